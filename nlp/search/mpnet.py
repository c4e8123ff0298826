"""The large English encoder: all-mpnet-base-v2, from the folder that `scripts/mpnet` puts it into, never from a hub."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from nlp.errors import EngineError
from nlp.search.encoder import Encoder, Progress, Role, Vectors, batches, normalize
from nlp.search.minilm import read_weights

FOLDER = Path(sys.prefix) / "share" / "briefwright" / "all-mpnet-base-v2"
DIRECTIONS = Path(__file__).with_name("mpnet_directions.npy")
_BATCH = 16
_ASKED = 32
_HINT = "Install it with `scripts/mpnet`"


class MpnetEncoder:
    """Texts in the 256 directions of the model's 768 in which policies differ most; the weights are read on first use.

    bfloat16 takes a third of the time: 20 ms for 40 words, twice what MiniLM takes.
    """

    name = "all-mpnet-base-v2"
    version = "bfloat16 256"
    dimension = 256
    threshold = 0.25

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._turn = threading.Lock()
        self._ask = lru_cache(maxsize=_ASKED)(lambda text: self._read([text])[0])

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        if role == "query":
            return np.stack([self._ask(text) for text in texts])
        vectors, done = np.zeros((len(texts), self.dimension), dtype=np.float32), 0
        for indices in batches(texts, _BATCH):
            vectors[indices] = self._read([texts[index] for index in indices])
            done += len(indices)
            if progress is not None:
                progress(done)
        return vectors

    def _read(self, texts: Sequence[str]) -> Vectors:
        with self._turn:
            read = self._model.encode(
                list(texts), batch_size=_BATCH, convert_to_numpy=False, convert_to_tensor=True, show_progress_bar=False
            )
        return normalize(read.float().numpy() @ self._directions)

    @cached_property
    def _directions(self) -> Vectors:
        read: Vectors = np.load(DIRECTIONS).astype(np.float32)
        return read

    @cached_property
    def _model(self) -> Any:
        return read_weights(self._folder, hint=_HINT, halved=True)


def is_installed() -> bool:
    return (FOLDER / "modules.json").is_file()


def load_mpnet() -> Encoder:
    """Return the encoder. Raises EngineError where it is not installed."""
    if not is_installed():
        raise EngineError("the large English encoder is not installed", value=MpnetEncoder.name, hint=_HINT)
    return MpnetEncoder()
