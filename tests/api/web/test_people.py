"""People, their passwords and keys, and the audit log, through the pages."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Page, expect

from api.audit.events import SignedOut
from api.users.actor import COMMAND_LINE
from tests.api.web.conftest import Opener, Site, picture
from tests.api.world import PASSWORD
from tests.browser import HALF, NARROW, check_axe, overflowing

OWN = "three quiet rivers"


def sign_in(page: Page, name: str, password: str) -> None:
    page.fill("[name=name]", name)
    page.fill("[name=password]", password)
    page.click("main button")


@pytest.mark.parametrize("scripted", [True, False])
def test_an_admin_adds_a_person_who_chooses_a_password_of_their_own(opened: Opener, site: Site, scripted: bool) -> None:
    name = f"mia{scripted}".lower()
    with opened("/people", "ada", java_script_enabled=scripted, expect=("422",)) as page:
        page.fill("#name", "Mia Muster")
        page.click("text=Add a person >> nth=-1")
        expect(page.locator("#problems a")).to_have_count(2)
        expect(page.locator("#name")).to_have_value("Mia Muster")
        check = page.locator("[name=roles][value=reviewer]")
        page.fill("#name", name)
        check.check()
        page.locator("[name=locales][value='pt-BR']").check()
        page.click("text=Add a person >> nth=-1")
        password = page.inner_text(".secret")
        page.goto(page.url)  # the address shows no secret again
        expect(page.locator(".secret")).to_have_count(0)
    with opened("/queue", None, java_script_enabled=scripted, expect=("422", "403")) as page:
        sign_in(page, name, password)
        page.goto(f"{site.address}/updates")  # nothing but choosing a password
        assert page.url.endswith("/password")
        expect(page.locator("nav")).to_have_count(0)
        page.fill("#old", password)
        page.fill("#new", "short")
        page.click("main button")
        expect(page.locator("#new-error")).to_be_visible()
        page.fill("#old", password)
        page.fill("#new", OWN)
        page.click("main button")
        expect(page.locator(".flash")).to_have_text("Your new password holds from now on.")
        page.goto(f"{site.address}/people")
        expect(page.locator("[role=alert]")).to_contain_text("you may not manage people")


def test_a_password_for_once_opens_the_api_no_wider(site: Site) -> None:
    site.world.add("una", "trainer")
    with opened_admin(site) as client:
        token = client.get("/people").text.split('name="csrf" value="')[1].split('"')[0]
        answer = client.post(f"/people/{site.world.ids['una']}/password", data={"csrf": token})
    password = answer.text.split('class="secret" dir="ltr">')[1].split("<")[0]
    una = TestClient(site.world.app)
    assert una.post("/v1/sign-in", json={"name": "una", "password": password}).status_code == 204
    refused = una.get("/v1/updates")
    assert refused.status_code == 403
    assert "choose your own password" in refused.json()["hint"]


def opened_admin(site: Site) -> TestClient:
    client = TestClient(site.world.app)
    client.post("/sign-in", data={"name": "ada", "password": PASSWORD})
    return client


def test_access_is_changed_and_ended(opened: Opener, site: Site) -> None:
    site.world.add("kim", "trainer")
    kim = site.world.client("kim")
    with opened(f"/people/{site.world.ids['kim']}", "ada", expect=("409",)) as page:
        page.locator("[name=roles][value=quality]").check()
        page.click("text=Save")
        expect(page.locator(".flash")).to_have_text("Done.")
        assert kim.get("/v1/me").json()["roles"] == ["trainer", "quality"]
        page.click("text=Deactivate")
        expect(page.locator("h1 + .chip")).to_have_text("Deactivated")
        assert kim.get("/v1/me").status_code == 401
        page.click("text=Activate again")
        assert kim.get("/v1/me").status_code == 200
        page.goto(f"{site.address}/people/{site.world.ids['ada']}")
        page.locator("[name=roles][value=admin]").uncheck()
        page.locator("[name=roles][value=quality]").check()
        page.click("text=Save")
        expect(page.locator("[role=alert]")).to_contain_text("no admin would be left")
        expect(page.locator("[name=roles]:checked")).to_have_value("quality")


def test_the_address_at_the_provider_is_given_and_mended(opened: Opener, site: Site) -> None:
    with opened("/people", "ada", expect=("422", "409")) as page:
        page.fill("#name", "nia")
        page.fill("#email", "nia at example")
        page.locator("[name=roles][value=trainer]").check()
        page.click("text=Add a person >> nth=-1")
        expect(page.locator("#email-error")).to_have_text("This is no e-mail address.")
        page.fill("#email", "Nia@example.org")
        page.click("text=Add a person >> nth=-1")
        expect(page.locator("#email")).to_have_value("nia@example.org")
        page.fill("#email", "nia@")
        page.click("text=Save address")
        expect(page.locator("#problems a")).to_have_text("This is no e-mail address.")
        expect(page.locator("#email")).to_have_value("nia@")
        page.fill("#email", "")
        page.click("text=Save address")
        expect(page.locator(".flash")).to_have_text("Done.")
        site.world.add("oki", "trainer")
        page.goto(f"{site.address}/people/{site.world.ids['oki']}")
        page.fill("#email", "oki@example.org")
        page.click("text=Save address")
        expect(page.locator(".facts").first).to_contain_text("oki@example.org")


def test_a_key_is_shown_once_and_revoked(opened: Opener, site: Site) -> None:
    with opened("/", "quinn", java_script_enabled=False, expect=("422", "403")) as page:
        page.click(".who a")
        page.fill("#key-days", "7")
        page.click("text=Make a key")
        expect(page.locator("#key-name")).to_have_attribute("aria-invalid", "true")
        expect(page.locator("#key-days")).to_have_value("7")
        page.fill("#key-name", "nightly report")
        page.click("text=Make a key")
        key = page.inner_text(".secret")
        client = TestClient(site.world.app, headers={"Authorization": f"Bearer {key}"})
        assert client.get("/v1/me").json()["name"] == "quinn"
        page.locator("li", has_text="nightly report").locator("button").click()
        expect(page.locator("li", has_text="nightly report")).to_contain_text("Revoked")
        expect(page.locator(".secret")).to_have_count(0)
        assert client.get("/v1/me").status_code == 401
        page.goto(f"{site.address}/people/{site.world.ids['tom']}")
        expect(page.locator("[role=alert]")).to_contain_text("another's page")


def test_the_log_is_filtered_paged_and_verified_in_words(opened: Opener, site: Site) -> None:
    with site.world.service.writing(COMMAND_LINE) as work:
        for _ in range(50):
            work.record(SignedOut(site.world.ids["tom"]))
    with opened("/audit", "quinn") as page:
        expect(page.locator("tbody tr")).to_have_count(50)
        expect(page.locator("[role=status]").first).to_contain_text("Not verified")
        page.click("text=Next page")
        page.select_option("[name=kind]", "user.added")
        page.click("text=Verify now")
        expect(page.locator(".flash")).to_contain_text("the log is whole")
        assert {one.inner_text() for one in page.locator("tbody td:nth-child(3)").all()} == {"Person added"}
        expect(page.locator("tbody")).to_contain_text("rita")
        page.select_option("[name=kind]", "sign_in.ended")
        page.click("text=Show")
        expect(page.locator("tbody tr").first).to_contain_text("person: tom")
        page.select_option("[name=kind]", "sign_in.done")
        page.click("text=Show")
        expect(page.locator("tbody td:nth-child(2)").first).to_have_text("quinn")
    with opened("/audit", "tom", expect=("403",)) as page:
        expect(page.locator("[role=alert]")).to_contain_text("you may not read the audit log")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_sticks_out(opened: Opener, site: Site, scheme: str, language: str) -> None:
    paths = {
        "people": "/people",
        "person": f"/people/{site.world.ids['ada']}",
        "audit": "/audit?verify=yes",
        "password": "/password",
    }
    with opened("/", "ada", color_scheme=scheme, language=language, expect=("422",)) as page:
        for name, path in paths.items():
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(site.address + path)
            picture(page, f"{name}-{language}-{scheme}")
            check_axe(page)
            for width in (HALF, NARROW):
                page.set_viewport_size({"width": width, "height": 800})
                assert overflowing(page) == [], (name, width)
            if scheme == "light":
                picture(page, f"{name}-{language}-narrow")
        page.fill("#old", PASSWORD)
        page.fill("#new", "short")
        page.click("main .main")
        page.wait_for_selector("#new[aria-invalid]")
        check_axe(page)
        page.goto(f"{site.address}{paths['person']}")
        page.locator("form:has(#key-name) button").click()
        page.wait_for_selector("#key-name[aria-invalid]")
        check_axe(page)
