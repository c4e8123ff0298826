"""Progress by stage and count: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# Called with a stage's name, how much of it is done and how much there is (0: unknown).
Follow = Callable[[str, int, int], None]
# A stage of so many is worth lines in a log.
_MANY = 2_000


@contextmanager
def followed(*, silent: bool = False) -> Iterator[Follow]:
    """Yield a function that follows stages on stderr."""
    if silent:
        yield _silent
        return
    if not sys.stderr.isatty():
        yield _Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Starting", total=None)
        yield lambda stage, done, total: bar.update(task, description=stage, completed=done, total=total or None)


class _Lines:
    """A line on stderr at every tenth of a stage of many."""

    def __init__(self) -> None:
        self._said = ("", 0)

    def __call__(self, stage: str, done: int, total: int) -> None:
        tenth = 10 * done // total if total >= _MANY else 0
        if tenth and self._said != (stage, tenth):
            self._said = (stage, tenth)
            print(f"{stage}: {done} of {total}", file=sys.stderr)


def _silent(stage: str, done: int, total: int) -> None:
    """The progress of nobody watching."""
