"""Flaws that drop an item or are shown with it, checked before any language is chosen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from nlp.message import Argument, Content, Message, Quantity, Quote
from nlp.quiz.flaws import check_text
from nlp.quiz.item import DraftItem, Item, Option
from nlp.words import holds, words

# Stems that share so many of their words ask the same.
_SAME_STEM = 0.8
_PER_LIST = 2
# One line of a ladder of strikes.
_PER_COUNT = re.compile(r"(?:\d+|____) (?:or more )?\w+: ")
Say = Callable[[Content], str]


class Wording:
    """Items in English, each rendered once: `say` renders a content."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._known: dict[object, Item] = {}

    def __call__(self, item: DraftItem) -> Item:
        """Return the item as it reads, for checks of its wording."""
        place = item.id, item.stem, item.options
        if place not in self._known:
            self._known[place] = said(item, self._say)
        return self._known[place]


def check_item(item: DraftItem, wording: Wording | None = None) -> tuple[DraftItem, str | None]:
    """Return the item with its warnings, and the code of the error that drops it, or None.

    With `wording`, what it says in English is checked as well (`nlp.quiz.flaws`).
    """
    correct = sum(option.correct for option in item.options)
    if correct != 1 and not (item.type == "multiple_response" and 1 < correct < len(item.options)):
        return item, "key_count"
    if len(item.options) < 4:
        return item, "too_few_options"
    values = [_value(option.content) for option in item.options]
    if len(set(values)) < len(values):
        return item, "duplicate_options"
    if _shown(item):
        return item, "answer_in_stem"
    if wording is None:
        return item, None
    found = check_text(wording(item), quoted=_quoted_words(item))
    # A warning is for those who edit items by hand; of ours, none is shown that a reviewer would have to mend.
    grave = next((finding.code for finding in found if finding.severity != "info"), None)
    return replace(item, findings=(*item.findings, *found)), grave


def _quoted_words(item: DraftItem) -> frozenset[str]:
    """The words of options that quote the policy, which are not ours to choose."""
    quotes = [option.content for option in item.options if isinstance(option.content, Quote)]
    return frozenset(word for quote in quotes for word in words(quote.text))


def said(item: DraftItem, say: Say) -> Item:
    """The item in English, for checks of its wording."""
    options = tuple(
        Option(chr(ord("a") + at), say(each.content), each.correct, each.origin, say(each.feedback))
        for at, each in enumerate(item.options)
    )
    return Item(
        item.id, item.type, say(item.stem), options, "en", item.change_ids, item.facet, item.bloom, item.evidence
    )  # fmt: skip


def drop_duplicates(items: Sequence[DraftItem]) -> list[DraftItem]:
    """Keep the first of items that ask nearly the same words with the same key."""
    kept: list[DraftItem] = []
    for item in items:
        if not any(_key(item) == _key(other) and _asks_alike(item, other) for other in kept):
            kept.append(item)
    return kept


def cap_listed(items: Sequence[DraftItem]) -> list[DraftItem]:
    """Keep few items a list: more lines under the same lead-in or tier ask the same thing again."""
    kept: list[DraftItem] = []
    asked: Counter[object] = Counter()
    for item in items:
        place, most = _list_of(item)
        asked[place] += 1
        if asked[place] <= most:
            kept.append(item)
    return kept


def _list_of(item: DraftItem) -> tuple[object, int]:
    """What items repeat each other by, and how many of a kind are worth asking."""
    id, said = item.stem.id, item.stem.mapping
    if id in ("quiz-tier", "quiz-treatment"):
        return (id, said.get("area"), _key(item)), _PER_LIST
    if id == "quiz-strength":
        return (id, _value(said["rule"])), 1
    if id == "quiz-excepted":
        return (id, _value(said["feature"])), 1
    # Cells of one column are each other's wrong answers, but for the values that they had before.
    if id == "quiz-cell":
        changed = any(option.origin == "previous_version" for option in item.options)
        return (id, said.get("area"), said.get("column")), _PER_LIST if changed else 1
    # "Appeal within six months", "we refuse what comes after six months": one limit, said of either side.
    if item.facet == "threshold" and item.change_ids:
        told = [option for option in item.options if option.correct or option.origin == "previous_version"]
        limits = frozenset(_limit_of(option.content) for option in told)
        return ("limit", said.get("area"), limits), 1
    if id in ("quiz-gap-value", "quiz-consequence") and _PER_COUNT.match(_text(said["rule"])):
        return ("count", said.get("area")), _PER_LIST
    return item, 1


def _limit_of(content: Content) -> object:
    """The limit that an answer names, whatever its verdict."""
    if not isinstance(content, Message):
        return _value(content)
    return next((_value(value) for name, value in content.args if name in ("limit", "value")), _value(content))


def _text(content: Content | Argument) -> str:
    return content.text if isinstance(content, Quote) else ""


def _key(item: DraftItem) -> object:
    return frozenset(_value(option.content) for option in item.options if option.correct)


def _asks_alike(one: DraftItem, other: DraftItem) -> bool:
    if one.stem.id != other.stem.id:
        return False
    if one.facet == "threshold":
        return _without_area(one.stem) == _without_area(other.stem)
    left, right = (
        {word for _, value in item.stem.args if isinstance(value, Quote) for word in words(value.text)}
        for item in (one, other)
    )
    return len(left & right) >= _SAME_STEM * len(left | right)


def _without_area(stem: Message) -> object:
    """A stem's arguments but for the heading: one rule said under several headings is asked about once."""
    return {name: value for name, value in stem.args if name != "area"}


def _value(content: Content | Argument) -> object:
    """What an option says, comparable by value: "24 hours" and "1 day" are one."""
    if isinstance(content, Quote):
        return words(content.text)
    if isinstance(content, Quantity):
        return content.magnitude
    if isinstance(content, Message):
        return (content.id, tuple((name, _value(value)) for name, value in content.args))
    return content


def _shown(item: DraftItem) -> bool:
    """Whether a quoted key stands word for word in the stem's quotation."""
    quoted = [words(value.text) for _, value in item.stem.args if isinstance(value, Quote)]
    for option in item.options:
        if option.correct and isinstance(option.content, Quote):
            key = words(option.content.text)
            if any(holds(text, key) for text in quoted):
                return True
    return False
