"""The vector index: exact inner product over unit vectors with stable ids, by FAISS."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.errors import EngineError, LibraryError
from nlp.search.encoder import Vectors


class VectorIndex:
    """Unit vectors of one dimension by 63-bit id. Not safe to change and search at the same time."""

    def __init__(self, dimension: int) -> None:
        faiss = _faiss()
        self.dimension = dimension
        self._index: Any = faiss.IndexIDMap2(faiss.IndexFlatIP(dimension))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def ids(self) -> frozenset[int]:
        return frozenset(_faiss().vector_to_array(self._index.id_map).tolist())

    def add(self, vectors: Mapping[int, Vectors]) -> None:
        """Add vectors of shape (dimension,) by id; an id that is there already is replaced."""
        if not vectors:
            return
        self.remove(vectors.keys())
        stacked = np.ascontiguousarray(np.stack(list(vectors.values())), dtype=np.float32)
        self._index.add_with_ids(stacked, _as_ids(vectors.keys()))

    def remove(self, ids: Iterable[int]) -> None:
        """Remove the vectors of `ids`; unknown ids are nothing."""
        wanted = self.ids.intersection(ids)
        if wanted:
            self._index.remove_ids(_faiss().IDSelectorBatch(_as_ids(sorted(wanted))))

    def vector(self, id: int) -> Vectors:
        """Return the vector of a known `id`."""
        found: Vectors = self._index.reconstruct(id)
        return found

    def search(self, query: Vectors, *, limit: int, allowed: Iterable[int] | None = None) -> list[tuple[int, float]]:
        """Return up to `limit` (id, cosine) nearest to `query` of shape (dimension,), best first.

        The filter `allowed` is applied inside the search, so that it costs no results. Equal scores go by id.
        """
        faiss = _faiss()
        if not len(self) or limit < 1:
            return []
        parameters = None
        if allowed is not None:
            ids = _as_ids(sorted(self.ids.intersection(allowed)))
            if not ids.size:
                return []
            parameters = faiss.SearchParameters(sel=faiss.IDSelectorBatch(ids))
        row = np.ascontiguousarray(query.reshape(1, -1), dtype=np.float32)
        scores, found = self._index.search(row, min(limit, len(self)), params=parameters)
        pairs = [(int(id), float(score)) for id, score in zip(found[0], scores[0], strict=True) if id >= 0]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))

    def to_bytes(self) -> bytes:
        written: NDArray[np.uint8] = _faiss().serialize_index(self._index)
        return written.tobytes()

    @classmethod
    def from_bytes(cls, data: bytes, *, dimension: int) -> VectorIndex:
        """Return the index that `to_bytes` gave. Only for bytes this program wrote and checked itself.

        Raises LibraryError where the bytes are no index of this dimension.
        """
        faiss = _faiss()
        try:
            index = faiss.deserialize_index(np.frombuffer(data, dtype=np.uint8))
        except RuntimeError as error:
            raise LibraryError("the index file is damaged", hint="It is rebuilt from the library") from error
        if not isinstance(index, faiss.IndexIDMap2) or index.d != dimension:
            raise LibraryError("the index file is of another kind", hint="It is rebuilt from the library")
        made = cls(dimension)
        made._index = index
        return made


def _as_ids(ids: Iterable[int]) -> NDArray[np.int64]:
    return np.fromiter(ids, dtype=np.int64)


def _faiss() -> Any:
    try:
        import faiss
    except ImportError as error:
        raise EngineError(
            "FAISS is not installed", value="faiss-cpu", hint="Install it with `pip install faiss-cpu`"
        ) from error
    return faiss
