"""The lexical index: how many of a question's words a passage holds, and how rare they are (BM25)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from nlp.errors import LibraryError
from nlp.search.terms import terms

Ids = NDArray[np.int64]
Scores = NDArray[np.float32]
# Okapi BM25 (Robertson and Zaragoza 2009): how soon a repeated term stops to count, and how much a long text pays.
_SATURATION = 1.2
_LENGTH = 0.4
_EMPTY_IDS: Ids = np.empty(0, dtype=np.int64)
_EMPTY: Scores = np.empty(0, dtype=np.float32)


class LexicalIndex:
    """The terms of texts by 63-bit id. Not safe to change and search at the same time.

    Scores are shares (0 to 1): what a text holds of the weight of all that the query asks for, so that they
    mean the same for a long and a short query, in a small and a large library.
    """

    def __init__(self) -> None:
        self._texts: dict[int, Counter[str]] = {}

    def __len__(self) -> int:
        return len(self._texts)

    @property
    def ids(self) -> Ids:
        """The ids of all texts, ascending."""
        return self._postings.ids

    def add(self, texts: Mapping[int, str]) -> None:
        """Add texts by id; an id that is there already is replaced."""
        for id, text in texts.items():
            self._texts[id] = Counter(terms(text))
        self._forget()

    def remove(self, ids: Iterable[int]) -> None:
        """Remove the texts of `ids`; unknown ids are nothing."""
        for id in ids:
            self._texts.pop(int(id), None)
        self._forget()

    def search(self, query: Mapping[str, float], k: int, *, allowed: Ids | None = None) -> tuple[Ids, Scores]:
        """Return the ids and scores of up to `k` texts that hold terms of `query` (with their weights), best first.

        Only ids in `allowed` are looked at where it is given, so that a filter costs no results. Texts without any
        of the terms are not found. Equal scores go by id.
        """
        postings = self._postings
        if not len(self) or k < 1:
            return _EMPTY_IDS, _EMPTY
        scores = postings.score(query)
        places = np.flatnonzero(scores > 0) if allowed is None else postings.places(allowed)
        places = places[scores[places] > 0]
        if places.size > k:
            least = np.partition(scores[places], places.size - k)[places.size - k]
            places = places[scores[places] >= least]
        order = np.lexsort((postings.ids[places], -scores[places]))[:k]
        return postings.ids[places][order], scores[places][order]

    def to_bytes(self) -> bytes:
        """Return the index as bytes for `from_bytes`."""
        postings, buffer = self._postings, BytesIO()
        vocabulary = np.frombuffer("\n".join(postings.vocabulary).encode(), dtype=np.uint8)
        np.savez(
            buffer, ids=postings.ids, rows=postings.rows, starts=postings.starts, counts=postings.counts,
            vocabulary=vocabulary,
        )  # fmt: skip
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> LexicalIndex:
        """Return the index that `to_bytes` gave. Raises LibraryError where the bytes are none."""
        made = cls()
        try:
            with np.load(BytesIO(data), allow_pickle=False) as stored:
                vocabulary = stored["vocabulary"].tobytes().decode().split("\n") if stored["vocabulary"].size else []
                postings = _Postings(stored["ids"], vocabulary, stored["starts"], stored["rows"], stored["counts"])
            if postings.starts.size != len(vocabulary) + 1 or postings.rows.size != postings.counts.size:
                raise ValueError("columns of other lengths")
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            raise LibraryError("the lexical index is damaged", hint="It is rebuilt from the library") from error
        made._texts = postings.texts()
        made.__dict__["_postings"] = postings
        return made

    @cached_property
    def _postings(self) -> _Postings:
        return _post(self._texts)

    def _forget(self) -> None:
        self.__dict__.pop("_postings", None)


@dataclass(frozen=True)
class _Postings:
    """For each term `t` of the vocabulary, the `rows` from `starts[t]` to `starts[t + 1]` that hold it; how often."""

    ids: Ids
    vocabulary: list[str]
    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    counts: NDArray[np.float32]

    @cached_property
    def number(self) -> Mapping[str, int]:
        return {term: number for number, term in enumerate(self.vocabulary)}

    @cached_property
    def rarity(self) -> NDArray[np.float32]:
        """The inverse document frequency of every term, never negative."""
        held = np.diff(self.starts)
        return np.log1p((self.ids.size - held + 0.5) / (held + 0.5)).astype(np.float32)

    @cached_property
    def parts(self) -> NDArray[np.float32]:
        """What each posting adds to its row's score for a term of weight 1: at most the term's rarity."""
        lengths = np.bincount(self.rows, weights=self.counts, minlength=self.ids.size)
        usual = lengths.mean() or 1.0
        slow = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / usual)
        rarity = np.repeat(self.rarity, np.diff(self.starts))
        found: NDArray[np.float32] = (rarity * self.counts / (self.counts + slow[self.rows])).astype(np.float32)
        return found

    def score(self, query: Mapping[str, float]) -> Scores:
        """Return the share of the query's weight that each row holds."""
        unknown = float(np.log1p((self.ids.size + 0.5) / 0.5))
        scores, most = np.zeros(self.ids.size, dtype=np.float32), 0.0
        for term, weight in query.items():
            number = self.number.get(term)
            most += weight * (unknown if number is None else float(self.rarity[number]))
            if number is not None:
                held = slice(self.starts[number], self.starts[number + 1])
                scores[self.rows[held]] += np.float32(weight) * self.parts[held]
        return scores / np.float32(most) if most else scores

    def places(self, ids: Ids) -> NDArray[np.int64]:
        """The rows of those of `ids` that are here."""
        at = np.searchsorted(self.ids, ids)
        at[at == self.ids.size] = 0
        found: NDArray[np.int64] = at[self.ids[at] == ids]
        return found

    def texts(self) -> dict[int, Counter[str]]:
        found: dict[int, Counter[str]] = {int(id): Counter() for id in self.ids}
        for number, term in enumerate(self.vocabulary):
            for at in range(int(self.starts[number]), int(self.starts[number + 1])):
                found[int(self.ids[self.rows[at]])][term] = int(self.counts[at])
        return found


def _post(texts: Mapping[int, Counter[str]]) -> _Postings:
    ids = np.array(sorted(texts), dtype=np.int64)
    vocabulary = sorted({term for counted in texts.values() for term in counted})
    number = {term: place for place, term in enumerate(vocabulary)}
    flat: list[tuple[int, int, int]] = [
        (number[term], row, count) for row, id in enumerate(ids.tolist()) for term, count in texts[id].items()
    ]
    table: NDArray[Any] = np.array(flat, dtype=np.int64).reshape(-1, 3)
    table = table[np.lexsort((table[:, 1], table[:, 0]))]
    starts = np.searchsorted(table[:, 0], np.arange(len(vocabulary) + 1))
    return _Postings(ids, vocabulary, starts, table[:, 1].astype(np.int32), table[:, 2].astype(np.float32))
