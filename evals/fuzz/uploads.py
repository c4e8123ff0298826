"""Broken uploads through the service's own routes, and what each of them came to."""

from __future__ import annotations

import gc
import logging
import resource
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from api.http.problems import MEDIA_TYPE
from api.main import create_app
from api.service import open_service
from api.settings import read_settings
from api.users.actor import COMMAND_LINE
from api.users.service import add_key, add_user
from evals.fuzz.mutation import mutate
from evals.fuzz.whole import LOCALE, whole_files
from evals.process import resident_bytes

_POLICY = "/v1/policies/broken/files"
# Each type with the route that takes it.
TYPES = {
    "md": _POLICY, "html": _POLICY, "docx": _POLICY, "pdf": _POLICY, "txt": _POLICY,
    "precedents.csv": "/v1/precedents", "precedents.json": "/v1/precedents",
    "glossary.csv": f"/v1/glossaries/{LOCALE}/files", "glossary.tbx": f"/v1/glossaries/{LOCALE}/files",
    "memory.tmx": f"/v1/memories/{LOCALE}/files", "memory.xlf": f"/v1/memories/{LOCALE}/files",
    "memory2.xlf": f"/v1/memories/{LOCALE}/files",
}  # fmt: skip
# The longest that one upload may take, in seconds: what a reader's process gets, and some for a busy machine.
LONGEST = 60.0
# How much a server may have grown after thousands of them, and how much it and a reader may ever have.
GROWTH, PEAK = 200_000_000, 1_500_000_000
# What an unmeasured start takes: modules, caches, the first of everything.
_WARM = 20


@dataclass
class Report:
    """What came of the uploads of one type; `failures` and all that is over its bound must not be."""

    type: str
    uploads: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: float = 0.0
    slowest_number: int = 0
    seconds: float = 0.0
    growth: int = 0
    peak: int = 0
    peak_of_readers: int = 0

    @property
    def holds(self) -> bool:
        return not self.failures and self.slowest <= LONGEST and self.growth <= GROWTH

    @property
    def fits(self) -> bool:
        """Whether the process, where it did nothing else, and its readers stayed within their memory."""
        return max(self.peak, self.peak_of_readers) <= PEAK


def run(type: str, home: Path, *, each: int, seed: int = 0, first: int = 0) -> Report:
    """Send `each` broken files of a type to a new service in `home` and return what came of it."""
    report = Report(type)
    files = whole_files(type)
    with _client(home) as client, _told() as faults:
        for number in range(_WARM):
            _send(client, type, mutate(files, type, seed=seed + 1, number=number), number)
        before = _memory()
        began = time.perf_counter()
        for number in range(first, first + each):
            faults.clear()
            data = mutate(files, type, seed=seed, number=number)
            sent = time.perf_counter()
            answer = _send(client, type, data, number + _WARM)
            took = time.perf_counter() - sent
            if took > report.slowest:
                report.slowest, report.slowest_number = took, number
            code = answer.json().get("code", "") if answer.is_error else ""
            report.answers[f"{answer.status_code} {code}".strip()] += 1
            wrong = _wrong(answer)
            if wrong:
                report.failures.append(f"--type {type} --seed {seed} --first {number} --each 1: {wrong} {faults}")
        report.uploads, report.seconds = each, time.perf_counter() - began
        report.growth = _memory() - before
    report.peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    report.peak_of_readers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return report


def _send(client: TestClient, type: str, data: bytes, number: int) -> Any:
    name = f"broken.{type.rpartition('.')[2]}"
    fields = {"name": f"v{number}", "effective": "2026-01-01"} if TYPES[type] == _POLICY else {}
    return client.post(TYPES[type], files={"file": (name, data)}, data=fields)


def _wrong(answer: Any) -> str:
    """Return what is wrong with an answer, "" for success and for a refusal in words."""
    if answer.is_success:
        return ""
    if not 400 <= answer.status_code < 500 or answer.headers.get("content-type") != MEDIA_TYPE:
        return f"status {answer.status_code}, {answer.headers.get('content-type')}"
    said = answer.json()
    missing = [name for name in ("code", "detail", "hint") if not said.get(name)]
    return f"a problem without {missing}: {said}" if missing else ""


@contextmanager
def _client(home: Path) -> Iterator[TestClient]:
    settings = read_settings(home=home, development=True, database_url="", requests_a_minute=10_000_000)
    service = open_service(settings)
    with service.writing(COMMAND_LINE) as work:
        user = add_user(work, "sender", roles=("trainer", "quality"))
        _, key = add_key(work, user, "sending", days=1, longest=1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of libraries, about files that are broken
        client = TestClient(
            create_app(service), headers={"Authorization": f"Bearer {key}"}, raise_server_exceptions=False
        )
        client.post("/v1/policies", json={"id": "broken", "title": "Broken"}).raise_for_status()
        yield client
    service.database.close()


class _Faults(logging.Handler):
    """Keeps the exceptions that the service logs."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self.said.append(f"{type(error).__name__}: {str(error)[:300]}")


@contextmanager
def _told() -> Iterator[list[str]]:
    handler, logger = _Faults(), logging.getLogger("api")
    logger.addHandler(handler)
    try:
        yield handler.said
    finally:
        logger.removeHandler(handler)


def _memory() -> int:
    """Return the resident memory of this process in bytes, without what is only waiting to be collected."""
    gc.collect()
    return resident_bytes()
