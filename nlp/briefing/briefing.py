"""The briefing as values: drafted once without a language, then localized segment by segment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nlp.document import Span
from nlp.finding import Finding
from nlp.message import Content
from nlp.versions.change import ChangeSet, Side

Origin = Literal["template", "memory", "memory_fuzzy", "machine", "source", "market"]
SectionName = Literal[
    "overview", "tighter", "looser", "new", "gone", "changed", "uncertain", "unchanged", "market", "coverage"
]
SegmentRole = Literal["intro", "heading", "warning", "place", "summary", "old", "new", "action", "entry", "note"]


@dataclass(frozen=True, slots=True)
class Grounding:
    """The clause words a segment or item rests on: a span of the old or new document's text."""

    side: Side
    clause_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class DraftSegment:
    """One sentence or quotation to be said, not yet in a language."""

    id: str
    section: SectionName
    role: SegmentRole
    content: Content
    change_ids: tuple[str, ...] = ()
    evidence: tuple[Grounding, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many substantive changes there are and how many a segment speaks of."""

    substantive: int
    covered: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A language-neutral briefing, segments in reading order, over one ChangeSet."""

    changes: ChangeSet
    title: Content
    segments: tuple[DraftSegment, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence or quotation in the briefing's locale, with where it came from.

    `source_text` is the English rendering of the message, or the quoted policy words.
    """

    id: str
    section: SectionName
    role: SegmentRole
    text: str
    origin: Origin
    source_text: str
    language: str
    change_ids: tuple[str, ...] = ()
    evidence: tuple[Grounding, ...] = ()
    checks: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """A draft briefing for one locale; `direction` is "ltr" or "rtl"."""

    locale: str
    direction: str
    title: str
    segments: tuple[Segment, ...]
    coverage: Coverage
    changes: ChangeSet
