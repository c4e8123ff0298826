"""Build `nlp/search/minilm_tokens.npy`: the directions in which MiniLM's token vectors differ most.

Token vectors are compared in 64 of their 384 dimensions (principal components, not centred), which holds what ranks
and costs a sixth. They are computed from the sample policies of this repository alone.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from evals.corpus import load, sample_versions
from nlp.search.late import TOKEN_DIMENSION
from nlp.search.minilm import load_minilm

TARGET = Path(__file__).resolve().parents[1] / "nlp" / "search" / "minilm_tokens.npy"


def main() -> None:
    texts = {clause.full_text or clause.text for version in sample_versions() for clause in load(version).clauses}
    tokens = np.concatenate(load_minilm().read_whole(sorted(texts), lambda tokens: tokens)[1])
    spread = tokens.T.astype(np.float64) @ tokens
    _, directions = np.linalg.eigh(spread)
    chosen = directions[:, ::-1][:, :TOKEN_DIMENSION]
    chosen *= np.sign(chosen[np.abs(chosen).argmax(axis=0), np.arange(TOKEN_DIMENSION)])
    np.save(TARGET, chosen.astype(np.float16))
    kept = np.trace(chosen.T @ spread @ chosen) / np.trace(spread)
    print(f"{TARGET.name}: {len(tokens)} tokens, {kept:.3f} of their length kept")


if __name__ == "__main__":
    main()
