"""The store's promises: one writer at a time, readers undisturbed, all or nothing, errors in words."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from api.db import Database, open_database
from api.db.tables import ApiKey, User
from api.errors import StoreError

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def add_user(database: Database, name: str) -> int:
    with database.writing() as session:
        user = User(name=name, created_at=NOW)
        session.add(user)
    return user.id


def names(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(User.name).order_by(User.id)))


def test_what_was_written_is_read_back_and_an_error_leaves_nothing(database: Database) -> None:
    add_user(database, "ana")

    def fail_midway() -> None:
        with database.writing() as session:
            session.add(User(name="ben", created_at=NOW))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_midway()
    assert names(database) == ["ana"]


def test_reading_then_writing_loses_no_update(database: Database) -> None:
    """Fifty that each read a value and write it plus one: a deferred transaction would fail or lose some."""
    add_user(database, "0")

    def raise_by_one(_: int) -> None:
        with database.writing() as session:
            user = session.scalars(select(User)).one()
            user.name = str(int(user.name) + 1)

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(raise_by_one, range(50)))
    assert names(database) == ["50"]


def test_a_reader_sees_one_state_and_waits_for_nobody(database: Database) -> None:
    add_user(database, "ana")
    count = select(func.count()).select_from(User)
    with database.reading() as reader:
        assert reader.scalar(count) == 1
        with database.writing() as writer:
            writer.add(User(name="ben", created_at=NOW))
            writer.flush()
            assert reader.scalar(count) == 1
        assert reader.scalar(count) == 1
    assert names(database) == ["ana", "ben"]


def test_a_writer_whose_turn_does_not_come_is_told(address: str) -> None:
    first, second = open_database(address), open_database(address, wait=0.2)
    with first.writing():
        with pytest.raises(StoreError, match=r"writing for 0\.2 seconds.*store_busy"), second.writing():
            pass
        held = threading.Thread(target=lambda: names(second))
        held.start()
        held.join(5)
        assert not held.is_alive(), "a reader must not wait for a writer"
    add_user(second, "ana")
    first.close()
    second.close()


def test_references_are_held(database: Database) -> None:
    key = ApiKey(user_id=99, name="x", prefix="x", key_hash="x", created_at=NOW, expires_at=NOW)
    with pytest.raises(IntegrityError), database.writing() as session:
        session.add(key)


def test_numbers_are_never_given_again(database: Database) -> None:
    first = add_user(database, "ana")
    with database.writing() as session:
        session.delete(session.get(User, first))
    assert add_user(database, "ben") > first


def test_instants_keep_their_moment_and_need_a_zone(database: Database) -> None:
    tokyo = NOW.astimezone(timezone(timedelta(hours=9)))
    with database.writing() as session:
        session.add(User(name="ana", created_at=tokyo))
    with database.reading() as session:
        user = session.scalars(select(User).where(User.created_at == tokyo)).one()
        assert user.created_at == NOW
        assert user.created_at.tzinfo is UTC
    with pytest.raises(Exception, match="needs its time zone"), database.writing() as session:
        session.add(User(name="ben", created_at=NOW.replace(tzinfo=None)))


def test_sqlite_is_set_up_for_decisions(make_sqlite: object, tmp_path: Path) -> None:
    database = open_database(tmp_path / "deep" / "store.db")
    with database.reading() as session:
        found = [session.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")]
    database.close()
    assert found == ["wal", 2, 1]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("nonsense", "no database address"),
        ("mysql://host/name", "only sqlite and postgresql"),
        ("sqlite://", "needs a file"),
        ("sqlite:////proc/none/store.db", "Choose another folder"),
    ],
)
def test_bad_addresses_are_said(address: str, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        open_database(address)


def test_a_server_that_is_not_there_is_said_without_its_password() -> None:
    pytest.importorskip("psycopg")
    database = open_database("postgresql://ana:secret@127.0.0.1:9/briefwright")
    with pytest.raises(StoreError, match=r"cannot be used.*Check that it runs") as told, database.reading() as session:
        session.execute(select(User))
    assert "secret" not in str(told.value)
