"""`briefwright eval`: the figures of every task beside the bars they have to hold."""

from __future__ import annotations

import json

import click

from evals.tasks import TASKS

_SEEDS = 3


@click.command("eval")
@click.argument("task", type=click.Choice(TASKS), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print figures and details as JSON.")
@click.option(
    "--seeds",
    type=click.IntRange(1, 1000),
    default=_SEEDS,
    show_default=True,
    help="Seeds of the known-edit benchmark.",
)
@click.option("--held-out", is_flag=True, help="Use the held-out seeds: for a final figure, not for development.")
def evaluate(task: str | None, as_json: bool, seeds: int, held_out: bool) -> None:
    """Measure TASK, or all of them: changes, localization, quiz, search.

    Exit status 1 when a figure does not hold its bar (evals/thresholds.yaml).

    \b
    Example:
      briefwright eval changes --seeds 10
    """
    from rich.console import Console

    from evals.changes.cases import HELD_OUT
    from evals.figure import Scope
    from evals.report import as_json as results_json
    from evals.report import broken, table, tables
    from evals.tasks import run_task

    first = HELD_OUT if held_out else 0
    scope = Scope(seeds=range(first, first + seeds), held_out=held_out)
    status = Console(stderr=True, quiet=as_json)
    results = []
    for name in (task,) if task else TASKS:
        with status.status(f"Measuring {name}"):
            results.append(run_task(name, scope))
        if not as_json:
            console = Console()
            console.print(table(results[-1]))
            for further in tables(results[-1]):
                console.print()
                console.print(further)
            for reason in results[-1].skipped:
                console.print(f"[yellow]Skipped:[/] {reason}", highlight=False)
            console.print()
    if as_json:
        click.echo(json.dumps(results_json(results), ensure_ascii=False, indent=2))
    if any(broken(result) for result in results):
        raise click.exceptions.Exit(1)
