"""The pages, served to a real browser: one service for all tests of a session, and a tab for each person."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from api.http.caller import cookie_name
from api.users.actor import COMMAND_LINE
from api.users.passwords import new_password
from api.users.service import change_user
from api.users.sign_in import sign_in
from tests.api.conftest import Maker
from tests.api.world import PASSWORD, World, make_world
from tests.browser import WIDE

# Where pictures of the pages go, if anywhere.
PICTURES = os.environ.get("BRIEFWRIGHT_PICTURES", "")


@dataclass
class Site:
    """The running service; `world` is its inside."""

    world: World
    address: str


Opener = Callable[..., AbstractContextManager[Page]]


@pytest.fixture(scope="session")
def site(make_sqlite: Maker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    world = make_world(tmp_path_factory.mktemp("site"), make_sqlite())
    chosen = new_password(PASSWORD)
    with world.service.writing(COMMAND_LINE) as work:
        for id in world.ids.values():
            change_user(work, id, password=chosen)
    server = uvicorn.Server(uvicorn.Config(world.app, port=0, log_level="warning", ws="none", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Site(world, f"http://127.0.0.1:{port}")
    server.should_exit = True
    thread.join()
    world.service.database.close()


@pytest.fixture
def opened(site: Site, browser: Browser) -> Opener:
    """Open a page as a person (None: as nobody); an error in it, or a request to another host, fails the test."""

    @contextmanager
    def open_page(
        path: str,
        name: str | None = "tom",
        *,
        width: int = WIDE,
        language: str = "en",
        expect: tuple[str, ...] = (),
        **options: Any,
    ) -> Iterator[Page]:
        faults: list[str] = []
        context = browser.new_context(
            **{"reduced_motion": "reduce", "color_scheme": "light", "locale": language} | options
        )
        context.set_default_timeout(15_000)
        if name is not None:
            token = sign_in(site.world.service, name, PASSWORD, "tests").token
            cookie = cookie_name(site.world.service.settings)
            context.add_cookies([{"name": cookie, "value": token, "url": site.address}])
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if line.type in ("error", "warning") else None)
        page.on(
            "request", lambda sent: None if sent.url.startswith((site.address, "blob:")) else faults.append(sent.url)
        )
        try:
            page.goto(site.address + path)
            yield page
        finally:
            context.close()
        assert [fault for fault in faults if not any(known in fault for known in expect)] == []

    return open_page


def press(page: Page, key: str) -> None:
    """Press a key when the page listens: its scripts run after its text can be read."""
    page.wait_for_load_state("load")
    page.keyboard.press(key)


def picture(page: Page, name: str) -> None:
    """Keep a picture of the whole page where BRIEFWRIGHT_PICTURES says."""
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(Path(PICTURES) / f"{name}.png"), full_page=True)
