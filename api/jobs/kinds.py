"""Kinds of jobs: what is read for one, how it is worked, and how what came of it is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from sqlalchemy.orm import Session

from api.db import Database
from api.db.tables.jobs import Job

if TYPE_CHECKING:
    from nlp.pipeline import Progress


class Transaction(Protocol):
    """What a job's kind reads and writes in."""

    session: Session
    now: datetime

    def attempt(self) -> AbstractContextManager[None]:
        """Do something within the transaction that may fail: then it has not happened, and the rest goes on."""


class Store(Protocol):
    """Where workers get their transactions from."""

    def reading(self) -> AbstractContextManager[Transaction]: ...

    def writing(self) -> AbstractContextManager[Transaction]: ...


Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass(frozen=True)
class Kind(Generic[Given, Made]):
    """One kind of job. `work` has no transaction: it takes long, and others want to write meanwhile.

    `load` reads what `work` is given; `work` calls its second argument at the beginning of each of its `stages(given)`;
    `store` writes what it made, in the transaction that ends the job, and returns what the job says of it; `changed`
    writes what follows from the job's new status, in the transaction in which it has it. `warm` loads models before the
    first job. After `seconds`, the worker gives the job up and ends, since nothing else stops a computation. While a
    job of another kind is due, a `patient` one waits.
    """

    name: str
    load: Callable[[Any, Job], Given]
    work: Callable[[Given, Progress], Made]
    store: Callable[[Any, Job, Made], Mapping[str, Any]]
    stages: Callable[[Given], int] = lambda given: 0
    changed: Callable[[Any, Job], None] = lambda transaction, job: None
    warm: Callable[[], None] = lambda: None
    seconds: float = 900.0
    patient: bool = False


Kinds = Mapping[str, Kind[Any, Any]]


def register(*kinds: Kind[Any, Any]) -> Kinds:
    """Return the registry of `kinds`, by name."""
    found = {kind.name: kind for kind in kinds}
    if len(found) < len(kinds):
        raise ValueError(f"two kinds of one name: {', '.join(kind.name for kind in kinds)}")
    return found


@dataclass
class PlainTransaction:
    session: Session
    now: datetime

    @contextmanager
    def attempt(self) -> Iterator[None]:
        with self.session.begin_nested():
            yield


@dataclass(frozen=True)
class PlainStore:
    """Transactions of a database and nothing else."""

    database: Database
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        with self.database.reading() as session:
            yield PlainTransaction(session, self.clock())

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        with self.database.writing() as session:
            yield PlainTransaction(session, self.clock())
