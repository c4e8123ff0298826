"""Vectors kept by content, so that nothing is embedded twice, and the index file beside the database.

The index is a copy for speed. Its manifest names the generation of the database it was written at and its checksum,
which the database knows too: a file that this library did not write, a damaged or a missing one is made again from
the vectors in the database; one of an earlier generation is brought up to what the library holds now.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import Select, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from api.db import Database
from api.db.tables import LibraryIndex, LibraryVector
from api.library.files import locked, read_json, safe_name, sweep, write_json, write_whole
from nlp.errors import LibraryError
from nlp.search.chunk import RECIPE, Embedded
from nlp.search.encoder import Encoder, Vectors
from nlp.search.index import Ids, VectorIndex
from nlp.search.late import TOKEN_DIMENSION, Tokens, from_bytes, to_bytes

# How many vectors are read or written at a time, and how many keys one statement names.
_BATCH = 20_000
_MANY = 500
# The file is written again when so many vectors, and so large a part of all, are new or gone.
DRIFT, _DRIFT_PART = 500, 0.02
_LONGEST = 100
_NO_TOKENS: Tokens = np.empty((0, TOKEN_DIMENSION), dtype=np.int8)


class VectorStore:
    """One encoder's vectors: rows of the database, and `index-<checksum>.faiss` with `manifest.json` in a folder.

    The manifest is renamed into place after its index and names it, so a killed writer leaves the old pair or
    the new one. Another encoder, version of it, dimension or recipe of chunks has other rows and another folder.
    """

    def __init__(self, database: Database, folder: Path, encoder: Encoder, *, drift: int = DRIFT) -> None:
        self.name = _named(f"{encoder.name} {encoder.version} {encoder.dimension} {RECIPE}")
        self._database = database
        self._folder = folder / safe_name(self.name)
        self._dimension = encoder.dimension
        self._drift = drift
        self._written: Ids = np.empty(0, dtype=np.int64)

    def missing(self, session: Session, keys: Ids) -> Ids:
        """Return those of distinct `keys` whose vectors are not kept, ascending."""
        kept = session.scalars(select(LibraryVector.key).where(LibraryVector.encoder == self.name))
        return np.setdiff1d(keys, np.fromiter(kept, dtype=np.int64), assume_unique=True)

    def keep(self, session: Session, keys: Ids, embedded: Embedded) -> None:
        """Write what was embedded of `keys`; what is kept already is left as it is."""
        there = {key for part in _parts(keys, _MANY) for key in session.scalars(self._chosen(part, LibraryVector.key))}
        values = [
            {"encoder": self.name, "key": key, "row": row.astype("<f4").tobytes(), "tokens": to_bytes(tokens)}
            for key, row, tokens in zip(keys.tolist(), embedded.vectors, embedded.tokens, strict=True)
            if key not in there
        ]
        for start in range(0, len(values), _BATCH):
            session.execute(insert(LibraryVector), values[start : start + _BATCH])

    def read(self, session: Session, keys: Ids) -> Iterator[tuple[Ids, Vectors]]:
        """Yield those vectors of `keys` that are kept, in batches; a damaged one is as good as none."""
        if keys.size > 4 * _MANY:
            chosen = [
                select(LibraryVector.key, LibraryVector.row)
                .where(LibraryVector.encoder == self.name)
                .execution_options(yield_per=_BATCH)
            ]
        else:
            chosen = [self._chosen(part, LibraryVector.key, LibraryVector.row) for part in _parts(keys, _MANY)]
        wanted = set(keys.tolist())
        for statement in chosen:
            for rows in session.execute(statement).partitions(_BATCH):
                whole = [(key, row) for key, row in rows if key in wanted and len(row) == 4 * self._dimension]
                if whole:
                    stacked = np.frombuffer(b"".join(row for _, row in whole), dtype="<f4")
                    yield np.array([key for key, _ in whole], dtype=np.int64), stacked.reshape(-1, self._dimension)

    def read_tokens(self, keys: Sequence[int]) -> list[Tokens]:
        """Return the token vectors of `keys`, in a transaction of its own; none for those that have none."""
        with self._database.reading() as session:
            rows = session.execute(self._chosen(list(keys), LibraryVector.key, LibraryVector.tokens)).all()
        found: dict[int, bytes] = {row.key: row.tokens for row in rows}
        return [from_bytes(found[key]) if key in found else _NO_TOKENS for key in keys]

    def load(self, session: Session) -> VectorIndex:
        """Return the index as it was last written, an empty one where it is missing, damaged or not ours."""
        index = self._read_file(session)
        self._written = index.ids
        return index

    def save(self, index: VectorIndex, generation: int) -> None:
        """Write the index where it has drifted from what was last written: file, manifest, checksum, in this order."""
        changed = np.setxor1d(index.ids, self._written).size
        enough = max(self._drift, _DRIFT_PART * len(index)) if self._drift and self._written.size else 1
        if changed < enough:
            return
        data = index.to_bytes()
        checksum = hashlib.sha256(data).hexdigest()
        name = f"index-{checksum[:16]}.faiss"
        with locked(self._folder):
            sweep(self._folder)
            write_whole(self._folder / name, data)
            write_json(
                self._folder / "manifest.json",
                {
                    "encoder": self.name,
                    "dimension": self._dimension,
                    "count": len(index),
                    "checksum": checksum,
                    "generation": generation,
                    "file": name,
                },
            )
            with self._database.writing() as session:
                session.merge(LibraryIndex(encoder=self.name, checksum=checksum))
            for path in self._folder.glob("index-*.faiss"):
                if path.name != name:
                    path.unlink(missing_ok=True)
        self._written = index.ids

    def _read_file(self, session: Session) -> VectorIndex:
        manifest = read_json(self._folder / "manifest.json") or {}
        ours = session.get(LibraryIndex, self.name)
        try:
            data = (self._folder / Path(str(manifest.get("file"))).name).read_bytes()
            if ours is None or hashlib.sha256(data).hexdigest() != ours.checksum:
                return VectorIndex(self._dimension)
            return VectorIndex.from_bytes(data, dimension=self._dimension)
        except (OSError, LibraryError):
            return VectorIndex(self._dimension)

    def _chosen(self, keys: list[int], *columns: InstrumentedAttribute[Any]) -> Select[Any]:
        return select(*columns).where(LibraryVector.encoder == self.name, LibraryVector.key.in_(keys))


def _named(made: str) -> str:
    """Return how vectors were made as a name for rows and a folder: the digest of what is too long."""
    return (
        made if len(made) <= _LONGEST else f"{made[: _LONGEST // 2]} {hashlib.sha256(made.encode()).hexdigest()[:24]}"
    )


def _parts(keys: Ids, size: int) -> Iterator[list[int]]:
    for start in range(0, keys.size, size):
        yield keys[start : start + size].tolist()
