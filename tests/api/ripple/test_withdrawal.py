"""A version that is withdrawn: the one before it holds in its place, and what rests on its own words is stale."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.ripple.test_service import add_next, everything, rests_on, stale, work
from tests.api.world import LOCALES, NEW, World


@pytest.fixture
def update(world: World) -> int:
    return world.drafted()


def version_of(world: World, update: int) -> dict[str, Any]:
    client = world.client("tom")
    found: dict[str, Any] = client.get(
        f"/v1/versions/{client.get(f'/v1/updates/{update}').json()['new_version_id']}"
    ).json()
    return found


def withdraw(world: World, id: int, *, name: str = "tom", tag: str | None = None, reason: str = "A mistake.") -> Any:
    client = world.client(name)
    tag = tag or client.get(f"/v1/versions/{id}").headers["ETag"]
    return client.post(f"/v1/versions/{id}/withdrawal", json={"reason": reason}, headers={"If-Match": tag})


def test_who_may_withdraw_what_they_have_read(world: World, update: int) -> None:
    id = version_of(world, update)["id"]
    bare = world.client("tom").post(f"/v1/versions/{id}/withdrawal", json={"reason": "A mistake."})
    assert bare.status_code == 428
    assert withdraw(world, id, tag='"v1.r7"').status_code == 412
    assert withdraw(world, id, reason=" ").json()["code"] == "reason_missing"
    assert [withdraw(world, id, name=name).status_code for name in ("rita", "ada")] == [403, 403]
    done = withdraw(world, id, name="quinn")
    assert (done.status_code, done.json()["withdrawn_why"], done.headers["ETag"]) == (200, "A mistake.", '"v1.r2"')
    assert withdraw(world, id).json()["code"] == "conflict"
    body = {"old_version_id": id - 1, "new_version_id": id, "locales": LOCALES}
    assert world.client("tom").post("/v1/updates", json=body).json()["code"] == "version_withdrawn"
    entry = world.client("quinn").get("/v1/audit", params={"kind": "version.withdrawn"}).json()["items"][0]
    assert (entry["actor"], entry["data"]["version"], entry["data"]["reason"]) == ("quinn", id, "A mistake.")


def test_what_rests_on_its_own_words_is_stale_once_and_nothing_else(world: World, update: int) -> None:
    before, version = everything(world, update), version_of(world, update)
    own = [each["id"] for each in before if rests_on(world, each, "14 days") or rests_on(world, each, "3 strikes")]
    assert 0 < len(own) < len(before)
    withdraw(world, version["id"])
    work(world)
    assert [piece["id"] for piece in stale(world, update)] == own
    assert [{**piece, "stale": False} for piece in everything(world, update)] == before
    tom = world.client("tom")
    marks = [tom.get(f"/v1/pieces/{id}/stale-marks").json()["items"][0] for id in own]
    told = {(reason["old"], reason["new"]) for mark in marks for reason in mark["reasons"]}
    assert ("Sellers must answer within 14 days.", "Sellers must answer within 30 days.") in told
    body = {"mark_id": marks[0]["id"], "reason": "It speaks of neither limit."}
    assert tom.post(f"/v1/pieces/{own[0]}/still-right", json=body).status_code == 200
    world.drafted(by="tom")  # another policy; and the worker looks again
    work(world)
    assert [piece["id"] for piece in stale(world, update)] == own[1:]

    again = {"name": "2.0", "effective": version["effective"], "text": NEW.decode()}
    back = tom.post(f"/v1/policies/{version['policy_id']}/versions", json=again)
    assert (back.status_code, back.json()["id"], back.json()["withdrawn_at"]) == (201, version["id"], None)
    work(world)
    assert stale(world, update) == []
    assert {mark["outcome"] for id in own[1:] for mark in tom.get(f"/v1/pieces/{id}/stale-marks").json()["items"]} == {
        "restored"
    }
    assert world.service.verify_audit()[1] == []


def test_what_it_had_made_stale_holds_again_and_a_later_version_counts_on(world: World, update: int) -> None:
    third = add_next(world, update)
    world.clock.go(days=65)
    work(world)
    marked = [piece["id"] for piece in stale(world, update)]
    assert marked
    withdraw(world, third)
    work(world)
    assert stale(world, update) == []
    assert world.client("tom").get("/v1/tasks", params={"closed": "false"}).json()["items"] == []
    fourth = NEW.replace(b"14 days", b"10 days")
    add_next(world, update, data=fourth, name="4.0")
    work(world)
    assert [piece["id"] for piece in stale(world, update)] == marked


def test_it_is_not_found_any_more(world: World, update: int) -> None:
    version = version_of(world, update)
    world.work()
    quinn = world.client("quinn")

    def found() -> set[str]:
        hits = quinn.get("/v1/search", params={"q": "answer within days", "as_of": "2026-03-02"}).json()["results"]
        return {hit["version"] for hit in hits}

    assert "2.0" in found()
    withdraw(world, version["id"])
    assert "2.0" not in found()
    again = {"name": "2.0", "effective": version["effective"], "text": NEW.decode()}
    world.client("tom").post(f"/v1/policies/{version['policy_id']}/versions", json=again)
    assert "2.0" in found()
