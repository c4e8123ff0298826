from __future__ import annotations

import numpy as np

from nlp.search.encoder import normalize
from nlp.search.late import Asked, TokenCache, interact, pack


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


def test_a_text_is_read_once_and_the_longest_unused_is_forgotten():
    read: list[str] = []

    def reader(texts):
        read.extend(texts)
        return [np.full((1, 2), len(text), dtype=np.int8) for text in texts]

    cache = TokenCache(reader, size=2)
    assert [tokens[0, 0] for tokens in cache.get(["a", "bb", "a"])] == [1, 2, 1]
    cache.get(["ccc"])
    cache.get(["a", "ccc"])
    assert read == ["a", "bb", "ccc"]
    cache.get(["bb"])
    assert read[3:] == ["bb"]
