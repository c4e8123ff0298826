"""gift-pegjs in node, and the folder of npm packages that `scripts/oracles` installs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


def npm_package(name: str) -> Path:
    """Return the folder of an npm package; the test skips where it is not installed."""
    installed = Path(os.environ.get("BRIEFWRIGHT_ORACLES", ROOT / "build" / "oracles")) / "node_modules" / name
    if not installed.is_dir():
        pytest.skip(f"the npm package {name} is not installed: run scripts/oracles")
    return installed


class GiftReader:
    """gift-pegjs in one node process, which reads one text after the other."""

    def __init__(self) -> None:
        package = npm_package("gift-pegjs")
        if shutil.which("node") is None:
            pytest.skip("node is not installed")
        command = ["node", str(ROOT / "tests" / "oracles" / "read_gift.cjs"), str(package)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, text: str) -> list[dict[str, Any]]:
        """Return the questions of a GIFT text."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(text).encode() + b"\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer
        return list(answer["questions"])

    def close(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()
