"""Getting in: keys, passwords, sessions, forged changes."""

from __future__ import annotations

import re

import pytest
from fastapi import Response
from sqlalchemy import select

from api.db.tables.users import ApiKey, SignIn, User
from api.http.caller import drop_session
from tests.api.world import PASSWORD, World


def sign_in(world: World, name: str = "ada", password: str = PASSWORD) -> object:
    return world.client().post("/v1/sign-in", json={"name": name, "password": password})


def test_a_key_is_shown_once_and_kept_as_a_hash(world: World) -> None:
    made = world.client("tom").post("/v1/me/keys", json={"name": "laptop", "days": 1})
    key = made.json()["key"]
    assert re.fullmatch(r"bw_[0-9a-f]{8}_[\w-]{43}", key)
    listed = world.client("tom").get("/v1/me/keys").json()["items"]
    assert key not in str(listed)
    assert listed[-1]["prefix"] == key[:11]
    with world.service.database.reading() as session:
        kept = [str(vars(row)) for row in session.scalars(select(ApiKey))]
    assert not any(key[12:] in row for row in kept)
    world.keys["tom"] = key
    assert world.client("tom").get("/v1/me").json()["name"] == "tom"


@pytest.mark.parametrize("key", ["", "bw_", "bw_00000000_" + "a" * 43, "x" * 4000, "bw_00000000_é", "Basic abc"])
def test_what_is_no_key_opens_nothing(world: World, key: str) -> None:
    answer = world.client().get("/v1/me", headers={"Authorization": f"Bearer {key}".encode()})
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_expired_and_revoked_keys_open_nothing(world: World) -> None:
    own = world.client("tom").get("/v1/me/keys").json()["items"][0]
    world.clock.go(days=89)
    assert world.client("tom").get("/v1/me").status_code == 200
    world.clock.go(days=1)
    assert world.client("tom").get("/v1/me").json()["detail"] == "this key has expired"
    world.clock.go(days=-1)
    theirs = world.client("rita").delete(f"/v1/keys/{own['id']}")
    assert (theirs.status_code, theirs.json()["code"]) == (404, "not_found")
    assert world.client("tom").delete(f"/v1/keys/{own['id']}").json()["revoked"] is True
    assert world.client("tom").get("/v1/me").json()["detail"] == "this key was revoked"


def test_a_key_lives_no_longer_than_the_service_allows(world: World) -> None:
    answer = world.client("tom").post("/v1/me/keys", json={"name": "forever", "days": 3000})
    assert (answer.status_code, answer.json()["detail"]) == (422, "a key is good for 1 to 90 days")


def test_a_session_is_a_cookie_that_scripts_and_other_sites_do_not_get(world: World) -> None:
    client = world.client()
    answer = client.post("/v1/sign-in", json={"name": "ada", "password": PASSWORD})
    assert answer.status_code == 204
    cookie = answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    me = client.get("/v1/me").json()
    assert me["name"] == "ada"
    token = client.cookies["briefwright"]
    with world.service.database.reading() as session:
        assert token not in str([vars(row) for row in session.scalars(select(SignIn))])
    world.clock.go(hours=12)
    assert client.get("/v1/me").json()["code"] == "session_ended"


def test_a_change_with_the_cookie_needs_the_token_of_our_pages(world: World) -> None:
    client = world.client()
    client.post("/v1/sign-in", json={"name": "ada", "password": PASSWORD})
    body = {"name": "new", "roles": ["quality"]}
    token = client.get("/v1/me").json()["csrf_token"]
    for headers in (
        {},
        {"X-CSRF-Token": ""},
        {"X-CSRF-Token": "0" * 64},
        {"X-CSRF-Token": client.cookies["briefwright"]},
    ):
        forged = client.post("/v1/users", json=body, headers=headers)
        assert (forged.status_code, forged.json()["code"]) == (403, "csrf")
    assert client.post("/v1/users", json=body, headers={"X-CSRF-Token": token}).status_code == 201
    other = world.client()
    other.post("/v1/sign-in", json={"name": "ada", "password": PASSWORD})
    assert other.post("/v1/users", json=body, headers={"X-CSRF-Token": token}).json()["code"] == "csrf"


def test_signing_out_and_a_new_password_end_sessions(world: World) -> None:
    client, other = world.client(), world.client()
    for each in (client, other):
        each.post("/v1/sign-in", json={"name": "ada", "password": PASSWORD})
    cookies = {"briefwright": client.cookies["briefwright"]}
    token = client.get("/v1/me").json()["csrf_token"]
    assert client.delete("/v1/sign-in", headers={"X-CSRF-Token": token}).status_code == 204
    assert world.client().get("/v1/me", headers={"Cookie": f"briefwright={cookies['briefwright']}"}).status_code == 401
    assert other.get("/v1/me").status_code == 200
    changed = world.client("ada").patch(f"/v1/users/{world.ids['ada']}", json={"password": "nine green turtles"})
    assert changed.status_code == 200
    assert other.get("/v1/me").status_code == 401
    assert sign_in(world).status_code == 401  # type: ignore[attr-defined]


@pytest.mark.parametrize("token", ["", "x", "a" * 43, "é"])
def test_forged_sessions_open_nothing(world: World, token: str) -> None:
    answer = world.client().get("/v1/me", headers={"Cookie": f"briefwright={token}".encode()})
    assert answer.status_code == 401


def test_tries_are_few_for_one_name_and_who_knows_the_password_waits_too(world: World) -> None:
    answers = [sign_in(world, password="wrong password") for _ in range(5)]
    assert [(a.status_code, a.json()["code"]) for a in answers] == [(401, "wrong_password")] * 5  # type: ignore[attr-defined]
    late = sign_in(world)
    assert (late.status_code, late.headers["Retry-After"]) == (429, "900")  # type: ignore[attr-defined]
    assert sign_in(world, name="nobody").status_code == 401  # type: ignore[attr-defined]
    world.clock.go(minutes=16)
    assert sign_in(world).status_code == 204  # type: ignore[attr-defined]


def test_right_passwords_are_no_tries(world: World) -> None:
    assert [sign_in(world).status_code for _ in range(7)] == [204] * 7  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("password", "words"),
    [("short", "12 to 256"), ("aaaaaaaaaaaaaaa", "too easy"), ("newbie-newbie1", "too easy")],
)
def test_easy_passwords_are_refused(world: World, password: str, words: str) -> None:
    answer = world.client("ada").post("/v1/users", json={"name": "newbie", "roles": ["trainer"], "password": password})
    assert (answer.status_code, words in answer.json()["detail"]) == (422, True)
    assert password not in answer.text


def test_passwords_are_argon2_hashes(world: World) -> None:
    with world.service.database.reading() as session:
        kept = session.scalars(select(User.password_hash).where(User.name == "ada")).one()
    assert kept is not None
    assert kept.startswith("$argon2id$")


def test_a_secure_session_ends_in_the_browser_too(world: World) -> None:
    settings = world.service.settings.model_copy(update={"development": False})
    response = Response()
    drop_session(response, settings)
    (said,) = [value for name, value in response.raw_headers if name == b"set-cookie"]
    assert said.startswith(b"__Host-briefwright=")
    assert {b" Secure", b" Path=/", b" Max-Age=0"} <= set(said.split(b";"))
