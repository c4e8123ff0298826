"""Items on the day from which a version applies, and on what a violation brings."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date, timedelta

from nlp.dates import find_dates
from nlp.document import Clause, Span
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, ground, make_item, mix
from nlp.quiz.gap import gapped, readable
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.rules.rule import Phrase
from nlp.versions.change import Side
from nlp.words import words

_DISTRACTORS = 3
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK, _MONTH = timedelta(days=7), timedelta(days=30)


def effect_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item on the last day of the previous version, where the clause says from when the new one applies."""
    clause, start = topic.new, context.new.effective
    if (
        clause is None
        or topic.change is None
        or "effective_date" not in topic.facets
        or not context.new.effective_stated
    ):
        return
    stated = [span for span, day in find_dates(clause.text) if day == start]
    old, new = context.old.label, context.new.label
    # A version known by a day of its own, and not by the one it applies from, would be asked about by two days.
    if not stated or start is None or context.old.effective == start or (_ISO.fullmatch(new) and new != str(start)):
        return
    before = int(hashlib.sha256(topic.id.encode()).hexdigest(), 16) % 2 == 0
    case = start - timedelta(days=1) if before else start
    applies, other = (old, new) if before else (new, old)
    key = message("feedback-key-effective", date=start, version=new)
    options = [
        _version(applies, start, "key", key, new),
        _version(other, start, "boundary_flip", key, new),
        _version(new, start - _WEEK, "neighbour_value", key, new),
        _version(old, start + _MONTH, "neighbour_value", key, new),
    ]
    options.sort(key=lambda option: str(option.content.mapping["date"]) if isinstance(option.content, Message) else "")
    place = clause.start + stated[0].start, clause.start + stated[0].end
    yield make_item(
        topic, "effective", type="scenario", stem=message("quiz-effective", case=case, version=new), options=options,
        facet="effective_date", bloom="apply", evidence=[ground("new", clause, Span(*place))],
    )  # fmt: skip


def _version(applies: str, start: date, origin: OptionOrigin, feedback: Message, new: str) -> DraftOption:
    content = message("option-version", applies=applies, version=new, date=start)
    return DraftOption(content, origin == "key", origin, feedback)


def consequence_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item on what follows from an offense, among what follows from others and what followed before."""
    old, new = topic.old, topic.new
    if new is None or not readable(new, context.new):
        return
    after = _follows("new", new, context)
    if after is None:
        return
    before = _follows("old", old, context) if old is not None and topic.change is not None else None
    if old is not None and topic.change is not None and ("consequence" not in topic.facets or before is None):
        return
    key = DraftOption(_said(after), True, "key", message("feedback-key-consequence", rule=Quote(_sentence(new))))
    options = [key]
    taken = {words(after.text)}
    if before is not None and words(before.text) not in taken:
        options.append(DraftOption(_said(before), False, "previous_version", context.until()))
        taken.add(words(before.text))
    for clause in context.new.clauses:
        sibling = _follows("new", clause, context) if clause.id != new.id and clause.path == new.path else None
        if sibling is not None and words(sibling.text) not in taken and len(options) <= _DISTRACTORS:
            taken.add(words(sibling.text))
            wrong = message("feedback-other-consequence", rule=Quote(_sentence(clause)))
            options.append(DraftOption(_said(sibling), False, "sibling_clause", wrong))
    if len(options) <= _DISTRACTORS:
        return
    stem = message("quiz-consequence", place=context.place(new), rule=gapped(new, context.new, [after.span]))
    evidence = [ground("new", new, after.span), *([ground("old", old)] if old and topic.change else [])]
    yield make_item(
        topic, "consequence", type="cloze", stem=stem, options=mix(options, topic.id), facet="consequence",
        bloom="remember", evidence=evidence,
    )  # fmt: skip


def _follows(side: Side, clause: Clause, context: Context) -> Phrase | None:
    """The consequence a clause ends in ("Two strikes: a suspension"), to the end of the clause; None for a verb's."""
    if clause.role != "rule":
        return None
    found = context.rule_of(side, clause).consequences
    text = clause.text.rstrip(" .;")
    if len(found) != 1:
        return None
    start = found[0].span.start - clause.start
    before = text[:start].rstrip()
    if not before.endswith((":", " to")) or start >= len(text) or " and to " in text[start:]:
        return None
    return Phrase(text[start:], Span(clause.start + start, clause.start + len(text)))


def _said(phrase: Phrase) -> Quote:
    return Quote(phrase.text[:1].upper() + phrase.text[1:])


def _sentence(clause: Clause) -> str:
    return clause.text.rstrip(" .;") + "."
