"""All that can be found, as columns: which vectors may answer under a filter, and the passages a vector stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from nlp.document import Span, TierKind
from nlp.search.edition import Kind
from nlp.search.index import Ids
from nlp.search.lexical import LexicalIndex
from nlp.search.timeline import Place, Timeline

Spot = tuple[Timeline, Place]
_Mask = NDArray[np.bool_]
# Selections kept: one a filter that is asked with again.
_KEPT = 16


@dataclass(frozen=True, slots=True)
class Filter:
    """What may answer; None lets everything pass.

    `as_of` is the day on which it held, None for the latest editions and what was removed before them. `market`
    takes what holds there or everywhere; `languages` are codes without regions ("pt").
    """

    as_of: date | None = None
    policy: str | None = None
    market: str | None = None
    kind: Kind | None = None
    tier: TierKind | None = None
    languages: frozenset[str] | None = None


EVERYTHING = Filter()


@dataclass(frozen=True)
class Selection:
    """What a filter lets pass: `keys` of vectors, ascending and read-only, and the spots of each."""

    keys: Ids
    _of_rows: Ids
    _rows: NDArray[np.int64]
    _spot: Callable[[int], tuple[Spot, Span]]

    def __len__(self) -> int:
        return self.keys.size

    def spots(self, key: int) -> list[tuple[Spot, Span]]:
        """Return the passages that a vector stands for, and the words of each that it is of."""
        first = int(np.searchsorted(self._of_rows, key, side="left"))
        last = int(np.searchsorted(self._of_rows, key, side="right"))
        return [self._spot(int(row)) for row in self._rows[first:last]]


class Shelf:
    """The timelines of a library, ready to be searched; made anew when the library changes."""

    def __init__(self, timelines: Sequence[Timeline]) -> None:
        self.timelines = tuple(timelines)
        rows = [row for number, timeline in enumerate(self.timelines) for row in _rows(number, timeline)]
        self._places = np.array([row[:4] for row in rows], dtype=np.int32).reshape(-1, 4)
        self._keys = np.array([row[4] for row in rows], dtype=np.int64)
        self._latest = np.array([row[5] for row in rows], dtype=np.bool_)
        self._tiers = np.array([row[6] or "" for row in rows], dtype="U16")
        order = np.argsort(self._keys, kind="stable")
        self._places, self._keys = self._places[order], self._keys[order]
        self._latest, self._tiers = self._latest[order], self._tiers[order]
        self._selected = lru_cache(maxsize=_KEPT)(self._select)

    def __len__(self) -> int:
        """How many vectors the passages have, each counted as often as it is used."""
        return self._keys.size

    @property
    def keys(self) -> Ids:
        """The keys of all vectors, ascending."""
        return np.unique(self._keys)

    @cached_property
    def words(self) -> LexicalIndex:
        """The words of all passages, by the keys of their vectors; made when it is first asked for."""
        keys, rows = np.unique(self._keys, return_index=True)
        texts = (self._spot(row)[0][1].passage.full_text for row in rows.tolist())
        return LexicalIndex(zip(keys.tolist(), texts, strict=True))

    @property
    def policies(self) -> tuple[str, ...]:
        return tuple(sorted({timeline.policy for timeline in self.timelines}))

    def select(self, chosen: Filter) -> Selection:
        """Return what `chosen` lets pass; asked again, it costs nothing."""
        return self._selected(chosen)

    def holds(self, language: str, chosen: Filter) -> bool:
        """Say whether anything in a language (a code without region) may answer under `chosen`."""
        return any(_spoken_in(timeline) == language for timeline in self._suiting(chosen))

    def spots(self, chosen: Filter) -> Iterator[Spot]:
        """Yield the passages that `chosen` lets pass, one by one: slow beside `select`."""
        for timeline in self._suiting(chosen):
            for place in timeline.places(chosen.as_of):
                if chosen.tier in (None, place.passage.tier_kind):
                    yield timeline, place

    def earlier(self, chosen: Filter) -> Iterator[Spot]:
        """Yield the passages of all editions up to the day that `chosen` names, newest first, each wording once."""
        for timeline in self._suiting(chosen):
            for place in timeline.earlier(chosen.as_of):
                if chosen.tier in (None, place.passage.tier_kind):
                    yield timeline, place

    def _suiting(self, chosen: Filter) -> Iterable[Timeline]:
        return (timeline for timeline in self.timelines if _suits(timeline, chosen))

    def _select(self, chosen: Filter) -> Selection:
        mask = self._by_edition(chosen)
        if chosen.as_of is None:
            mask &= self._latest
        if chosen.tier is not None:
            mask &= self._tiers == chosen.tier
        rows = np.flatnonzero(mask)
        keys = np.unique(self._keys[rows])
        keys.flags.writeable = False
        return Selection(keys, self._keys[rows], rows, self._spot)

    def _by_edition(self, chosen: Filter) -> _Mask:
        """The rows of the editions that pass: an edition passes or fails as a whole."""
        widest = max((len(timeline.editions) for timeline in self.timelines), default=0)
        passes = np.zeros((len(self.timelines), widest), dtype=np.bool_)
        for number, timeline in enumerate(self.timelines):
            if not _suits(timeline, chosen):
                continue
            if chosen.as_of is None:
                passes[number] = True
            elif (held := timeline.held_on(chosen.as_of)) is not None:
                passes[number, held] = True
        found: _Mask = passes[self._places[:, 0], self._places[:, 1]]
        return found

    def _spot(self, row: int) -> tuple[Spot, Span]:
        number, edition, passage, window = self._places[row].tolist()
        timeline = self.timelines[number]
        found = timeline.editions[edition].passages[passage]
        return (timeline, Place(edition, found)), found.windows[window].span


def _rows(number: int, timeline: Timeline) -> Iterable[tuple[int, int, int, int, int, bool, TierKind | None]]:
    """A row a window: timeline, edition, passage, window, key, whether it is found without a date, kind of tier."""
    latest = {(place.edition, id(place.passage)) for place in timeline.places()}
    for at, edition in enumerate(timeline.editions):
        for place, passage in enumerate(edition.passages):
            found = (at, id(passage)) in latest
            for window, piece in enumerate(passage.windows):
                yield number, at, place, window, piece.key, found, passage.tier_kind


def _suits(timeline: Timeline, chosen: Filter) -> bool:
    edition = timeline.editions[0]
    return (
        chosen.policy in (None, edition.policy)
        and chosen.kind in (None, edition.kind)
        and (chosen.market is None or edition.market in ("", chosen.market))
        and (chosen.languages is None or _spoken_in(timeline) in chosen.languages)
    )


def _spoken_in(timeline: Timeline) -> str:
    return timeline.editions[0].language.partition("-")[0]
