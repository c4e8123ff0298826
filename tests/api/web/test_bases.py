"""Glossary and memory through the pages: look up, propose, decide, files; and what of them the editor shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.memory import TranslationUnit
from tests.api.web.conftest import Opener, Site, picture
from tests.api.world import drafts
from tests.browser import NARROW, check_axe, overflowing


@pytest.fixture(scope="module")
def update(site: Site) -> int:
    drafts()  # made before the transaction, which others would wait for
    return site.world.drafted()


def saved(page: Page) -> None:
    page.wait_for_selector("p.flash")


def shown(page: Page) -> list[str]:
    return page.locator(".entry-source").all_inner_texts()


def test_a_term_is_proposed_and_approved_by_somebody_else_without_javascript(opened: Opener) -> None:
    with opened("/glossary?locale=de", java_script_enabled=False, expect=("409",)) as page:
        page.fill("#q", "AGE OF MAJ")
        page.click(".look-up button")
        assert set(shown(page)) == {"age of majority"}
        page.fill("#source", "age of majority")
        page.fill("#target", "Mündigkeit")
        page.select_option("#pos", "noun")
        page.click("[aria-labelledby=propose] button")
        assert "two preferred renderings" in page.inner_text("#source-error")  # refused, and nothing typed is lost
        assert page.input_value("#target") == "Mündigkeit"
        picture(page, "glossary-refused")
        page.fill("#source", "kite ladder")
        page.fill("#note", "Not: Leiter.")
        page.click("[aria-labelledby=propose] button")
        saved(page)
        assert shown(page) == ["kite ladder"]
        assert page.locator(".entry .steps").count() == 0  # one's own
    with opened("/glossary?locale=de&state=proposed", "rita", java_script_enabled=False, expect=("422",)) as page:
        page.click("[formaction$='/reject']")
        assert "must say why" in page.inner_text("#problems")
        page.click("[formaction$='/approve']")
        saved(page)
    with opened("/glossary?locale=de&q=kite") as page:
        assert page.locator(".chip.approved").count() == 1
        page.click(".entry a")
        assert page.input_value("#target") == "Mündigkeit"  # a change begins with what stands
        page.fill("#target", "Drachenleiter")
        page.click("[aria-labelledby=propose] button")
        saved(page)
    with opened("/glossary?locale=de&state=proposed", "rita") as page:
        page.click("[formaction$='/approve']")
        saved(page)
        page.goto(page.url.split("?")[0] + "?locale=de&q=kite&state=approved")
        assert page.locator(".entry-target").all_inner_texts() == ["Drachenleiter"]
        with page.expect_download() as download:
            page.click("a[href$='=csv']")
        assert "Drachenleiter" in Path(download.value.path()).read_text("utf-8")


def test_a_file_is_brought_in_and_approved_as_a_whole(opened: Opener, tmp_path: Path) -> None:
    good, broken = tmp_path / "old.tmx", tmp_path / "broken.tmx"
    good.write_bytes(write_tmx([TranslationUnit(f"Item {n}.", f"Punkt {n}.", "en", "de") for n in range(50)]))
    broken.write_text("<tmx>", "utf-8")
    with opened("/memory?locale=de", java_script_enabled=False, expect=("422",)) as page:
        page.set_input_files("#file", broken)
        page.click("[aria-labelledby=import] button")
        picture(page, "memory-refused")
        assert "broken.tmx" in page.inner_text("#file-error")
        page.set_input_files("#file", good)
        page.click("[aria-labelledby=import] button")
        saved(page)
        assert "50" in page.inner_text("#batches-panel")
        assert page.locator(".entry").count() == 40
        page.click("[rel=next]")
        assert page.locator(".entry").count() == 10
    with opened("/memory?locale=de", "rita", java_script_enabled=False) as page:
        picture(page, "memory-batch")
        page.click("#batches-panel [formaction$='/approve']")
        saved(page)
        assert page.locator("#batches-panel").count() == 0
        page.fill("#q", "item 7.")
        page.click(".look-up button")
        assert page.locator(".entry-target").all_inner_texts() == ["Punkt 7."]


def test_the_editor_shows_terms_and_what_the_memory_holds(opened: Opener, site: Site, update: int) -> None:
    tom = site.world.client("tom")
    pieces = [tom.get(f"/v1/segments/{p['id']}").json() for p in site.world.pieces(update, "segment", "pt-BR")]
    segment = next(each for each in pieces if "14 days" in each["source_text"] and each["origin"] == "machine")
    known = {"source": segment["source_text"].replace("14", "7"), "target": "Os vendedores devem responder em 7 dias."}
    unit = tom.post("/v1/memories/pt-BR/units", json=known).json()
    steps = f"/v1/memories/pt-BR/units/{unit['id']}/steps"
    approved = site.world.client("rob").post(steps, json={"step": "approve"}, headers={"If-Match": unit["etag"]})
    assert approved.status_code == 200
    with opened(f"/briefings/{segment['briefing_id']}", java_script_enabled=False) as page:
        box = page.locator(f"#s{segment['id']}")
        assert box.locator(".remembered del").inner_text() == "7"
        assert box.locator(".remembered ins").inner_text() == "14"
        assert page.locator(".source-side .term").count() > 0
        picture(page, "briefing-memory")
        box.locator(".remembered button").click()
        saved(page)
        assert page.locator(f"#s{segment['id']} textarea").input_value() == "Os vendedores devem responder em 14 dias."
        assert page.locator(f"#s{segment['id']} .remembered").count() == 0


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_sticks_out(opened: Opener, site: Site, scheme: str, language: str) -> None:
    told = {}
    with opened("/", "rita", color_scheme=scheme, language=language) as page:
        for path in ("/glossary?locale=ar", "/glossary?locale=de", "/memory?locale=de"):
            name = path.strip("/").replace("?locale=", "-")
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
            picture(page, f"{name}-{language}-{scheme}-320")
    assert not told, json.dumps(told, indent=1)
