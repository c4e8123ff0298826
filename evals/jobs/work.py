"""The worker that is measured (`python -m evals.jobs.work ADDRESS NAME`), and its jobs, which only count."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING

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


def submit(work: Transaction, number: int) -> Job:
    """Accept the job of a number."""
    payload = {"number": number}
    return Queue(register()).submit(work, "count", payload, key=key_of("count", "measured", payload))


def count_kind() -> Kind[int, dict[str, bytes]]:
    """Quick work of five files, for a worker that starts at once."""
    return Kind("count", lambda work, job: int(job.payload["number"]), _count, keep_files, stages=lambda _: COUNTED)


def worker_command(address: str, name: str) -> list[str]:
    return [sys.executable, "-m", "evals.jobs.work", address, name]


def main() -> None:
    address, name = sys.argv[1:]
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    database = open_database(address)
    queue = Queue(register(count_kind()))
    run_worker(Worker(PlainStore(database), queue, name=name, timing=QUICK), watched=True)
    database.close()


def _count(number: int, progress: Progress) -> dict[str, bytes]:
    files = {}
    for place in range(COUNTED):
        progress(f"Counting to {place}")
        time.sleep(COUNT_SECONDS)
        files[f"{place}.txt"] = str(number + place).encode()
    return files


if __name__ == "__main__":
    main()
