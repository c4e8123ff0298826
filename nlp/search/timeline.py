"""A policy through time: its editions in the order they held, and what each made of the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nlp.search.edition import Edition, Passage, held_on, held_until
from nlp.search.status import Fate, Fates, Status, follow, settle


@dataclass(frozen=True, slots=True)
class Place:
    """A passage in edition number `edition` of a timeline."""

    edition: int
    passage: Passage


@dataclass(frozen=True)
class Timeline:
    """The editions of one policy by effective date; `steps[i]` leads from edition i to edition i + 1."""

    editions: tuple[Edition, ...]
    steps: tuple[Fates, ...]

    @property
    def policy(self) -> str:
        return self.editions[0].policy

    def until(self, edition: int) -> date | None:
        """The date from which an edition no longer holds, None for the latest."""
        return held_until(self.editions, edition)

    def places(self, as_of: date | None = None) -> Iterator[Place]:
        """Yield what held on `as_of`; without a date, the latest edition and every clause removed before it.

        A removed clause stands in the last edition that held it.
        """
        if as_of is not None:
            held = held_on(self.editions, as_of)
            if held is not None:
                yield from self._all_of(held)
            return
        latest = len(self.editions) - 1
        yield from self._all_of(latest)
        said = {passage.full_text for passage in self.editions[latest].passages}
        for edition in range(latest - 1, -1, -1):
            for passage in self.editions[edition].passages:
                fate = self.steps[edition].get(passage.clause_id)
                if fate is not None and fate.status == "removed" and passage.full_text not in said:
                    said.add(passage.full_text)
                    yield Place(edition, passage)

    def earlier(self, as_of: date | None = None) -> Iterator[Place]:
        """Yield the passages of all editions up to `as_of`, newest first, each wording once."""
        last = len(self.editions) - 1 if as_of is None else held_on(self.editions, as_of)
        said: set[str] = set()
        for edition in range(last if last is not None else -1, -1, -1):
            for place in self._all_of(edition):
                if place.passage.full_text not in said:
                    said.add(place.passage.full_text)
                    yield place

    def now(self, place: Place) -> tuple[Status, Passage | None]:
        """Return a passage's status today and what it is now, None where it is gone or cannot be told."""
        fate: Fate = follow(place.passage.clause_id, self.steps[place.edition :])
        today = self.editions[-1].by_id.get(fate.successor)
        if today is None:
            return fate.status, None
        return settle(fate.status, place.passage, today), today

    def _all_of(self, edition: int) -> Iterator[Place]:
        for passage in self.editions[edition].passages:
            yield Place(edition, passage)
