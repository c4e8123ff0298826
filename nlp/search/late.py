"""Late interaction: a question's words, each beside the word of a passage that is nearest to it in meaning.

One vector for a whole passage says what it is about; what one of its words says in its place is lost in the mean. The
score here is the weighted mean, over the question's tokens, of the best cosine with a token of the passage (MaxSim:
Khattab and Zaharia 2020).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nlp.search.encoder import Vectors

# A passage's token vectors: shape (tokens, dimension), unit rows times SCALE.
Tokens = NDArray[np.int8]
SCALE = 127
# 2 kB a passage of 30 tokens: at most 40 MB.
_KEPT = 20_000


@dataclass(frozen=True)
class Asked:
    """A question's token vectors, shape (tokens, dimension), and how much each of them counts (not negative)."""

    vectors: Vectors
    weights: NDArray[np.float32]


def pack(vectors: Vectors) -> Tokens:
    """Return unit rows as whole numbers: a byte a dimension."""
    packed: Tokens = np.round(vectors * SCALE).astype(np.int8)
    return packed


def interact(asked: Asked, passages: Sequence[Tokens]) -> NDArray[np.float32]:
    """Return the score (-1 to 1) of each passage; 0 for one without tokens, and for a question without any."""
    scores = np.zeros(len(passages), dtype=np.float32)
    filled = [number for number, tokens in enumerate(passages) if len(tokens)]
    total = float(asked.weights.sum())
    if not filled or total <= 0:
        return scores
    stacked = np.concatenate([passages[number] for number in filled]).astype(np.float32) / SCALE
    starts = np.cumsum([0, *(len(passages[number]) for number in filled[:-1])])
    best = np.maximum.reduceat(asked.vectors @ stacked.T, starts, axis=1)
    scores[filled] = asked.weights @ best / total
    return scores


class TokenCache:
    """Token vectors by text; what was not used for longest is forgotten. Not safe to use from several threads."""

    def __init__(self, read: Callable[[Sequence[str]], list[Tokens]], *, size: int = _KEPT) -> None:
        self._read = read
        self._size = size
        self._kept: OrderedDict[str, Tokens] = OrderedDict()

    def get(self, texts: Sequence[str]) -> list[Tokens]:
        """Return the token vectors of `texts`; those not here are read, together."""
        missing = [text for text in dict.fromkeys(texts) if text not in self._kept]
        if missing:
            self._kept.update(zip(missing, self._read(missing), strict=True))
        for text in texts:
            self._kept.move_to_end(text)
        found = [self._kept[text] for text in texts]
        while len(self._kept) > self._size:
            self._kept.popitem(last=False)
        return found
