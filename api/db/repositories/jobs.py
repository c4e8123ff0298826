"""Jobs, their events and files in the store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, or_, select
from sqlalchemy.orm import Session

from api.db.tables.jobs import Job, JobEvent, JobFile


def get_job(session: Session, id: int) -> Job | None:
    return session.get(Job, id)


def find_job(session: Session, key: str) -> Job | None:
    return session.scalars(select(Job).where(Job.key == key)).first()


def jobs_before(
    session: Session, *, before: int | None, status: str | None, kind: str | None, limit: int
) -> Sequence[Job]:
    """Return the newest jobs, or those before job `before`, newest first."""
    statement = select(Job).order_by(Job.id.desc()).limit(limit)
    if before is not None:
        statement = statement.where(Job.id < before)
    if status is not None:
        statement = statement.where(Job.status == status)
    if kind is not None:
        statement = statement.where(Job.kind == kind)
    return session.scalars(statement).all()


def open_jobs(session: Session, kind: str) -> tuple[Job | None, int]:
    """Return the job of a kind that runs, else the next one that waits, and how many are open."""
    is_open = Job.kind == kind, Job.status.in_(("running", "queued"))
    count = session.scalar(select(func.count()).select_from(Job).where(*is_open)) or 0
    first = select(Job).where(*is_open).order_by(Job.status.desc(), Job.due_at, Job.id).limit(1)
    return session.scalars(first).first() if count else None, count


def is_work_waiting(session: Session, now: datetime, kinds: Collection[str]) -> bool:
    """Tell whether a job may be taken up now, or was left by a worker that is gone."""
    return bool(session.scalar(select(exists().where(or_(_due(now, kinds), _left(now))))))


def next_due(session: Session, now: datetime, kinds: Collection[str], patient: Collection[str]) -> Job | None:
    """Return the job that has waited longest; those of `patient` kinds come after all others."""
    order = Job.kind.in_(patient), Job.due_at, Job.id
    return session.scalars(select(Job).where(_due(now, kinds)).order_by(*order).limit(1)).first()


def left_jobs(session: Session, now: datetime, worker: str | None = None) -> Sequence[Job]:
    """Return the running jobs whose lease is over, or all that `worker` holds."""
    left = _left(now) if worker is None else and_(Job.status == "running", Job.worker == worker)
    return session.scalars(select(Job).where(left).order_by(Job.id)).all()


def add_event(session: Session, job: Job, kind: str, at: datetime, data: dict[str, Any]) -> None:
    session.add(JobEvent(job_id=job.id, at=at, kind=kind, data=data))


def events_after(session: Session, job_id: int, after: int, limit: int) -> Sequence[JobEvent]:
    statement = select(JobEvent).where(JobEvent.job_id == job_id, JobEvent.id > after)
    return session.scalars(statement.order_by(JobEvent.id).limit(limit)).all()


def put_files(session: Session, job: Job, files: Collection[JobFile]) -> None:
    """Keep exactly these files of a job."""
    session.execute(delete(JobFile).where(JobFile.job_id == job.id))
    session.add_all(files)


def file_names(session: Session, job_id: int) -> Sequence[str]:
    return session.scalars(select(JobFile.name).where(JobFile.job_id == job_id).order_by(JobFile.name)).all()


def get_file(session: Session, job_id: int, name: str) -> JobFile | None:
    return session.get(JobFile, (job_id, name))


def _due(now: datetime, kinds: Collection[str]) -> ColumnElement[bool]:
    return and_(Job.status == "queued", Job.due_at <= now, Job.kind.in_(kinds))


def _left(now: datetime) -> ColumnElement[bool]:
    return and_(Job.status == "running", Job.lease_until < now)
