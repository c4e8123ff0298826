"""Build `nlp/search/bridge.npy`: the linear map from the vectors of the encoder across languages to the English one's.

It is fitted by ridge regression on the clauses of the policies that quiz items were read on, alone and in context;
only one of these is asked by questions of `evals/search`.
"""

from __future__ import annotations

import numpy as np

from evals.corpus import load, reading_versions
from nlp.search.bridge import BRIDGE
from nlp.search.chunk import chunk
from nlp.search.minilm import load_minilm
from nlp.search.multilingual import load_universal

# How much the length of the map counts beside its errors, as a share of that of the vectors.
_PENALTY = 0.3


def main() -> None:
    pieces = [piece for version in reading_versions() for piece in chunk(load(version))]
    texts = sorted({text for piece in pieces for text in (piece.words, piece.text)})
    across, english = (encoder.encode(texts).astype(np.float64) for encoder in (load_universal(), load_minilm()))
    spread = across.T @ across
    spread += _PENALTY * np.trace(spread) / len(spread) * np.eye(len(spread))
    bridge = np.linalg.solve(spread, across.T @ english)
    np.save(BRIDGE, bridge.astype(np.float16))
    images = across @ bridge
    likeness = (images * english).sum(axis=1) / np.linalg.norm(images, axis=1)
    print(f"{BRIDGE.name}: {len(texts)} texts, mean cosine of image and vector {likeness.mean():.3f}")


if __name__ == "__main__":
    main()
