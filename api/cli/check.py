"""`briefwright check`: findings in a translation that somebody made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.finding import Finding
    from nlp.localize.comparison import ComparedSegment
    from nlp.pipeline import Bitext

_SEVERITIES = (("error", "Errors", "bold red"), ("warning", "Warnings", "yellow"), ("info", "To know", "dim"))


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--to", "locale", required=True, metavar="L", help="Locale of TARGET.")
@click.option("--from", "source_locale", default="en", show_default=True, metavar="L", help="Locale of SOURCE.")
@click.option("--glossary", metavar="FILE", help="Your terms, as CSV or TBX, before the locale's own.")
@click.option(
    "--memory",
    "memories",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Approved translations (TMX or XLIFF): tells what was approved for another source; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print segments and findings as JSON.")
def check(
    source: Path,
    target: Path,
    locale: str,
    source_locale: str,
    glossary: str | None,
    memories: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Check TARGET, a translation of SOURCE: nothing lost, added, or said otherwise.

    Both files are cut into segments and aligned; numbers, negation, must and may, terms, addresses and more are
    compared. What has no counterpart is listed.

    \b
    Example:
      briefwright check policy.en.md policy.de.md --to de
    """
    from api.cli.glossary import read_glossary
    from api.cli.progress import watched
    from api.files import read_file
    from api.memories import read_memories
    from nlp.localize.locales import find_locale

    ours, theirs = find_locale(source_locale).tag, find_locale(locale).tag
    files = [(read_file(path), str(path)) for path in (source, target)]
    terms = read_glossary(glossary, theirs) if glossary else None
    remembered = read_memories(memories)
    from nlp.pipeline import align_files, check_bitext, check_text

    with watched(3, silent=as_json) as report:
        bitext = align_files(*files, source_language=ours, target_language=theirs, progress=report)
        report("Checking segments")
        segments = check_bitext(bitext, source_locale=ours, target_locale=theirs, glossary=terms, memories=remembered)
    if as_json:
        for warning in bitext.warnings:
            click.echo(f"Warning: {warning}", err=True)
        click.echo(check_text(bitext, segments), nl=False)
        return
    _print_report(bitext, segments)


def _print_report(bitext: Bitext, segments: Sequence[ComparedSegment]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console()
    for warning in bitext.warnings:
        console.print(Text(f"Warning: {warning}", style="bold red"), soft_wrap=True)
    counts = []
    for severity, title, style in _SEVERITIES:
        found = [(f, segment) for segment in segments for f in segment.findings if f.severity == severity]
        if not found:
            continue
        counts.append(f"{len(found)} {title.lower()}")
        console.print(Text(title, style=style))
        for said, places in _by_wording(found).items():
            console.print(
                Text(f"  {said}" + (f"  {len(places)} times" * (len(places) > 1)), style=style), soft_wrap=True
            )
            for segment in places:
                if section := _section(bitext, segment):
                    console.print(Text(f"    in “{section}”:", style="dim"), soft_wrap=True)
                for sign, text in (("<", segment.source), (">", segment.target)):
                    if text:
                        console.print(Text(f"    {sign} {' '.join(text.split())}"), soft_wrap=True)
    summary = ", ".join(counts) or "nothing found"
    console.print(f"{len(segments)} segments: {summary}.", highlight=False)


def _by_wording(found: Sequence[tuple[Finding, ComparedSegment]]) -> dict[str, list[ComparedSegment]]:
    """Return what is said to the segments it is said of: a term missed throughout is one thing to decide."""
    places: dict[str, list[ComparedSegment]] = {}
    for finding, segment in found:
        fix = f" (write {finding.fix})" if finding.fix else ""
        at = places.setdefault(f"{finding.message}{fix}  [{finding.code}]", [])
        if segment not in at:
            at.append(segment)
    return places


def _section(bitext: Bitext, segment: ComparedSegment) -> str:
    """Return the heading above a segment in the target, in the source where it is missing there; "" where none is."""
    document, span = (bitext.target, segment.span) if segment.target else (bitext.source, segment.source_span)
    inside = (clause for clause in document.clauses if span is not None and clause.start <= span.start < clause.end)
    return next((clause.title for clause in inside), "")
