"""The library: add versions and precedents, withdraw them, list what is held, search it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import groupby, pairwise
from pathlib import Path
from typing import Literal

import numpy as np

from api.db import Database
from api.library.derived import Compare, Deriver, Link, fates_key, links_key, passages_key
from api.library.records import (
    Identity,
    Record,
    in_order,
    put_record,
    raise_generation,
    read_data,
    read_generation,
    read_records,
    withdraw_records,
)
from api.library.vectors import DRIFT, VectorStore
from nlp.document import Document
from nlp.errors import LibraryError
from nlp.search.chunk import Chunk, Embedded, chunk, embed
from nlp.search.edition import Edition
from nlp.search.encoder import Encoder
from nlp.search.holding import Holding, judge
from nlp.search.index import Ids, VectorIndex
from nlp.search.precedent import Precedent, read_precedents
from nlp.search.search import Answer, Hit, search
from nlp.search.shelf import EVERYTHING, Filter, Shelf
from nlp.search.timeline import Timeline

# Bytes, a file's name, whether it is one precedent, and its language or "" to a document.
Read = Callable[[bytes, str, bool, str], Document]
# Called with a stage's name, how much of it is done and how much there is (0 where that is not known).
Progress = Callable[[str, int, int], None]
Result = Literal["added", "replaced", "unchanged"]
_EMPTY = "Add a policy with `briefwright library add FILE --policy ID --version V --effective DATE`"
# So many chunks are embedded between two commits, so that a killed job loses little.
_EMBEDDED_AT_ONCE = 2_000
# How often a change is prepared again because another process changed the library meanwhile.
_TRIES = 5


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
class Listed:
    """A record and when it held; `effective_to` is None while nothing ends it, `clauses` 0 where it is withdrawn."""

    record: Record
    effective_to: date | None
    clauses: int


@dataclass(frozen=True)
class Holdings:
    """The library at one generation, ready to be asked."""

    generation: int
    records: tuple[Record, ...]
    shelf: Shelf
    index: VectorIndex
    by_edition: dict[int, Record] = field(default_factory=dict)

    def record_of(self, edition: Edition) -> Record:
        return self.by_edition[id(edition)]


class Library:
    """Policies with their versions, and precedents, in a database; safe to use from threads and processes.

    The index file is written again when `drift` vectors are new or gone, 0 for always.
    """

    def __init__(
        self,
        database: Database,
        folder: Path,
        *,
        encoder: Encoder,
        read: Read,
        compare: Compare,
        link: Link,
        drift: int = DRIFT,
    ) -> None:
        self._database = database
        self._encoder = encoder
        self._read = read
        self._coming: dict[str, Document] = {}
        self._sources: dict[str, Record] = {}
        self._deriver = Deriver(database, parse=self._parse, compare=compare, link=link)
        self._vectors = VectorStore(database, folder / "vectors", encoder, drift=drift)
        self._turn = threading.RLock()
        self._held: Holdings | None = None
        self._done, self._total = 0, 0

    def add(
        self, entries: Sequence[Entry], *, replacing: bool = False, progress: Progress | None = None
    ) -> list[Added]:
        """Add versions and precedents, all or none; one that is there already with the same text changes nothing.

        A version that arrives late takes its place in time. Raises LibraryError for one that is there with other
        content where it is not `replacing`, ReadError for one that cannot be read.
        """
        report = progress or _unwatched
        with self._turn:
            self._coming = {entry.record.digest: entry.document for entry in entries}
            try:
                return self._change(lambda records: self._plan(entries, records, replacing), report)
            finally:
                self._coming = {}

    def withdraw(self, identities: Sequence[Identity], *, why: str = "", progress: Progress | None = None) -> None:
        """Take records out of everything; they stay listed as withdrawn. Raises LibraryError for an unknown one."""

        def plan(records: tuple[Record, ...]) -> _Plan:
            unknown = [one for one in identities if one not in {record.identity for record in records}]
            if unknown:
                raise LibraryError("the library holds no such record", value=unknown[0].policy, hint="See library list")
            kept = tuple(record for record in records if record.identity not in identities)
            return _Plan(kept, (), tuple(identities), why)

        with self._turn:
            self._change(plan, progress or _unwatched)

    def holdings(self, progress: Progress | None = None) -> Holdings:
        """Return the library as it is now; what is missing for that is computed and embedded first."""
        with self._turn:
            with self._database.reading() as session:
                generation = read_generation(session)
                if self._held is not None and self._held.generation == generation:
                    return self._held
                records = read_records(session)
            return self._hold(generation, records, progress or _unwatched)

    def versions(self, *, withdrawn: bool = False) -> tuple[Listed, ...]:
        """Return every record by policy and date, withdrawn ones where they are asked for."""
        holdings = self.holdings()
        listed = [
            Listed(holdings.record_of(edition), timeline.until(number), len(edition.passages))
            for timeline in holdings.shelf.timelines
            for number, edition in enumerate(timeline.editions)
        ]
        if withdrawn:
            with self._database.reading() as session:
                gone = [r for r in read_records(session, withdrawn=True) if r.withdrawn_at is not None]
            listed += [Listed(record, record.until, 0) for record in gone]
        return tuple(sorted(listed, key=lambda entry: (entry.record.kind, in_order(entry.record))))

    def search(self, query: str, chosen: Filter = EVERYTHING, *, limit: int = 10) -> Answer:
        """Return what the library says to `query`; see `nlp.search.search`.

        Raises LibraryError for an empty library or an unknown policy, and while vectors are being made.
        """
        if self._total:
            raise LibraryError(
                f"the library is being read by another model: {self._done} of {self._total} clauses are done",
                hint="Ask again in a moment",
                code="library_embedding",
            )
        holdings = self.holdings()
        if not holdings.records:
            raise LibraryError("the library is empty", value=self._database.name, hint=_EMPTY)
        with self._turn:
            return search(
                query, shelf=holdings.shelf, index=holdings.index, tokens=self._vectors.read_tokens,
                encoder=self._encoder, chosen=chosen, limit=limit,
            )  # fmt: skip

    def effective_of(self, policy: str, version: str, market: str) -> date | None:
        """Return the day from which a version holds that is here in any language."""
        with self._database.reading() as session:
            records = read_records(session)
        asked = (policy, version, market)
        days = [
            r.effective for r in records if (r.policy, r.version, r.identity.market) == asked and r.kind == "policy"
        ]
        return days[0] if days else None

    def precedent(self, record: Record) -> Precedent:
        """Return the precedent of a record."""
        (found,) = read_precedents(self._data(record.sha256), record.name)
        return found

    def holding(self, record: Record) -> Holding:
        """Return whether a precedent still holds."""
        precedent = self.precedent(record)
        timelines = self.holdings().shelf.timelines
        return judge(precedent.citations, timelines, day=precedent.date, market=precedent.market)

    def holding_of(self, hit: Hit) -> Holding | None:
        """Return whether the precedent of a hit still holds, None for a policy's."""
        if hit.edition.kind != "precedent":
            return None
        return self.holding(self.holdings().record_of(hit.edition))

    def missing(self) -> int:
        """Return how many vectors are still to be made, because another encoder made those that are there."""
        with self._database.reading() as session:
            records = read_records(session)
            return int(np.setdiff1d(self._wanted(self._timelines(records)), self._vectors.keys(session)).size)

    def embed_in_background(self) -> threading.Thread:
        """Make the missing vectors in a thread of its own; `search` says how far it is. Return the thread."""

        def follow(stage: str, done: int, total: int) -> None:
            self._done, self._total = done, total

        def run() -> None:
            try:
                self.holdings(follow)
            finally:
                self._done, self._total = 0, 0

        self._done, self._total = 0, max(1, self.missing())
        thread = threading.Thread(target=run, name="embedding", daemon=True)
        thread.start()
        return thread

    def check(self) -> list[str]:
        """Return what is wrong with the library, a line each: files, vectors and index against the records."""
        holdings = self.holdings()
        wanted = holdings.shelf.keys
        faults = (
            [] if np.array_equal(holdings.index.ids, wanted) else ["the index holds other vectors than the library"]
        )
        with self._database.reading() as session:
            for record in read_records(session, withdrawn=True):
                try:
                    read_data(session, record.sha256)
                except LibraryError as error:
                    faults.append(str(error))
            for keys, rows in self._vectors.read(session, wanted):
                found = np.stack([holdings.index.vector(int(key)) for key in keys[:200]])
                if not np.array_equal(found, rows[:200]):
                    faults.append("the index holds other numbers than the library")
            if np.setdiff1d(wanted, self._vectors.keys(session)).size:
                faults.append("vectors are missing")
        return faults

    def _change(self, plan: Callable[[tuple[Record, ...]], _Plan], report: Progress) -> list[Added]:
        """Prepare a change outside the transaction; where another process was faster, prepare it again."""
        for _ in range(_TRIES):
            with self._database.reading() as session:
                generation, records = read_generation(session), read_records(session)
            planned = plan(records)
            if not planned.put and not planned.withdrawn:
                return planned.told(planned.records, 0)
            report("Comparing versions", 0, 0)
            timelines = self._timelines(planned.records)
            keys, embedded = self._embed(self._wanted(timelines), planned.records, report)
            report("Writing", 0, 0)
            with self._database.writing() as session:
                if read_generation(session) != generation:
                    continue
                now = datetime.now(UTC)
                withdraw_records(session, planned.withdrawn, at=now, why=planned.why)
                for entry in planned.put:
                    put_record(session, replace(entry.record, added_at=now), entry.data)
                self._deriver.keep(session)
                self._vectors.keep(session, keys, embedded)
                raised = raise_generation(session)
            self._deriver.kept()
            with self._database.reading() as session:
                records = read_records(session)
            self._hold(raised, records, report)
            return planned.told(records, keys.size)
        raise LibraryError("others keep changing the library", value=self._database.name, hint="Try again in a moment")

    def _plan(self, entries: Sequence[Entry], records: tuple[Record, ...], replacing: bool) -> _Plan:
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
            known[key].identity
            for key, record in new.items()
            if key in known and known[key].identity != record.identity
        )
        last = max((record.id for record in records), default=0)
        numbered = [
            replace(record, id=known[key].id if key in known else last + place)
            for place, (key, record) in enumerate(new.items(), 1)
        ]
        kept = [record for record in records if record.key not in new]
        planned = tuple(sorted([*kept, *numbered], key=in_order))
        return _Plan(planned, put, gone, why="replaced" if gone else "", results=tuple(results))

    def _hold(self, generation: int, records: tuple[Record, ...], report: Progress) -> Holdings:
        """Make the holdings of a generation; the index is the last one, brought up to what the records need."""
        timelines = self._timelines(records)
        shelf = Shelf([timeline for timeline, _ in timelines])
        wanted = shelf.keys
        self._embed_missing(wanted, records, report)
        with self._database.reading() as session:
            index = self._held.index if self._held is not None else self._vectors.load(session)
            index.remove(np.setdiff1d(index.ids, wanted))
            for keys, rows in self._vectors.read(session, index.missing(wanted)):
                index.add_rows(keys, rows)
        self._vectors.save(index, generation)
        by_edition = {id(edition): r for line, own in timelines for edition, r in zip(line.editions, own, strict=True)}
        self._held = Holdings(generation, records, shelf, index, by_edition)
        return self._held

    def _embed_missing(self, wanted: Ids, records: Sequence[Record], report: Progress) -> None:
        """Keep what was derived and embedded anew: after another release, or with another encoder."""
        while True:
            keys, embedded = self._embed(wanted, records, report, most=_EMBEDDED_AT_ONCE)
            if not keys.size and not self._deriver.waiting:
                return
            with self._database.writing() as session:
                self._deriver.keep(session)
                self._vectors.keep(session, keys, embedded)
            self._deriver.kept()

    def _embed(
        self, wanted: Ids, records: Sequence[Record], report: Progress, most: int | None = None
    ) -> tuple[Ids, Embedded]:
        """Return those of `wanted` that are not kept, at most `most` of them, embedded anew."""
        with self._database.reading() as session:
            missing = np.setdiff1d(wanted, self._vectors.keys(session))
        if not missing.size:
            return missing, embed((), self._encoder)
        keys = set(missing.tolist())
        pieces: dict[int, Chunk] = {}
        for digest in {record.digest: None for record in records}:
            own = {window.key for passage in self._deriver.passages(digest) for window in passage.windows}
            if own & keys:
                pieces |= {piece.key: piece for piece in chunk(self._deriver.document(digest)) if piece.key in keys}
            if most is not None and len(pieces) >= most:
                break
        done = wanted.size - missing.size if most is not None else 0
        total = wanted.size if most is not None else len(pieces)
        report("Embedding", done, total)
        embedded = embed(
            list(pieces.values()), self._encoder, progress=lambda now: report("Embedding", done + now, total)
        )
        return np.fromiter(pieces, dtype=np.int64), embedded

    def _timelines(self, records: Sequence[Record]) -> list[tuple[Timeline, tuple[Record, ...]]]:
        """Return the timelines of records, which are in order, each with its records."""
        self._sources |= {record.digest: record for record in records}
        self._deriver.load(_derived_keys(records))
        made: list[tuple[Timeline, tuple[Record, ...]]] = []
        for _, group in groupby(records, key=lambda record: (record.kind, record.policy, record.identity.market)):
            together = list(group)
            language = original_language(together)
            by_language = {tag: tuple(own) for tag, own in groupby(together, key=lambda r: r.identity.language)}
            first = self._timeline(by_language[language], together)
            made.append((first, by_language[language]))
            for tag, own in by_language.items():
                if tag != language:
                    made.append((self._translation(own, together, first, by_language[language]), own))
        return made

    def _timeline(self, own: Sequence[Record], together: Sequence[Record]) -> Timeline:
        editions = tuple(self._edition(record, together) for record in own)
        steps = tuple(self._deriver.fates(old.digest, new.digest) for old, new in pairwise(own))
        return Timeline(editions, steps)

    def _translation(
        self, own: Sequence[Record], together: Sequence[Record], original: Timeline, originals: Sequence[Record]
    ) -> Timeline:
        made = self._timeline(own, together)
        by_version = {record.version: record for record in originals}
        links = tuple(
            self._deriver.links(record.digest, by_version[record.version].digest)
            if record.version in by_version
            else {}
            for record in own
        )
        return replace(made, original=original, links=links)

    def _edition(self, record: Record, together: Sequence[Record]) -> Edition:
        identity = record.identity
        later = [
            other.effective
            for other in together
            if other.version != record.version and other.effective > record.effective
        ]
        ends = [end for end in (record.until, min(later, default=None)) if end is not None]
        return Edition(
            identity.policy, identity.version, record.effective, identity.kind, self._deriver.passages(record.digest),
            identity.language, identity.market, min(ends, default=None),
        )  # fmt: skip

    def _wanted(self, timelines: Sequence[tuple[Timeline, tuple[Record, ...]]]) -> Ids:
        keys = {key for timeline, _ in timelines for edition in timeline.editions for key in edition.keys}
        return np.sort(np.fromiter(keys, dtype=np.int64))

    def _parse(self, digest: str) -> Document:
        coming = self._coming.get(digest)
        if coming is not None:
            return coming
        record = self._sources[digest]
        precedent = record.kind == "precedent"
        return self._read(self._data(record.sha256), record.name, precedent, record.identity.language)

    def _data(self, sha256: str) -> bytes:
        with self._database.reading() as session:
            return read_data(session, sha256)


