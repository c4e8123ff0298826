"""A clause as it is parsed: lead-in and body as one sentence, with the way back to the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from nlp.document import Clause, Document, Span
from nlp.rules.rule import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Longer than any sentence; what follows is not parsed, only searched for markers.
_LONGEST = 6_000
_KEEPS_COLON = re.compile(r"\b(?:following|follows|these|this|below|include[sd]?)\b[^:]*:$", re.IGNORECASE)
_TRIM_LEFT = " \t\n,;:.–—-"
_TRIM_RIGHT = " \t\n,;:.!?–—-"


def prefix_of(clause: Clause, document: Document) -> str:
    """Return the lead-ins above an item as the beginning of a sentence, "" where there are none."""
    known = [document.by_id[id].text for id in clause.lead_ins if id in document.by_id]
    leads = known or ([clause.lead_in] if clause.lead_in else [])
    parts = [lead if _KEEPS_COLON.search(lead) else lead.rstrip(":–—- ") for lead in leads]
    return " ".join(part for part in parts if part)


def joined(prefix: str, body: str) -> tuple[str, int]:
    """Return lead-in and body as one text, and the offset of the body in it."""
    if not prefix:
        return body[:_LONGEST], 0
    word = re.match(r"[A-Z][a-z]*\b", body)
    read_on = body[0].lower() + body[1:] if word and len(word[0]) > 1 and not prefix.endswith(":") else body
    head = prefix[-_LONGEST:] + " "
    return head + read_on[:_LONGEST], len(head)


@dataclass(frozen=True)
class Reading:
    """The body of a clause with its parse; `shift` is where the body begins in the parsed text.

    All offsets given to and by its methods are in `body`; `phrase` turns them into the document's.
    """

    body: str
    start: int
    doc: Doc
    shift: int

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens that lie in the body."""
        return tuple(token for token in self.doc if token.idx >= self.shift and not token.is_space)

    @cached_property
    def low(self) -> str:
        lowered = self.body.lower()
        return lowered if len(lowered) == len(self.body) else self.body

    def at(self, token: Token) -> int:
        return int(token.idx) - self.shift

    def end(self, token: Token) -> int:
        return self.at(token) + len(token.text)

    def holds(self, token: Token) -> bool:
        return int(token.idx) >= self.shift

    def token_at(self, offset: int) -> Token | None:
        """Return the token that covers `offset`."""
        return next((t for t in self.tokens if self.at(t) <= offset < self.end(t)), None)

    def subtree(self, token: Token) -> Span:
        """Return the stretch of `token` and all that depends on it, as far as it lies in the body."""
        first = self.doc[int(token.left_edge.i)]
        last = self.doc[int(token.right_edge.i)]
        return Span(max(self.at(first), 0), max(self.end(last), 0))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The parse's sentences that reach into the body."""
        spans = [
            Span(max(s.start_char - self.shift, 0), s.end_char - self.shift)
            for s in self.doc.sents
            if s.end_char > self.shift
        ]
        return tuple(spans) or (Span(0, len(self.body)),)

    def phrase(self, span: Span) -> Phrase | None:
        """Return the words at `span`, outer punctuation trimmed, or None where none are left."""
        start, end = max(span.start, 0), min(span.end, len(self.body))
        while start < end and self.body[start] in _TRIM_LEFT:
            start += 1
        while end > start and self.body[end - 1] in _TRIM_RIGHT and not _closes_abbreviation(self.body[start:end]):
            end -= 1
        start, end = _balanced(self.body, start, end)
        if start >= end:
            return None
        return Phrase(self.body[start:end], Span(start, end).shifted(self.start))

    def phrases(self, spans: Sequence[Span]) -> tuple[Phrase, ...]:
        return tuple(phrase for phrase in map(self.phrase, spans) if phrase is not None)


def _closes_abbreviation(text: str) -> bool:
    return bool(re.search(r"(?:\b[A-Za-z]\.){2,}$|\betc\.$", text))


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop a closing or opening bracket or quote whose partner lies outside."""
    for opener, closer in ("()", "[]", "“”"):
        piece = text[start:end]
        if piece.endswith(closer) and piece.count(closer) > piece.count(opener):
            end -= 1
        elif piece.startswith(opener) and piece.count(opener) > piece.count(closer):
            start += 1
    return start, end


def matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Span, re.Match[str]]]:
    for match in pattern.finditer(text):
        yield Span(*match.span()), match
