"""`briefwright update`: the main job, a policy update in, briefing drafts and quiz items out."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--locale",
    "locales",
    multiple=True,
    default=("en",),
    show_default=True,
    help="A market: en, pt-BR, es, fr, de, id, ja or ar; may be repeated.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True, help="Folder for the results."
)
@click.option(
    "--history",
    multiple=True,
    type=click.Path(path_type=Path),
    help="An earlier version, oldest first; may be repeated. Says when a clause returns to an earlier wording.",
)
@click.option(
    "--glossary",
    "glossary_files",
    multiple=True,
    metavar="[LOCALE=]FILE",
    help="Your terms, as CSV or TBX, before the shipped ones; may be repeated. A CSV file needs its LOCALE.",
)
@click.option(
    "--as-of",
    metavar="DATE",
    help="Market notes last checked a year before this day say so. Default: the day the new version applies.",
)
@click.option(
    "--memory",
    "memories",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A translation memory (TMX or XLIFF) for the locales it translates into; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print only JSON: the counts and the files written.")
def update(
    old: Path,
    new: Path,
    locales: tuple[str, ...],
    out: Path,
    history: tuple[Path, ...],
    glossary_files: tuple[str, ...],
    as_of: str | None,
    memories: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Compare OLD with NEW and write change report, briefings and quizzes into a folder.

    OLD and NEW are two versions of a policy: Markdown, HTML, DOCX, PDF or plain text.

    \b
    Example:
      briefwright update policies/youth-safety/1.0.md policies/youth-safety/2.0.md \\
          --locale en --locale pt-BR --out out/
    """
    from api.cli.glossary import read_glossaries
    from api.engines import read_engines
    from api.files import check_writable, read_file, stale_results, write_folder
    from api.library.day import read_day
    from api.memories import read_memories
    from nlp.localize.locales import find_locale

    chosen = list(dict.fromkeys(find_locale(tag).tag for tag in locales))
    old_data, new_data = read_file(old), read_file(new)
    earlier = [(read_file(path), str(path)) for path in history]
    engines, terms = read_engines(os.environ), read_glossaries(glossary_files, chosen)
    day = read_day(as_of, option="--as-of") if as_of is not None else None
    remembered = read_memories(memories)
    check_writable(out)
    from api.cli.progress import watched
    from nlp.pipeline import STAGES_FIXED, Resources, update_policy

    with watched(STAGES_FIXED + len(chosen), silent=as_json) as report:
        pack = update_policy(
            (old_data, str(old)),
            (new_data, str(new)),
            chosen,
            history=earlier,
            memories=remembered,
            resources=Resources(engines=engines, glossaries=terms, as_of=day),
            progress=report,
        )
        report("Writing files")
        write_folder(out, pack.files)
    stale = stale_results(out, pack.files)
    if as_json:
        found = {"out": str(out), "files": sorted(pack.files), "stale": stale, **pack.summary}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    from api.cli.summary import print_summary

    print_summary(pack, out, stale=stale)
