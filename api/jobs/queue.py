"""What happens to jobs, each in the transaction that the caller has open.

The table of jobs is the queue, and a job's results are written in the transaction that says it is done. So a job is
accepted with what asked for it, and done with what came of it, or neither.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from api.db.repositories import jobs
from api.db.tables.jobs import Job
from api.errors import ConflictError, NotFoundError
from api.jobs.kinds import Kinds, Transaction
from api.jobs.rules import DEATHS, ENDED, TRIES, LostError, delay_after, may_pass, told

_log = logging.getLogger(__name__)
_STAGE_LENGTH = 200
# Events at which a job's status stays what it was.
_BY_THE_WAY = frozenset({"stage", "cancelling"})


@dataclass(frozen=True, slots=True)
class Hold:
    """A worker's hold of a job: good as long as its attempt is the latest one."""

    job_id: int
    attempt: int


@dataclass(frozen=True)
class Queue:
    """The queue of some kinds of jobs; `seed` draws the jitter between tries."""

    kinds: Kinds
    seed: int = 0

    def submit(
        self,
        work: Transaction,
        kind: str,
        payload: Mapping[str, Any],
        *,
        key: str,
        user_id: int | None = None,
        due_at: datetime | None = None,
    ) -> Job:
        """Accept work and return its job; it is taken up at once, or at `due_at`.

        `key` (`api.jobs.rules.key_of`) says which work it is: the same work is one job, whoever asks for it again. One
        that failed or was cancelled begins again, as it was asked for first.
        """
        job = jobs.find_job(work.session, key)
        if job is None:
            job = Job(
                kind=kind, key=key, payload=dict(payload), user_id=user_id, created_at=work.now,
                status="queued", due_at=due_at or work.now,
            )  # fmt: skip
            work.session.add(job)
            work.session.flush()
            self._tell(work, job, "queued")
        elif job.status == "running" and job.cancel_requested:
            job.cancel_requested = False
            self._tell(work, job, "running")
        elif job.status in ("failed", "cancelled"):
            self._begin_again(work, job)
        return job

    def cancel(self, work: Transaction, id: int) -> Job:
        """Cancel a job: at once where it waits, at the end of its stage where it runs.

        Raises NotFoundError, and ConflictError where it has ended otherwise.
        """
        job = find_job(work, id)
        if job.status == "queued":
            self._end(work, job, "cancelled")
        elif job.status == "running":
            if not job.cancel_requested:
                job.cancel_requested = True
                self._tell(work, job, "cancelling")
        elif job.status != "cancelled":
            said = "it is done" if job.status == "done" else "it has failed"
            raise ConflictError(said, value=str(id), hint="There is nothing to cancel", code="job_state")
        return job

    def retry(self, work: Transaction, id: int) -> Job:
        """Begin a job again that failed or was cancelled. Raises NotFoundError, and ConflictError for every other."""
        job = find_job(work, id)
        if job.status not in ("failed", "cancelled"):
            hint = "Only what failed or was cancelled is tried again"
            raise ConflictError(f"it is {job.status}", value=str(id), hint=hint, code="job_state")
        self._begin_again(work, job)
        return job

    def claim(self, work: Transaction, worker: str, *, lease: timedelta) -> Job | None:
        """Give `worker` the job that has waited longest, a patient one last, None where none is due."""
        patient = [kind.name for kind in self.kinds.values() if kind.patient]
        job = jobs.next_due(work.session, work.now, self.kinds, patient)
        if job is None:
            return None
        job.status, job.worker, job.lease_until = "running", worker, work.now + lease
        job.attempt += 1
        job.started_at = work.now
        self._tell(work, job, "running")
        return job

    def held(self, work: Transaction, hold: Hold) -> Job:
        """Return the job that is held. Raises LostError where another attempt has begun, or it has ended."""
        job = jobs.get_job(work.session, hold.job_id)
        if job is None or job.status != "running" or job.attempt != hold.attempt:
            raise LostError(f"job {hold.job_id}, attempt {hold.attempt}")
        return job

    def renew(self, work: Transaction, hold: Hold, *, lease: timedelta) -> Job:
        """Keep a job for another `lease`; the answer says whether it is to be cancelled. Raises LostError."""
        job = self.held(work, hold)
        job.lease_until = work.now + lease
        return job

    def enter_stage(
        self, work: Transaction, hold: Hold, stage: str, *, done: int, stages: int, lease: timedelta
    ) -> Job:
        """Say that a job begins `stage` after `done` of `stages`, and renew its lease. Raises LostError."""
        job = self.renew(work, hold, lease=lease)
        job.stage, job.stages_done, job.stages = stage[:_STAGE_LENGTH], done, max(stages, done)
        self._tell(work, job, "stage")
        return job

    def finish(self, work: Transaction, job: Job, result: Mapping[str, Any]) -> None:
        """End a held job as done; what it made is written in the same transaction."""
        job.result = dict(result)
        job.stage, job.stages_done = "", job.stages
        self._end(work, job, "done")

    def give_back(self, work: Transaction, job: Job) -> None:
        """End a held job as cancelled where that was asked for; else it is taken up again at once."""
        if job.cancel_requested:
            self._end(work, job, "cancelled")
        else:
            self._wait(job, work.now)
            self._tell(work, job, "released")

    def fail(self, work: Transaction, job: Job, error: Exception) -> None:
        """Say that a held job went wrong: it is tried again later, or ends as failed."""
        job.failures += 1
        job.error = told(error, job.id)
        if job.cancel_requested:
            self._end(work, job, "cancelled")
        elif not may_pass(error) or job.failures >= TRIES:
            self._end(work, job, "failed")
        else:
            self._wait(job, work.now + delay_after(job.failures, job=job.id, seed=self.seed))
            self._tell(work, job, "retrying")

    def reap(self, work: Transaction, worker: str | None = None) -> None:
        """Take the jobs back whose lease is over, or all of a `worker` that is known to be gone.

        Each is taken up again, or ends as failed where its workers were gone too often: it may be what ends them.
        """
        for job in jobs.left_jobs(work.session, work.now, worker):
            job.deaths += 1
            if job.cancel_requested:
                self._end(work, job, "cancelled")
            elif job.deaths >= DEATHS:
                job.error = {
                    "code": "job_abandoned",
                    "message": f"its worker was gone {job.deaths} times while it worked on this",
                    "value": str(job.id),
                    "hint": "See the worker's log; the input may need more memory than there is. Then retry it",
                }
                self._end(work, job, "failed")
            else:
                # The first time at once: most workers go with their machine or a new release, not with their job.
                wait = delay_after(job.deaths - 1, job=job.id, seed=self.seed) if job.deaths > 1 else timedelta(0)
                self._wait(job, work.now + wait)
                self._tell(work, job, "interrupted")

    def _begin_again(self, work: Transaction, job: Job) -> None:
        self._wait(job, work.now)
        job.failures = job.deaths = 0
        job.error, job.ended_at = None, None
        self._tell(work, job, "queued")

    def _wait(self, job: Job, due_at: datetime) -> None:
        job.status, job.due_at, job.worker, job.lease_until = "queued", due_at, None, None
        job.stage, job.stages_done, job.stages, job.cancel_requested = "", 0, 0, False

    def _end(self, work: Transaction, job: Job, status: str) -> None:
        assert status in ENDED
        job.status, job.ended_at, job.worker, job.lease_until = status, work.now, None, None
        if status != "failed":
            job.error = None
        self._tell(work, job, status)

    def _tell(self, work: Transaction, job: Job, event: str) -> None:
        """Write down that something happened, and let what rests on the job follow."""
        said = {name: getattr(job, name) for name in ("status", "stage", "stages_done", "stages", "attempt")}
        if job.error:
            said["error"] = job.error
        if event == "retrying":
            said["due_at"] = job.due_at.isoformat()
        jobs.add_event(work.session, job, event, work.now, said)
        kind = self.kinds.get(job.kind)
        if kind is None or event in _BY_THE_WAY:
            return
        try:
            with work.attempt():
                kind.changed(work, job)
        except Exception:
            # That the job is in this state must be said all the same, or it would come back for ever.
            _log.exception("job %s (%s): what follows from its being %s was not written", job.id, job.kind, job.status)


def find_job(work: Transaction, id: int) -> Job:
    """Return a job. Raises NotFoundError."""
    job = jobs.get_job(work.session, id)
    if job is None:
        raise NotFoundError("there is no such job", value=str(id), hint="List them with GET /v1/jobs")
    return job
