"""What the main job costs, cold: `python -m evals.bench` runs it in a process of its own and prints time and memory.

The pair is the largest one of up to 3,500 words a version, two locales, models loaded on the way.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from evals.corpus import ROOT, all_versions, consecutive, real_versions

WORDS_MAX = 3500
LOCALES = ("en", "pt-BR")
# What issue 2 asks of this pair.
SECONDS_BAR, GIGABYTES_BAR = 25.0, 2.0
_START = "Starting Python and importing"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the benchmark, or with `--child` the job itself, printing its stages as JSON."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true", help="print the figures as JSON")
    options.add_argument("--child", nargs=3, metavar=("OLD", "NEW", "STARTED"), help=argparse.SUPPRESS)
    chosen = options.parse_args(arguments)
    if chosen.child:
        old, new, started = chosen.child
        print(json.dumps(run_job(Path(old), Path(new), float(started))))
        return
    report = measure()
    print(json.dumps(report, indent=2) if chosen.json else render(report))


def measure() -> dict[str, object]:
    """Return wall time (s), peak memory (GB) and seconds by stage of one cold run."""
    old, new, words = largest_pair()
    # Monotonic clocks of two processes on one machine agree, so the child can time its own start.
    started = time.monotonic()
    command = [sys.executable, "-m", "evals.bench", "--child", str(old), str(new), str(started)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    wall = time.monotonic() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    stages: dict[str, float] = json.loads(done.stdout)
    stages["Ending"] = wall - sum(stages.values())
    return {
        "pair": f"{old.parent.name} {old.stem} to {new.stem}",
        "words": list(words),
        "locales": list(LOCALES),
        "seconds": wall,
        "gigabytes": peak / (1e9 if sys.platform == "darwin" else 1e6),
        "stages": stages,
    }


def run_job(old: Path, new: Path, started: float) -> dict[str, float]:
    """Do the main job and return the seconds of each stage, in order."""
    from nlp.pipeline import update_policy

    marks: list[tuple[str, float]] = [(_START, started)]
    update_policy(
        (old.read_bytes(), old.name), (new.read_bytes(), new.name), LOCALES,
        progress=lambda stage: marks.append((stage.split(":")[0], time.monotonic())),
    )  # fmt: skip
    ends = [at for _, at in marks[1:]] + [time.monotonic()]
    return {stage: end - start for (stage, start), end in zip(marks, ends, strict=True)}


def largest_pair() -> tuple[Path, Path, tuple[int, int]]:
    """Return the consecutive pair with the most words, at most WORDS_MAX each; a real one where there are any."""
    sized = [
        (len(old.markdown.split()), len(new.markdown.split()), old.path, new.path)
        for old, new in consecutive(real_versions() or all_versions())
    ]
    fitting = [pair for pair in sized if max(pair[:2]) <= WORDS_MAX]
    before, after, old, new = max(fitting, key=lambda pair: (pair[0] + pair[1], pair[2]))
    return old, new, (before, after)


def render(report: dict[str, object]) -> str:
    """Return the figures as lines for a terminal."""
    seconds, gigabytes = float(str(report["seconds"])), float(str(report["gigabytes"]))
    stages = report["stages"]
    assert isinstance(stages, dict)
    lines = [
        f"{report['pair']}, {report['words']} words, locales {', '.join(LOCALES)}, cold",
        f"wall time    {seconds:6.2f} s   (bar {SECONDS_BAR:g} s: {_verdict(seconds < SECONDS_BAR)})",
        f"peak memory  {gigabytes:6.2f} GB  (bar {GIGABYTES_BAR:g} GB: {_verdict(gigabytes < GIGABYTES_BAR)})",
    ]
    return "\n".join([*lines, *(f"  {name:40} {took:6.2f} s  {took / seconds:5.1%}" for name, took in stages.items())])


def _verdict(holds: bool) -> str:
    return "holds" if holds else "BROKEN"


if __name__ == "__main__":
    main()
