"""Flaws that only a set of items has: places of keys, items that answer or repeat each other, what is not asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from nlp.finding import Finding
from nlp.quiz.flaws import check_text
from nlp.quiz.item import Item, Quiz
from nlp.quiz.wordings import MESSAGES
from nlp.words import words

# Fewer items say nothing about where keys stand.
_KEYS_MIN = 8
# How much more often than chance a place may hold the key.
_BIAS_MAX = 1.0
_TRUES_MIN, _TRUES_SHARE = 4, 0.75
_KEY_WORDS_MIN = 3
_SAME_WORDS = 0.85


def check_set(items: Sequence[Item], *, changes: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return the findings on a quiz: one a flaw and pair of items. `changes` are the ids that should be asked about."""
    return (*_whole(items), *_pairs(items), *_missing(items, changes))


def check_apart(items: Sequence[Item], *, changes: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return the findings on a quiz of which no two items clash."""
    return (*_whole(items), *_missing(items, changes))


def _whole(items: Sequence[Item]) -> list[Finding]:
    found = [_said("key_positions")] if _unbalanced(items) else []
    return [*found, *([_said("too_many_trues")] if _one_sided(items) else [])]


def _pairs(items: Sequence[Item]) -> Iterator[Finding]:
    for one, other in combinations(items, 2):
        if _repeats(one, other):
            yield _said("duplicate_items", one, other)
        if _answers(one, other) or _answers(other, one):
            yield _said("answers_another", one, other)


def _missing(items: Sequence[Item], changes: Collection[str]) -> list[Finding]:
    missing = len(set(changes) - {id for item in items for id in item.change_ids})
    said = f"{MESSAGES['coverage']} {missing} of {len(set(changes))}"
    return [Finding("coverage", "info", said)] if missing else []


def recheck(quiz: Quiz) -> Quiz:
    """Return a localized quiz with what its wording there brings; an English one was checked when drafted."""
    if quiz.locale.partition("-")[0] == "en":
        return quiz
    return replace(quiz, items=tuple(replace(item, checks=(*item.checks, *check_text(item))) for item in quiz.items))


def clash(one: Item, other: Item) -> bool:
    """Whether only one of two items can be asked: they ask the same, or one gives the other's answer."""
    return _repeats(one, other) or _answers(one, other) or _answers(other, one)


def _said(code: str, *items: Item) -> Finding:
    names = f" ({', '.join(item.id for item in items)})" if items else ""
    return Finding(code, "warning", MESSAGES[code] + names)


def _unbalanced(items: Sequence[Item]) -> bool:
    """Whether a place holds the key at least twice as often as chance would have it."""
    asked = [item for item in items if item.type not in ("true_false", "multiple_response")]
    seen: Counter[int] = Counter()
    chance: dict[int, float] = {}
    for item in asked:
        seen[next((at for at, option in enumerate(item.options) if option.correct), 0)] += 1
        for at in range(len(item.options)):
            chance[at] = chance.get(at, 0.0) + 1 / len(item.options)
    return len(asked) >= _KEYS_MIN and any(seen[at] > (1 + _BIAS_MAX) * chance[at] for at in seen)


def _one_sided(items: Sequence[Item]) -> bool:
    keys = [option.id for item in items if item.type == "true_false" for option in item.options if option.correct]
    return len(keys) >= _TRUES_MIN and max(Counter(keys).values()) > _TRUES_SHARE * len(keys)


def _repeats(one: Item, other: Item) -> bool:
    """Whether two items ask of the same words, facet and answer, or in nearly the same words for the same answer."""
    if _keys(one) != _keys(other):
        return False
    same_place = bool(one.evidence) and one.evidence[:1] == other.evidence[:1]
    left, right = set(words(one.stem)), set(words(other.stem))
    alike = len(left & right) >= _SAME_WORDS * len(left | right)
    numbers = {x for x in left if x[0].isdigit()} == {x for x in right if x[0].isdigit()}
    return (same_place and one.facet == other.facet and one.type == other.type) or (alike and numbers)


def _answers(one: Item, other: Item) -> bool:
    """Whether the stem of `one`, on the same clause, holds the key of `other` in so many words, and no wrong answer."""
    clauses = {(ground.side, ground.clause_id) for ground in other.evidence[:1]}
    if not clauses & {(ground.side, ground.clause_id) for ground in one.evidence[:1]}:
        return False
    stem = f" {' '.join(words(one.stem))} "
    keys = _keys(other)
    if any(len(key) < _KEY_WORDS_MIN for key in keys):
        return False
    wrong = [words(option.text) for option in other.options if not option.correct]
    told = all(f" {' '.join(key)} " in stem for key in keys)
    return told and not any(f" {' '.join(each)} " in stem for each in wrong)


def _keys(item: Item) -> frozenset[tuple[str, ...]]:
    return frozenset(words(option.text) for option in item.options if option.correct)
