"""A policy through time: its editions in the order they held, and what each made of the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from nlp.message import Message
from nlp.search.edition import Edition, Passage
from nlp.search.returning import Returns, find_returns
from nlp.search.status import Fate, Fates, Status, combine, settle
from nlp.versions.change import Facet

# What is told of a clause that a step says nothing of.
_UNTOLD = Fate("superseded", "", unclear=True)


@dataclass(frozen=True, slots=True)
class Place:
    """A passage in edition number `edition` of a timeline."""

    edition: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Event:
    """What an edition made of a clause: `place` is the clause since then (or when it last stood, if removed).

    `status` is None where the edition introduced the clause; `facets`, `said` and `unclear` are as in `Fate`.
    """

    edition: Edition
    place: Place
    status: Status | None
    facets: tuple[Facet, ...] = ()
    said: tuple[Message, ...] = ()
    unclear: bool = False


@dataclass(frozen=True)
class Timeline:
    """The editions of one policy in one market and language by date; `steps[i]` leads from edition i to i + 1.

    A translation has the timeline of its `original`, and `links[i]` from clause ids of edition i to those of the
    same version there: its clauses fare as the clauses that they translate.
    """

    editions: tuple[Edition, ...]
    steps: tuple[Fates, ...]
    original: Timeline | None = None
    links: tuple[Mapping[str, str], ...] = ()

    @property
    def policy(self) -> str:
        return self.editions[0].policy

    def until(self, edition: int) -> date | None:
        """The date from which an edition no longer holds, None while nothing ends it."""
        ends = [self.editions[edition].until]
        ends += [later.effective for later in self.editions[edition + 1 : edition + 2]]
        return min((end for end in ends if end is not None), default=None)

    def held_on(self, day: date) -> int | None:
        """The number of the edition that held on `day`, None where none did."""
        for number in range(len(self.editions) - 1, -1, -1):
            if self.editions[number].effective <= day:
                end = self.until(number)
                return number if end is None or day < end else None
        return None

    def places(self, as_of: date | None = None) -> Iterator[Place]:
        """Yield what held on `as_of`; without a date, the latest edition and every clause removed before it.

        A removed clause stands in the last edition that held it.
        """
        if as_of is not None:
            held = self.held_on(as_of)
            if held is not None:
                yield from self._all_of(held)
            return
        latest = len(self.editions) - 1
        yield from self._all_of(latest)
        said = {passage.full_text for passage in self.editions[latest].passages}
        for edition in range(latest - 1, -1, -1):
            for passage in self.editions[edition].passages:
                fate = self.steps[edition].get(passage.clause_id)
                gone = fate is not None and fate.status == "removed"
                if gone and (edition, passage.clause_id) not in self._returns and passage.full_text not in said:
                    said.add(passage.full_text)
                    yield Place(edition, passage)

    def earlier(self, as_of: date | None = None) -> Iterator[Place]:
        """Yield the passages of all editions up to `as_of`, newest first, each wording once."""
        said: set[str] = set()
        for edition in range(len(self.editions) - 1, -1, -1):
            if as_of is not None and self.editions[edition].effective > as_of:
                continue
            for place in self._all_of(edition):
                if place.passage.full_text not in said:
                    said.add(place.passage.full_text)
                    yield place

    def find(self, clause_id: str, *, near: int | None = None) -> Place | None:
        """Return the place of a clause: in edition `near` or the one closest to it, in the latest without it."""
        at = len(self.editions) - 1 if near is None else near
        for number in sorted(range(len(self.editions)), key=lambda number: (abs(number - at), -number)):
            passage = self.editions[number].by_id.get(clause_id)
            if passage is not None:
                return Place(number, passage)
        return None

    def now(self, place: Place) -> tuple[Status, Passage | None]:
        """Return a passage's status today and what it is now, None where it is gone or cannot be told.

        A translation's passage that the latest version has in the original language only is given in that.
        """
        source = self._source(place)
        if source is not None and self.original is not None:
            status, now = self.original.now(source)
            return status, self._translated(now) or now
        status, successor = self._follow(place.edition, place.passage.clause_id)
        today = self.editions[-1].by_id.get(successor)
        return (status, None) if today is None else (settle(status, place.passage, today), today)

    def since(self, place: Place) -> tuple[Event, ...]:
        """Return what later editions made of a passage, in order; editions that left it as it was are left out."""
        source = self._source(place)
        if source is not None and self.original is not None:
            return self.original.since(source)
        return tuple(self._since(place))

    def before(self, place: Place) -> tuple[Event, ...]:
        """Return how a passage came to be: the edition that introduced it, and what changed it up to its own."""
        source = self._source(place)
        if source is not None and self.original is not None:
            return self.original.before(source)
        return tuple(reversed(list(self._before(place))))

    def _follow(self, edition: int, clause_id: str) -> tuple[Status, str]:
        """The status of a clause through all later editions, and what it is now, "" where that cannot be told.

        A clause that nobody accounts for is superseded.
        """
        status: Status = "current"
        while edition < len(self.steps):
            fate = self.steps[edition].get(clause_id, _UNTOLD)
            back = self._returns.get((edition, clause_id))
            if back is not None:
                status, edition, clause_id = combine(status, back.status), back.edition, back.clause_id
                continue
            status, edition, clause_id = combine(status, fate.status), edition + 1, fate.successor
            if not clause_id:
                break
        return status, clause_id

    def _since(self, place: Place) -> Iterator[Event]:
        number = place.edition
        while number < len(self.steps):
            id = place.passage.clause_id
            fate = self.steps[number].get(id, _UNTOLD)
            heir = self.editions[number + 1].by_id.get(fate.successor)
            back = self._returns.get((number, id))
            number += 1
            place = Place(number, heir) if heir is not None else place
            if fate.status != "current" or fate.said:
                yield Event(self.editions[number], place, fate.status, fate.facets, fate.said, fate.unclear)
            if back is not None:
                number = back.edition
                place = Place(number, self.editions[number].by_id[back.clause_id])
                yield Event(self.editions[number], place, None)
            elif heir is None:
                return

    def _before(self, place: Place) -> Iterator[Event]:
        """The same story backwards: of several ancestors, the one that says most of the clause."""
        while place.edition:
            last = place.edition - 1
            ancestors = self._ancestors[last].get(place.passage.clause_id, ())
            gone = self._went.get((place.edition, place.passage.clause_id))
            if ancestors:
                old = self.editions[last].by_id[ancestors[0]]
                fate = self.steps[last][old.clause_id]
                if fate.status != "current" or fate.said:
                    yield Event(self.editions[place.edition], place, fate.status, fate.facets, fate.said, fate.unclear)
            elif gone is not None:
                yield Event(self.editions[place.edition], place, None)
                last, id = gone
                old, fate = self.editions[last].by_id[id], self.steps[last][id]
                edition = self.editions[last + 1]
                yield Event(edition, Place(last, old), fate.status, fate.facets, fate.said, fate.unclear)
            else:
                break
            place = Place(last, old)
        yield Event(self.editions[place.edition], place, None)

    @cached_property
    def _returns(self) -> Returns:
        return find_returns(self.editions, self.steps)

    @cached_property
    def _went(self) -> Mapping[tuple[int, str], tuple[int, str]]:
        """For clauses that are back, by edition and id, where they last stood before."""
        return {(back.edition, back.clause_id): gone for gone, back in self._returns.items()}

    @cached_property
    def _ancestors(self) -> Sequence[Mapping[str, Sequence[str]]]:
        """For each step, ids of the later edition's clauses to those they come from, direct heirs first."""
        found: list[Mapping[str, Sequence[str]]] = []
        for step, edition in zip(self.steps, self.editions, strict=False):
            back: dict[str, list[str]] = {}
            for id in (passage.clause_id for passage in edition.passages):
                for heir in dict.fromkeys((step[id].successor, *step[id].heirs)) if id in step else ():
                    place = 0 if heir == step[id].successor else len(back.get(heir, ()))
                    back.setdefault(heir, []).insert(place, id)
            found.append(back)
        return found

    def _source(self, place: Place) -> Place | None:
        """The place in the original that a translated passage translates."""
        if self.original is None or place.edition >= len(self.links):
            return None
        version = self.editions[place.edition].version
        for number, edition in enumerate(self.original.editions):
            passage = edition.by_id.get(self.links[place.edition].get(place.passage.clause_id, ""))
            if edition.version == version and passage is not None:
                return Place(number, passage)
        return None

    def _translated(self, now: Passage | None) -> Passage | None:
        """The latest translation's passage for one of the original's latest edition."""
        if now is None or self.original is None or self.editions[-1].version != self.original.editions[-1].version:
            return None
        ids = (own for own, source in self.links[-1].items() if source == now.clause_id)
        return next((self.editions[-1].by_id[id] for id in ids if id in self.editions[-1].by_id), None)

    def _all_of(self, edition: int) -> Iterator[Place]:
        for passage in self.editions[edition].passages:
            yield Place(edition, passage)
