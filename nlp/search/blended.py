"""Two encoders as one: an English question asks both, one in another language only the one that reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from nlp.search.encoder import Encoder, LateEncoder, Progress, Role, Vectors
from nlp.search.language import DEFAULT, detect_language

# How much the encoder across languages counts beside the English one in an English question.
_SHARE = 0.4


@dataclass(frozen=True)
class BlendedEncoder:
    """The vectors of `english` and of `across` side by side, so that one index serves both.

    The inner product with an English question is the weighted mean of the two cosines, with a question in another
    language the cosine of `across` alone: a question's vector has no length of 1 then.
    """

    english: Encoder
    across: Encoder
    language: Callable[[str], str] = detect_language

    @property
    def name(self) -> str:
        return f"{self.english.name}+{self.across.name}"

    @property
    def version(self) -> str:
        return f"{self.english.version}+{self.across.version}"

    @property
    def dimension(self) -> int:
        return self.english.dimension + self.across.dimension

    @property
    def threshold(self) -> float:
        return self.across.threshold

    @property
    def parts(self) -> tuple[tuple[Encoder, float], ...]:
        """The encoders and the length of their parts of a vector."""
        return (self.english, sqrt(1 / (1 + _SHARE))), (self.across, sqrt(_SHARE / (1 + _SHARE)))

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        first, second = (length * part.encode(texts, role=role) for part, length in self.parts)
        if role == "query":
            foreign = np.array([self.language(text) != DEFAULT for text in texts], dtype=np.bool_)
            first[foreign] = 0
            second[foreign] /= _SHARE / (1 + _SHARE)
        if progress is not None:
            progress(len(texts))
        return np.ascontiguousarray(np.hstack([first, second]), dtype=np.float32)

    def compare(self, query: str, passages: Sequence[str]) -> Vectors | None:
        """Return how near each passage comes to the words of an English query, None for another."""
        if not isinstance(self.english, LateEncoder) or self.language(query) != DEFAULT:
            return None
        return self.english.compare(query, passages)


def load_blended() -> Encoder:
    """Return the packaged encoders as one. Raises EngineError when a package is missing."""
    from nlp.search.minilm import load_minilm
    from nlp.search.multilingual import load_universal

    return BlendedEncoder(load_minilm(), load_universal())
