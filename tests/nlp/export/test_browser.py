"""The redline page in a real browser: keys, filters, links, narrow, printed, without script, and axe."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page

from nlp.export.changes_html import changes_html
from nlp.pipeline import analyse, changes_page, changes_text, load_document
from nlp.rules.parser import Parser
from nlp.versions.change import ChangeSet
from tests.browser import HALF, NARROW, WIDE, check_axe, overflowing
from tests.conftest import compared

Opener = Callable[..., AbstractContextManager[Page]]

TOPICS = [
    f"{kind} {thing}"
    for kind, thing in product(
        "live audio|short video|group chat|direct message|profile photo|paid gift|public event|game stream".split("|"),
        "rooms|captions|requests|rankings|archives|playlists".split("|"),
    )
]
OLD_TOPIC = """\
## {name}

NOT ALLOWED

- selling weapons in {topic}
- posting private addresses in {topic}
- joining {topic} under a false name

Owners of {topic} may appeal within {days} days.

Moderators log the reason and they tell the owner of {topic}.

Reviewers keep a log of {topic}. They sign the log every week.

You must be at least 13 years old to open {topic}.
"""
NEW_TOPIC = """\
## {name}

{tier}

- selling weapons in {topic}
- joining {topic} under a false or borrowed name
- filming strangers for {topic} without consent

Owners of {topic} must appeal within {days} days, unless the account was closed.

Moderators log the reason. They tell the owner of {topic}.

Reviewers keep a log of {topic} and they sign the log every week.

You must be at least 16 years old to open {topic}.
"""
TABLE = "\n| Activity | Age |\n|---|---|\n| Wine tasting in {topic} | {age} |\n| Card games in {topic} | 16 |\n"
MOVED = "\nGuardians may close the {topic} of a minor, and Lantern answers them in writing.\n"
GONE = "\nNever bring fireworks, lighters or candles to our offices.\n"


def versions() -> tuple[str, str]:
    """Two versions of a long policy that differ in every way that a change can have."""
    old, new, moved = ["# Lantern rules\n"], ["# Lantern rules\n"], ["## Guardians\n"]
    for number, topic in enumerate(TOPICS):
        fields = {"topic": topic, "name": topic.capitalize(), "days": number + 10}
        tier = "NOT ALLOWED" if number % 5 else "AGE-RESTRICTED"
        old.append(OLD_TOPIC.format_map(fields))
        new.append(NEW_TOPIC.format_map(fields | {"tier": tier}))
        if number == 3:
            old.append(GONE)
        if number % 5 == 1:
            old.append(MOVED.format_map(fields))
            moved.append(MOVED.format_map(fields))
        if number % 5 == 2:
            old.append(TABLE.format_map(fields | {"age": 18}))
            new.append(TABLE.format_map(fields | {"age": 21}))
    return "\n".join(old), "\n".join(new + moved)


@pytest.fixture(scope="session")
def opened(browser: Browser) -> Opener:
    """Open a file, with one tab per set of options; an error of the page's script or a request elsewhere fails."""
    faults: list[str] = []

    @cache
    def tab(**options: Any) -> Page:
        page = browser.new_page(**options)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if line.type in ("error", "warning") else None)
        page.on("request", lambda request: faults.append(request.url) if request.url[:5] != "file:" else None)
        return page

    @contextmanager
    def open_file(path: Path, *, width: int = WIDE, fragment: str = "", **options: Any) -> Iterator[Page]:
        # Without motion, because the browser's driver waits for an end of smooth scrolling before it clicks.
        page = tab(**{"reduced_motion": "reduce", "color_scheme": "light"} | options)
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="screen")
        page.goto("about:blank")
        faults.clear()
        page.goto(path.as_uri() + fragment)
        yield page
        assert not faults

    return open_file


@pytest.fixture
def small(tmp_path: Path, changes: ChangeSet, summaries: dict[str, str], warnings: tuple[str, ...]) -> Path:
    path = tmp_path / "small.html"
    path.write_text(changes_html(changes, summaries=summaries, warnings=warnings), "utf-8")
    return path


