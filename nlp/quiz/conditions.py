"""Items on a restriction that came or went at the end of a rule: a case that does not meet it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.document import Clause, Span
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, ground, make_item, mix, other_side
from nlp.quiz.gap import at_edge, readable, spoken, without
from nlp.quiz.item import DraftItem
from nlp.quiz.lexicon import NEGATED, OFF_TOPIC
from nlp.quiz.reaches import reach_options
from nlp.quiz.wordchange import runs_between
from nlp.versions.change import Side
from nlp.words import words

_WORDS_MIN, _WORDS_MAX = 2, 25
# What a rule says without its condition must still be a sentence.
_REST_WORDS = 2
# A restriction of place, time or kind at the end of a clause ("on a live stream").
_RESTRICTION = re.compile(r"(?:on|in|during|while|at|between|within)\s", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:can|may|must|will|shall|should|is|are)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:any|every|all|wherever|whenever|whether|least|most|part|addition|general|particular|order|reason|case)\b",
    re.IGNORECASE,
)


def condition_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for a restriction that came or went while all else stayed."""
    old, new = topic.old, topic.new
    if new is None or old is None or topic.change is None or OFF_TOPIC.search(new.text):
        return
    came, went = _ending(new, old.text), _ending(old, new.text)
    if came and not went:
        yield from _items(topic, context, "new", new, came)
    # What is gone must be gone: the same may be asked for in other words.
    elif went and not came:
        lack = context.old.quote(went)
        if not context.said_elsewhere(lack, "new", but=new.id, path=new.path):
            yield from _items(topic, context, "old", old, went)


def _ending(clause: Clause, shorter: str) -> Span | None:
    """The place of the words that a clause has more at its end than another wording, where they restrict it."""
    runs = runs_between(shorter, clause.text)
    if len(runs) != 1 or runs[0].old or clause.text[runs[0].new_span.end :].strip(" .;"):
        return None
    said, place = runs[0].new, runs[0].new_span
    # "…; in Japan, developers can": a further rule, and no restriction of this one.
    further_rule = clause.text[: place.start].rstrip().endswith((";", ":", ".")) or _FINITE.search(said)
    fits = _RESTRICTION.match(said) and _sayable(said) and not further_rule
    return place.shifted(clause.start) if fits else None


def _sayable(said: str) -> bool:
    return _WORDS_MIN <= len(said.split()) <= _WORDS_MAX and not NEGATED.search(said) and not _OPEN.search(said)


def _items(topic: Topic, context: Context, side: Side, clause: Clause, found: Span) -> Iterable[DraftItem | Message]:
    assert topic.new is not None
    assert topic.old is not None
    document, rule = context.document(side), context.rule_of(side, clause)
    rest = without(clause, document, found)
    binding = rule.modality not in ("none", "recommendation") or bool(rule.consequences)
    # All else must have stayed: a rule that also says something else now is another rule.
    other = other_side(side)
    shown = topic.old if side == "new" else topic.new
    stood = words(rest.text) == words(spoken(shown, context.document(other)).text)
    whole = at_edge(clause, found) and readable(clause, document) and len(rest.text.split()) >= _REST_WORDS
    if not (binding and stood and whole):
        return
    # The version that has the restriction leaves the case outside; the other, which has all else, reaches it.
    key = "until" if side == "new" else "since"
    stem = message(
        "quiz-restricted", area=context.area(topic.new), rule=rest, shown=context.document(other).label,
        lack=Quote(document.quote(found), told=True), version=context.new.label,
    )  # fmt: skip
    yield make_item(
        topic, "condition", type="scenario", stem=stem,
        options=mix(reach_options(key, side, clause, context), topic.id), facet="condition", bloom="apply",
        evidence=[ground(side, clause, found), ground(other, shown)],
    )  # fmt: skip
