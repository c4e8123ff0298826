"""Figures beside the bars they have to hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import yaml

from evals.figure import Figure, Result

if TYPE_CHECKING:
    from rich.table import Table


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure must not fall below (`least`) or rise above (`most`); None where nothing is held."""

    least: float | None = None
    most: float | None = None

    def holds(self, value: float) -> bool:
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    def __str__(self) -> str:
        if self.least is not None:
            return f"≥ {self.least:g}"
        return f"≤ {self.most:g}" if self.most is not None else ""


@cache
def bars() -> Mapping[str, Mapping[str, Bar]]:
    """Return the bars of `thresholds.yaml` by task and figure."""
    loaded = yaml.safe_load((files("evals") / "thresholds.yaml").read_text(encoding="utf-8"))
    return {task: {name: Bar(**bar) for name, bar in entries.items()} for task, entries in loaded.items()}


def bar_of(task: str, figure: Figure) -> Bar:
    return bars().get(task, {}).get(figure.name, Bar())


def broken(result: Result) -> list[str]:
    """Return a line for every figure that does not hold its bar, figures of no case left out."""
    return [
        f"{result.task}: {figure.name} is {figure.value:.3f}, the bar is {bar} (n={figure.n})"
        for figure in result.figures
        if figure.n and not (bar := bar_of(result.task, figure)).holds(figure.value)
    ]


def as_json(results: Sequence[Result]) -> dict[str, object]:
    """Return results as plain values: figures with n and bar, details, and what was skipped."""
    return {
        result.task: {
            "figures": {
                figure.name: {"value": round(figure.value, 4), "n": figure.n, "bar": str(bar_of(result.task, figure))}
                for figure in result.figures
            },
            "details": {**result.details, **result.tables},
            "skipped": list(result.skipped),
            "broken": broken(result),
        }
        for result in results
    }


def table(result: Result) -> Table:
    """Return a table of one task for the terminal: figure, value, bar, whether it holds, n."""
    from rich.table import Table

    shown = Table(title=result.task, title_justify="left", show_edge=False, pad_edge=False)
    for column in ("Figure", "Value", "Bar", "", "n"):
        shown.add_column(column, justify="right" if column in ("Value", "n") else "left")
    for figure in result.figures:
        bar = bar_of(result.task, figure)
        verdict = "" if not str(bar) or not figure.n else "holds" if bar.holds(figure.value) else "[bold red]broken[/]"
        digits = 0 if float(figure.value).is_integer() and figure.value > 1 else 3
        value = f"{figure.value:.{digits}f}" if figure.n else "–"
        shown.add_row(figure.name.replace("_", " "), value, str(bar), verdict, str(figure.n))
    return shown


def tables(result: Result) -> list[Table]:
    """Return the further tables of a task for the terminal."""
    from rich.table import Table

    made = []
    for title, rows in result.tables.items():
        shown = Table(title=title, title_justify="left", show_edge=False, pad_edge=False)
        for column in rows[0] if rows else ():
            shown.add_column(column, justify="left" if isinstance(rows[0][column], str) else "right")
        for row in rows:
            shown.add_row(*("–" if value is None else str(value) for value in row.values()))
        made.append(shown)
    return made
