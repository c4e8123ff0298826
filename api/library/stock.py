"""What the records need to be asked: timelines, vectors, the index; computed once, embedded, kept in the database."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from sqlalchemy.orm import Session

from api.db import Database
from api.library.derived import Compare, Deriver, Link, passages_key
from api.library.records import Identity, Record, read_data, read_records
from api.library.sharing import SharedLock
from api.library.timelines import Told, make_timelines
from api.library.vectors import VectorStore
from nlp.document import Document
from nlp.errors import LibraryError
from nlp.search.chunk import Chunk, Embedded, chunk, embed
from nlp.search.edition import Edition, Passage
from nlp.search.encoder import Encoder
from nlp.search.index import Ids, VectorIndex
from nlp.search.shelf import Shelf

# Bytes, a file's name, whether it is one precedent, and its language or "" to a document.
Read = Callable[[bytes, str, bool, str], Document]
# Called with a stage's name, how much of it is done and how much there is (0 where that is not known).
Progress = Callable[[str, int, int], None]
# So many chunks are embedded between two commits, so that a killed job loses little.
_EMBEDDED_AT_ONCE = 2_000


@dataclass(frozen=True)
class Holdings:
    """The library at one generation, ready to be asked; its index goes along with later ones."""

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


@dataclass(frozen=True)
class Prepared:
    """What a change of the records needs, not written yet."""

    keys: Ids
    embedded: Embedded


class Stock:
    """Makes holdings of records; `change` is held alone while an index that may be asked is changed.

    One thread at a time may make or prepare anything.
    """

    def __init__(
        self, database: Database, folder: Path, *, load_encoder: Callable[[], Encoder], read: Read, compare: Compare,
        link: Link, drift: int,
    ) -> None:  # fmt: skip
        self.change = SharedLock()
        # Held while the models are loaded, which takes long.
        self.loading = threading.RLock()
        self._database, self._folder, self._drift = database, folder, drift
        self._load_encoder, self._read = load_encoder, read
        self._coming: dict[str, Document] = {}
        self._sources: dict[str, Record] = {}
        self._deriver = Deriver(database, parse=self._parse, compare=compare, link=link)
        self._loaded = False

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder; its models may be loaded when it is first asked (`load`)."""
        with self.loading:
            made: Encoder | None = self.__dict__.get("encoder")
            return made if made is not None else self._load_encoder()

    @cached_property
    def vectors(self) -> VectorStore:
        return VectorStore(self._database, self._folder, self.encoder, drift=self._drift)

    @property
    def loaded(self) -> bool:
        """Whether a question can be read without waiting for models."""
        return self._loaded

    def load(self) -> None:
        """Load the models; `loading` must be held."""
        if not self._loaded:
            self.encoder.encode(["ready"], role="query")
            self._loaded = True

    def expect(self, documents: dict[str, Document]) -> None:
        """Take documents of digests that are no records yet, {} to forget them."""
        self._coming = documents

    def passages(self, records: Sequence[Record]) -> dict[str, tuple[Passage, ...]]:
        """Return the passages of records by digest."""
        self._know(records)
        self._deriver.load(passages_key(record.digest) for record in records)
        return {record.digest: self._deriver.passages(record.digest) for record in records}

    def missing(self, records: Sequence[Record]) -> int:
        """Return how many vectors of records are still to be made."""
        with self._database.reading() as session:
            return self.vectors.missing(session, _wanted(self._timelines(records))).size

    def prepare(self, records: Sequence[Record], report: Progress) -> Prepared:
        """Compare and embed what records to come need; `keep` writes it."""
        return Prepared(*self._embed(_wanted(self._timelines(records)), records, report))

    def keep(self, session: Session, prepared: Prepared) -> None:
        """Write what was prepared, in the transaction that writes the records; `kept` says that it went through."""
        self._deriver.keep(session)
        self.vectors.keep(session, prepared.keys, prepared.embedded)

    def kept(self) -> None:
        """Forget what was written."""
        self._deriver.kept()

    def hold(self, generation: int, records: tuple[Record, ...], last: Holdings | None, report: Progress) -> Holdings:
        """Make the holdings of a generation; the index is the last one, brought up to what the records need."""
        shelf = Shelf([timeline for timeline, _ in self._timelines(records)])
        wanted = shelf.keys
        self._embed_missing(wanted, records, report)
        with self._database.reading() as session, self.change.alone():
            index = last.index if last is not None else self.vectors.load(session)
            index.remove(np.setdiff1d(index.ids, wanted))
            for keys, rows in self.vectors.read(session, index.missing(wanted)):
                index.add_rows(keys, rows)
        self.vectors.save(index, generation)
        return Holdings(generation, records, shelf, index)

    def check(self, holdings: Holdings) -> list[str]:
        """Return what is wrong, a line each: files, vectors and index against the records."""
        wanted = holdings.shelf.keys
        whole = np.array_equal(holdings.index.ids, wanted)
        faults = [] if whole else ["the index holds other vectors than the library"]
        with self._database.reading() as session:
            for record in read_records(session, withdrawn=True):
                try:
                    read_data(session, record.sha256)
                except LibraryError as error:
                    faults.append(str(error))
            for keys, rows in self.vectors.read(session, wanted):
                found = np.stack([holdings.index.vector(int(key)) for key in keys[:200]])
                if not np.array_equal(found, rows[:200]):
                    faults.append("the index holds other numbers than the library")
            if self.vectors.missing(session, wanted).size:
                faults.append("vectors are missing")
        return faults

    def data(self, sha256: str) -> bytes:
        """Return the bytes of a file that was added."""
        with self._database.reading() as session:
            return read_data(session, sha256)

    def _embed_missing(self, wanted: Ids, records: Sequence[Record], report: Progress) -> None:
        """Keep what was derived and embedded anew: after another release, or with another encoder."""
        while True:
            keys, embedded = self._embed(wanted, records, report, most=_EMBEDDED_AT_ONCE)
            if not keys.size and not self._deriver.waiting:
                return
            with self._database.writing() as session:
                self.keep(session, Prepared(keys, embedded))
            self.kept()

    def _embed(
        self, wanted: Ids, records: Sequence[Record], report: Progress, most: int | None = None
    ) -> tuple[Ids, Embedded]:
        """Return those of `wanted` that are not kept, at most `most` of them, embedded anew."""
        with self._database.reading() as session:
            missing = self.vectors.missing(session, wanted)
        if not missing.size:
            return missing, embed((), self.encoder)
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
            list(pieces.values()), self.encoder, progress=lambda now: report("Embedding", done + now, total)
        )
        return np.fromiter(pieces, dtype=np.int64), embedded

    def _timelines(self, records: Sequence[Record]) -> list[Told]:
        self._know(records)
        return make_timelines(records, self._deriver)

    def _know(self, records: Iterable[Record]) -> None:
        self._sources |= {record.digest: record for record in records}

    def _parse(self, digest: str) -> Document:
        coming = self._coming.get(digest)
        if coming is not None:
            return coming
        record = self._sources[digest]
        precedent = record.kind == "precedent"
        return self._read(self.data(record.sha256), record.name, precedent, record.identity.language)


def _wanted(timelines: Sequence[Told]) -> Ids:
    keys = {key for timeline, _ in timelines for edition in timeline.editions for key in edition.keys}
    return np.sort(np.fromiter(keys, dtype=np.int64))
