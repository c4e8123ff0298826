"""`briefwright glossary`: check a glossary, and turn CSV into TBX or TBX into CSV."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from nlp.localize.exchange.tbx_writing import Dialect
    from nlp.localize.glossary import Glossary


@click.group()
def glossary() -> None:
    """Check and convert the terms of a locale.

    \b
    Example:
      briefwright glossary check glossaries/pt-BR/terms.csv
      briefwright glossary convert glossaries/pt-BR/terms.csv terms.tbx --locale pt-BR
    """


@glossary.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--locale", help="Only the terms of this locale (TBX).")
@click.option("--from", "source_language", default="en", show_default=True, help="The language of the source terms.")
@click.option("--notes", is_flag=True, help="List also what does no harm, such as terms inside longer ones.")
@click.option("--json", "as_json", is_flag=True, help="Print everything found as JSON.")
def check(file: Path, locale: str | None, source_language: str, notes: bool, as_json: bool) -> int:
    """Find what is wrong in FILE (CSV or TBX): every problem with its line. Exit status 2 if there is an error.

    \b
    Example:
      briefwright glossary check house-terms.tbx --locale de
    """
    from api.files import read_file
    from nlp.localize.glossary import review_file

    found = review_file(read_file(file), name=str(file), locale=locale, source_language=source_language)
    errors = [problem for problem in found if problem.severity == "error"]
    if as_json:
        rows = [{"file": str(file), **{key: getattr(p, key) for key in p.__slots__}} for p in found]
        click.echo(json.dumps({"problems": rows}, ensure_ascii=False, indent=2))
        return 2 if errors else 0
    for problem in found if notes else errors:
        label = "" if problem.severity == "error" else "note: "
        click.echo(f"{file}, line {problem.line}: {label}{problem.message} [{problem.code}]")
    quiet = len(found) - len(errors)
    more = f", {quiet} {'note' if quiet == 1 else 'notes'}" if quiet else ""
    more += " (--notes lists them)" if quiet and not notes else ""
    click.echo(f"{file}: {len(errors) or 'no'} {'error' if len(errors) == 1 else 'errors'}{more}")
    return 2 if errors else 0


@glossary.command()
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--locale", help="The language of the renderings; needed for CSV, and where TBX has several.")
@click.option("--from", "source_language", default="en", show_default=True, help="The language of the source terms.")
@click.option(
    "--tbx",
    "dialect",
    type=click.Choice(["3-dca", "3-dct", "2"]),
    default="3-dca",
    show_default=True,
    help="TBX 3 with categories as attributes or as tags, or TBX 2 for older tools.",
)
def convert(source: Path, target: Path, locale: str | None, source_language: str, dialect: Dialect) -> None:
    """Write the glossary IN (CSV or TBX) as OUT: CSV if its name ends in .csv, else TBX-Basic.

    \b
    Example:
      briefwright glossary convert terms.csv terms.tbx --locale pt-BR
    """
    from api.files import read_file, write_file
    from nlp.errors import InputError
    from nlp.localize.exchange.tbx_writing import write_tbx
    from nlp.localize.glossary import write_table

    if target.suffix.lower() not in (".csv", ".tbx", ".xml"):
        raise InputError("no glossary format ends like this", value=str(target), hint="Name it .csv, .tbx or .xml")
    terms = _read(read_file(source), str(source), locale, source_language)
    if target.suffix.lower() == ".csv":
        write_file(target, write_table(terms.entries))
    else:
        write_file(target, write_tbx(terms, title=source.stem, dialect=dialect))
    click.echo(f"{target}: {len(terms.entries)} rows, {terms.source_language} to {terms.locale.tag}")


def _read(data: bytes, name: str, locale: str | None, source_language: str) -> Glossary:
    from nlp.errors import InputError
    from nlp.localize.glossary import glossary_locales, read_any
    from nlp.localize.locales import find_locale

    if locale is None:
        known = glossary_locales(data, name=name, source_language=source_language)
        if len(known) != 1:
            found = f"it has terms for {', '.join(known)}" if known else "it does not say which language it is for"
            raise InputError(found, value=name, hint="Name one with --locale")
        locale = known[0]
    return read_any(data, locale=find_locale(locale), name=name, source_language=source_language)


def read_glossary(given: str, locale: str) -> Glossary:
    """Return the glossary in `[LOCALE=]FILE` for `locale`, laid over the shipped one. Raises InputError."""
    return read_glossaries([given if "=" in given else f"{locale}={given}"], [locale])[locale]


def read_glossaries(named: Sequence[str], locales: Sequence[str]) -> dict[str, Glossary]:
    """Return the glossaries in `[LOCALE=]FILE` for `locales`, each laid over the shipped one. Raises InputError."""
    from api.files import read_file
    from nlp.errors import InputError
    from nlp.localize.glossary import glossary_locales, load_glossary, read_any
    from nlp.localize.locales import find_locale

    found: dict[str, Glossary] = {}
    for given in reversed(named):  # the last one given has the last word
        tag, divider, path = given.partition("=")
        data = read_file(Path(path if divider else given))
        known = (find_locale(tag).tag,) if divider else glossary_locales(data, name=given)
        if not known:
            raise InputError("it does not say which language it is for", value=given, hint=f"Write LOCALE={given}")
        if not set(known) & set(locales):
            message = f"it has terms for {', '.join(known)} only, which is not asked for"
            raise InputError(message, value=given, hint=f"Add --locale {known[0]}")
        for locale in known:
            terms = read_any(data, locale=find_locale(locale), name=path if divider else given)
            if locale in locales:
                found[locale] = found[locale].over(terms) if locale in found else terms
    return {locale: terms.over(load_glossary(locale)) for locale, terms in found.items()}
