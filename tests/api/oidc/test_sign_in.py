"""Sign-in at an identity provider: who comes in, who does not, and that nothing forged opens anything."""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from pydantic import SecretStr

from api.main import create_app
from api.service import Service
from tests.api.oidc.provider import CLIENT_ID, CLIENT_SECRET, SmallProvider, by_last_key, make_key, running
from tests.api.world import World

ANA = {"sub": "a-1", "email": "Ana@Example.org", "email_verified": True, "name": "Ana"}


@pytest.fixture
def provider(world: World) -> Iterator[SmallProvider]:
    """A provider that knows ana, a reviewer here, and a service that trusts it."""
    made = SmallProvider(account=dict(ANA), now=lambda: world.clock.now.timestamp())
    with running(made):
        world.add("ana", "reviewer", locales=["de"])
        answer = world.client("ada").patch(f"/v1/users/{world.ids['ana']}", json={"email": "ana@example.org"})
        assert answer.json()["email"] == "ana@example.org"
        trust(world, made)
        yield made


def trust(world: World, provider: SmallProvider, **settings: object) -> None:
    given = {
        "oidc_issuer": provider.issuer, "oidc_client_id": CLIENT_ID, "oidc_client_secret": SecretStr(CLIENT_SECRET),
        "oidc_name": "Example", "public_url": "http://testserver", **settings,
    }  # fmt: skip
    service = world.service
    world.service = Service(service.settings.model_copy(update=given), service.database, service.clock)
    world.app = create_app(world.service)


def browser(world: World) -> TestClient:
    return TestClient(world.app, follow_redirects=False, raise_server_exceptions=False)


def way_back(client: TestClient, provider: SmallProvider, onward: str = "/queue?kind=item") -> str:
    """Go to the provider and return the address that it sends back to."""
    leaving = client.get("/sign-in/oidc", params={"onward": onward})
    assert leaving.status_code == 303, leaving.text
    asked = {name: values[0] for name, values in parse_qs(urlsplit(leaving.headers["location"]).query).items()}
    assert asked["code_challenge_method"] == "S256"
    return provider.authorize(asked)


def come_in(world: World, provider: SmallProvider) -> Response:
    client = browser(world)
    return client.get(way_back(client, provider))


def audit(world: World, kind: str) -> list[dict[str, Any]]:
    entries = world.client("ada").get("/v1/audit", params={"kind": kind}).json()["items"]
    return [entry["data"] for entry in entries]


def test_who_is_known_by_a_verified_address_comes_in_and_stays_known(world: World, provider: SmallProvider) -> None:
    client = browser(world)
    assert "Sign in with Example" in client.get("/sign-in").text
    answer = client.get(way_back(client, provider))
    assert (answer.status_code, answer.headers["refresh"]) == (200, "0;url=/queue?kind=item")
    me = client.get("/v1/me").json()
    assert (me["name"], me["roles"], me["locales"]) == ("ana", ["reviewer"], ["de"])
    provider.account |= {"email": "ana.maria@example.org", "email_verified": False}
    assert come_in(world, provider).status_code == 200
    ana = world.ids["ana"]
    assert audit(world, "identity.linked") == [{"user": ana, "issuer": provider.issuer, "subject": "a-1"}]
    assert audit(world, "sign_in.done") == [{"user": ana, "by": "oidc"}] * 2
    assert world.service.verify_audit()[1] == []


def by_shared_secret(provider: SmallProvider, said: dict[str, Any]) -> str:
    """Sign with the public key as if it were a shared secret (RFC 8725, 2.1)."""
    return signed({"alg": "HS256", "kid": "first"}, said, provider.keys[0].as_pem(private=False))


def by_nobody(_: SmallProvider, said: dict[str, Any]) -> str:
    return ".".join([*signed({"alg": "none"}, said, b"").split(".")[:2], ""])


def by_another(_: SmallProvider, said: dict[str, Any]) -> str:
    return by_last_key(SmallProvider(keys=[make_key("first")]), said)