@pytest.fixture(scope="session")
def many(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of over three hundred changes, its JSON beside it; made once for all of pytest's workers."""
    folder = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        folder = folder.parent
    path = folder / "many.html"
    with FileLock(path.with_suffix(".lock")):
        if not path.exists():
            old, new = (load_document(text.encode(), "rules.md", parser=parser) for text in versions())
            analysis = analyse(old, new, parser=parser)
            path.with_suffix(".json").write_text(changes_text(analysis), "utf-8")
            path.write_bytes(changes_page(analysis))
    return path


@pytest.fixture
def many_changes(many: Path) -> list[dict[str, Any]]:
    changes: list[dict[str, Any]] = json.loads(many.with_suffix(".json").read_text("utf-8"))["changes"]
    return changes


@pytest.fixture
def arabic(tmp_path: Path, parser: Parser) -> Path:
    rules = (
        "# سياسة الخصوصية\n\n## الحسابات\n\nيجب أن يكون عمرك {age} عامًا على الأقل لفتح حساب.\n\n"
        "- لا تنشر عناوين خاصة.\n"
    )
    extra = "\n## التقارير\n\nيراجع المشرفون كل بلاغ خلال ثلاثة أيام.\n"
    path = tmp_path / "arabic.html"
    path.write_bytes(changes_page(compared(rules.format(age=13), rules.format(age=16) + extra)))
    return path


def position(page: Page) -> str:
    return page.inner_text("#position")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def listed(page: Page) -> list[str]:
    """The changes that the list shows."""
    ids: list[str] = page.evaluate(
        "[...document.querySelectorAll('.group li:not([hidden])')].map(r => r.dataset.change)"
    )
    return ids


def stepped(page: Page, count: int) -> list[str]:
    """The changes that `count` presses of "Next" go to; each place has to come into view."""
    ids: list[str] = page.evaluate(
        """count => Array.from({ length: count }, () => {
            document.getElementById("next").click();
            const { top, bottom } = document.querySelector(".clause.changed.current").getBoundingClientRect();
            const row = document.querySelector(".group li.current");
            return bottom > 0 && top < innerHeight ? row.dataset.change : "out of view";
        })""",
        count,
    )
    return ids


def shown(page: Page, selector: str) -> bool:
    return page.locator(selector).first.is_visible()


def styles(page: Page, selector: str, name: str) -> set[str]:
    """The computed values of a style on every visible element that `selector` finds."""
    values: list[str] = page.evaluate(
        """([selector, name]) => [...document.querySelectorAll(selector)]
            .filter(one => one.getClientRects().length).map(one => getComputedStyle(one)[name])""",
        [selector, name],
    )
    assert values
    return set(values)


@pytest.mark.parametrize(("scheme", "width"), [*product(("light", "dark"), (WIDE, NARROW))])
def test_axe_finds_nothing(opened: Opener, small: Path, scheme: str, width: int) -> None:
    with opened(small, color_scheme=scheme, width=width) as page:
        page.keyboard.press("j")
        check_axe(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_changes_are_filtered_out(opened: Opener, small: Path, scheme: str) -> None:
    with opened(small, color_scheme=scheme) as page:
        page.select_option("[name=materiality]", "substantive")
        page.click("#next")
        check_axe(page)


def test_axe_finds_nothing_in_three_hundred_changes_and_in_arabic(opened: Opener, many: Path, arabic: Path) -> None:
    with opened(arabic) as page:
        check_axe(page)
    with opened(many) as page:
        check_axe(page, contrast=False)  # the small page has every colour; thousands of places take seconds


def test_keys_go_from_change_to_change_and_around(opened: Opener, small: Path) -> None:
    with opened(small) as page:
        assert page.title() == "What changed: Youth safety (2.0 → 3.0)"
        assert position(page) == "Changes: 14"
        page.keyboard.press("j")
        assert (focused(page), position(page)) == ("change-c1", "Change 1 of 14")
        page.keyboard.press("j")
        assert focused(page) == "change-c2"
        assert page.inner_text("#status").startswith("Change 2 of 14. Two sentences on logging were joined")
        page.keyboard.press("k")
        page.keyboard.press("k")
        assert position(page) == "Change 12 (14 of 14)"  # it moved to the end
        assert page.locator("[aria-current]").get_attribute("href") == "#change-c12"
        assert styles(page, ".clause.current", "outlineStyle") == {"solid"}


def test_keys_do_nothing_with_a_modifier_in_a_control_or_when_switched_off(opened: Opener, small: Path) -> None:
    with opened(small) as page:
        for key in ("Control+j", "Alt+j", "Meta+j", "Shift+j"):
            page.keyboard.press(key)
            assert position(page) == "Changes: 14"
        page.focus("[name=facet]")
        page.keyboard.press("j")
        assert focused(page) != "change-c1"
        page.uncheck("#keys")
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("j")
        assert position(page) == "Changes: 14"
        page.reload()
        page.keyboard.press("j")
        assert position(page) == "Changes: 14"


def test_a_keyboard_without_latin_letters_has_the_keys_too(opened: Opener, small: Path) -> None:
    with opened(small) as page:
        page.evaluate(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ت', code: 'KeyJ', bubbles: true}))"
        )
        assert focused(page) == "change-c1"


def test_buttons_keep_the_focus_so_that_they_can_be_pressed_again(opened: Opener, small: Path) -> None:
    with opened(small) as page:
        page.focus("#next")
        for _ in range(3):
            page.keyboard.press("Enter")
        assert (focused(page), position(page)) == ("next", "Change 3 of 14")
        page.focus("#previous")
        page.keyboard.press("Space")
        assert position(page) == "Change 2 of 14"


def test_stepping_goes_on_from_where_the_reader_is(opened: Opener, small: Path) -> None:
    with opened(small, fragment="#change-c4") as page:
        page.keyboard.press("j")
        assert focused(page) == "change-c5"
        page.click("a[href='#list-c9']")
        page.wait_for_selector("#list-c9.current")
        page.keyboard.press("j")
        assert focused(page) == "change-c10"
        page.set_viewport_size({"width": WIDE, "height": 300})
        page.locator("#change-c3").evaluate("one => scrollBy(0, one.getBoundingClientRect().top)")
        page.keyboard.press("j")
        assert focused(page) == "change-c3"
        page.locator("#change-c9").evaluate("one => scrollBy(0, one.getBoundingClientRect().top)")
        page.keyboard.press("k")
        assert focused(page) == "change-c8"


def test_every_control_is_reached_with_tab_and_shows_it(opened: Opener, small: Path) -> None:
    with opened(small) as page:
        page.keyboard.press("Tab")
        assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
        links = page.locator("a").count()
        reached: set[str] = set()
        for _ in range(links + 6):
            name, outline = page.evaluate(
                """() => {
                    const one = document.activeElement;
                    return [one.id || one.name || one.getAttribute("href") || "", getComputedStyle(one).outlineStyle];
                }"""
            )
            if name:
                assert outline != "none"
                reached.add(name)
            page.keyboard.press("Tab")
        hrefs = set(page.evaluate("[...document.links].map(link => link.getAttribute('href'))"))
        assert hrefs | {"materiality", "direction", "facet", "keys", "previous", "next"} <= reached


@pytest.mark.parametrize("name", ["materiality", "direction", "facet"])
def test_a_filter_holds_in_list_text_steps_and_after_a_reload(
    opened: Opener, small: Path, changes: ChangeSet, name: str
) -> None:
    with opened(small) as page:
        values = page.evaluate(
            f"[...document.querySelectorAll('[name={name}] option')].map(o => o.value).filter(String)"
        )
        assert len(values) > 1
        for value in values:
            expected = {
                change.id
                for change in changes.changes
                if value in (change.facets if name == "facet" else (getattr(change, name),))
            }
            page.select_option(f"[name={name}]", value)
            told = f"Changes shown: {len(expected)} of 14"
            assert page.inner_text("#status") == page.inner_text("#shown span") == told
            assert set(listed(page)) == expected
            notes = page.evaluate(
                "[...document.querySelectorAll('.side-note:not([hidden])')].map(n => n.dataset.change)"
            )
            assert set(notes) == expected
            assert page.locator(".muted .ref >> visible=true").count() == 0
            steps = stepped(page, len(expected) + 1)
            assert set(steps) == expected
            assert steps[0] == steps[-1]
        page.reload()
        assert set(listed(page)) == expected
        page.click("#show-all")
        assert len(listed(page)) == 14
        assert page.inner_text("#status") == "Changes shown: 14 of 14"
        assert "=" not in page.url


def test_filters_combine_and_say_when_nothing_fits(opened: Opener, small: Path) -> None:
    with opened(small) as page:
        page.select_option("[name=materiality]", "substantive")
        page.select_option("[name=direction]", "tighter")
        assert set(listed(page)) == {"c1", "c6"}
        assert page.inner_text(".group:not([hidden]) .tally") == "2 of 6"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.click("#next")
        page.click("#next")
        assert position(page) == "Change 6 (2 of 2)"
        page.select_option("[name=facet]", "modality")
        assert page.inner_text("#status") == "No change fits this choice"
        assert page.locator("#next").is_disabled()
        page.keyboard.press("j")
        assert not page.evaluate("document.querySelectorAll('.current').length")


def test_the_address_keeps_choice_and_place(opened: Opener, small: Path) -> None:
    with opened(small) as page:
        page.select_option("[name=materiality]", "editorial")
        page.click("a[href='#change-c9']")
        page.wait_for_function("location.hash === '#change-c9&materiality=editorial'")
        address = page.url
    with opened(small, fragment=address[address.index("#") :]) as page:
        assert "c1" not in listed(page)
        assert focused(page) == "change-c9"
        assert page.locator("#change-c9").evaluate("one => one.getBoundingClientRect().top < innerHeight")
    with opened(small, fragment="#facet=nonsense&x=%22") as page:
        assert len(listed(page)) == 14


@pytest.mark.parametrize("script", [True, False])
def test_moved_clauses_are_linked_both_ways(opened: Opener, small: Path, script: bool) -> None:
    with opened(small, java_script_enabled=script) as page:
        page.click("a[href='#from-c12']")
        assert (page.url.partition("#")[2], focused(page)) == ("from-c12", "from-c12")
        assert "Guardians may ask" in page.inner_text("#from-c12")
        assert styles(page, "#from-c12", "outlineStyle") == {"solid"}
        page.click("#from-c12 a")
        assert (page.url.partition("#")[2], focused(page)) == ("change-c12", "change-c12")
        page.click("a[href='#list-c12']")
        assert page.locator("#list-c12").evaluate("one => one.getBoundingClientRect().top < innerHeight")


def test_without_script_everything_is_there_to_read(opened: Opener, small: Path, changes: ChangeSet) -> None:
    with opened(small, java_script_enabled=False) as page:
        assert len(listed(page)) == len(changes.changes)
        assert not shown(page, "#filters")
        assert not shown(page, "#stepper")
        assert not shown(page, "#shown")
        words = page.inner_text("main")
        assert all(heading in words for heading in ("Youth safety", "Accounts", "Live video", "Reports"))
        assert {change.id for change in changes.changes} == set(
            page.evaluate("[...document.querySelectorAll('.side-note')].map(note => note.dataset.change)")
        )
        page.click("a[href='#change-c10']")
        assert page.locator("#change-c10").evaluate(
            "one => one.matches(':target') && one.getBoundingClientRect().top > 0"
        )


def test_three_hundred_changes_are_each_stepped_to_once(
    opened: Opener, many: Path, many_changes: list[dict[str, Any]]
) -> None:
    facets = {change["id"]: change["facets"] for change in many_changes}
    assert len(facets) >= 300
    assert {change["kind"] for change in many_changes} == {"added", "removed", "modified", "moved", "split", "merged"}
    assert {"tier", "threshold", "modality", "exception", "moved"} <= {
        name for names in facets.values() for name in names
    }
    with opened(many) as page:
        assert sorted(stepped(page, len(facets))) == sorted(listed(page)) == sorted(facets)
        page.select_option("[name=facet]", "threshold")
        expected = sorted(name for name, names in facets.items() if "threshold" in names)
        assert sorted(stepped(page, len(expected))) == sorted(listed(page)) == expected


def test_nothing_sticks_out_at_the_sides(
    opened: Opener, small: Path, many: Path, arabic: Path, tmp_path: Path, changes: ChangeSet
) -> None:
    endless = tmp_path / "endless.html"
    endless.write_text(
        changes_html(changes, summaries={"c1": "x" * 200, "c9": "y" * 200}, warnings=["z" * 200]), "utf-8"
    )
    for path in (small, many, arabic, endless):
        with opened(path) as page:
            for width in (WIDE, HALF, NARROW):
                page.set_viewport_size({"width": width, "height": 600})
                assert not overflowing(page)
                page.keyboard.press("j")
                bar, clause = page.locator("#stepper").bounding_box(), page.locator(":focus").bounding_box()
                assert bar is not None
                assert clause is not None
                assert clause["y"] + min(clause["height"], 100) < bar["y"]


def test_arabic_runs_from_right_to_left_and_the_frame_from_left_to_right(opened: Opener, arabic: Path) -> None:
    with opened(arabic) as page:
        assert page.evaluate("[document.documentElement.lang, document.querySelector('.policy').lang]") == ["en", "ar"]
        assert styles(page, ".policy .clause", "direction") == {"rtl"}
        assert styles(page, "h1", "direction") == {"rtl"}
        assert styles(page, ".side-note, .group .gist", "direction") == {"ltr"}
        assert page.get_attribute("h1", "lang") == "ar"
        places = page.evaluate("[...document.querySelectorAll('cite')].map(cite => [cite.lang, cite.textContent])")
        assert {tuple(place) for place in places} == {("ar", "الحسابات"), ("ar", "التقارير"), ("", "top of the policy")}
        assert page.title().startswith("What changed: سياسة الخصوصية")


def test_the_parts_of_one_change_are_shown_together(
    opened: Opener, many: Path, many_changes: list[dict[str, Any]]
) -> None:
    """Where a tier line changed, the change is about every rule below it too."""
    change = next(change for change in many_changes if "tier" in change["facets"] and len(change["new"]) > 1)
    with opened(many) as page:
        page.select_option("[name=facet]", "tier")
        page.click("#next")
        assert page.locator(".clause.current, .clause.also").count() == len(change["new"])
        assert page.locator(".clause.current").get_attribute("id") == f"change-{change['id']}"
        assert styles(page, ".clause.also", "outlineStyle") == {"dashed"}
        assert page.locator(".clause.also.muted").count() > 0


@pytest.mark.parametrize("width", [WIDE, HALF, NARROW])
def test_a_row_of_a_table_is_stepped_to_and_its_note_stands_apart(
    opened: Opener, many: Path, many_changes: list[dict[str, Any]], width: int
) -> None:
    row = next(change for change in many_changes if "Wine tasting" in str(change["new"][:1]))
    with opened(many, width=width) as page:
        page.click(f"a[href='#change-{row['id']}']")
        assert page.evaluate("document.activeElement.tagName") == "TR"
        assert page.locator(":focus td:not(.told)").all_inner_texts()[1] == "1821"
        assert styles(page, "tr.current", "outlineStyle") == {"solid"}
        note, cell = (
            page.locator("tr.current .side-note").bounding_box(),
            page.locator(":focus td").nth(0).bounding_box(),
        )
        assert note is not None
        assert cell is not None
        assert note["x"] > cell["x"] + 600 if width == WIDE else note["y"] + note["height"] <= cell["y"]


def test_marks_do_not_rest_on_colour(opened: Opener, small: Path) -> None:
    for options in ({}, {"forced_colors": "active"}):
        with opened(small, **options) as page:
            page.select_option("[name=direction]", "tighter")
            assert styles(page, "main ins", "textDecorationLine") == {"underline"}
            assert styles(page, "main del", "textDecorationLine") == {"line-through"}
            page.click("#next")
            assert styles(page, ".policy .current, .group .current", "outlineStyle") >= {"solid"}
            texts = page.evaluate("[...document.querySelectorAll('.chip')].map(chip => chip.textContent.trim())")
            assert all(re.search(r"[A-Z]", text) for text in texts)


def test_nothing_moves_for_those_who_want_no_motion(opened: Opener, small: Path) -> None:
    with opened(small) as page:
        assert styles(page, "html", "scrollBehavior") == {"auto"}
        assert styles(page, "body *", "animationName") == {"none"}


def test_print_shows_the_choice_and_no_controls_on_white(opened: Opener, small: Path) -> None:
    with opened(small, color_scheme="dark") as page:
        page.select_option("[name=materiality]", "substantive")
        page.click("#next")
        page.emulate_media(media="print")
        assert not any(shown(page, name) for name in ("#filters", "#stepper", ".skip", "#show-all", ".onward"))
        assert page.inner_text("#shown span") == "Changes shown: 6 of 14"
        assert styles(page, "html", "backgroundColor") == {"rgb(255, 255, 255)"}
        assert styles(page, ".policy", "color") == {"rgb(0, 0, 0)"}
        assert styles(page, ".clause.current", "outlineStyle") == {"none"}
        assert styles(page, ".side-note", "cssFloat") == {"none"}
        assert page.pdf(format="A4").startswith(b"%PDF")
