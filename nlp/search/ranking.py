"""Ranking: the passages nearest to a question by meaning, by its words' meaning in place, and by the words themselves."""

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
        return (1 / (1 + np.exp(-self.slope * (total - self.middle)))).astype(np.float32)


# Weights and logistic chosen on the development part of `evals/search`.
MIX = Mix(meaning=1.4, late=2.0, words=0.3, slope=6.0, middle=1.3)


@dataclass(frozen=True)
class Ranked:
    """Ids and scores, best first; `threshold` is the score below which nothing is near."""

    ids: Ids
    scores: Vectors
    threshold: float


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
        return Ranked(ids, near, encoder.threshold)
    asked = dict.fromkeys(terms(question), 1.0)
    by_words, _ = words.search(asked, _BY_WORDS, allowed=keys)
    further = np.setdiff1d(by_words, ids)
    late = encoder.compare(question, [text(id) for id in (*ids.tolist(), *further.tolist())])
    if late is None:
        return Ranked(ids, near, encoder.threshold)
    more, more_near = index.search(vector, further.size, allowed=further)
    place = {id: number for number, id in enumerate(further.tolist(), ids.size)}
    late = np.concatenate([late[: ids.size], late[[place[id] for id in more.tolist()]]])
    ids, near = np.concatenate([ids, more]), np.concatenate([near, more_near])
    scores = MIX.blend(near, late, _shares(words, asked, ids))
    order = np.lexsort((ids, -scores))
    return Ranked(ids[order], scores[order], 0.5)


def _shares(words: LexicalIndex, asked: dict[str, float], ids: Ids) -> Vectors:
    """The lexical score of each of `ids`, 0 for those that hold no word of the question."""
    found, scores = words.search(asked, ids.size, allowed=np.sort(ids))
    share: dict[int, float] = dict(zip(found.tolist(), scores.tolist(), strict=True))
    return np.array([share.get(id, 0.0) for id in ids.tolist()], dtype=np.float32)
