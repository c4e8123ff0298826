"""What is embedded of a clause: its words with the path, tier and lead-in that give them their meaning."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from nlp.document import Clause, Document, Span

# MiniLM reads 256 word pieces, about 190 English words; path and lead-in need the rest.
WINDOW = 120
OVERLAP = 30
_WORD = re.compile(r"\S+")
_KEY_BITS = 63


@dataclass(frozen=True, slots=True)
class Chunk:
    """One text to embed: clause `clause_id`, its words at `span` of the document's text, in context.

    `part` counts the windows of a long clause from 0.
    """

    clause_id: str
    text: str
    span: Span
    part: int = 0

    @property
    def key(self) -> int:
        """A stable positive 63-bit id of the text: the same words in ten versions are one vector."""
        digest = hashlib.sha256(self.text.encode()).digest()
        return int.from_bytes(digest[:8], "big") >> (64 - _KEY_BITS)


def chunk(document: Document, *, window: int = WINDOW, overlap: int = OVERLAP) -> tuple[Chunk, ...]:
    """Return the chunks of every clause that is a rule, in reading order.

    A clause longer than `window` words becomes windows that share `overlap` words, each with the context.
    """
    chunks: list[Chunk] = []
    for clause in document.clauses:
        if clause.role == "rule":
            chunks.extend(_chunk_clause(clause, document.title, window, overlap))
    return tuple(chunks)


def _chunk_clause(clause: Clause, title: str, window: int, overlap: int) -> list[Chunk]:
    context = _context(clause, title)
    words = list(_WORD.finditer(clause.text))
    if len(words) <= window:
        return [Chunk(clause.id, context + (clause.full_text or clause.text), clause.span)]
    lead_in = f"{clause.lead_in.rstrip(':')}: " if clause.lead_in else ""
    chunks: list[Chunk] = []
    for part, first in enumerate(range(0, len(words) - overlap, window - overlap)):
        last = min(first + window, len(words)) - 1
        span = Span(words[first].start(), words[last].end())
        chunks.append(Chunk(clause.id, context + lead_in + span.of(clause.text), span.shifted(clause.start), part))
    return chunks


def _context(clause: Clause, title: str) -> str:
    """Title, path and tier as one line above the words; a path that begins with the title is not doubled."""
    path = [title, *clause.path] if title and title not in clause.path else list(clause.path)
    tier = clause.tier.label if clause.tier is not None else ""
    if tier and tier not in path:
        path.append(tier)
    return " > ".join(part for part in path if part) + "\n" if any(path) else ""
