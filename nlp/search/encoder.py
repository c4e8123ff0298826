"""Encoders: texts in, unit vectors out. They rank; they never decide what a clause's status is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Literal, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from nlp.errors import EngineError
from nlp.search.late import Asked, Scores, Tokens
from nlp.search.mix import Mix

Vectors = NDArray[np.float32]
Role = Literal["query", "passage"]
# Called with how many texts are done.
Progress = Callable[[int], None]


class Encoder(Protocol):
    """Turns texts into vectors that are near where the texts mean the same.

    `name` and `version` identify the vectors in a store, `dimension` is their length, and `threshold`
    (-1 to 1, cosine) is the score below which a passage is not near a query.
    """

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def dimension(self) -> int: ...
    @property
    def threshold(self) -> float: ...

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        """Return float32 vectors of shape (len(texts), dimension), each of length 1."""
        ...


@runtime_checkable
class LateEncoder(Encoder, Protocol):
    """An encoder whose questions can be compared with passages word by word too, which ranks the nearest better.

    `mix` says how much that counts.
    """

    @property
    def mix(self) -> Mix: ...

    def ask(self, query: str) -> Asked | None:
        """Return the token vectors of a question, None where its language is not one that is read word by word."""
        ...

    def knows(self, word: str) -> bool:
        """Say whether a word in lower case is one that it learnt as a whole: no slip of the pen."""
        ...


@runtime_checkable
class TokenEncoder(Encoder, Protocol):
    """An encoder that reads passages word by word, in the same go in which it makes their vectors."""

    def read(self, texts: Sequence[str], *, progress: Progress | None = None) -> tuple[Vectors, list[Tokens]]:
        """Return what `encode` returns, and for each text the vectors of its tokens."""
        ...


@runtime_checkable
class CrossingEncoder(Encoder, Protocol):
    """An encoder that has a second opinion on passages for a question in another language."""

    def cross(self, query: str, rows: Vectors) -> Scores | None:
        """Return how near passages, of the vectors `rows`, are to a question by that; None where it has none."""
        ...


class FakeEncoder:
    """Hashed words as a vector: exact and instant, for tests. Texts are near when they share words."""

    name = "fake"
    version = "1"
    threshold = 0.05

    def __init__(self, dimension: int = 256) -> None:
        self.dimension = dimension

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "big") % self.dimension] += 1.0
        if progress is not None:
            progress(len(texts))
        return normalize(vectors)


def normalize(vectors: Vectors) -> Vectors:
    """Return the rows scaled to length 1; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.ascontiguousarray(vectors / np.maximum(lengths, 1e-12), dtype=np.float32)


def batches(texts: Sequence[str], size: int) -> Iterator[list[int]]:
    """Yield the indices of `texts` in batches of `size`, longest first: little padding, no late surprise."""
    order = sorted(range(len(texts)), key=lambda index: (-len(texts[index]), index))
    for start in range(0, len(order), size):
        yield order[start : start + size]


def _minilm() -> Encoder:
    from nlp.search.minilm import load_minilm

    return load_minilm()


def _universal() -> Encoder:
    from nlp.search.multilingual import load_universal

    return load_universal()


def _blended(*, wide: bool = False, deep: bool = False) -> Encoder:
    from nlp.search.blended import load_blended

    return load_blended(wide=wide, deep=deep)


def _best() -> Encoder:
    from nlp.search.mpnet import is_installed

    return _blended(deep=is_installed())


def _e5() -> Encoder:
    from nlp.search.e5 import load_e5

    return load_e5()


ENCODERS: Mapping[str, Callable[[], Encoder]] = {
    "all": partial(_blended, wide=True),
    "best": _best,
    "both": _blended,
    "deep": partial(_blended, deep=True),
    "e5": _e5,
    "minilm": _minilm,
    "universal": _universal,
    "fake": FakeEncoder,
}
# "both" are MiniLM and the multilingual one together for English, the multilingual one for other languages. "deep" has
# a larger English one read along, "all" one for the languages that the multilingual one does not know: each takes
# longer to read a policy. "best" is "deep" where its model is installed.
DEFAULT_ENCODER = "best"
# The one whose vectors are near across languages.
MULTILINGUAL_ENCODER = "universal"


def load_encoder(name: str = DEFAULT_ENCODER) -> Encoder:
    """Return the encoder registered as `name`. Raises EngineError for an unknown name or a missing package."""
    if name not in ENCODERS:
        raise EngineError("there is no such encoder", value=name, hint=f"Choose one of {', '.join(sorted(ENCODERS))}")
    return ENCODERS[name]()
