"""What kind of question an item becomes, and whether it can be one at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from nlp.export.quiz.exported import LeftOut
from nlp.quiz.item import Item, Quiz

# "one" and "many": choices with one and with several right answers; "cloze": a choice inside the sentence.
Shape = Literal["one", "many", "true_false", "cloze"]

_BLANK = re.compile(r"_{4,}")
# What XML 1.0 has no way to write, and no learner could see.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
TRUE, FALSE = "true", "false"


@dataclass(frozen=True, slots=True)
class Shaped:
    """An item with clean text and the kind of question it becomes."""

    item: Item
    shape: Shape


def shape_quiz(quiz: Quiz) -> tuple[tuple[Shaped, ...], tuple[LeftOut, ...]]:
    """Return the items that can be asked, their text cleaned, and what had to be left out or changed for any format."""
    shaped: list[Shaped] = []
    left_out: list[LeftOut] = []
    seen: set[str] = set()
    for item in map(_noted, quiz.items):
        flaw = _flaw(item, seen)
        if flaw:
            left_out.append(LeftOut(item.id, "item", flaw))
            continue
        seen.add(item.id)
        clean = _each_text(item, legible)
        if clean != _each_text(item, _lines):
            reason = "It held control characters, which no format can carry; they were taken out."
            left_out.append(LeftOut(item.id, "part", reason))
        shape, changed = _shape(clean)
        left_out += [LeftOut(item.id, "part", changed)] if changed else []
        shaped.append(Shaped(clean, shape))
    return tuple(shaped), tuple(left_out)


def _noted(item: Item) -> Item:
    """Return the item with its content note in front of the stem: no platform has a place of its own for it."""
    return replace(item, stem=f"{item.note}\n{item.stem}") if item.note else item


def split_blank(stem: str) -> tuple[str, str] | None:
    """Return the words before and after the one blank of a stem, or None where it has none or several."""
    parts = _BLANK.split(stem)
    return (parts[0], parts[1]) if len(parts) == 2 else None


def legible(text: str) -> str:
    """Return `text` without characters that XML cannot hold; every line end is one line feed."""
    return _ILLEGAL.sub("", _lines(text)).strip()


def _flaw(item: Item, seen: set[str]) -> str | None:
    right = sum(option.correct for option in item.options)
    if item.id in seen:
        return "Another item of the quiz has the same id."
    if len(item.options) < 2:
        return "It has fewer than two options."
    if right == 0:
        return "It has no right answer."
    if right > 1 and item.type != "multiple_response":
        return "It has several right answers, and its type allows one."
    if not legible(item.stem) or not all(legible(option.text) for option in item.options):
        return "Its stem or one of its options is empty."
    return None


def _shape(item: Item) -> tuple[Shape, str | None]:
    if item.type == "multiple_response":
        return "many", None
    if item.type == "true_false" and {option.id for option in item.options} == {TRUE, FALSE}:
        return "true_false", None
    if item.type == "cloze":
        if split_blank(item.stem):
            return "cloze", None
        count = len(_BLANK.findall(item.stem))
        return "one", f"Its stem has {count} blanks, and not one: it became a choice below the stem."
    return "one", None


def _lines(text: str) -> str:
    return _LINE_END.sub("\n", text).strip()


def _each_text(item: Item, clean: Callable[[str], str]) -> Item:
    options = tuple(replace(each, text=clean(each.text), feedback=clean(each.feedback)) for each in item.options)
    return replace(item, stem=clean(item.stem), options=options)


def without_breaks(text: str) -> str:
    """Return `text` on one line, for a place that holds no line break."""
    return " ".join(text.split("\n"))


def break_lost(item: Item) -> tuple[LeftOut, ...]:
    """Say of a cloze that a line break in an option became a space: a choice inside a sentence is one line."""
    if not any("\n" in option.text for option in item.options):
        return ()
    return (LeftOut(item.id, "part", "A line break in an option became a space: a choice in a sentence is one line."),)
