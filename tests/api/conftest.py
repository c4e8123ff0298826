"""What tests of the service share: an empty store of this version's tables, on every database."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from api.bases.shipped import plant
from api.db import Database, open_database, upgrade
from tests.api.postgresql import postgresql_server
from tests.api.world import START, World, make_world

_NUMBERS = count(1)
# Where a new database's tables come from is upgraded once a run, and copied.
Maker = Callable[[], str]


@pytest.fixture(scope="session")
def make_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Maker:
    folder = tmp_path_factory.mktemp("sqlite")
    _upgrade(f"sqlite:///{folder / 'template.db'}")

    def make() -> str:
        copy = folder / f"{next(_NUMBERS)}.db"
        shutil.copy(folder / "template.db", copy)
        return f"sqlite:///{copy}"

    return make


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a server with `{name}` for a database's name."""
    with postgresql_server() as address:
        yield address


@pytest.fixture(scope="session")
def make_postgresql(postgresql: str) -> Maker:
    run_statement(postgresql, "CREATE DATABASE template")
    _upgrade(postgresql.format(name="template"))

    def make() -> str:
        name = f"test{next(_NUMBERS)}"
        run_statement(postgresql, f"CREATE DATABASE {name} TEMPLATE template")
        return postgresql.format(name=name)

    return make


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty store with this version's tables; a test that uses it runs on both databases."""
    make: Maker = request.getfixturevalue(f"make_{request.param}")
    made = make()
    yield made
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql")
        run_statement(server, f"DROP DATABASE {make_url(made).database} WITH (FORCE)")


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    """An open, empty store with this version's tables; a test that uses it runs on both databases."""
    opened = open_database(address)
    yield opened
    opened.close()


def _upgrade(address: str) -> None:
    opened = open_database(address)
    upgrade(opened)
    plant(opened, START)
    opened.close()


def run_statement(server: str, statement: str) -> None:
    opened = open_database(server.format(name="postgres"))
    with opened.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(statement))
    opened.close()


@pytest.fixture
def world(address: str, tmp_path: Path) -> Iterator[World]:
    """A service with people of every role on an empty store; a test that uses it runs on both databases."""
    made = make_world(tmp_path, address)
    yield made
    made.service.database.close()
