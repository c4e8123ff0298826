"""Ranking: the passages nearest to a question by meaning, word by word in their place, and by the words as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nlp.search.encoder import Encoder, LateEncoder, Vectors
from nlp.search.index import Ids, VectorIndex
from nlp.search.late import Tokens, interact
from nlp.search.lexical import LexicalIndex
from nlp.search.terms import terms

# Gives the token vectors of passages by the keys of their vectors, none (no rows) for those that have none.
TokenSource = Callable[[Sequence[int]], Sequence[Tokens]]
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


# Whether anything answers at all, the meaning of the whole question tells better than single words of it, each of which
# some passage is near to: the cosine of the best hit, and with this weight the share of the question's words in it. On
# the same questions, silence below `_SILENT` is right for 44 % of those without an answer and wrong for 0.9 % of the
# others; the chance of the mix, where it is silent for 37 %, is wrong for 3.1 %.
_SILENT, _WORDS_HELD = 0.2, 0.3
# A hit with a lower chance is left out.
_LEAST = 0.06
# The same for cosines, as a share of the encoder's threshold; measured to cost no right answer.
_TAIL = 0.8


@dataclass(frozen=True)
class Ranked:
    """Ids and scores, best first; `near` says whether the best may be an answer, none below `least` is one."""

    ids: Ids
    scores: Vectors
    near: bool
    least: float


def rank(
    question: str,
    keys: Ids,
    *,
    index: VectorIndex,
    tokens: TokenSource,
    words: LexicalIndex,
    encoder: Encoder,
    width: int,
) -> Ranked:
    """Return at most `width` or so of `keys` for a question.

    Where the encoder reads the question word by word, scores are chances (0 to 1) of a right answer; else they
    are cosines, and only those.
    """
    vector = encoder.encode([question], role="query")[0]
    ids, near = index.search(vector, max(width, _NEAREST), allowed=keys)
    asked = encoder.ask(question) if isinstance(encoder, LateEncoder) and ids.size else None
    if asked is None:
        answered = bool(ids.size) and float(near[0]) >= encoder.threshold
        return Ranked(ids, near, answered, _TAIL * encoder.threshold)
    held = words.weigh(terms(question))
    further = np.setdiff1d(held.best(_BY_WORDS, allowed=keys), ids)
    cosines = [float(index.vector(id) @ vector) for id in further.tolist()]
    ids, near = np.concatenate([ids, further]), np.append(near, np.array(cosines, dtype=np.float32))
    shares = held.of(ids)
    scores = MIX.blend(near, interact(asked, tokens(ids.tolist())), shares)
    order = np.lexsort((ids, -scores))
    best = order[0]
    answered = float(near[best] + _WORDS_HELD * shares[best]) >= _SILENT and float(scores[best]) >= _LEAST
    return Ranked(ids[order], scores[order], answered, _LEAST)
