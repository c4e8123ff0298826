"""What is computed from records and kept: passages of a version, fates from one to the next, links to an original."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from api.db import Database
from api.db.tables import LibraryDerived
from api.library.told import message_json, read_message
from nlp.document import Document, Span
from nlp.search.chunk import RECIPE
from nlp.search.edition import Passage, Window, make_passages
from nlp.search.status import Fate, Fates

# A digest of what is read to its document.
Parse = Callable[[str], Document]
Compare = Callable[[Document, Document], Fates]
Link = Callable[[Document, Document], Mapping[str, str]]
# Raise it when passages, fates or links are computed in another way: everything is then computed anew.
_FORMAT = 5
# How many keys one statement names.
_MANY = 500


class Deriver:
    """Computes passages, fates and links by the content they come from; what is new waits until it is kept."""

    def __init__(self, database: Database, *, parse: Parse, compare: Compare, link: Link) -> None:
        self._database = database
        self._compare, self._link = compare, link
        # A version that arrives between two others is compared with both: parse each once.
        self.document = lru_cache(maxsize=4)(parse)
        self._known: dict[str, Any] = {}
        self._new: dict[str, dict[str, Any]] = {}

    def load(self, keys: Iterable[str]) -> None:
        """Read what is kept of `keys`; what is damaged or of another stamp is left to be computed again."""
        wanted = [key for key in keys if key not in self._known]
        with self._database.reading() as session:
            for start in range(0, len(wanted), _MANY):
                chosen = LibraryDerived.key.in_(wanted[start : start + _MANY])
                rows = session.execute(
                    select(LibraryDerived.key, LibraryDerived.value).where(chosen, LibraryDerived.stamp == stamp())
                )
                for key, value in rows:
                    read = _read(key, value)
                    if read is not None:
                        self._known[key] = read

    def passages(self, digest: str) -> tuple[Passage, ...]:
        """Return the passages of a version. Raises ReadError where it must be read and cannot be."""
        key = passages_key(digest)
        if key not in self._known:
            self._know(key, tuple(make_passages(self.document(digest))))
        found: tuple[Passage, ...] = self._known[key]
        return found

    def fates(self, old: str, new: str) -> Fates:
        """Return what version `new` made of the clauses of `old`."""
        key = fates_key(old, new)
        if key not in self._known:
            self._know(key, self._compare(self.document(old), self.document(new)))
        found: Fates = self._known[key]
        return found

    def links(self, translation: str, original: str) -> Mapping[str, str]:
        """Return the clauses of a translation, each with the clause of the original that it translates."""
        key = links_key(translation, original)
        if key not in self._known:
            self._know(key, dict(self._link(self.document(translation), self.document(original))))
        found: Mapping[str, str] = self._known[key]
        return found

    def keep(self, session: Session) -> None:
        """Write what was computed since the last time."""
        if self._new:
            keys = list(self._new)
            session.execute(delete(LibraryDerived).where(LibraryDerived.key.in_(keys)))
            session.add_all(
                LibraryDerived(key=key, stamp=stamp(), value=_pack(value)) for key, value in self._new.items()
            )

    def kept(self) -> None:
        """Forget what was written: the transaction went through."""
        self._new.clear()

    @property
    def waiting(self) -> bool:
        """Whether something was computed that is not kept yet."""
        return bool(self._new)

    def _know(self, key: str, value: Any) -> None:
        self._known[key] = value
        self._new[key] = _WRITERS[key.partition(" ")[0]](value)


def passages_key(digest: str) -> str:
    return f"passages {digest}"


def fates_key(old: str, new: str) -> str:
    return f"fates {old} {new}"


def links_key(translation: str, original: str) -> str:
    return f"links {translation} {original}"


@lru_cache(maxsize=1)
def stamp() -> str:
    """Return what derived values must carry to be believed: their format and the release that made them."""
    try:
        return f"{_FORMAT} {RECIPE} {version('briefwright')}"
    except PackageNotFoundError:
        return f"{_FORMAT} {RECIPE}"


def _pack(value: Mapping[str, Any]) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 3)


def _read(key: str, data: bytes) -> Any:
    try:
        return _READERS[key.partition(" ")[0]](json.loads(zlib.decompress(data)))
    except (zlib.error, AttributeError, KeyError, TypeError, ValueError, IndexError):
        return None


def _write_passages(passages: Sequence[Passage]) -> dict[str, Any]:
    return {"passages": [_passage_json(passage) for passage in passages]}


def _passage_json(passage: Passage) -> list[Any]:
    own = passage.full_text == passage.text
    return [
        passage.clause_id,
        list(passage.path),
        passage.tier,
        passage.tier_kind,
        passage.text,
        None if own else passage.full_text,
        passage.start,
        passage.end,
        [[window.key, window.span.start, window.span.end] for window in passage.windows],
    ]


def _read_passages(value: Mapping[str, Any]) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            clause_id=id,
            path=tuple(path),
            tier=tier,
            tier_kind=kind,
            text=text,
            full_text=text if full_text is None else full_text,
            start=start,
            end=end,
            windows=tuple(Window(key, Span(first, last)) for key, first, last in windows),
        )
        for id, path, tier, kind, text, full_text, start, end, windows in value["passages"]
    )


def _write_fates(fates: Fates) -> dict[str, Any]:
    return {
        "fates": {id: _fate_json(fate) for id, fate in fates.items() if fate != Fate("current", id)},
        "all": [*fates],
    }


def _fate_json(fate: Fate) -> list[Any]:
    said = [message_json(one) for one in fate.said]
    return [fate.status, fate.successor, list(fate.facets), said, fate.unclear, list(fate.heirs)]


def _read_fates(value: Mapping[str, Any]) -> Fates:
    changed = {
        id: Fate(status, successor, tuple(facets), tuple(read_message(one) for one in said), unclear, tuple(heirs))
        for id, (status, successor, facets, said, unclear, heirs) in value["fates"].items()
    }
    return {id: changed.get(id) or Fate("current", id) for id in value["all"]}


_WRITERS: Mapping[str, Callable[[Any], dict[str, Any]]] = {
    "passages": _write_passages,
    "fates": _write_fates,
    "links": lambda links: {"links": links},
}
_READERS: Mapping[str, Callable[[Any], Any]] = {
    "passages": _read_passages,
    "fates": _read_fates,
    "links": lambda value: dict(value["links"]),
}
