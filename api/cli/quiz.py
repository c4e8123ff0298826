"""`briefwright quiz`: items on what changed."""

from __future__ import annotations

import os
from pathlib import Path

import click

# The names of nlp.export.quiz.FORMATS, told here so that `--help` need not load what writes them; a test compares.
FORMAT_NAMES = ("gift", "moodle", "qti22", "qti30", "csv", "xlsx")


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--locale", default="en", show_default=True, help="The language of the items.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMAT_NAMES),
    help="Write the items for a learning platform or a spreadsheet: Moodle's GIFT or XML, a QTI package, a table.",
)
@click.option("--out", type=click.Path(path_type=Path), help="The file to write; needs --format.")
@click.option("--all", "whole", is_flag=True, help="Ask about what the new version says as well, changed or not.")
@click.option("--json", "as_json", is_flag=True, help="Print the items as JSON, and what the file does not hold.")
def quiz(
    old: Path, new: Path, locale: str, form: str | None, out: Path | None, whole: bool, as_json: bool
) -> None:  # fmt: skip
    """Write quiz items on what changed from OLD to NEW.

    \b
    Example:
      briefwright quiz policies/youth-safety/1.0.md policies/youth-safety/2.0.md --json
      briefwright quiz old.md new.md --locale pt-BR --format moodle --out quiz.xml
    """
    from api.cli.progress import watched
    from api.engines import read_engines
    from api.files import check_writable, read_file, write_file
    from nlp.localize.locales import find_locale

    if (form is None) != (out is None):
        raise click.UsageError("--format and --out go together.")
    engines = read_engines(os.environ)
    tag = find_locale(locale).tag
    old_data, new_data = read_file(old), read_file(new)
    if out is not None:
        check_writable(out.parent)
    from nlp.pipeline import Resources, analyse_files, localize_items, quiz_file, quiz_text

    with watched(4, silent=as_json) as report:
        analysis = analyse_files((old_data, str(old)), (new_data, str(new)), progress=report)
        report("Writing quiz items")
        items = localize_items(analysis, tag, Resources(engines=engines), whole=whole)
        exported = quiz_file(items, analysis, form) if form else None
        if exported and out:
            write_file(out, exported.data)
    if as_json:
        click.echo(quiz_text(items, analysis, exported), nl=False)
        return
    from api.cli.questions import print_exported, print_quiz

    if exported and out:
        print_exported(items, exported, out)
    else:
        print_quiz(items)