def signed(header: dict[str, Any], said: dict[str, Any], secret: bytes) -> str:
    body = b".".join(urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in (header, said))
    return (body + b"." + urlsafe_b64encode(hmac.digest(secret, body, sha256)).rstrip(b"=")).decode()


@pytest.mark.parametrize(
    ("claims", "sign", "why"),
    [
        ({"nonce": "another"}, None, "another sign-in"),
        ({"nonce": None}, None, "another sign-in"),
        ({"aud": "somebody else"}, None, "another service"),
        ({"aud": [CLIENT_ID, "somebody else"]}, None, "another service"),
        ({"azp": "somebody else"}, None, "another service"),
        ({"iss": "https://elsewhere.example"}, None, "another provider"),
        ({"exp": 1}, None, "expired"),
        ({"exp": None}, None, "from when to when"),
        ({"iat": 99999999999}, None, "compare the clocks"),
        ({"sub": ""}, None, "names nobody"),
        ({}, by_nobody, "signed by 'none'"),
        ({}, by_shared_secret, "signed by 'HS256'"),
        ({}, by_another, "BadSignatureError"),
        ({}, lambda *_: "no token", "no signed token"),
    ],
)
def test_a_token_that_is_not_right_opens_nothing(
    world: World, provider: SmallProvider, caplog: pytest.LogCaptureFixture,
    claims: dict[str, Any], sign: Callable[[SmallProvider, dict[str, Any]], str] | None, why: str,
) -> None:  # fmt: skip
    provider.claims, provider.sign = claims, sign
    client = browser(world)
    answer = client.get(way_back(client, provider))
    assert (answer.status_code, "could not be verified" in answer.text) == (401, True)
    assert dict(client.cookies) == {}
    assert why in caplog.text
    assert [entry["reason"] for entry in audit(world, "sign_in.refused")] == ["oidc_token"]


def test_a_way_back_belongs_to_the_browser_that_began_it(world: World, provider: SmallProvider) -> None:
    client, stranger = browser(world), browser(world)
    back = way_back(client, provider)
    answer = stranger.get(back)  # somebody is led to it: they would be signed in as another
    assert (answer.status_code, "cannot be completed" in answer.text) == (401, True)
    assert client.get(back.replace("state=", "state=x")).status_code == 401
    back = way_back(client, provider)
    stranger.cookies.set("oidc", client.cookies["oidc"].rpartition(".")[0] + "./people")
    assert stranger.get(back).status_code == 401
    assert client.get(back.replace(quote(provider.issuer, safe=""), "https%3A%2F%2Fother.example")).status_code == 401
    back = way_back(client, provider)
    world.clock.go(minutes=11)
    assert "ten minutes ago" in client.get(back).text
    back = way_back(client, provider)
    cookie = client.cookies["oidc"]
    assert client.get(back).status_code == 200
    client.cookies.set("oidc", cookie)
    assert client.get(back).status_code == 401  # the code is used up
    assert {entry["reason"] for entry in audit(world, "sign_in.refused")} == {"oidc_state"}


def test_unknown_disabled_and_unverified_people_stay_outside(world: World, provider: SmallProvider) -> None:
    provider.account = {**ANA, "sub": "b-1", "email_verified": False}
    assert "No user here has your account" in come_in(world, provider).text
    provider.account = {**ANA, "sub": "b-2", "email": "ana@example.org".replace("a", "\u0430")}
    assert come_in(world, provider).status_code == 403
    provider.account = {**ANA, "sub": "c-1", "email": "cem@example.org"}
    assert come_in(world, provider).status_code == 403
    provider.account = dict(ANA)
    assert come_in(world, provider).status_code == 200
    provider.account = {**ANA, "sub": "d-1"}  # the address went over to another person there
    assert come_in(world, provider).status_code == 403
    world.client("ada").patch(f"/v1/users/{world.ids['ana']}", json={"disabled": True})
    provider.account = dict(ANA)
    answer = come_in(world, provider)
    assert (answer.status_code, "Your user is disabled" in answer.text) == (403, True)
    codes = [entry["reason"] for entry in audit(world, "sign_in.refused")]
    assert codes == ["oidc_disabled", *["oidc_unknown"] * 4]
    provider.denies = True
    assert "were not signed in there" in come_in(world, provider).text


