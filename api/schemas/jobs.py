"""Jobs."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from api.db.tables.jobs import Job
from api.schemas.common import Id

JobStatus = Literal["queued", "running", "done", "failed", "cancelled"]


class JobError(BaseModel):
    """Why it failed, or why it is tried again."""

    code: str
    message: str
    value: str
    hint: str


class JobOut(BaseModel):
    """Long work: how far it is, and what became of it."""

    id: Id
    kind: str
    status: JobStatus
    stage: str = Field(description="What it is at; empty where it is not running.")
    stages_done: int
    stages: int = Field(description="How many there are in all; 0 before it has begun.")
    cancel_requested: bool = Field(description="It ends at the end of its stage.")
    attempt: int = Field(description="How often it was taken up.")
    result: dict[str, Any] | None = Field(description="What it made, once it is done.")
    error: JobError | None
    submitted_by: Id | None
    created_at: datetime
    due_at: datetime = Field(description="When it may be taken up: later than now after a failure that may pass.")
    started_at: datetime | None
    ended_at: datetime | None

    @classmethod
    def of(cls, row: Job) -> JobOut:
        error = None if row.error is None else JobError.model_validate(row.error)
        own = {name: getattr(row, name) for name in cls.model_fields if name not in ("error", "submitted_by")}
        return cls(error=error, submitted_by=row.user_id, **own)
