"""Thresholds compared by value, and what a shift means for those the rule binds."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from nlp.document import Span
from nlp.rules.rule import Rule, Threshold
from nlp.versions.change import Direction
from nlp.versions.lexicon import COUNTED_OFFENSES, NOTICE_BEFORE, PENALTY_NOUNS, TIME_TO_ACT, WAITS, WINDOW_OF

# A business day is longer than a day by the days between that are none.
_BUSINESS_DAY = Decimal(7) / 5
_UPPER = ("at_most", "less_than")
_LOWER = ("at_least", "more_than")


def same_value(old: Threshold, new: Threshold) -> bool:
    """Whether two limits are one limit ("24 hours", "one day"); a business day is no day of 24 hours."""
    return (
        old.kind == new.kind
        and old.quantity.magnitude == new.quantity.magnitude
        and _bound(old) == _bound(new)
        and _workdays(old) == _workdays(new)
    )


def equal_limits(old: Sequence[Threshold], new: Sequence[Threshold]) -> list[tuple[Span, Span]]:
    """Return where limits of one value stand on both sides, however they are written."""
    return [(a.phrase.span, b.phrase.span) for a, b in pair_thresholds(old, new) if a and b and same_value(a, b)]


def pair_thresholds(
    old: Sequence[Threshold], new: Sequence[Threshold]
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


def threshold_direction(
    old: Threshold, new: Threshold, rule: Rule, *, around: tuple[str, str] = ("", ""), several: bool = False
) -> Direction:
    """Tighter or looser for those the rule binds; "unclear" where no cue says what the limit is for.

    A bound on what is prohibited reaches further when its set grows; a bound on what is permitted or
    required reaches further when its set shrinks. A consequence that strikes earlier or lasts longer is
    tighter, and so is less time to act. `around` are the words before and behind the limit; `several` says
    that the clause counts something too, so that a duration may be the window in which it counts.
    """
    rise = _lasts(new) - _lasts(old)
    if rise == 0:
        return "unclear" if old.comparator != new.comparator else "none"
    up = rise > 0
    bound = _bound(new)
    if new.kind == "duration":
        return _duration_direction(new, rule, around, up=up, several=several)
    counted = bool(rule.consequences) or bool(PENALTY_NOUNS.search(" ".join(around)))
    if new.kind in ("count", "percent") and (counted or new.noun in COUNTED_OFFENSES) and bound != "upper":
        return "looser" if up else "tighter"
    if bound == "exact" or rule.modality == "none":
        return ("tighter" if up else "looser") if new.kind == "age" and bound == "lower" else "unclear"
    grows = up == (bound == "upper")
    selects = rule.modal is not None and new.phrase.span.start < rule.modal.span.start
    if rule.modality == "prohibition" or (rule.modality == "duty" and selects):
        # "Accounts with more than 500 followers must …": the bound says whom the rule governs.
        return "tighter" if grows else "looser"
    return "looser" if grows else "tighter"


def limit_direction(limit: Threshold, rule: Rule, text: str, *, added: bool) -> Direction:
    """Tighter or looser where a limit came (`added`) or went and a cue says what it is for.

    Offenses that count only within some time are fewer; a penalty with an end is milder than one without. `rule`
    and `text` are of the version that has the limit.
    """
    if limit.kind != "duration":
        return "unclear"
    before = text[max(0, limit.phrase.span.start - 40) : limit.phrase.span.start]
    behind = any(other.phrase.span.end <= limit.phrase.span.start for other in rule.thresholds if _is_offense(other))
    counts = behind and _bound(limit) == "upper"
    after = text[limit.phrase.span.end : limit.phrase.span.end + 40]
    if (
        rule.actor == "platform"
        and rule.modality == "duty"
        and NOTICE_BEFORE.search(before + limit.phrase.text + after)
    ):
        return "looser" if added and _bound(limit) != "upper" else "tighter" if not added else "unclear"
    ends = bool(PENALTY_NOUNS.search(before)) and _bound(limit) == "exact"
    if not (counts or ends):
        return "unclear"
    return "looser" if added else "tighter"


def _is_offense(limit: Threshold) -> bool:
    return limit.kind == "count" and limit.noun in COUNTED_OFFENSES


def _duration_direction(new: Threshold, rule: Rule, around: tuple[str, str], *, up: bool, several: bool) -> Direction:
    before, after = around
    if PENALTY_NOUNS.search(before[-40:]) and _bound(new) != "upper":
        return "tighter" if up else "looser"
    if rule.modality == "permission" and WAITS.search(before + new.phrase.text):
        return "tighter" if up else "looser"
    within = new.phrase.text.lower().startswith(("within", "in no more than", "no later than"))
    if not several and (within or TIME_TO_ACT.match(after) or WINDOW_OF.search(before)):
        return "looser" if up else "tighter"
    if rule.consequences and _bound(new) == "exact" and not several:
        return "tighter" if up else "looser"
    if rule.modality == "prohibition" and _bound(new) != "exact" and not several:
        return "looser" if up == (_bound(new) == "lower") else "tighter"
    return "unclear"


def _lasts(threshold: Threshold) -> Decimal:
    """The magnitude by which two limits are compared; five business days are a week."""
    return threshold.quantity.magnitude * (_BUSINESS_DAY if _workdays(threshold) else 1)


def _workdays(threshold: Threshold) -> bool:
    return threshold.kind == "duration" and threshold.noun.startswith(("business", "working"))


def _bound(threshold: Threshold) -> str:
    if threshold.comparator in _UPPER:
        return "upper"
    return "lower" if threshold.comparator in _LOWER else "exact"
