"""A clause as it is parsed: lead-in and body as one sentence, with the way back to the document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from nlp.document import Clause, Document, Span
from nlp.rules.rule import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Characters of a clause that are read: longer than any sentence.
LONGEST = 6_000
_KEEPS_COLON = re.compile(r"\b(?:following|follows|these|this|below|include[sd]?)\b[^:]*:$", re.IGNORECASE)
_NEEDS_VERB = re.compile(
    r"\b(?:may|can|must|shall|will|should|not|never|(?<!limited )to|cannot|can['’]t|don['’]t|users|you|only|either"
    r"|any circumstances?)$",
    re.IGNORECASE,
)
_TRIM_LEFT = " \t\n,;:.–—-"
_TRIM_RIGHT = " \t\n,;:.!?–—-(["
# A sentence that only goes on listing what the one before it forbids, asks or allows.
_CONTINUES = re.compile(
    r"(?:(?:this|these|that|it|they)(?: (?:can|could|may|might|also|often|usually|rules?|polic(?:y"
    r"|ies)|prohibitions?))*"
    r" (?:include|cover|extend|encompass)(?:s|es)?|(?:some |other )?examples (?:of (?:this|these"
    r"|such) )?(?:\w+ )?include)\b",
    re.IGNORECASE,
)
_GLUE = re.compile(r"[;,]\s*(?:and/or|and|or|but)\s*$", re.IGNORECASE)


def continues(clause: Clause) -> bool:
    """Whether a clause only goes on listing what the sentence before it is about: "This includes …"."""
    return not clause.lead_in and bool(_CONTINUES.match(clause.text))


def prefix_of(clause: Clause, document: Document) -> str:
    """Return what a clause reads on from: the lead-ins above an item, the sentence that "This includes …" continues.

    The beginning of a sentence, or a sentence; "" where there is none.
    """
    above = [document.by_id[id] for id in clause.lead_ins if id in document.by_id]
    leads = [lead.text for lead in above] or ([clause.lead_in] if clause.lead_in else [])
    if above and continues(above[0]) and (before := _continued(above[0], document)):
        leads = [before, *leads]
    if not leads and continues(clause):
        return _continued(clause, document)
    parts = [lead if _KEEPS_COLON.search(lead) else lead.rstrip(":–—- ") for lead in leads]
    return " ".join(part for part in parts if part)


def _continued(clause: Clause, document: Document) -> str:
    """Return the sentence before `clause` that does not itself continue another.

    In its paragraph; where a list follows "This includes:" on a line of its own, in the paragraph before it.
    """
    at = clause.ordinal - 1
    if not (0 <= at < len(document.clauses)) or document.clauses[at].id != clause.id:
        return ""
    least = clause.block - (clause.role == "lead_in")
    for before in reversed(document.clauses[:at]):
        if before.block < least or before.role != "rule":
            return ""
        if not continues(before):
            return " ".join(part for part in (prefix_of(before, document), before.text) if part)
    return ""


def completed(prefix: str) -> str:
    """Return a lead-in as a sentence that can be parsed: "You may not:" gets something to govern."""
    bare = prefix.rstrip(":–—- ")
    return f"{bare[-LONGEST:]} do it" if _NEEDS_VERB.search(bare) else prefix[-LONGEST:]


@dataclass(frozen=True)
class Reading:
    """The body of a clause with its parse, and the parse of the lead-in above it.

    All offsets given to and by its methods are in `body`; `phrase` turns them into the document's.
    """

    body: str
    start: int
    doc: Doc
    lead: Doc | None = None

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for token in self._all if not token.is_space and end_of(token) <= len(self.body))

    @cached_property
    def _all(self) -> list[Token]:
        return list(self.doc)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self._all]

    def token_at(self, offset: int) -> Token | None:
        """Return the token that covers `offset`."""
        at = bisect_right(self._starts, offset) - 1
        token = self._all[at] if at >= 0 else None
        return token if token is not None and offset < end_of(token) else None

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The parse's sentences; the whole body where it was too long to parse."""
        ends = len(self.body)
        spans = [Span(s.start_char, min(s.end_char, ends)) for s in self.doc.sents if s.start_char < ends]
        return tuple(spans) or (Span(0, len(self.body)),)

    def phrase(self, span: Span) -> Phrase | None:
        """Return the words at `span`, outer punctuation trimmed, or None where none are left."""
        start, end = max(span.start, 0), min(span.end, len(self.body))
        if glue := _GLUE.search(self.body[start:end]):
            end = start + glue.start()
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
        elif piece.count(opener) > piece.count(closer) and text[end : end + 1] == closer:
            end += 1
        elif piece.startswith(opener) and piece.count(opener) > piece.count(closer):
            start += 1
    return start, end


def end_of(token: Token) -> int:
    return int(token.idx) + len(token)


def stretch(token: Token) -> Span:
    """Return the characters of `token` and all that depends on it."""
    return Span(int(token.left_edge.idx), end_of(token.right_edge))
