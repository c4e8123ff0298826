"""The trainer's and the reviewer's work through the pages only: submit, look at changes, edit, decide, export."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page

from api.http.paging import write_cursor
from api.policies.service import add_policy
from api.users.actor import COMMAND_LINE
from api.users.service import actor_of, load_user
from api.web.pages import briefings, submit
from tests.api.web.conftest import Opener, Site, picture
from tests.api.world import NEW, OLD, drafts
from tests.browser import NARROW, check_axe, check_axe_every_way, overflowing


@pytest.fixture(scope="module")
def update(site: Site) -> int:
    drafts()  # made before the transaction, which others would wait for
    return site.world.drafted()


def briefing_of(site: Site, update: int, locale: str) -> int:
    return int(site.world.pieces(update, "briefing", locale)[0]["id"])


def saved(page: Page) -> None:
    page.wait_for_selector("p.flash")


def test_a_trainer_submits_a_file_is_told_what_is_wrong_and_keeps_it(
    opened: Opener, site: Site, tmp_path: Path
) -> None:
    files = {name: tmp_path / f"{name}.md" for name in ("old", "new", "broken")}
    files["old"].write_bytes(OLD)
    files["new"].write_bytes(NEW)
    files["broken"].with_suffix(".pdf").write_bytes(b"%PDF-1.4 nothing")
    with opened("/submit", expect=("422",)) as page:
        page.set_input_files("#file", files["broken"].with_suffix(".pdf"))
        page.click(".submit .main")
        page.wait_for_selector("#problems")
        assert page.get_attribute("#file", "aria-invalid") == "true"
        assert page.evaluate("document.activeElement.id") == "problems"
        check_axe(page)
        picture(page, "submit-error")
        page.set_input_files("#file", files["old"])
        page.select_option("#policy", submit.NEW)
        page.fill("#title", "Spirits")
        page.fill("#version", "1.0")
        page.click(".submit .main")
        page.wait_for_selector("#effective-error")
        assert "old.md" in page.inner_text(".kept")
        page.fill("#effective", "2026-01-01")  # the file is not chosen again
        page.click(".submit .main")
        saved(page)
        assert page.input_value("#policy") == "spirits"
        page.set_input_files("#file", files["new"])
        page.fill("#version", "2.0")
        page.fill("#effective", "2026-03-01")
        for box in page.query_selector_all("[name=locales]:not([value=en])"):
            box.uncheck()
        page.click(".submit .main")
        page.wait_for_selector("#progress")
        picture(page, "progress")
        check_axe_every_way(page)
        site.world.work()
        page.wait_for_selector("#drafts")  # told by its events
        picture(page, "update")
        check_axe_every_way(page)
        page.click("[name=choice][value=all]")
        page.wait_for_selector("#progress")
        check_axe_every_way(page)
        site.world.work()
        page.wait_for_selector("#ready")  # told by its events
        picture(page, "export")
        check_axe_every_way(page)
        with page.expect_download() as download:
            page.click("a[download]")
        names = zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())).namelist()
        assert {"changes.html", "briefing.en.docx", "briefing.en.json", "quiz.en.gift"} <= set(names)


def test_a_text_is_submitted_without_javascript(opened: Opener, site: Site) -> None:
    with opened("/submit", java_script_enabled=False) as page:
        for text, version, day in ((OLD, "1", "2026-01-01"), (NEW, "2", "2026-03-01")):
            page.click("summary")
            page.fill("#text", text.decode())
            if version == "1":
                page.select_option("#policy", submit.NEW)
                page.fill("#title", "Wine")
            page.fill("#version", version)
            page.fill("#effective", day)
            page.click(".submit .main")
            saved(page)
        assert 'http-equiv="refresh"' in page.content()
        assert page.locator("progress").count() == 1
        page.click("[action$='/cancel'] button")  # cancelled
        assert page.locator(".alert button").count() == 1


def test_a_change_is_judged_with_a_reason_and_chosen_by_it(opened: Opener, site: Site, update: int) -> None:
    with opened(f"/updates/{update}/changes", expect=("422",)) as page:
        total = page.locator(".change").count()
        assert total == 2
        page.keyboard.press("j")
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == page.locator(".change").nth(1).get_attribute("id")
        picture(page, "changes")
        card = page.locator(".change").first
        key = card.get_attribute("id")
        card.locator(".judge summary").click()
        card.locator("[name=reason]").fill(" ")
        card.locator("[value=editorial]").click()
        page.wait_for_selector("#wrong")
        page.fill(f"#{key} [name=reason]", "Only our internal deadline")
        page.click(f"#{key} [value=editorial]")
        saved(page)
        assert "Only our internal deadline" in page.inner_text(f"#{key} .judged")
        page.select_option("[name=materiality]", "editorial")
        page.wait_for_url("**materiality=editorial**")
        assert page.locator(".change").count() == 1
    rows = site.world.client("tom").get(f"/v1/updates/{update}/changes", params={"materiality": "editorial"}).json()
    assert [row["id"] for row in rows["items"]] == [key]


def test_a_segment_saves_itself_and_late_words_are_kept(opened: Opener, site: Site, update: int) -> None:
    path = f"/briefings/{briefing_of(site, update, 'pt-BR')}"
    with opened(path) as first, opened(path, "rita") as second:
        area = first.locator("textarea").first
        area.fill("Uma frase nova de Tom.")
        first.locator(".saving", has_text="Saved").wait_for()
        late = second.locator("textarea").first
        late.fill("Uma frase tardia de Rita.")
        second.wait_for_selector(".conflict")
        assert "tom" in second.inner_text(".conflict")
        assert second.locator("textarea").first.input_value() == "Uma frase nova de Tom."
        picture(second, "briefing")
        check_axe(second)
        second.click(".conflict button")
        saved(second)
        assert second.locator(".conflict").count() == 0
        assert second.locator("textarea").first.input_value() == "Uma frase tardia de Rita."


def test_a_segment_of_a_later_page_saves_itself_there(
    opened: Opener, site: Site, update: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(briefings, "_SHOWN", 3)
    path = f"/briefings/{briefing_of(site, update, 'en')}?cursor={write_cursor(3)}"
    with opened(path) as page:
        segment = page.locator(".segment").first.get_attribute("id")
        page.locator("textarea").first.fill("Said on a later page.")
        page.locator(f"#{segment} .saving", has_text="Saved").wait_for()
    with opened(path, java_script_enabled=False) as page:
        assert page.locator("textarea").first.input_value() == "Said on a later page."
        page.locator("textarea").first.fill("Said there once more.")
        page.locator(".save").first.click()
        saved(page)
        assert page.locator(".segment").first.get_attribute("id") == segment


def test_words_that_the_contract_refuses_stay_in_their_field(opened: Opener, site: Site, update: int) -> None:
    path = f"/briefings/{briefing_of(site, update, 'en')}"
    for script in (True, False):
        with opened(path, java_script_enabled=script, expect=("422",)) as page:
            area = page.locator("textarea").nth(2)
            before = area.input_value()
            area.fill(" ")
            if not script:
                page.locator(".save").nth(2).click()
                assert area.get_attribute("aria-invalid") == "true"
            page.get_by_text("Fill this in.").wait_for()
            assert area.input_value() == " "
        with opened(path) as page:
            assert page.locator("textarea").nth(2).input_value() == before


def test_a_briefing_is_edited_and_decided_without_javascript(opened: Opener, site: Site, update: int) -> None:
    path = f"/briefings/{briefing_of(site, update, 'en')}"
    with opened(path, java_script_enabled=False) as page:
        page.locator("textarea").first.fill("What a moderator has to know.")
        page.locator(".save").first.click()
        saved(page)
        page.click("[formaction$='/submit']")
        saved(page)
    with opened(path, "rita", java_script_enabled=False) as page:
        segment = page.locator(".segment").nth(1)
        segment.locator("[formaction$='/approve']").click()
        saved(page)
        assert page.locator(".segment").nth(1).locator(".state.approved").count() == 1
        page.click("a[href$='/preview']")
        assert "What a moderator has to know." in page.inner_text("main")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_sticks_out(
    opened: Opener, site: Site, update: int, scheme: str, language: str
) -> None:
    paths = {
        "home": "/",
        "submit": "/submit",
        "updates": "/updates",
        "update": f"/updates/{update}",
        "changes": f"/updates/{update}/changes",
        "briefing": f"/briefings/{briefing_of(site, update, 'pt-BR')}",
        "preview": f"/briefings/{briefing_of(site, update, 'pt-BR')}/preview",
    }
    told = {}
    with opened("/", "rita" if language == "ar" else "tom", color_scheme=scheme, language=language) as page:
        for name, path in paths.items():
            if name == "submit" and language == "ar":
                continue
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(site.address + path)
            picture(page, f"{name}-{language}-{scheme}")
            try:
                check_axe(page)
            except AssertionError as error:
                told[name] = str(error)[:600]
            page.set_viewport_size({"width": NARROW, "height": 800})
            if out := overflowing(page):
                told[f"{name} at 320"] = str(out[:3])
    assert not told, json.dumps(told, indent=1)


def test_a_policy_named_new_is_no_new_policy(opened: Opener, site: Site) -> None:
    with site.world.service.writing(COMMAND_LINE) as work:
        tom = actor_of(load_user(work, site.world.ids["tom"]))
    with site.world.service.writing(tom) as work:
        add_policy(work, "new", "New things")
    with opened("/submit", java_script_enabled=False) as page:
        page.click("summary")
        page.fill("#text", OLD.decode())
        page.select_option("#policy", "new")
        page.fill("#version", "1")
        page.fill("#effective", "2026-01-01")
        page.click(".submit .main")
        saved(page)
        assert page.locator("#policy option:checked").inner_text() == "New things"


def test_three_hundred_changes_are_one_report(opened: Opener, site: Site) -> None:
    def policy(odd: int, even: int) -> str:
        rules = (f"Shops of group {n} must answer within {odd if n % 2 else even} days." for n in range(1, 301))
        return "# Answers\n\n" + "\n\n".join(rules) + "\n"

    with opened("/submit", java_script_enabled=False) as page:
        for days, version, day in (((30, 30), "1", "2026-01-01"), ((14, 60), "2", "2026-03-01")):
            page.click("summary")
            page.fill("#text", policy(*days))
            if version == "1":
                page.select_option("#policy", submit.NEW)
                page.fill("#title", "Answers in time")
            page.fill("#version", version)
            page.fill("#effective", day)
            for box in page.query_selector_all("[name=locales]:not([value=en])"):
                box.uncheck()
            page.click(".submit .main")
            saved(page)
        address = page.url
    site.world.work()
    with opened(f"{address.removeprefix(site.address)}/changes", width=NARROW) as page:
        assert page.locator(".change").count() == 300
        assert overflowing(page) == []
        for _ in range(3):
            page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == page.locator(".change").nth(2).get_attribute("id")
        page.select_option("[name=direction]", "tighter")
        page.wait_for_url("**direction=tighter**")
        assert page.locator(".change").count() == 150
