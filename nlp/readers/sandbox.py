"""Runs a reader in a process of its own, with limits on memory, processor time and wall time.

A PDF always goes through here: its streams may inflate without bound, and pypdf is pure Python. Markdown, HTML,
DOCX and text are read in the caller's process while small, because their cost is bounded by their size (text by
`MAX_TEXT`, DOCX by `nlp.readers.package`); larger ones come here too, as some inputs cost markdown-it-py and
lxml time that grows with the square of the size. Nothing but JSON crosses the pipes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import nlp
from nlp.document import Block, Mark, Source, Span
from nlp.errors import ReadError

MEMORY = 1 << 30
# Processor time; 300 pages of PDF take about 20 seconds, 10 MB of text less than 8.
SECONDS = {"pdf": 20, "docx": 15}
TEXT_SECONDS = 8
# A busy machine gives a process less than it asks for.
WALL_FACTOR = 2.5
_TOO_COSTLY = "it takes more memory or time than a policy can need"
_HINT = "Save only the policy's text and give that file"


def read_apart(data: bytes, *, name: str, format: str) -> Source:
    """Read `data` as `format` in a child process.

    Raises:
        ReadError: what the reader raises, and a limit passed or a crash.
    """
    root = str(Path(next(iter(nlp.__path__))).parent)
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    try:
        result = subprocess.run(
            [sys.executable, "-m", "nlp.readers.sandbox", format],
            input=data,
            capture_output=True,
            timeout=WALL_FACTOR * SECONDS.get(format, TEXT_SECONDS),
            env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ReadError(_TOO_COSTLY, value=name, hint=_HINT) from error
    try:
        answer = json.loads(result.stdout)
    except ValueError as error:
        # Killed by a limit: nothing, or half an answer.
        raise ReadError(_TOO_COSTLY, value=name, hint=_HINT) from error
    if "error" in answer:
        raise ReadError(answer["error"], value=name, hint=answer["hint"])
    return source_from(answer)


def source_to(source: Source) -> dict[str, Any]:
    """Return `source` as JSON values; dates as {"date": "2026-05-01"}."""
    blocks = [
        [b.kind, b.text, b.level, b.number, [[m.kind, m.span.start, m.span.end, m.target] for m in b.marks]]
        for b in source.blocks
    ]
    return {"format": source.format, "blocks": blocks, "meta": _packed(source.meta)}


def source_from(answer: Mapping[str, Any]) -> Source:
    """Return the source that `source_to` made `answer` of."""
    blocks = tuple(
        Block(kind, text, level, number, tuple(Mark(m[0], Span(m[1], m[2]), m[3]) for m in marks))
        for kind, text, level, number, marks in answer["blocks"]
    )
    meta = {key: _unpacked(value) for key, value in answer["meta"].items()}
    return Source(answer["format"], blocks, MappingProxyType(meta))


def _packed(value: object) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _packed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_packed(item) for item in value]
    if isinstance(value, date):
        return {"datetime" if isinstance(value, datetime) else "date": value.isoformat()}
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _unpacked(value: Any) -> object:
    if isinstance(value, dict):
        if value.keys() == {"date"}:
            return date.fromisoformat(value["date"])
        if value.keys() == {"datetime"}:
            return datetime.fromisoformat(value["datetime"])
        return {key: _unpacked(item) for key, item in value.items()}
    return [_unpacked(item) for item in value] if isinstance(value, list) else value


def _limit(seconds: int) -> None:
    """Limit this process; memory counts from what it has now. Does nothing where the system has no limits."""
    try:
        import resource
    except ImportError:  # Windows: the wall time still holds.
        return
    used = 0
    statm = Path("/proc/self/statm")
    if statm.exists():
        used = int(statm.read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _main() -> None:
    from nlp.readers.formats import READERS

    data = sys.stdin.buffer.read()
    format = sys.argv[1]
    try:
        _limit(SECONDS.get(format, TEXT_SECONDS))
        answer = source_to(READERS[format](data, ""))
    except ReadError as error:
        answer = {"error": error.message, "hint": error.hint}
    except (MemoryError, RecursionError):
        answer = {"error": _TOO_COSTLY, "hint": _HINT}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()


if __name__ == "__main__":
    _main()
