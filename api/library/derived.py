"""What is computed from the records and kept: passages of a version, and the fates from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from pathlib import Path
from typing import Any

from api.library.files import read_json, write_json
from api.library.records import Record, RecordStore
from nlp.document import Document, Span
from nlp.search.chunk import RECIPE
from nlp.search.edition import Edition, Passage, Window, make_passages
from nlp.search.status import Fate, Fates, trace_fates
from nlp.search.timeline import Timeline
from nlp.versions.change import ChangeSet

Parse = Callable[[bytes, str], Document]
Compare = Callable[[Document, Document], ChangeSet]
# Raise it when passages or fates are computed in another way: everything is then computed anew.
_FORMAT = 1


class Deriver:
    """Computes and keeps passages and fates, by the content they come from."""

    def __init__(self, folder: Path, store: RecordStore, *, parse: Parse, compare: Compare) -> None:
        self._folder = folder
        self._compare = compare
        # A version that arrives between two others is compared with both: parse each once.
        self.document = lru_cache(maxsize=4)(lambda record: parse(store.data(record), record.name))

    def edition(self, record: Record) -> Edition:
        """Return a version as an edition; it is parsed only when its passages are not kept yet. Raises ReadError."""
        path = self._folder / "passages" / f"{record.digest}.json"
        value = read_json(path)
        passages = _read_passages(value) if value is not None and value.get("stamp") == stamp() else None
        if passages is None:
            passages = tuple(make_passages(self.document(record)))
            write_json(path, {"stamp": stamp(), "passages": [_passage_json(passage) for passage in passages]})
        return Edition(record.policy, record.version, record.effective, record.kind, passages)

    def fates(self, old: Record, new: Record) -> Fates:
        """Return what `new` made of the clauses of `old`."""
        path = self._folder / "fates" / f"{old.digest}-{new.digest}.json"
        value = read_json(path)
        fates = _read_fates(value) if value is not None and value.get("stamp") == stamp() else None
        if fates is None:
            fates = trace_fates(self._compare(self.document(old), self.document(new)))
            write_json(
                path, {"stamp": stamp(), "fates": {id: [fate.status, fate.successor] for id, fate in fates.items()}}
            )
        return fates

    def timeline(self, records: Sequence[Record]) -> Timeline:
        """Return the timeline of one policy's records, which are in the order they held."""
        return Timeline(
            editions=tuple(self.edition(record) for record in records),
            steps=tuple(self.fates(old, new) for old, new in pairwise(records)),
        )


def stamp() -> str:
    """Return what derived files must carry to be believed: their format and the release that made them."""
    try:
        return f"{_FORMAT} {RECIPE} {version('briefwright')}"
    except PackageNotFoundError:
        return f"{_FORMAT} {RECIPE}"


def _passage_json(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.clause_id,
        "path": list(passage.path),
        "tier": [passage.tier, passage.tier_kind],
        "text": passage.text,
        "full_text": passage.full_text,
        "span": [passage.start, passage.end],
        "windows": [[window.key, window.span.start, window.span.end] for window in passage.windows],
    }


def _read_passages(value: Mapping[str, Any]) -> tuple[Passage, ...] | None:
    try:
        return tuple(
            Passage(
                clause_id=entry["id"],
                path=tuple(entry["path"]),
                tier=entry["tier"][0],
                tier_kind=entry["tier"][1],
                text=entry["text"],
                full_text=entry["full_text"],
                start=entry["span"][0],
                end=entry["span"][1],
                windows=tuple(Window(key, Span(start, end)) for key, start, end in entry["windows"]),
            )
            for entry in value["passages"]
        )
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _read_fates(value: Mapping[str, Any]) -> Fates | None:
    try:
        return {id: Fate(status, successor) for id, (status, successor) in value["fates"].items()}
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
