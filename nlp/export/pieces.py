"""What the redline shows of each clause: its words and number as runs, and which changes are told there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nlp.document import CELL_MARK
from nlp.export.flow import Entry, Node
from nlp.export.wording import Runs, compare_pieces, compare_rows, plain
from nlp.versions.change import Change, ChangeSet
from nlp.versions.redline import Run

# A change's id, and each of its shown clauses' id with its runs.
Redlines = Mapping[str, Mapping[str, Runs]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause as shown; the changes of the ids in `notes` are told here, those in `later` only pointed to."""

    runs: Runs
    number: Runs
    notes: tuple[str, ...]
    later: tuple[str, ...]


def redlines(changes: ChangeSet) -> Redlines:
    """Return for each change the runs of its new clauses, or of its old ones where nothing is left of it."""
    return {change.id: _redline(change) for change in changes.changes}


def lay_out(nodes: Iterable[Node], marked: Redlines) -> dict[int, Piece]:
    """Return what each entry shows, by the entry's `id()`; a change is told at its first place."""
    told: set[str] = set()
    pieces: dict[int, Piece] = {}
    for entry in _walk(nodes):
        about = tuple(change.id for change in entry.changes)
        notes = () if entry.gone == "moved" else tuple(change for change in about if change not in told)
        told.update(notes)
        later = tuple(change for change in about if change not in notes)
        pieces[id(entry)] = Piece(_entry_runs(entry, marked), _number_runs(entry), notes, later)
    return pieces


def _walk(nodes: Iterable[Node]) -> Iterable[Entry]:
    for node in nodes:
        yield from node.entries
        yield from _walk(node.children)


def _redline(change: Change) -> Mapping[str, Runs]:
    old, new = [clause.text for clause in change.old], [clause.text for clause in change.new]
    if not old or not new:
        return {clause.id: (Run("delete" if old else "insert", clause.text),) for clause in change.old or change.new}
    if len(old) == len(new) == 1 and CELL_MARK in new[0]:
        return {change.new[0].id: compare_rows(old[0], new[0])}
    return {clause.id: runs for clause, runs in zip(change.new, compare_pieces(old, new), strict=True)}


def _entry_runs(entry: Entry, marked: Redlines) -> Runs:
    if entry.gone:
        return (Run("delete", entry.clause.text),)
    # A tier's change is about all rules below it; a rule's own change tells best what became of its words.
    narrowest_first = sorted(entry.changes, key=lambda change: len(change.old) + len(change.new))
    told = (marked[change.id][entry.clause.id] for change in narrowest_first)
    return next((runs for runs in told if any(run.op != "equal" for run in runs)), plain(entry.clause.text))


def _number_runs(entry: Entry) -> Runs:
    """Return the item's or heading's number, struck where it is gone or became another."""
    number = "" if entry.clause.number == "-" else entry.clause.number
    if entry.gone:
        return (Run("delete", number),) if number else ()
    if not entry.changes:
        return plain(number)
    change = entry.changes[0]
    before = change.old[0].number if len(change.old) == len(change.new) == 1 else entry.clause.number
    if before in (entry.clause.number, "-"):
        return plain(number)
    return (*((Run("delete", before),) if before else ()), *((Run("insert", number),) if number else ()))
