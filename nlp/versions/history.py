"""What only a longer history shows: lineage through all versions, and clauses that return to an earlier wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nlp.document import Clause, Document
from nlp.message import message
from nlp.versions.align import align
from nlp.versions.change import Change, ChangeSet
from nlp.versions.compare import inherit_lineage
from nlp.versions.layers import joined
from nlp.words import words

# Fewer words than this may recur by chance: then only the same clause counts.
_TELLING_WORDS = 5
_RUN_MAX = 3

# Every wording of a version, runs of neighbouring clauses included, with the lineages that have it.
Wordings = Mapping[tuple[str, ...], frozenset[str]]


def carry_lineage(versions: Sequence[Document]) -> tuple[Document, ...]:
    """Return the versions, oldest first, with every clause that has an ancestor carrying its lineage id."""
    carried: list[Document] = []
    for version in versions:
        if carried:
            version = inherit_lineage(carried[-1], version, align(carried[-1].clauses, version.clauses))
        carried.append(version)
    return tuple(carried)


def mark_returns(changes: ChangeSet, history: Sequence[Document]) -> ChangeSet:
    """Say of every change whose new state an earlier version had already, and which one (the latest that did).

    `history` are the versions before `changes.old`, oldest first, with the lineage that `carry_lineage` gives.
    """
    if not history:
        return changes
    known = [(version.label, _wordings(version)) for version in reversed(history)]
    lineages = {clause.lineage or clause.id for clause in history[-1].clauses}
    return replace(changes, changes=tuple(_marked(c, known, lineages, history[-1].label) for c in changes.changes))


def _marked(change: Change, known: Iterable[tuple[str, Wordings]], lineages: set[str], last: str) -> Change:
    if change.kind == "removed":
        ours = {clause.lineage or clause.id for clause in change.old}
        if ours & lineages or change.old[0].role == "heading":
            return change
        said = message("change-returns-without", version=last)
        return replace(change, returns_to=last, details=(*change.details, said))
    if change.facet in ("moved", "tier") or words(joined(change.old)) == words(joined(change.new)):
        return change
    label = _holder(change.old, words(joined(change.new)), known)
    if not label:
        return change
    return replace(change, returns_to=label, details=(*change.details, message("change-returns", version=label)))


def _holder(old: Sequence[Clause], wording: tuple[str, ...], known: Iterable[tuple[str, Wordings]]) -> str:
    ours = {clause.lineage or clause.id for clause in old}
    for label, wordings in known:
        holders = wordings.get(wording)
        if holders is not None and (len(wording) >= _TELLING_WORDS or holders & ours):
            return label
    return ""


def _wordings(version: Document) -> Wordings:
    found: dict[tuple[str, ...], frozenset[str]] = {}
    clauses = version.clauses
    for at in range(len(clauses)):
        for size in range(1, min(_RUN_MAX, len(clauses) - at) + 1):
            run = clauses[at : at + size]
            key = words(joined(run))
            found[key] = found.get(key, frozenset()) | {clause.lineage or clause.id for clause in run}
    return found
