"""Limits that can be asked about: those of a clause that came or changed, as they are meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from nlp.document import Clause
from nlp.message import Quantity
from nlp.quiz.context import Context, Topic
from nlp.quiz.limitcase import time_to_act
from nlp.rules.rule import Rule, Threshold
from nlp.versions.measure import pair_thresholds, same_value

_RANGE = re.compile(r"\s*(?:to|–|-)\s+(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)")
_RANGE_BEFORE = re.compile(r"(?:\b(?:from|between)\b.*\b(?:to|and)|\d\s*(?:to|–|-))\s*$", re.IGNORECASE)
# A working day has no length that a value could be compared by: such days are counted.
DAY_KINDS = re.compile(r"\b(?:business|working|calendar|consecutive|full|straight)\b", re.IGNORECASE)
# "A 12-hour lock": one word with what it counts, so that no other value fits its place.
_COMPOUND = re.compile(r"\d-[a-z]", re.IGNORECASE)
# An example, or words quoted, that limit nothing.
_EXAMPLE = re.compile(r"\bexamples?\b|\b(?:such as|like|e\.g\.),? (?:\w+ )?$|[\"“][^\"”]*$", re.IGNORECASE)
# "14 days' notice": what follows the gap belongs to the value.
_POSSESSED = re.compile(r"['’](?!s )")
# A weight or money: nothing but the sentence says which.
_POUNDS = re.compile(r"\bpounds?\b", re.IGNORECASE)
# "Android 12+" is the name of a version.
_NAMED = re.compile(r"(?<=\w )[A-Z][a-z]+ $")
# Estimates and aims, which nobody keeps to or breaks.
_ESTIMATE = re.compile(
    r"\b(?:may take|takes?|usually|normally|typically|sometimes|most|aims?|targets?|goals?|try|strive)\b|"
    r"\b(?:about|around|approximately|the (?:past|last))\s*$",
    re.IGNORECASE,
)
# The same value in another measure behind it ("20 mph (30 km/h)"), which a case would contradict.
_AGAIN = re.compile(r"\s*(?:\w+ )?\([^()]*\d")


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of the clause in force, what it was before (None where it is not known to have changed), the others."""

    topic: Topic
    clause: Clause
    after: Threshold
    before: Threshold | None
    others: tuple[Threshold, ...]
    rule: Rule


def limits_of(topic: Topic, clause: Clause, context: Context) -> list[Limit]:
    """Return the limits of a clause in force that came or changed; all of them where it has no change."""
    rule = context.rule_of("new", clause)
    fresh = topic.change is None or topic.old is None
    before = () if fresh or topic.old is None else context.rule_of("old", topic.old).thresholds
    pairs = [(None, t) for t in rule.thresholds] if fresh else pair_thresholds(before, rule.thresholds)
    known = {limit.kind for limit in before}  # a rule without a limit of a kind that has one now is asked for it
    found = []
    for old, new in pairs:
        if new is None or (old is None and not fresh and new.kind in known) or _is_no_limit(new, clause):
            continue
        if old is not None and same_value(old, new):
            continue
        others = tuple(t for t in rule.thresholds if t is not new)
        after = _reading(new, rule, clause)
        before_it = _reading(old, rule, topic.old) if old and topic.old else None
        # Two kinds of days, or a number beside a share: neither is the other's wrong answer.
        if before_it is None or before_it.kind == after.kind:
            found.append(Limit(topic, clause, after, before_it, others, rule))
    return found


def _is_no_limit(limit: Threshold, clause: Clause) -> bool:
    """Whether a number is a name, an example or part of a range, or cannot be left out of its sentence."""
    before = clause.text[: limit.phrase.span.start - clause.start]
    after = clause.text[limit.number.span.end - clause.start :]
    return bool(
        limit.number.text.lower() == "second"  # an order, and no time
        or _ESTIMATE.search(before)
        or _COMPOUND.search(limit.number.text)
        or _POUNDS.search(limit.number.text)
        or _EXAMPLE.search(before)
        or _RANGE.match(after)
        or _RANGE_BEFORE.search(before)
        or _POSSESSED.match(after)
        or _AGAIN.match(after)
        or (limit.kind == "age" and _NAMED.search(clause.text[: limit.number.span.start - clause.start]))
    )


def _reading(limit: Threshold, rule: Rule, clause: Clause) -> Threshold:
    """ "Four strikes: closure" means four or more, "has 14 days to respond" 14 at most; working days are counted."""
    if DAY_KINDS.search(limit.number.text):
        return replace(limit, kind="count", comparator="exactly", quantity=Quantity(limit.quantity.value, ""))
    if limit.comparator == "exactly" and limit.kind == "duration" and time_to_act(clause, limit):
        return replace(limit, comparator="at_most")
    if limit.comparator == "exactly" and limit.kind == "count" and rule.consequences:
        return replace(limit, comparator="at_least")
    return limit
