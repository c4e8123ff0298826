"""What tests of jobs share: an empty store, on every database."""

from __future__ import annotations

import pytest

from api.db import Database
from api.jobs.kinds import PlainStore
from tests.api.jobs.desk import Clock, Desk


@pytest.fixture
def desk(database: Database) -> Desk:
    clock = Clock()
    return Desk(PlainStore(database, clock), clock)
