"""What new versions make stale: impact, tasks and marks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, Field

from api.db.tables.pieces import Piece
from api.db.tables.ripple import RippleTask, StaleMark
from api.http.paging import Page
from api.review.pieces import Kind
from api.ripple.effects import Outcome, Verdict
from api.schemas.common import Given, Id, Note
from api.schemas.pieces import QueueEntry


class ReasonOut(BaseModel):
    """A change that a stale piece rests on, with the whole words of its clauses; `new` is empty where they are gone."""

    change_id: str
    kind: str
    path: list[str]
    old: str
    new: str


class ImpactPiece(BaseModel):
    """A piece that a version would make stale, or of which it is in doubt."""

    piece_id: Id
    kind: Kind
    locale: str
    owner_id: Id = Field(description="Who would be asked to see to it.")
    base_version_id: Id = Field(description="The version with the wording that it rests on.")
    verdict: Verdict
    reasons: list[ReasonOut]


class ImpactOut(Page[ImpactPiece]):
    """What a version would make stale, as it was at `as_of`; `followed` pieces would move along unasked."""

    version_id: Id
    as_of: datetime
    stale: int
    doubtful: int
    followed: int


class TaskOut(BaseModel):
    """Pieces of a locale that a version has made stale, for one person; `open` of them wait."""

    id: Id
    version_id: Id
    policy_id: str
    version_name: str
    owner_id: Id
    locale: str
    open: int
    opened_at: datetime
    closed_at: datetime | None

    @classmethod
    def of(cls, task: RippleTask, open: Mapping[int, int]) -> Self:
        version = task.version
        return cls(
            id=task.id, version_id=version.id, policy_id=version.policy_id, version_name=version.name,
            owner_id=task.owner_id, locale=task.locale, open=open.get(task.id, 0),
            opened_at=task.opened_at, closed_at=task.closed_at,
        )  # fmt: skip


class MarkOut(BaseModel):
    """Why a piece is or was stale; `outcome` says what became of that."""

    id: Id
    task_id: Id
    piece_id: Id
    version_id: Id
    base_version_id: Id
    verdict: Verdict
    reasons: list[ReasonOut]
    opened_at: datetime
    closed_at: datetime | None
    outcome: Outcome | None
    why: str
    closed_by: Id | None = Field(description="Null where a later version did it.")

    @classmethod
    def fields(cls, mark: StaleMark) -> dict[str, Any]:
        own = {name: getattr(mark, name) for name in MarkOut.model_fields if name != "version_id"}
        return {**own, "version_id": mark.task.version_id}

    @classmethod
    def of(cls, mark: StaleMark) -> Self:
        return cls.model_validate(cls.fields(mark))


class TaskPiece(MarkOut):
    """A piece of a task: why it is stale, and the piece."""

    piece: QueueEntry

    @classmethod
    def of_pair(cls, pair: tuple[StaleMark, Piece]) -> Self:
        mark, piece = pair
        return cls(**cls.fields(mark), piece=QueueEntry.of(piece))


class Marks(BaseModel):
    items: list[MarkOut]


class Vouching(Given):
    """That a stale piece holds under the new wording."""

    mark_id: Annotated[Id, Field(description="The mark whose wording you have read.")]
    reason: Annotated[Note, Field(examples=["The limit that it asks about has not changed."])]


class TaskClosing(Given):
    reason: Annotated[Note, Field(examples=["All of these hold under the new wording."])]
