"""Holding a job while it is worked on: a thread renews the lease, stages are told, and whoever asks to end is heard."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from types import TracebackType
from typing import Self

from api.db.tables.jobs import Job
from api.errors import StoreError
from api.jobs.kinds import Store
from api.jobs.queue import Hold, Queue
from api.jobs.rules import CancelledError, LostError, StoppedError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds: of a lease, between renewals of it, and between two looks for work."""

    lease: float = 30.0
    renewal: float = 5.0
    poll: float = 0.2


USUAL = Timing()


class HeldJob:
    """A job in the hands of this worker; a context manager, in which its lease is renewed.

    `stop` ends the work at its next stage; `give_up` is called, in the thread that renews, after `seconds`.
    """

    def __init__(
        self,
        store: Store,
        queue: Queue,
        job: Job,
        *,
        timing: Timing,
        stop: threading.Event,
        seconds: float,
        give_up: Callable[[HeldJob], None],
    ) -> None:
        self.hold = Hold(job.id, job.attempt)
        self.stages = 0
        self.seconds = seconds
        self._store, self._queue, self._timing = store, queue, timing
        self._stop, self._give_up = stop, give_up
        self._begun = 0
        self._cancelled = self._lost = False
        self._over = threading.Event()
        self._ends = time.monotonic() + seconds
        self._thread = threading.Thread(target=self._renew, name=f"lease of job {job.id}", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def enter_stage(self, stage: str) -> None:
        """Say which stage begins. Raises CancelledError, StoppedError or LostError where the work is to end instead."""
        self.check()
        try:
            with self._store.writing() as work:
                job = self._queue.enter_stage(
                    work, self.hold, stage, done=self._begun, stages=self.stages, lease=self._lease
                )
                self._cancelled = job.cancel_requested
        except StoreError as error:
            _log.warning("job %s: stage not told: %s", self.hold.job_id, error)  # no reason to lose the work
        self._begun += 1
        self.check()

    def check(self) -> None:
        """Raise what the work is to end with, if it is."""
        if self._lost:
            raise LostError(f"job {self.hold.job_id}, attempt {self.hold.attempt}")
        if self._cancelled:
            raise CancelledError
        if self._stop.is_set():
            raise StoppedError

    @property
    def _lease(self) -> timedelta:
        return timedelta(seconds=self._timing.lease)

    def _renew(self) -> None:
        while not self._over.wait(self._timing.renewal):
            if time.monotonic() > self._ends:
                self._give_up(self)
                return
            try:
                with self._store.writing() as work:
                    self._cancelled = self._queue.renew(work, self.hold, lease=self._lease).cancel_requested
            except LostError:
                self._lost = not self._over.is_set()
                return
            except StoreError as error:
                _log.warning("job %s: lease not renewed: %s", self.hold.job_id, error)
