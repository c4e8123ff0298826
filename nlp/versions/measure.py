"""Thresholds compared by value, and what a shift means for those the rule binds."""

from __future__ import annotations

from decimal import Decimal

from nlp.message import Quantity
from nlp.rules.rule import Rule, Threshold
from nlp.versions.change import Direction

# Length of each unit in minutes: a month counts 30 days and a year 365, as policies use them.
_MINUTES = {
    "second": Decimal(1) / 60, "minute": Decimal(1), "hour": Decimal(60), "day": Decimal(1440),
    "week": Decimal(10080), "month": Decimal(43200), "year": Decimal(525600),
}  # fmt: skip
_UPPER = ("at_most", "less_than")
_LOWER = ("at_least", "more_than")


def magnitude(threshold: Threshold) -> Decimal:
    """The value in a unit shared by its kind: minutes for durations, years for ages, the number itself else."""
    return quantity_magnitude(threshold.quantity)


def quantity_magnitude(quantity: Quantity) -> Decimal:
    return quantity.value * _MINUTES.get(quantity.unit, Decimal(1))


def same_value(old: Threshold, new: Threshold) -> bool:
    return old.kind == new.kind and magnitude(old) == magnitude(new) and _bound(old) == _bound(new)


def pair_thresholds(
    old: tuple[Threshold, ...], new: tuple[Threshold, ...]
) -> list[tuple[Threshold | None, Threshold | None]]:
    """Pair thresholds of one kind: equal values first, then equal nouns, then in reading order."""
    left, right = list(old), list(new)
    pairs: list[tuple[Threshold | None, Threshold | None]] = []

    def take(test: object) -> None:
        for a in list(left):
            for b in right:
                if a.kind == b.kind and test(a, b):  # type: ignore[operator]
                    pairs.append((a, b))
                    left.remove(a)
                    right.remove(b)
                    break

    take(same_value)
    take(lambda a, b: a.noun == b.noun and _bound(a) == _bound(b))
    take(lambda a, b: a.noun == b.noun or a.kind in ("age", "duration", "percent", "money"))
    pairs += [(a, None) for a in left]
    pairs += [(None, b) for b in right]
    return pairs


def threshold_direction(old: Threshold, new: Threshold, rule: Rule) -> Direction:
    """Tighter or looser for those the rule binds.

    A bound on what is prohibited reaches further when its set grows; a bound on what is permitted or
    required reaches further when its set shrinks. A consequence that strikes earlier or lasts longer is tighter.
    """
    rise = magnitude(new) - magnitude(old)
    if rise == 0:
        return "unclear" if old.comparator != new.comparator else "none"
    up = rise > 0
    bound = _bound(new)
    if rule.consequences and new.kind == "count":
        return "looser" if up else "tighter"
    if rule.consequences and new.kind == "duration" and bound == "exact":
        return "tighter" if up else "looser"
    if bound == "exact" or rule.modality == "none":
        if new.kind == "age" and bound != "exact":
            return "tighter" if up else "looser"
        return "unclear"
    grows = up == (bound == "upper")
    if rule.modality == "prohibition":
        return "tighter" if grows else "looser"
    return "looser" if grows else "tighter"


def _bound(threshold: Threshold) -> str:
    if threshold.comparator in _UPPER:
        return "upper"
    return "lower" if threshold.comparator in _LOWER else "exact"
