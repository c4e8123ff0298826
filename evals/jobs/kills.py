"""Who is killed loses nothing: `python -m evals.jobs.kills` kills worker and submitter of quick jobs at random moments.

The queue by itself, on SQLite or PostgreSQL; `evals.jobs.served` kills the whole service. One process submits jobs as
fast as they are done, one keeps a worker, this one kills either with SIGKILL after a random wait, and looks all the
time, as a reader does, whether a job shows results that are not whole. At the end the rest is done, and every job that
was accepted is looked at.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import func, select, text

from api.db import Database, open_database, upgrade
from api.db.tables.jobs import Job, JobEvent, JobFile
from api.jobs.kinds import PlainStore, register
from api.jobs.process import Keeper
from api.jobs.queue import Queue
from evals.jobs.work import COUNTED, submit, worker_command

KILLS = 50
# Shares of the kills: those that wait until something is being worked on, and those that hit the worker.
AT_WORK, OF_WORKER = 0.8, 0.8
# Seconds until a kill, at most; drawn.
LONGEST = 2.0
# Jobs that wait at most: the submitter stops there until some are done.
WAITING = 12
_PATIENCE = 300.0
_ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Report:
    """What came of it; all but the first five must be 0."""

    kills_of_worker: int = 0
    kills_of_submitter: int = 0
    accepted: int = 0
    taken_up_again: int = 0
    looks: int = 0
    lost: int = 0
    failed: int = 0
    not_whole: int = 0
    stored_twice: int = 0
    stale_locks: int = 0
    damaged: int = 0

    @property
    def holds(self) -> bool:
        return not any((self.lost, self.failed, self.not_whole, self.stored_twice, self.stale_locks, self.damaged))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run it and print what came of it; with `--submit`, be the submitter."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=KILLS)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--store", help="the address of an empty database (default: a new SQLite file)")
    options.add_argument("--json", action="store_true", help="print the figures as JSON")
    options.add_argument("--submit", metavar="ADDRESS", help=argparse.SUPPRESS)
    chosen = options.parse_args(arguments)
    if chosen.submit:
        submit_all(chosen.submit)
        return
    with tempfile.TemporaryDirectory() as folder:
        address = chosen.store or f"sqlite:///{Path(folder) / 'store.db'}"
        report = run(address, kills=chosen.kills, seed=chosen.seed)
    print(json.dumps(asdict(report), indent=2) if chosen.json else render(report))
    sys.exit(0 if report.holds else 1)


def run(address: str, *, kills: int, seed: int = 0, longest: float = LONGEST) -> Report:
    """Kill `kills` times, then let the rest be done, and return what came of it."""
    database = open_database(address)
    upgrade(database)
    store, report = PlainStore(database), Report()

    def take_back(worker: str) -> None:
        with store.writing() as work:
            Queue(register(), seed).reap(work, worker)

    keeper = Keeper(lambda name: worker_command(address, name), gone=take_back)
    submitter = Submitter(address)
    watcher = Watcher(database, report)
    for thread in (keeper, submitter, watcher):
        thread.start()
    chance = random.Random(seed)
    while report.kills_of_worker + report.kills_of_submitter < kills:
        if chance.random() < AT_WORK:
            _await(lambda: _count(database, "running") > 0)
        time.sleep(chance.uniform(0, longest))
        if chance.random() < OF_WORKER:
            report.kills_of_worker += _kill(keeper.pid)
        else:
            report.kills_of_submitter += _kill(submitter.pid)
    accepted = submitter.stop()
    _await(lambda: not _count(database, "queued", "running"))
    keeper.stop()
    watcher.stop()
    _judge(database, accepted, report)
    database.close()
    return report


def submit_all(address: str) -> None:
    """Submit job after job and print the id of each after it was accepted, until the standard input ends."""
    database = open_database(address)
    store = PlainStore(database)
    ended = threading.Event()
    threading.Thread(target=_await_end, args=(ended,), daemon=True).start()
    number = os.getpid() * 1_000_000
    while not ended.is_set():
        if _count(database, "queued") >= WAITING:
            time.sleep(0.02)
            continue
        number += 1
        with store.writing() as work:
            job = submit(work, number)
        sys.stdout.write(f"{job.id}\n")
        sys.stdout.flush()


def _await_end(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


class Submitter:
    """Keeps a submitting process running, and what it said was accepted."""

    def __init__(self, address: str) -> None:
        self._command = [sys.executable, "-m", "evals.jobs.kills", "--submit", address]
        self._accepted: list[int] = []
        self._stop = threading.Event()
        self._process: subprocess.Popen[str] | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> list[int]:
        """End it and return the ids of the jobs that were accepted."""
        self._stop.set()
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
        self._thread.join()
        return self._accepted

    def _run(self) -> None:
        while not self._stop.is_set():
            with subprocess.Popen(
                self._command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            ) as self._process:
                assert self._process.stdout is not None
                # A line that a kill has torn has no end: its job was accepted, but nobody was told.
                self._accepted += [int(line) for line in self._process.stdout if line.endswith("\n")]


class Watcher:
    """Looks, as readers do, whether any job shows results that are not whole."""

    def __init__(self, database: Database, report: Report) -> None:
        self._database, self._report = database, report
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(0.02):
            self._report.looks += 1
            self._report.not_whole += count_torn(self._database)


def count_torn(database: Database) -> int:
    """Return how many jobs show other files than their end says."""
    files = select(func.count()).select_from(JobFile).where(JobFile.job_id == Job.id).scalar_subquery()
    with database.reading() as session:
        rows = session.execute(select(Job.status, Job.result, files)).all()
    return sum(count != _expected(status, result) for status, result, count in rows)


def _expected(status: str, result: dict[str, list[str]] | None) -> int:
    if status != "done" or result is None:
        return 0
    return COUNTED if len(result["files"]) == COUNTED else -1


def _judge(database: Database, accepted: list[int], report: Report) -> None:
    report.accepted = len(accepted)
    with database.reading() as session:
        statuses = dict(session.execute(select(Job.id, Job.status)).all())
        ended = session.execute(
            select(JobEvent.job_id, func.count()).where(JobEvent.kind == "done").group_by(JobEvent.job_id)
        ).all()
        again = select(func.count()).select_from(JobEvent).where(JobEvent.kind == "interrupted")
        report.taken_up_again = session.scalar(again) or 0
        if database.dialect == "sqlite":
            report.damaged = int(session.scalar(text("PRAGMA integrity_check")) != "ok")
    report.lost = sum(id not in statuses for id in accepted) + sum(
        s in ("queued", "running") for s in statuses.values()
    )
    report.failed = sum(status in ("failed", "cancelled") for status in statuses.values())
    report.stored_twice = sum(count > 1 for _, count in ended)
    started = time.monotonic()
    with database.writing():
        pass
    report.stale_locks = int(time.monotonic() - started > 1.0)


def _count(database: Database, *statuses: str) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Job).where(Job.status.in_(statuses))) or 0


def _await(condition: Callable[[], bool]) -> None:
    ends = time.monotonic() + _PATIENCE
    while not condition() and time.monotonic() < ends:
        time.sleep(0.02)


def _kill(pid: int | None) -> int:
    if pid is None:
        return 0
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return 0
    return 1


def render(report: Report) -> str:
    """Return the figures as lines for a terminal."""
    lines = [f"{name.replace('_', ' '):20} {value:6}" for name, value in asdict(report).items()]
    return "\n".join([*lines, "nothing was lost, torn or done twice" if report.holds else "BROKEN"])


if __name__ == "__main__":
    main()
