"""The vector index: inner product over unit vectors by stable id, exact while it is small, a graph beyond."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.errors import EngineError, LibraryError
from nlp.search.encoder import Vectors

Ids = NDArray[np.int64]
# So many vectors are compared one by one: 6 ms at 100,000 of 384 dimensions. `evals.scale` measures both kinds.
EXACT_UP_TO = 150_000
# The graph (HNSW): neighbours a node, and how wide it is built and searched. A question is unlike any clause, so that
# its nearest are found in a wide search only: of 300,000, 0.70 of them at 256 (0.6 ms) and 0.99 at 4,096 (9 ms).
_LINKS = 32
_BUILD_WIDTH = 64
SEARCH_WIDTH = 4096
# The graph keeps removed vectors until so large a part of it is dead.
_DEAD_MAX = 0.3
# Under a filter that leaves a smaller part, only what is left is compared.
_FEW = 0.3
# So many filters are kept looked up.
_KEPT = 16
_MAGIC = b"briefwright index 2\n"


class VectorIndex:
    """Unit vectors of one dimension by 63-bit id. Not safe to change and search at the same time.

    Up to `exact_up_to` vectors, or where a filter leaves no more than that, search is exact; beyond it goes by a
    graph (HNSW), in which a removed vector stays as a dead node that is never found.
    """

    def __init__(self, dimension: int, *, exact_up_to: int = EXACT_UP_TO) -> None:
        self.dimension = dimension
        self._exact_up_to = exact_up_to
        self._index: Any = _flat(dimension)
        self._ids: Ids = np.empty(0, dtype=np.int64)
        self._alive: NDArray[np.bool_] = np.empty(0, dtype=np.bool_)
        self._allowed: list[tuple[Ids, NDArray[np.bool_]]] = []

    def __len__(self) -> int:
        return int(np.count_nonzero(self._alive))

    @property
    def ids(self) -> Ids:
        """The ids of all vectors, ascending."""
        return self._places[0]

    @property
    def kind(self) -> str:
        return "graph" if self._is_graph else "exact"

    @property
    def nbytes(self) -> int:
        """Bytes of memory: vectors, links and ids."""
        links = 2 * _LINKS * 4 + 16 if self._is_graph else 0
        return self._ids.size * (self.dimension * 4 + links + 9 + 16)

    def missing(self, ids: Ids) -> Ids:
        """Return those of `ids` that are not here, ascending."""
        return np.setdiff1d(ids, self.ids)

    def add(self, vectors: Mapping[int, Vectors]) -> None:
        """Add vectors of shape (dimension,) by id; an id that is there already is replaced."""
        if vectors:
            self.add_rows(as_ids(vectors), np.stack(list(vectors.values())))

    def add_rows(self, ids: Ids, vectors: Vectors) -> None:
        """Add vectors of shape (len(ids), dimension) by distinct ids; an id that is there already is replaced."""
        if not ids.size:
            return
        self.remove(ids)
        self._append(ids, np.ascontiguousarray(vectors, dtype=np.float32))
        if not self._is_graph and self._ids.size > self._exact_up_to:
            self._rebuild(_graph(self.dimension))

    def remove(self, ids: Iterable[int]) -> None:
        """Remove the vectors of `ids`; unknown ids are nothing."""
        places = self._find(ids if isinstance(ids, np.ndarray) else as_ids(ids))
        if not places.size:
            return
        if self._is_graph:
            self._alive[places] = False
            self._forget()
            if self._alive.mean() < 1 - _DEAD_MAX:
                self._rebuild(_graph(self.dimension) if len(self) > self._exact_up_to else _flat(self.dimension))
            return
        gone = np.zeros(self._ids.size, dtype=np.bool_)
        gone[places] = True
        self._index.remove_ids(_selector(gone))
        self._ids, self._alive = self._ids[~gone], self._alive[~gone]
        self._forget()

    def vector(self, id: int) -> Vectors:
        """Return the vector of a known `id`."""
        (place,) = self._find(np.array([id], dtype=np.int64))
        found: Vectors = self._index.reconstruct(int(place))
        return found

    def search(self, vector: Vectors, k: int, *, allowed: Ids | None = None) -> tuple[Ids, Vectors]:
        """Return the ids and cosines of up to `k` vectors nearest to `vector` of shape (dimension,), best first.

        Only ids in `allowed` are looked at where it is given: the filter works inside the search and costs no
        results. An array that cannot be written is looked up once, however often it comes. Equal scores go by id.
        """
        chosen = self._alive if allowed is None else self._allow(allowed)
        count = int(np.count_nonzero(chosen))
        if not count or k < 1:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
        row = np.ascontiguousarray(vector.reshape(1, -1), dtype=np.float32)
        scores, places = self._nearest(row, min(k, count), chosen, count)
        order = np.lexsort((self._ids[places], -scores))
        return self._ids[places][order], scores[order]

    def to_bytes(self) -> bytes:
        """Return the index as bytes for `from_bytes`."""
        written: NDArray[np.uint8] = _faiss().serialize_index(self._index)
        head = json.dumps({"dimension": self.dimension, "count": self._ids.size, "kind": self.kind}).encode()
        parts = (_MAGIC, struct.pack("<I", len(head)), head, self._ids.tobytes(), self._alive.tobytes())
        return b"".join((*parts, written.data))  # a copy less: a million vectors are gigabytes

    @classmethod
    def from_bytes(cls, data: bytes, *, dimension: int, exact_up_to: int = EXACT_UP_TO) -> VectorIndex:
        """Return the index that `to_bytes` gave. Only for bytes this program wrote and checked itself.

        Raises LibraryError where the bytes are no index of this dimension.
        """
        made = cls(dimension, exact_up_to=exact_up_to)
        try:
            if not data.startswith(_MAGIC):
                raise ValueError("another format")
            at = len(_MAGIC) + 4
            (length,) = struct.unpack_from("<I", data, at - 4)
            head = json.loads(data[at : at + length])
            count, start = int(head["count"]), at + length
            made._ids = np.frombuffer(data, dtype=np.int64, count=count, offset=start).copy()
            made._alive = np.frombuffer(data, dtype=np.bool_, count=count, offset=start + 8 * count).copy()
            made._index = _faiss().deserialize_index(np.frombuffer(data, dtype=np.uint8, offset=start + 9 * count))
            if (made._index.d, made._index.ntotal, made.kind) != (dimension, count, head["kind"]):
                raise ValueError("another index")
        except (RuntimeError, ValueError, KeyError, TypeError, struct.error) as error:
            raise LibraryError("the index file is damaged", hint="It is rebuilt from the library") from error
        return made

    @property
    def _is_graph(self) -> bool:
        return isinstance(self._index, _faiss().IndexHNSW)

    @cached_property
    def _places(self) -> tuple[Ids, Ids]:
        """Ids of the living, ascending, and where each one is."""
        places = np.flatnonzero(self._alive)
        order = np.argsort(self._ids[places], kind="stable")
        return self._ids[places][order], places[order]

    def _forget(self) -> None:
        self.__dict__.pop("_places", None)
        self._allowed.clear()

    def _find(self, ids: Ids) -> Ids:
        """Where those of `ids` are that are here."""
        known, places = self._places
        if not known.size:
            return np.empty(0, dtype=np.int64)
        wanted = ids if bool(np.all(ids[:-1] < ids[1:])) else np.unique(ids)
        at = np.minimum(np.searchsorted(known, wanted), known.size - 1)
        found: Ids = places[at[known[at] == wanted]]
        return found

    def _allow(self, allowed: Ids) -> NDArray[np.bool_]:
        """Which places are allowed."""
        known = next((mask for ids, mask in self._allowed if ids is allowed), None)
        if known is not None:
            return known
        mask = np.zeros(self._ids.size, dtype=np.bool_)
        mask[self._find(allowed)] = True
        if not allowed.flags.writeable:
            self._allowed = [*self._allowed[-_KEPT + 1 :], (allowed, mask)]
        return mask

    def _nearest(self, row: Vectors, k: int, chosen: NDArray[np.bool_], count: int) -> tuple[Vectors, Ids]:
        if not self._is_graph or count <= self._exact_up_to:
            return self._compare(row[0], k, chosen, count)
        faiss = _faiss()
        selector = _selector(chosen) if count < chosen.size else None
        parameters = faiss.SearchParametersHNSW(sel=selector, efSearch=max(SEARCH_WIDTH, 2 * k))
        scores, places = self._index.search(row, k, params=parameters)
        found = places[0] >= 0
        return scores[0][found], places[0][found]

    def _compare(self, vector: Vectors, k: int, chosen: NDArray[np.bool_], count: int) -> tuple[Vectors, Ids]:
        """Compare with the vectors themselves: one product of a matrix costs half of FAISS's scan under a filter."""
        vectors = self._vectors()
        if count < _FEW * chosen.size:
            places = np.flatnonzero(chosen)
            scores = vectors[places] @ vector
        else:
            places, scores = np.arange(chosen.size), vectors @ vector
            scores[~chosen] = -np.inf
        best = np.argpartition(-scores, k - 1)[:k]
        return scores[best], places[best]

    def _vectors(self) -> Vectors:
        """All vectors as FAISS keeps them, dead ones too; not a copy."""
        faiss = _faiss()
        storage = faiss.downcast_index(self._index.storage) if self._is_graph else self._index
        kept: Vectors = faiss.rev_swig_ptr(storage.get_xb(), self._ids.size * self.dimension)
        return kept.reshape(-1, self.dimension)

    def _append(self, ids: Ids, vectors: Vectors) -> None:
        self._index.add(vectors)
        self._ids = np.concatenate((self._ids, ids))
        self._alive = np.concatenate((self._alive, np.ones(ids.size, dtype=np.bool_)))
        self._forget()

    def _rebuild(self, index: Any) -> None:
        """Put the living into an empty `index`."""
        living, ids = self._vectors()[self._alive], self._ids[self._alive]
        self._index, self._ids, self._alive = index, self._ids[:0], self._alive[:0]
        self._append(ids, living)


def as_ids(ids: Iterable[int]) -> Ids:
    """Return ids as an array, in the order given."""
    return np.fromiter(ids, dtype=np.int64)


def _flat(dimension: int) -> Any:
    return _faiss().IndexFlatIP(dimension)


def _graph(dimension: int) -> Any:
    faiss = _faiss()
    graph = faiss.IndexHNSWFlat(dimension, _LINKS, faiss.METRIC_INNER_PRODUCT)
    graph.hnsw.efConstruction = _BUILD_WIDTH
    return graph


def _selector(chosen: NDArray[np.bool_]) -> Any:
    return _faiss().IDSelectorBitmap(np.packbits(chosen, bitorder="little"))


def _faiss() -> Any:
    try:
        import faiss
    except ImportError as error:
        raise EngineError(
            "FAISS is not installed", value="faiss-cpu", hint="Install it with `pip install faiss-cpu`"
        ) from error
    return faiss
