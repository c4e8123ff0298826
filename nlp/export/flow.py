"""The redline's reading order: the whole new version, with what left it standing where it stood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from rapidfuzz.distance import Indel

from nlp.document import CELL_MARK, Clause, Document
from nlp.versions.change import Change, ChangeSet, Side

Gone = Literal["removed", "moved"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One clause as shown; `gone` says why an old clause stands here although the new version lacks it."""

    clause: Clause
    changes: tuple[Change, ...] = ()
    gone: Gone | None = None

    @property
    def side(self) -> Side:
        return "old" if self.gone else "new"


@dataclass(slots=True)
class Node:
    """A heading, a tier line, a paragraph, a list with its items, or a table with its rows.

    `depth` is a heading's rank from 1.
    """

    kind: Literal["heading", "tier", "paragraph", "list", "item", "table", "row"]
    entries: tuple[Entry, ...] = ()
    depth: int = 0
    children: list[Node] = field(default_factory=list)

    @property
    def number(self) -> str:
        return self.entries[0].clause.number if self.entries else ""

    @property
    def columns(self) -> int:
        """How many cells the longest row of a table has."""
        return max((row.entries[0].clause.text.count(CELL_MARK) + 1 for row in self.children), default=0)


def arrange(changes: ChangeSet) -> list[Node]:
    """Return the new version as a tree of nodes, removed and moved-away clauses where they stood.

    Only top-level nodes are headings, tiers, paragraphs, lists and tables; lists hold items, items
    hold paragraphs and deeper lists.
    """
    partners = _partners(changes)
    order = _entries(changes, partners)
    levels = _heading_levels(changes.old, "old") | _heading_levels(changes.new, "new")
    block_of = _shared_blocks(changes, partners)
    nodes: list[Node] = []
    lists: list[tuple[int, Node]] = []
    ranks: list[int] = []
    for _, group in groupby(order, key=lambda entry: _block(entry, block_of)):
        entries = tuple(group)
        first = entries[0].clause
        level = levels.get((entries[0].side, first.id))
        if level is not None:
            lists.clear()
            nodes.append(Node("heading", entries, depth=_rank(ranks, level)))
        elif first.level == 0:
            lists.clear()
            nodes.append(Node("tier" if first.role == "tier" else "paragraph", entries))
        else:
            _place_item(nodes, lists, entries)
    return _with_tables(nodes)


def moved(change: Change) -> bool:
    """Whether the change took its words to another place, whatever else it did to them."""
    return bool(change.old and change.new) and (change.kind == "moved" or "moved" in change.facets)


def _with_tables(nodes: list[Node]) -> list[Node]:
    """Put rows that follow each other into a table; a single line with a cell mark stays a paragraph."""
    laid: list[Node] = []
    for rows, group in groupby(nodes, key=_is_row):
        members = list(group)
        if rows and len(members) > 1:
            members = [Node("table", children=[Node("row", row.entries) for row in members])]
        laid += members
    return laid


def _is_row(node: Node) -> bool:
    return node.kind == "paragraph" and len(node.entries) == 1 and CELL_MARK in node.entries[0].clause.text


def _place_item(nodes: list[Node], lists: list[tuple[int, Node]], entries: tuple[Entry, ...]) -> None:
    """Add an item, or an item's later paragraph, to the open lists."""
    first = entries[0].clause
    while lists and lists[-1][0] > first.level:
        lists.pop()
    same_level = bool(lists) and lists[-1][0] == first.level
    if same_level and not first.number:
        lists[-1][1].children[-1].children.append(Node("paragraph", entries))
        return
    if not same_level:
        opened = Node("list")
        (lists[-1][1].children[-1].children if lists else nodes).append(opened)
        lists.append((first.level, opened))
    lists[-1][1].children.append(Node("item", entries))


