"""`briefwright serve`, `user`, `key`, `audit`: as a person runs them."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.cli.user import ROLE_NAMES
from api.db import open_database
from api.users.actor import ROLES

BRIEFWRIGHT = (sys.executable, "-c", "from api.cli import main; main()")


def run(home: Path, *arguments: str, development: str = "1") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "BRIEFWRIGHT_HOME": str(home), "BRIEFWRIGHT_DEVELOPMENT": development}
    environment.pop("BRIEFWRIGHT_SECRET", None)
    return subprocess.run([*BRIEFWRIGHT, *arguments], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
        return found


class Server:
    """`briefwright serve` in a process of its own."""

    def __init__(self, home: Path, port: int) -> None:
        self.home, self.url = home, f"http://127.0.0.1:{port}/v1"
        self._command = [*BRIEFWRIGHT, "serve", "--port", str(port)]
        self.start()

    def start(self) -> None:
        environment = {**os.environ, "BRIEFWRIGHT_HOME": str(self.home), "BRIEFWRIGHT_DEVELOPMENT": "1"}
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(self._command, env=environment, stdout=quiet, stderr=quiet)
        for _ in range(600):
            try:
                if httpx.get(f"{self.url}/ready").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.1)
        raise AssertionError("the service did not start within a minute")

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return self.process.wait(60)


@pytest.fixture
def server(tmp_path: Path, port: int) -> Iterator[Server]:
    started = Server(tmp_path, port)
    yield started
    if started.process.poll() is None:
        started.end(signal.SIGKILL)


def test_role_names_are_those_of_the_service() -> None:
    assert ROLE_NAMES == ROLES


def test_users_and_keys_and_a_log_that_can_be_verified(tmp_path: Path) -> None:
    assert run(tmp_path, "user", "add", "ana", "--role", "reviewer", "--locale", "pt").returncode == 0
    twice = run(tmp_path, "user", "add", "ana", "--role", "admin")
    assert (twice.returncode, twice.stderr.count("\n")) == (2, 1)
    assert "there is a user of this name" in twice.stderr
    made = run(tmp_path, "key", "add", "ana", "--days", "3")
    assert re.fullmatch(r"bw_[0-9a-f]{8}_[\w-]{43}\n", made.stdout)
    assert run(tmp_path, "key", "revoke", made.stdout[:11]).returncode == 0
    assert run(tmp_path, "key", "add", "ben").returncode == 2
    assert run(tmp_path, "user", "add", "x", "--role", "admin", "--locale", "tlh").returncode == 2
    whole = run(tmp_path, "audit", "verify")
    assert (whole.returncode, whole.stdout) == (0, "The audit log is whole: 3 entries.\n")
    exported = run(tmp_path, "audit", "export").stdout.splitlines()
    assert len(exported) == 3
    assert made.stdout.strip() not in "".join(exported)
    head = tmp_path / "audit-head.json"
    kept = head.read_text()
    head.write_text(kept.replace('"seq": 3', '"seq": 4'))
    broken = run(tmp_path, "audit", "verify")
    assert (broken.returncode, "head_forged" in broken.stderr) == (1, True)
    head.write_text("{")
    assert "head_damaged" in run(tmp_path, "audit", "verify").stderr


def test_it_refuses_to_start_without_a_secret(tmp_path: Path) -> None:
    refused = run(tmp_path, "serve", development="0")
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "BRIEFWRIGHT_SECRET" in refused.stderr
    assert run(tmp_path, "serve", "--host", "0.0.0.0").returncode == 2


@pytest.mark.slow
def test_what_was_accepted_outlives_a_kill(server: Server) -> None:
    """Killed in the middle of writing: what was answered is there, what was not is whole or not there."""
    run(server.home, "user", "add", "tom", "--role", "trainer")
    key = run(server.home, "key", "add", "tom").stdout.strip()
    accepted: set[str] = set()
    for round in range(3):
        with httpx.Client(base_url=server.url, headers={"Authorization": f"Bearer {key}"}) as client:
            deadline = time.monotonic() + 0.5 + round / 3
            killed = False
            for number in range(10_000):
                name = f"p{round}-{number}"
                try:
                    answer = client.post("/policies", json={"id": name, "title": name})
                except httpx.TransportError:
                    break
                assert answer.status_code in (201, 429), answer.text
                accepted |= {name} if answer.status_code == 201 else set()
                if time.monotonic() > deadline and not killed:
                    server.process.send_signal(signal.SIGKILL)
                    killed = True
        server.process.wait(10)
        server.start()
    with httpx.Client(base_url=server.url, headers={"Authorization": f"Bearer {key}"}) as client:
        found, after = set(), None
        while True:
            page = client.get("/policies", params={"limit": 200, **({"cursor": after} if after else {})}).json()
            found |= {each["id"] for each in page["items"]}
            after = page["next"]
            if after is None:
                break
    assert accepted
    assert accepted <= found
    assert run(server.home, "audit", "verify").returncode == 0
    assert server.end(signal.SIGTERM) in (0, -signal.SIGTERM)
    database = open_database(server.home / "service.db")
    with database.reading() as session:
        assert session.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    database.close()
