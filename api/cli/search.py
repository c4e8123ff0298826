"""`briefwright search`: what the policies say, when they said it, and whether they still do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from api.library import Library
    from nlp.document import TierKind
    from nlp.search.edition import Kind
    from nlp.search.holding import Holding
    from nlp.search.search import Answer, Hit


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--as-of", metavar="DATE", help="Search what held on this day, as 2026-03-01.")
@click.option("--policy", metavar="ID", help="Search this policy only.")
@click.option("--market", metavar="CODE", help="Search what holds in this market, as BR, or everywhere.")
@click.option("--kind", type=click.Choice(["policy", "precedent"]), help="Search policies or precedents only.")
@click.option(
    "--tier",
    type=click.Choice(["prohibited", "allowed", "restricted", "required"]),
    help="Search clauses of this kind of tier only.",
)
@click.option("--limit", type=click.IntRange(1, 1000), default=5, show_default=True, help="At most so many answers.")
@click.option("--json", "as_json", is_flag=True, help="Print the answers as JSON.")
def search(
    query: tuple[str, ...],
    as_of: str | None,
    policy: str | None,
    market: str | None,
    kind: Kind | None,
    tier: TierKind | None,
    limit: int,
    as_json: bool,
) -> None:
    """Find the clauses that answer QUERY, and say whether they still hold.

    Ask as you would a colleague, in any language. Clauses that hold the words in quotation marks as they stand are
    found, else those near them in meaning; a clause id finds that clause. Without --as-of the latest versions are
    searched, and the clauses removed before them.

    \b
    Example:
      briefwright search "can a creator show alcohol in a cooking video?" --as-of 2025-06-30
    """
    from api.cli.bar import followed
    from api.library.day import read_day

    day = read_day(as_of, option="--as-of") if as_of is not None else None
    from api.library import open_library
    from nlp.search.shelf import Filter

    store = open_library()
    with followed(silent=as_json) as report:
        store.holdings(report)
    chosen = Filter(as_of=day, policy=policy, market=market.upper() if market else None, kind=kind, tier=tier)
    answer = store.search(" ".join(query), chosen, limit=limit)
    if as_json:
        import json

        from api.library.contract import answer_json
        from nlp.pipeline import say

        click.echo(json.dumps(answer_json(answer, store.holding_of, say), ensure_ascii=False, indent=2))
        return
    _print_answer(answer, store)


def _print_answer(answer: Answer, store: Library) -> None:
    from rich.console import Console

    console = Console()
    for note in _notes(answer):
        click.echo(f"Note: {note}", err=True)
    if not answer.hits:
        console.print(_silence(answer), highlight=False, markup=False)
        return
    for hit in answer.hits:
        _print_hit(console, hit, store.holding_of(hit))


def _notes(answer: Answer) -> list[str]:
    from nlp.search.multilingual import LANGUAGES

    notes = []
    if answer.read_as:
        notes.append(f"your question was read as “{answer.read_as}”")
    elif answer.language not in LANGUAGES:
        notes.append(
            "questions in this language need the encoder `all` (BRIEFWRIGHT_ENCODER=all); else ask in English."
        )
    if answer.unquoted and answer.hits:
        notes.append("no clause holds the words in quotation marks; these are the nearest in meaning.")
    return notes


def _silence(answer: Answer) -> str:
    if answer.silence == "nothing_held":
        day = f" on {answer.as_of}" if answer.as_of else ""
        return f"No policy in the library held{day}."
    if answer.unquoted:
        return "No clause holds the words in quotation marks, and nothing in the library is near them in meaning."
    return "Nothing in the library is near this question. Ask in other words, or name the topic."


def _print_hit(console: Console, hit: Hit, holding: Holding | None) -> None:
    from rich.panel import Panel
    from rich.text import Text

    from api.cli.standing import DOUBTS, STYLES, VERDICTS

    edition, passage = hit.edition, hit.passage
    steps = [part for part in (*passage.path, passage.tier) if part]
    place = " › ".join(dict.fromkeys(steps))
    body = Text(f"{place}\n" if place else "", style="dim")
    body.append_text(_highlighted(hit))
    if holding is None:
        body.append(f"\n{_when(hit)}", style=STYLES[hit.status])
    else:
        doubt = f": {DOUBTS[holding.doubt]}" if holding.doubt else ""
        body.append(f"\n{VERDICTS[holding.verdict]}{doubt}", style=STYLES[holding.verdict])
    if hit.now is not None and hit.now.full_text != passage.full_text:
        body.append("\nNow: ", style="bold").append(hit.now.full_text, style="default")
    about = f"{edition.effective} · precedent" if edition.kind == "precedent" else edition.version
    title = Text(" · ".join(part for part in (edition.policy, about, edition.market) if part))
    subtitle = Text(f"{passage.clause_id} · {hit.score:.2f}", style="dim")
    console.print(Panel(body, title=title, title_align="left", subtitle=subtitle, subtitle_align="right"))


def _highlighted(hit: Hit) -> Text:
    """The clause; where it is long, its best window stands out."""
    from rich.text import Text

    passage = hit.passage
    words = Text(passage.full_text, style="default")
    found = passage.full_text.rfind(passage.text)
    if len(passage.windows) > 1 and found >= 0:
        words.stylize("bold", found + hit.span.start - passage.start, found + hit.span.end - passage.start)
    return words


def _when(hit: Hit) -> str:
    from datetime import date

    from api.cli.standing import status_words

    held = f"from {hit.edition.effective}" + (f" until {hit.effective_to}" if hit.effective_to else "")
    if hit.effective_to is None and hit.edition.effective > date.today():
        return f"Not in force yet: {held}"
    return f"{status_words(hit.status)} – this version: {held}"
