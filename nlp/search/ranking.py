"""Ranking: the passages nearest to a question by meaning, word by word in their place, and by the words as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nlp.search.encoder import Encoder, LateEncoder, Vectors
from nlp.search.index import Ids, VectorIndex
from nlp.search.lexical import LexicalIndex
from nlp.search.terms import terms

# So many of the nearest by vector, and by words, are ranked anew.
_NEAREST = 40
_BY_WORDS = 10


@dataclass(frozen=True, slots=True)
class Mix:
    """How much each score counts, and the logistic that makes their sum the chance that a passage answers."""

    meaning: float
    late: float
    words: float
    slope: float
    middle: float

    def blend(self, meaning: Vectors, late: Vectors, words: Vectors) -> Vectors:
        total = self.meaning * meaning + self.late * late + self.words * words
        chances: Vectors = (1 / (1 + np.exp(-self.slope * (total - self.middle)))).astype(np.float32)
        return chances


# Weights and logistic chosen on the development part of `evals/search` (171 questions with an answer, 33 without).
MIX = Mix(meaning=1.4, late=2.0, words=0.3, slope=2.8, middle=1.65)


# Chances: below the first the best hit is not shown, and silence says so (2 % of the questions with an answer, 36 %
# of those without); below the second a hit behind a better one is left out.
_THRESHOLD, _LEAST = 0.2, 0.06
# The same for cosines, as a share of the encoder's threshold; measured to cost no right answer.
_TAIL = 0.8


@dataclass(frozen=True)
class Ranked:
    """Ids and scores, best first; where the best is below `threshold` nothing is near, none below `least` is shown."""

    ids: Ids
    scores: Vectors
    threshold: float
    least: float


def rank(
    question: str,
    keys: Ids,
    text: Callable[[int], str],
    *,
    index: VectorIndex,
    words: LexicalIndex,
    encoder: Encoder,
    width: int,
) -> Ranked:
    """Return at most `width` or so of `keys` for a question; `text` gives the words that a key stands for.

    Where the encoder reads the question word by word, scores are chances (0 to 1) of a right answer; else they
    are cosines, and only those.
    """
    vector = encoder.encode([question], role="query")[0]
    ids, near = index.search(vector, max(width, _NEAREST), allowed=keys)
    if not isinstance(encoder, LateEncoder) or not ids.size:
        return Ranked(ids, near, encoder.threshold, _TAIL * encoder.threshold)
    asked = dict.fromkeys(terms(question), 1.0)
    by_words, _ = words.search(asked, _BY_WORDS, allowed=keys)
    further = np.setdiff1d(by_words, ids)
    late = encoder.compare(question, [text(id) for id in (*ids.tolist(), *further.tolist())])
    if late is None:
        return Ranked(ids, near, encoder.threshold, _TAIL * encoder.threshold)
    cosines = [float(index.vector(id) @ vector) for id in further.tolist()]
    ids, near = np.concatenate([ids, further]), np.append(near, np.array(cosines, dtype=np.float32))
    scores = MIX.blend(near, late, _shares(words, asked, ids))
    order = np.lexsort((ids, -scores))
    return Ranked(ids[order], scores[order], _THRESHOLD, _LEAST)


def _shares(words: LexicalIndex, asked: dict[str, float], ids: Ids) -> Vectors:
    """The lexical score of each of `ids`, 0 for those that hold no word of the question."""
    found, scores = words.search(asked, ids.size, allowed=np.sort(ids))
    share: dict[int, float] = dict(zip(found.tolist(), scores.tolist(), strict=True))
    return np.array([share.get(id, 0.0) for id in ids.tolist()], dtype=np.float32)
