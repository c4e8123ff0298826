"""Edits: none without If-Match, none lost, each checked again; and requests that come twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.world import World


def put(client: TestClient, piece: dict[str, Any], text: str, etag: str | None = None, **more: Any) -> Any:
    headers = {"If-Match": etag or piece["etag"]}
    return client.put(f"/v1/segments/{piece['id']}", json={"text": text, **more}, headers=headers)


@pytest.fixture
def segment(world: World) -> dict[str, Any]:
    """The sentence in pt-BR that says that the limit falls from 30 to 14 days."""
    found = world.pieces(world.drafted(), "segment", "pt-BR")
    return next(each for each in found if "30" in each["words"] and "14" in each["words"])


def test_no_edit_without_saying_what_it_was_made_from(world: World, segment: dict[str, Any]) -> None:
    tom, url = world.client("tom"), f"/v1/segments/{segment['id']}"
    for headers in ({}, {"If-Match": "*"}):
        answer = tom.put(url, json={"text": "x"}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (428, "precondition_required")
    for etag in ("x", '"v1"', 'W/"v1.r1"', '"v0.r1"', '"v99.r1"'):
        assert tom.put(url, json={"text": "x"}, headers={"If-Match": etag}).status_code in (404, 422)
    assert tom.get(url).json()["version"] == 1


def test_who_comes_second_loses_nothing_and_can_merge(world: World, segment: dict[str, Any]) -> None:
    tom, rita = world.client("tom"), world.client("rita")
    first = put(tom, segment, "O prazo cai de 30 dias para 14 dias.")
    assert (first.status_code, first.headers["ETag"]) == (200, '"v2.r2"')
    second = put(rita, segment, "Agora são 14 dias em vez de 30.", why="Clearer.")
    problem = second.json()
    assert (second.status_code, problem["code"], problem["etag"]) == (412, "edit_conflict", '"v2.r2"')
    texts = {name: problem[name]["content"]["text"] for name in ("base", "current", "yours")}
    assert texts["base"] == segment["words"]
    assert (texts["current"], texts["yours"]) == (first.json()["text"], "Agora são 14 dias em vez de 30.")
    kept = f"/v1/pieces/{segment['id']}/kept-drafts"
    assert [each["id"] for each in rita.get(kept).json()["items"]] == [problem["yours"]["id"]]
    assert tom.get(kept).json()["items"] == []
    stolen = put(tom, segment, "x", problem["etag"], merges=problem["yours"]["id"])
    assert stolen.status_code == 404
    merged = put(rita, segment, "O prazo é de 14 dias, não mais 30.", problem["etag"], merges=problem["yours"]["id"])
    assert merged.status_code == 200, merged.text
    assert rita.get(kept).json()["items"] == []
    versions = tom.get(f"/v1/pieces/{segment['id']}/versions").json()["items"]
    assert [(each["number"], each["base"], each["author_id"]) for each in versions] == [
        (1, 1, world.ids["tom"]), (2, 1, world.ids["tom"]), (3, 2, world.ids["rita"]),
    ]  # fmt: skip


def test_of_many_edits_at_once_one_stands_and_all_are_kept(world: World, segment: dict[str, Any]) -> None:
    client = world.client("tom")
    texts = [f"O prazo cai de 30 dias para 14 dias ({number})." for number in range(12)]
    with ThreadPoolExecutor(12) as threads:
        answers = list(threads.map(lambda text: put(client, segment, text), texts))
    assert sorted(answer.status_code for answer in answers) == [200] + [412] * 11
    kept = client.get(f"/v1/pieces/{segment['id']}/kept-drafts").json()["items"]
    stands = client.get(f"/v1/segments/{segment['id']}").json()["text"]
    assert {stands, *(each["content"]["text"] for each in kept)} == set(texts)
    assert world.service.verify_audit()[1] == []


def test_a_step_on_something_else_than_was_read_is_refused(world: World, segment: dict[str, Any]) -> None:
    put(world.client("tom"), segment, "O prazo cai de 30 dias para 14 dias.")
    answer = world.client("rita").post(
        f"/v1/pieces/{segment['id']}/steps", json={"step": "submit"}, headers={"If-Match": segment["etag"]}
    )
    assert (answer.status_code, answer.json()["code"]) == (412, "stale")


def test_new_words_are_compared_with_the_source_again(world: World, segment: dict[str, Any]) -> None:
    answer = put(world.client("tom"), segment, "O prazo cai de 30 dias para 41 dias.").json()
    assert (answer["risk"], answer["edited"]) == ("high", True)
    assert any(check["severity"] == "error" and "41" in check["message"] for check in answer["checks"])
    mended = put(world.client("tom"), answer, "O prazo cai de 30 dias para 14 dias.").json()
    assert [check for check in mended["checks"] if check["severity"] == "error"] == []


def test_an_approval_does_not_outlive_the_words(world: World) -> None:
    """A segment that is edited after its briefing was approved opens both again."""
    tom, rita = world.client("tom"), world.client("rita")
    update = world.drafted()
    briefing = world.pieces(update, "briefing", "en")[0]
    step(tom, briefing, "submit")
    segments = world.pieces(update, "segment", "en")
    assert {each["state"] for each in segments} == {"in_review"}
    early = step(rita, read(rita, briefing), "approve")
    assert (early.status_code, early.json()["code"]) == (409, "segments_open")
    many = [{"piece_id": each["id"], "etag": each["etag"], "step": "approve"} for each in segments]
    assert all(each["taken"] for each in rita.post("/v1/steps", json={"steps": many}).json()["items"])
    assert step(rita, read(rita, briefing), "approve").status_code == 201
    edited = put(tom, read(rita, segments[2]), "Something else.")
    assert edited.json()["state"] == "draft"
    assert read(rita, briefing)["state"] == "draft"
    assert step(tom, read(rita, briefing), "submit").status_code == 201
    assert step(tom, read(rita, segments[2]), "submit").status_code == 409, "it went along with the briefing"
    assert step(rita, read(rita, segments[2]), "approve").status_code == 201
    assert step(rita, read(rita, briefing), "approve").status_code == 201
    alone = step(rita, read(rita, segments[0]), "publish")
    assert (alone.status_code, alone.json()["code"]) == (409, "conflict")
    assert step(rita, read(rita, briefing), "publish").status_code == 201
    assert {each["state"] for each in world.pieces(update, "segment", "en")} == {"published"}
    assert world.service.verify_audit()[1] == []


@pytest.mark.parametrize(
    ("change", "grounding", "code"),
    [
        ({"stem": "How many strikes close an account?"}, "kept", ""),
        ({"right": "41 days"}, "broken", "key_not_in_clause"),
        ({"other": True}, "broken", "key_changed"),
    ],
)
def test_an_edit_keeps_the_grounding_or_says_that_it_is_broken(
    world: World, change: dict[str, Any], grounding: str, code: str
) -> None:
    tom = world.client("tom")
    update = world.drafted()
    items = tom.get("/v1/items", params={"update": update, "locale": "en"}).json()["items"]
    item = next(each for each in items if each["type"] != "true_false")
    options = [{name: each[name] for name in ("id", "text", "correct", "feedback")} for each in item["options"]]
    right = next(each for each in options if each["correct"])
    if "right" in change:
        right["text"] = change["right"]
    if "other" in change:
        right["correct"] = False
        next(each for each in options if each is not right)["correct"] = True
    body = {"stem": change.get("stem", item["stem"]), "options": options, "note": ""}
    answer = tom.put(f"/v1/items/{item['id']}", json=body, headers={"If-Match": item["etag"]}).json()
    assert answer["grounding"] == grounding, answer
    assert [each["code"] for each in answer["checks"] if each["code"].startswith("key_")] == ([code] if code else [])
    assert (answer["risk"] == "high") == (grounding == "broken")


def test_an_edit_gives_every_option_and_a_right_one(world: World) -> None:
    tom = world.client("tom")
    item = tom.get("/v1/items", params={"update": world.drafted(), "locale": "en"}).json()["items"][0]
    options = [{name: each[name] for name in ("id", "text", "correct", "feedback")} for each in item["options"]]
    wrong = [options[:-1], [{**each, "correct": False} for each in options], [{**options[0], "id": "z"}, *options[1:]]]
    for given in wrong:
        body = {"stem": item["stem"], "options": given}
        answer = tom.put(f"/v1/items/{item['id']}", json=body, headers={"If-Match": item["etag"]})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


def test_words_whose_answer_was_lost_may_come_again(world: World) -> None:
    tom, update = world.client("tom"), world.drafted()
    segment = world.pieces(update, "segment", "en")[0]
    url, headers = f"/v1/segments/{segment['id']}", {"If-Match": segment["etag"]}
    first, again = (tom.put(url, json={"text": "Said otherwise."}, headers=headers) for _ in range(2))
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json()["etag"] == again.json()["etag"] == '"v2.r2"'
    theirs = world.client("rita").put(url, json={"text": "Said otherwise."}, headers=headers)
    assert theirs.status_code == 412


def test_a_request_that_comes_again_is_done_once(world: World) -> None:
    tom, update = world.client("tom"), world.drafted()
    item = world.pieces(update, "item", "en")[0]
    headers = {"If-Match": item["etag"], "Idempotency-Key": "submit-0001"}
    url = f"/v1/pieces/{item['id']}/steps"
    answers = [tom.post(url, json={"step": "submit"}, headers=headers) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201] * 3
    assert len({answer.text for answer in answers}) == 1
    assert len(tom.get(url).json()["items"]) == 1
    other = tom.post(url, json={"step": "withdraw"}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (409, "key_reused")
    theirs = world.client("rita").post(url, json={"step": "submit"}, headers=headers)
    assert theirs.json()["code"] == "stale", "a key is its user's"
    world.clock.go(days=3)
    assert tom.post(url, json={"step": "submit"}, headers=headers).json()["code"] == "stale"
    comments = f"/v1/pieces/{item['id']}/comments"
    for days in (0, 1, 3):  # the third comes when the first answer is no longer kept
        world.clock.go(days=days)
        assert tom.post(comments, json={"text": "Hm."}, headers=headers).status_code == 201
    assert len(tom.get(comments).json()["items"]) == 2


def test_submits_at_once_with_one_key_make_one_update(world: World) -> None:
    world.drafted()
    client = world.client("tom")
    body = {"old_version_id": 1, "new_version_id": 2, "locales": ["en"]}
    with ThreadPoolExecutor(8) as threads:
        answers = list(
            threads.map(
                lambda _: client.post("/v1/updates", json=body, headers={"Idempotency-Key": "update-0001"}), range(8)
            )
        )
    assert {answer.status_code for answer in answers} == {202}
    assert {answer.json()["id"] for answer in answers} == {2}


def step(client: TestClient, piece: dict[str, Any], name: str) -> Any:
    url = f"/v1/pieces/{piece['id']}/steps"
    return client.post(url, json={"step": name}, headers={"If-Match": piece["etag"]})


def read(client: TestClient, piece: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/v1/pieces/{piece['id']}").json()
    return found
