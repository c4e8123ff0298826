"""`briefwright localize`: a policy into a locale, from memory first, then by the locale's engine."""

from __future__ import annotations

import os
from pathlib import Path

import click

_FORMATS = (".md", ".json", ".xlf", ".xliff")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", "locale", required=True, help="The locale: pt-BR, es, fr, de, id, ja or ar.")
@click.option(
    "--memory",
    "memories",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A translation memory (TMX or XLIFF); may be repeated.",
)
@click.option("--glossary", metavar="FILE", help="Your terms, as CSV or TBX, before the locale's own.")
@click.option("--json", "as_json", is_flag=True, help="Print the segments as JSON.")
@click.option("--out", type=click.Path(path_type=Path), help="Write a .md, .json or .xlf file instead of printing.")
@click.option(
    "--xliff",
    type=click.Choice(["1.2", "2.0"]),
    default="1.2",
    show_default=True,
    help="The version of XLIFF for --out X.xlf.",
)
def localize(
    file: Path,
    locale: str,
    memories: tuple[Path, ...],
    glossary: str | None,
    as_json: bool,
    out: Path | None,
    xliff: str,
) -> None:
    """Draft FILE, a policy, in another language; every sentence says where it came from.

    \b
    Example:
      briefwright localize policies/youth-safety/2.0.md --to pt-BR --memory pt-BR.tmx --out draft.xlf
    """
    from api.cli.glossary import read_glossary
    from api.cli.progress import watched
    from api.engines import read_engines
    from api.files import check_writable, read_file, write_file
    from api.memories import read_memories
    from nlp.localize.locales import find_locale
    from nlp.pipeline import Resources, localize_file, localized_page, localized_text, localized_xliff

    tag = find_locale(locale).tag
    if out is not None and out.suffix.lower() not in _FORMATS:
        raise click.UsageError(f"--out {out}: the name must end in {', '.join(_FORMATS)}.")
    data = read_file(file)
    terms = {tag: read_glossary(glossary, tag)} if glossary else {}
    resources = Resources(engines=read_engines(os.environ), glossaries=terms)
    remembered = read_memories(memories)
    if out is not None:
        check_writable(out.parent)
    with watched(3, silent=as_json) as report:
        localized = localize_file((data, str(file)), tag, memories=remembered, resources=resources, progress=report)
    if out is not None and out.suffix.lower() in (".xlf", ".xliff"):
        write_file(out, localized_xliff(localized, version=xliff))
    elif out is not None:
        text = localized_text(localized) if out.suffix.lower() == ".json" else localized_page(localized)
        write_file(out, text.encode())
    if as_json:
        click.echo(localized_text(localized), nl=False)
        return
    if out is None:
        click.echo(localized_page(localized), nl=False)
        return
    origins = localized.origins
    findings = sum(check.severity != "info" for each in localized.clauses for check in each.checks)
    click.echo(
        f"{out}: {len(localized.clauses)} segments; {origins.get('memory', 0)} from memory, "
        f"{origins.get('memory_fuzzy', 0)} repaired, {origins.get('machine', 0)} by machine, "
        f"{origins.get('source', 0)} left in the source language; {findings} findings"
    )
