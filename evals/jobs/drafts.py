"""From submitting to drafts: `python -m evals.jobs.drafts` starts the service, submits over HTTP, waits for the drafts.

Two updates in four locales, of up to 3,500 words a version: the longest, and the one with the most words that changed.
A smaller one before them warms the worker up, which then has read its versions for the search too, so that all models
are loaded; each is drafted once, since a second time most of it is remembered. Prints wall time from the request to the
drafts being there, processor time, stages, and the memory of server and worker (Linux).
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from evals.bench import WORDS_MAX, largest_pair
from evals.corpus import SAMPLES, all_versions, consecutive, real_versions
from evals.jobs.server import Server, await_until
from evals.process import peak_bytes, processor_seconds, proportional_bytes

LOCALES = ("en", "pt-BR", "es", "de")
# What issue 7 asks: seconds from submitting to drafts, and gigabytes of the server with its models loaded.
SECONDS_BAR, GIGABYTES_BAR = 30.0, 1.5
_PATIENCE = 600.0


def main(arguments: Sequence[str] | None = None) -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true", help="print the figures as JSON")
    report = measure()
    print(json.dumps(report, indent=2) if options.parse_args(arguments).json else render(report))


def measure() -> dict[str, Any]:
    """Return the figures: seconds and stages of each update, peak memory."""
    with tempfile.TemporaryDirectory() as home, Server(Path(home)) as server:
        await_until(lambda: server.worker() is not None)
        worker = server.worker()
        assert worker is not None
        _draft(server, "warm-up", SAMPLES / "youth-safety" / "1.0.md", SAMPLES / "youth-safety" / "2.0.md")
        await_until(lambda: not _indexing(server))
        runs: list[dict[str, Any]] = []
        for old, new in dict.fromkeys((largest_pair()[:2], most_changed_pair())):
            used = processor_seconds(worker)
            seconds, stages = _draft(server, f"measured-{len(runs)}", old, new)
            runs.append({
                "pair": f"{old.parent.name} {old.stem} to {new.stem}",
                "words": [len(path.read_text("utf-8").split()) for path in (old, new)],
                "changed_words": changed_words(old, new),
                "seconds": seconds,
                "processor_seconds": processor_seconds(worker) - used,
                "stages": stages,
            })  # fmt: skip
        return {
            "locales": list(LOCALES),
            "runs": runs,
            "gigabytes": {"worker": peak_bytes(worker) / 1e9, "server": peak_bytes(server.pid) / 1e9},
            "together": (proportional_bytes(worker) + proportional_bytes(server.pid)) / 1e9,
        }


def most_changed_pair() -> tuple[Path, Path]:
    """Return the consecutive pair, of at most WORDS_MAX words each, in which the most words changed."""
    pairs = [(old.path, new.path) for old, new in consecutive(real_versions() or all_versions())]
    fitting = [pair for pair in pairs if max(len(path.read_text("utf-8").split()) for path in pair) <= WORDS_MAX]
    return max(fitting, key=lambda pair: (changed_words(*pair), pair))


def changed_words(old: Path, new: Path) -> int:
    """Return how many words of the new version stand in lines that the old one does not have."""
    known = set(old.read_text("utf-8").splitlines())
    return sum(len(line.split()) for line in new.read_text("utf-8").splitlines() if line not in known)


def _draft(server: Server, policy: str, old: Path, new: Path) -> tuple[float, dict[str, float]]:
    """Submit an update of a policy of its own; return the seconds until its drafts are there, and of its stages."""
    before, after = server.add_versions(policy, old, new)
    started = time.monotonic()
    update = server.send("/updates", {"old_version_id": before, "new_version_id": after, "locales": list(LOCALES)})
    while update["state"] not in ("drafted", "failed"):
        time.sleep(0.1)
        update = server.client.get(f"/updates/{update['id']}").raise_for_status().json()
    seconds = time.monotonic() - started
    if update["state"] == "failed":
        raise RuntimeError(f"the update failed: {update['problem']}")
    return seconds, dict(_stages(server, update["job_id"]))


def _indexing(server: Server) -> bool:
    states = ("queued", "running")
    found = (server.client.get("/jobs", params={"kind": "index", "status": state}) for state in states)
    return any(answer.raise_for_status().json()["items"] for answer in found)


def _stages(server: Server, job: int) -> Iterator[tuple[str, float]]:
    text = server.client.get(f"/jobs/{job}/events").raise_for_status().text
    events = [json.loads(line.removeprefix("data: ")) for line in text.splitlines() if line.startswith("data: ")]
    waiting = {"queued": "Waiting for the worker", "running": "Reading the store"}
    for event, following in pairwise(events):
        name = event["stage"].split(":")[0] or waiting[event["kind"]]
        began, ended = (datetime.fromisoformat(each["at"]) for each in (event, following))
        yield name, (ended - began).total_seconds()


def render(report: Mapping[str, Any]) -> str:
    """Return the figures as lines for a terminal."""
    lines = [f"locales {', '.join(report['locales'])}, the worker warm"]
    for run in report["runs"]:
        bar = f"bar {SECONDS_BAR:g} s: {_verdict(run['seconds'] < SECONDS_BAR)}"
        lines += [
            f"{run['pair']}, {run['words']} words, {run['changed_words']} of them changed",
            f"submit to drafts  {run['seconds']:6.2f} s   processor {run['processor_seconds']:.2f} s   ({bar})",
            *(f"  {name:34} {took:6.2f} s" for name, took in run["stages"].items()),
        ]
    sizes = report["gigabytes"]
    lines += [f"peak memory of the {name:7} {size:5.2f} GB" for name, size in sizes.items()]
    lines += [
        f"both now, shared pages once {report['together']:4.2f} GB",
        f"the server's bar is {GIGABYTES_BAR:g} GB: {_verdict(sizes['server'] < GIGABYTES_BAR)}",
    ]
    return "\n".join(lines)


def _verdict(holds: bool) -> str:
    return "holds" if holds else "BROKEN"


if __name__ == "__main__":
    main()
