"""Items on a limit that changed: a case between the old and the new limit, or a gap to fill."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from nlp.document import Clause, Span
from nlp.message import Message, Quantity, message
from nlp.quiz.context import Context, ground, make_item
from nlp.quiz.gap import gapped, readable
from nlp.quiz.item import DraftItem, DraftOption
from nlp.rules.rule import Comparator, Threshold
from nlp.versions.change import Change
from nlp.versions.measure import pair_thresholds, same_value

# Values a policy might as well have named, by unit: wrong answers that tempt.
_STEPS: dict[str, tuple[int, ...]] = {
    "year": (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30),
    "month": (1, 2, 3, 6, 9, 12, 18, 24),
    "week": (1, 2, 3, 4, 6, 8, 12),
    "day": (1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180),
    "hour": (1, 2, 4, 6, 12, 24, 36, 48, 72, 96),
    "minute": (1, 2, 5, 10, 15, 20, 30, 45, 60, 90),
    "second": (5, 10, 15, 20, 30, 45, 60),
    "percent": (1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 80, 90),
}
_AGES = (13, 14, 15, 16, 17, 18, 21, 25, 30)
# Shares of a count too great for the scale, which are as round as it is.
_SHARES = (Decimal("0.2"), Decimal("0.5"), Decimal(2), Decimal(5))
_COUNTS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 50, 75, 100, 150, 200, 250, 500)
_DISTRACTORS = 3
_ORDINAL = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b", re.IGNORECASE
)


def threshold_items(change: Change, context: Context) -> Iterable[DraftItem]:
    """Yield an item for each limit of a changed clause that has an old and a new value."""
    for old_clause, new_clause in zip(change.old, change.new, strict=False):
        old_rule, new_rule = context.rule_of("old", old_clause), context.rule_of("new", new_clause)
        for before, after in pair_thresholds(old_rule.thresholds, new_rule.thresholds):
            if before is None or after is None or same_value(before, after) or not readable(new_clause, context.new):
                continue
            if before.quantity.unit != after.quantity.unit:
                continue
            others = [t for t in new_rule.thresholds if t is not after]
            item = _case_item(change, context, (old_clause, new_clause), before, after) or _gap_item(
                change, context, (old_clause, new_clause), before, after, others
            )
            if item is not None:
                yield item


def holds(value: Decimal, comparator: Comparator, bound: Decimal) -> bool:
    """Whether `value` satisfies the comparator with `bound`, both in one unit."""
    return {
        "at_least": value >= bound,
        "more_than": value > bound,
        "at_most": value <= bound,
        "less_than": value < bound,
        "exactly": value == bound,
    }[comparator]


def value_between(old: Quantity, new: Quantity, comparator: Comparator) -> Quantity | None:
    """A whole value that the old and the new limit judge differently, round and near their middle, or None."""
    low, high = sorted((old.value, new.value))
    middle = (low + high) / 2
    span = [Decimal(n) for n in range(int(low), int(high) + 1)] if high - low <= 1000 else [Decimal(int(middle))]
    apart = [v for v in span if holds(v, comparator, old.value) != holds(v, comparator, new.value) and v > 0]
    inner = [v for v in apart if v not in (old.value, new.value)] or apart
    rounds = [v for v in inner if v % 5 == 0 and new.unit != "year"] or inner
    return Quantity(min(rounds, key=lambda v: (abs(v - middle), v)), new.unit) if rounds else None


def neighbours(key: Quantity, avoid: Iterable[Quantity], count: int, *, age: bool = False) -> list[Quantity]:
    """The `count` values nearest to `key` on its unit's scale (that of ages if `age`) that equal none in `avoid`."""
    taken = {q.magnitude for q in avoid} | {key.magnitude}
    scale: Iterable[Decimal | int] = _AGES if age else _STEPS.get(key.unit, _COUNTS)
    if key.value > max(_COUNTS) and key.unit not in _STEPS:
        scale = [key.value * share for share in _SHARES]
    free = [Quantity(Decimal(step), key.unit) for step in scale]
    free = [q for q in free if q.magnitude not in taken]
    ratio = {q: max(q.value, key.value) / max(min(q.value, key.value), Decimal("0.1")) for q in free}
    return sorted(free, key=lambda q: (ratio[q], q.value))[:count]


