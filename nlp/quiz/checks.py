"""Flaws that drop an item or are shown with it, checked before any language is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nlp.finding import Finding
from nlp.message import Argument, Content, Message, Quantity, Quote, message
from nlp.quiz.item import DraftItem
from nlp.words import words

# Stems that share so many of their words ask the same.
_SAME_STEM = 0.8


def check_item(item: DraftItem) -> tuple[DraftItem, str | None]:
    """Return the item with its warnings, and the code of the error that drops it, or None."""
    correct = sum(option.correct for option in item.options)
    if correct != 1:
        return item, "key_count"
    if len(item.options) < 3:
        return item, "too_few_options"
    values = [_value(option.content) for option in item.options]
    if len(set(values)) < len(values):
        return item, "duplicate_options"
    if _shown(item):
        return item, "answer_in_stem"
    return replace(item, findings=(*item.findings, *_warnings(item))), None


def drop_duplicates(items: Sequence[DraftItem]) -> list[DraftItem]:
    """Keep the first of items that ask nearly the same words with the same key."""
    kept: list[DraftItem] = []
    for item in items:
        if not any(_key(item) == _key(other) and _asks_alike(item, other) for other in kept):
            kept.append(item)
    return kept


def cap_listed(items: Sequence[DraftItem]) -> list[DraftItem]:
    """Keep one item a list: the next bullets under the same lead-in or tier line ask the same thing again."""
    kept: list[DraftItem] = []
    asked: set[object] = set()
    for item in items:
        governing = tuple(ground.clause_id for ground in item.evidence[1:] if ground.side == "new")
        one = (item.stem.id, governing)
        if item.stem.id in ("quiz-listed", "quiz-tier") and item.facet != "tier":
            if one in asked:
                continue
            asked.add(one)
        kept.append(item)
    return kept


def _key(item: DraftItem) -> object:
    return next(_value(option.content) for option in item.options if option.correct)


def _asks_alike(one: DraftItem, other: DraftItem) -> bool:
    if one.stem.id != other.stem.id or one.facet == "threshold":
        return one.stem == other.stem
    left, right = (
        {word for _, value in item.stem.args if isinstance(value, Quote) for word in words(value.text)}
        for item in (one, other)
    )
    return len(left & right) >= _SAME_STEM * len(left | right)


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
            if any(_within(key, text) for text in quoted):
                return True
    return False


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1)) if part else False


def _warnings(item: DraftItem) -> tuple[Finding, ...]:
    quoted = [option for option in item.options if isinstance(option.content, Quote)]
    if len(quoted) == len(item.options):
        sizes = {option.correct: 0 for option in item.options}
        for option in quoted:
            assert isinstance(option.content, Quote)
            sizes[option.correct] = max(sizes[option.correct], len(option.content.text))
        if sizes[True] > 1.5 * sizes[False] and sizes[True] > 30:
            english = "The right answer is much longer than the others."
            return (Finding("longest_key", "warning", english, said=message("check-longest-key")),)
    return ()