@dataclass(frozen=True, slots=True)
class _Plan:
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


def original_language(records: Sequence[Record]) -> str:
    """Return the language that a policy is written in: the one of most versions, then English, then by name."""
    counts: dict[str, int] = {}
    for record in records:
        counts[record.identity.language] = counts.get(record.identity.language, 0) + 1
    return min(counts, key=lambda tag: (-counts[tag], tag != "en", tag))


def _derived_keys(records: Sequence[Record]) -> list[str]:
    keys = [passages_key(record.digest) for record in records]
    keys += [fates_key(old.digest, new.digest) for old, new in pairwise(records)]
    by_version: dict[tuple[str, str, str], list[Record]] = {}
    for record in records:
        by_version.setdefault((record.policy, record.identity.market, record.version), []).append(record)
    keys += [links_key(a.digest, b.digest) for own in by_version.values() for a in own for b in own if a is not b]
    return keys


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
    later = [other.effective for other in own if other.effective > record.effective and other.version != record.version]
    ends = [end for end in (record.until, min(later, default=None)) if end is not None]
    twins = [other.version for other in own if other.sha256 == record.sha256 and other.version != record.version]
    return Added(result, record, clauses, embedded, min(ends, default=None), ", ".join(twins))


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
        hint="Give another --version, or --replace to put this file in its place",
    )


def _unwatched(stage: str, done: int, total: int) -> None:
    """The progress of nobody watching."""
