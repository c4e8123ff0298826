"""A footing: the clause words that something derived rests on, in a form that can be stored and found again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from nlp.document import Clause, Document, Span


@dataclass(frozen=True, slots=True)
class Footing:
    """A clause and the words of it that something rests on.

    `digest` is that of the clause when it was recorded (`digest_of`); `span` are offsets in the clause's own text, so
    that nothing moves when text before it comes or goes.
    """

    clause_id: str
    digest: str
    span: Span


def digest_of(clause: Clause) -> str:
    """Return 16 hex digits that stay while a clause says the same under the same lead-ins and kind of tier."""
    said = f"{clause.tier.kind if clause.tier else ''}\n{clause.lead_in}\n{clause.text}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def stand(document: Document, clause_id: str, span: Span | None = None) -> Footing:
    """Return the footing of words of a clause; `span` has offsets in the document's text, None for the whole clause.

    Raises:
        KeyError: the document has no such clause.
    """
    clause = document.by_id[clause_id]
    own = Span(max(span.start, clause.start), min(span.end, clause.end)) if span else clause.span
    if own.start >= own.end:
        own = clause.span
    return Footing(clause_id, digest_of(clause), own.shifted(-clause.start))


def move(footing: Footing, old: Clause, new: Clause) -> Footing:
    """Return the footing on what `old` has become: the same words where they still stand once, else all of it."""
    quoted = footing.span.of(old.text)
    at = new.text.find(quoted) if old.text != new.text else footing.span.start
    alone = at >= 0 and (old.text == new.text or new.text.find(quoted, at + 1) < 0)
    span = Span(at, at + len(quoted)) if alone else Span(0, len(new.text))
    return Footing(new.id, digest_of(new), span)
