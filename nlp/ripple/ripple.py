"""What a change set does to the things that rest on clauses of its old version.

A clause is read with the lines that govern it: the headings above it, its tier line and its lead-ins. What rests on
it is stale when any of these changed in substance; where that is in doubt, so is what rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from nlp.document import Clause, Document
from nlp.ripple.footing import Footing, digest_of, move
from nlp.versions.change import Change, ChangeSet

# From the quietest to the loudest: unchanged; followed to its new place or wording; to be looked at; to be made anew.
Verdict = Literal["kept", "relinked", "doubtful", "stale"]
_LOUDNESS: dict[Verdict, int] = {"kept": 0, "relinked": 1, "doubtful": 2, "stale": 3}
_OF_MATERIALITY: dict[str, Verdict] = {"editorial": "relinked", "uncertain": "doubtful", "substantive": "stale"}


@dataclass(frozen=True, slots=True)
class Resting:
    """Something derived from the old version (a segment, an item, a translation, a precedent) and what it rests on."""

    id: str
    footings: tuple[Footing, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """What the new version does to one thing: the loudest verdict of its footings.

    `change_ids` are the changes that a doubtful or stale verdict comes from, in their order; none where a clause could
    not be found in the old version. `footings` are the same ones in the new version, None where the clause is gone.
    """

    id: str
    verdict: Verdict
    change_ids: tuple[str, ...]
    footings: tuple[Footing | None, ...]


def ripple(changes: ChangeSet, resting: Iterable[Resting]) -> tuple[Effect, ...]:
    """Return the effect of the new version on each thing, in their order; cost is linear in clauses and footings."""
    reach = _Reach(changes)
    return tuple(_effect(thing, reach) for thing in resting)


def _effect(thing: Resting, reach: _Reach) -> Effect:
    fates = [reach.fate(footing) for footing in thing.footings]
    verdict: Verdict = max((fate.verdict for fate in fates), key=_LOUDNESS.__getitem__, default="kept")
    loud = {id for fate in fates for id in fate.change_ids}
    return Effect(thing.id, verdict, reach.in_order(loud), tuple(fate.footing for fate in fates))


@dataclass(frozen=True, slots=True)
class _Fate:
    verdict: Verdict
    change_ids: tuple[str, ...]
    footing: Footing | None


class _Reach:
    """A change set by what its changes touch."""

    def __init__(self, changes: ChangeSet) -> None:
        self._changes = changes
        self._touching = _touching(changes)
        self._governing = governing(changes.old)
        self._by_digest: dict[str, list[Clause]] = {}
        for clause in changes.old.clauses:
            self._by_digest.setdefault(digest_of(clause), []).append(clause)

    def in_order(self, ids: set[str]) -> tuple[str, ...]:
        return tuple(change.id for change in self._changes.changes if change.id in ids)

    def fate(self, footing: Footing) -> _Fate:
        old = self._find(footing)
        if old is None:
            return _Fate("stale", (), None)
        touching = [change for id in self._governing[old.id] for change in self._touching.get(id, ())]
        verdicts = [_verdict(change, old) for change in touching]
        verdict: Verdict = max(verdicts, key=_LOUDNESS.__getitem__, default="kept")
        new = self._successor(old)
        if new is None:
            verdict = _louder(verdict, "doubtful")  # it cannot be followed, however little was lost
        elif digest_of(new) != digest_of(old):
            # Nothing that reads otherwise now is passed over, whatever the changes say of it.
            verdict = _louder(verdict, "relinked" if touching else "doubtful")
        elif new.path != old.path:
            verdict = _louder(verdict, "relinked")
        loud = tuple(
            change.id
            for change, its in zip(touching, verdicts, strict=True)
            if its in ("doubtful", "stale") or (new is None and old in change.old)
        )
        return _Fate(verdict, loud, move(footing, old, new) if new else None)

    def _find(self, footing: Footing) -> Clause | None:
        """The clause of a footing; one whose id has moved on is known by what it says, if it says it once."""
        clause = self._changes.old.by_id.get(footing.clause_id)
        if clause is not None and digest_of(clause) == footing.digest:
            return clause
        alike = self._by_digest.get(footing.digest, [])
        return alike[0] if len(alike) == 1 else None

    def _successor(self, old: Clause) -> Clause | None:
        """What a clause has become: of several, the one that says the same, else the first."""
        heirs = [self._changes.new.by_id[id] for id in self._changes.heirs.get(old.id, ())]
        same = [heir for heir in heirs if heir.text == old.text]
        return next(iter(same or heirs), None)


def _touching(changes: ChangeSet) -> Mapping[str, Sequence[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes.changes:
        for clause in change.old:
            found.setdefault(clause.id, []).append(change)
    return found


def _verdict(change: Change, clause: Clause) -> Verdict:
    """What a change means for a clause; a heading above it that only reads otherwise raises no doubt."""
    heading_only = clause.role != "heading" and all(touched.role == "heading" for touched in change.old)
    return "relinked" if heading_only and change.materiality == "uncertain" else _OF_MATERIALITY[change.materiality]


def _louder(first: Verdict, second: Verdict) -> Verdict:
    return max(first, second, key=_LOUDNESS.__getitem__)


def governing(document: Document) -> Mapping[str, tuple[str, ...]]:
    """For every clause the ids of the lines it is read with, itself included."""
    found: dict[str, tuple[str, ...]] = {}
    above: list[tuple[int, str]] = []
    for section in document.sections:
        if section.heading is not None:
            above = [
                *((level, id) for level, id in above if level < section.level),
                (section.level, section.heading.id),
            ]
        headings = tuple(id for _, id in above)
        if section.heading is not None:
            found[section.heading.id] = headings
        line: Clause | None = None
        for clause in section.clauses:
            line = clause if clause.role == "tier" else line
            tier = (line.id,) if line is not None and line.tier == clause.tier and line.id != clause.id else ()
            found[clause.id] = (*headings, *tier, *clause.lead_ins, clause.id)
    return found
