"""Items on an exception that came or went: a case that meets it, under the old rule and the new."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.document import Clause, Document
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, ground, make_item, mix
from nlp.quiz.gap import readable, without
from nlp.quiz.item import DraftItem, DraftOption
from nlp.rules.rule import Phrase, Rule
from nlp.versions.change import Change
from nlp.versions.similarity import STOP_WORDS
from nlp.words import words

_MARKER = re.compile(
    r"^(?:unless|except(?:ions?)?(?:\s+(?:for|when|where|if|that|in|as))*|excluding|with the exception of|apart from|"
    r"save for|but not)\s+",
    re.IGNORECASE,
)
_WORDS_MAX = 25


def exception_items(change: Change, context: Context) -> Iterable[DraftItem]:
    """Yield an item for an exception added to or taken from one clause."""
    if "exception" not in change.facets or len(change.old) != 1 or len(change.new) != 1:
        return
    old, new = change.old[0], change.new[0]
    before, after = context.rule_of("old", old), context.rule_of("new", new)
    came = _only_in(after, before)
    went = _only_in(before, after)
    if len(came) == 1 and not went:
        yield from _items(change, context, "new", new, after, came[0])
    elif len(went) == 1 and not came and not _said_elsewhere(went[0], new, context):
        yield from _items(change, context, "old", old, before, went[0])


def _said_elsewhere(phrase: Phrase, clause: Clause, context: Context) -> bool:
    """Whether the new version uses most of a struck exception's words in another clause that changed or came."""
    gone = {word for word in words(phrase.text) if word not in STOP_WORDS}
    changed = (c for change in context.changes.changes for c in change.new if c.id != clause.id)
    return any(len(gone & set(words(c.text))) >= 0.6 * len(gone) for c in changed)


def _only_in(rule: Rule, other: Rule) -> list[Phrase]:
    known = [words(phrase.text) for phrase in other.exceptions]
    return [phrase for phrase in rule.exceptions if words(phrase.text) not in known]


def _items(
    change: Change, context: Context, side: str, clause: Clause, rule: Rule, phrase: Phrase
) -> Iterable[DraftItem]:
    marker = _MARKER.match(phrase.text)
    document: Document = context.new if side == "new" else context.old
    fits = rule.modality in ("prohibition", "duty") and len(phrase.text.split()) <= _WORDS_MAX
    if marker is None or not fits or not readable(clause, document):
        return
    added = side == "new"
    stem = message(
        "quiz-exception",
        area=context.area(clause),
        rule=without(clause, document, phrase.span),
        case=Quote(phrase.text[marker.end() :].strip(" ,.;:")),
    )
    truth, former = ("exempt", "applies") if added else ("applies", "exempt")
    key_feedback = message("feedback-key-exception", added=str(added).lower(), exception=Quote(phrase.text))
    options = [
        _option(truth, "key", key_feedback),
        _option(former, "previous_version", context.until()),
        _option("only", "exception_as_rule", key_feedback),
    ]
    new_clause = change.new[0]
    evidence = [ground("new" if added else "old", clause, phrase.span)]
    evidence += [] if added else [ground("new", new_clause)]
    yield make_item(
        change, "exception", type="scenario", stem=stem, options=mix(options, clause.id), facet="exception",
        bloom="apply", evidence=evidence,
    )  # fmt: skip


def _option(answer: str, origin: str, feedback: Message) -> DraftOption:
    return DraftOption(message("option-exception", answer=answer), origin == "key", origin, feedback)  # type: ignore[arg-type]
