"""Which of many texts could be like a given one, found by rare shared words before any text is compared in full."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
# Scripts that write words without spaces between them: there, two letters are the unit.
_NONE: NDArray[np.int32] = np.zeros(0, dtype=np.int32)
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
# So many postings are read for one text, the rarest words first; common words of a large memory add only ties.
_POSTINGS_MAX = 60_000
# Weights are multiples of this: sums of them are exact, whatever the order in which the texts came.
_STEP = 2.0**-20


class CandidateIndex:
    """An inverted index over texts, in NumPy arrays: about 0.3 ms a question with 50,000 texts of 20 words."""

    def __init__(
        self, texts: Sequence[str], *, known: CandidateIndex | None = None, places: Sequence[int] = ()
    ) -> None:
        """Index `texts`; `places` says where each stands in a `known` index, -1 for one that does not.

        With a known index it is the same in the end, and only the texts that are new to that are read.
        """
        ids: dict[str, int] = dict(known._ids) if known is not None else {}
        tokens, owners = array("i"), array("i")
        for place, text in enumerate(texts):
            if known is None or places[place] < 0:
                for token in _tokens(text):
                    tokens.append(ids.setdefault(token, len(ids)))
                    owners.append(place)
        flat, owned = (np.frombuffer(each, dtype=np.int32) if each else _NONE for each in (tokens, owners))
        if known is not None:
            kept_tokens, kept_owners = known._kept(places)
            flat, owned = np.concatenate((kept_tokens, flat)), np.concatenate((kept_owners, owned))
        order = np.lexsort((owned, flat))
        self._ids: dict[str, int] = ids
        self._owners = owned[order]
        self._starts = np.searchsorted(flat[order], np.arange(len(ids) + 1))
        frequency = np.diff(self._starts)
        # Inverse document frequency, smoothed so that a word in every text still counts a little.
        self._weights = np.rint(np.log1p(len(texts) / np.maximum(frequency, 1)) / _STEP) * _STEP
        self._mass = np.bincount(self._owners, np.repeat(self._weights, frequency), minlength=len(texts))
        self._lengths = np.array([len(text) for text in texts], dtype=np.int32)

    def _kept(self, places: Sequence[int]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The postings of those texts that stand in another index at `places`' own places: tokens, and texts there."""
        here = np.asarray(places, dtype=np.int32)
        there = np.full(len(self._lengths), -1, dtype=np.int32)
        there[here[here >= 0]] = np.flatnonzero(here >= 0)
        tokens = np.repeat(np.arange(len(self._ids), dtype=np.int32), np.diff(self._starts))
        owners = there[self._owners]
        return tokens[owners >= 0], owners[owners >= 0]

    def find(self, text: str, *, limit: int, ratio: float) -> list[int]:
        """Return the places of up to `limit` texts that share most with `text`, best first.

        Only texts are returned whose length alone does not rule out a normalized indel similarity of `ratio` (0 to 1).
        """
        counted = [
            (self._starts[id + 1] - self._starts[id], word, id)
            for word, id in ((word, self._ids.get(word, -1)) for word in _tokens(text))
            if id >= 0 and self._starts[id + 1] > self._starts[id]
        ]
        if not counted:
            return []
        tokens = [id for _, _, id in sorted(counted)]
        rows: list[NDArray[np.int32]] = []
        weights: list[NDArray[np.float64]] = []
        budget = _POSTINGS_MAX
        for token in tokens:
            row = self._owners[self._starts[token] : self._starts[token + 1]]
            budget -= len(row)
            if rows and budget < 0:
                break
            rows.append(row)
            weights.append(np.full(len(row), self._weights[token]))
        shared = np.bincount(np.concatenate(rows), np.concatenate(weights), minlength=len(self._lengths))
        # 2 min(a, b) / (a + b) >= ratio, solved for the other length.
        least = ratio / (2 - ratio)
        fits = (self._lengths >= least * len(text)) & (self._lengths * least <= len(text))
        places = np.flatnonzero((shared > 0) & fits)
        own = float(sum(self._weights[token] for token in tokens))
        scores = shared[places] / (own + self._mass[places])
        if len(places) > limit:
            best = np.argpartition(-scores, limit)[:limit]
            places, scores = places[best], scores[best]
        return [int(place) for place in places[np.lexsort((places, -scores))]]


def _tokens(text: str) -> Iterable[str]:
    """Yield each word of `text` once; for unspaced scripts each pair of letters."""
    found: dict[str, None] = {}
    for word in _WORD.findall(text.casefold()):
        if _UNSPACED.search(word) and len(word) > 1:
            found.update((left + right, None) for left, right in pairwise(word))
        else:
            found[word] = None
    return found
