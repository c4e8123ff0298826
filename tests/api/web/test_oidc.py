"""Signing in at an identity provider in a real browser, to which the provider is another site."""

from __future__ import annotations

from playwright.sync_api import Browser
from pydantic import SecretStr

from api.oidc.provider import Provider
from api.users.actor import COMMAND_LINE
from api.users.service import change_user
from tests.api.oidc.provider import CLIENT_ID, CLIENT_SECRET, SmallProvider, running
from tests.api.web.conftest import Site
from tests.browser import check_axe


def test_the_session_that_begins_at_another_site_is_carried_on(site: Site, browser: Browser) -> None:
    world = site.world
    account = {"sub": "q-1", "email": "quinn@example.org", "email_verified": True}
    with running(SmallProvider(account=account, now=lambda: world.clock.now.timestamp()), "localhost") as provider:
        with world.service.writing(COMMAND_LINE) as work:
            change_user(work, world.ids["quinn"], email="quinn@example.org")
        given = {
            "oidc_issuer": provider.issuer, "oidc_client_id": CLIENT_ID, "public_url": site.address,
            "oidc_client_secret": SecretStr(CLIENT_SECRET),
        }  # fmt: skip
        world.app.state.oidc = Provider(world.service.settings.model_copy(update=given))
        context = browser.new_context(locale="ja")
        page = context.new_page()
        try:
            page.goto(f"{site.address}/sign-in?onward=/search")
            check_axe(page)
            page.get_by_role("link", name="localhost でサインイン").click()
            page.wait_for_selector(".who")
            assert page.url == f"{site.address}/search"
            page.goto(f"{site.address}/sign-in/oidc/back?code=x&state=y")
            assert "このサインインは完了できません" in page.inner_text("[role=alert]")
            check_axe(page)
        finally:
            world.app.state.oidc = None
            context.close()
