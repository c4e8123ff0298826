"""Late interaction: a question's words, each beside the word of a passage that is nearest to it in meaning.

One vector for a whole passage says what it is about; what one of its words says in its place is lost in the mean. The
score here is the weighted mean, over the question's tokens, of the best cosine with a token of the passage (MaxSim:
Khattab and Zaharia 2020).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# A passage's token vectors: shape (tokens, TOKEN_DIMENSION), unit rows times SCALE; 2 kB for 30 tokens.
Tokens = NDArray[np.int8]
Scores = NDArray[np.float32]
TOKEN_DIMENSION = 64
SCALE = 127


@dataclass(frozen=True)
class Asked:
    """A question's token vectors, shape (tokens, TOKEN_DIMENSION), and how much each of them counts (not negative)."""

    vectors: NDArray[np.float32]
    weights: NDArray[np.float32]


def pack(vectors: NDArray[np.float32]) -> Tokens:
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


def to_bytes(tokens: Tokens) -> bytes:
    """Return token vectors as bytes for `from_bytes`."""
    return tokens.tobytes()


def from_bytes(data: bytes) -> Tokens:
    """Return the token vectors that `to_bytes` gave."""
    return np.frombuffer(data, dtype=np.int8).reshape(-1, TOKEN_DIMENSION)
