"""Items on a condition or restriction that came or went: a case that does not meet it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nlp.document import Clause, Span
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, ground, make_item, mix, other_side
from nlp.quiz.gap import at_edge, readable, spoken, without
from nlp.quiz.item import DraftItem
from nlp.quiz.lexicon import CONDITION_MARKER, NEGATED, OFF_TOPIC
from nlp.quiz.reaches import reach_options
from nlp.quiz.wordchange import runs_between
from nlp.rules.rule import Rule
from nlp.versions.change import Side
from nlp.words import words

_COORDINATED = re.compile(r"\b(?:and|or)\s+(?!the\b|an?\b)\w+", re.IGNORECASE)
_WORDS_MIN, _WORDS_MAX = 2, 25
# What a rule says without its condition must still be a sentence.
_REST_WORDS = 2
# A restriction of place, time or kind at the end of a clause ("on a live stream").
_RESTRICTION = re.compile(r"(?:on|in|during|while|at|between|within)\s", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:can|may|must|will|shall|should|is|are)\b", re.IGNORECASE)
# A further condition behind one that stands ("… and the prize is worth less than $500").
_FURTHER = re.compile(r"and\s+((?:the|an?|it|they|its|their)\s.+)", re.IGNORECASE)
_TORN = re.compile(r"(?:\w+ing|\w+ed|necessary|possible|applicable|needed|appropriate|relevant)\b", re.IGNORECASE)
_FELT = re.compile(
    r"\b(?:you|they) (?:\w+ly )?(?:feel|wish|want|like|prefer|choose|decide|believe|need)\b", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:any|every|all|wherever|whenever|whether|least|most|part|addition|general|particular|order|reason|case)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Restriction:
    """Words that restrict a rule, and what a case lacks: a whole clause ("the child objects") or a phrase."""

    span: Span
    lack: str
    whole: bool


def condition_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for a condition or restriction that came or went while all else stayed."""
    old, new = topic.old, topic.new
    if new is None or old is None or topic.change is None or OFF_TOPIC.search(new.text):
        return
    before, after = context.rule_of("old", old), context.rule_of("new", new)
    came = _condition(after, before) or _ending(new, old.text)
    went = _condition(before, after) or _ending(old, new.text)
    if came and not went:
        yield from _items(topic, context, "new", new, after, came)
    # What is gone must be gone: the same may be asked for in other words.
    elif went and not came and not context.said_elsewhere(went.lack, "new", but=new.id, path=new.path):
        yield from _items(topic, context, "old", old, before, went)


def _condition(rule: Rule, other: Rule) -> _Restriction | None:
    """The one condition that the other rule has not, where it can be said of a case as it stands."""
    known = [words(phrase.text) for phrase in other.conditions]
    own = [phrase for phrase in rule.conditions if words(phrase.text) not in known]
    if len(own) != 1 or len(rule.conditions) <= len(other.conditions):
        return None
    marker = CONDITION_MARKER.match(own[0].text)
    if marker is None:
        return None
    said = own[0].text[marker.end() :].strip(" ,.;:()")
    # "If required by law", "if you feel it necessary": no sentence of a case, or one that nobody can judge.
    torn = _TORN.match(said) or _FELT.search(said)
    return None if torn or not _sayable(said) else _Restriction(own[0].span, said, True)


def _ending(clause: Clause, shorter: str) -> _Restriction | None:
    """The words that a clause has more at its end than another wording, where they restrict it."""
    runs = runs_between(shorter, clause.text)
    if len(runs) != 1 or runs[0].old or clause.text[runs[0].new_span.end :].strip(" .;"):
        return None
    said, place = runs[0].new, runs[0].new_span
    span = Span(clause.start + place.start, clause.start + place.end)
    if further := _FURTHER.fullmatch(said):
        bound = re.search(r"\b(?:if|when|where)\b", clause.text[: place.start])
        return _Restriction(span, further[1], True) if bound and _sayable(further[1]) else None
    # "…; in Japan, developers can": a further rule, and no restriction of this one.
    further_rule = clause.text[: place.start].rstrip().endswith((";", ":", ".")) or _FINITE.search(said)
    return _Restriction(span, said, False) if _RESTRICTION.match(said) and _sayable(said) and not further_rule else None


def _sayable(said: str) -> bool:
    return _WORDS_MIN <= len(said.split()) <= _WORDS_MAX and not NEGATED.search(said) and not _OPEN.search(said)


def _items(
    topic: Topic, context: Context, side: Side, clause: Clause, rule: Rule, found: _Restriction
) -> Iterable[DraftItem | Message]:
    assert topic.new is not None
    assert topic.old is not None
    document = context.document(side)
    rest = without(clause, document, found.span)
    binding = found.whole or (rule.modality != "none" or bool(rule.consequences))
    binding = binding and rule.modality != "recommendation"
    binding = binding and at_edge(clause, found.span)
    # All else must have stayed: a rule that also says something else now is another rule.
    other = other_side(side)
    shown = topic.old if side == "new" else topic.new
    binding = binding and words(rest.text) == words(spoken(shown, context.document(other)).text)
    # "We suspend the account and close it if it happens again": the condition may be of the last verb only.
    binding = binding and (not found.whole or clause.start == found.span.start or not _COORDINATED.search(rest.text))
    if not binding or not readable(clause, document) or len(rest.text.split()) < _REST_WORDS:
        return
    # The version that has the restriction leaves the case outside; the other, which has all else, reaches it.
    key = "until" if side == "new" else "since"
    stem = message(
        "quiz-restricted", area=context.area(topic.new), rule=rest, shown=context.document(other).label,
        lack=Quote(found.lack, told=True), whole=str(found.whole).lower(), version=context.new.label,
    )  # fmt: skip
    yield make_item(
        topic, "condition", type="scenario", stem=stem,
        options=mix(reach_options(key, side, clause, context), topic.id), facet="condition", bloom="apply",
        evidence=[ground(side, clause, found.span), ground(other, shown)],
    )  # fmt: skip
