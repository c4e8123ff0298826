"""A service with people of every role, a policy and drafts: what tests of the review share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.db import open_database
from api.jobs.service import QUEUE, WORKER, WorkerStore, make_queue
from api.jobs.worker import Worker
from api.main import create_app
from api.policies.service import add_policy, add_version, read_policy
from api.service import Service
from api.settings import Settings, read_settings
from api.updates.drafting import Asked, Drafts, keep_drafts, make_drafts
from api.updates.service import submit_update
from api.users.actor import COMMAND_LINE, Role
from api.users.passwords import new_password
from api.users.service import actor_of, add_key, add_user, load_user

OLD = b"# Alcohol\n\n## Limits\n\nSellers must answer within 30 days.\n\nAccounts may be closed after 5 strikes.\n"
NEW = b"# Alcohol\n\n## Limits\n\nSellers must answer within 14 days.\n\nAccounts may be closed after 3 strikes.\n"
LOCALES = ["en", "pt-BR"]
START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
PASSWORD = "six brown horses"


@dataclass
class Clock:
    """A clock that stands still until it is told to go on."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def go(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class World:
    """A running service in the test's process; `ids` and `keys` are by the people's names."""

    service: Service
    app: FastAPI
    clock: Clock
    ids: dict[str, int] = field(default_factory=dict)
    drafted_ids: list[int] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, *roles: Role, locales: Sequence[str] = (), password: str | None = None) -> str:
        """Add a user with a key and return the key."""
        with self.service.writing(COMMAND_LINE) as work:
            user = add_user(
                work, name, roles=roles, locales=locales, password=new_password(password) if password else None
            )
            _, key = add_key(work, user, "tests", days=90, longest=90)
            self.ids[name], self.keys[name] = user.id, key
        return key

    def client(self, name: str | None = None) -> TestClient:
        """Return a client with the key of a user, or of nobody."""
        headers = {} if name is None else {"Authorization": f"Bearer {self.keys[name]}"}
        return TestClient(self.app, headers=headers, raise_server_exceptions=False)

    def drafted(self, by: str = "tom", effective: date = date(2026, 3, 1)) -> int:
        """Store an update with drafts in all LOCALES, submitted by a trainer; return its id."""
        with self.service.writing(COMMAND_LINE) as work:
            actor = actor_of(load_user(work, self.ids[by]))
        with self.service.writing(actor) as work:
            policy = add_policy(work, f"alcohol-{self.clock.now:%f}{len(self.drafted_ids)}", "Alcohol")
            versions = [
                add_version(work, policy, read_policy(data, f"{name}.md"), name=name, effective=day)
                for data, name, day in ((OLD, "1.0", date(2026, 1, 1)), (NEW, "2.0", effective))
            ]
            update_id = submit_update(work, versions[0], versions[1], LOCALES).id
        with self.service.writing(WORKER) as work:
            job = QUEUE.claim(work, "tests", lease=timedelta(hours=1))
            assert job is not None
            QUEUE.finish(work, job, keep_drafts(work, job, drafts()))
        self.drafted_ids.append(update_id)
        return update_id

    def work(self) -> None:
        """Do the jobs that wait, in this thread."""
        worker = Worker(WorkerStore(self.service), make_queue(self.service), name="tests")
        while worker.step():
            pass

    def pieces(self, update_id: int, kind: str, locale: str) -> list[dict[str, Any]]:
        answer = self.client("tom").get(
            "/v1/queue", params={"update": update_id, "kind": kind, "locale": locale, "limit": 200}
        )
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["items"]
        return found


@cache
def drafts() -> Drafts:
    """The drafts of the update from OLD to NEW, made once."""
    return make_drafts(Asked((OLD, "1.0.md"), (NEW, "2.0.md"), [], LOCALES))


def settings(home: Path, address: str) -> Settings:
    return read_settings(
        home=home, database_url=address, development=True, encoder="fake",
        secret="tested-6f1d2c3b4a5968778695a4b3c2d1e0f",
    )  # fmt: skip


def make_world(home: Path, address: str) -> World:
    clock = Clock()
    service = Service(settings(home, address), open_database(address), clock)
    world = World(service, create_app(service), clock)
    world.add("ada", "admin", password=PASSWORD)
    world.add("tom", "trainer")
    world.add("rita", "reviewer", locales=["*"])
    world.add("rob", "reviewer", locales=["pt-BR"])
    world.add("quinn", "quality")
    return world
