"""Thresholds compared by value, and what a shift means for those the rule binds."""

from __future__ import annotations

from nlp.rules.rule import Rule, Threshold
from nlp.versions.change import Direction

_UPPER = ("at_most", "less_than")
_LOWER = ("at_least", "more_than")


def same_value(old: Threshold, new: Threshold) -> bool:
    return old.kind == new.kind and old.quantity.magnitude == new.quantity.magnitude and _bound(old) == _bound(new)


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
    rise = new.quantity.magnitude - old.quantity.magnitude
    if rise == 0:
        return "unclear" if old.comparator != new.comparator else "none"
    up = rise > 0
    bound = _bound(new)
    if rule.consequences and new.kind == "count":
        return "looser" if up else "tighter"
    if rule.consequences and new.kind == "duration" and bound == "exact":
        return "tighter" if up else "looser"
    if new.kind == "duration" and not rule.consequences and bound in ("exact", "upper"):
        return "looser" if up else "tighter"  # time to act: "has 30 days to respond", "within 24 hours"
    if bound == "exact" or rule.modality == "none":
        return ("tighter" if up else "looser") if new.kind == "age" and bound == "lower" else "unclear"
    grows = up == (bound == "upper")
    if rule.modality == "prohibition":
        return "tighter" if grows else "looser"
    return "looser" if grows else "tighter"


def _bound(threshold: Threshold) -> str:
    if threshold.comparator in _UPPER:
        return "upper"
    return "lower" if threshold.comparator in _LOWER else "exact"
