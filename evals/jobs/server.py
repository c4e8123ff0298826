"""A review service of the measurement's own: a process that is started, killed and started again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import httpx

from api.service import Service, open_service
from api.settings import read_settings
from api.users.actor import COMMAND_LINE, EVERY_LOCALE, Role
from api.users.service import add_key, add_user
from evals.corpus import ROOT

_PATIENCE = 600.0


class Server:
    """`briefwright serve` with its worker, on a new store in `home`; a context manager, in which it runs."""

    def __init__(self, home: Path) -> None:
        self.service: Service = open_service(read_settings(home=home, development=True))
        self.keys: dict[str, str] = {}
        with self.service.writing(COMMAND_LINE) as work:
            access: dict[Role, tuple[str, ...]] = {"trainer": (), "reviewer": (EVERY_LOCALE,)}
            for role, locales in access.items():
                user = add_user(work, role, roles=(role,), locales=locales)
                _, self.keys[role] = add_key(work, user, "measured", days=1, longest=1)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port: int = free.getsockname()[1]
        self._environment = {**os.environ, "BRIEFWRIGHT_HOME": str(home), "BRIEFWRIGHT_DEVELOPMENT": "1"}
        self._process: subprocess.Popen[bytes] | None = None
        self.client = httpx.Client(
            base_url=f"http://127.0.0.1:{self._port}/v1",
            headers={"Authorization": f"Bearer {self.keys['trainer']}"},
            timeout=60,
        )

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
        self.client.close()
        self.service.database.close()

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [sys.executable, "-m", "api.cli", "serve", "--port", str(self._port)]
        self._process = subprocess.Popen(command, cwd=ROOT, env=self._environment)
        await_until(self.is_ready)

    def kill(self) -> None:
        """Kill the server, not its worker, which notices."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def is_ready(self) -> bool:
        try:
            return self.client.get("/ready").is_success
        except httpx.HTTPError:
            return False

    def worker(self) -> int | None:
        """Return the process of its worker, None between two of them."""
        tasks = Path(f"/proc/{self.pid}/task")
        children = [child for path in tasks.glob("*/children") for child in path.read_text().split()]
        return int(children[0]) if children else None

    def send(self, path: str, body: Mapping[str, Any], **headers: str) -> dict[str, Any]:
        """Post `body`. Raises httpx.TransportError where nobody answers, RuntimeError where it is refused."""
        answer = self.client.post(path, json=dict(body), headers=headers)
        if answer.is_error:
            raise RuntimeError(f"{path}: {answer.text}")
        found: dict[str, Any] = answer.json()
        return found

    def add_versions(self, policy: str, old: Path, new: Path) -> tuple[int, int]:
        """Add a policy with two versions and return their ids."""
        self.send("/policies", {"id": policy, "title": policy})
        ids = []
        for name, day, path in (("1", "2026-01-01", old), ("2", "2026-03-01", new)):
            version = {"name": name, "effective": day, "text": path.read_text("utf-8")}
            ids.append(self.send(f"/policies/{policy}/versions", version)["id"])
        return ids[0], ids[1]


def await_until(condition: Callable[[], bool]) -> None:
    ends = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > ends:
            raise TimeoutError(f"it did not happen in {_PATIENCE:g} seconds")
        time.sleep(0.05)
