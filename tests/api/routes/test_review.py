"""The way of a piece through the review, over HTTP."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from api.review.service import load_piece, possible_steps
from api.users.actor import COMMAND_LINE
from api.users.service import actor_of, load_user
from tests.api.world import World


def step(client: TestClient, piece: dict[str, Any], name: str, note: str = "") -> Any:
    return client.post(
        f"/v1/pieces/{piece['id']}/steps", json={"step": name, "note": note}, headers={"If-Match": piece["etag"]}
    )


def read(client: TestClient, piece: dict[str, Any]) -> dict[str, Any]:
    answer = client.get(f"/v1/pieces/{piece['id']}")
    assert answer.headers["ETag"] == answer.json()["etag"]
    found: dict[str, Any] = answer.json()
    return found


def test_an_item_is_edited_reviewed_by_another_and_published(world: World) -> None:
    tom, rita = world.client("tom"), world.client("rita")
    item = world.pieces(world.drafted(), "item", "en")[0]
    assert step(tom, item, "submit").status_code == 201
    item = read(tom, item)
    assert (item["state"], item["moves"]) == ("in_review", ["edit", "withdraw", "approve", "request_changes", "reject"])
    refused = step(rita, item, "request_changes")
    assert (refused.status_code, refused.json()["code"]) == (422, "note_missing")
    assert step(rita, item, "request_changes", "Say it shorter.").json()["after"] == "changes_requested"
    words = tom.get(f"/v1/items/{item['id']}")
    body = {**{name: words.json()[name] for name in ("stem", "note")}, "why": "Shorter."}
    body["options"] = [{k: o[k] for k in ("id", "text", "correct", "feedback")} for o in words.json()["options"]]
    body["stem"] = "How long may a seller take?"
    edited = tom.put(f"/v1/items/{item['id']}", json=body, headers={"If-Match": words.headers["ETag"]})
    assert edited.status_code == 200, edited.text
    assert (edited.json()["state"], edited.json()["version"], edited.json()["grounding"]) == ("draft", 2, "kept")
    assert step(tom, edited.json(), "submit").status_code == 201
    assert step(rita, read(rita, item), "approve").json()["after"] == "approved"
    assert step(rita, read(rita, item), "publish").json()["after"] == "published"
    late = tom.put(f"/v1/items/{item['id']}", json=body, headers={"If-Match": read(tom, item)["etag"]})
    assert (late.status_code, late.json()["code"]) == (409, "wrong_state")
    steps = [each["step"] for each in tom.get(f"/v1/pieces/{item['id']}/steps").json()["items"]]
    assert steps == ["submit", "request_changes", "submit", "approve", "publish"]
    fields = tom.get(f"/v1/pieces/{item['id']}/diff", params={"old": 1}).json()["fields"]
    assert [field["field"] for field in fields] == ["stem"]
    assert world.service.verify_audit()[1] == []


def test_who_decided_takes_it_back_and_nobody_else(world: World) -> None:
    tom, rita, rob = world.client("tom"), world.client("rita"), world.client("rob")
    item = world.pieces(world.drafted(), "item", "pt-BR")[0]
    step(tom, item, "submit")
    assert step(rita, read(tom, item), "approve").status_code == 201
    assert step(rob, read(tom, item), "reopen").json()["code"] == "forbidden"
    assert step(rita, read(tom, item), "reopen").json()["after"] == "in_review"
    # An approval that was taken back judges nothing: whoever edits now may not approve.
    words = rita.get(f"/v1/items/{item['id']}")
    body: dict[str, Any] = {"stem": "Quanto tempo?"}
    body["options"] = [{k: o[k] for k in ("id", "text", "correct", "feedback")} for o in words.json()["options"]]
    assert (
        rita.put(f"/v1/items/{item['id']}", json=body, headers={"If-Match": words.headers["ETag"]}).status_code == 200
    )
    assert step(rob, read(tom, item), "approve").status_code == 201
    assert step(rob, read(tom, item), "reopen").status_code == 201
    assert step(rita, read(tom, item), "approve").json()["code"] == "four_eyes"
    assert world.service.verify_audit()[1] == []


def test_what_is_offered_is_what_may_be_done(world: World) -> None:
    """Whoever asks, the steps that are offered are those that are taken, four eyes included."""
    update = world.drafted()
    items = world.pieces(update, "item", "pt-BR")
    tom, rob = world.client("tom"), world.client("rob")
    words = rob.get(f"/v1/items/{items[0]['id']}").json()
    body = {"stem": f"{words['stem']} ?", "note": words["note"]}
    body["options"] = [{k: o[k] for k in ("id", "text", "correct", "feedback")} for o in words["options"]]
    assert rob.put(f"/v1/items/{items[0]['id']}", json=body, headers={"If-Match": words["etag"]}).status_code == 200
    for item in items:
        assert step(tom, read(tom, item), "submit").status_code == 201
    offered = {(name, item["id"]): offers(world, name, item["id"]) for name in ("tom", "rob", "rita") for item in items}
    first, second = (item["id"] for item in items)
    judging = ("approve", "request_changes", "reject")
    assert offered["rob", first] == ("withdraw",)  # the words are his
    assert offered["rob", second] == offered["rita", first] == ("withdraw", *judging)
    assert offered["tom", first] == ("withdraw",)
    assert step(world.client("rita"), read(tom, items[0]), "approve").status_code == 201
    assert offers(world, "rita", first) == ("reopen", "publish")
    assert offers(world, "rob", first) == ("publish",)


def offers(world: World, name: str, piece: int) -> tuple[str, ...]:
    with world.service.reading(COMMAND_LINE) as work:
        actor = actor_of(load_user(work, world.ids[name]))
    with world.service.reading(actor) as work:
        return possible_steps(work, [load_piece(work, piece)])[piece]
