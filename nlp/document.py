"""Document, Section, Clause, Span: frozen values, every one knows its place in the source.

A reader turns bytes into a `Source` (blocks of visible text); `nlp.structure` turns a `Source` into a
`Document`. `Document.text` is the *normalized source text*: the visible text of all blocks, white space
folded, list and section numbers taken off, joined by one newline. Every offset in the project is a
character offset into it, and `document.text[start:end]` is always the quoted words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import PurePath
from types import MappingProxyType
from typing import Literal

# Stands between the cells of a table row in its block's text.
CELL_MARK = " | "

_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")

BlockKind = Literal["heading", "paragraph", "item", "row", "code"]
MarkKind = Literal["bold", "italic", "code", "link", "image", "template"]
TierKind = Literal["prohibited", "allowed", "restricted", "required", "unknown"]
Role = Literal["heading", "tier", "lead_in", "rule", "aside"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of a text."""

    start: int
    end: int

    def shifted(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over `span` (offsets in the text that carries it); `target` is a link's address."""

    kind: MarkKind
    span: Span
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One visible block of a document, in reading order.

    `text` is visible text with white space folded to single spaces and no list bullet or number.
    `level` is 1 to 6 for headings, the list depth (1 = outermost) for items, 0 for the rest.
    `number` is the list or section number as written ("2.", "(a)", "IV.", "-" for bullets), else "".
    A paragraph that belongs to a list item (after its first line) has kind "paragraph" and that item's level.
    A table row is one block of kind "row", its cells joined by " | ".
    """

    kind: BlockKind
    text: str
    level: int = 0
    number: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader gives: blocks and front matter. `format` is markdown, html, docx, pdf or text."""

    format: str
    blocks: tuple[Block, ...]
    meta: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Tier:
    """An enforcement tier: the label as written and what it does to the items below it."""

    label: str
    kind: TierKind


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest thing a moderator can apply: a sentence, or a list item read with its lead-in.

    Headings, tier lines and lead-ins are clauses of their own `role`, so that a change to one is
    reported once and not for every item below it; only `role == "rule"` is a rule by itself. An "aside" says nothing
    that could hold: it is a link to something else, or has no word.
    `lead_ins` are the ids of the lead-in clauses above an item, outermost first.
    `marks` have offsets in `text`. `number` is the item's number as written, "" for later sentences.
    """

    id: str
    text: str
    start: int
    end: int
    role: Role
    path: tuple[str, ...]
    ordinal: int
    block: int
    level: int = 0
    number: str = ""
    tier: Tier | None = None
    lead_in: str = ""
    lead_ins: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    lineage: str = ""
    full_text: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def links(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.kind == "link")

    @property
    def title(self) -> str:
        """The heading closest above that is more than a tier's label, "" before the first heading."""
        label = self.tier.label if self.tier else ""
        named = [step for step in self.path if step.rstrip(":? ") != label] or list(self.path)
        return named[-1] if named else ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the clauses directly below it; `heading` is None for the text before the first."""

    heading: Clause | None
    path: tuple[str, ...]
    level: int
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class Document:
    """A policy version: normalized text, sections of clauses, and what its front matter says.

    `effective` is the date from which it applies if it says one (`effective_stated`), else the date it bears.
    """

    text: str
    sections: tuple[Section, ...]
    title: str = ""
    policy: str = ""
    version: str = ""
    effective: date | None = None
    effective_stated: bool = False
    language: str = "en"
    format: str = ""
    name: str = ""
    meta: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses in reading order, headings included."""
        found: list[Clause] = []
        for section in self.sections:
            if section.heading is not None:
                found.append(section.heading)
            found.extend(section.clauses)
        return tuple(found)

    @cached_property
    def by_id(self) -> Mapping[str, Clause]:
        return {clause.id: clause for clause in self.clauses}

    @property
    def label(self) -> str:
        """What people call this version: its number, else the date in its file's name, else the date it bears."""
        stem = PurePath(self.name).stem
        given = self.meta.get("version") or self.version != stem or _ISO_DATE.fullmatch(self.version)
        if given or self.effective is None:
            return self.version or self.name
        return self.effective.isoformat()

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]


def told_apart(old: Document, new: Document) -> tuple[Document, Document]:
    """Return two versions with labels that differ: two of one day are called by the names of their files."""
    names = [PurePath(document.name).stem for document in (old, new)]
    if old.label != new.label or names[0] == names[1]:
        return old, new
    before, after = (
        replace(document, version=name, meta=MappingProxyType({**document.meta, "version": name}))
        for document, name in zip((old, new), names, strict=True)
    )
    return before, after
