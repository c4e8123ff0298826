"""`briefwright market`: are the local notes of a market well written, and still fresh?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from nlp.localize.locales import Locale
    from nlp.localize.market import Market


@click.group()
def market() -> None:
    """Look after what briefings add for one market.

    \b
    Example:
      briefwright market check glossaries/de/market.yaml
    """


@market.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--as-of", metavar="DATE", help="The day to judge by, as 2027-01-31. Default: today.")
@click.option(
    "--months",
    type=click.IntRange(1, 120),
    default=12,
    show_default=True,
    help="After so many months a source has to be looked at again.",
)
def check(file: Path | None, as_of: str | None, months: int) -> int:
    """Find mistakes in FILE, or in all shipped market notes, and the notes that are due to be checked again.

    Every line names file and line. Exit status 2 if there is a mistake; a note that is due is none.

    \b
    Example:
      briefwright market check --as-of 2027-06-30
    """
    from api.files import read_file
    from api.library.day import read_day
    from nlp.localize.locales import LOCALES
    from nlp.localize.market import review_market
    from nlp.localize.pack import read_pack

    day = read_day(as_of, option="--as-of") if as_of is not None else date.today()
    if file is not None:
        given: list[tuple[str, bytes, Locale | None]] = [(str(file), read_file(file), None)]
    else:
        packs = [(f"{tag}/market.yaml", read_pack(locale, "market.yaml"), locale) for tag, locale in LOCALES.items()]
        given = [(name, data, locale) for name, data, locale in packs if data is not None]
    wrong = 0
    for name, data, locale in given:
        notes, faults = review_market(data, name=name, locale=locale)
        wrong += len(faults)
        for fault in faults:
            click.echo(str(fault))
        _print_notes(name, notes, day, months)
    return 2 if wrong else 0


def _print_notes(name: str, market: Market, day: date, months: int) -> None:
    due = [note for note in market.notes if note.is_due(day, months=months)]
    for note in due:
        click.echo(f"{name}, line {note.line}: check again: {note.id}, last checked on {note.checked_on}, {note.url}")
    for note in (note for note in market.notes if note.checked_on > day):
        click.echo(f"{name}, line {note.line}: {note.id} is said to be checked on {note.checked_on}, after {day}")
    open_notes = sum(note.status == "to_be_confirmed" for note in market.notes)
    click.echo(f"{name}: {len(market.notes)} notes, {len(due)} to check again, {open_notes} to be confirmed")
