"""Search on the pages: questions answered, then and now, histories, precedents, and what is said without an answer."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.api.web.conftest import Opener, Site, picture
from tests.browser import NARROW, check_axe, overflowing

OLD = """# Youth and live video

## Going live

Creators must be at least 13 years old to go live.

Gifts are paid out within 30 days.

## Harm

Never show how somebody committed suicide.
"""
NEW = OLD.replace("13 years", "16 years")
CASES = (
    "id,date,market,summary,decision,reasoning,clauses,language\n"
    "case-14,2026-01-15,BR,A creator of 14 was live,Allowed,The limit was 13,"
    '"live-video@1.0: ""Creators must be at least 13 years old to go live.""",en\n'
    "case-15,2026-01-20,,A gift was late,Paid out,Thirty days had passed,"
    '"live-video@1.0: ""Gifts are paid out within 30 days.""",en\n'
)
ASKED = "/search?q=" + quote("how old must creators be to go live")


# Of the session, as the site is: tests of a module may be run apart.
@pytest.fixture(scope="session", autouse=True)
def library(site: Site) -> None:
    client = site.world.client("tom")
    assert client.post("/v1/policies", json={"id": "live-video", "title": "Live video"}).status_code == 201
    for name, day, text in (("1.0", "2026-01-01", OLD), ("2.0", "2026-02-01", NEW)):
        body = {"name": name, "effective": day, "text": text}
        assert client.post("/v1/policies/live-video/versions", json=body).status_code == 201
    sent = site.world.client("quinn").post("/v1/precedents", files={"file": ("cases.csv", CASES)})
    assert sent.status_code == 202
    site.world.work()


def test_a_question_is_asked_answered_and_followed_to_its_history(opened: Opener) -> None:
    with opened("/search", "quinn") as page:
        picture(page, "search-empty")
        check_axe(page)
        page.fill("[name=q]", "how old must creators be to go live")
        page.keyboard.press("Enter")
        page.wait_for_selector(".answer")
        first = page.locator(".answer", has_text="at least 16 years old").first
        assert "Still holds today" in first.inner_text()
        assert "In force from" in first.inner_text()
        picture(page, "search")
        check_axe(page)
        page.fill("[name=as_of]", "2026-01-10")
        page.select_option("[name=kind]", "policy")
        page.click(".asked button")
        page.wait_for_selector(".answer figure.new")
        assert "as_of=2026-01-10" in page.url
        then = page.locator(".answer", has_text="13").first
        assert "Tighter today" in then.inner_text()
        assert (then.locator("del").inner_text(), then.locator("ins").inner_text()) == ("13", "16")
        picture(page, "search-as-of")
        check_axe(page)
        then.locator("footer a").click()
        page.wait_for_selector(".timeline")
        assert [each.split()[0] for each in page.locator(".timeline h3").all_inner_texts()] == ["Introduced", "Tighter"]
        assert "Added by tom" in page.inner_text(".timeline")
        picture(page, "history")
        check_axe(page)


def test_a_precedent_says_whether_it_holds_and_why(opened: Opener) -> None:
    with opened(f"{ASKED}&kind=precedent", "quinn", java_script_enabled=False) as page:
        case = page.locator(".answer", has_text="case-14")
        assert case.count() == 1
        assert "the rule is tighter today" in case.inner_text()
        assert "As cited" in case.inner_text()
        picture(page, "search-precedent")
        case.locator("h3 a").click()
        assert page.inner_text("h1") == "case-14"
        assert page.locator(".answer del").inner_text() == "13"
        assert page.locator(".answer ins").inner_text() == "16"
        told = page.inner_text(".timeline")
        assert "Tighter" in told
        assert "limits and numbers" in told
        assert "The age limit rises from 13 years to 16 years." in told
        picture(page, "precedent")
        page.click("text=History of this clause")
        assert page.locator(".timeline li").count() == 2
    with opened("/search/precedents/case-99", "quinn", expect=("404",)) as page:
        assert "there is no such precedent" in page.inner_text("[role=alert]")


