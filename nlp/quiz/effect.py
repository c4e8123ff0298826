"""Items on the day from which a version applies, and on what a violation brings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from nlp.dates import find_dates
from nlp.document import CELL_MARK, Clause, Span
from nlp.message import Quantity, Quote, message
from nlp.quiz.context import Context, Topic, content_words, ground, make_item, mix
from nlp.quiz.gap import gapped, readable
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.quiz.lexicon import LEGAL_HEADING
from nlp.quiz.values import neighbours
from nlp.quiz.wordforms import uncapitalized
from nlp.rules.rule import Phrase
from nlp.versions.change import Side
from nlp.words import words

_DISTRACTORS = 3
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_LEADS_TO = re.compile(
    r"[^:.]*\b(?:strikes?|violations?|offen[sc]es?|warnings?|breach(?:es)?|threats?)\b[^:.]*(?::| leads? to|"
    r" results? in)\s+",
    re.IGNORECASE,
)
# What is said of one case only, and follows from no other.
_ITS_OWN = re.compile(
    r"\b(?:you|your|if|when|another|first|second|third|again|these|those|such|without)\b", re.IGNORECASE
)
_FOR_A_TIME = re.compile(r"\b(\d+) (day|week|month|year)s\b")
_WORDS_MAX = 12
_WEEK, _MONTH = timedelta(days=7), timedelta(days=30)


def effect_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item on the day from which the new version applies, where the clause says it."""
    clause, start = topic.new, context.new.effective
    if (
        clause is None
        or topic.change is None
        or "effective_date" not in topic.facets
        or not context.new.effective_stated
    ):
        return
    stated = [span for span, day in find_dates(clause.text) if day == start]
    new = context.new.label
    # A version known by a day of its own, and not by the one it applies from, would be asked about by two days.
    if not stated or start is None or context.old.effective == start or _ISO.fullmatch(new):
        return
    key = message("feedback-key-effective", date=start, version=new)
    days: list[tuple[date, OptionOrigin]] = [
        (start - _MONTH, "neighbour_value"), (start - _WEEK, "neighbour_value"),
        (start, "key"), (start + _MONTH, "neighbour_value"),
    ]  # fmt: skip
    options = [DraftOption(message("option-date", date=day), origin == "key", origin, key) for day, origin in days]
    place = clause.start + stated[0].start, clause.start + stated[0].end
    yield make_item(
        topic, "effective", type="single_choice", stem=message("quiz-effective", area=context.name, version=new),
        options=options, facet="effective_date", bloom="remember", evidence=[ground("new", clause, Span(*place))],
    )  # fmt: skip


def consequence_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item on what follows from an offense, among what follows from others and what followed before."""
    old, new = topic.old, topic.new
    if new is None or not readable(new, context.new):
        return
    after = _follows("new", new, context)
    if after is None or _ITS_OWN.search(after.text):
        return
    changed = old is not None and topic.change is not None
    before = _follows("old", old, context) if old is not None and changed else None
    if changed and ("consequence" not in topic.facets or before is None):
        return
    key = DraftOption(_said(after.text), True, "key", message("feedback-key-consequence", rule=Quote(_sentence(new))))
    wrong = [DraftOption(_said(before.text), False, "previous_version", context.until())] if before else []
    for clause in context.new.clauses:
        sibling = _follows("new", clause, context) if clause.id != new.id else None
        if sibling is not None and len(sibling.text.split()) <= _WORDS_MAX and not _ITS_OWN.search(sibling.text):
            feedback = message("feedback-other-consequence", rule=Quote(_sentence(clause)))
            wrong.append(DraftOption(_said(sibling.text), False, "sibling_clause", feedback))
    near = (*_durations_near(after.text), *(_durations_near(before.text) if before else ()))
    wrong += [DraftOption(_said(text), False, "neighbour_value", key.feedback) for text in near]
    options = _distinct([key, *wrong])[: _DISTRACTORS + 1]
    if len(options) <= _DISTRACTORS or not _tell_apart(options) or LEGAL_HEADING.search(" ".join(new.path)):
        return
    rule = gapped(new, context.new, [after.span])
    stem = message("quiz-consequence", area=context.area(new), version=context.new.label, rule=rule)
    evidence = [ground("new", new, after.span), *([ground("old", old)] if old and topic.change else [])]
    yield make_item(
        topic, "consequence", type="cloze", stem=stem, options=mix(options, topic.id), facet="consequence",
        bloom="remember", evidence=evidence,
    )  # fmt: skip


def _follows(side: Side, clause: Clause, context: Context) -> Phrase | None:
    """What an offense leads to ("Two strikes: a suspension", "… lead to closure"), to the end of the clause."""
    found = _LEADS_TO.match(clause.text)
    if clause.role != "rule" or found is None or CELL_MARK in clause.text:
        return None
    rule = context.rule_of(side, clause)
    if not (rule.consequences or rule.thresholds):
        return None
    start = found.end()
    text = clause.text[start:].rstrip(" .;")
    whole = bool(text) and " and to " not in text  # "removal and to a strike" is no answer by itself
    return Phrase(text, Span(clause.start + start, clause.start + start + len(text))) if whole else None


def _durations_near(text: str) -> list[str]:
    """The same consequence for other times."""
    found = _FOR_A_TIME.search(text)
    if found is None:
        return []
    near = neighbours(Quantity(Decimal(found[1]), found[2]), [Quantity(Decimal(1), found[2])], 2)
    return [f"{text[: found.start(1)]}{each.value} {found[2]}s{text[found.end() :]}" for each in near]


def _distinct(options: list[DraftOption]) -> list[DraftOption]:
    kept: dict[object, DraftOption] = {}
    for option in options:
        assert isinstance(option.content, Quote)
        kept.setdefault(words(option.content.text), option)
    return list(kept.values())


def _tell_apart(options: list[DraftOption]) -> bool:
    """Whether no consequence says another one in fewer words ("suspension", "permanent suspension")."""
    known = [content_words(option.content.text) for option in options if isinstance(option.content, Quote)]
    return not any(one != other and one < other for one in known for other in known)


def _said(text: str) -> Quote:
    """An answer as it stands in the gap, in the middle of a sentence."""
    return Quote(uncapitalized(text))


def _sentence(clause: Clause) -> str:
    return clause.text.rstrip(" .;") + "."
