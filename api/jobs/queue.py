"""What happens to jobs, each in the transaction that the caller has open.

The table of jobs is the queue, and a job's results are written in the transaction that says it is done. So a job is
accepted with what asked for it, and done with what came of it, or neither.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from api.db.repositories import jobs
from api.db.tables.jobs import Job
from api.jobs.rules import DEATHS, ENDED, TRIES, JobError, LostError, delay_after, may_pass, told

_STAGE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Hold:
    """A worker's hold of a job: good as long as its attempt is the latest one."""

    job_id: int
    attempt: int


def submit(
    session: Session, now: datetime, kind: str, payload: Mapping[str, Any], *, key: str, user_id: int | None = None
) -> tuple[Job, bool]:
    """Accept work and return its job, and whether there is anything to do that was not accepted before.

    `key` (`api.jobs.rules.key_of`) says which work it is: the same work is one job. One that failed or was cancelled
    begins again with this payload.
    """
    job = jobs.find_job(session, key)
    if job is None:
        job = Job(
            kind=kind, key=key, payload=dict(payload), user_id=user_id, created_at=now, status="queued", due_at=now
        )
        session.add(job)
        session.flush()
    elif job.status == "running" and job.cancel_requested:
        job.cancel_requested = False
    elif job.status in ("failed", "cancelled"):
        job.payload, job.user_id = dict(payload), user_id
        _begin_again(job, now)
    else:
        return job, False
    _tell(session, job, now, job.status)
    return job, True


def find(session: Session, id: int) -> Job:
    """Return a job. Raises JobError."""
    job = jobs.get_job(session, id)
    if job is None:
        raise JobError("there is no such job", value=str(id), hint="List the jobs", code="no_such_job")
    return job


def cancel(session: Session, now: datetime, id: int) -> Job:
    """Cancel a job: at once where it waits, at the end of its stage where it runs. Raises JobError after it."""
    job = find(session, id)
    if job.status == "queued":
        _end(session, job, now, "cancelled")
    elif job.status == "running":
        if not job.cancel_requested:
            job.cancel_requested = True
            _tell(session, job, now, "cancelling")
    elif job.status != "cancelled":
        said = "it is done" if job.status == "done" else "it has failed"
        raise JobError(said, value=str(id), hint="There is nothing to cancel", code="job_state")
    return job


def retry(session: Session, now: datetime, id: int) -> Job:
    """Begin a job again that failed or was cancelled. Raises JobError for every other."""
    job = find(session, id)
    if job.status not in ("failed", "cancelled"):
        raise JobError(
            f"it is {job.status}",
            value=str(id),
            hint="Only what failed or was cancelled is tried again",
            code="job_state",
        )
    _begin_again(job, now)
    _tell(session, job, now, "queued")
    return job


def claim(session: Session, now: datetime, worker: str, *, kinds: Collection[str], lease: timedelta) -> Job | None:
    """Give `worker` the job that has waited longest, None where none is due."""
    job = jobs.next_due(session, now, kinds)
    if job is None:
        return None
    job.status, job.worker, job.lease_until = "running", worker, now + lease
    job.attempt += 1
    job.started_at = now
    job.stage, job.stages_done, job.stages = "", 0, 0
    _tell(session, job, now, "running")
    return job


def held(session: Session, hold: Hold) -> Job:
    """Return the job that is held. Raises LostError where another attempt has begun, or it has ended."""
    job = jobs.get_job(session, hold.job_id)
    if job is None or job.status != "running" or job.attempt != hold.attempt:
        raise LostError(f"job {hold.job_id}, attempt {hold.attempt}")
    return job


def renew(session: Session, now: datetime, hold: Hold, *, lease: timedelta) -> Job:
    """Keep a job for another `lease`; the answer says whether it is to be cancelled. Raises LostError."""
    job = held(session, hold)
    job.lease_until = now + lease
    return job


