"""The three users' whole jobs, through the pages only: from a file to an export, by the keyboard, and afterwards."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from playwright.sync_api import Page, expect

from api.web.pages import submit
from tests.api.web.conftest import Opener, Site, picture, press

OLD = """# Harvest fairs

## Stalls

Sellers must answer within 30 days.

Accounts may be closed after 5 strikes.

Visitors must be at least 16 years old to taste cider.

Stalls must be cleared within 12 hours.
"""
NEW = OLD.replace("30 days", "14 days").replace("5 strikes", "3 strikes").replace("16 years", "18 years")
NEW = NEW.replace("12 hours", "6 hours")
# Enough steps of Tab to come by everything on a page.
_STOPS = 120


def choose_locales(page: Page, *tags: str) -> None:
    for box in page.locator("[name=locales]").all():
        box.set_checked(box.get_attribute("value") in tags)


def test_from_a_file_to_an_export_and_to_what_held_when(opened: Opener, site: Site, tmp_path: Path) -> None:
    for name, text in (("fairs-1", OLD), ("fairs-2", NEW)):
        (tmp_path / f"{name}.md").write_text(text, "utf-8")

    with opened("/", "tom") as page:  # the trainer: two versions, drafts, and off to review
        for version, day in (("1", "2026-01-01"), ("2", "2026-02-01")):
            page.click("nav >> text=Submit an update")
            page.set_input_files("#file", tmp_path / f"fairs-{version}.md")
            if version == "1":
                page.select_option("#policy", submit.NEW)
            else:
                page.select_option("#policy", label="Harvest fairs")
            page.fill("#version", f"{version}.0")
            page.fill("#effective", day)
            choose_locales(page, "en", "ar")
            page.click("text=Make the drafts")
            page.wait_for_selector("p.flash")
        site.world.work()
        page.wait_for_selector("#drafts")
        update = page.url
        page.click("text=Look at the changes")
        expect(page.locator(".change")).to_have_count(4)
        page.goto(update)
        page.click("[name=locale][value=en]")
        expect(page.locator(".flash")).to_have_text("Sent to review.")
        expect(page.locator("[name=locale][value=en]")).to_have_count(0)

    with opened("/", "rita") as page:  # the reviewer: the briefing, then the quiz
        page.goto(update)
        page.click(".row-title[lang=en]")
        expect(page.locator(".segments")).to_contain_text("This briefing compares version 2.0 with version 1.0.")
        expect(page.locator(".segments")).to_contain_text("February 1, 2026")  # as typed: the file says nothing
        expect(page.locator(".segment .state.in_review").first).to_be_visible()
        page.locator(".segment").nth(1).locator("[formaction$='/approve']").click()
        expect(page.locator(".segment").nth(1).locator(".state")).to_have_text("Approved")
        page.locator(".segment textarea").nth(2).fill("This holds from the first of February.")
        page.locator(".segment").nth(2).locator(".saving", has_text="Saved").wait_for()
        page.locator(".segment").nth(3).locator("[name=note]").fill("Say from when.")
        page.locator(".segment").nth(3).locator("[formaction$='/request_changes']").click()
        expect(page.locator(".segment").nth(3).locator(".state")).to_have_text("Changes requested")
        page.goto(update)
        page.click("a[href*='/queue?'][href$='locale=en']")
        first = page.inner_text("#stem-shown")
        press(page, "a")
        expect(page.locator(".undo")).to_be_visible()
        press(page, "u")
        expect(page.locator("#stem-shown")).to_have_text(first)
        press(page, "r")
        page.keyboard.type("Two answers are right.")
        page.click("#judge .grave")
        expect(page.locator(".undo")).to_contain_text("Rejected")
        page.click("text=Decide on several")
        page.click("text=Choose all of these")
        chosen = page.locator("[name=chosen]").count()
        assert chosen >= 2
        page.click("text=Approve")
        expect(page.locator("#results li")).to_have_count(chosen)
        expect(page.locator("main")).to_contain_text("Nothing waits here")

    with opened("/", "tom") as page:  # the trainer: what is approved goes out
        page.goto(update)
        page.click("text=Export what is approved")
        page.wait_for_selector("#progress")
        site.world.work()
        page.wait_for_selector("#ready")
        with page.expect_download() as download:
            page.click("a[download]")
        archive = zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes()))
        quiz = archive.read("quiz.en.gift").decode()
        assert quiz.count("{") == chosen
        assert not any(name.startswith("quiz.ar") for name in archive.namelist())

    with opened("/search", "quinn") as page:  # the analyst: what held in January, and since when it does not
        page.fill("#q", "how old must visitors be to taste cider")
        page.fill("#as_of", "2026-01-15")
        page.keyboard.press("Enter")
        hit = page.locator(".hit", has_text="Visitors must be at least 16").first
        expect(hit.locator(".stands")).to_have_text("Tighter today")
        expect(hit.locator("ins")).to_have_text("18")
        hit.locator("text=History of this clause").click()
        expect(page.locator(".timeline li")).to_have_count(2)
        expect(page.locator(".timeline")).to_contain_text("Added by tom")


def tab_to(page: Page, wanted: str) -> None:
    """Go on with Tab until the focus is on what is wanted; on the way it is seen wherever it is."""
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        seen, there = page.evaluate(
            """wanted => {
                const at = document.activeElement, style = getComputedStyle(at);
                const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                return [at === document.body || seen ? "" : at.outerHTML.slice(0, 120), at.matches(wanted)];
            }""",
            wanted,
        )
        assert seen == "", "no focus is seen"
        if there:
            return
    raise AssertionError(f"Tab never comes to {wanted}")


def test_the_keyboard_alone_submits_and_edits(opened: Opener, site: Site) -> None:
    with opened("/submit", "tom") as page:
        for version, day in (("1.0", "01012026"), ("2.0", "02012026")):
            tab_to(page, "details.paste summary")
            page.keyboard.press("Enter")
            tab_to(page, "#text")
            page.keyboard.insert_text(OLD if version == "1.0" else NEW)
            if version == "1.0":
                tab_to(page, "#policy")
                page.keyboard.press("End")
                tab_to(page, "#title")
                page.keyboard.type("Spring fairs")
            tab_to(page, "#version")
            page.keyboard.type(version)
            tab_to(page, "#effective")
            page.keyboard.type(day)
            for tag in ("pt-BR", "es", "fr", "de", "id", "ja", "ar"):
                tab_to(page, f"[name=locales][value='{tag}']")
                page.keyboard.press("Space")
            tab_to(page, ".submit .main")
            page.keyboard.press("Enter")
            page.wait_for_selector("p.flash")
        site.world.work()
        page.wait_for_selector("#drafts")
        tab_to(page, ".row-title")
        page.keyboard.press("Enter")
        page.wait_for_selector(".segments")
        tab_to(page, ".segment textarea")
        page.keyboard.press("Control+a")
        page.keyboard.type("What is new at the fairs")
        page.locator(".segment").first.locator(".saving", has_text="Saved").wait_for()
        picture(page, "editor-keyboard")
        page.reload()
        assert page.locator(".segment textarea").first.input_value() == "What is new at the fairs"
        tab_to(page, "[formaction$='/submit']")
        page.keyboard.press("Enter")
        page.wait_for_selector(".segment .state.in_review")
