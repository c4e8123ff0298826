"""How alike two runs of words are, for alignment only: never to decide what a change means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from nlp.versions.spelling import written_out
from nlp.words import words

# Inflection endings by their length, the longest first.
_SUFFIXES = (("ies", "ing"), ("'s", "s'", "es", "ed", "ly"), ("s", "d", "e"))
# What a sentence is denied with, and what comes and goes beside that.
_DENIALS = frozenset(("not", "never", "no"))
_HELPERS = frozenset(("do", "does", "doe", "also", "a", "an", "any"))
# Words too common to show that two clauses are about the same thing.
STOP_WORDS = frozenset(
    "a about after all also an and any are as at be been before but by can could do does for from had has have he her "
    "his how i if in into is it its may more most must no not of on only or other our out over shall she should so "
    "some such than that the their them then there these they this those to under up upon us was we were what when "
    "where which who will with without would you your".split()
)


def similarity(a: Sequence[str], b: Sequence[str]) -> float:
    """Return 0 to 1: the mean of ordered word overlap and content-word overlap, raised where one holds the other."""
    return likeness(a, b, content_words(a), content_words(b))


def likeness(a: Sequence[str], b: Sequence[str], content_a: Counter[str], content_b: Counter[str]) -> float:
    """Return the `similarity` of two runs of words whose content words are known."""
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    ordered = Indel.normalized_similarity(a, b)
    shared = _shared(content_a, content_b)
    sizes = content_a.total(), content_b.total()
    total = sum(sizes)
    overlap = 2 * shared / total if total else ordered
    score = (ordered + overlap) / 2
    shorter = min(sizes)
    if shorter >= 3 and shared / shorter >= 0.8:
        common = ordered * (len(a) + len(b)) / 2
        if common / min(len(a), len(b)) >= 0.75:
            score = max(score, 0.6)
    return score


def content_words(tokens: Sequence[str]) -> Counter[str]:
    """Return the words that show what a clause is about, counted."""
    return Counter([token for token in tokens if token not in STOP_WORDS])


def _shared(a: Counter[str], b: Counter[str]) -> int:
    """How many words both have, one that recurs as often as it does in both."""
    return sum(min(count, b[word]) for word, count in a.items() if word in b)


def containment(part: Sequence[str], whole: Sequence[str]) -> float:
    """Return the share (0 to 1) of `part`'s words that stand in `whole` in the same order."""
    if not part:
        return 0.0
    return (len(part) + len(whole) - Indel.distance(part, whole)) / 2 / len(part)


def content_stems(tokens: Sequence[str]) -> Counter[str]:
    """Return the stems of the words that show what a clause is about, counted."""
    return Counter(stem(token) for token in tokens if token not in STOP_WORDS)


def dice(a: Counter[str], b: Counter[str]) -> float:
    """Return the share (0 to 1) of stems that both have, after L. R. Dice (1945)."""
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def denies(a: str, b: str) -> bool:
    """Whether one of two texts says what the other says, with a negation."""
    left, right = (Counter(map(stem, written_out(words(text, glue=True)))) for text in (a, b))
    differ = (left - right) + (right - left)
    return not _DENIALS.isdisjoint(differ) and set(differ) <= _DENIALS | _HELPERS


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Take one inflection ending off: enough to see that two forms are one word."""
    if len(word) > 4:
        for ending in _SUFFIXES:
            if word.endswith(ending):
                base = word[: -len(ending[0])]
                return base if len(base) > 2 or (len(base) == 2 and word.endswith("ing")) else word
    return word
