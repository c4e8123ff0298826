"""A quiz in Moodle's GIFT format: https://docs.moodle.org/en/GIFT_format."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.export.quiz.exported import Exported, LeftOut
from nlp.export.quiz.grounding import quote_evidence
from nlp.export.quiz.identity import identify
from nlp.export.quiz.markup import enclosed, evidence_html, html_text
from nlp.export.quiz.shape import FALSE, TRUE, Shaped, break_lost, shape_quiz, split_blank, without_breaks
from nlp.export.quiz.weights import ANSWERS_MAX, moodle_weights
from nlp.quiz.item import Item, Option, Quiz
from nlp.versions.change import ChangeSet

_CONTROL = re.compile(r"([~=#{}:\\])")
# At the start of a text, or of what follows the answers, these would be read as a weight, a format, or a comment.
_OPENING = re.compile(r"^(\s*)([%\[/])")
_TAG_UNSAFE = re.compile(r"[\[\]<>`\r\n]")
TOO_MANY = f"Moodle has no weights for more than {ANSWERS_MAX} right or {ANSWERS_MAX} wrong answers."
# Moodle's true/false question has no text for the two answers.
OWN_WORDS = "Moodle shows its own words for true and false instead of the item's."
_NATIVE = {TRUE: "true", FALSE: "false"}


def quiz_gift(quiz: Quiz, changes: ChangeSet) -> Exported:
    """Return every item as a GIFT question, with the clauses it rests on as general feedback.

    Questions are named by item id, carry their identifier, and are tagged with facet, Bloom level and locale. Single
    answer: `=` marks the key. Several: right ones share 100 %, wrong ones -100 %. A cloze is a missing word.
    """
    shaped, left_out = shape_quiz(quiz)
    parts = [f"// {_one_line(quiz.title)} ({quiz.locale})", f"$CATEGORY: {category(quiz)}"]
    for each in shaped:
        question, lost = _question(each, changes)
        parts += [question] if question else []
        left_out += lost
    return Exported(("\n\n".join(parts) + "\n").encode(), left_out)


def category(quiz: Quiz) -> str:
    """Return the path of the Moodle category of a quiz: one a title and locale, `/` in a name doubled."""
    name = _one_line(quiz.title)[:200].strip().replace("/", "//")
    return f"Briefwright/{name} ({quiz.locale})"


def tags(item: Item) -> tuple[str, ...]:
    """Return what a question can be found by in Moodle: facet, Bloom level, type and locale."""
    return tuple(_TAG_UNSAFE.sub("", tag) for tag in (item.facet, item.bloom, item.type, item.locale))


def truth_lost(item: Item) -> tuple[LeftOut, ...]:
    """Say of a true/false item that its own words for the two answers are not shown, where they are other words."""
    if all(option.text.casefold() == _NATIVE[option.id] for option in item.options):
        return ()
    return (LeftOut(item.id, "part", OWN_WORDS),)


def escape(text: str, language: str = "en", *, tag: str = "span") -> str:
    """Return plain `text` as the HTML that GIFT carries, its control characters escaped; English goes unmarked."""
    markup = html_text(text)
    if language.partition("-")[0] == "en":
        return _guarded(_opened(markup))
    return _guarded(enclosed(markup, language, tag=tag))


def _opened(markup: str) -> str:
    return _OPENING.sub(lambda match: f"{match.group(1)}&#{ord(match.group(2))};", markup)


def _guarded(markup: str) -> str:
    return _CONTROL.sub(r"\\\1", markup)


def _question(shaped: Shaped, changes: ChangeSet) -> tuple[str | None, tuple[LeftOut, ...]]:
    item = shaped.item
    lost: tuple[LeftOut, ...] = ()
    if shaped.shape == "many":
        answers = _weighted(item.options, item.locale)
        if answers is None:
            return None, (LeftOut(item.id, "item", TOO_MANY),)
    elif shaped.shape == "true_false":
        answers, lost = _truth(item), truth_lost(item)
    else:
        answers = "".join(_answer("=" if o.correct else "~", o, item.locale, shaped.shape) for o in item.options)
        lost = break_lost(item) if shaped.shape == "cloze" else ()
    general = _guarded(evidence_html(quote_evidence(item, changes)))
    block = f"{{{answers}{f'{chr(10)}{chr(9)}####{general}' if general else ''}\n}}"
    name = _guarded(_one_line(item.id))
    marks = " ".join((f"[id:{identify(item, changes)}]", *(f"[tag:{tag}]" for tag in tags(item))))
    return f"// {marks}\n::{name}::[html]{_stem(shaped, block)}", lost


def _stem(shaped: Shaped, block: str) -> str:
    item = shaped.item
    halves = split_blank(item.stem) if shaped.shape == "cloze" else None
    if halves is None:
        return f"{escape(item.stem, item.locale, tag='p')} {block}"
    # Words must follow the answers, or Moodle reads no missing word: the end of the paragraph always does.
    before, after = (_guarded(_opened(html_text(half))) for half in halves)
    opening, _, closing = (_guarded(part) for part in enclosed("|", item.locale).partition("|"))
    return f"{opening}{before}{block}{after}{closing}"


def _truth(item: Item) -> str:
    right, wrong = sorted(item.options, key=lambda option: not option.correct)
    wrong_said, right_said = (escape(o.feedback, item.locale) if o.feedback else "" for o in (wrong, right))
    said = f"#{wrong_said}#{right_said}" if right_said else f"#{wrong_said}" if wrong_said else ""
    return ("TRUE" if right.id == TRUE else "FALSE") + said


def _weighted(options: Sequence[Option], locale: str) -> str | None:
    weights = moodle_weights([option.correct for option in options])
    if weights is None:
        return None
    weighted = zip(options, weights, strict=True)
    return "".join(_answer(f"~%{weight}%", option, locale, "many") for option, weight in weighted)


def _answer(mark: str, option: Option, locale: str, shape: str) -> str:
    text = without_breaks(option.text) if shape == "cloze" else option.text
    feedback = f"#{escape(option.feedback, locale)}" if option.feedback else ""
    return f"\n\t{mark}{escape(text, locale)}{feedback}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
