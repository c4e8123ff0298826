"""Build `nlp/search/mpnet_directions.npy`: the directions in which the large English encoder's vectors differ most.

A vector is kept in 256 of its 768 dimensions (principal components, not centred), computed from the sample policies of
this repository alone: questions over real ones are answered as well as with all of them (MRR .771 and .775).
"""

from __future__ import annotations

import numpy as np

from evals.corpus import load, sample_versions
from nlp.search.chunk import chunk
from nlp.search.minilm import read_weights
from nlp.search.mpnet import DIRECTIONS, FOLDER, MpnetEncoder


def main() -> None:
    texts = sorted({piece.text for version in sample_versions() for piece in chunk(load(version))})
    model = read_weights(FOLDER, hint="Run scripts/mpnet first", halved=True)
    rows = model.encode(texts, batch_size=16, convert_to_tensor=True, show_progress_bar=False).float().numpy()
    spread = rows.T.astype(np.float64) @ rows
    _, directions = np.linalg.eigh(spread)
    chosen = directions[:, ::-1][:, : MpnetEncoder.dimension]
    chosen *= np.sign(chosen[np.abs(chosen).argmax(axis=0), np.arange(chosen.shape[1])])
    np.save(DIRECTIONS, chosen.astype(np.float16))
    kept = np.trace(chosen.T @ spread @ chosen) / np.trace(spread)
    print(f"{DIRECTIONS.name}: {len(rows)} clauses, {kept:.3f} of their length kept")


if __name__ == "__main__":
    main()