def enter_stage(
    session: Session, now: datetime, hold: Hold, stage: str, *, done: int, stages: int, lease: timedelta
) -> Job:
    """Say that a job begins `stage` after `done` of `stages`, and renew its lease. Raises LostError."""
    job = renew(session, now, hold, lease=lease)
    job.stage, job.stages_done, job.stages = stage[:_STAGE_LENGTH], done, max(stages, done)
    _tell(session, job, now, "stage")
    return job


def finish(session: Session, now: datetime, job: Job, result: Mapping[str, Any]) -> None:
    """End a held job as done; what it made is written in the same transaction."""
    job.result = dict(result)
    job.stage, job.stages_done = "", job.stages
    _end(session, job, now, "done")


def end_cancelled(session: Session, now: datetime, job: Job) -> None:
    """End a held job as cancelled, or let it wait again where it was wanted back meanwhile."""
    if job.cancel_requested:
        _end(session, job, now, "cancelled")
    else:
        release(session, now, job)


def release(session: Session, now: datetime, job: Job) -> None:
    """Give a held job back, to be taken up at once: its worker stops."""
    _wait(job, now)
    _tell(session, job, now, "released")


def fail(session: Session, now: datetime, job: Job, error: Exception, *, seed: int) -> bool:
    """Say that a held job went wrong: it is tried again later, or ends as failed; return whether it has ended."""
    job.failures += 1
    job.error = told(error, job.id)
    if job.cancel_requested:
        _end(session, job, now, "cancelled")
        return False
    if not may_pass(error) or job.failures >= TRIES:
        _end(session, job, now, "failed")
        return True
    _wait(job, now + delay_after(job.failures, job=job.id, seed=seed))
    _tell(session, job, now, "retrying", error=job.error, due_at=job.due_at.isoformat())
    return False


def reap(session: Session, now: datetime, *, seed: int, worker: str | None = None) -> Sequence[Job]:
    """Take the jobs back whose lease is over, or all of a `worker` that is known to be gone.

    Each waits to be taken up again, or has ended as failed where its workers were gone too often: it may be what
    ends them. Returns those that have failed.
    """
    failed = []
    for job in jobs.left_jobs(session, now, worker):
        job.deaths += 1
        if job.cancel_requested:
            _end(session, job, now, "cancelled")
        elif job.deaths >= DEATHS:
            job.error = {
                "code": "job_abandoned",
                "message": f"its worker was gone {job.deaths} times while it worked on this",
                "value": str(job.id),
                "hint": "See the worker's log; the input may need more memory than there is. Then retry it",
            }
            _end(session, job, now, "failed")
            failed.append(job)
        else:
            # The first time at once: most workers go with their machine or a new release, not with their job.
            wait = delay_after(job.deaths - 1, job=job.id, seed=seed) if job.deaths > 1 else timedelta(0)
            _wait(job, now + wait)
            _tell(session, job, now, "interrupted")
    return failed


def _begin_again(job: Job, now: datetime) -> None:
    _wait(job, now)
    job.failures = job.deaths = 0
    job.error, job.ended_at, job.cancel_requested = None, None, False


def _wait(job: Job, due_at: datetime) -> None:
    job.status, job.due_at, job.worker, job.lease_until = "queued", due_at, None, None
    job.stage, job.stages_done, job.stages = "", 0, 0


def _end(session: Session, job: Job, now: datetime, status: str) -> None:
    assert status in ENDED
    job.status, job.ended_at, job.worker, job.lease_until = status, now, None, None
    if status != "failed":
        job.error = None
    _tell(session, job, now, status, **({"error": job.error} if job.error else {}))


def _tell(session: Session, job: Job, now: datetime, kind: str, **more: Any) -> None:
    said = {"status": job.status, "stage": job.stage, "stages_done": job.stages_done, "stages": job.stages}
    jobs.add_event(session, job, kind, now, {**said, "attempt": job.attempt, **more})
