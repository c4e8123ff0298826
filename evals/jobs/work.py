"""The worker that is measured (`python -m evals.jobs.work ADDRESS NAME KIND…`), and the jobs that it knows."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.db import open_database
from api.db.tables.jobs import Job
from api.jobs.files import keep_files
from api.jobs.hold import Timing
from api.jobs.kinds import Kind, PlainStore, Transaction, register
from api.jobs.process import run_worker
from api.jobs.queue import Queue
from api.jobs.rules import key_of
from api.jobs.worker import Worker

if TYPE_CHECKING:
    from nlp.pipeline import Progress

# Files that a counting job makes, and seconds before each.
COUNTED, COUNT_SECONDS = 5, 0.03
# A short lease, so that who was killed without anybody noticing is missed soon.
QUICK = Timing(lease=5.0, renewal=1.0, poll=0.05)


def submit(work: Transaction, kind: str, payload: Mapping[str, Any]) -> Job:
    """Accept a job of the payload; the same payload is one job."""
    key = key_of(kind, "measured", payload)
    return Queue(register()).submit(work, kind, payload, key=key)


def draft_kind() -> Kind[Any, Any]:
    """The real work, on files by path."""
    from nlp.pipeline import draft_files, draft_update

    def work(given: _Given, progress: Progress) -> dict[str, bytes]:
        return draft_files(draft_update(given.old, given.new, given.locales, progress=progress))

    return Kind("draft", _load_draft, work, keep_files, stages=lambda given: 4 + len(given.locales))


def count_kind() -> Kind[int, dict[str, bytes]]:
    """Quick work of five files, for a worker that starts at once."""
    return Kind("count", lambda work, job: int(job.payload["number"]), _count, keep_files, stages=lambda _: COUNTED)


KINDS: Mapping[str, Callable[[], Kind[Any, Any]]] = {"draft": draft_kind, "count": count_kind}


def draft_payload(old: Path, new: Path, locales: Sequence[str], number: int = 0) -> dict[str, Any]:
    """Return the payload of a draft; one of another `number` is other work."""
    return {"old": str(old), "new": str(new), "locales": list(locales), "number": number}


def worker_command(address: str, name: str, kinds: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "evals.jobs.work", address, name, *kinds]


def main() -> None:
    address, name, *kinds = sys.argv[1:]
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    database = open_database(address)
    queue = Queue(register(*(KINDS[kind]() for kind in kinds)))
    run_worker(Worker(PlainStore(database), queue, name=name, timing=QUICK), watched=True)
    database.close()


@dataclass(frozen=True)
class _Given:
    old: tuple[bytes, str]
    new: tuple[bytes, str]
    locales: Sequence[str]


def _load_draft(_: Transaction, job: Job) -> _Given:
    old, new = Path(job.payload["old"]), Path(job.payload["new"])
    return _Given((old.read_bytes(), old.name), (new.read_bytes(), new.name), job.payload["locales"])


def _count(number: int, progress: Progress) -> dict[str, bytes]:
    files = {}
    for place in range(COUNTED):
        progress(f"Counting to {place}")
        time.sleep(COUNT_SECONDS)
        files[f"{place}.txt"] = str(number + place).encode()
    return files


if __name__ == "__main__":
    main()
