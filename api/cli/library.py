"""`briefwright library`: put policy versions in, and see what is there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import click


@click.group()
def library() -> None:
    """Keep policies with all their versions, for `briefwright search`.

    The library lives in $BRIEFWRIGHT_HOME, else in your user data folder.

    \b
    Example:
      briefwright library add policies/youth-safety/2.0.md
      briefwright library list
    """


@library.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--policy", default="", help="The policy's id, the same for all its versions.")
@click.option("--version", default="", help="This version's name.")
@click.option("--effective", metavar="DATE", help="The day from which it holds, as 2026-03-01.")
@click.option("--kind", type=click.Choice(["policy", "precedent"]), default="policy", show_default=True)
@click.option("--replace", "replacing", is_flag=True, help="Put FILE in the place of this version.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
def add(
    file: Path,
    policy: str,
    version: str,
    effective: str | None,
    kind: Literal["policy", "precedent"],
    replacing: bool,
    as_json: bool,
) -> None:
    """Add FILE as one version of a policy, in its place in time.

    What is not given is read from the file's front matter. Adding the same file twice changes nothing.

    \b
    Example:
      briefwright library add hate-v2.md --policy hate --version 2.0 --effective 2026-03-01
    """
    from api.files import read_file
    from api.library.day import read_day

    day = read_day(effective, option="--effective") if effective is not None else None
    data = read_file(file)
    from api.library import open_library

    store = open_library()
    with _Bar(silent=as_json) as report:
        added = store.add(
            data,
            str(file),
            policy=policy.strip(),
            version=version.strip(),
            effective=day,
            kind=kind,
            replacing=replacing,
            progress=report,
        )
    if as_json:
        from api.library.contract import added_json

        _print_json(added_json(added))
        return
    record = added.record
    until = f" until {added.effective_to}" if added.effective_to else ""
    name = f"{record.policy} {record.version}"
    if added.result == "unchanged":
        click.echo(f"{name} is in the library already, with the same text: nothing changed.")
        return
    click.echo(
        f"{added.result.capitalize()} {name}, in force from {record.effective}{until}: "
        f"{added.clauses} clauses, {added.embedded} new to the library."
    )
    if added.twin:
        click.echo(f"Note: this file is the same as version {added.twin}.")


@library.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print the versions as JSON.")
def list_(as_json: bool) -> None:
    """List the policies and versions in the library.

    \b
    Example:
      briefwright library list
    """
    from api.library import open_library

    listed = open_library().versions()
    if as_json:
        from api.library.contract import versions_json

        _print_json(versions_json(listed))
        return
    if not listed:
        click.echo(
            "The library is empty. Add a policy: briefwright library add FILE --policy ID --version V --effective DATE"
        )
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_edge=False, pad_edge=False)
    for column in ("Policy", "Kind", "Version", "From", "Until", "Clauses", "File"):
        table.add_column(column, justify="right" if column == "Clauses" else "left")
    for entry in listed:
        record = entry.record
        until = entry.effective_to.isoformat() if entry.effective_to else "–"
        cells = (record.policy, record.kind, record.version, record.effective.isoformat(), until, str(entry.clauses))
        table.add_row(*(Text(cell) for cell in (*cells, record.name)))
    Console().print(table)


def _print_json(value: object) -> None:
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


class _Bar:
    """A bar on stderr that follows the library's stages, and nothing where nobody watches."""

    def __init__(self, *, silent: bool) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        self._bar = Progress(
            *columns, console=Console(stderr=True), transient=True, disable=silent or not sys.stderr.isatty()
        )
        self._task = self._bar.add_task("Starting", total=None)

    def __enter__(self) -> _Bar:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        self._bar.update(self._task, description=stage, completed=done, total=total or None)
