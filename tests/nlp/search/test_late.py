from __future__ import annotations

import numpy as np

from nlp.search.encoder import normalize
from nlp.search.late import TOKEN_DIMENSION, Asked, from_bytes, interact, pack, to_bytes


def _unit(*rows):
    return normalize(np.array(rows, dtype=np.float32))


def test_each_word_of_the_question_counts_with_its_nearest_and_by_its_weight():
    asked = Asked(_unit((1, 0), (0, 1)), np.array([3, 1], dtype=np.float32))
    first, second, both, nothing = interact(asked, [
        pack(_unit((1, 0))), pack(_unit((0, 1))), pack(_unit((0, 1), (1, 0))), np.empty((0, 2), dtype=np.int8)
    ])  # fmt: skip
    assert np.allclose([first, second, both, nothing], [0.75, 0.25, 1, 0], atol=0.01)


def test_a_passage_scores_the_same_alone_and_among_others():
    random = np.random.default_rng(3)
    passages = [pack(normalize(random.normal(size=(n, 8)).astype(np.float32))) for n in (1, 5, 3)]
    asked = Asked(normalize(random.normal(size=(4, 8)).astype(np.float32)), np.ones(4, dtype=np.float32))
    together = interact(asked, passages)
    assert np.allclose(together, [interact(asked, [one])[0] for one in passages], atol=1e-6)
    assert not interact(Asked(np.empty((0, 8), np.float32), np.empty(0, np.float32)), passages).any()


def test_bytes_come_back_as_the_same_tokens():
    tokens = pack(normalize(np.random.default_rng(1).normal(size=(5, TOKEN_DIMENSION)).astype(np.float32)))
    assert np.array_equal(from_bytes(to_bytes(tokens)), tokens)
    assert from_bytes(to_bytes(tokens[:0])).shape == (0, TOKEN_DIMENSION)
