"""`briefwright memory`: translation memories made of policies that exist in two languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from nlp.localize.align.units import Harvest
    from nlp.pipeline import Bitext

_REASONS = {
    "no_translation": "no translation found",
    "no_source": "no source found: added, or from another version",
    "same": "the translation is the source, word for word",
    "meaning": "the two say different things, as far as meaning can be compared",
    "length": "one is much longer than the other",
    "structure": "a heading or list item stands opposite running text",
    "ambiguous": "a neighbouring segment fits as well",
}


@click.group()
def memory() -> None:
    """Make translation memories.

    \b
    Example:
      briefwright memory align policy.en.md policy.de.md --from en --to de --out policy.en-de.tmx
    """


@memory.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--from", "source_tag", default="en", show_default=True, metavar="L", help="Language of SOURCE.")
@click.option("--to", "target_tag", required=True, metavar="L", help="Language of TARGET.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Write the memory to this TMX file.")
def align(source: Path, target: Path, source_tag: str, target_tag: str, out: Path) -> None:
    """Turn a policy and its translation into a translation memory.

    Pairs that are not sure are left out and listed with the reason. Any two languages may be named.

    \b
    Example:
      briefwright memory align policy.en.md policy.de.md --from en --to de --out policy.en-de.tmx
    """
    from api.cli.progress import watched
    from api.files import check_writable, read_file
    from nlp.localize.locales import language_tag

    ours, theirs = language_tag(source_tag), language_tag(target_tag)
    files = [(read_file(path), str(path)) for path in (source, target)]
    check_writable(out.parent)
    from api.memories import save_units
    from nlp.pipeline import align_files, harvest

    with watched(2, silent=False) as report:
        bitext = align_files(*files, source_language=ours, target_language=theirs, progress=report)
    harvested = harvest(bitext, source_language=ours, target_language=theirs)
    save_units(out, harvested.units)
    _print_counts(bitext, harvested, out)


def _print_counts(bitext: Bitext, harvested: Harvest, out: Path) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    for warning in bitext.warnings:
        console.print(Text(f"Warning: {warning}", style="bold red"), soft_wrap=True)
    pairs = (*bitext.alignment.pairs, *bitext.alignment.uncertain)
    table = Table(show_edge=False, pad_edge=False)
    table.add_column("Pairs")
    for column in ("Found", "Sure", "Unsure"):
        table.add_column(column, justify="right")
    for shape in sorted({pair.shape for pair in pairs}):
        sure = sum(pair.shape == shape for pair in bitext.alignment.pairs)
        found = sum(pair.shape == shape for pair in pairs)
        table.add_row(shape, str(found), str(sure), str(found - sure))
    table.add_row("source alone", str(len(bitext.alignment.source_alone)), "", "")
    table.add_row("target alone", str(len(bitext.alignment.target_alone)), "", "")
    console.print(table)
    for each in harvested.left_out:
        how_sure = f", {each.confidence:.0%} sure" if each.confidence is not None else ""
        console.print(Text(f"Left out: {_REASONS[each.reason]}{how_sure}", style="yellow"))
        for sign, text in (("<", each.source), (">", each.target)):
            if text:
                console.print(Text(f"  {sign} {text}"), soft_wrap=True)
    how = "" if bitext.alignment.method == "meaning" else ", by structure and length only"
    console.print(
        f"{len(harvested.units)} units written to {out}, {len(harvested.left_out)} left out{how}.",
        highlight=False, markup=False, soft_wrap=True,
    )  # fmt: skip
