"""Vectors on disk: a cache by content that embeds nothing twice, and the index with its manifest."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from api.library.files import read_json, safe_name, write_json, write_whole
from nlp.errors import LibraryError
from nlp.search.encoder import Encoder, Vectors
from nlp.search.index import VectorIndex


class VectorStore:
    """One encoder's vectors: `cache/*.npz` (keys and rows) and `index-<generation>.faiss` with `manifest.json`.

    The manifest is renamed into place after its index and names it by checksum, so a killed writer leaves
    the old pair or the new one. Another encoder or version of it has another folder.
    """

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self._folder = folder / safe_name(f"{encoder.name} {encoder.version}")
        self._encoder = encoder

    def load(self, generation: str) -> VectorIndex | None:
        """Return the index of `generation`, None where it is missing, stale or damaged."""
        manifest = read_json(self._folder / "manifest.json")
        return self._read(manifest) if manifest is not None and manifest.get("generation") == generation else None

    def salvage(self) -> VectorIndex:
        """Return a whole index of any generation, an empty one where there is none: its vectors go by content."""
        manifest = read_json(self._folder / "manifest.json")
        found = self._read(manifest) if manifest is not None else None
        return found if found is not None else VectorIndex(self._encoder.dimension)

    def save(self, index: VectorIndex, generation: str) -> None:
        """Write the index and then its manifest, and delete the index before."""
        data = index.to_bytes()
        checksum = hashlib.sha256(data).hexdigest()
        name = f"index-{checksum[:16]}.faiss"
        write_whole(self._folder / name, data)
        write_json(
            self._folder / "manifest.json",
            {
                "encoder": self._encoder.name,
                "version": self._encoder.version,
                "dimension": self._encoder.dimension,
                "count": len(index),
                "checksum": checksum,
                "generation": generation,
                "file": name,
            },
        )
        for path in self._folder.glob("index-*.faiss"):
            if path.name != name:
                path.unlink(missing_ok=True)

    def keep(self, vectors: Mapping[int, Vectors]) -> None:
        """Add vectors by key to the cache."""
        if not vectors:
            return
        keys = np.fromiter(vectors.keys(), dtype=np.int64)
        buffer = io.BytesIO()
        np.savez(buffer, keys=keys, rows=np.stack(list(vectors.values())))
        name = hashlib.sha256(keys.tobytes()).hexdigest()[:32]
        write_whole(self._folder / "cache" / f"{name}.npz", buffer.getvalue())

    def cached(self, keys: Iterable[int]) -> dict[int, Vectors]:
        """Return those vectors of `keys` that the cache holds; a damaged file of it is deleted."""
        wanted = set(keys)
        found: dict[int, Vectors] = {}
        for path in sorted(self._folder.glob("cache/*.npz")) if wanted else ():
            try:
                with np.load(path, allow_pickle=False) as stored:
                    pairs = zip(stored["keys"].tolist(), stored["rows"], strict=True)
                    rows = {key: row for key, row in pairs if key in wanted}
                if any(row.shape != (self._encoder.dimension,) for row in rows.values()):
                    raise ValueError("rows of another dimension")
            except (OSError, ValueError, KeyError, EOFError, BadZipFile):
                path.unlink(missing_ok=True)
                continue
            found |= rows
        return found

    def _read(self, manifest: Mapping[str, object]) -> VectorIndex | None:
        dimension = self._encoder.dimension
        try:
            data = (self._folder / Path(str(manifest.get("file"))).name).read_bytes()
        except OSError:
            return None
        if manifest.get("dimension") != dimension or hashlib.sha256(data).hexdigest() != manifest.get("checksum"):
            return None
        try:
            return VectorIndex.from_bytes(data, dimension=dimension)
        except LibraryError:
            return None
