"""Briefings, segments and quiz items, and what is done to them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, Field

from api.db.tables.pieces import KeptDraft, Piece, PieceComment, PieceStep, PieceVersion
from api.http.conditions import write_tag
from api.review.diff import FieldDiff
from api.review.pieces import RISKS, Kind, Risk, first_words
from api.review.service import tag_of
from api.review.states import State, Step, moves_from
from api.schemas.common import Given, Id, Note, Problem, Title, Words


class PieceOut(BaseModel):
    """What holds of every piece; `moves` is what can be done in its state, `etag` is what If-Match wants."""

    id: Id
    kind: Kind
    update_id: Id
    locale: str
    key: str = Field(description="Its id in the JSON contract, the same in every locale; empty for a briefing.")
    briefing_id: Id | None = Field(description="The briefing that a segment is in.")
    position: int
    state: State
    version: int
    etag: str
    risk: Risk
    stale: bool = Field(description="A new version changed wording that it rests on: see its stale-marks.")
    assignee_id: Id | None
    created_at: datetime
    changed_at: datetime
    moves: list[str]

    @classmethod
    def fields(cls, piece: Piece) -> dict[str, Any]:
        state: State = piece.state  # type: ignore[assignment]
        names = ("id", "kind", "update_id", "locale", "key", "position", "version", "stale", "assignee_id")
        return {
            **{name: getattr(piece, name) for name in (*names, "created_at", "changed_at")},
            "briefing_id": piece.parent_id,
            "state": state,
            "etag": write_tag(tag_of(piece)),
            "risk": RISKS[piece.risk],
            "moves": list(moves_from(state)),
        }

    @classmethod
    def of(cls, piece: Piece) -> Self:
        return cls.model_validate({**piece.current.content, **cls.fields(piece)})


class QueueEntry(PieceOut):
    """A piece in a queue, with the first of its words."""

    words: str

    @classmethod
    def of(cls, piece: Piece) -> Self:
        words = first_words(piece.current.content)
        return cls(**cls.fields(piece), words=words)


class Check(BaseModel):
    """What a check found; `source` and `target` are offsets in the two texts."""

    code: str
    severity: Literal["error", "warning", "info"]
    message: str
    source: list[int] | None
    target: list[int] | None
    fix: str | None


class EvidenceOut(BaseModel):
    """Clause words that this rests on, in the old or new version's text."""

    side: Literal["old", "new"]
    clause_id: str
    start: int
    end: int
    text: str


class Coverage(BaseModel):
    substantive: int
    covered: int


class BriefingOut(PieceOut):
    """The briefing of a locale; its sentences are segments."""

    title: str
    direction: Literal["ltr", "rtl"]
    coverage: Coverage


class SegmentOut(PieceOut):
    """A sentence or quotation of a briefing; `source_text` is what it says in English or in the policy."""

    section: str
    role: str
    text: str
    origin: str
    source_text: str
    language: str
    edited: bool = False
    change_ids: list[str]
    evidence: list[EvidenceOut]
    checks: list[Check]


class OptionOut(BaseModel):
    id: str
    text: str
    correct: bool
    origin: str
    feedback: str


class ItemOut(PieceOut):
    """A quiz item; `grounding` says whether its key still follows from the clause."""

    type: str
    stem: str
    options: list[OptionOut]
    note: str
    facet: str
    bloom: str
    edited: bool = False
    grounding: Literal["kept", "broken"]
    change_ids: list[str]
    evidence: list[EvidenceOut]
    checks: list[Check]


class Edit(Given):
    """What every edit says besides the new words."""

    why: Annotated[Note, Field(examples=["Reads better."])] = ""
    merges: Id | None = Field(default=None, description="A kept draft of yours whose words are in this edit.")


class BriefingEdit(Edit):
    title: Title


class SegmentEdit(Edit):
    text: Annotated[Words, Field(examples=["The limit falls from 30 to 14 days."])]


class OptionChange(Given):
    id: Annotated[str, Field(min_length=1, max_length=8)]
    text: Words
    correct: bool
    feedback: Note = ""


class ItemEdit(Edit):
    """All of the item's words: every option, in its order."""

    stem: Words
    options: Annotated[list[OptionChange], Field(min_length=2, max_length=20)]
    note: Note = ""


class VersionOut(BaseModel):
    """The words of a piece as somebody left them; `base` is the version they began from."""

    number: int
    base: int
    author_id: Id
    why: str
    created_at: datetime
    content: dict[str, Any]

    @classmethod
    def of(cls, row: PieceVersion) -> VersionOut:
        return cls.model_validate(row, from_attributes=True)


class Run(BaseModel):
    op: Literal["equal", "insert", "delete"]
    text: str


class FieldOut(BaseModel):
    """One field that differs: runs of words that stay, come or go."""

    field: str
    runs: list[Run]


class DiffOut(BaseModel):
    old: int
    new: int
    fields: list[FieldOut]

    @classmethod
    def of(cls, old: int, new: int, fields: tuple[FieldDiff, ...]) -> DiffOut:
        shown = [FieldOut(field=f.field, runs=[Run(op=run.op, text=run.text) for run in f.runs]) for f in fields]
        return cls(old=old, new=new, fields=shown)


class KeptDraftOut(BaseModel):
    """An edit that came too late, kept to be merged by hand."""

    id: Id
    piece_id: Id
    base: int
    author_id: Id
    why: str
    created_at: datetime
    content: dict[str, Any]

    @classmethod
    def of(cls, row: KeptDraft) -> KeptDraftOut:
        return cls.model_validate(row, from_attributes=True)


class KeptDrafts(BaseModel):
    items: list[KeptDraftOut]


class EditConflict(Problem):
    """Somebody else was first: all three texts for a merge. Nothing is lost: `yours` is kept."""

    etag: str = Field(description="What If-Match wants for the merged words.")
    base: VersionOut
    current: VersionOut
    yours: KeptDraftOut


class NewStep(Given):
    step: Annotated[Step, Field(examples=["approve"])]
    note: Annotated[Note, Field(description="Needed to ask for changes and to reject.")] = ""


class StepOut(BaseModel):
    """A step of the review as it was taken."""

    id: Id
    piece_id: Id
    version: int
    step: Step
    before: State
    after: State
    actor_id: Id
    note: str
    at: datetime

    @classmethod
    def of(cls, row: PieceStep) -> StepOut:
        return cls.model_validate(row, from_attributes=True)


class Steps(BaseModel):
    items: list[StepOut]


class StepTaken(StepOut):
    etag: str


class StepOfMany(NewStep):
    piece_id: Id
    etag: Annotated[str, Field(max_length=100, examples=['"v1.r2"'])]


class ManySteps(Given):
    steps: Annotated[list[StepOfMany], Field(min_length=1, max_length=200)]


class ResultOfMany(BaseModel):
    """What came of one of many steps: `taken` or a `problem`."""

    piece_id: Id
    taken: StepTaken | None = None
    problem: Problem | None = None


class ResultsOfMany(BaseModel):
    items: list[ResultOfMany]


class Assignment(Given):
    user_id: Id | None


class NewComment(Given):
    text: Words


class CommentOut(BaseModel):
    id: Id
    piece_id: Id
    version: int
    author_id: Id
    text: str
    at: datetime

    @classmethod
    def of(cls, row: PieceComment) -> CommentOut:
        return cls.model_validate(row, from_attributes=True)


class StateCounts(BaseModel):
    """How many pieces are in each state."""

    counts: dict[State, int]
