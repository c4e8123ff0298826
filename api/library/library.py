"""The library: add versions and precedents, withdraw them, list what is held, search it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path
from time import monotonic

from api.db import Database
from api.library.derived import Compare, Link
from api.library.plan import Added, Entry, Plan, end_of, plan_adding, plan_withdrawing
from api.library.records import (
    Identity,
    Record,
    in_order,
    prune_files,
    put_record,
    raise_generation,
    read_generation,
    read_records,
    withdraw_records,
)
from api.library.stock import Holdings, Progress, Read, Stock
from api.library.vectors import DRIFT
from nlp.errors import BriefwrightError, LibraryError
from nlp.pipeline.asking import into_english
from nlp.search.edition import Kind
from nlp.search.encoder import Encoder
from nlp.search.holding import Holding, judge
from nlp.search.precedent import Precedent, read_precedents
from nlp.search.search import Answer, Hit, search
from nlp.search.shelf import EVERYTHING, Filter

_log = logging.getLogger(__name__)
_EMPTY = "Add a policy with `briefwright library add FILE --policy ID --version V --effective DATE`"
# How often a change is prepared again because another process changed the library meanwhile.
_TRIES = 5
# How often, in seconds, a question that waits looks how far the library is; and how long it waits for a library that
# is being made ready, before it is told so: models take up to half a minute on a busy machine.
_LOOK, _PATIENCE = 0.2, 3.0


@dataclass(frozen=True, slots=True)
class Listed:
    """A record and when it held; `effective_to` is None while nothing ends it, `clauses` 0 where it is withdrawn."""

    record: Record
    effective_to: date | None
    clauses: int


class Library:
    """Policies with their versions, and precedents, in a database; safe to use from threads and processes.

    Searches go on beside each other and beside an addition that is being prepared. `encoder` may be a function that
    loads one, called when it is first needed. The index file is written again when `drift` vectors are new or gone,
    0 for always.
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
        load = encoder if callable(encoder) else lambda: encoder
        self._stock = Stock(
            database, folder / "vectors", load_encoder=load, read=read, compare=compare, link=link, drift=drift
        )
        # Held by whoever changes the library or makes holdings.
        self._turn = threading.RLock()
        self._held: Holdings | None = None
        self._readying = False
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
            self._stock.expect({entry.record.digest: entry.document for entry in entries})
            try:
                return self._change(lambda records: plan_adding(entries, records, replacing=replacing), report)
            finally:
                self._stock.expect({})

    def withdraw(self, identities: Sequence[Identity], *, why: str = "", progress: Progress | None = None) -> None:
        """Take records out of everything; they stay listed as withdrawn. Raises LibraryError for an unknown one."""
        with self._turn:
            self._change(lambda records: plan_withdrawing(identities, records, why), progress or _unwatched)

    def holdings(self, progress: Progress | None = None) -> Holdings:
        """Return the library as it is now; what is missing for that is computed and embedded first."""
        current = self._current()
        if current is not None:
            return current
        with self._turn:
            with self._database.reading() as session:
                generation = read_generation(session)
                if self._held is not None and self._held.generation == generation:
                    return self._held
                records = read_records(session)
            return self._hold(generation, records, progress or _unwatched)

    def versions(self, *, withdrawn: bool = False) -> tuple[Listed, ...]:
        """Return every record by policy and date, withdrawn ones where they are asked for."""
        with self._database.reading() as session:
            records = read_records(session, withdrawn=withdrawn)
        held = [record for record in records if record.withdrawn_at is None]
        listed = [Listed(record, record.until, 0) for record in records if record.withdrawn_at is not None]
        with self._turn:
            passages = self._stock.passages(held)
        for _, group in groupby(held, key=lambda record: (record.kind, record.policy, record.identity.market)):
            own = list(group)
            listed += [Listed(record, end_of(record, own), len(passages[record.digest])) for record in own]
        return tuple(sorted(listed, key=lambda entry: (entry.record.kind, in_order(entry.record))))

    def search(self, query: str, chosen: Filter = EVERYTHING, *, limit: int = 10) -> Answer:
        """Return what the library says to `query`; see `nlp.search.search`.

        Raises LibraryError for an empty library or an unknown policy, while vectors are being made or models loaded.
        """
        if not self._stock.loaded:
            with self._patiently(self._stock.loading):
                self._stock.load()
        with self._asked() as holdings:
            return search(
                query, shelf=holdings.shelf, index=holdings.index, tokens=self._stock.vectors.read_tokens,
                encoder=self._stock.encoder, chosen=chosen, limit=limit, into_english=into_english,
            )  # fmt: skip

    def ready(self) -> Holdings:
        """Return the library as it is now. Raises LibraryError where it is empty, and while vectors are being made."""
        with self._asked() as holdings:
            return holdings

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
        (found,) = read_precedents(self._stock.data(record.sha256), record.name)
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
        with self._turn:
            return self._stock.missing(records)

    def check(self) -> list[str]:
        """Return what is wrong with the library, a line each: files, vectors and index against the records."""
        with self._turn:
            return self._stock.check(self.holdings())

    def embed_in_background(self) -> threading.Thread:
        """Make the library ready to be asked in a thread of its own: models, index, missing vectors.

        `search` waits for it a moment; while it takes longer, it says so, and how far missing vectors are. Return the
        thread.
        """
        self._readying = True
        thread = threading.Thread(target=self._make_ready, name="embedding", daemon=True)
        thread.start()
        return thread

    def _make_ready(self) -> None:
        try:
            with self._stock.loading:
                self._stock.load()
            if self.holdings(self._follow).records:
                self._done, self._total = 0, 0
                self.search("ready")  # the first question counts the words
        except BriefwrightError:
            _log.exception("the library could not be made ready; the next search tries again")
        finally:
            self._done, self._total = 0, 0
            self._readying = False

    def _follow(self, stage: str, done: int, total: int) -> None:
        if stage == "Embedding":
            self._done, self._total = done, total

    @contextmanager
    def _asked(self) -> Iterator[Holdings]:
        """The library as it is now, of which nothing is changed meanwhile; several may ask at once."""
        while True:
            with self._stock.change.shared():
                current = self._current()
                if current is not None:
                    if not current.records:
                        raise LibraryError("the library is empty", hint=_EMPTY, code="library_empty")
                    yield current
                    return
            with self._patiently(self._turn):
                self.holdings()

    @contextmanager
    def _patiently(self, lock: threading.RLock) -> Iterator[None]:
        """Hold a lock. Raises LibraryError while vectors are being made, or where models take long to load."""
        began = monotonic()
        while not lock.acquire(timeout=_LOOK):
            if self._total or (self._readying and monotonic() - began > _PATIENCE):
                raise LibraryError(self._unready(), hint="Ask again in a moment", code="library_embedding")
        try:
            yield
        finally:
            lock.release()

    def _unready(self) -> str:
        if self._total:
            return f"the library is being read by another model: {self._done} of {self._total} clauses are done"
        return "the library is being made ready: its models are loaded"

    def _current(self) -> Holdings | None:
        """The holdings, where they are those of the generation in the database."""
        held = self._held
        if held is None:
            return None
        with self._database.reading() as session:
            return held if held.generation == read_generation(session) else None

    def _change(self, plan: Callable[[tuple[Record, ...]], Plan], report: Progress) -> list[Added]:
        """Prepare a change outside the transaction; where another process was faster, prepare it again."""
        for _ in range(_TRIES):
            with self._database.reading() as session:
                generation, records = read_generation(session), read_records(session)
            planned = plan(records)
            if not planned.put and not planned.withdrawn:
                return planned.told(planned.records, 0)
            report("Comparing versions", 0, 0)
            prepared = self._stock.prepare(planned.records, report)
            report("Writing", 0, 0)
            with self._database.writing() as session:
                if read_generation(session) != generation:
                    continue
                now = datetime.now(UTC)
                withdraw_records(session, planned.withdrawn, at=now, why=planned.why)
                for entry in planned.put:
                    put_record(session, replace(entry.record, added_at=now), entry.data)
                prune_files(session)
                self._stock.keep(session, prepared)
                raised = raise_generation(session)
            self._stock.kept()
            with self._database.reading() as session:
                records = read_records(session)
            self._hold(raised, records, report)
            return planned.told(records, prepared.keys.size)
        raise LibraryError("others keep changing the library", hint="Try again in a moment")

    def _hold(self, generation: int, records: tuple[Record, ...], report: Progress) -> Holdings:
        self._held = self._stock.hold(generation, records, self._held, report)
        return self._held


def _unwatched(stage: str, done: int, total: int) -> None:
    """The progress of nobody watching."""
