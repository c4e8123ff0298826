"""The clauses that an item rests on, quoted with their place, for general feedback and tables."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.briefing.briefing import Grounding
from nlp.export.quiz.shape import legible
from nlp.quiz.item import Item
from nlp.versions.change import ChangeSet


@dataclass(frozen=True, slots=True)
class Quoted:
    """A line with a clause's place and words, in the policy's language."""

    text: str
    language: str


def quote_evidence(item: Item, changes: ChangeSet) -> tuple[Quoted, ...]:
    """Return one line for every clause that the item rests on, each once."""
    return tuple(dict.fromkeys(_quote(grounding, changes) for grounding in item.evidence))


def _quote(grounding: Grounding, changes: ChangeSet) -> Quoted:
    document = changes.old if grounding.side == "old" else changes.new
    clause = document.by_id.get(grounding.clause_id)
    place = " › ".join(clause.path) if clause else ""
    label = " · ".join(part for part in (place, document.label) if part)
    words = f"{clause.lead_in} {clause.text}".strip() if clause else document.quote(grounding.span)
    return Quoted(legible(f"{label}: “{words}”"), document.language)
