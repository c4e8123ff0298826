"""Editions: one version of one policy as search sees it, and the order they held in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from nlp.document import Document, Span, TierKind
from nlp.search.chunk import chunk

Kind = Literal["policy", "precedent"]


@dataclass(frozen=True, slots=True)
class Window:
    """A vector's key and the words of the document it stands for."""

    key: int
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause that can be found; `windows` are its vectors, `full_text` its words read with the lead-in."""

    clause_id: str
    path: tuple[str, ...]
    tier: str
    tier_kind: TierKind | None
    text: str
    full_text: str
    start: int
    end: int
    windows: tuple[Window, ...]


@dataclass(frozen=True)
class Edition:
    """One version of a policy, or a precedent, in one language and market ("" is all); passages in reading order.

    It holds from `effective` to before `until`; None where nothing but a later edition of it ends it.
    """

    policy: str
    version: str
    effective: date
    kind: Kind
    passages: tuple[Passage, ...]
    language: str = "en"
    market: str = ""
    until: date | None = None

    @cached_property
    def by_id(self) -> Mapping[str, Passage]:
        return {passage.clause_id: passage for passage in self.passages}

    @cached_property
    def keys(self) -> frozenset[int]:
        return frozenset(window.key for passage in self.passages for window in passage.windows)


def make_edition(document: Document, *, policy: str, version: str, effective: date, kind: Kind = "policy") -> Edition:
    """Return `document` as an edition, with its clauses chunked."""
    return Edition(policy, version, effective, kind, tuple(make_passages(document)))


def make_passages(document: Document) -> Iterable[Passage]:
    """Yield the clauses of `document` that are rules, with the keys of their chunks."""
    windows: dict[str, list[Window]] = {}
    for piece in chunk(document):
        windows.setdefault(piece.clause_id, []).append(Window(piece.key, piece.span))
    for clause in document.clauses:
        if clause.role == "rule":
            yield Passage(
                clause_id=clause.id,
                path=clause.path,
                tier=clause.tier.label if clause.tier else "",
                tier_kind=clause.tier.kind if clause.tier else None,
                text=clause.text,
                full_text=clause.full_text or clause.text,
                start=clause.start,
                end=clause.end,
                windows=tuple(windows[clause.id]),
            )
