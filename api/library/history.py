"""The history of a clause: which version introduced it, what changed it since, who added these versions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from api.library.library import Library
from api.library.records import Record
from nlp.errors import LibraryError
from nlp.search.edition import Edition, Passage
from nlp.search.status import Status
from nlp.search.timeline import Event, Place, Timeline
from nlp.words import words


@dataclass(frozen=True)
class History:
    """A clause as it was asked for, what became of it, and all events from its first version to today."""

    policy: str
    language: str
    edition: Edition
    place: Place
    status: Status
    now: Passage | None
    events: tuple[Event, ...]
    record_of: Callable[[Event], Record]


def find_histories(library: Library, clause: str, *, policy: str | None = None) -> list[History]:
    """Return the history of every clause with an id, or with the words of `clause`, the newest first.

    Raises LibraryError where there is none.
    """
    holdings = library.ready()
    lines = [line for line in holdings.shelf.timelines if line.editions[0].kind == "policy"]
    known = sorted({line.policy for line in lines})
    if policy is not None and policy not in known:
        hint = f"It holds {', '.join(known) or 'nothing yet'}"
        raise LibraryError("the library holds no such policy", value=policy, hint=hint, code="library_unknown")
    found = [
        _history(line, place, lambda event: holdings.record_of(event.edition))
        for line in lines
        if policy in (None, line.policy) and (place := _find(line, clause)) is not None
    ]
    if not found:
        raise LibraryError(
            "no version in the library has this clause",
            value=clause,
            hint="Give its id as a search tells it, or its words",
            code="library_unknown",
        )
    return sorted(found, key=lambda history: history.edition.effective, reverse=True)


def _find(line: Timeline, clause: str) -> Place | None:
    by_id = line.find(clause.strip().lstrip("#"))
    if by_id is not None:
        return by_id
    wanted = words(clause)
    for place in line.earlier():
        if wanted and wanted in (words(place.passage.text), words(place.passage.full_text)):
            return place
    return None


def _history(line: Timeline, place: Place, record_of: Callable[[Event], Record]) -> History:
    edition = line.editions[place.edition]
    status, now = line.now(place)
    events = (*line.before(place), *line.since(place))
    return History(edition.policy, edition.language, edition, place, status, now, events, record_of)
