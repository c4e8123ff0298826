"""A real Chromium, and what tests of pages ask it about each of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
WIDE, HALF, NARROW = 1280, 640, 320  # HALF is WIDE zoomed to 200 %


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a running browser; the test skips where there is none."""
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("chromium is not installed: the pages are not tried in a browser")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield running
        running.close()


def overflowing(page: Page) -> list[str]:
    """What sticks out of the page at either side."""
    found: list[str] = page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            const out = ({ left, right }) => left < -0.5 || right > width + 0.5;
            const wide = document.documentElement.scrollWidth > width ? ["the page"] : [];
            return wide.concat([...document.body.querySelectorAll("*:not(.unseen):not(option)")]
                .filter(one => out(one.getBoundingClientRect())).map(one => one.outerHTML.slice(0, 120)));
        }"""
    )
    return found


def check_axe(page: Page, *, contrast: bool = True) -> None:
    rules = {"target-size": {"enabled": True}, "color-contrast": {"enabled": contrast}}
    results = Axe().run(page, options={"resultTypes": ["violations"], "rules": rules})
    told = [
        (one["id"], one["help"], [node["html"] for node in one["nodes"][:3]]) for one in results.response["violations"]
    ]
    assert not told


def check_axe_every_way(page: Page) -> None:
    """What `check_axe` asks, of a page that may be loaded again: in English and Arabic, light and dark."""
    site = "/".join(page.url.split("/")[:3])  # a cookie of the page's own address holds for its folder only
    for language in ("ar", "en"):
        page.context.add_cookies([{"name": "language", "value": language, "url": site}])
        page.reload()
        assert page.get_attribute("html", "dir") == ("rtl" if language == "ar" else "ltr")
        for scheme in ("dark", "light"):
            page.emulate_media(color_scheme=scheme)
            check_axe(page)
