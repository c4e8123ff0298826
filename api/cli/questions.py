"""Quiz items as a person reads them on the terminal."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from nlp.export.quiz import Exported
from nlp.pipeline import left_out_lines
from nlp.quiz.item import Quiz


def print_quiz(quiz: Quiz) -> None:
    """Print each item with its options, the key marked with a word, and why the others are wrong."""
    console = Console()
    for number, item in enumerate(quiz.items, start=1):
        if item.note:
            console.print(Text(item.note, style="yellow"))
        console.print(Text(f"{number}. {item.stem}", style="bold"))
        for option in item.options:
            mark = "right" if option.correct else "wrong"
            line = Text(f"   {option.id}) {option.text}  ")
            line.append(f"[{mark}: {option.feedback}]", style="green" if option.correct else "dim")
            console.print(line)
        for check in item.checks:
            console.print(Text(f"   {check.severity}: {check.message}", style="yellow"))
        console.print()
    for check in quiz.checks:
        console.print(Text(f"{check.severity}: {check.message}", style="yellow"))
    console.print(f"{len(quiz.items)} items; {len(quiz.abstained)} changes without one.", highlight=False)
    for change_id, reason in quiz.abstained:
        console.print(Text(f"   {change_id}: {reason}", style="dim"))


def print_exported(quiz: Quiz, exported: Exported, out: Path) -> None:
    """Print how many items are in the file, and every item that is not, or not whole, with the reason."""
    console = Console()
    missing = {each.item_id for each in exported.left_out if each.scope == "item"}
    written = sum(item.id not in missing for item in quiz.items)
    line = f"{written} of {len(quiz.items)} items written to {out}; {len(quiz.abstained)} changes without one."
    console.print(line, highlight=False, markup=False, soft_wrap=True)
    for reason in left_out_lines(exported.left_out):
        console.print(Text(f"   {reason}", style="yellow"))
