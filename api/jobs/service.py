"""The jobs of the review service, and its worker."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from api.jobs.kinds import register
from api.jobs.process import Keeper, run_worker
from api.jobs.queue import Queue
from api.jobs.worker import Worker
from api.library.indexing import INDEX, index_kind
from api.library.opening import service_library
from api.ripple.jobs import IMPACT, RIPPLE
from api.service import Service, Work, open_service
from api.settings import Settings
from api.updates.drafting import DRAFT
from api.updates.exporting import EXPORT
from api.users.actor import Actor

# Who the log names for what no person did.
WORKER = Actor(None, "worker", frozenset())
# What accepts jobs; `make_queue` works all of them.
QUEUE = Queue(register(DRAFT, EXPORT, RIPPLE, IMPACT))


@dataclass(frozen=True)
class WorkerStore:
    """The transactions of the service, as workers have them."""

    service: Service

    @contextmanager
    def reading(self) -> Iterator[Work]:
        with self.service.reading(WORKER) as work:
            yield work

    @contextmanager
    def writing(self) -> Iterator[Work]:
        with self.service.writing(WORKER) as work:
            yield work


def make_queue(service: Service) -> Queue:
    """Return the queue of all kinds of jobs of a service, for a worker of it."""
    return Queue({**QUEUE.kinds, INDEX: index_kind(service_library(service))})


def make_keeper(service: Service) -> Keeper:
    """Return who keeps a worker process of the service running."""

    def take_back(worker: str) -> None:
        with service.writing(WORKER) as work:
            QUEUE.reap(work, worker)

    return Keeper(worker_command, gone=take_back)


def worker_command(name: str) -> Sequence[str]:
    return [sys.executable, "-m", "api.cli", "worker", "--name", name]


def work(settings: Settings, name: str) -> None:
    """Work the service's jobs in this process until it is asked to end, or who started it is gone."""
    service = open_service(settings)
    try:
        run_worker(Worker(WorkerStore(service), make_queue(service), name=name), watched=True)
    finally:
        service.database.close()
