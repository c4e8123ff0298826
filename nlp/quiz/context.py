"""What item writers share: the versions, the rules of clauses, and ids."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nlp.briefing.briefing import Grounding
from nlp.document import Clause, Document, Span
from nlp.message import Message, Quote, message
from nlp.quiz.item import Bloom, DraftItem, DraftOption, ItemType
from nlp.rules.rule import Rule
from nlp.versions.change import Change, ChangeSet, Facet, Side

RuleOf = Callable[[Side, Clause], Rule]


@dataclass(frozen=True, slots=True)
class Context:
    """The change set under question and what its clauses say."""

    changes: ChangeSet
    rule_of: RuleOf

    @property
    def old(self) -> Document:
        return self.changes.old

    @property
    def new(self) -> Document:
        return self.changes.new

    def area(self, clause: Clause) -> Quote:
        return Quote(clause.title or self.new.title or self.old.title, cited=True)

    def until(self) -> Message:
        """Feedback for the previous version's answer."""
        return message("feedback-previous", version=self.old.label)


def ground(side: Side, clause: Clause, span: Span | None = None) -> Grounding:
    return Grounding(side, clause.id, span or clause.span)


def ground_modality(side: Side, clause: Clause, rule: Rule, document: Document) -> tuple[Grounding, ...]:
    """The words that make a clause a ban, duty or permission: its own, else its lead-ins' and its tier's."""
    if rule.modal is not None:
        return (ground(side, clause, rule.modal.span),)
    leads = [document.by_id[id] for id in clause.lead_ins if id in document.by_id]
    line = tier_line(clause, document)
    return (ground(side, clause), *(ground(side, lead) for lead in (*leads, *([line] if line else []))))


def tier_line(clause: Clause, document: Document) -> Clause | None:
    """The line that puts a clause under its tier."""
    before = [c for c in document.clauses if c.role == "tier" and c.ordinal < clause.ordinal and c.tier == clause.tier]
    return before[-1] if before and clause.tier else None


def make_item(
    change: Change, kind: str, *, type: ItemType, stem: Message, options: Sequence[DraftOption], facet: Facet,
    bloom: Bloom, evidence: Sequence[Grounding],
) -> DraftItem:  # fmt: skip
    """Build an item whose id depends on the change and the kind of question only."""
    digest = hashlib.sha256(f"{change.id}|{kind}".encode()).hexdigest()[:8]
    return DraftItem(f"q-{digest}", type, stem, tuple(options), (change.id,), facet, bloom, tuple(evidence))


def mix(options: Sequence[DraftOption], key: str) -> tuple[DraftOption, ...]:
    """Put options that have no natural order in one that only `key` decides, so that keys fall everywhere."""

    def rank(entry: tuple[int, DraftOption]) -> str:
        return hashlib.sha256(f"{key}|{entry[0]}|{entry[1].origin}".encode()).hexdigest()

    return tuple(option for _, option in sorted(enumerate(options), key=rank))
