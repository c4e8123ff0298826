"""`briefwright quiz`: items on what changed."""

from __future__ import annotations

import os
from pathlib import Path

import click


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--locale", default="en", show_default=True, help="The language of the items.")
@click.option("--json", "as_json", is_flag=True, help="Print the items as JSON.")
def quiz(old: Path, new: Path, locale: str, as_json: bool) -> None:
    """Write quiz items on what changed from OLD to NEW.

    \b
    Example:
      briefwright quiz policies/youth-safety/1.0.md policies/youth-safety/2.0.md --json
    """
    from api.cli.progress import watched
    from api.engines import read_engines
    from api.files import read_file
    from nlp.localize.locales import find_locale

    engines = read_engines(os.environ)
    tag = find_locale(locale).tag
    old_data, new_data = read_file(old), read_file(new)
    from nlp.pipeline import Resources, analyse_files, localize_items, quiz_text

    with watched(4, silent=as_json) as report:
        analysis = analyse_files((old_data, str(old)), (new_data, str(new)), progress=report)
        report("Writing quiz items")
        items = localize_items(analysis, tag, Resources(engines=engines))
    if as_json:
        click.echo(quiz_text(items, analysis), nl=False)
        return
    from api.cli.questions import print_quiz

    print_quiz(items)
