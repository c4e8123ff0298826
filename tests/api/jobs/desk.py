"""A store with jobs in it, a clock that stands still until it is moved, and work that does little."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from api.db.tables.jobs import Job
from api.jobs.files import keep_files
from api.jobs.hold import Timing
from api.jobs.kinds import Kind, PlainStore, Transaction, register
from api.jobs.queue import Queue, find_job
from api.jobs.rules import key_of
from api.jobs.worker import Worker
from nlp.pipeline import Progress


@dataclass
class Clock:
    """A clock that is moved by hand."""

    now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


QUICK = Timing(lease=30, renewal=0.02, poll=0.01)


def shout(text: str, progress: Progress) -> str:
    progress("Listening")
    progress("Shouting")
    return text.upper()


@dataclass
class Desk:
    """A store with jobs in it."""

    store: PlainStore
    clock: Clock
    done: list[int] = field(default_factory=list)
    followed: list[tuple[int, str]] = field(default_factory=list)

    @property
    def queue(self) -> Queue:
        return Queue(register(self.kind(shout)))

    def submit(self, text: str, kind: str = "shout") -> Job:
        with self.store.writing() as work:
            key = key_of(kind, "1", {"text": text})
            return self.queue.submit(work, kind, {"text": text}, key=key)

    def job(self, id: int) -> Job:
        with self.store.reading() as work:
            return find_job(work, id)

    def do(self, action: Callable[..., Any], *given: Any, **named: Any) -> Any:
        with self.store.writing() as work:
            return action(work, *given, **named)

    def kind(self, work: Callable[[str, Progress], str], **more: Any) -> Kind[str, str]:
        """A kind that makes one file of `work`'s answer."""

        def load(_: Transaction, job: Job) -> str:
            return str(job.payload["text"])

        def store(transaction: Transaction, job: Job, made: str) -> Any:
            self.done.append(job.id)
            return keep_files(transaction, job, {"said.txt": made.encode()})

        def changed(_: Transaction, job: Job) -> None:
            self.followed.append((job.id, job.status))

        return Kind("shout", load, work, store, stages=lambda _: 2, changed=changed, **more)

    def worker(self, work: Callable[[str, Progress], str] = shout, *, name: str = "one", **more: Any) -> Worker:
        return Worker(self.store, Queue(register(self.kind(work, **more))), name=name, timing=QUICK)
