"""What a version made stale, on the pages: from home to the piece, and people's word that it is still right."""

from __future__ import annotations

import pytest

from tests.api.web.conftest import Opener, Site, picture
from tests.api.world import NEW, drafts
from tests.browser import NARROW, check_axe, check_axe_every_way, overflowing


@pytest.fixture(scope="module")
def update(site: Site) -> int:
    """An update whose limit a later version, in force, has changed again."""
    drafts()  # made before the transaction, which others would wait for
    id = site.world.drafted()
    client = site.world.client("tom")
    version = client.get(f"/v1/versions/{client.get(f'/v1/updates/{id}').json()['new_version_id']}").json()
    text = NEW.replace(b"14 days", b"7 days").decode()
    body = {"name": "3.0", "effective": "2026-03-01", "text": text}
    assert client.post(f"/v1/policies/{version['policy_id']}/versions", json=body).status_code == 201
    site.world.work()
    return id


def test_from_home_to_what_is_stale_and_to_a_word_on_it(opened: Opener, site: Site, update: int) -> None:
    with opened("/") as page:
        picture(page, "home-stale")
        check_axe_every_way(page)
        page.click("section[aria-labelledby=stale] li:has([lang=pt-BR]) a")
        assert page.inner_text("h1") == "To be checked because of Alcohol 3.0"
        assert "5 texts wait" in page.inner_text("main")
        assert page.inner_text("article del") == "14"
        assert page.inner_text("article ins") == "7"
        picture(page, "stale")
        check_axe_every_way(page)
        first = page.locator("article").first
        first.locator("[name=reason]").fill("It tells of 2.0.")
        first.locator("button").click()
        page.wait_for_selector("p.flash")
        assert "Still right" in first.inner_text()
        assert "It tells of 2.0." in first.inner_text()
        assert "4 texts wait" in page.inner_text("main")
        page.locator("article").nth(1).locator("header a").click()
        page.wait_for_selector(".alert.stale")
        assert page.locator(".alert.stale").count() == 3
        picture(page, "briefing-stale")
        check_axe_every_way(page)


def test_after_words_were_refused_the_way_back_is_the_briefing(opened: Opener, site: Site, update: int) -> None:
    briefing = site.world.pieces(update, "briefing", "en")[0]["id"]
    with opened(f"/briefings/{briefing}", java_script_enabled=False, expect=("422",)) as page:
        page.locator("textarea").first.fill(" ")
        page.locator(".save").first.click()
        page.get_by_text("Fill this in.").wait_for()
        backs = [each.get_attribute("value") for each in page.locator(".alert.stale [name=back]").all()]
        assert backs
        assert all(each.startswith(f"/briefings/{briefing}#s") for each in backs)


def test_an_item_says_that_it_is_stale_and_is_vouched_for_without_javascript(
    opened: Opener, site: Site, update: int
) -> None:
    item = next(each for each in site.world.pieces(update, "item", "en") if each["stale"])
    with opened(f"/queue?item={item['id']}", java_script_enabled=False) as page:
        assert "Alcohol 3.0 changed wording" in page.inner_text(".alert.stale")
        picture(page, "queue-stale")
        page.fill(".alert.stale [name=reason]", "More than 14 days are more than 7.")
        page.click(".alert.stale button")
        assert page.locator(".alert.stale").count() == 0
    assert not site.world.client("tom").get(f"/v1/pieces/{item['id']}").json()["stale"]


@pytest.mark.parametrize("language", ["ar", "de", "ja"])
def test_it_fits_narrow_in_every_direction(opened: Opener, site: Site, update: int, language: str) -> None:
    task = site.world.client("tom").get("/v1/tasks", params={"closed": "false"}).json()["items"][0]["id"]
    with opened(f"/stale/{task}", width=NARROW, language=language, color_scheme="dark") as page:
        assert overflowing(page) == []
        picture(page, f"stale-{language}")
        if language == "ar":
            check_axe(page)
    with opened("/", width=NARROW, language=language) as page:
        assert overflowing(page) == []
