"""The service's core: the store, the settings and the clock, and the transactions in which all is done."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy.orm import Session

from api.audit.chain import Entry, Fault, Head, make_entry, sign, verify
from api.audit.events import Event, data_of, name_of
from api.audit.head import read_head, write_head
from api.bases.shipped import plant
from api.db import Database, open_database, upgrade
from api.db.repositories import audit
from api.settings import Settings
from api.users.actor import Actor
from nlp.errors import InputError

_log = logging.getLogger(__name__)

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Work:
    """One transaction: who does it, when, and the session in which it happens."""

    session: Session
    actor: Actor
    now: datetime
    last: Entry | None = field(default=None, init=False)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Do something within the transaction that may fail: then it has not happened, and the rest goes on."""
        before = self.last
        try:
            with self.session.begin_nested():
                yield
        except BaseException:
            self.last = before
            raise

    @property
    def seq(self) -> int:
        """How much has happened so far: the number of the last entry of the audit log."""
        last = self.last or audit.last_entry(self.session)
        return last.seq if last else 0

    def record(self, event: Event) -> None:
        """Append `event` to the audit log; it is there exactly if all else in this transaction is."""
        self.last = make_entry(
            self.last or audit.last_entry(self.session),
            at=self.now,
            actor_id=self.actor.id,
            actor=self.actor.name,
            kind=name_of(event),
            data=data_of(event),
        )
        audit.append(self.session, self.last)


@dataclass(frozen=True)
class Service:
    """The open service; safe to use from several threads."""

    settings: Settings
    database: Database
    clock: Clock = utc_now

    @contextmanager
    def reading(self, actor: Actor) -> Iterator[Work]:
        """Give a transaction that writes nothing."""
        with self.database.reading() as session:
            yield Work(session, actor, self.clock())

    @contextmanager
    def writing(self, actor: Actor) -> Iterator[Work]:
        """Give the one writing transaction; at its end all of it is on disk, or nothing."""
        with self.database.writing() as session:
            work = Work(session, actor, self.clock())
            yield work
        if work.last is not None:
            self._keep_head(work.last)

    def verify_audit(self) -> tuple[int, list[Fault]]:
        """Return how many entries the audit log has and what is wrong with it."""
        head: Head | Literal["damaged"] | None
        try:
            head = read_head(self.settings.audit_head)  # read first: what is written meanwhile comes after it
        except InputError:
            head = "damaged"
        count = 0

        def counted(session: Session) -> Iterator[Entry]:
            nonlocal count
            for entry in audit.all_entries(session):
                count += 1
                yield entry

        with self.database.reading() as session:
            faults = list(verify(counted(session), head, self._secret))
        return count, faults

    def _keep_head(self, entry: Entry) -> None:
        try:
            write_head(self.settings.audit_head, sign(entry.seq, entry.hash, self._secret))
        except (OSError, InputError):
            # What was decided is decided; the next entry signs this one too.
            _log.exception("the head of the audit log could not be kept at entry %s", entry.seq)

    @property
    def _secret(self) -> str:
        return self.settings.secret.get_secret_value()


def open_service(settings: Settings, *, clock: Clock = utc_now) -> Service:
    """Open the store of `settings` and bring it to this version's tables and shipped terms. Raises StoreError."""
    database = open_database(settings.database)
    try:
        upgrade(database)
        plant(database, clock())
    except BaseException:
        database.close()
        raise
    return Service(settings, database, clock)
