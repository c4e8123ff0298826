"""Home: what somebody was asked to see to, what waits by locale and risk, and the days until updates are in force."""

from __future__ import annotations

from datetime import date, timedelta

from playwright.sync_api import expect

from tests.api.web.conftest import Opener, Site, picture
from tests.api.web.test_queue import submit
from tests.browser import NARROW, WIDE, check_axe_every_way, overflowing


def test_home_tells_what_waits_and_how_far_it_is(opened: Opener, site: Site) -> None:
    site.world.clock.go(seconds=1)
    update = site.world.drafted()
    first, *_ = submit(site, update)
    tom = site.world.client("tom")
    assert tom.put(f"/v1/pieces/{first['id']}/assignment", json={"user_id": site.world.ids["rita"]}).status_code == 200
    with opened("/", "rita") as page:
        expect(page.locator(f"[aria-labelledby=assigned] a[href='/queue?item={first['id']}']")).to_have_count(1)
        waiting = page.locator("[aria-labelledby=waiting] li", has_text="English")
        expect(waiting.locator("a").first).to_have_attribute("href", "/queue?locale=en")
        expect(waiting.locator(".risk").first).to_be_visible()
        row = page.locator("[aria-labelledby=flight] li", has=page.locator(f"a[href='/updates/{update}']"))
        picture(page, "home")
        check_axe_every_way(page)
        page.set_viewport_size({"width": NARROW, "height": 800})
        assert overflowing(page) == []
        page.set_viewport_size({"width": WIDE, "height": 800})
        before = row.locator("progress").evaluate("one => one.value")
        page.goto(f"{site.address}/queue?item={first['id']}")
        page.click("text=Approve")
        page.goto(site.address)
        assert row.locator("progress").evaluate("one => one.value") == before + 1
        expect(page.locator(f"[aria-labelledby=assigned] a[href='/queue?item={first['id']}']")).to_have_count(0)


def test_days_are_counted_by_the_clock_of_the_service(opened: Opener, site: Site) -> None:
    # Before all others on this site, of which a page shows the next few.
    now, update = site.world.clock.now, site.world.drafted(effective=date(2026, 2, 20))
    due = f"[aria-labelledby=due] li:has(a[href='/updates/{update}']) .due"
    try:
        site.world.clock.now = now.replace(month=2, day=18)
        with opened("/", "tom") as page:
            expect(page.locator(due)).to_have_text("Takes effect in 2 days")
        site.world.clock.now = now.replace(month=2, day=21)
        with opened("/", "tom") as page:
            expect(page.locator(due)).to_have_count(0)
    finally:
        site.world.clock.now = now + timedelta(seconds=1)
