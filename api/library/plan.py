"""What adding changes: which records there are after it, which are new, which go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from api.library.records import Identity, Record, in_order
from nlp.document import Document
from nlp.errors import LibraryError

Result = Literal["added", "replaced", "unchanged"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be added: a record with its bytes and their document."""

    record: Record
    data: bytes
    document: Document

    @property
    def clauses(self) -> int:
        return sum(clause.role == "rule" for clause in self.document.clauses)


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: `embedded` of the chunks of all that was added were new to the library.

    `twin` names another version of the policy with the same bytes, "" where there is none.
    """

    result: Result
    record: Record
    clauses: int
    embedded: int
    effective_to: date | None
    twin: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a change makes of the library: its records after it, what is put and what is withdrawn."""

    records: tuple[Record, ...]
    put: tuple[Entry, ...]
    withdrawn: tuple[Identity, ...] = ()
    why: str = ""
    results: tuple[tuple[Result, Entry], ...] = ()

    def told(self, records: Sequence[Record], embedded: int) -> list[Added]:
        by_identity = {record.identity: record for record in records}
        return [
            _describe(result, by_identity[entry.record.identity], records, entry.clauses, embedded)
            for result, entry in self.results
        ]


def plan_adding(entries: Sequence[Entry], records: Sequence[Record], *, replacing: bool) -> Plan:
    """Return what adding `entries` makes of `records`.

    Raises LibraryError for one that is there with other content where it is not `replacing`, or holds no clause.
    """
    known = {record.key: record for record in records}
    results: list[tuple[Result, Entry]] = []
    for entry in entries:
        before = known.get(entry.record.key)
        if before is not None and before.says_as(entry.record):
            results.append(("unchanged", entry))
            continue
        if before is not None and not replacing:
            raise _already_there(before, entry.record)
        if not entry.clauses:
            name = entry.record.name
            raise LibraryError("the file holds no clause to search", value=name, hint="Check that it is a policy")
        results.append(("added" if before is None else "replaced", entry))
    put = tuple(entry for result, entry in results if result != "unchanged")
    new = {entry.record.key: entry.record for entry in put}
    gone = tuple(
        known[key].identity for key, record in new.items() if key in known and known[key].identity != record.identity
    )
    last = max((record.id for record in records), default=0)
    numbered = [
        replace(record, id=known[key].id if key in known else last + place)
        for place, (key, record) in enumerate(new.items(), 1)
    ]
    kept = [record for record in records if record.key not in new]
    planned = tuple(sorted([*kept, *numbered], key=in_order))
    return Plan(planned, put, gone, why="replaced" if gone else "", results=tuple(results))


def plan_withdrawing(identities: Sequence[Identity], records: Sequence[Record], why: str) -> Plan:
    """Return what taking records out leaves. Raises LibraryError for an unknown one."""
    known = {record.identity for record in records}
    for one in identities:
        if one not in known:
            raise LibraryError("the library holds no such record", value=one.policy, hint="See library list")
    kept = tuple(record for record in records if record.identity not in identities)
    return Plan(kept, (), tuple(identities), why)


def end_of(record: Record, together: Sequence[Record]) -> date | None:
    """Return when a version ends: where it says so, or where the next one of its policy and market begins."""
    later = [one.effective for one in together if one.version != record.version and one.effective > record.effective]
    return min((end for end in (record.until, min(later, default=None)) if end is not None), default=None)


def _describe(
    result: Result,
    record: Record,
    records: Sequence[Record],
    clauses: int,
    embedded: int,
) -> Added:
    own = [
        other for other in records if (other.policy, other.identity.market) == (record.policy, record.identity.market)
    ]
    twins = [other.version for other in own if other.sha256 == record.sha256 and other.version != record.version]
    return Added(result, record, clauses, embedded, end_of(record, own), ", ".join(twins))


def _already_there(before: Record, record: Record) -> LibraryError:
    differences = [
        words
        for words, differs in (
            ("another text", before.sha256 != record.sha256),
            (f"the effective date {before.effective}, not {record.effective}", before.effective != record.effective),
            (f"another end ({before.until or 'none'})", before.until != record.until),
        )
        if differs
    ]
    what = f"version {before.version}" if before.kind == "policy" else "this precedent"
    return LibraryError(
        f"{what} is in the library with {' and '.join(differences) or 'another kind of file'}",
        value=before.policy,
        hint="Give it another version, or put this in its place: --replace, over HTTP replace=true",
    )
