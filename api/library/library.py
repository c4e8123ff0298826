"""The library: add versions and precedents, withdraw them, list what is held, search it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from itertools import groupby
from pathlib import Path

import numpy as np

from api.db import Database
from api.library.derived import Compare, Deriver, Link, passages_key
from api.library.plan import Added, Entry, Plan, end_of, plan_adding, plan_withdrawing
from api.library.records import (
    Identity,
    Record,
    in_order,
    prune_files,
    put_record,
    raise_generation,
    read_data,
    read_generation,
    read_records,
    withdraw_records,
)
from api.library.timelines import Told, make_timelines
from api.library.vectors import DRIFT, VectorStore
from nlp.document import Document
from nlp.errors import BriefwrightError, LibraryError
from nlp.search.chunk import Chunk, Embedded, chunk, embed
from nlp.search.edition import Edition, Kind
from nlp.search.encoder import Encoder
from nlp.search.holding import Holding, judge
from nlp.search.index import Ids, VectorIndex
from nlp.search.precedent import Precedent, read_precedents
from nlp.search.search import Answer, Hit, search
from nlp.search.shelf import EVERYTHING, Filter, Shelf

# Bytes, a file's name, whether it is one precedent, and its language or "" to a document.
Read = Callable[[bytes, str, bool, str], Document]
# Called with a stage's name, how much of it is done and how much there is (0 where that is not known).
Progress = Callable[[str, int, int], None]
_log = logging.getLogger(__name__)
_EMPTY = "Add a policy with `briefwright library add FILE --policy ID --version V --effective DATE`"
# So many chunks are embedded between two commits, so that a killed job loses little.
_EMBEDDED_AT_ONCE = 2_000
# How often a change is prepared again because another process changed the library meanwhile.
_TRIES = 5
# So many seconds a search waits for others before it looks whether vectors are being made, which takes longer.
_PATIENCE = 0.2


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

    @cached_property
    def _by_identity(self) -> dict[Identity, Record]:
        return {record.identity: record for record in self.records}

    def record_of(self, edition: Edition) -> Record:
        """Return the record of an edition, of this generation or an earlier one.

        Raises LibraryError where it was withdrawn since.
        """
        e = edition
        record = self._by_identity.get(Identity(e.kind, e.policy, e.version, e.language, e.market))
        if record is None:
            hint = "Ask again"
            raise LibraryError("this was withdrawn meanwhile", value=edition.policy, hint=hint, code="library_changed")
        return record


class Library:
    """Policies with their versions, and precedents, in a database; safe to use from threads and processes.

    `encoder` may be a function that loads one, called when it is first needed. The index file is written again when
    `drift` vectors are new or gone, 0 for always.
    """

    def __init__(
        self,
        database: Database,
        folder: Path,
        *,
        encoder: Encoder | Callable[[], Encoder],
        read: Read,
        compare: Compare,
        link: Link,
        drift: int = DRIFT,
    ) -> None:
        self._database = database
        self._folder, self._drift = folder / "vectors", drift
        self._load_encoder = encoder if callable(encoder) else lambda: encoder
        self._read = read
        self._coming: dict[str, Document] = {}
        self._sources: dict[str, Record] = {}
        self._deriver = Deriver(database, parse=self._parse, compare=compare, link=link)
        self._turn = threading.RLock()
        self._held: Holdings | None = None
        self._done, self._total = 0, 0

    @property
    def embedding(self) -> tuple[int, int]:
        """How many vectors are made, and of how many, while those of another encoder are replaced; else 0 and 0."""
        return self._done, self._total

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
                return self._change(lambda records: plan_adding(entries, records, replacing=replacing), report)
            finally:
                self._coming = {}

    def withdraw(self, identities: Sequence[Identity], *, why: str = "", progress: Progress | None = None) -> None:
        """Take records out of everything; they stay listed as withdrawn. Raises LibraryError for an unknown one."""
        with self._turn:
            self._change(lambda records: plan_withdrawing(identities, records, why), progress or _unwatched)

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
        with self._turn, self._database.reading() as session:
            records = read_records(session, withdrawn=withdrawn)
        held = [record for record in records if record.withdrawn_at is None]
        listed = [Listed(record, record.until, 0) for record in records if record.withdrawn_at is not None]
        with self._turn:
            self._know(held)
            self._deriver.load(passages_key(record.digest) for record in held)
            for _, group in groupby(held, key=lambda record: (record.kind, record.policy, record.identity.market)):
                own = list(group)
                listed += [Listed(r, end_of(r, own), len(self._deriver.passages(r.digest))) for r in own]
        return tuple(sorted(listed, key=lambda entry: (entry.record.kind, in_order(entry.record))))

    def search(self, query: str, chosen: Filter = EVERYTHING, *, limit: int = 10) -> Answer:
        """Return what the library says to `query`; see `nlp.search.search`.

        Raises LibraryError for an empty library or an unknown policy, and while vectors are being made.
        """
        with self._ready() as holdings:
            return search(
                query, shelf=holdings.shelf, index=holdings.index, tokens=self._vectors.read_tokens,
                encoder=self._encoder, chosen=chosen, limit=limit,
            )  # fmt: skip

    def ready(self) -> Holdings:
        """Return the library as it is now. Raises LibraryError where it is empty, and while vectors are being made."""
        with self._ready() as holdings:
            return holdings

    @contextmanager
    def _ready(self) -> Iterator[Holdings]:
        while not self._turn.acquire(timeout=_PATIENCE):
            self._check_embedding()
        try:
            self._check_embedding()
            holdings = self.holdings()
            if not holdings.records:
                raise LibraryError("the library is empty", hint=_EMPTY, code="library_empty")
            yield holdings
        finally:
            self._turn.release()

    def effective_of(self, policy: str, version: str, market: str) -> date | None:
        """Return the day from which a version holds that is here in any language."""
        with self._database.reading() as session:
            records = read_records(session)
        asked = (policy, version, market)
        days = [
            r.effective for r in records if (r.policy, r.version, r.identity.market) == asked and r.kind == "policy"
        ]
        return days[0] if days else None

    def records(self, kind: Kind) -> tuple[Record, ...]:
        """Return the records of a kind, without those that were withdrawn."""
        with self._database.reading() as session:
            return tuple(record for record in read_records(session) if record.kind == kind)

    def precedent(self, record: Record) -> Precedent:
        """Return the precedent of a record."""
        (found,) = read_precedents(self._data(record.sha256), record.name)
        return found

    def holding(self, precedent: Precedent) -> Holding:
        """Return whether a precedent still holds."""
        timelines = self.holdings().shelf.timelines
        return judge(precedent.citations, timelines, day=precedent.date, market=precedent.market)

    def holding_of(self, hit: Hit) -> Holding | None:
        """Return whether the precedent of a hit still holds, None for a policy's."""
        if hit.edition.kind != "precedent":
            return None
        return self.holding(self.precedent(self.holdings().record_of(hit.edition)))

    def missing(self) -> int:
        """Return how many vectors are still to be made, because another encoder made those that are there."""
        with self._database.reading() as session:
            records = read_records(session)
            return int(np.setdiff1d(self._wanted(self._timelines(records)), self._vectors.keys(session)).size)

    def embed_in_background(self) -> threading.Thread:
        """Make the library ready to be asked in a thread of its own: models, index, missing vectors.

        `search` waits for it; while many vectors are missing, it says instead how far that is. Return the thread.
        """

        def run() -> None:
            try:
                held = self.holdings(self._follow)
                self._done, self._total = 0, 0
                if held.records:
                    self.search("ready")  # the first question loads the models and counts the words
            except BriefwrightError:
                _log.exception("the library could not be made ready; the next search tries again")
            finally:
                self._done, self._total = 0, 0

        thread = threading.Thread(target=run, name="embedding", daemon=True)
        thread.start()
        return thread

    def _follow(self, stage: str, done: int, total: int) -> None:
        if stage == "Embedding":
            self._done, self._total = done, total

    def _check_embedding(self) -> None:
        if self._total:
            raise LibraryError(
                f"the library is being read by another model: {self._done} of {self._total} clauses are done",
                hint="Ask again in a moment",
                code="library_embedding",
            )

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

    def _change(self, plan: Callable[[tuple[Record, ...]], Plan], report: Progress) -> list[Added]:
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
                prune_files(session)
                self._deriver.keep(session)
                self._vectors.keep(session, keys, embedded)
                raised = raise_generation(session)
            self._deriver.kept()
            with self._database.reading() as session:
                records = read_records(session)
            self._hold(raised, records, report)
            return planned.told(records, keys.size)
        raise LibraryError("others keep changing the library", hint="Try again in a moment")

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
        self._held = Holdings(generation, records, shelf, index)
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

    @cached_property
    def _encoder(self) -> Encoder:
        return self._load_encoder()

    @cached_property
    def _vectors(self) -> VectorStore:
        return VectorStore(self._database, self._folder, self._encoder, drift=self._drift)

    def _know(self, records: Iterable[Record]) -> None:
        self._sources |= {record.digest: record for record in records}

    def _timelines(self, records: Sequence[Record]) -> list[Told]:
        self._know(records)
        return make_timelines(records, self._deriver)

    def _wanted(self, timelines: Sequence[Told]) -> Ids:
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


def _unwatched(stage: str, done: int, total: int) -> None:
    """The progress of nobody watching."""