def _entries(changes: ChangeSet, partners: Mapping[str, str]) -> Iterator[Entry]:
    about = _changes_by_clause(changes, "new")
    gone_after = _gone_after(changes, partners)
    yield from gone_after[""]
    for clause in changes.new.clauses:
        yield Entry(clause, tuple(about[clause.id]))
        yield from gone_after[clause.id]


def _gone_after(changes: ChangeSet, partners: Mapping[str, str]) -> dict[str, list[Entry]]:
    """Return, per new clause id ("" for the very start), the old clauses that stood right after it."""
    about = _changes_by_clause(changes, "old")
    gone_after: dict[str, list[Entry]] = defaultdict(list)
    anchor = ""
    for clause in changes.old.clauses:
        told = tuple(about[clause.id])
        if any(change.kind == "removed" for change in told):
            gone_after[anchor].append(Entry(clause, told, "removed"))
        elif any(map(moved, told)):
            gone_after[anchor].append(Entry(clause, told, "moved"))
        else:
            anchor = partners.get(clause.id, anchor)
    return gone_after


def _partners(changes: ChangeSet) -> dict[str, str]:
    """Return for each old clause that stayed in place the id of its (last) new clause."""
    # The narrowest change knows best: a tier's change is about all rules below it, also about those that differ.
    widest_first = sorted(changes.changes, key=lambda change: -len(change.old) - len(change.new))
    partners = {
        old.id: new.id
        for change in widest_first
        if change.new and not moved(change)
        for old, new in _pairs(change.old, change.new)
    }
    mentioned_old = set(_changes_by_clause(changes, "old"))
    mentioned_new = set(_changes_by_clause(changes, "new"))
    old = [clause for clause in changes.old.clauses if clause.id not in mentioned_old]
    new = [clause for clause in changes.new.clauses if clause.id not in mentioned_new]
    return partners | {left.id: right.id for left, right in _same(old, new)}


def _pairs(old: Sequence[Clause], new: Sequence[Clause]) -> Iterable[tuple[Clause, Clause]]:
    """Pair the clauses of one change: one by one, all with the one, or those that say the same."""
    if len(old) == len(new):
        return zip(old, new, strict=True)
    return _same(old, new) if min(len(old), len(new)) > 1 else ((clause, new[-1]) for clause in old)


def _same(old: Sequence[Clause], new: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    """Pair clauses with the same words, in order."""
    for block in Indel.opcodes([_key(clause) for clause in old], [_key(clause) for clause in new]):
        if block.tag == "equal":
            yield from zip(old[block.src_start : block.src_end], new[block.dest_start : block.dest_end], strict=True)


def _shared_blocks(changes: ChangeSet, partners: Mapping[str, str]) -> dict[int, int]:
    """Map an old block to the new block that holds what is left of it."""
    new = changes.new.by_id
    return {
        clause.block: new[partners[clause.id]].block
        for clause in changes.old.clauses
        if clause.id in partners and partners[clause.id] in new
    }


def _block(entry: Entry, block_of: Mapping[int, int]) -> tuple[Side, int]:
    if entry.gone and entry.clause.block in block_of:
        return "new", block_of[entry.clause.block]
    return entry.side, entry.clause.block


def _changes_by_clause(changes: ChangeSet, side: Side) -> dict[str, list[Change]]:
    about: dict[str, list[Change]] = defaultdict(list)
    for change in changes.changes:
        for clause in change.old if side == "old" else change.new:
            about[clause.id].append(change)
    return about


def _heading_levels(document: Document, side: Side) -> dict[tuple[Side, str], int]:
    return {(side, section.heading.id): section.level for section in document.sections if section.heading}


def _rank(open_levels: list[int], level: int) -> int:
    """Return a heading's depth without gaps: an h4 below an h2 is one deeper, not two."""
    while open_levels and open_levels[-1] >= level:
        open_levels.pop()
    open_levels.append(level)
    return len(open_levels)


def _key(clause: Clause) -> str:
    return " ".join(clause.text.casefold().split())
