"""What goes wrong is said as a problem wherever it does, and says nothing that is nobody's business."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from api.db import Database
from api.errors import StoreError
from api.http.headers import SAFE
from tests.api.world import World

ADDRESS = "postgresql://briefwright@db.internal/briefs"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/v1/nothing", 404, "not_found"),
        ("POST", "/v1/pieces/1/nothing", 404, "not_found"),
        ("POST", "/v1/queue", 405, "method_not_allowed"),
        ("DELETE", "/v1/pieces/1", 405, "method_not_allowed"),
        ("BREW", "/v1/me", 405, "method_not_allowed"),
    ],
)
def test_what_the_api_has_not_is_no_page(world: World, method: str, path: str, status: int, code: str) -> None:
    answer = world.client("tom").request(method, path)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"
    assert ("Allow" in answer.headers) == (status == 405)


def test_a_fault_has_the_safe_headers_too(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(database: Database) -> bool:
        raise RuntimeError("a bug")

    monkeypatch.setattr("api.routes.health.is_current", broken)
    answer = world.client().get("/v1/ready")
    assert (answer.status_code, answer.json()["code"]) == (500, "fault")
    assert {name: answer.headers.get(name) for name in SAFE} == dict(SAFE)


def test_a_store_that_is_away_does_not_say_where_it_was(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    client = world.client("tom")

    @contextmanager
    def away(database: Database) -> Iterator[Any]:
        raise StoreError(f"the database cannot be used: no route to {ADDRESS}", value=ADDRESS, hint=f"Ping {ADDRESS}")
        yield

    monkeypatch.setattr(Database, "reading", away)
    for path in ("/v1/queue", "/v1/ready", "/queue"):
        client.cookies.set("briefwright", "of-somebody")
        answer = client.get(path)
        assert answer.status_code in (500, 503), path
        assert "internal" not in answer.text, path


def test_who_asks_is_found_by_one_question(world: World) -> None:
    client, asked = world.client("rita"), []
    event.listen(world.service.database.engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    assert client.get("/v1/policies").status_code == 200
    assert len([each for each in asked if "users" in each or "user_roles" in each]) == 1


def test_policies_come_in_pages_by_cursor(world: World) -> None:
    client = world.client("tom")
    for name in ("b", "a", "c"):
        client.post("/v1/policies", json={"id": name, "title": name})
    first = client.get("/v1/policies", params={"limit": 2}).json()
    rest = client.get("/v1/policies", params={"limit": 2, "cursor": first["next"]}).json()
    assert [policy["id"] for page in (first, rest) for policy in page["items"]] == ["a", "b", "c"]
    assert rest["next"] is None
    refused = client.get("/v1/policies", params={"cursor": "WzFd"})
    assert (refused.status_code, refused.json()["detail"]) == (422, "this is no cursor")
