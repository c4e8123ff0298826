"""What changed between two versions, as values: the contract of `briefwright diff --json`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from nlp.document import Clause, Document, Span
from nlp.message import Message

Kind = Literal["added", "removed", "modified", "moved", "split", "merged"]
Materiality = Literal["substantive", "editorial", "uncertain"]
# In the order in which people read them.
MATERIALITIES: tuple[Materiality, ...] = ("substantive", "uncertain", "editorial")
Direction = Literal["tighter", "looser", "unclear", "none"]
Side = Literal["old", "new"]
Facet = Literal[
    "modality", "threshold", "scope", "exception", "condition", "definition", "consequence", "tier",
    "effective_date", "reference", "example", "wording", "formatting", "numbering", "moved",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that show a facet; spans are in the old and the new document's text.

    Every span lies inside one of the change's clauses on its side (a tier's inside the tier line).
    """

    facet: Facet
    old: Span | None
    new: Span | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change; `facets[0]` is the main one.

    `summary` is one plain sentence, as a message; `details` says the further facets, a sentence each.
    `returns_to` is the label of the earlier version whose state this change brings back, "" where none is known.
    """

    id: str
    kind: Kind
    materiality: Materiality
    facets: tuple[Facet, ...]
    direction: Direction
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    evidence: tuple[Evidence, ...]
    summary: Message
    details: tuple[Message, ...] = ()
    returns_to: str = ""

    @property
    def facet(self) -> Facet:
        return self.facets[0]


@dataclass(frozen=True)
class ChangeSet:
    """All changes from `old` to `new`, in the order of the new version; `warnings` are shown loudly."""

    old: Document
    new: Document
    changes: tuple[Change, ...]
    warnings: tuple[Message, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Change]:
        return {change.id: change for change in self.changes}

    @cached_property
    def heirs(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of old clauses to those of the new ones they became: by lineage and, for what changed, by the change."""
        ancestors = {clause.lineage or clause.id: clause.id for clause in self.old.clauses}
        found: dict[str, list[str]] = {}
        for clause in self.new.clauses:
            ancestor = ancestors.get(clause.lineage)
            if ancestor is not None:
                found.setdefault(ancestor, []).append(clause.id)
        for change in self.changes:
            for old in change.old:
                if change.new and old.id not in found:
                    found[old.id] = [clause.id for clause in change.new]
        return {old: tuple(new) for old, new in found.items()}

    def of(self, materiality: Materiality) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.materiality == materiality)

    def weighed(self, weights: Mapping[str, Materiality]) -> ChangeSet:
        """Return the changes with the weights that people gave some of them, by their ids."""
        if not weights:
            return self
        weighed = (replace(each, materiality=weights.get(each.id, each.materiality)) for each in self.changes)
        return replace(self, changes=tuple(weighed))

    @property
    def counts(self) -> Mapping[str, int]:
        """How many changes of each kind and materiality, and substantive ones of each direction; zero where none."""
        kinds = Counter[str](c.kind for c in self.changes)
        materialities = Counter[str](c.materiality for c in self.changes)
        directions = Counter[str](c.direction for c in self.changes if c.materiality == "substantive")
        names: dict[str, int] = {"total": len(self.changes)}
        names |= {k: kinds[k] for k in ("added", "removed", "modified", "moved", "split", "merged")}
        names |= {k: materialities[k] for k in ("substantive", "editorial", "uncertain")}
        names |= {k: directions[k] for k in ("tighter", "looser", "unclear")}
        return names
