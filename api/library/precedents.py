"""Precedents of the library as people list them: each with whether it still holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from api.errors import NotFoundError
from api.library.library import Library
from api.library.records import Record
from nlp.search.holding import Holding
from nlp.search.precedent import Precedent


@dataclass(frozen=True, slots=True)
class Judged:
    """A precedent, and whether it still holds."""

    record: Record
    precedent: Precedent
    holding: Holding


def judged_after(library: Library, *, after: str = "", limit: int) -> Sequence[Judged]:
    """Return at most `limit` precedents in the order of their ids, those behind the id `after`."""
    held = sorted(library.records("precedent"), key=lambda record: record.policy)
    chosen = [record for record in held if record.policy > after][:limit]
    return [judge_record(library, record) for record in chosen]


def find_judged(library: Library, id: str) -> Judged:
    """Return a precedent by its id. Raises NotFoundError."""
    for record in library.records("precedent"):
        if record.policy == id:
            return judge_record(library, record)
    raise NotFoundError("there is no such precedent", value=id, hint="List them with GET /v1/precedents")


def judge_record(library: Library, record: Record) -> Judged:
    precedent = library.precedent(record)
    return Judged(record, precedent, library.holding(precedent))
