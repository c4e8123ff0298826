"""The worker: takes up one job after another, does it outside of any transaction, and stores what came of it whole."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from api.db.repositories import jobs
from api.db.tables.jobs import Job
from api.errors import ConflictError, StoreError
from api.jobs.hold import USUAL, HeldJob, Timing
from api.jobs.kinds import Kind, Store, Transaction
from api.jobs.queue import Queue
from api.jobs.rules import CancelledError, LostError, StoppedError
from nlp.errors import BriefwrightError

_log = logging.getLogger(__name__)

# The exit status of a worker that gave a job up: who started it starts another.
GAVE_UP = 75
# How often what was made is tried to be stored while others write, before it is made again.
_STORING_TRIES = 4


class Worker:
    """Works the queue's jobs one at a time, in the thread that calls; `name` is this process among all workers.

    Set `stop` to end it: what it is at goes back at the end of its stage.
    """

    def __init__(self, store: Store, queue: Queue, *, name: str, timing: Timing = USUAL) -> None:
        self.stop = threading.Event()
        self.name = name
        self._store, self._queue, self._timing = store, queue, timing

    def run(self) -> None:
        """Work until `stop` is set; a store that cannot be used is waited for."""
        for kind in self._queue.kinds.values():
            try:
                kind.warm()
            except BriefwrightError as error:
                _log.error("%s", error)  # a job that needs it will say so to who waits for it
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
            if not jobs.is_work_waiting(work.session, work.now, self._queue.kinds):
                return False
        with self._store.writing() as work:
            self._queue.reap(work)
            job = self._queue.claim(work, self.name, lease=timedelta(seconds=self._timing.lease))
        if job is None:
            return False
        self._do(job, self._queue.kinds[job.kind])
        return True

    def _do(self, job: Job, kind: Kind[Any, Any]) -> None:
        started, outcome = time.monotonic(), "done"
        mine = HeldJob(
            self._store, self._queue, job,
            timing=self._timing, stop=self.stop, seconds=kind.seconds, give_up=self._give_up,
        )  # fmt: skip
        try:
            with mine:
                with self._store.reading() as work:
                    given = kind.load(work, job)
                mine.stages = kind.stages(given)
                made = kind.work(given, mine.enter_stage)
                self._store_made(mine, kind, made)
        except LostError:
            outcome = "taken over by another worker"
        except (CancelledError, StoppedError):
            outcome = "given back"
            self._end(mine, self._queue.give_back)
        except Exception as error:
            outcome = "went wrong"
            _log.exception("job %s (%s), attempt %s", job.id, job.kind, job.attempt)
            self._fail(mine, error)
        _log.info("job %s (%s): %s after %.1f s", job.id, job.kind, outcome, time.monotonic() - started)

    def _store_made(self, mine: HeldJob, kind: Kind[Any, Any], made: Any) -> None:
        for tries_left in reversed(range(_STORING_TRIES)):
            try:
                with self._store.writing() as work:
                    job = self._queue.held(work, mine.hold)
                    if job.cancel_requested:
                        self._queue.give_back(work, job)
                    else:
                        self._queue.finish(work, job, kind.store(work, job, made))
                return
            except StoreError:
                if not tries_left:
                    raise

    def _fail(self, mine: HeldJob, error: Exception) -> None:
        self._end(mine, lambda work, job: self._queue.fail(work, job, error))

    def _end(self, mine: HeldJob, how: Callable[[Transaction, Job], None]) -> None:
        with self._store.writing() as work:
            try:
                job = self._queue.held(work, mine.hold)
            except LostError:
                return
            how(work, job)

    def _give_up(self, mine: HeldJob) -> None:
        """A job takes far too long, and a computation cannot be ended from outside: end the job, and this process."""
        error = ConflictError(
            f"it was not done after {mine.seconds:g} seconds",
            value=str(mine.hold.job_id),
            hint="Cut the input into smaller ones",
            code="job_timeout",
        )
        try:
            self._fail(mine, error)
        finally:
            os._exit(GAVE_UP)
