"""Migrations: they lead to the tables of the code, on both databases, once, whoever starts first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from api.db import Database, open_database, upgrade
from api.db.base import Base
from api.db.migrate import make_config
from api.errors import StoreError

# Indexes that are read in falling order of a column.
FALLING = {"ix_pieces_riskiest", "ix_pieces_riskiest_anywhere"}
START = "import sys; from api.db import *; d = open_database(sys.argv[1]); print(upgrade(d)); d.close()"


def is_comparable(thing: object, name: str, kind: str, reflected: bool, other: object) -> bool:
    """Tell whether SQLite says enough of something to compare it; of an index that falls only that it is there."""
    return kind != "index" or name not in FALLING


def test_the_steps_lead_to_the_tables_of_the_code(database: Database) -> None:
    with database.reading() as session:
        options = {"compare_type": True, "include_object": is_comparable}
        context = MigrationContext.configure(session.connection(), opts=options)
        assert compare_metadata(context, Base.metadata) == []
        names = {index["name"] for index in inspect(session.connection()).get_indexes("pieces")}
        assert names >= FALLING


def test_there_is_one_last_step(database: Database) -> None:
    with database.reading() as session:
        assert len(ScriptDirectory.from_config(make_config(session.connection())).get_heads()) == 1


def test_an_upgraded_store_is_left_alone_though_somebody_writes(database: Database) -> None:
    with database.writing():
        assert upgrade(database) is False


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_processes_that_start_together_upgrade_once(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'store.db'}"
    if kind == "postgresql":
        server: str = request.getfixturevalue("postgresql")
        opened = open_database(server.format(name="postgres"))
        with opened.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("CREATE DATABASE together"))
        opened.close()
        address = server.format(name="together")
    started = [
        subprocess.Popen(
            [sys.executable, "-c", START, address], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    ended = [process.communicate(timeout=60) for process in started]
    assert sorted(out.strip() for out, _ in ended) == ["False", "False", "False", "True"], ended


def test_a_step_that_fails_leaves_the_store_as_it_was(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.writing() as session:
        session.execute(text("DELETE FROM alembic_version"))  # so that the first step meets tables that are there
    with pytest.raises(Exception, match="already exists"):
        upgrade(database)
    with database.reading() as session:
        assert session.scalars(text("SELECT version_num FROM alembic_version")).all() == []


def test_a_store_of_a_newer_version_is_refused(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999_later'"))
    with pytest.raises(StoreError, match=r"9999_later.*Start that version or a later one"):
        upgrade(database)
