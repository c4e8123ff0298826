"""The terms of a text: the stems by which words are compared, without those that every text has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from nlp.words import words

# Words that say what kind of sentence it is, not what it is about.
FUNCTION_WORDS = frozenset(
    "a about am an and are as at be been being but by can could did do does for from had has have he her him his how i"
    " if in into is it its just may me might must my no not of on or our shall she should so some than that the their"
    " them then these they this those to too us very was we were what when where which who why will with would you"
    " your".split()
)
# Scripts without spaces: pairs of neighbours stand for words.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+")
_KEPT = 50_000


def terms(text: str) -> list[str]:
    """Return the terms of a text in order, repeated as often as they stand there."""
    return terms_of(words(text))


def terms_of(text_words: Iterable[str]) -> list[str]:
    """Return the terms of a text's words (`nlp.words.words`), as `terms` does."""
    found: list[str] = []
    for word in text_words:
        if word in FUNCTION_WORDS or (len(word) == 1 and not word.isdigit() and word.isascii()):
            continue
        if _UNSPACED.fullmatch(word):
            found.extend(word[at : at + 2] for at in range(max(1, len(word) - 1)))
        else:
            found.append(stem(word))
    return found


@lru_cache(maxsize=_KEPT)
def stem(word: str) -> str:
    """Return the stem of a word in lower case, by the English Snowball stemmer (snowballstem.org)."""
    return str(_stemmer().stemWord(word)) if word.isascii() else word


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
