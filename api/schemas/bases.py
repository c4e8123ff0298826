"""Glossaries and memories: their entries, proposals and decisions."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.bases.entries import EntryState, EntryStep, steps_from
from api.bases.service import Imported, Row, tag_of
from api.db.tables.bases import MemoryUnit, Term
from api.http.conditions import write_tag
from api.schemas.common import Given, Id, Note, Text, Title, Words
from nlp.localize.glossary import Status, TermHit
from nlp.localize.glossary.entry import CaseRule, PartOfSpeech
from nlp.localize.memory import Match

# A variant; the semicolon divides them in files.
Variant = Annotated[Text, StringConstraints(min_length=1, max_length=300, pattern=r"^[^;]*$")]
_TERM: dict[str, Any] = {
    "source": "age of majority",
    "target": "Volljährigkeit",
    "status": "preferred",
    "pos": "noun",
    "variants": ["Volljährigkeitsalter"],
    "note": "Legal adulthood.",
}
_UNIT: dict[str, Any] = {
    "source": "Sellers must answer within 14 days.",
    "target": "Verkäufer müssen binnen 14 Tagen antworten.",
}


class BaseOut(BaseModel):
    """The glossary or memory of a locale: its revision, and how many entries are in each state."""

    locale: str
    revision: int = Field(description="Counts the changes of what is approved; drafts are made at one revision.")
    counts: dict[EntryState, int]


class Bases(BaseModel):
    items: list[BaseOut]


class EntryOut(BaseModel):
    """What holds of every entry; `steps` is what can be done in its state, `etag` is what If-Match wants."""

    id: Id
    locale: str
    state: EntryState
    etag: str
    origin: str = Field(description="The file or update it came from; `shipped` for the shipped glossary.")
    batch: str = Field(description="The checksum of the file that it came with; empty for none.")
    note: str
    proposed_by: Id | None
    proposed_at: datetime
    decided_by: Id | None
    decided_at: datetime | None
    why: str
    steps: list[EntryStep]

    @classmethod
    def of(cls, row: Row) -> Self:
        state: EntryState = row.state  # type: ignore[assignment]
        own = {name: getattr(row, name) for name in cls.model_fields if name not in ("etag", "steps")}
        return cls.model_validate({**own, "etag": write_tag(tag_of(row)), "steps": list(steps_from(state))})


class TermOut(EntryOut):
    source: str
    target: str
    status: Status
    pos: str
    case: CaseRule
    example: str
    variants: list[str]
    source_variants: list[str]
    replaces_id: Id | None = Field(description="The approved term in whose place it is proposed.")


class UnitOut(EntryOut):
    source: str
    target: str
    source_language: str
    quality: Literal["initial", "translated", "reviewed", "final"] = Field(description="As in XLIFF 2.0.")
    piece_id: Id | None = Field(description="The approved segment that it was learned from.")


class NewTerm(Given):
    """A rendering that is preferred or forbidden, or a name that stays as it is."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_TERM]})

    source: Title
    target: Annotated[Text, StringConstraints(max_length=300)] = ""
    status: Status = "preferred"
    pos: PartOfSpeech = ""
    case: CaseRule = "any"
    variants: Annotated[list[Variant], Field(max_length=200, default_factory=list)]
    source_variants: Annotated[list[Variant], Field(max_length=50, default_factory=list)]
    note: Note = ""
    example: Note = ""
    replaces_id: Id | None = None

    def cells(self) -> dict[str, str]:
        """Return it as the row of a CSV glossary."""
        lists = {name: ";".join(getattr(self, name)) for name in ("variants", "source_variants")}
        return {**self.model_dump(exclude={"replaces_id", *lists}), **lists}


class NewUnit(Given):
    """A segment and its translation."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_UNIT]})

    source: Words
    target: Words
    note: Note = ""


class Decision(Given):
    """A step with a proposal or an entry; `note` says why, which rejecting and retiring must."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"step": "approve", "note": ""}]})

    step: EntryStep
    note: Note = ""


class BatchDecision(Given):
    """A step with all entries of a file that wait."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"step": "approve", "note": ""}]})

    step: Literal["approve", "reject"]
    note: Note = ""


class Decided(BaseModel):
    count: int = Field(description="How many entries took the step.")


class ImportedOut(BaseModel):
    """What became of a file; nothing of it counts before somebody else approves it."""

    batch: str = Field(description="The file's checksum: decide on all of it under this.")
    added: int
    known: int = Field(description="Entries that stood there already, proposed or approved.")

    @classmethod
    def of(cls, imported: Imported) -> Self:
        return cls(batch=imported.batch, added=imported.added, known=imported.known)


class FoundTerm(BaseModel):
    """A term in a text, at `start` to `end` of it."""

    start: int
    end: int
    renderings: list[str]
    forbidden: list[str]
    stays: bool = Field(description="It is not translated.")
    notes: list[str]

    @classmethod
    def of(cls, hit: TermHit) -> Self:
        return cls(
            start=hit.span.start,
            end=hit.span.end,
            renderings=list(hit.renderings),
            forbidden=[word for entry in hit.entries if entry.status == "forbidden" for word in entry.targets],
            stays=hit.verbatim,
            notes=[entry.note for entry in hit.entries if entry.note],
        )


class FoundTerms(BaseModel):
    items: list[FoundTerm]


class MatchOut(BaseModel):
    """What the memory holds for a text; `text` is what may stand for it, null where it is only a suggestion."""

    unit_id: Id
    kind: Literal["context", "exact", "fuzzy"]
    score: int = Field(description="101 in context, 100 exact, else the likeness in percent.")
    source: str
    target: str
    text: str | None

    @classmethod
    def of(cls, match: Match) -> Self:
        unit = match.unit
        return cls(
            unit_id=int(unit.id), kind=match.kind, score=max(match.score, 0), source=unit.source, target=unit.target,
            text=match.text,
        )  # fmt: skip


class Matches(BaseModel):
    items: list[MatchOut]


def term_out(row: Any) -> TermOut:
    assert isinstance(row, Term)
    return TermOut.of(row)


def unit_out(row: Any) -> UnitOut:
    assert isinstance(row, MemoryUnit)
    return UnitOut.of(row)
