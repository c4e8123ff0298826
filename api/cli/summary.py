"""What the main job tells a person when it is done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from nlp.pipeline import Pack, left_out_lines


def print_summary(pack: Pack, out: Path, *, stale: Sequence[str] = ()) -> None:
    """Print warnings, the changes by kind, and a row a locale, with where to look first."""
    console = Console()
    for warning in pack.warnings:
        console.print(Text(f"Warning: {warning}", style="bold red"))
    counts = pack.analysis.changes.counts
    console.print(Text(pack.title, style="bold"))
    if not counts["total"]:
        console.print("No changes: the two versions say the same.")
    else:
        console.print(
            f"{counts['substantive']} substantive ({counts['tighter']} tighter, {counts['looser']} looser, "
            f"{counts['unclear']} unclear), {counts['uncertain']} to check, {counts['editorial']} editorial",
            highlight=False,
        )
    table = Table(show_edge=False, pad_edge=False)
    for column in ("Locale", "Segments", "Memory", "Machine", "Original", "Findings", "Covered", "Quiz items"):
        table.add_column(column, justify="left" if column == "Locale" else "right")
    for tag, briefing in pack.briefings.items():
        origins = [segment.origin for segment in briefing.segments]
        findings = sum(check.severity != "info" for segment in briefing.segments for check in segment.checks)
        table.add_row(
            tag,
            str(len(origins)),
            str(origins.count("memory") + origins.count("memory_fuzzy")),
            str(origins.count("machine")),
            str(origins.count("source")),
            str(findings),
            f"{briefing.coverage.covered}/{briefing.coverage.substantive}",
            str(len(pack.quizzes[tag].items)),
        )
    console.print(table)
    for tag, left_out in pack.left_out.items():
        for line in left_out_lines(left_out):
            console.print(Text(f"Quiz {tag}: {line}", style="yellow"))
    first = next(iter(pack.briefings))
    if stale:
        names = ", ".join(stale)
        console.print(Text(f"Left from an earlier run, and not part of this one: {names}", style="yellow"))
    console.print(
        f"Look first at {out / f'briefing.{first}.html'} and {out / 'changes.html'}.",
        highlight=False,
        markup=False,
        soft_wrap=True,
    )
