"""Clauses that one version left out and a later one has again: a slip, a page read in part, a change taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from nlp.search.edition import Edition, Passage
from nlp.search.status import Fates, Status
from nlp.words import words

# How alike (0 to 100) a clause that came must be to one that went before, to be that clause again.
_ALIKE = 80.0
# Fewer words ("Learn more.") stand anywhere.
_LEAST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Return:
    """Where a clause is back: the number of the edition, its id there, and what that makes of it."""

    edition: int
    clause_id: str
    status: Status


# By the number of the last edition that had the clause, and its id in it.
Returns = Mapping[tuple[int, str], Return]


def find_returns(editions: Sequence[Edition], steps: Sequence[Fates]) -> Returns:
    """Return where clauses are back that some step removed; `steps[i]` leads from edition i to i + 1.

    A clause that came in a later edition, and is the heir of none, is a removed one again if its words are those, or
    nearly: then it is superseded, since nobody compared the two.
    """
    came = [_came(edition, step) for edition, step in zip(editions[1:], steps, strict=True)]
    found: dict[tuple[int, str], Return] = {}
    for last, step in enumerate(steps):
        gone = [p for p in editions[last].passages if p.clause_id in step and step[p.clause_id].status == "removed"]
        gone = [passage for passage in gone if len(words(passage.text)) >= _LEAST_WORDS]
        for later in range(last + 2, len(editions)):
            for passage, again in _pairs(gone, came[later - 1]):
                same = words(passage.full_text) == words(again.full_text)
                back = Return(later, again.clause_id, "current" if same else "superseded")
                found.setdefault((last, passage.clause_id), back)
            gone = [passage for passage in gone if (last, passage.clause_id) not in found]
    return found


def _came(edition: Edition, step: Fates) -> list[Passage]:
    heirs = {id for fate in step.values() for id in (fate.successor, *fate.heirs)}
    return [passage for passage in edition.passages if passage.clause_id not in heirs]


def _pairs(gone: Sequence[Passage], came: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Each removed clause with the likest that came, where it is like enough."""
    if not gone or not came:
        return
    alike = cdist([p.full_text for p in gone], [p.full_text for p in came], scorer=ratio, score_cutoff=_ALIKE)
    for passage, row in zip(gone, alike, strict=True):
        best = int(np.argmax(row))
        if row[best] > 0:
            yield passage, came[best]