def test_unknown_people_come_in_only_where_the_settings_give_them_roles(world: World, provider: SmallProvider) -> None:
    trust(world, provider, oidc_new_roles=("quality",))
    provider.account = {**ANA, "sub": "c-1", "email": "Cem+x@example.org", "name": "Cem"}
    assert come_in(world, provider).status_code == 200
    users = world.client("ada").get("/v1/users").json()["items"]
    (cem,) = [user for user in users if user["email"] == "cem+x@example.org"]
    assert (cem["name"], cem["full_name"], cem["roles"]) == ("cem-x@example.org", "Cem", ["quality"])
    provider.account = {**ANA, "sub": "c-2", "email": "dan@example.org", "email_verified": False}
    assert come_in(world, provider).status_code == 403
    assert len(world.client("ada").get("/v1/users").json()["items"]) == len(users)


def test_another_address_ends_sessions_and_what_was_linked(world: World, provider: SmallProvider) -> None:
    client = browser(world)
    client.get(way_back(client, provider))
    assert client.get("/v1/me").status_code == 200
    taken = world.client("ada").patch(f"/v1/users/{world.ids['tom']}", json={"email": "ANA@example.org"})
    assert (taken.status_code, taken.json()["code"]) == (409, "email_taken")
    world.client("ada").patch(f"/v1/users/{world.ids['ana']}", json={"email": ""})
    assert client.get("/v1/me").status_code == 401
    assert come_in(world, provider).status_code == 403


def test_keys_are_kept_in_memory_and_a_new_one_is_looked_for(world: World, provider: SmallProvider) -> None:
    ticks = [0.0]
    world.app.state.oidc._clock = lambda: ticks[0]
    for _ in range(2):
        assert come_in(world, provider).status_code == 200
    assert (provider.seen.count("/keys"), provider.seen.count("/.well-known/openid-configuration")) == (1, 1)
    provider.keys = [make_key("second")]
    assert come_in(world, provider).status_code == 401  # asked a moment ago: a stranger cannot make us ask on and on
    ticks[0] += 11
    assert come_in(world, provider).status_code == 200
    provider.keys = [make_key("second")]  # another key under the name of the one before it
    ticks[0] += 3601
    assert come_in(world, provider).status_code == 200
    assert provider.seen.count("/keys") == 3


@pytest.mark.parametrize(
    "said",
    [
        {"issuer": "https://other.example"},
        {"token_endpoint": "http://10.0.0.1/token"},
        {"token_endpoint": "https://other.example/token"},
        {"jwks_uri": "file:///etc/passwd"},
        {"authorization_endpoint": None},
        {"code_challenge_methods_supported": ["plain"]},
    ],
)
def test_a_provider_that_is_not_as_set_is_not_asked(
    world: World, provider: SmallProvider, said: dict[str, Any]
) -> None:
    provider.discovery = said
    answer = browser(world).get("/sign-in/oidc")
    assert (answer.status_code, "does not answer as it should" in answer.text) == (503, True)
    provider.discovery = {}
    assert browser(world).get("/sign-in/oidc").status_code == 303


def test_a_provider_that_is_away_is_said_in_the_readers_language(world: World, provider: SmallProvider) -> None:
    world.app.state.oidc.issuer = "http://127.0.0.1:9"
    answer = browser(world).get("/sign-in/oidc", headers={"Accept-Language": "de"})
    assert (answer.status_code, "Der Anmeldedienst antwortet nicht" in answer.text) == (503, True)


def test_many_tries_wait(world: World, provider: SmallProvider) -> None:
    trust(world, provider, sign_in_tries_in_all=3)
    provider.claims = {"nonce": "another"}
    assert [come_in(world, provider).status_code for _ in range(4)] == [401, 401, 401, 429]


def test_without_a_setting_there_is_no_such_way(world: World) -> None:
    client = browser(world)
    assert "/sign-in/oidc" not in client.get("/sign-in").text
    assert client.get("/sign-in/oidc").status_code == 404
    assert client.get("/sign-in/oidc/back").status_code == 404
