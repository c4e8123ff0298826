"""From the encoder across languages to the English one: where a question in another language would lie in English."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from nlp.search.encoder import Vectors, normalize

# Of shape (512, 384), built by `scripts/build_bridge.py`.
BRIDGE = Path(__file__).with_name("bridge.npy")


def cross(vectors: Vectors) -> Vectors:
    """Return unit vectors near those that the English encoder would make of the same texts in English.

    `vectors` are those of the encoder across languages, of shape (texts, 512).
    """
    return normalize(vectors @ _read())


@cache
def _read() -> Vectors:
    read: Vectors = np.load(BRIDGE).astype(np.float32)
    return read
