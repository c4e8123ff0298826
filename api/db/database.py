"""One door to the store: a session to read with and a session to write with.

There is one writer at a time, on both databases, from the first statement to the commit: what a writer has read is
still so when it writes. Work that takes long is done before, not inside.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.orm import Session

from api.errors import BUSY, StoreError

# How long a writer waits for the one before it, in seconds.
WAIT_SECONDS = 15.0
# As many readers at once as the server has threads, and some for the rest.
POOL_SIZE = 48
# Which advisory lock of PostgreSQL the writer holds; any number that nothing else in the database uses.
_WRITER = 0x6272_6965_66
# Options of a connection, read when its transaction begins.
_WRITING = "briefwright_writing"
_MIGRATING = "briefwright_migrating"
# A reader sees one state of the store throughout; SQLite's readers do by themselves.
_SNAPSHOT: dict[str, dict[str, Any]] = {
    "sqlite": {},
    "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
}


@dataclass(frozen=True)
class Database:
    """An open store; safe to use from several threads, and beside other processes."""

    engine: Engine
    wait: float = WAIT_SECONDS
    _turn: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def dialect(self) -> str:
        """ "sqlite" or "postgresql"."""
        return self.engine.dialect.name

    @property
    def name(self) -> str:
        """The address as it may be shown: without a password."""
        return self.engine.url.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one state of the store throughout and writes nothing. Raises StoreError."""
        with self._said(), Session(self.engine.execution_options(**_SNAPSHOT[self.dialect])) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give the only writing session there is; commits at the end, rolls back on any error.

        Raises StoreError where its turn does not come within `wait` seconds.
        """
        with self._write({_WRITING: self.wait}) as session:
            yield session

    @contextmanager
    def migrating(self) -> Iterator[Session]:
        """Give a writing session in which tables may be made anew: SQLite checks no foreign key in it."""
        with self._write({_WRITING: self.wait, _MIGRATING: True}) as session:
            yield session
        self.engine.dispose()  # no connection without foreign keys stays in the pool

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def _write(self, options: dict[str, Any]) -> Iterator[Session]:
        # Those of this process wait here and not on a connection each, which readers need.
        if not self._turn.acquire(timeout=self.wait):
            raise self._busy()
        try:
            writer = self.engine.execution_options(**options)
            with self._said(), Session(writer, expire_on_commit=False) as session, session.begin():
                session.connection()  # takes the turn among processes now, not at the first statement
                yield session
        finally:
            self._turn.release()

    @contextmanager
    def _said(self) -> Iterator[None]:
        """Say what the database refused as an error that a person can act on."""
        try:
            yield
        except DBAPIError as error:
            if _is_lock(error):
                raise self._busy() from error
            if isinstance(error, OperationalError) or error.connection_invalidated:
                reason = str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else "it did not answer"
                raise StoreError(
                    f"the database cannot be used: {reason}",
                    value=self.name,
                    hint="Check that it runs, that there is room and that you may write to it",
                ) from error
            raise

    def _busy(self) -> StoreError:
        return StoreError(
            f"others have been writing for {self.wait:g} seconds",
            value=self.name,
            hint="Try again in a moment",
            code=BUSY,
        )


def open_database(address: str | Path, *, wait: float = WAIT_SECONDS) -> Database:
    """Open the store at `address`: a file for SQLite, or a URL (sqlite:///…, postgresql://…).

    Nothing is created in it but the file: see `api.db.migrate.upgrade`. Raises StoreError.
    """
    url = _read_address(address)
    if url.get_backend_name() == "sqlite":
        return Database(_open_sqlite(url, wait), wait)
    return Database(_open_postgresql(url), wait)


def _read_address(address: str | Path) -> URL:
    if isinstance(address, Path):
        return URL.create("sqlite", database=str(address))
    try:
        url = make_url(address)
    except ArgumentError:
        raise StoreError(
            "this is no database address", value=address[:80], hint="Give postgresql://user@host/name or sqlite:///FILE"
        ) from None
    backend = url.get_backend_name()
    if backend not in _SNAPSHOT:
        raise StoreError("only sqlite and postgresql are known", value=backend, hint="Give postgresql:// or sqlite:///")
    if backend == "sqlite" and url.database in (None, "", ":memory:"):
        raise StoreError("the store needs a file", value=address, hint="Give sqlite:///FILE")
    return url.set(drivername="postgresql+psycopg") if backend == "postgresql" else url


def _open_sqlite(url: URL, wait: float) -> Engine:
    path = Path(url.database or "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # drafts and hashes are not for everybody's eyes
    except OSError as error:
        raise StoreError(
            (error.strerror or "it cannot be made").lower(), value=str(path.parent), hint="Choose another folder"
        ) from error
    engine = create_engine(url, pool_size=POOL_SIZE, connect_args={"timeout": wait})

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _: Any) -> None:
        connection.isolation_level = None  # the driver must not begin transactions of its own: `begin` below does
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and then writes would fail at once where another wrote in between.
        options = connection.get_execution_options()
        if _MIGRATING in options:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")  # has no effect inside a transaction
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _WRITING in options else "BEGIN")

    return engine


def _open_postgresql(url: URL) -> Engine:
    try:
        engine = create_engine(url, pool_size=POOL_SIZE, pool_pre_ping=True)
    except (ModuleNotFoundError, NoSuchModuleError):
        raise StoreError(
            "the PostgreSQL driver is not installed",
            value=url.render_as_string(hide_password=True),
            hint="pip install 'briefwright[postgresql]'",
        ) from None

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        wait = connection.get_execution_options().get(_WRITING)
        if wait is not None:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(wait * 1000)}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER})")

    return engine


def _is_lock(error: DBAPIError) -> bool:
    if isinstance(error.orig, sqlite3.OperationalError):
        return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    return getattr(error.orig, "sqlstate", "") == "55P03"  # lock_not_available
