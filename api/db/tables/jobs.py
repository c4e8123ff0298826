"""Long work: what was accepted, how far it is, what became of it. The table is the queue: there is no other one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from api.db.base import COUNTED, Base, Key


class Job(Base):
    """A piece of long work; `key` says which one it is, so that the same work is accepted once.

    While it runs, `worker` holds it until `lease_until`, and renews that. `attempt` counts the times it was taken up:
    what an attempt writes is written only while it is the latest one. `failures` and `deaths` count the attempts that
    ended with an error and those whose worker was gone.
    """

    __tablename__ = "jobs"
    __table_args__ = (Index(None, "status", "due_at"), COUNTED)

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(20))
    key: Mapped[str] = mapped_column(String(64), unique=True)
    payload: Mapped[dict[str, Any]]
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    created_at: Mapped[datetime]

    status: Mapped[str] = mapped_column(String(12))
    stage: Mapped[str] = mapped_column(String(200), default="")
    stages_done: Mapped[int] = mapped_column(default=0)
    stages: Mapped[int] = mapped_column(default=0)
    cancel_requested: Mapped[bool] = mapped_column(default=False)

    due_at: Mapped[datetime]
    worker: Mapped[str | None] = mapped_column(String(120))
    lease_until: Mapped[datetime | None]
    attempt: Mapped[int] = mapped_column(default=0)
    failures: Mapped[int] = mapped_column(default=0)
    deaths: Mapped[int] = mapped_column(default=0)

    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    # What the service answers about it: the ids of what it made, or code, message, value and hint of its error.
    result: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    error: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class JobEvent(Base):
    """Something that happened to a job, in the order of `id`; who listens goes on from the last one seen."""

    __tablename__ = "job_events"
    __table_args__ = (Index(None, "job_id", "id"), COUNTED)

    id: Mapped[Key]
    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id"))
    at: Mapped[datetime]
    kind: Mapped[str] = mapped_column(String(20))
    data: Mapped[dict[str, Any]]


class JobFile(Base):
    """A file that a job made, whole: there exactly if the job is done."""

    __tablename__ = "job_files"

    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(120), primary_key=True)
    media_type: Mapped[str] = mapped_column(String(120))
    content: Mapped[bytes] = mapped_column(LargeBinary)
