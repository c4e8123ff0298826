"""A PostgreSQL server of the tests' own: on a private socket, as a user without rights, gone with them."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

# The durability of the server's disk is not what these tests are about.
_SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=200")


@contextmanager
def postgresql_server() -> Iterator[str]:
    """Give the address of a running server, to which `/NAME` of a database may be added; skips where there is none."""
    programs = _find_programs()
    user = _find_user()
    folder = Path(tempfile.mkdtemp(prefix="bw-pg-", dir="/tmp"))  # a socket's path may have 107 bytes
    try:
        if user is not None:
            os.chown(folder, user.pw_uid, user.pw_gid)
        run_as = {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        quiet = {"cwd": folder, "stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
        make = [programs / "initdb", "-D", folder / "data", "-U", "briefwright", "-A", "trust", "-E", "UTF8"]
        subprocess.run([*make, "--locale=C", "--no-sync"], check=True, **quiet, **run_as)  # type: ignore[call-overload]
        settings = [word for setting in _SETTINGS for word in ("-c", setting)]
        server = subprocess.Popen(  # type: ignore[call-overload]
            [programs / "postgres", "-D", folder / "data", "-k", folder, *settings], **quiet, **run_as
        )
        try:
            _wait(programs, folder)
            yield f"postgresql://briefwright@/{{name}}?host={folder}"
        finally:
            server.send_signal(signal.SIGQUIT)  # at once: nothing in it is to be kept
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _find_programs() -> Path:
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not folders or not (folders[-1] / "postgres").exists():
        pytest.skip("PostgreSQL is not installed (Debian: postgresql)")
    pytest.importorskip("psycopg", reason="the driver is not installed: pip install 'briefwright[postgresql]'")
    return folders[-1]


def _find_user() -> pwd.struct_passwd | None:
    """Whom to run the server as: ourselves, but PostgreSQL refuses root."""
    if os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    pytest.skip("PostgreSQL may not run as root, and there is no user postgres or nobody")


def _wait(programs: Path, folder: Path) -> None:
    for _ in range(300):
        if subprocess.run([programs / "pg_isready", "-q", "-h", folder], check=False).returncode == 0:
            return
        time.sleep(0.05)
    raise AssertionError("the PostgreSQL server of the tests did not start within 15 seconds")
