"""People steering jobs: cancelling them and beginning them again, each in the audit log."""

from __future__ import annotations

from api.audit.events import JobCancelled, JobRetried
from api.db.tables.jobs import Job
from api.jobs.service import QUEUE
from api.permissions import may_steer_jobs, require
from api.service import Work


def cancel_job(work: Work, id: int) -> Job:
    """Cancel a job. Raises ForbiddenError, and as `Queue.cancel`."""
    require(may_steer_jobs(work.actor), work.actor, "cancel jobs")
    job = QUEUE.cancel(work, id)
    work.record(JobCancelled(job.id, job.kind))
    return job


def retry_job(work: Work, id: int) -> Job:
    """Begin a job again. Raises ForbiddenError, and as `Queue.retry`."""
    require(may_steer_jobs(work.actor), work.actor, "begin jobs again")
    job = QUEUE.retry(work, id)
    work.record(JobRetried(job.id, job.kind))
    return job
