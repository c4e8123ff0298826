"""`briefwright diff`: what changed between two versions, and what it means."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--history",
    multiple=True,
    type=click.Path(path_type=Path),
    help="An earlier version, oldest first; may be repeated. Says when a clause returns to an earlier wording.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
@click.option("--html", type=click.Path(path_type=Path), help="Write a readable redline to this file.")
def diff(old: Path, new: Path, history: tuple[Path, ...], as_json: bool, html: Path | None) -> None:
    """Say what changed from OLD to NEW.

    \b
    Example:
      briefwright diff policies/youth-safety/1.0.md policies/youth-safety/2.0.md --html changes.html
      briefwright diff policies/youth-safety/2.0.md policies/youth-safety/2.1.md \\
          --history policies/youth-safety/1.0.md
    """
    from api.cli.progress import watched
    from api.files import check_writable, read_file, write_file

    old_data, new_data = read_file(old), read_file(new)
    earlier = [(read_file(path), str(path)) for path in history]
    if html is not None:
        check_writable(html.parent)
    from nlp.pipeline import analyse_files, changes_page, changes_text

    with watched(3, silent=as_json) as report:
        analysis = analyse_files((old_data, str(old)), (new_data, str(new)), history=earlier, progress=report)
    if html is not None:
        write_file(html, changes_page(analysis))
    if as_json:
        click.echo(changes_text(analysis), nl=False)
        return
    from api.cli.listing import print_changes

    print_changes(analysis)
    if html is not None:
        click.echo(f"Redline written to {html}")
