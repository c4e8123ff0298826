"""`briefwright search`: what the policies say, when they said it, and whether they still do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from nlp.search.search import Answer, Hit

_STATUS = {
    "current": "still holds today",
    "moved": "still holds today, in another place",
    "narrowed": "tighter today",
    "widened": "looser today",
    "superseded": "reworded since; read both before you rely on it",
    "removed": "removed",
}
_STYLE = {"current": "green", "moved": "green", "removed": "red"}


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--as-of", metavar="DATE", help="Search what held on this day, as 2026-03-01.")
@click.option("--policy", metavar="ID", help="Search this policy only.")
@click.option("--limit", type=click.IntRange(1, 1000), default=5, show_default=True, help="At most so many answers.")
@click.option("--json", "as_json", is_flag=True, help="Print the answers as JSON.")
def search(query: tuple[str, ...], as_of: str | None, policy: str | None, limit: int, as_json: bool) -> None:
    """Find the clauses that answer QUERY, and say whether they still hold.

    Ask as you would a colleague. Words in quotation marks must stand in the clause as they are; a clause id
    finds that clause. Without --as-of the latest versions are searched, and the clauses removed before them.

    \b
    Example:
      briefwright search "can a creator show alcohol in a cooking video?" --as-of 2025-06-30
    """
    from api.library.day import read_day

    day = read_day(as_of, option="--as-of") if as_of is not None else None
    from api.library import open_library

    answer = open_library().search(" ".join(query), as_of=day, policy=policy, limit=limit)
    if as_json:
        import json

        from api.library.contract import answer_json

        click.echo(json.dumps(answer_json(answer), ensure_ascii=False, indent=2))
        return
    _print_answer(answer)


def _print_answer(answer: Answer) -> None:
    from rich.console import Console

    console = Console()
    if answer.language != "en":
        click.echo("Note: the search reads English; ask in English where the answers look wrong.", err=True)
    if not answer.hits:
        console.print(_silence(answer), highlight=False, markup=False)
        return
    for hit in answer.hits:
        _print_hit(console, hit)


def _silence(answer: Answer) -> str:
    if answer.silence == "nothing_held":
        day = f" on {answer.as_of}" if answer.as_of else ""
        return f"No policy in the library held{day}."
    if answer.silence == "not_quoted":
        return "No clause holds the words in quotation marks. Leave the marks out to search by meaning."
    return "Nothing in the library is near this question. Ask in other words, or name the topic."


def _print_hit(console: Console, hit: Hit) -> None:
    from rich.panel import Panel
    from rich.text import Text

    edition, passage = hit.edition, hit.passage
    steps = [part for part in (*passage.path, passage.tier) if part]
    place = " › ".join(dict.fromkeys(steps))
    body = Text(f"{place}\n" if place else "", style="dim")
    body.append_text(_highlighted(hit))
    body.append(f"\n{_when(hit)}", style=_STYLE.get(hit.status, "yellow"))
    if hit.now is not None and hit.now.full_text != passage.full_text:
        body.append("\nNow: ", style="bold").append(hit.now.full_text, style="default")
    title = Text(f"{edition.policy} · {edition.version}" + (" · precedent" if edition.kind == "precedent" else ""))
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

    held = f"from {hit.edition.effective}" + (f" until {hit.effective_to}" if hit.effective_to else "")
    if hit.effective_to is None and hit.edition.effective > date.today():
        return f"Not in force yet: {held}"
    words = _STATUS[hit.status]
    return f"{words[0].upper()}{words[1:]} – this version: {held}"