def _case_item(
    change: Change, context: Context, clauses: tuple[Clause, Clause], before: Threshold, after: Threshold
) -> DraftItem | None:
    """A case the two versions decide differently; each option gives a verdict and the limit it rests on."""
    if after.comparator == "exactly" or before.comparator != after.comparator or after.kind in ("count", "money"):
        return None
    case = value_between(before.quantity, after.quantity, after.comparator)
    if case is None:
        return None
    verdict = holds(case.value, after.comparator, after.quantity.value)
    others = neighbours(after.quantity, [before.quantity, case], 6, age=after.kind == "age")
    by_verdict = {
        side: [q for q in others if holds(case.value, after.comparator, q.value) is side] for side in (True, False)
    }
    if not by_verdict[True] or not by_verdict[False]:
        return None
    options = [
        _verdict(
            verdict, after, after.quantity, "key", message("feedback-key-limit", value=_shown(after.quantity, after))
        ),
        _verdict(not verdict, after, before.quantity, "previous_version", context.until()),
        _verdict(verdict, after, by_verdict[verdict][0], "neighbour_value", _wrong_value(after)),
        _verdict(not verdict, after, by_verdict[not verdict][0], "neighbour_value", _wrong_value(after)),
    ]
    options.sort(key=lambda option: (_yes(option), _value(option)))
    old_clause, new_clause = clauses
    stem = message(
        f"quiz-case-{after.comparator.replace('_', '-')}",
        area=context.area(new_clause),
        rule=gapped(new_clause, context.new, [after.number.span]),
        case=case,
        kind=after.kind,
    )
    evidence = (ground("new", new_clause, after.phrase.span), ground("old", old_clause, before.phrase.span))
    return make_item(
        change, f"case-{after.phrase.span.start - new_clause.start}", type="scenario", stem=stem, options=options,
        facet="threshold", bloom="apply", evidence=evidence,
    )  # fmt: skip


def _verdict(yes: bool, kind: Threshold, limit: Quantity, origin: str, feedback: Message) -> DraftOption:
    content = message("option-verdict", verdict="yes" if yes else "no", limit=_shown(limit, kind))
    return DraftOption(content, origin == "key", origin, feedback)  # type: ignore[arg-type]


def _yes(option: DraftOption) -> bool:
    return isinstance(option.content, Message) and option.content.mapping["verdict"] == "no"


def _value(option: DraftOption) -> Decimal:
    return _number(option.content) if isinstance(option.content, Message) else Decimal(0)


def _number(content: Message) -> Decimal:
    for argument in content.mapping.values():
        if isinstance(argument, Quantity):
            return argument.value
        if isinstance(argument, Message):
            return _number(argument)
    return Decimal(0)


def _right_value(after: Threshold) -> Message:
    return message("feedback-key-limit", value=_shown(after.quantity, after))


def _wrong_value(after: Threshold) -> Message:
    return message("feedback-wrong-value", value=_shown(after.quantity, after))


def _shown(value: Quantity, limit: Threshold) -> Quantity | Message:
    """A value as an answer gives it: ages and places in a count in a way of their own."""
    if limit.kind == "age":
        return message("value-age", value=value)
    return message("option-ordinal", value=value) if _ORDINAL.match(limit.number.text) else value


def _gap_item(
    change: Change, context: Context, clauses: tuple[Clause, Clause], before: Threshold, after: Threshold,
    others: Sequence[Threshold],
) -> DraftItem | None:  # fmt: skip
    """The rule with the value left out; the old value and near ones tempt."""
    old_clause, new_clause = clauses
    if any(other.quantity.magnitude in (after.quantity.magnitude, before.quantity.magnitude) for other in others):
        return None
    wrong = neighbours(
        after.quantity,
        [Quantity(Decimal(1)), before.quantity, *(other.quantity for other in others)],
        _DISTRACTORS - 1,
        age=after.kind == "age",
    )
    if len(wrong) < _DISTRACTORS - 1:
        return None
    options = [
        DraftOption(message("option-value", value=_shown(after.quantity, after)), True, "key", _right_value(after)),
        DraftOption(
            message("option-value", value=_shown(before.quantity, after)), False, "previous_version", context.until()
        ),
    ]
    options += [
        DraftOption(message("option-value", value=_shown(value, after)), False, "neighbour_value", _wrong_value(after))
        for value in wrong
    ]
    options.sort(key=_value)
    ordinal = bool(_ORDINAL.match(after.number.text))
    unit_only = after.quantity.unit == ""
    span = after.number.span
    if unit_only:
        head = after.number.text.split()[0]
        span = Span(span.start, span.start + len(head))
    one = 1 in (after.quantity.value, before.quantity.value)
    if not ordinal and one and after.kind == "count" and after.noun and after.phrase.span.end > span.end:
        span = Span(span.start, after.phrase.span.end)  # the noun would tell one from many
    name = "quiz-gap-ordinal" if ordinal else "quiz-gap-value"
    stem = message(name, area=context.area(new_clause), rule=gapped(new_clause, context.new, [span]))
    evidence = (ground("new", new_clause, after.phrase.span), ground("old", old_clause, before.phrase.span))
    return make_item(
        change, f"gap-{after.phrase.span.start - new_clause.start}", type="cloze", stem=stem, options=options,
        facet="threshold", bloom="remember", evidence=evidence,
    )  # fmt: skip
