"""The archive of an update's reviewed drafts, over HTTP."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from api.jobs.service import QUEUE, WorkerStore
from api.jobs.worker import Worker
from nlp.localize.exchange.units import read_units
from tests.api.ripple.test_service import judge
from tests.api.routes.test_review import step
from tests.api.world import World


def export(world: World, update: int, choice: str) -> tuple[dict[str, Any], zipfile.ZipFile]:
    """The job that exported an update, and its archive."""
    client = world.client("tom")
    job = client.post(f"/v1/updates/{update}/exports", json={"choice": choice}).json()
    Worker(WorkerStore(world.service), QUEUE, name="tested").step()
    job = client.get(f"/v1/jobs/{job['id']}").json()
    assert job["status"] == "done", job
    answer = client.get(f"/v1/jobs/{job['id']}/files/{job['result']['files'][0]}")
    assert answer.headers["content-type"] == "application/zip"
    return job, zipfile.ZipFile(io.BytesIO(answer.content))


def test_an_archive_holds_the_words_as_they_stand(world: World) -> None:
    update = world.drafted()
    tom, rita = world.client("tom"), world.client("rita")
    refused = tom.post(f"/v1/updates/{update}/exports", json={})
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")

    item = world.pieces(update, "item", "en")[0]
    words = tom.get(f"/v1/items/{item['id']}")
    body = {**{name: words.json()[name] for name in ("stem", "note")}, "why": "Shorter."}
    body["options"] = [{k: o[k] for k in ("id", "text", "correct", "feedback")} for o in words.json()["options"]]
    body["stem"] = "How long may a seller take?"
    edited = tom.put(f"/v1/items/{item['id']}", json=body, headers={"If-Match": words.headers["ETag"]}).json()
    assert step(tom, edited, "submit").status_code == 201
    approved = rita.get(f"/v1/pieces/{item['id']}").json()
    assert step(rita, approved, "approve").status_code == 201

    job, archive = export(world, update, "approved")
    assert archive.testzip() is None
    assert job["result"]["contents"] == archive.namelist()
    quiz = json.loads(archive.read("quiz.en.json"))
    assert [each["stem"] for each in quiz["items"]] == ["How long may a seller take?"]
    assert b"How long may a seller take?" in archive.read("quiz.en.gift")
    assert {name.split(".")[1] for name in archive.namelist() if name.startswith("quiz")} == {"en"}

    again = tom.post(f"/v1/updates/{update}/exports", json={}).json()
    assert again["id"] == job["id"]  # the same words are the same archive


def test_an_archive_of_everything_has_every_locale_and_its_translations(world: World) -> None:
    update = world.drafted()
    _, archive = export(world, update, "all")
    names = set(archive.namelist())
    kinds = ("json", "md", "html", "docx")
    assert {f"briefing.{tag}.{kind}" for tag in ("en", "pt-BR") for kind in kinds} | {"changes.html"} <= names
    briefing = json.loads(archive.read("briefing.pt-BR.json"))
    told = world.client("tom").get(f"/v1/briefings/{world.pieces(update, 'briefing', 'pt-BR')[0]['id']}").json()
    assert briefing["title"] == told["title"]
    translated = {each["text"] for each in briefing["segments"] if each["origin"] == "machine"}
    for name in ("briefing.pt-BR.tmx", "briefing.pt-BR.xlf"):
        units = read_units(archive.read(name), name=name)
        assert {unit.target for unit in units} == translated
        assert {(unit.source_language, unit.target_language) for unit in units} == {("en", "pt-BR")}


def test_there_is_no_such_file(world: World) -> None:
    job, _ = export(world, world.drafted(), "all")
    answer = world.client("tom").get(f"/v1/jobs/{job['id']}/files/secret.zip")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_an_archive_holds_what_was_asked_for_titles_and_weights_of_changes_included(world: World) -> None:
    update = world.drafted()
    client = world.client("tom")

    def ask() -> int:
        id: int = client.post(f"/v1/updates/{update}/exports", json={"choice": "all"}).json()["id"]
        return id

    def retitle(title: str) -> None:
        (briefing,) = world.pieces(update, "briefing", "en")
        headers = {"If-Match": briefing["etag"]}
        answer = client.put(f"/v1/briefings/{briefing['id']}", json={"title": title}, headers=headers)
        assert answer.status_code == 200

    first = ask()
    retitle("Alcohol: shorter limits")
    second = ask()
    change = client.get(f"/v1/updates/{update}/changes").json()["items"][0]["id"]
    judge(world, update, change, "editorial")
    third = ask()
    assert len({first, second, third}) == 3
    retitle("Too late")
    found = []
    worker = Worker(WorkerStore(world.service), QUEUE, name="tested")
    while worker.step():
        pass
    for id in (first, second, third):
        archive = zipfile.ZipFile(io.BytesIO(client.get(f"/v1/jobs/{id}/files/update-{update}.zip").content))
        changes = json.loads(archive.read("changes.json"))["changes"]
        weight = next(each["materiality"] for each in changes if each["id"] == change)
        found.append((json.loads(archive.read("briefing.en.json"))["title"], weight))
    assert found == [
        ("What changed: Alcohol", "substantive"),
        ("Alcohol: shorter limits", "substantive"),
        ("Alcohol: shorter limits", "editorial"),
    ]
