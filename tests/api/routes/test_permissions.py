"""Role by route, in one's own and in a foreign locale, cell by cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.permissions import (
    is_own,
    may_assign,
    may_comment,
    may_decide,
    may_edit,
    may_keep_policies,
    may_keep_precedents,
    may_manage_users,
    may_propose,
    may_publish,
    may_read,
    may_read_audit,
    may_submit_updates,
)
from api.users.actor import ROLES, Actor
from tests.api.world import World

# Who may, of: trainer, reviewer of the locale, reviewer of another locale, quality, admin.
WHO = ("trainer", "reviewer", "reviewer elsewhere", "quality", "admin")
TABLE: dict[Callable[..., bool], str] = {
    may_read: "yyyyy",
    may_comment: "yyyyy",
    may_manage_users: "nnnny",
    may_read_audit: "nnnyy",
    may_keep_policies: "ynnyn",
    may_keep_precedents: "nnnyn",
    may_submit_updates: "ynnnn",
    may_edit: "yynnn",
    may_propose: "yynnn",
    may_assign: "yynnn",
    may_decide: "nynnn",
    may_publish: "nynnn",
}


def actor(who: str) -> Actor:
    role = who.split()[0]
    return Actor(
        1, who, frozenset(r for r in ROLES if r == role), frozenset(("de",) if "elsewhere" in who else ("pt-BR",))
    )


@pytest.mark.parametrize("may", TABLE, ids=lambda may: may.__name__)
def test_the_table_of_permissions(may: Callable[..., bool]) -> None:
    local = may in (may_edit, may_propose, may_assign, may_decide, may_publish)
    answers = "".join("y" if may(actor(who), *["pt-BR"] * local) else "n" for who in WHO)
    assert answers == TABLE[may]
    assert not may(Actor(1, "nobody", frozenset(), frozenset("*")), *["pt-BR"] * local)


def test_every_locale_and_own_words() -> None:
    assert may_decide(Actor(1, "r", frozenset(("reviewer",)), frozenset("*")), "ja")
    assert is_own(Actor(3, "r", frozenset()), frozenset((3, 4)))
    assert is_own(Actor(None, "command line", frozenset()), frozenset())
    assert not is_own(Actor(5, "r", frozenset()), frozenset((3, 4)))


@dataclass(frozen=True)
class Call:
    """A request on a piece in pt-BR, and who of PEOPLE may make it: rita has all locales, rob pt-BR, dora de."""

    name: str
    allowed: str
    make: Callable[[TestClient, dict[str, Any]], Any]
    state: str = "draft"


def step(name: str) -> Callable[[TestClient, dict[str, Any]], Any]:
    return lambda client, piece: client.post(
        f"/v1/pieces/{piece['id']}/steps", json={"step": name, "note": "n"}, headers={"If-Match": piece["etag"]}
    )


def edit(client: TestClient, piece: dict[str, Any]) -> Any:
    return client.put(f"/v1/segments/{piece['id']}", json={"text": "O prazo cai."}, headers={"If-Match": piece["etag"]})


PEOPLE = ("tom", "rita", "rob", "dora", "quinn", "ada")
CALLS = [
    Call("edit", "yyynnn", edit),
    Call("submit", "yyynnn", step("submit")),
    Call("withdraw", "yyynnn", step("withdraw"), "in_review"),
    Call("approve", "nyynnn", step("approve"), "in_review"),
    Call("request changes", "nyynnn", step("request_changes"), "in_review"),
    Call("reject", "nyynnn", step("reject"), "in_review"),
    Call("read", "yyyyyy", lambda client, piece: client.get(f"/v1/segments/{piece['id']}")),
    Call("queue", "yyyyyy", lambda client, _: client.get("/v1/queue")),
    Call("comment", "yyyyyy", lambda c, p: c.post(f"/v1/pieces/{p['id']}/comments", json={"text": "x"})),
    Call("assign", "yyynnn", lambda c, p: c.put(f"/v1/pieces/{p['id']}/assignment", json={"user_id": None})),
    Call("add policy", "ynnnyn", lambda c, p: c.post("/v1/policies", json={"id": f"new-{p['id']}", "title": "New"})),
    Call(
        "add version",
        "ynnnyn",
        lambda c, p: c.post(
            "/v1/policies/alcohol-0000000/versions",
            json={"text": "# P\n\nNobody may shout.\n", "name": "9", "effective": "2026-05-01"},
        ),
    ),
    Call(
        "submit update",
        "ynnnnn",
        lambda c, p: c.post("/v1/updates", json={"old_version_id": 1, "new_version_id": 2, "locales": ["en"]}),
    ),
    Call(
        "add precedents",
        "nnnnyn",
        lambda c, p: c.post(
            "/v1/precedents", files={"file": ("c.json", '{"id": "c1", "date": "2026-01-01", "summary": "Noted."}')}
        ),
    ),
    Call("ask for impact", "ynnnyn", lambda c, p: c.post("/v1/versions/2/impact")),
    Call("tasks", "yyyyyy", lambda client, _: client.get("/v1/tasks")),
    Call("list users", "nnnnny", lambda client, _: client.get("/v1/users")),
    Call("add user", "nnnnny", lambda c, _: c.post("/v1/users", json={"name": "new", "roles": ["quality"]})),
    Call("disable user", "nnnnny", lambda c, _: c.patch("/v1/users/4", json={"disabled": True})),
    Call("key for another", "nnnnny", lambda c, _: c.post("/v1/users/2/keys", json={"name": "x"})),
    Call("keys of another", "nnnnny", lambda c, _: c.get("/v1/users/2/keys")),
    Call("audit", "nnnnyy", lambda client, _: client.get("/v1/audit")),
    Call("audit export", "nnnnyy", lambda client, _: client.get("/v1/audit/export")),
    Call("audit verification", "nnnnyy", lambda client, _: client.get("/v1/audit/verification")),
    Call("metrics", "nnnnyy", lambda client, _: client.get("/v1/metrics")),
]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_role_by_route(world: World, call: Call) -> None:
    world.add("dora", "reviewer", locales=["de"])
    segments = world.pieces(world.drafted(), "segment", "pt-BR")
    answers = ""
    for name, piece in zip(PEOPLE, segments, strict=False):
        if call.state == "in_review":
            step("submit")(world.client("tom"), piece)
            piece = world.client("tom").get(f"/v1/pieces/{piece['id']}").json()
        answer = call.make(world.client(name), piece)
        answers += "y" if answer.status_code < 300 else "n"
        if answer.status_code >= 300:
            assert (answer.status_code, answer.json()["code"]) == (403, "forbidden"), answer.text
        nobody = call.make(world.client(), piece)
        assert (nobody.status_code, nobody.json()["code"]) == (401, "unauthenticated")
    assert answers == call.allowed


def test_publish_and_retire_by_the_locale_only(world: World) -> None:
    world.add("dora", "reviewer", locales=["de"])
    item = world.pieces(world.drafted(), "item", "pt-BR")[0]

    def take(name: str, move: str) -> int:
        piece = world.client("tom").get(f"/v1/pieces/{item['id']}").json()
        status: int = step(move)(world.client(name), piece).status_code
        return status

    assert [take("tom", "submit"), take("rob", "approve")] == [201, 201]
    for move in ("publish", "retire"):
        assert [take(name, move) for name in ("tom", "dora", "quinn", "ada")] == [403] * 4
        assert take("rob", move) == 201


def test_a_disabled_user_may_nothing_and_an_admin_must_remain(world: World) -> None:
    ada = world.client("ada")
    assert ada.patch(f"/v1/users/{world.ids['tom']}", json={"disabled": True}).json()["disabled"]
    assert world.client("tom").get("/v1/me").json()["code"] == "dead_key"
    last = ada.patch(f"/v1/users/{world.ids['ada']}", json={"roles": ["quality"]})
    assert (last.status_code, last.json()["detail"]) == (409, "no admin would be left")
    assert ada.get("/v1/users").status_code == 200
