"""What is asked of a memory, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from nlp.finding import Finding
from nlp.localize.memory.unit import TranslationUnit

MatchKind = Literal["context", "exact", "fuzzy"]


@dataclass(frozen=True, slots=True)
class Query:
    """A segment to find; `before` and `after` are its neighbours in the document, "" at an edge or where unknown."""

    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """The best that a memory holds for a segment.

    `score` is 101 in context, 100 exact, else the percentage of likeness (0 to 99), penalties taken off. `text` is what
    may stand as the translation, None where the match is only a suggestion; `findings` say why, with offsets in the
    new source and in `text`.
    """

    unit: TranslationUnit
    kind: MatchKind
    score: int
    text: str | None
    findings: tuple[Finding, ...] = ()

    @property
    def origin(self) -> Literal["memory", "memory_fuzzy"]:
        return "memory_fuzzy" if self.kind == "fuzzy" else "memory"


class Memory(Protocol):
    """Translations that people made or approved, into one locale."""

    def find(self, query: Query) -> Match | None: ...
