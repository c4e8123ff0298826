"""A quiz in Moodle's GIFT format: https://docs.moodle.org/en/GIFT_format."""

from __future__ import annotations

import html
import re

from nlp.briefing.briefing import Grounding
from nlp.quiz.item import Item, Option, Quiz
from nlp.versions.change import ChangeSet

_CONTROL = re.compile(r"([~=#{}:\\])")
_TAG_UNSAFE = re.compile(r"[\[\]\r\n]")


def quiz_gift(quiz: Quiz, changes: ChangeSet) -> str:
    """Return every item as a GIFT question, with the clause it rests on as general feedback.

    Questions are named by item id and tagged with facet and locale. Single answer: `=` marks the key.
    Several answers: each right one weighs 100/right %, each wrong one -100/wrong %. A two-option item
    whose options have the ids "true" and "false" becomes Moodle's own true/false question.
    """
    parts = [f"// {_one_line(quiz.title)} ({quiz.locale})", f"$CATEGORY: Briefwright/{_category(quiz)}"]
    parts += [_question(item, changes) for item in quiz.items]
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Return plain `text` as the HTML that GIFT carries, its control characters escaped."""
    markup = html.escape(text.strip(), quote=False).replace("\r\n", "\n").replace("\n", "<br>")
    return _CONTROL.sub(r"\\\1", markup)


def _question(item: Item, changes: ChangeSet) -> str:
    name = _CONTROL.sub(r"\\\1", _one_line(item.id))
    tags = f"// [id:{_tag(item.id)}] [tag:{_tag(item.facet)}] [tag:{_tag(item.locale)}]"
    return f"{tags}\n::{name}::[html]{escape(item.stem)} {{{_answers(item)}{_general(item, changes)}\n}}"


def _answers(item: Item) -> str:
    statement = {option.id: option for option in item.options}
    if item.type == "true_false" and set(statement) == {"true", "false"}:
        right, wrong = (statement["true"], statement["false"])
        word = "TRUE" if right.correct else "FALSE"
        if not right.correct:
            right, wrong = wrong, right
        return f"{word}#{escape(wrong.feedback)}#{escape(right.feedback)}".rstrip("#")
    if item.type == "multiple_response":
        right_count = sum(option.correct for option in item.options)
        return "".join(_weighted(option, right_count, len(item.options) - right_count) for option in item.options)
    return "".join(f"\n\t{'=' if option.correct else '~'}{_body(option)}" for option in item.options)


def _weighted(option: Option, right: int, wrong: int) -> str:
    share = 100 / right if option.correct else -100 / wrong
    return f"\n\t~%{share:.5f}".rstrip("0").rstrip(".") + f"%{_body(option)}"


def _body(option: Option) -> str:
    return escape(option.text) + (f"#{escape(option.feedback)}" if option.feedback.strip() else "")


def _general(item: Item, changes: ChangeSet) -> str:
    """Quote the clauses the item rests on, each with its place."""
    quotes = dict.fromkeys(_quote(grounding, changes) for grounding in item.evidence)
    return "\n\t####" + escape("\n".join(quotes)) if quotes else ""


def _quote(grounding: Grounding, changes: ChangeSet) -> str:
    document = changes.old if grounding.side == "old" else changes.new
    clause = document.by_id.get(grounding.clause_id)
    place = " › ".join(clause.path) if clause else ""
    label = " · ".join(part for part in (place, document.label) if part)
    return f"{label}: “{document.quote(grounding.span)}”"


def _category(quiz: Quiz) -> str:
    return f"{_one_line(quiz.title).replace('/', '//')} ({quiz.locale})"


def _tag(text: str) -> str:
    return _TAG_UNSAFE.sub("", text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
