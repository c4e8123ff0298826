"""Run it: each type on a new service, in a process of its own, so that its memory is its own."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from evals.fuzz.mutation import mutate
from evals.fuzz.uploads import TYPES, Report, run
from evals.fuzz.whole import whole_files

EACH = 3_000


def main(arguments: Sequence[str] | None = None) -> None:
    options = argparse.ArgumentParser(prog="python -m evals.fuzz", description="Send broken files to the service.")
    options.add_argument("--type", action="append", choices=tuple(TYPES), help="only this type; may be repeated")
    options.add_argument("--each", type=int, default=EACH, help=f"files of a type (default: {EACH:,})")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--first", type=int, default=0, help="the number of the first one")
    options.add_argument("--keep", type=Path, help="write the file numbered --first here, and send nothing")
    chosen = options.parse_args(arguments)
    types = chosen.type or list(TYPES)
    if chosen.keep:
        data = mutate(whole_files(types[0]), types[0], seed=chosen.seed, number=chosen.first)
        chosen.keep.write_bytes(data)
        return
    if len(types) > 1:
        common = ["--each", str(chosen.each), "--seed", str(chosen.seed), "--first", str(chosen.first)]
        ended = [
            subprocess.run([sys.executable, "-m", "evals.fuzz", "--type", type, *common], check=False).returncode
            for type in types
        ]
        sys.exit(max(ended))
    with tempfile.TemporaryDirectory(prefix="bw-fuzz-") as home:
        report = run(types[0], Path(home), each=chosen.each, seed=chosen.seed, first=chosen.first)
    print(render(report), flush=True)
    sys.exit(0 if report.holds and report.fits else 1)


def render(report: Report) -> str:
    """Return a report as lines for a terminal."""
    answers = ", ".join(f"{answer} {count:,}" for answer, count in report.answers.most_common())
    lines = [
        f"{report.type}: {report.uploads:,} broken files in {report.seconds:.0f} s, {len(report.failures)} failures",
        f"  answers: {answers}",
        f"  slowest {report.slowest:.1f} s (number {report.slowest_number});"
        f" memory grew by {report.growth / 1e6:.0f} MB,"
        f" peaks {report.peak / 1e6:.0f} MB and {report.peak_of_readers / 1e6:.0f} MB (readers)",
    ]
    return "\n".join([*lines, *(f"  FAILED {failure}" for failure in report.failures[:20])])


if __name__ == "__main__":
    main()
