"""Ripple in the service: from a new version to what is stale, to people's word on it."""

from __future__ import annotations

from typing import Any

import pytest

from api.db.repositories.ripple import open_pieces
from api.jobs.service import QUEUE, WorkerStore
from api.jobs.worker import Worker
from api.ripple.jobs import ripple_after
from api.ripple.tasks import open_mark, settle
from api.updates.judging import judge_change
from api.users.actor import COMMAND_LINE, Actor
from api.users.service import actor_of, load_user
from tests.api.routes.test_review import read, step
from tests.api.world import World

# The limit is another; the strikes are moved below a heading, and read as before.
NEXT = (
    b"# Alcohol\n\n## Limits\n\nSellers must answer within 7 days.\n\n"
    b"## Strikes\n\nAccounts may be closed after 3 strikes.\n"
)


@pytest.fixture
def update(world: World) -> int:
    return world.drafted()


def add_next(world: World, update: int, *, data: bytes = NEXT, name: str = "3.0", month: int = 5) -> int:
    """Add a version to the policy of an update, in force from the first of a month; return its id."""
    client = world.client("tom")
    version = client.get(f"/v1/versions/{client.get(f'/v1/updates/{update}').json()['new_version_id']}").json()
    body = {"name": name, "effective": f"2026-{month:02d}-01", "text": data.decode()}
    answer = client.post(f"/v1/policies/{version['policy_id']}/versions", json=body)
    assert answer.status_code == 201, answer.text
    found: int = answer.json()["id"]
    return found


def work(world: World) -> None:
    worker = Worker(WorkerStore(world.service), QUEUE, name="tested")
    while worker.step():
        pass


def stale(world: World, update: int) -> list[dict[str, Any]]:
    answer = world.client("tom").get("/v1/queue", params={"stale": "true", "update": update, "limit": 200})
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def rests_on(world: World, piece: dict[str, Any], words: str) -> bool:
    """Tell whether a piece rests on words of the new version of its update."""
    kind = {"segment": "segments", "item": "items"}.get(piece["kind"])
    evidence = world.client("tom").get(f"/v1/{kind}/{piece['id']}").json()["evidence"] if kind else []
    return any(each["side"] == "new" and words in each["text"] for each in evidence)


