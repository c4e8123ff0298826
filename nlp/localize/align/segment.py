"""Segments: the pieces of a document that a translation is compared by, cut the same way in every language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nlp.document import Clause, Document, Span

SegmentKind = Literal["heading", "item", "text"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A heading, a sentence or a list item; `span` is its place in the document's normalized text.

    `level` is the heading's level or the item's depth, `number` the list number as written ("" within a block),
    `opens` and `closes` say whether it is the first or last of its block, `links` are the addresses in it.
    """

    text: str
    span: Span
    kind: SegmentKind
    level: int = 0
    number: str = ""
    block: int = 0
    opens: bool = True
    closes: bool = True
    links: tuple[str, ...] = ()


def cut_segments(document: Document) -> tuple[Segment, ...]:
    """Return the segments of a document in reading order: its clauses, with the shape of the block each stands in."""
    clauses = document.clauses
    blocks = [clause.block for clause in clauses]
    return tuple(
        Segment(
            text=clause.text,
            span=clause.span,
            kind=_kind(clause),
            level=clause.level,
            number=clause.number,
            block=clause.block,
            opens=place == 0 or blocks[place - 1] != clause.block,
            closes=place == len(blocks) - 1 or blocks[place + 1] != clause.block,
            links=tuple(mark.target for mark in clause.links if mark.target),
        )
        for place, clause in enumerate(clauses)
    )


def _kind(clause: Clause) -> SegmentKind:
    if clause.role in ("heading", "tier"):
        return "heading"
    return "item" if clause.level else "text"
