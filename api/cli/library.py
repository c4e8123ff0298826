"""`briefwright library`: policy versions and precedents in and out, and what became of a clause or a decision."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from api.library import Added, Library
    from api.library.records import Record


@click.group()
def library() -> None:
    """Keep policies with all their versions, and precedents, for `briefwright search`.

    The library lives in the database of $BRIEFWRIGHT_DATABASE_URL, else in $BRIEFWRIGHT_HOME, else in your
    user data folder.

    \b
    Example:
      briefwright library add policies/youth-safety/2.0.md
      briefwright library add decisions.csv
      briefwright library history c0123456789
    """


@library.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--policy", default="", help="The policy's id, the same for all its versions.")
@click.option("--version", default="", help="This version's name.")
@click.option("--effective", metavar="DATE", help="The day from which it holds, as 2026-03-01.")
@click.option("--until", metavar="DATE", help="The day from which it no longer holds, where no other version ends it.")
@click.option("--language", default="", metavar="TAG", help="Its language, as en or pt-BR.")
@click.option("--market", default="", metavar="CODE", help="The market it holds in, as BR; without it, everywhere.")
@click.option("--author", default="", metavar="NAME", help="Who adds it, for `history`.")
@click.option("--kind", type=click.Choice(["policy", "precedent"]), default="policy", show_default=True)
@click.option("--replace", "replacing", is_flag=True, help="Put FILE in the place of what is there.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
def add(
    file: Path,
    policy: str,
    version: str,
    effective: str | None,
    until: str | None,
    language: str,
    market: str,
    author: str,
    kind: Literal["policy", "precedent"],
    replacing: bool,
    as_json: bool,
) -> None:
    """Add FILE as one version of a policy, in its place in time, or the precedents it holds.

    What is not given is read from the file's front matter. CSV and JSON files hold precedents: id, date, market,
    summary, decision, reasoning, clauses, language. Adding the same file twice changes nothing.

    \b
    Example:
      briefwright library add hate-v2.md --policy hate --version 2.0 --effective 2026-03-01
      briefwright library add decisions.csv
    """
    from api.cli.bar import followed
    from api.files import read_file
    from api.library.day import read_day

    days = [
        read_day(day, option=name) if day else None for day, name in ((effective, "--effective"), (until, "--until"))
    ]
    data = read_file(file)
    from api.library import Said, add_file, open_library

    store = open_library()
    said = Said(
        policy.strip(), version.strip(), days[0], days[1], kind, language.strip(), market.strip(), author.strip()
    )
    with followed(silent=as_json) as report:
        added = add_file(store, data, str(file), said, replacing=replacing, progress=report)
    if as_json:
        from api.library.contract import added_json

        _print_json(added_json(added))
        return
    for line in _told(added):
        click.echo(line)


@library.command("list")
@click.option("--kind", type=click.Choice(["policy", "precedent"]), help="Policies or precedents only.")
@click.option("--withdrawn", is_flag=True, help="Those that were withdrawn as well.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def list_(kind: str | None, withdrawn: bool, as_json: bool) -> None:
    """List the policies, versions and precedents in the library.

    \b
    Example:
      briefwright library list --kind policy
    """
    from api.library import open_library

    listed = [entry for entry in open_library().versions(withdrawn=withdrawn) if kind in (None, entry.record.kind)]
    if as_json:
        from api.library.contract import versions_json

        _print_json(versions_json(listed))
        return
    if not listed:
        click.echo(
            "The library is empty. Add a policy: briefwright library add FILE --policy ID --version V --effective DATE"
        )
        return
    from api.cli.library_pages import versions_table

    versions_table(listed)


@library.command()
@click.argument("name")
@click.option("--language", metavar="TAG", help="The version in this language.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON (a precedent only).")
def show(name: str, language: str | None, as_json: bool) -> None:
    """Show a policy (POLICY or POLICY@VERSION) clause by clause, or a precedent and whether it still holds.

    \b
    Example:
      briefwright library show youth-safety@1.0
      briefwright library show case-2026-014
    """
    from api.cli.library_pages import precedent_page, version_page
    from nlp.errors import InputError
    from nlp.pipeline import say

    store = _open()
    records = [record for record in _named(store, name) if language in (None, record.identity.language)]
    if not records:
        raise InputError("there is no version in this language", value=language or "", hint="See library list")
    record = records[-1]
    if record.kind == "policy":
        if as_json:
            raise InputError("only precedents are shown as JSON", value=name, hint="Leave --json out")
        version_page(store.holdings(), record)
        return
    precedent = store.precedent(record)
    holding = store.holding(precedent)
    if as_json:
        from api.library.contract import precedent_json

        _print_json(precedent_json(precedent, holding, say))
        return
    precedent_page(precedent, holding)


@library.command()
@click.argument("clause", nargs=-1, required=True)
@click.option("--policy", metavar="ID", help="In this policy only.")
@click.option("--json", "as_json", is_flag=True, help="Print the history as JSON.")
def history(clause: tuple[str, ...], policy: str | None, as_json: bool) -> None:
    """Tell which version introduced CLAUSE, and what changed it since. CLAUSE is an id, or the clause's words.

    \b
    Example:
      briefwright library history c0123456789
      briefwright library history "You must be at least 13 years old to go live."
    """
    from api.library.history import find_histories
    from nlp.pipeline import say

    found = find_histories(_open(), " ".join(clause), policy=policy)
    if as_json:
        from api.library.contract import history_json

        _print_json({"histories": [history_json(one, say) for one in found]})
        return
    from api.cli.library_pages import history_page

    for one in found:
        history_page(one)


@library.command()
@click.argument("name")
@click.option("--language", metavar="TAG", help="The version in this language only.")
@click.option("--why", default="", help="The reason, which stays in the list.")
def withdraw(name: str, language: str | None, why: str) -> None:
    """Take a version (POLICY@VERSION) or a precedent out of every answer; it stays listed as withdrawn.

    \b
    Example:
      briefwright library withdraw youth-safety@2.0 --why "published too early"
    """
    from api.cli.bar import followed
    from nlp.errors import InputError

    store = _open()
    found = [record for record in _named(store, name) if language in (None, record.identity.language)]
    if not found or (found[0].kind == "policy" and len({record.version for record in found}) > 1):
        raise InputError("this names no single version", value=name, hint="Write POLICY@VERSION")
    with followed(silent=False) as report:
        store.withdraw([record.identity for record in found], why=why, progress=report)
    click.echo(f"Withdrew {name}. `briefwright library add` brings it back.")


@library.command()
def check() -> None:
    """Check files, vectors and index against the database, and mend what can be made again.

    \b
    Example:
      briefwright library check
    """
    from nlp.errors import LibraryError

    store = _open()
    holdings = store.holdings()
    faults = store.check()
    if faults:
        raise LibraryError(faults[0], value=f"{len(faults)} faults", hint="Restore a backup, or add the version again")
    counted = sum(len(edition.passages) for line in holdings.shelf.timelines for edition in line.editions)
    click.echo(
        f"The library is whole: {len(holdings.records)} records, {counted} clauses, {len(holdings.index)} vectors."
    )


def _open() -> Library:
    """The library, brought up to this release and encoder, with a bar where that takes long."""
    from api.cli.bar import followed
    from api.library import open_library

    store = open_library()
    with followed(silent=False) as report:
        store.holdings(report)
    return store


def _named(store: Library, name: str) -> list[Record]:
    """The records of POLICY@VERSION, of all versions of POLICY, or of a precedent's id."""
    from nlp.errors import LibraryError

    records = store.holdings().records
    policy, _, version = name.rpartition("@") if "@" in name else (name, "", "")
    found = [record for record in records if record.policy == name]
    found = found or [record for record in records if (record.policy, record.version) == (policy, version)]
    if not found:
        raise LibraryError("the library holds no such policy or precedent", value=name, hint="See library list")
    return found


def _told(added: list[Added]) -> list[str]:
    """What adding did, a line each; of many precedents, how many of each."""
    if len(added) > 1 or added[0].record.kind == "precedent":
        counts = {result: sum(one.result == result for one in added) for result in ("added", "replaced", "unchanged")}
        return [f"Precedents: {counts['added']} added, {counts['replaced']} replaced, {counts['unchanged']} unchanged."]
    (one,) = added
    record = one.record
    until = f" until {one.effective_to}" if one.effective_to else ""
    name = f"{record.policy} {record.version}"
    if one.result == "unchanged":
        return [f"{name} is in the library already, with the same text: nothing changed."]
    lines = [
        f"{one.result.capitalize()} {name}, in force from {record.effective}{until}: "
        f"{one.clauses} clauses, {one.embedded} new to the library."
    ]
    return lines + ([f"Note: this file is the same as version {one.twin}."] if one.twin else [])


def _print_json(value: object) -> None:
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