def everything(world: World, update: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (
        world.client("tom").get("/v1/queue", params={"update": update, "limit": 200}).json()["items"]
    )
    return found


def rippled(world: World, update: int) -> int:
    """Let the next version take effect; return its id."""
    version = add_next(world, update)
    world.clock.go(days=65)
    work(world)
    return version


def test_a_version_that_takes_effect_makes_stale_what_rests_on_what_it_changes_and_nothing_else(
    world: World, update: int
) -> None:
    before = everything(world, update)
    version = add_next(world, update)
    work(world)
    assert stale(world, update) == []  # it is not in force, and nobody drafts for it
    impact = world.client("rita").get(f"/v1/versions/{version}/impact", params={"limit": 3}).json()
    world.clock.go(days=65)
    work(world)

    after = everything(world, update)
    resting = [piece["id"] for piece in before if rests_on(world, piece, "14 days")]
    assert len(resting) == 10
    assert [piece["id"] for piece in stale(world, update)] == resting
    assert [{**piece, "stale": False} for piece in after] == before
    assert (impact["stale"], impact["doubtful"]) == (len(resting), 0)
    pages = [impact["items"]]
    while impact["next"]:
        query = {"limit": 3, "cursor": impact["next"]}
        impact = world.client("rita").get(f"/v1/versions/{version}/impact", params=query).json()
        pages.append(impact["items"])
    assert [each["piece_id"] for page in pages for each in page] == resting

    tasks = world.client("quinn").get("/v1/tasks", params={"closed": "false"}).json()["items"]
    told = {(task["owner_id"], task["locale"], task["open"], task["version_name"]) for task in tasks}
    assert told == {(world.ids["tom"], "en", 5, "3.0"), (world.ids["tom"], "pt-BR", 5, "3.0")}
    listed = world.client("tom").get(f"/v1/tasks/{tasks[0]['id']}/pieces").json()["items"]
    assert {(reason["old"], reason["new"]) for each in listed for reason in each["reasons"]} == {
        ("Sellers must answer within 14 days.", "Sellers must answer within 7 days.")
    }


def waiting(world: World, locale: str) -> list[dict[str, Any]]:
    """The open tasks in a locale."""
    found = world.client("rita").get("/v1/tasks", params={"closed": "false"}).json()["items"]
    return [task for task in found if task["locale"] == locale]


def test_a_task_of_one_piece_stays_open_when_the_piece_is_weighed_anew(world: World, update: int) -> None:
    version = rippled(world, update)
    (task,) = waiting(world, "en")
    with world.service.writing(Actor(None, "tests", frozenset())) as transaction:
        first, *others = open_pieces(transaction.session, task["id"])
        for piece in others:
            settle(transaction, piece, "still_right", "Seen to.")
        mark = open_mark(transaction, first)
        assert mark is not None
        mark.verdict = "doubtful"  # as if the change had been told so
        ripple_after(transaction, asked_policy(world, version), {"again": "by a test"}, again=True)
    work(world)
    assert [piece["id"] for piece in stale(world, update) if piece["locale"] == "en"] == [first.id]
    assert [(each["id"], each["open"]) for each in waiting(world, "en")] == [(task["id"], 1)]


def test_rippling_again_changes_nothing(world: World, update: int) -> None:
    version = rippled(world, update)
    client = world.client("quinn")
    seen = (everything(world, update), client.get("/v1/tasks").json(), client.get("/v1/audit").json())
    asked = world.client("tom").post(f"/v1/versions/{version}/impact").json()
    with world.service.writing(Actor(None, "tests", frozenset())) as transaction:
        ripple_after(transaction, asked_policy(world, version), {"again": "by a test"}, again=True)
    work(world)
    assert client.get(f"/v1/jobs/{asked['id'] + 1}").json()["result"] == {
        "version": version, "stale": 0, "doubtful": 0, "followed": 0,
    }  # fmt: skip
    assert (everything(world, update), client.get("/v1/tasks").json(), client.get("/v1/audit").json()) == seen


def test_drafts_for_a_version_publish_it_before_its_day(world: World, update: int) -> None:
    version = add_next(world, update)
    old = world.client("tom").get(f"/v1/updates/{update}").json()["new_version_id"]
    body = {"old_version_id": old, "new_version_id": version, "locales": ["en"]}
    answer = world.client("tom").post("/v1/updates", json=body)
    assert answer.status_code == 202
    work(world)
    assert len(stale(world, update)) == 10
    assert stale(world, answer.json()["id"]) == []


def test_who_deals_with_a_piece_ends_its_staleness(world: World, update: int) -> None:
    rippled(world, update)
    tom, rita = world.client("tom"), world.client("rita")
    segment, *_, item = [piece for piece in stale(world, update) if piece["locale"] == "en"]
    (mark,) = tom.get(f"/v1/pieces/{segment['id']}/stale-marks").json()["items"]
    say = {"mark_id": mark["id"], "reason": ""}
    refused = tom.post(f"/v1/pieces/{segment['id']}/still-right", json=say)
    assert (refused.status_code, refused.json()["code"]) == (422, "reason_missing")
    elsewhere = rob(world).post(f"/v1/pieces/{segment['id']}/still-right", json={**say, "reason": "It holds."})
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (403, "forbidden")
    said = tom.post(f"/v1/pieces/{segment['id']}/still-right", json={**say, "reason": "It tells of 2.0."}).json()
    assert (said["outcome"], said["why"], said["closed_by"]) == ("still_right", "It tells of 2.0.", world.ids["tom"])

    words = tom.get(f"/v1/items/{item['id']}")
    body: dict[str, Any] = {name: words.json()[name] for name in ("stem", "note")}
    body["options"] = [{k: o[k] for k in ("id", "text", "correct", "feedback")} for o in words.json()["options"]]
    for option in body["options"]:
        option["text"] += " (7 days)"
    edited = tom.put(f"/v1/items/{item['id']}", json=body, headers={"If-Match": words.headers["ETag"]}).json()
    # The figure is not in the clause that the item was made from, but in what the clause has become.
    assert (edited["stale"], edited["grounding"]) == (False, "kept")

    (task,) = [task for task in tom.get("/v1/tasks").json()["items"] if task["locale"] == "en"]
    assert task["open"] == 3
    closed = tom.post(f"/v1/tasks/{task['id']}/close", json={"reason": "They tell of 2.0."}).json()
    assert (closed["open"], bool(closed["closed_at"])) == (0, True)
    assert {piece["locale"] for piece in stale(world, update)} == {"pt-BR"}
    again = tom.post(f"/v1/tasks/{task['id']}/close", json={"reason": "They tell of 2.0."})
    assert (again.status_code, again.json()["code"]) == (409, "task_closed")
    outcomes = [each["outcome"] for each in rita.get(f"/v1/tasks/{task['id']}/pieces").json()["items"]]
    assert outcomes == ["still_right", *["still_right"] * 3, "edited"]
    kinds = [entry["kind"] for entry in world.client("quinn").get("/v1/audit").json()["items"]]
    assert kinds.count("piece.staleness_ended") == 5
    assert kinds.count("task.closed") == 1


def test_of_approved_words_only_another_reviewer_says_that_they_still_hold(world: World, update: int) -> None:
    item = next(piece for piece in world.pieces(update, "item", "pt-BR") if rests_on(world, piece, "14 days"))
    tom, rita = world.client("tom"), world.client("rita")
    assert step(tom, item, "submit").status_code == 201
    assert step(rita, read(tom, item), "approve").status_code == 201
    rippled(world, update)
    (mark,) = tom.get(f"/v1/pieces/{item['id']}/stale-marks").json()["items"]
    say = {"mark_id": mark["id"], "reason": "It asks about more than 14 days only."}
    assert tom.post(f"/v1/pieces/{item['id']}/still-right", json=say).status_code == 403
    assert rob(world).post(f"/v1/pieces/{item['id']}/still-right", json=say).status_code == 200
    again = rita.post(f"/v1/pieces/{item['id']}/still-right", json=say)
    assert (again.status_code, again.json()["code"]) == (409, "not_stale")


def test_a_version_that_brings_the_words_back_ends_what_the_one_before_it_began(world: World, update: int) -> None:
    rippled(world, update)
    assert len(stale(world, update)) == 10
    add_next(world, update, data=NEXT.replace(b"7 days", b"14 days"), name="4.0", month=5)
    work(world)
    assert stale(world, update) == []
    (task, _) = world.client("tom").get("/v1/tasks").json()["items"]
    outcomes = {each["outcome"] for each in world.client("tom").get(f"/v1/tasks/{task['id']}/pieces").json()["items"]}
    assert (outcomes, bool(task["closed_at"])) == ({"restored"}, True)


def test_people_who_weigh_a_change_weigh_what_rests_on_it(world: World, update: int) -> None:
    version = add_next(world, update)
    tom = world.client("tom")
    old = tom.get(f"/v1/updates/{update}").json()["new_version_id"]
    body = {"old_version_id": old, "new_version_id": version, "locales": ["en"]}
    later = tom.post("/v1/updates", json=body).json()["id"]
    work(world)
    (limit,) = [each for each in tom.get(f"/v1/updates/{later}/changes").json()["items"] if "7 days" in str(each)]
    resting = stale(world, update)
    for weight, expected in (("editorial", []), ("substantive", resting)):
        judge(world, later, limit["id"], weight)
        work(world)
        assert stale(world, update) == expected
    marks = tom.get(f"/v1/pieces/{resting[0]['id']}/stale-marks").json()["items"]
    assert [mark["outcome"] for mark in marks] == [None, "editorial"]


def test_a_piece_waits_for_whom_it_is_given_to(world: World, update: int) -> None:
    rippled(world, update)
    tom = world.client("tom")
    (first, *_) = stale(world, update)
    assert tom.put(f"/v1/pieces/{first['id']}/assignment", json={"user_id": world.ids["rita"]}).status_code == 200
    (task,) = tom.get("/v1/tasks", params={"owner": world.ids["rita"]}).json()["items"]
    assert (task["open"], task["locale"]) == (1, "en")


def rob(world: World) -> Any:
    return world.client("rob")


def asked_policy(world: World, version: int) -> str:
    found: str = world.client("tom").get(f"/v1/versions/{version}").json()["policy_id"]
    return found


def judge(world: World, update: int, key: str, weight: Any) -> None:
    with world.service.writing(COMMAND_LINE) as transaction:
        actor = actor_of(load_user(transaction, world.ids["quinn"]))
    with world.service.writing(actor) as transaction:
        judge_change(transaction, update, key, weight, "So the team has settled it.")
