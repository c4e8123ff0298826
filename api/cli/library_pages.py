"""What `briefwright library` prints for people: tables, a version, a precedent, the history of a clause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cli.standing import DOUBTS, STYLES, VERDICTS, event_words, status_words
from api.library.history import History
from api.library.library import Listed
from api.library.records import Record
from api.library.stock import Holdings
from nlp.pipeline import say
from nlp.search.holding import Cited, Holding
from nlp.search.precedent import Precedent
from nlp.search.timeline import Event

# What most libraries have in every row of a column: then it says nothing.
_PLAIN = {"Language": "en", "Market": "all"}


def versions_table(listed: Sequence[Listed]) -> None:
    """Print what the library holds: the policies by version, then the precedents."""
    for kind, name in (("policy", "Policy"), ("precedent", "Precedent")):
        rows = [_row(entry, name) for entry in listed if entry.record.kind == kind]
        if not rows:
            continue
        shown = [column for column in rows[0] if {row[column] for row in rows} != {_PLAIN.get(column)}]
        table = Table(show_edge=False, pad_edge=False)
        for column in shown:
            table.add_column(column, justify="right" if column == "Clauses" else "left", overflow="fold")
        for row in rows:
            table.add_row(*(Text(row[column]) for column in shown))
        Console().print(table)


def _row(entry: Listed, name: str) -> dict[str, str]:
    record = entry.record
    until = entry.effective_to.isoformat() if entry.effective_to else "–"
    if record.withdrawn_at is not None:
        until = f"withdrawn {record.withdrawn_at.date()}" + (f": {record.withdrawn_why}" * bool(record.withdrawn_why))
    about = {"Language": record.identity.language, "Market": record.identity.market or "all"}
    if record.kind == "precedent":
        return {name: record.policy, **about, "Date": record.effective.isoformat()}
    return {
        name: record.policy,
        "Version": record.version,
        **about,
        "From": record.effective.isoformat(),
        "Until": until,
        "Clauses": str(entry.clauses),
    }


def version_page(holdings: Holdings, record: Record) -> None:
    """Print a version clause by clause, with the ids that `history` and citations take."""
    console = Console()
    for line in holdings.shelf.timelines:
        for number, edition in enumerate(line.editions):
            if holdings.record_of(edition).identity != record.identity:
                continue
            until = line.until(number)
            held = f"from {edition.effective}" + (f" until {until}" if until else "")
            console.print(Text(f"{edition.policy} {edition.version}, {held}", style="bold"))
            for path, passages in groupby(edition.passages, key=lambda passage: (*passage.path, passage.tier)):
                console.print(Text("\n" + " › ".join(dict.fromkeys(part for part in path if part)), style="dim"))
                for passage in passages:
                    console.print(
                        Text(f"{passage.clause_id}  ", style="cyan").append(passage.full_text, style="default")
                    )


def precedent_page(precedent: Precedent, holding: Holding) -> None:
    """Print a precedent, and whether it still holds."""
    console = Console()
    about = " · ".join(part for part in (precedent.id, precedent.date.isoformat(), precedent.market) if part)
    console.print(Text(about, style="bold"))
    for heading, text in (
        ("", precedent.summary), ("Decision", precedent.decision), ("Reasoning", precedent.reasoning),
    ):  # fmt: skip
        if text:
            console.print(Text(f"{heading}: " if heading else "", style="bold").append(text, style="default"))
    print_holding(console, holding)


def print_holding(console: Console, holding: Holding) -> None:
    """Print a verdict, and of every clause cited what became of it."""
    verdict = Text(VERDICTS[holding.verdict], style=STYLES[holding.verdict])
    console.print(verdict.append(f": {DOUBTS[holding.doubt]}" if holding.doubt else "", style="default"))
    for cited in holding.cited:
        console.print(_cited(cited))


def history_page(history: History) -> None:
    """Print a clause and its history, oldest first."""
    console = Console()
    passage = history.place.passage
    console.print(Text(f"{passage.clause_id}  ", style="cyan").append(passage.full_text, style="default"))
    console.print(Text(f"{history.policy} {history.edition.version} · {history.language}", style="dim"))
    before = ""
    for event in history.events:
        _print_event(console, event, before, author=history.record_of(event).author)
        before = event.place.passage.full_text
    console.print(Text(status_words(history.status), style=STYLES[history.status]))


def _print_event(console: Console, event: Event, before: str, *, author: str) -> None:
    head = f"{event.edition.effective}  {event.edition.version}  {event_words(event)}" + (
        f" (by {author})" if author else ""
    )
    console.print(Text(head, style="bold"))
    for said in event.said:
        console.print(Text(f"    {say(said)}"))
    text = event.place.passage.full_text
    if text != before and event.status != "removed":
        console.print(Text(f"    {text}", style="dim"))


def _cited(cited: Cited) -> Text:
    if cited.edition is None or cited.then is None:
        return Text(f"  {cited.citation.text}: {DOUBTS[cited.doubt]}", style=STYLES[cited.verdict])
    line = Text(f"  {cited.edition.policy} {cited.edition.version}: ", style="bold")
    line.append(cited.then.full_text, style="default")
    moved = " (in another place now)" if cited.moved else ""
    line.append(f"\n    {VERDICTS[cited.verdict]}{moved}", style=STYLES[cited.verdict])
    line.append(f": {DOUBTS[cited.doubt]}" if cited.doubt else "")
    for event in cited.events:
        line.append(f"\n    {event.edition.effective} {event.edition.version}: {event_words(event)}")
        line.append("".join(f"\n      {say(said)}" for said in event.said))
    if cited.now is not None and cited.now.full_text != cited.then.full_text:
        line.append("\n    Now: ", style="bold").append(cited.now.full_text, style="default")
    return line
