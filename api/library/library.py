"""The library: add a version, list what is held, search it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Literal

from api.library.derived import Compare, Deriver, Parse, stamp
from api.library.files import locked, sweep
from api.library.records import Record, RecordStore, in_order
from api.library.vectors import VectorStore
from nlp.document import Document
from nlp.errors import LibraryError
from nlp.search.chunk import Chunk, chunk, embed
from nlp.search.edition import Kind
from nlp.search.encoder import DEFAULT_ENCODER, Encoder, load_encoder
from nlp.search.index import VectorIndex
from nlp.search.search import Answer, search
from nlp.search.shelf import Filter, Shelf
from nlp.search.timeline import Timeline
from nlp.versions.change import ChangeSet

# Called with a stage's name, how much of it is done and how much there is (0 where that is not known).
Progress = Callable[[str, int, int], None]
_EMPTY = "Add a policy with `briefwright library add FILE --policy ID --version V --effective DATE`"


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: `embedded` of the version's `clauses` were new to the library.

    `twin` names another version of the policy with the same bytes, "" where there is none.
    """

    result: Literal["added", "replaced", "unchanged"]
    record: Record
    clauses: int
    embedded: int
    effective_to: date | None
    twin: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A version in the library and when it held; `effective_to` is None for a policy's latest."""

    record: Record
    effective_to: date | None
    clauses: int


class Library:
    """Policies and precedents with their versions in one folder; safe to use from several processes."""

    def __init__(self, folder: Path, *, encoder: Encoder, parse: Parse, compare: Compare) -> None:
        self._folder = folder
        self._encoder = encoder
        self._parse = parse
        self._records = RecordStore(folder)
        self._deriver = Deriver(folder / "derived", self._records, parse=parse, compare=compare)
        self._vectors = VectorStore(folder / "vectors", encoder)

    def add(
        self,
        data: bytes,
        name: str,
        *,
        policy: str = "",
        version: str = "",
        effective: date | None = None,
        kind: Kind = "policy",
        replacing: bool = False,
        progress: Progress | None = None,
    ) -> Added:
        """Add a version; what the arguments leave open, the document's front matter must say.

        A version that arrives late takes its place in time. The same file again changes nothing.
        Raises ReadError, and LibraryError where the version is there with other content and not `replacing`.
        """
        report = progress or _unwatched
        report("Reading", 0, 0)
        document = self._parse(data, name)
        record = _make_record(document, data, name, policy=policy, version=version, effective=effective, kind=kind)
        clauses = sum(clause.role == "rule" for clause in document.clauses)
        if not clauses:
            raise LibraryError("the file holds no clause to search", value=name, hint="Check that it is a policy")
        with locked(self._folder):
            records = self._records.all()
            before = next((r for r in records if (r.policy, r.version) == (record.policy, record.version)), None)
            if before is not None and _same(before, record):
                self._refresh(records, report)
                return _describe("unchanged", before, records, clauses, 0)
            if before is not None and not replacing:
                raise _already_there(before, record)
            place = before.added if before else max((r.added for r in records), default=0) + 1
            record = replace(record, added=place)
            embedded = self._put(record, data, [r for r in records if r is not before], report)
            return _describe("replaced" if before else "added", record, self._records.all(), clauses, embedded)

    def versions(self) -> tuple[Listed, ...]:
        """Return every version by policy and date."""
        listed: list[Listed] = []
        for timeline, records in self._timelines(self._records.all()):
            for place, record in enumerate(records):
                clauses = len(timeline.editions[place].passages)
                listed.append(Listed(record, timeline.until(place), clauses))
        return tuple(listed)

    def search(self, query: str, *, as_of: date | None = None, policy: str | None = None, limit: int = 10) -> Answer:
        """Return what the library says to `query`; see `nlp.search.search`.

        Raises LibraryError for an empty library or an unknown policy.
        """
        records = self._records.all()
        if not records:
            raise LibraryError("the library is empty", value=str(self._folder), hint=_EMPTY)
        return search(
            query,
            shelf=Shelf([timeline for timeline, _ in self._timelines(records)]),
            index=self._current_index(records),
            encoder=self._encoder,
            chosen=Filter(as_of=as_of, policy=policy),
            limit=limit,
        )

    def _put(self, record: Record, data: bytes, others: Sequence[Record], report: Progress) -> int:
        """Store a version. All that can fail is done before its record is written, the last step but the index."""
        records = tuple(sorted([*others, record], key=in_order))
        self._records.keep(record, data)
        try:
            index, embedded = self._prepare(records, report)
            self._records.put(record)
        finally:
            self._records.prune(self._records.all())
            sweep(self._folder / "vectors")
        self._vectors.save(index, _generation(records))
        return embedded

    def _timelines(self, records: Sequence[Record]) -> list[tuple[Timeline, tuple[Record, ...]]]:
        grouped = [tuple(group) for _, group in groupby(records, key=lambda record: record.policy)]
        return [(self._deriver.timeline(own), own) for own in grouped]

    def _current_index(self, records: Sequence[Record]) -> VectorIndex:
        index = self._vectors.load(_generation(records))
        if index is not None:
            return index
        with locked(self._folder):
            return self._refresh(records, _unwatched)

    def _refresh(self, records: Sequence[Record], report: Progress) -> VectorIndex:
        """Return the index of `records`, built again where it is missing, stale or damaged."""
        generation = _generation(records)
        index = self._vectors.load(generation)
        if index is None:
            index, _ = self._prepare(records, report)
            self._vectors.save(index, generation)
        return index

    def _prepare(self, records: Sequence[Record], report: Progress) -> tuple[VectorIndex, int]:
        """Derive all that `records` need; return the index of their vectors and how many texts were embedded."""
        report("Comparing versions", 0, 0)
        self._timelines(records)
        wanted = {key for record in records for key in self._deriver.edition(record).keys}
        index = self._vectors.salvage()
        index.remove(set(index.ids.tolist()) - wanted)
        index.add(self._vectors.cached(wanted - set(index.ids.tolist())))
        return index, self._embed(wanted - set(index.ids.tolist()), records, index, report)

    def _embed(self, keys: set[int], records: Sequence[Record], index: VectorIndex, report: Progress) -> int:
        pieces: dict[int, Chunk] = {}
        for record in records:
            if self._deriver.edition(record).keys & keys:
                pieces |= {piece.key: piece for piece in chunk(self._deriver.document(record)) if piece.key in keys}
        if not pieces:
            return 0
        report("Embedding", 0, len(pieces))
        rows = embed(list(pieces.values()), self._encoder, progress=lambda done: report("Embedding", done, len(pieces)))
        vectors = dict(zip(pieces, rows, strict=True))
        self._vectors.keep(vectors)
        index.add(vectors)
        return len(pieces)


