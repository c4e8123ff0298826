"""Pages and filters, limits of requests, files; and fifty people at one queue."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from api.db.repositories.pieces import Filter, count_states
from api.http.paging import write_cursor
from api.http.rates import Rates
from tests.api.world import NEW, OLD, World


def walk(world: World, url: str, **params: Any) -> list[dict[str, Any]]:
    client, found, cursor = world.client("quinn"), [], None
    while True:
        page = client.get(url, params={**params, **({"cursor": cursor} if cursor else {})}).json()
        found += page["items"]
        cursor = page["next"]
        if cursor is None:
            return found


def test_pages_give_everything_once_in_order(world: World) -> None:
    update = world.drafted()
    with world.service.database.reading() as session:
        everything = sum(count_states(session, Filter(update_id=update)).values())
    for order, limit in (("age", 7), ("risk", 11)):
        found = walk(world, "/v1/queue", order=order, limit=limit)
        assert len({each["id"] for each in found}) == len(found) == everything
    risks = [("high", "medium", "low").index(each["risk"]) for each in found]
    assert risks == sorted(risks)
    briefing = world.client("tom").get("/v1/briefings", params={"locale": "pt-BR"}).json()["items"][0]
    segments = walk(world, f"/v1/briefings/{briefing['id']}/segments", limit=5)
    assert [each["position"] for each in segments] == list(range(1, len(segments) + 1))
    assert {each["locale"] for each in walk(world, "/v1/items", locale="pt-BR", limit=1)} == {"pt-BR"}
    changes = walk(world, f"/v1/updates/{update}/changes", limit=1)
    assert len(changes) == 2
    entries = walk(world, "/v1/audit", limit=3)
    assert [each["seq"] for each in entries] == list(range(len(entries), 0, -1))


@pytest.mark.parametrize("cursor", ["x", "é", "W10", "WzFd", write_cursor(1), "WyJhIiwxXQ", "WzEsMV0x", "W3RydWUsMV0"])
def test_what_is_no_cursor_is_said(world: World, cursor: str) -> None:
    answer = world.client("tom").get("/v1/queue", params={"cursor": cursor})
    assert (answer.status_code, answer.json()["detail"]) == (422, "this is no cursor")


@pytest.mark.parametrize("url", ["/v1/queue?limit=0", "/v1/queue?limit=201", "/v1/queue?state=x", "/v1/items/0"])
def test_bad_parameters_are_said(world: World, url: str) -> None:
    answer = world.client("tom").get(url)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")


def test_requests_are_limited_in_size_and_rate(world: World) -> None:
    tom = world.client("tom")
    large = tom.post("/v1/policies", content=b"x" * 1_000_001, headers={"Content-Type": "application/json"})
    assert (large.status_code, large.json()["code"]) == (413, "too_large")

    unsaid = tom.post("/v1/policies", content=iter([b"x" * 100_000] * 11), headers={"Content-Type": "application/json"})
    assert "content-length" not in unsaid.request.headers
    assert (unsaid.status_code, unsaid.json()["code"]) == (413, "too_large")
    world.app.state.rates = Rates(5, clock=lambda: 0.0)
    assert [tom.get("/v1/me").status_code for _ in range(5)] == [200] * 5
    last = tom.get("/v1/me")
    assert (last.status_code, last.json()["code"], int(last.headers["Retry-After"]) > 0) == (429, "too_many", True)
    assert world.client("rita").get("/v1/me").status_code == 200


def test_versions_come_as_text_and_as_files_and_twice_is_once(world: World) -> None:
    tom = world.client("tom")
    tom.post("/v1/policies", json={"id": "alcohol", "title": "Alcohol"})
    text = {"text": OLD.decode(), "name": "1.0", "effective": "2026-01-01"}
    first = tom.post("/v1/policies/alcohol/versions", json=text)
    assert (first.status_code, first.json()["clauses"]) == (201, 2)
    assert tom.post("/v1/policies/alcohol/versions", json=text).json() == first.json()
    other = tom.post("/v1/policies/alcohol/versions", json={**text, "text": NEW.decode()})
    assert (other.status_code, other.json()["code"]) == (409, "version_taken")
    file = {"file": ("../../etc/new.md", NEW)}
    second = tom.post("/v1/policies/alcohol/files", files=file, data={"name": "2.0", "effective": "2026-03-01"})
    assert (second.status_code, second.json()["file_name"]) == (201, "new.md")
    undated = tom.post("/v1/policies/alcohol/files", files=file, data={"name": "3.0"})
    assert (undated.status_code, undated.json()["value"]) == (422, "effective")
    shown = tom.get(f"/v1/versions/{second.json()['id']}/text").json()["text"]
    assert "Sellers must answer within 14 days." in shown


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.pdf", b"%PDF-1.7 broken"),
        ("x.docx", b"PK\x03\x04broken"),
        ("x.md", b""),
        ("x.exe", b"MZ\x00"),
        ("x.md", b"\x00\xff"),
    ],
)
def test_broken_files_are_refused_in_words(world: World, name: str, data: bytes) -> None:
    tom = world.client("tom")
    tom.post("/v1/policies", json={"id": "alcohol", "title": "Alcohol"})
    answer = tom.post("/v1/policies/alcohol/files", files={"file": (name, data)}, data={"name": "1"})
    assert answer.status_code == 422, answer.text
    assert answer.json()["hint"]


def test_fifty_reviewers_at_one_queue_decide_everything_once(world: World) -> None:
    update = world.drafted()
    items = [each for locale in ("en", "pt-BR") for each in world.pieces(update, "segment", locale)][:24]
    steps = [{"piece_id": each["id"], "etag": each["etag"], "step": "submit"} for each in items]
    world.client("tom").post("/v1/steps", json={"steps": steps})
    people = [f"rev{number}" for number in range(50)]
    for name in people:
        world.add(name, "reviewer", locales=["*"])
    start, landed = threading.Barrier(50), []

    def review(name: str) -> None:
        client = world.client(name)
        start.wait()
        taste = random.Random(name)
        while waiting := client.get("/v1/queue", params={"state": "in_review", "limit": 50}).json()["items"]:
            piece = taste.choice(waiting)
            url, headers = f"/v1/pieces/{piece['id']}/steps", {"If-Match": piece["etag"]}
            answer = client.post(url, json={"step": "approve"}, headers=headers)
            assert answer.status_code in (201, 412), answer.text
            if answer.status_code == 201:
                landed.append(piece["id"])

    with ThreadPoolExecutor(50) as threads:
        list(threads.map(review, people))
    assert sorted(landed) == sorted(each["id"] for each in items)
    states = {each["state"] for locale in ("en", "pt-BR") for each in world.pieces(update, "segment", locale)[:3]}
    assert "in_review" not in states
    assert world.service.verify_audit()[1] == []
