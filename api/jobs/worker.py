"""The worker: takes up one job after another, does it outside of any transaction, and stores what came of it whole."""

from __future__ import annotations

import logging
import os
import threading
import time
from datetime import timedelta
from typing import Any

from api.db.repositories import jobs
from api.db.tables.jobs import Job
from api.errors import StoreError
from api.jobs import queue
from api.jobs.hold import USUAL, HeldJob, Timing
from api.jobs.kinds import Kind, Kinds, Store, Transaction
from api.jobs.rules import CancelledError, JobError, LostError, StoppedError

_log = logging.getLogger(__name__)

# The exit status of a worker that gave a job up: who started it starts another.
GAVE_UP = 75
# How often what was made is tried to be stored while others write, before it is made again.
_STORING_TRIES = 4


class Worker:
    """Works jobs of `kinds` one at a time, in the thread that calls; `name` is this process among all workers.

    `seed` draws the jitter between tries. Set `stop` to end it: what it is at goes back at the end of its stage.
    """

    def __init__(self, store: Store, kinds: Kinds, *, name: str, timing: Timing = USUAL, seed: int = 0) -> None:
        self.stop = threading.Event()
        self.name = name
        self._store, self._kinds, self._timing, self._seed = store, kinds, timing, seed

    def run(self) -> None:
        """Work until `stop` is set; a store that cannot be used is waited for."""
        for kind in self._kinds.values():
            kind.warm()
        while not self.stop.is_set():
            try:
                found = self.step()
            except StoreError as error:
                _log.error("%s", error)
                found = False
            if not found:
                self.stop.wait(self._timing.poll)

    def step(self) -> bool:
        """Do one job, if one is due, and return whether there was one. Raises StoreError."""
        with self._store.reading() as work:
            if not jobs.is_work_waiting(work.session, work.now, self._kinds):
                return False
        with self._store.writing() as work:
            self._reap(work)
            lease = timedelta(seconds=self._timing.lease)
            job = queue.claim(work.session, work.now, self.name, kinds=self._kinds, lease=lease)
        if job is None:
            return False
        self._do(job, self._kinds[job.kind])
        return True

    def _reap(self, work: Transaction) -> None:
        for job in queue.reap(work.session, work.now, seed=self._seed):
            self._say_failed(work, job)

    def _say_failed(self, work: Transaction, job: Job) -> None:
        kind = self._kinds.get(job.kind)
        if kind is None:
            return
        try:
            with work.session.begin_nested():
                kind.failed(work, job)
        except Exception:
            # That the job has failed must be said all the same, or it would come back for ever.
            _log.exception("job %s (%s): what follows from its failure was not written", job.id, job.kind)

    def _do(self, job: Job, kind: Kind[Any, Any]) -> None:
        started = time.monotonic()
        mine = HeldJob(
            self._store, job, timing=self._timing, stop=self.stop, seconds=kind.seconds, give_up=self._give_up
        )
        try:
            with mine:
                with self._store.reading() as work:
                    given = kind.load(work, job)
                mine.stages = kind.stages(given)
                made = kind.work(given, mine.enter_stage)
                self._store_made(mine, kind, made)
        except LostError as error:
            _log.warning("%s was taken over by another worker", error)
        except (CancelledError, StoppedError):
            self._give_back(mine)
        except Exception as error:
            _log.exception("job %s (%s), attempt %s", job.id, job.kind, job.attempt)
            self._fail(mine, error)
        _log.info("job %s (%s): %.1f s", job.id, job.kind, time.monotonic() - started)

    def _store_made(self, mine: HeldJob, kind: Kind[Any, Any], made: Any) -> None:
        for tries_left in reversed(range(_STORING_TRIES)):
            try:
                with self._store.writing() as work:
                    job = queue.held(work.session, mine.hold)
                    if job.cancel_requested:
                        queue.end_cancelled(work.session, work.now, job)
                    else:
                        queue.finish(work.session, work.now, job, kind.store(work, job, made))
                return
            except StoreError:
                if not tries_left:
                    raise

    def _give_back(self, mine: HeldJob) -> None:
        with self._store.writing() as work:
            try:
                queue.end_cancelled(work.session, work.now, queue.held(work.session, mine.hold))
            except LostError:
                return

    def _fail(self, mine: HeldJob, error: Exception) -> None:
        with self._store.writing() as work:
            try:
                job = queue.held(work.session, mine.hold)
            except LostError:
                return
            if queue.fail(work.session, work.now, job, error, seed=self._seed):
                self._say_failed(work, job)

    def _give_up(self, mine: HeldJob) -> None:
        """A job takes far too long, and a computation cannot be ended from outside: end the job, and this process."""
        error = JobError(
            f"it was not done after {mine.seconds:g} seconds",
            value=str(mine.hold.job_id),
            hint="Cut the input into smaller ones",
            code="job_timeout",
        )
        try:
            self._fail(mine, error)
        finally:
            os._exit(GAVE_UP)