def test_it_is_said_why_an_answer_was_found(opened: Opener) -> None:
    with opened(f"{ASKED}&kind=policy", "quinn") as page:
        first = page.locator(".answer", has_text="at least 16 years old").first
        assert first.locator("mark").all_inner_texts() == ["Creators", "old", "go", "live"]
        assert "shared words: creators, old, go, live" in first.inner_text()


def test_what_is_still_to_be_read_is_told_until_it_is(opened: Opener, site: Site) -> None:
    client = site.world.client("tom")
    assert client.post("/v1/policies", json={"id": "harbours", "title": "Harbours"}).status_code == 201
    body = {"name": "1.0", "effective": "2027-01-01", "text": "# Harbours\n\nBoats must be moored at night.\n"}
    assert client.post("/v1/policies/harbours/versions", json=body).status_code == 201
    with opened("/search", "quinn") as page:
        assert "1 file is being read" in page.inner_text("main .alert")
        check_axe(page)
        site.world.work()
        page.locator("main .alert").wait_for(state="detached")  # told by its events
        page.goto(f"{site.address}/search?q=must+boats+be+moored+at+night")
        hit = page.locator(".hit", has_text="Boats must be moored at night.")
        assert hit.locator(".stands").inner_text() == "Not in force yet"


def test_a_citation_is_copied(opened: Opener) -> None:
    with opened(ASKED, "quinn", permissions=["clipboard-read", "clipboard-write"]) as page:
        button = page.locator("button.copy").first
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_function("document.querySelector('button.copy').textContent === 'Copied'")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator(".citing code").first.inner_text()
        assert "@" in copied


def test_it_works_without_javascript_and_says_plainly_that_nothing_is_near(opened: Opener) -> None:
    with opened("/search", "rita", java_script_enabled=False) as page:
        page.fill("[name=q]", "quarterly tractors")
        page.select_option("[name=kind]", "precedent")  # other tests' policies are in the library too
        page.click(".asked button")
        assert "Nothing in the library is near this question" in page.inner_text("main")
        page.fill("[name=q]", "creators go live")
        page.select_option("[name=kind]", "")
        page.click(".asked button")
        assert page.locator(".answer").count()
        assert page.locator("button.copy:visible").count() == 0
        assert page.locator(".citing code").first.is_visible()


def test_a_wrong_market_is_told_at_its_field_and_no_such_clause_in_the_frame(opened: Opener) -> None:
    with opened("/search?q=live&market=B1&as_of=yesterday", "quinn", expect=("422", "does not conform")) as page:
        assert page.get_attribute("#market", "aria-invalid") == "true"
        assert page.get_attribute("#as_of", "aria-invalid") == "true"
        check_axe(page)
    with opened("/search/history?clause=c0000000000", "quinn", expect=("404",)) as page:
        assert "No version in the library has this clause." in page.inner_text("[role=alert]")


def test_distressing_words_wait_behind_their_note_and_the_question_stays(opened: Opener) -> None:
    with opened("/search?q=somebody+committed+suicide", "quinn") as page:
        note = page.locator("details.sensitive").first
        assert not note.locator("blockquote").is_visible()
        note.locator("summary").click()
        note.locator("button[name=graphic]").click()
        page.wait_for_url("**/search?q=somebody+committed+suicide")
        assert page.locator(".answer blockquote").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing_narrow_in_both_directions(opened: Opener, scheme: str, language: str) -> None:
    paths = {
        "search": ASKED,
        "history": "/search/history?clause=Gifts+are+paid+out+within+30+days.",
        "precedent": "/search/precedents/case-14",
    }
    for name, path in paths.items():
        with opened(path, "quinn", width=NARROW, color_scheme=scheme, language=language) as page:
            check_axe(page)
            assert overflowing(page) == []
            picture(page, f"{name}-{language}-{scheme}")


@pytest.mark.parametrize("language", ["de", "es", "fr", "id", "ja", "pt-BR"])
def test_it_is_said_in_every_language(opened: Opener, language: str) -> None:
    with opened(ASKED, "quinn", width=NARROW, language=language) as page:
        assert page.locator(".answer").count()
        assert overflowing(page) == []
