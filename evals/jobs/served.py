"""Killing the service: `python -m evals.jobs.served` kills server and worker while people submit and decide over HTTP.

Updates are submitted over HTTP, one after another, each with an Idempotency-Key and again until it is accepted. The
server (`briefwright serve`) or its worker is killed with SIGKILL after a random wait, mostly while something is being
drafted, and started again. Meanwhile drafts are sent to review and approved (`evals.jobs.reviewing`).
All the time it is looked, as a reader does, whether an update shows drafts that are not whole. At the end the rest is
drafted, and everything that was accepted is looked at.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import func, select, text

from api.db import Database
from api.db.tables.audit import AuditEntry
from api.db.tables.jobs import Job, JobEvent
from api.db.tables.pieces import Piece
from api.db.tables.updates import ChangeRow, Update
from evals.corpus import consecutive, sample_versions
from evals.jobs.reviewing import Reviewer, judge_decisions
from evals.jobs.server import Server, await_until

KILLS = 50
# Shares of the kills: those that wait until something is being drafted, and those that hit the worker.
AT_WORK, OF_WORKER = 0.8, 0.7
# Seconds until a kill, at most; drawn. On a slow machine more, or no draft is ever done between two kills, and one
# whose workers are gone five times is given up.
LONGEST = 10.0
LOCALES = ("en", "de", "pt-BR", "fr", "es", "id", "ja", "ar")
# Updates that wait for the worker at most.
WAITING = 4


@dataclass
class Report:
    """What came of it; all from `lost` on must be 0."""

    kills_of_worker: int = 0
    kills_of_server: int = 0
    accepted: int = 0
    decided: int = 0
    sent_again: int = 0
    taken_up_again: int = 0
    looks: int = 0
    lost: int = 0
    failed: int = 0
    not_whole: int = 0
    drafted_twice: int = 0
    decisions_lost: int = 0
    decided_twice: int = 0
    stale_locks: int = 0
    damaged: int = 0
    audit_faults: int = 0

    @property
    def holds(self) -> bool:
        told = asdict(self)
        return not any(list(told.values())[list(told).index("lost") :])


def main(arguments: Sequence[str] | None = None) -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=KILLS)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--longest", type=float, default=LONGEST, help="seconds until a kill, at most")
    options.add_argument("--json", action="store_true", help="print the figures as JSON")
    chosen = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        report = run(Path(home), kills=chosen.kills, seed=chosen.seed, longest=chosen.longest)
    print(json.dumps(asdict(report), indent=2) if chosen.json else render(report))
    sys.exit(0 if report.holds else 1)


def run(home: Path, *, kills: int, seed: int = 0, longest: float = LONGEST) -> Report:
    """Kill `kills` times, then let the rest be drafted, and return what came of it."""
    report, over = Report(), threading.Event()
    with Server(home) as server:
        database = server.service.database
        submitter, reviewer = Submitter(server, report), Reviewer(server)
        works = (submitter.run, reviewer.run, Watcher(database, report).run)
        threads = [threading.Thread(target=work, args=(over,)) for work in works]
        for thread in threads:
            thread.start()
        chance = random.Random(seed)
        while report.kills_of_worker + report.kills_of_server < kills:
            if chance.random() < AT_WORK:
                await_until(lambda: _count(database, "running") > 0)
            time.sleep(chance.uniform(0, longest))
            if chance.random() < OF_WORKER:
                report.kills_of_worker += _kill(server.worker())
            else:
                server.kill()
                report.kills_of_server += 1
                server.start()
        submitter.enough.set()
        await_until(lambda: not _count(database, "queued", "running"))
        over.set()
        for thread in threads:
            thread.join()
        _judge(server, submitter.accepted, report)
        report.decided, report.sent_again = len(reviewer.taken), report.sent_again + reviewer.sent_again
        report.decisions_lost, report.decided_twice = judge_decisions(database, reviewer.taken)
    return report


class Submitter:
    """Submits updates over HTTP, each again until it is accepted."""

    def __init__(self, server: Server, report: Report) -> None:
        self.accepted: list[int] = []
        self.enough = threading.Event()
        self._server, self._report = server, report

    def run(self, over: threading.Event) -> None:
        for number, body in enumerate(self._bodies()):
            while _count(self._server.service.database, "queued") >= WAITING and not self.enough.wait(0.1):
                pass
            if self.enough.is_set():
                return
            self.accepted.append(self._until_answered("/updates", body, f"measured-{number:06}")["id"])

    def _bodies(self) -> Iterator[dict[str, Any]]:
        """All pairs of sample versions in all locales, again and again under other policies."""
        pairs = [(old.path, new.path) for old, new in consecutive(sample_versions())]
        for turn in itertools.count():
            for place, (old, new) in enumerate(pairs):
                ids = self._add(f"p-{turn}-{place}", old, new)
                for locale in LOCALES:
                    yield {"old_version_id": ids[0], "new_version_id": ids[1], "locales": [locale]}

    def _add(self, policy: str, old: Path, new: Path) -> list[int]:
        self._until_answered("/policies", {"id": policy, "title": policy}, f"{policy}-policy")
        versions = (("1", "2026-01-01", old), ("2", "2026-03-01", new))
        return [
            self._until_answered(
                f"/policies/{policy}/versions",
                {"name": name, "effective": day, "text": path.read_text("utf-8")},
                f"{policy}-version-{name}",
            )["id"]
            for name, day, path in versions
        ]

    def _until_answered(self, path: str, body: dict[str, Any], key: str) -> dict[str, Any]:
        while True:
            try:
                return self._server.send(path, body, **{"Idempotency-Key": key})
            except httpx.TransportError:
                self._report.sent_again += 1
                time.sleep(0.1)


class Watcher:
    """Looks whether any update shows drafts that are not whole."""

    def __init__(self, database: Database, report: Report) -> None:
        self._database, self._report = database, report
        self._whole: dict[int, tuple[int, int]] = {}

    def run(self, over: threading.Event) -> None:
        while not over.wait(0.05):
            self._report.looks += 1
            self._report.not_whole += sum(self._is_torn(*row) for row in look(self._database))

    def _is_torn(self, update: int, state: str, pieces: int, changes: int) -> bool:
        """None before it is drafted, and from then on always as many as at first."""
        if state != "drafted":
            return bool(pieces or changes)
        return (pieces, changes) != self._whole.setdefault(update, (pieces, changes)) or not pieces


def look(database: Database) -> list[tuple[int, str, int, int]]:
    """Return every update with its state and how many pieces and changes it shows."""
    pieces = select(func.count()).select_from(Piece).where(Piece.update_id == Update.id).scalar_subquery()
    changes = select(func.count()).select_from(ChangeRow).where(ChangeRow.update_id == Update.id).scalar_subquery()
    with database.reading() as session:
        return [(*row,) for row in session.execute(select(Update.id, Update.state, pieces, changes)).all()]


def _judge(server: Server, accepted: list[int], report: Report) -> None:
    database = server.service.database
    shown = {update: (state, pieces) for update, state, pieces, _ in look(database)}
    report.accepted = len(accepted)
    report.lost = sum(shown.get(id, ("", 0))[0] not in ("drafted", "failed") for id in accepted)
    report.failed = sum(state == "failed" for state, _ in shown.values())
    with database.reading() as session:
        told = session.scalars(select(AuditEntry.data).where(AuditEntry.kind == "update.drafted")).all()
        again = select(func.count()).select_from(JobEvent).where(JobEvent.kind.in_(("interrupted", "released")))
        report.taken_up_again = session.scalar(again) or 0
        report.damaged = int(session.scalar(text("PRAGMA integrity_check")) != "ok")
    drafted = Counter(json.loads(data)["update"] for data in told)
    report.drafted_twice = sum(count > 1 for count in drafted.values())
    report.not_whole += sum(json.loads(data)["pieces"] != shown[json.loads(data)["update"]][1] for data in told)
    started = time.monotonic()
    with database.writing():
        pass
    report.stale_locks = int(time.monotonic() - started > 1.0)
    report.audit_faults = len(server.service.verify_audit()[1])


def _count(database: Database, *statuses: str) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Job).where(Job.status.in_(statuses))) or 0


def _kill(process: int | None) -> int:
    if process is None:
        return 0
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return 0
    return 1


def render(report: Report) -> str:
    """Return the figures as lines for a terminal."""
    lines = [f"{name.replace('_', ' '):20} {value:6}" for name, value in asdict(report).items()]
    return "\n".join([*lines, "nothing was lost, torn or done twice" if report.holds else "BROKEN"])


if __name__ == "__main__":
    main()
