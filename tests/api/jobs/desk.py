"""A store with jobs in it, a clock that stands still until it is moved, and work that does little."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from api.db.tables.jobs import Job
from api.jobs import queue
from api.jobs.files import keep_files
from api.jobs.kinds import Kind, PlainStore, Transaction
from api.jobs.rules import key_of
from nlp.pipeline import Progress


@dataclass
class Clock:
    """A clock that is moved by hand."""

    now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Desk:
    """A store with jobs in it."""

    store: PlainStore
    clock: Clock
    done: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)

    def submit(self, text: str, kind: str = "shout") -> Job:
        with self.store.writing() as work:
            key = key_of(kind, "1", {"text": text})
            return queue.submit(work.session, work.now, kind, {"text": text}, key=key)[0]

    def job(self, id: int) -> Job:
        with self.store.reading() as work:
            return queue.find(work.session, id)

    def do(self, action: Callable[..., Any], *given: Any, **named: Any) -> Any:
        with self.store.writing() as work:
            return action(work.session, work.now, *given, **named)

    def kind(self, work: Callable[[str, Progress], str], **more: Any) -> Kind[str, str]:
        """A kind that makes one file of `work`'s answer."""

        def load(_: Transaction, job: Job) -> str:
            return str(job.payload["text"])

        def store(transaction: Transaction, job: Job, made: str) -> Any:
            self.done.append(job.id)
            return keep_files(transaction, job, {"said.txt": made.encode()})

        def failed(_: Transaction, job: Job) -> None:
            self.failed.append(job.id)

        return Kind("shout", load, work, store, stages=lambda _: 2, failed=failed, **more)


def shout(text: str, progress: Progress) -> str:
    progress("Listening")
    progress("Shouting")
    return text.upper()
