"""The lexical index: how many of a question's words a passage holds, and how rare they are (BM25)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nlp.search.spelling import Spellings
from nlp.search.terms import terms_of
from nlp.words import words

Ids = NDArray[np.int64]
Scores = NDArray[np.float32]
# Okapi BM25 (Robertson and Zaragoza 2009): how soon a repeated term stops to count, and how much a long text pays.
_SATURATION = 1.2
_LENGTH = 0.4


@dataclass(frozen=True)
class Held:
    """What each text holds of a question's words: `scores` by row of `ids`, which ascend.

    Scores are shares (0 to 1) of the weight of all that the question asks for, so that they mean the same for a long
    and a short question, in a small and a large library.
    """

    ids: Ids
    scores: Scores

    def best(self, k: int, *, allowed: Ids) -> Ids:
        """Return up to `k` of the `allowed` ids, which ascend, whose texts hold any of the words, best first.

        Equal ones go by id.
        """
        rows = np.flatnonzero(self.scores)
        rows = rows[_among(self.ids[rows], allowed)]
        if rows.size > k:
            rows = rows[self.scores[rows] >= np.partition(self.scores[rows], -k)[-k]]
        return self.ids[rows[np.lexsort((self.ids[rows], -self.scores[rows]))][:k]]

    def of(self, ids: Ids) -> Scores:
        """Return the scores of known `ids`."""
        return self.scores[np.searchsorted(self.ids, ids)]


class LexicalIndex:
    """The terms of texts by distinct 63-bit ids; `spellings` are their words in lower case."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        counted: dict[int, Counter[str]] = {}
        spellings: set[str] = set()
        for id, text in texts:
            own = words(text)
            spellings.update(own)
            counted[id] = Counter(terms_of(own))
        self.spellings = Spellings(spellings)
        self.ids: Ids = np.array(sorted(counted), dtype=np.int64)
        self._number = {term: n for n, term in enumerate(sorted({term for own in counted.values() for term in own}))}
        table = np.array(
            [
                (self._number[term], row, count)
                for row, id in enumerate(self.ids.tolist())
                for term, count in counted[id].items()
            ],
            dtype=np.int64,
        ).reshape(-1, 3)
        table = table[np.lexsort((table[:, 1], table[:, 0]))]
        # The texts that hold term t are `_rows` from `_starts[t]` to `_starts[t + 1]`.
        self._starts = np.searchsorted(table[:, 0], np.arange(len(self._number) + 1))
        self._rows = table[:, 1].astype(np.int32)
        in_texts = np.diff(self._starts)
        # The inverse document frequency of every term, never negative, and what each posting adds: at most that.
        self._rarity = np.log1p((self.ids.size - in_texts + 0.5) / (in_texts + 0.5)).astype(np.float32)
        self._parts = self._weights(table[:, 2].astype(np.float32))

    def weigh(self, asked: Iterable[str]) -> Held:
        """Return what each text holds of the terms `asked` for."""
        unknown = float(np.log1p((self.ids.size + 0.5) / 0.5))
        scores, most = np.zeros(self.ids.size, dtype=np.float32), 0.0
        for term in dict.fromkeys(asked):
            number = self._number.get(term)
            most += unknown if number is None else float(self._rarity[number])
            if number is not None:
                held = slice(self._starts[number], self._starts[number + 1])
                scores[self._rows[held]] += self._parts[held]
        return Held(self.ids, scores / np.float32(most) if most else scores)

    def _weights(self, counts: Scores) -> Scores:
        lengths = np.bincount(self._rows, weights=counts, minlength=self.ids.size)
        usual = (lengths.mean() if lengths.size else 0.0) or 1.0
        slow = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / usual)
        rarity = np.repeat(self._rarity, np.diff(self._starts))
        found: Scores = (rarity * counts / (counts + slow[self._rows])).astype(np.float32)
        return found


def _among(ids: Ids, allowed: Ids) -> NDArray[np.bool_]:
    """Which of `ids` are in `allowed`, which ascend."""
    if not allowed.size:
        return np.zeros(ids.size, dtype=np.bool_)
    found: NDArray[np.bool_] = allowed[np.minimum(np.searchsorted(allowed, ids), allowed.size - 1)] == ids
    return found
