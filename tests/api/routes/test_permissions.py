"""Role by route, in one's own and in a foreign locale, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from api.permissions import (
    is_own,
    may_assign,
    may_comment,
    may_decide,
    may_edit,
    may_judge_changes,
    may_keep_policies,
    may_keep_precedents,
    may_manage_users,
    may_propose,
    may_publish,
    may_read,
    may_read_audit,
    may_steer_jobs,
    may_submit_updates,
)
from api.users.actor import ROLES, Actor
from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.memory import TranslationUnit
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
    may_judge_changes: "yyyyn",
    may_steer_jobs: "ynnny",
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
    """A request on a piece in pt-BR, and who of PEOPLE may make it: rita has all locales, rob pt-BR, dora de.

    `needs` makes what it is about, anew for each of them: `piece["needed"]`. `else_` are statuses of a refusal that
    permission has nothing to do with.
    """

    name: str
    allowed: str
    make: Callable[[TestClient, dict[str, Any]], Any]
    state: str = "draft"
    needs: Callable[[World], dict[str, Any]] | None = None
    else_: tuple[int, ...] = ()
    refusal: tuple[int, str] = (403, "forbidden")


def step(name: str) -> Callable[[TestClient, dict[str, Any]], Any]:
    return lambda client, piece: client.post(
        f"/v1/pieces/{piece['id']}/steps", json={"step": name, "note": "n"}, headers={"If-Match": piece["etag"]}
    )


def edit(client: TestClient, piece: dict[str, Any]) -> Any:
    return client.put(f"/v1/segments/{piece['id']}", json={"text": "O prazo cai."}, headers={"If-Match": piece["etag"]})


def edit_item(client: TestClient, piece: dict[str, Any]) -> Any:
    item = piece["item"]
    words = {"stem": f"{item['stem']} {next(NUMBERS)}", "note": "", "options": [
        {name: option[name] for name in ("id", "text", "correct", "feedback")} for option in item["options"]
    ]}  # fmt: skip
    tag = client.get(f"/v1/items/{item['id']}").headers.get("ETag", item["etag"])
    return client.put(f"/v1/items/{item['id']}", json=words, headers={"If-Match": tag})


def edit_briefing(client: TestClient, piece: dict[str, Any]) -> Any:
    path = f"/v1/briefings/{piece['briefing_id']}"
    tag = client.get(path).headers.get("ETag", '"v1.r1"')
    return client.put(path, json={"title": f"O que muda {next(NUMBERS)}"}, headers={"If-Match": tag})


def entry(base: str, words: dict[str, str]) -> tuple[str, Callable[[World], dict[str, Any]]]:
    """Where entries of a glossary or memory are, and a proposal of tom's that nobody has made before."""

    def propose(world: World) -> dict[str, Any]:
        body = {**words, "source": f"{words['source']} {next(NUMBERS)}"}
        made: dict[str, Any] = world.client("tom").post(f"/v1/{base}", json=body).json()
        return made

    return f"/v1/{base}", propose


def file_of(base: str, name: str) -> Callable[[World], dict[str, Any]]:
    """A file of entries that tom proposes, different each time."""
    return lambda world: propose_file(world.client("tom"), base, name).json()


def propose_file(client: TestClient, base: str, name: str) -> Any:
    number = next(NUMBERS)
    rows = f"source,pos,target,status,variants,note\nword {number},noun,palavra {number},preferred,,\n"
    units = [TranslationUnit(f"Unit {number}.", f"Unidade {number}.", "en", "pt-BR")]
    data = rows.encode() if name.endswith("csv") else write_tmx(units)
    return client.post(f"/v1/{base}/pt-BR/files", files={"file": (name, data)})


def decide(path: str) -> Callable[[TestClient, dict[str, Any]], Any]:
    return lambda client, piece: client.post(
        f"{path}/{piece['needed']['id']}/steps", json={"step": "approve"},
        headers={"If-Match": piece["needed"]["etag"]},
    )  # fmt: skip


