"""Ranking: the passages nearest to a question by meaning, word by word in their place, and by the words as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nlp.search.encoder import CrossingEncoder, Encoder, LateEncoder, Vectors
from nlp.search.index import Ids, VectorIndex
from nlp.search.late import Tokens, interact
from nlp.search.lexical import LexicalIndex
from nlp.search.terms import terms
from nlp.threads import one_thread

# Gives the token vectors of passages by the keys of their vectors, none (no rows) for those that have none.
TokenSource = Callable[[Sequence[int]], Sequence[Tokens]]
# So many of the nearest by vector, and by words, are ranked anew.
_NEAREST = 40
_BY_WORDS = 10
# Hits with a lower cosine are left out, as a share of the encoder's threshold; measured to cost no right answer.
_TAIL = 0.8
# A passage as near as this to a question in another language is its translation, which needs no second opinion.
_TRANSLATION = 0.45
# How much that opinion, which is less sure of the language and surer of the matter, counts.
_CROSSED = 0.5


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
    with one_thread():
        vector = encoder.encode([question], role="query")[0]
        ids, near = index.search(vector, max(width, _NEAREST), allowed=keys)
        asked = encoder.ask(question) if isinstance(encoder, LateEncoder) and ids.size else None
        if asked is None or not isinstance(encoder, LateEncoder):
            answered = bool(ids.size) and float(near[0]) >= encoder.threshold
            if answered and isinstance(encoder, CrossingEncoder) and float(near[0]) < _TRANSLATION:
                ids, near = _cross(question, ids, near, index, encoder)
            return Ranked(ids, near, answered, _TAIL * encoder.threshold)
        held = words.weigh(terms(question))
        further = np.setdiff1d(held.best(_BY_WORDS, allowed=keys), ids)
        cosines = [float(index.vector(id) @ vector) for id in further.tolist()]
        ids, near = np.concatenate([ids, further]), np.append(near, np.array(cosines, dtype=np.float32))
        shares = held.of(ids)
        scores = encoder.mix.blend(near, interact(asked, tokens(ids.tolist())), shares)
        order = np.lexsort((ids, -scores))
        best = order[0]
        answered = encoder.mix.answers(float(scores[best]), float(near[best]), float(shares[best]))
        return Ranked(ids[order], scores[order], answered, encoder.mix.least)


def _cross(question: str, ids: Ids, near: Vectors, index: VectorIndex, encoder: CrossingEncoder) -> tuple[Ids, Vectors]:
    """The nearest ranked anew by both cosines, their weighted mean."""
    crossed = encoder.cross(question, np.stack([index.vector(id) for id in ids.tolist()]))
    if crossed is None:
        return ids, near
    scores = ((near + _CROSSED * crossed) / (1 + _CROSSED)).astype(np.float32)
    order = np.lexsort((ids, -scores))
    return ids[order], scores[order]
