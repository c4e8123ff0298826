"""Several encoders as one: an English question asks two of them, one in another language the one that reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from nlp.search.encoder import Encoder, LateEncoder, Progress, Role, Vectors
from nlp.search.language import DEFAULT, detect_language, modern_script, spoken_language
from nlp.search.late import Asked, Scores
from nlp.search.mix import DEEP_MIX, MIX, Mix
from nlp.search.multilingual import LANGUAGES

# How much the cosine of the encoder of many languages counts beside that of the one across languages.
_WIDE = 2.0


@dataclass(frozen=True, slots=True)
class Part:
    """An encoder, the length of its part of a vector, and whether it reads a passage in its context only, once."""

    encoder: Encoder
    length: float
    once: bool = False


@dataclass(frozen=True)
class BlendedEncoder:
    """The vectors of `english`, of `across` and, where there are such, of `deep` and `wide` side by side in one index.

    The inner product with an English question is the weighted mean of the cosines of all but `wide`. One in a language
    that `across` was trained on gets that of `across` and, twice, that of `wide`, whose cosines lie close together; one
    in any other language that of `wide` alone. They are scaled to one threshold, so that a question's vector has no
    length of 1 then. `deep` is a larger English encoder, which reads a passage in its context only.
    `bridge` maps vectors of `across` to where `english` would put the same text in English.
    """

    english: Encoder
    across: Encoder
    wide: Encoder | None = None
    deep: Encoder | None = None
    language: Callable[[str], str] = detect_language
    bridge: Callable[[Vectors], Vectors] | None = None

    @property
    def name(self) -> str:
        return "+".join(part.encoder.name for part in self.parts)

    @property
    def version(self) -> str:
        return "+".join(part.encoder.version for part in self.parts)

    @property
    def dimension(self) -> int:
        return sum(part.encoder.dimension for part in self.parts)

    @property
    def threshold(self) -> float:
        return self.across.threshold

    @property
    def parts(self) -> tuple[Part, ...]:
        mix = self.mix
        made = [Part(self.english, sqrt(mix.english / mix.meaning)), Part(self.across, sqrt(mix.across / mix.meaning))]
        if self.deep is not None:
            made.append(Part(self.deep, sqrt(mix.deep / mix.meaning), once=True))
        if self.wide is not None:
            made.append(Part(self.wide, 1.0, once=True))
        return tuple(made)

    @property
    def mix(self) -> Mix:
        return DEEP_MIX if self.deep is not None else MIX

    def encode(self, texts: Sequence[str], *, role: Role = "passage", progress: Progress | None = None) -> Vectors:
        if role == "query":
            return np.stack([self._ask(text) for text in texts])
        blocks = [part.length * part.encoder.encode(texts, role=role) for part in self.parts]
        if progress is not None:
            progress(len(texts))
        return np.ascontiguousarray(np.hstack(blocks), dtype=np.float32)

    def ask(self, query: str) -> Asked | None:
        """Return the token vectors of an English question, None for another."""
        if not isinstance(self.english, LateEncoder) or self._spoken(query) != DEFAULT:
            return None
        return self.english.ask(query)

    def cross(self, query: str, rows: Vectors) -> Scores | None:
        """Return the cosines in the English encoder's space of passages with a question in another language.

        `rows` are the passages' vectors, of shape (passages, dimension). None for a question in English, and where
        `wide`, which says more, reads along.
        """
        if self.wide is not None or self.bridge is None or self._spoken(query) == DEFAULT:
            return None
        image = self.bridge(self.across.encode([query], role="query"))[0]
        own = rows[:, : self.english.dimension] / self.parts[0].length
        cosines: Scores = own @ image
        return cosines

    def knows(self, word: str) -> bool:
        """Say whether the English encoder knows a word; every word where it cannot tell."""
        return not isinstance(self.english, LateEncoder) or self.english.knows(word)

    def _spoken(self, text: str) -> str:
        return spoken_language(text, knows=self.knows, detect=self.language)

    def _ask(self, text: str) -> Vectors:
        """The vector of a question: only the parts that read its language are not zero."""
        text = modern_script(text)
        spoken = self._spoken(text)
        blocks = [
            weight * part.encoder.encode([text], role="query")[0]
            if weight
            else np.zeros(part.encoder.dimension, dtype=np.float32)
            for part, weight in ((part, self._weight(part, spoken)) for part in self.parts)
        ]
        return np.concatenate(blocks).astype(np.float32)

    def _weight(self, part: Part, language: str) -> float:
        """How long a part of a question's vector is, 0 where it does not read the language."""
        if language == DEFAULT:
            return 0.0 if part.encoder is self.wide else part.length
        shares = [(self.across, 1.0)] if self.wide is None or language in LANGUAGES else []
        if self.wide is not None:
            shares.append((self.wide, _WIDE))
        scale = self.threshold / sum(share * encoder.threshold for encoder, share in shares)
        return next((scale * share / part.length for encoder, share in shares if encoder is part.encoder), 0.0)


def load_blended(*, wide: bool = False, deep: bool = False) -> BlendedEncoder:
    """Return the packaged encoders as one, the one of many languages among them if `wide`, the large one if `deep`.

    Raises EngineError when a package is missing.
    """
    from nlp.search.bridge import cross
    from nlp.search.e5 import load_e5
    from nlp.search.minilm import load_minilm
    from nlp.search.mpnet import load_mpnet
    from nlp.search.multilingual import load_universal

    wide_, deep_ = load_e5() if wide else None, load_mpnet() if deep else None
    return BlendedEncoder(load_minilm(), load_universal(), wide_, deep_, bridge=cross)
