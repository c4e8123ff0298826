"""A progress bar by stage on the terminal, and silence where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from nlp.pipeline import Progress as Report
from nlp.pipeline import quiet


@contextmanager
def watched(stages: int, *, silent: bool) -> Iterator[Report]:
    """Yield a function to call with each stage's name; `stages` is how many there will be."""
    if silent or not sys.stderr.isatty():
        yield quiet
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Starting", total=stages)
        first = True

        def report(stage: str) -> None:
            nonlocal first
            bar.update(task, description=stage, advance=0 if first else 1)
            first = False

        yield report
