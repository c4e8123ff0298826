"""Backups of real stores, while they are written, on every database."""

from __future__ import annotations

import threading
import zipfile
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import SecretStr
from sqlalchemy import func, select

from api.backup import back_up, restore
from api.cli.backup import restore as restore_command
from api.db import open_database
from api.db.base import Base
from api.errors import StoreError
from api.policies.service import add_policy
from api.service import open_service
from api.settings import Settings
from api.users.actor import COMMAND_LINE
from api.users.service import actor_of, load_user
from nlp.errors import InputError
from tests.api.conftest import run_statement
from tests.api.world import World


@pytest.fixture
def elsewhere(world: World, request, tmp_path: Path):
    """Settings of an empty place on the same database as `world`."""
    home, server = tmp_path / "elsewhere", ""
    if world.service.database.dialect == "postgresql":
        server = request.getfixturevalue("postgresql")
        run_statement(server, "CREATE DATABASE elsewhere")
    address = SecretStr(server.format(name="elsewhere"))
    yield world.service.settings.model_copy(update={"home": home, "database_url": address})
    if server:
        run_statement(server, "DROP DATABASE elsewhere WITH (FORCE)")


def _rows(settings: Settings) -> dict[str, int]:
    database = open_database(settings.database)
    try:
        with database.reading() as session:
            tables = Base.metadata.sorted_tables
            return {table.name: session.scalar(select(func.count()).select_from(table)) for table in tables}
    finally:
        database.close()


def test_a_backup_made_while_others_write_is_one_whole_state(world: World, elsewhere: Settings, tmp_path: Path):
    world.drafted()
    with world.service.reading(COMMAND_LINE) as work:
        tom = actor_of(load_user(work, world.ids["tom"]))
    stop = threading.Event()

    def write() -> None:
        numbers = count(1)
        while not stop.is_set():
            with world.service.writing(tom) as work:
                add_policy(work, f"policy-{next(numbers)}", "Written meanwhile")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        size = back_up(world.service, tmp_path / "all.zip", now=world.clock())
    finally:
        stop.set()
        writer.join()
    assert size == (tmp_path / "all.zip").stat().st_size
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".all")) == []
    restored = restore(elsewhere, tmp_path / "all.zip")
    assert (restored.faults, restored.made_at) == ([], "2026-03-01T09:00:00+00:00")
    before, after = _rows(world.service.settings), _rows(elsewhere)
    assert after["pieces"] == before["pieces"] > 0
    assert 1 <= after["policies"] <= before["policies"]
    # Each of the writer's transactions is there with its audit entry, or is not.
    assert before["policies"] - after["policies"] == before["audit_entries"] - after["audit_entries"]
    reopened = open_service(elsewhere)
    with reopened.writing(tom) as work:
        add_policy(work, "afterwards", "Work goes on")
    assert reopened.verify_audit()[1] == []
    reopened.database.close()


def test_a_backup_is_never_laid_over_a_store_and_a_damaged_one_makes_nothing(
    world: World, elsewhere: Settings, tmp_path: Path
):
    path = tmp_path / "all.zip"
    back_up(world.service, path, now=world.clock())
    with pytest.raises(StoreError, match="already"):
        restore(world.service.settings, path)
    whole = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        store = next(info for info in archive.infolist() if info.filename.startswith("store"))
        middle = store.header_offset + store.compress_size // 2
    for damaged in (b"", whole[: len(whole) // 2], whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]):
        path.write_bytes(damaged)
        with pytest.raises(InputError, match="no whole backup"):
            restore(elsewhere, path)
    assert [entry.name for entry in elsewhere.home.iterdir()] == []
    path.write_bytes(whole)
    assert restore(elsewhere, path).faults == []


def test_another_secret_is_told(world: World, elsewhere: Settings, tmp_path: Path, monkeypatch):
    back_up(world.service, tmp_path / "all.zip", now=world.clock())
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(elsewhere.home))
    monkeypatch.setenv("BRIEFWRIGHT_DATABASE_URL", elsewhere.database_url.get_secret_value())
    monkeypatch.setenv("BRIEFWRIGHT_SECRET", "Zq7" * 4 + "another0drawn1by2nobody3")
    result = CliRunner().invoke(restore_command, [str(tmp_path / "all.zip")], standalone_mode=False)
    assert result.return_value == 1
    assert "BRIEFWRIGHT_SECRET" in result.stderr