def open_library(home: Path | None = None, *, encoder: str | None = None) -> Library:
    """Return the library in `home` (else `$BRIEFWRIGHT_HOME`, else the user's data folder).

    `encoder` is a registered name (else `$BRIEFWRIGHT_ENCODER`, else the default). Raises EngineError.
    """
    chosen = encoder or os.environ.get("BRIEFWRIGHT_ENCODER") or DEFAULT_ENCODER
    return Library((home or find_home()) / "library", encoder=load_encoder(chosen), parse=_parse, compare=_compare)


def find_home() -> Path:
    """Return the folder where Briefwright keeps what it remembers."""
    from platformdirs import user_data_path

    home = os.environ.get("BRIEFWRIGHT_HOME")
    return Path(home).expanduser() if home else user_data_path("briefwright", appauthor=False)


def _make_record(
    document: Document, data: bytes, name: str, *, policy: str, version: str, effective: date | None, kind: Kind
) -> Record:
    record_policy, record_version = policy or document.policy, version or document.version
    held_from = effective or document.effective
    if not record_policy or not record_version or held_from is None:
        missing = [
            option
            for option, value in (
                ("--policy", record_policy),
                ("--version", record_version),
                ("--effective", held_from),
            )
            if not value
        ]
        raise LibraryError(
            "neither the command nor the file says which version this is", value=name, hint=f"Give {', '.join(missing)}"
        )
    return Record(record_policy, record_version, held_from, kind, Path(name).name, hashlib.sha256(data).hexdigest(), 0)


def _same(before: Record, record: Record) -> bool:
    return (before.sha256, before.effective, before.kind) == (record.sha256, record.effective, record.kind)


def _describe(
    result: Literal["added", "replaced", "unchanged"],
    record: Record,
    records: Sequence[Record],
    clauses: int,
    embedded: int,
) -> Added:
    own = [other for other in records if other.policy == record.policy]
    later = [other for other in own if in_order(other) > in_order(record)]
    twins = [other.version for other in own if other.sha256 == record.sha256 and other.version != record.version]
    return Added(result, record, clauses, embedded, later[0].effective if later else None, ", ".join(twins))


def _already_there(before: Record, record: Record) -> LibraryError:
    differences = [
        words
        for words, differs in (
            ("another text", before.sha256 != record.sha256),
            (f"the effective date {before.effective}, not {record.effective}", before.effective != record.effective),
            (f"the kind {before.kind}, not {record.kind}", before.kind != record.kind),
        )
        if differs
    ]
    return LibraryError(
        f"version {before.version} is in the library with {' and '.join(differences)}",
        value=before.policy,
        hint="Give another --version, or --replace to put this file in its place",
    )


def _generation(records: Sequence[Record]) -> str:
    """Return what the index must be of: which versions there are and how they were read."""
    parts = [stamp(), *sorted(f"{record.policy}\x1f{record.version}\x1f{record.digest}" for record in records)]
    return hashlib.sha256("\x1e".join(parts).encode()).hexdigest()


def _unwatched(stage: str, done: int, total: int) -> None:
    """The progress of nobody watching."""


def _parse(data: bytes, name: str) -> Document:
    from nlp.pipeline import load_document

    return load_document(data, name)


def _compare(old: Document, new: Document) -> ChangeSet:
    from nlp.pipeline import analyse

    return analyse(old, new).changes
