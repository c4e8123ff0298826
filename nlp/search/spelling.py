"""Slips of the pen: a word that nobody knows is read as the nearest word that the library holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

_WORD = re.compile(r"[^\W\d_]{4,}")
# So many letters more make one more slip likely: one in a short word, two in a long one, none in three letters.
_LONG = 8


def mend(question: str, vocabulary: Collection[str], knows: Callable[[str], bool]) -> str:
    """Return the question with slips mended: letters left out, doubled, exchanged or put in another's place.

    A word stays that is in `vocabulary` (words in lower case), that the encoder `knows`, or that has no word near it
    with the same first letter.
    """

    def replace(found: re.Match[str]) -> str:
        word = found[0].lower()
        if word in vocabulary or knows(word):
            return found[0]
        slips = 2 if len(word) >= _LONG else 1
        near = (other for other in vocabulary if other[0] == word[0] and abs(len(other) - len(word)) <= slips)
        best = extractOne(word, sorted(near), scorer=OSA.distance, score_cutoff=slips)
        return best[0] if best else found[0]

    return _WORD.sub(replace, question)
