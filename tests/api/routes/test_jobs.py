"""An update becomes drafts by a job: submitted, followed, cancelled, begun again, over HTTP."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from api.jobs.service import QUEUE, WorkerStore
from api.jobs.worker import Worker
from api.policies.service import add_policy, add_version, read_policy
from api.users.actor import COMMAND_LINE
from api.users.service import actor_of, load_user
from nlp.errors import EngineError
from tests.api.world import LOCALES, NEW, OLD, World


@pytest.fixture
def versions(world: World) -> dict[str, Any]:
    """What a trainer sends to submit an update."""
    with world.service.writing(COMMAND_LINE) as work:
        actor = actor_of(load_user(work, world.ids["tom"]))
    with world.service.writing(actor) as work:
        policy = add_policy(work, "alcohol", "Alcohol")
        old, new = (
            add_version(work, policy, read_policy(data, f"{name}.md"), name=name, effective=date(2026, month, 1)).id
            for data, name, month in ((OLD, "1.0", 1), (NEW, "2.0", 3))
        )
    return {"old_version_id": old, "new_version_id": new, "locales": LOCALES}


def submit(world: World, versions: dict[str, Any]) -> dict[str, Any]:
    answer = world.client("tom").post("/v1/updates", json=versions)
    assert answer.status_code == 202, answer.text
    found: dict[str, Any] = answer.json()
    return found


def worker(world: World) -> Worker:
    return Worker(WorkerStore(world.service), QUEUE, name="tested")


def events(world: World, id: int, **headers: str) -> list[tuple[str, dict[str, Any]]]:
    answer = world.client("rita").get(f"/v1/jobs/{id}/events", headers=headers)
    assert answer.headers["content-type"].startswith("text/event-stream")
    said = [dict(line.split(": ", 1) for line in part.splitlines()) for part in answer.text.split("\n\n") if part]
    return [(each["event"], json.loads(each["data"])) for each in said]


def test_an_update_is_drafted_by_its_job(world: World, versions: dict[str, Any]) -> None:
    update = submit(world, versions)
    assert worker(world).step()
    client = world.client("tom")
    job = client.get(f"/v1/jobs/{update['job_id']}").json()
    assert (job["status"], job["result"], job["submitted_by"]) == ("done", {"update": update["id"]}, world.ids["tom"])
    assert job["stages_done"] == job["stages"] == 4 + len(LOCALES)
    assert client.get(f"/v1/updates/{update['id']}").json()["state"] == "drafted"
    assert world.pieces(update["id"], "segment", "pt-BR")
    told = events(world, job["id"])
    assert [kind for kind, _ in told] == ["queued", "running", *["stage"] * 6, "done"]
    last_seen = str(told[6][1]["id"])
    assert events(world, job["id"], **{"Last-Event-ID": last_seen}) == told[7:]
    assert world.service.verify_audit()[1] == []


def test_the_same_versions_and_locales_are_one_update(world: World, versions: dict[str, Any]) -> None:
    first = submit(world, versions)
    again = submit(world, {**versions, "locales": LOCALES[::-1]})
    assert (again["id"], again["job_id"]) == (first["id"], first["job_id"])
    assert submit(world, {**versions, "locales": ["de"]})["id"] != first["id"]
    worker(world).step()
    assert submit(world, versions)["state"] == "drafted"


def test_a_cancelled_update_says_so_and_is_begun_again(world: World, versions: dict[str, Any]) -> None:
    update, client = submit(world, versions), world.client("tom")
    assert client.post(f"/v1/jobs/{update['job_id']}/cancel").json()["status"] == "cancelled"
    assert client.get(f"/v1/updates/{update['id']}").json()["state"] == "cancelled"
    assert not worker(world).step()
    refused = world.client("rita").post(f"/v1/jobs/{update['job_id']}/retry")
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    assert client.post(f"/v1/jobs/{update['job_id']}/retry").json()["status"] == "queued"
    assert worker(world).step()
    assert client.get(f"/v1/updates/{update['id']}").json()["state"] == "drafted"
    late = client.post(f"/v1/jobs/{update['job_id']}/cancel")
    assert (late.status_code, late.json()["code"]) == (409, "job_state")
    kinds = [entry["kind"] for entry in world.client("ada").get("/v1/audit").json()["items"]]
    assert kinds[:3] == ["update.drafted", "job.retried", "job.cancelled"]


def test_an_update_that_cannot_be_drafted_says_why(
    world: World, versions: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise EngineError("the engine is away", value="deepl", hint="Try again later", code="engine_away")

    monkeypatch.setattr("api.updates.drafting.draft_update", fail)
    update, client = submit(world, versions), world.client("tom")
    for _ in range(3):
        assert worker(world).step()
        world.clock.go(hours=1)
    failed = client.get(f"/v1/updates/{update['id']}").json()
    problem = {"code": "engine_away", "detail": "the engine is away", "value": "deepl", "hint": "Try again later"}
    assert (failed["state"], failed["problem"]) == ("failed", problem)
    monkeypatch.undo()
    assert submit(world, versions)["id"] == update["id"]  # submitting it again is another try
    assert worker(world).step()
    drafted = client.get(f"/v1/updates/{update['id']}").json()
    assert (drafted["state"], drafted["problem"]) == ("drafted", None)


@pytest.mark.parametrize("path", ["/v1/jobs/99", "/v1/jobs/99/events"])
def test_there_is_no_such_job(world: World, path: str) -> None:
    answer = world.client("tom").get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_an_id_that_is_no_event_is_refused(world: World, versions: dict[str, Any]) -> None:
    id = submit(world, versions)["job_id"]
    answer = world.client("tom").get(f"/v1/jobs/{id}/events", headers={"Last-Event-ID": "x"})
    assert (answer.status_code, answer.json()["value"]) == (422, "x")


def test_jobs_are_listed_by_page_and_status(world: World, versions: dict[str, Any]) -> None:
    ids = [submit(world, {**versions, "locales": [tag]})["job_id"] for tag in ("en", "de", "fr")]
    client = world.client("quinn")
    client.post(f"/v1/jobs/{ids[0]}/cancel")
    world.client("tom").post(f"/v1/jobs/{ids[0]}/cancel")
    page = client.get("/v1/jobs", params={"limit": 2, "kind": "draft"}).json()
    assert [job["id"] for job in page["items"]] == [ids[2], ids[1]]
    rest = client.get("/v1/jobs", params={"limit": 2, "kind": "draft", "cursor": page["next"]}).json()
    assert [job["id"] for job in rest["items"]] == [ids[0]]
    assert [job["id"] for job in client.get("/v1/jobs", params={"status": "cancelled"}).json()["items"]] == [ids[0]]
