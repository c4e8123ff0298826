"""What holds of every page: signing in, language and look, forged forms, errors, headers, files, weight."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from api.db import Database
from api.web import assets
from api.web.words import choose_language
from tests.api.web.conftest import Opener, Site, picture
from tests.api.world import PASSWORD
from tests.browser import NARROW, check_axe, overflowing

# The most that a page may transfer besides its content.
FRAME_BYTES = 100_000


def nobody(site: Site) -> TestClient:
    return TestClient(site.world.app, raise_server_exceptions=False, follow_redirects=False)


def test_who_is_not_signed_in_signs_in_and_goes_on(opened: Opener) -> None:
    with opened("/?shown=all", None, expect=("401",)) as page:
        assert page.url.endswith("/sign-in?onward=/%3Fshown%3Dall")
        page.fill("[name=name]", "tom")
        page.fill("[name=password]", "wrong words here")
        page.keyboard.press("Enter")
        page.wait_for_selector("[role=alert]")
        assert page.input_value("[name=name]") == "tom"
        page.fill("[name=password]", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_selector(".who")
        assert page.url.endswith("/?shown=all")
        page.click(".who button")
        page.wait_for_url("**/sign-in")


@pytest.mark.parametrize(
    "onward", ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_signing_in_leads_to_no_other_host(site: Site, onward: str) -> None:
    given = {"name": "tom", "password": PASSWORD, "onward": onward}
    assert nobody(site).post("/sign-in", data=given).headers["location"] == "/"


def test_a_forged_form_changes_nothing(site: Site) -> None:
    client = nobody(site)
    client.post("/sign-in", data={"name": "tom", "password": PASSWORD})
    answer = client.post("/sign-out", data={"csrf": "0" * 64})
    assert answer.status_code == 403
    assert "this form does not come from our pages" in answer.text
    assert client.get("/").status_code == 200


def test_every_page_has_the_strict_policy_and_nothing_inline(site: Site) -> None:
    answer = nobody(site).get("/sign-in")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<style|style=|<script>| on\w+=", answer.text)


def test_files_are_kept_for_good_under_names_of_their_content(site: Site) -> None:
    client = nobody(site)
    address = re.findall(r'href="(/assets/site\.\w+\.css)"', client.get("/sign-in").text)[0]
    assert "immutable" in client.get(address).headers["cache-control"]
    assert client.get(re.sub(r"\.\w{12}\.", ".000000000000.", address)).status_code == 404


@pytest.mark.parametrize(
    ("chosen", "accepted", "tag"),
    [
        ("ja", "de", "ja"),
        ("", "pt, en;q=0.5", "pt-BR"),
        ("xx", "nl, fr-CA;q=0.8, de;q=0.9", "de"),
        ("", "*;q=0.1,nl", "en"),
        ("", "", "en"),
    ],
)
def test_the_language_is_the_chosen_one_else_what_the_browser_likes_best(chosen: str, accepted: str, tag: str) -> None:
    assert choose_language(chosen, accepted) == tag


def test_language_and_look_are_chosen_without_javascript_too(opened: Opener) -> None:
    with opened("/", java_script_enabled=False) as page:
        page.select_option("[name=language]", "ar")
        page.select_option("[name=theme]", "dark")
        page.click(".preferences button")
        assert page.get_attribute("html", "dir") == "rtl"
        assert page.get_attribute("html", "data-theme") == "dark"
        nav, who = (page.locator(each).bounding_box() for each in (".brand", ".who"))
        assert nav
        assert who
        assert nav["x"] > who["x"]  # mirrored


def test_an_address_that_is_none_is_told_in_the_frame(opened: Opener) -> None:
    with opened("/no-such-page", expect=("404",)) as page:
        assert page.locator("main [role=alert]").count() == 1
        assert page.locator("nav a").count() == 7
        check_axe(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing_at_the_door_and_where_nothing_is(
    opened: Opener, site: Site, scheme: str, language: str
) -> None:
    look = {"color_scheme": scheme, "language": language, "width": NARROW}
    with opened("/sign-in", None, expect=("401",), **look) as page:
        check_axe(page)
        assert overflowing(page) == []
        page.fill("[name=name]", "nobody")
        page.fill("[name=password]", "no such words")
        page.keyboard.press("Enter")
        page.wait_for_selector("[role=alert]")
        check_axe(page)
        picture(page, f"sign-in-{language}-{scheme}")
    with opened("/no-such-page", expect=("404",), **look) as page:
        check_axe(page)
        assert overflowing(page) == []
        picture(page, f"error-{language}-{scheme}")
        page.goto(f"{site.address}/submit")
        check_axe(page)
        assert overflowing(page) == []


def test_all_files_of_the_pages_together_are_light() -> None:
    assert sum(map(len, assets.contents().values())) < FRAME_BYTES


def test_the_frame_is_light(opened: Opener, site: Site) -> None:
    with opened("/") as page:
        sizes: list[int] = page.evaluate(
            "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
            ".map(one => one.transferSize)"
        )
        assert 0 < sum(sizes) < FRAME_BYTES


def test_a_choice_leads_back_to_the_page_that_was_chosen_on(opened: Opener) -> None:
    with opened("/updates?state=failed") as page:
        page.select_option("[name=theme]", "dark")
        page.wait_for_selector("html[data-theme=dark]")
        assert page.url.endswith("/updates?state=failed")
    with opened("/submit", java_script_enabled=False, expect=("422",)) as page:
        page.click(".submit .main")
        page.select_option("[name=theme]", "dark")
        page.click(".preferences button")
        assert page.locator("h1").inner_text() == "Submit an update"
        assert page.get_attribute("html", "data-theme") == "dark"


def test_a_fault_is_told_while_the_store_is_away(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    client = nobody(site)
    client.post("/sign-in", data={"name": "tom", "password": PASSWORD})

    def fail(_: Database) -> None:
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr(Database, "reading", fail)
    answer = client.get("/updates")
    assert answer.status_code == 500
    assert "Tell your admin this number" in answer.text
    assert "the disk is gone" not in answer.text
