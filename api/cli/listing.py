"""Changes as a list that a person reads on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from nlp.briefing.draft import place_of
from nlp.pipeline import Analysis, say
from nlp.versions.change import Change

_STYLE = {"substantive": "bold", "uncertain": "yellow", "editorial": "dim"}


def print_changes(analysis: Analysis) -> None:
    """Print a line or two a change, in the order of the new version, and the counts."""
    console = Console()
    for warning in analysis.changes.warnings:
        console.print(Text("Warning: " + say(warning), style="bold red"))
    for change in analysis.changes.changes:
        _print_change(console, change)
    counts = analysis.changes.counts
    if not counts["total"]:
        console.print("No changes: the two versions say the same.")
        return
    noun = "change" if counts["total"] == 1 else "changes"
    console.print(
        f"{counts['total']} {noun}: {counts['substantive']} substantive, {counts['uncertain']} to check, "
        f"{counts['editorial']} editorial",
        highlight=False,
    )


def _print_change(console: Console, change: Change) -> None:
    words: list[str] = [change.kind, change.materiality]
    words += [change.direction] if change.direction in ("tighter", "looser") else []
    head = Text(f"{', '.join(words).capitalize()}: {say(change.summary)}", style=_STYLE[change.materiality])
    place = place_of((change.new or change.old)[0])
    if place:
        head.append(f"  [{place}]", style="dim")
    console.print(head)
    if change.materiality != "editorial":
        for detail in change.details:
            console.print(Text(f"  {say(detail)}"))
        for sign, style, clauses in (("-", "red", change.old), ("+", "green", change.new)):
            for clause in clauses:
                console.print(Text(f"  {sign} {clause.text}", style=style))