def decide_file(base: str) -> Callable[[TestClient, dict[str, Any]], Any]:
    return lambda client, piece: client.post(
        f"/v1/{base}/pt-BR/batches/{piece['needed']['batch']}/steps", json={"step": "approve"}
    )


NUMBERS = count()
TERMS, a_term = entry(
    "glossaries/pt-BR/terms", {"source": "good", "target": "bem", "status": "preferred", "pos": "noun"}
)
UNITS, a_unit = entry("memories/pt-BR/units", {"source": "Sellers must answer.", "target": "Devem responder."})
PEOPLE = ("tom", "rita", "rob", "dora", "quinn", "ada")
CALLS = [
    Call("edit", "yyynnn", edit),
    Call("submit", "yyynnn", step("submit")),
    Call("withdraw", "yyynnn", step("withdraw"), "in_review"),
    Call("approve", "nyynnn", step("approve"), "in_review"),
    Call("request changes", "nyynnn", step("request_changes"), "in_review"),
    Call("reject", "nyynnn", step("reject"), "in_review"),
    Call("edit an item", "yyynnn", edit_item),
    Call("edit a briefing", "yyynnn", edit_briefing),
    Call(
        "propose a term",
        "yyynnn",
        lambda c, p: c.post(TERMS, json={**p["needed"], "source": "x"}),
        needs=lambda _: {"target": f"bem {next(NUMBERS)}", "status": "preferred", "pos": "noun"},
        else_=(409,),
    ),
    Call("decide on a term", "nyynnn", decide(TERMS), needs=a_term),
    Call("propose a file of terms", "yyynnn", lambda c, _: propose_file(c, "glossaries", "t.csv")),
    Call("decide on a file of terms", "nyynnn", decide_file("glossaries"), needs=file_of("glossaries", "t.csv")),
    Call(
        "propose a translation",
        "yyynnn",
        lambda c, p: c.post(UNITS, json=p["needed"]),
        needs=lambda _: {"source": f"Buyers wait {next(NUMBERS)}.", "target": "Esperam."},
    ),
    Call("decide on a translation", "nyynnn", decide(UNITS), needs=a_unit),
    Call("propose a file of translations", "yyynnn", lambda c, _: propose_file(c, "memories", "t.tmx")),
    Call("decide on a file of translations", "nyynnn", decide_file("memories"), needs=file_of("memories", "t.tmx")),
    Call(
        "upload version",
        "ynnnyn",
        lambda c, p: c.post(
            "/v1/policies/alcohol-0000000/files",
            data={"name": f"u{next(NUMBERS)}", "effective": "2026-06-01"},
            files={"file": ("p.md", f"# P\n\nNobody may shout {p['id']} times.\n")},
        ),
    ),
    Call(
        "withdraw version",
        "ynnnyn",
        lambda c, p: c.post("/v1/versions/2/withdrawal", json={"reason": "Wrong."}, headers={"If-Match": '"v1.r1"'}),
        else_=(409, 412),
    ),
    Call(
        "export",
        "yyyyyy",
        lambda c, p: c.post(f"/v1/updates/{p['update_id']}/exports", json={"choice": "all"}),
    ),
    Call("cancel a job", "ynnnny", lambda c, _: c.post("/v1/jobs/1/cancel"), else_=(409,)),
    Call("begin a job again", "ynnnny", lambda c, _: c.post("/v1/jobs/1/retry"), else_=(409,)),
    Call("withdraw a precedent", "nnnnyn", lambda c, _: c.post("/v1/precedents/c1/withdrawal", json={}), else_=(404,)),
    Call("make a key of one's own", "yyyyyy", lambda c, _: c.post("/v1/me/keys", json={"name": "x"})),
    Call(
        "revoke a key of tom's",
        "ynnnny",
        lambda c, p: c.delete(f"/v1/keys/{p['needed']['id']}"),
        needs=lambda world: world.client("tom").post("/v1/me/keys", json={"name": "y"}).json(),
        refusal=(404, "not_found"),
    ),
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
    update, tom = world.drafted(), world.client("tom")
    segments = world.pieces(update, "segment", "pt-BR")
    item = tom.get(f"/v1/items/{world.pieces(update, 'item', 'pt-BR')[0]['id']}").json()
    answers = ""
    for name, piece in zip(PEOPLE, segments, strict=False):
        if call.state == "in_review":
            step("submit")(world.client("tom"), piece)
            piece = tom.get(f"/v1/pieces/{piece['id']}").json()
        piece = {**piece, "item": item, "needed": call.needs(world) if call.needs else {}}
        answer = call.make(world.client(name), piece)
        may = answer.status_code < 300 or answer.status_code in call.else_
        answers += "y" if may else "n"
        if not may:
            assert (answer.status_code, answer.json()["code"]) == call.refusal, answer.text
        nobody = call.make(world.client(), piece)
        assert (nobody.status_code, nobody.json()["code"]) == (401, "unauthenticated")
    assert answers == call.allowed


# Changes that are tested elsewhere, and where: they take a stale piece, or many pieces at once, or a password.
ELSEWHERE = {
    ("POST", "/v1/tasks/{id}/close"): "tests/api/ripple/test_service.py",
    ("POST", "/v1/pieces/{id}/still-right"): "tests/api/ripple/test_service.py",
    ("POST", "/v1/steps"): "tests/api/routes/test_review.py",
    ("POST", "/v1/sign-in"): "tests/api/users/test_access.py",
    ("DELETE", "/v1/sign-in"): "tests/api/users/test_access.py",
}
# What not everybody may read.
RESTRICTED = {
    "/v1/users": "nnnnny",
    "/v1/users/{id}/keys": "nnnnny",
    "/v1/audit": "nnnnyy",
    "/v1/audit/export": "nnnnyy",
    "/v1/audit/verification": "nnnnyy",
    "/v1/metrics": "nnnnyy",
}


def test_no_change_is_left_out_of_the_table(world: World) -> None:
    made: list[httpx.Request] = []
    piece = {
        "id": 1,
        "etag": '"v1.r1"',
        "briefing_id": 1,
        "update_id": 1,
        "needed": {"id": 1, "etag": "x", "batch": "b"},
    }
    item = {"id": 1, "etag": '"v1.r1"', "stem": "", "options": []}

    def note(request: httpx.Request) -> httpx.Response:
        made.append(request)
        return httpx.Response(200, json={})

    with httpx.Client(base_url="http://table", transport=httpx.MockTransport(note)) as client:
        for call in CALLS:
            call.make(client, {**piece, "item": item})  # type: ignore[arg-type]
    paths = world.app.openapi()["paths"]
    changes = {(method.upper(), path) for path, item in paths.items() for method in item if method != "get"}
    shapes = {key: re.compile(re.sub(r"\{\w+\}", "[^/]+", key[1])) for key in changes}
    covered = {
        key
        for key, shape in shapes.items()
        for request in made
        if request.method == key[0] and shape.fullmatch(request.url.path)
    }
    assert sorted(changes - covered) == sorted(ELSEWHERE)


def test_everybody_who_works_here_reads_all_else(world: World) -> None:
    world.add("dora", "reviewer", locales=["de"])
    world.drafted()
    names = {"policy": "alcohol-0000000", "locale": "pt-BR", "name": "x.zip"}
    query = {"q": "x", "text": "x", "clause": "x"}
    for path, item in world.app.openapi()["paths"].items():
        if "get" not in item or path.endswith("/events"):
            continue
        address = re.sub(r"\{(\w+)\}", lambda part: names.get(part[1], "1"), path)
        answers = [world.client(name).get(address, params=query) for name in PEOPLE]
        assert "".join("n" if answer.status_code == 403 else "y" for answer in answers) == RESTRICTED.get(
            path, "yyyyyy"
        )
        assert all(answer.status_code < 500 for answer in answers), path
        if path not in ("/v1/health", "/v1/ready"):
            assert world.client().get(address, params=query).status_code == 401, path


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
