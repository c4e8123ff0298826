from __future__ import annotations

import numpy as np
import pytest

from nlp.errors import EngineError, LibraryError
from nlp.search.encoder import FakeEncoder, batches, load_encoder
from nlp.search.index import VectorIndex


def _index(count: int = 200, dimension: int = 16) -> tuple[VectorIndex, np.ndarray]:
    rows = np.random.default_rng(7).normal(size=(count, dimension)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    index = VectorIndex(dimension)
    index.add({2**62 + number: row for number, row in enumerate(rows)})
    return index, rows


def test_search_is_exact_and_the_filter_costs_no_results():
    index, rows = _index()
    scores = rows @ rows[3]
    assert index.search(rows[3], limit=1)[0] == (2**62 + 3, pytest.approx(1.0, abs=1e-5))
    worst = [2**62 + int(number) for number in np.argsort(scores)[:5]]
    found = index.search(rows[3], limit=5, allowed=worst)
    assert sorted(id for id, _ in found) == sorted(worst)
    assert index.search(rows[3], limit=5, allowed=[]) == []


def test_ids_are_replaced_and_removed_one_by_one():
    index, rows = _index()
    index.add({2**62: rows[9]})
    index.remove([2**62 + 1, 12345])
    assert len(index) == 199
    assert index.search(rows[9], limit=2) == [
        (2**62, pytest.approx(1, abs=1e-5)),
        (2**62 + 9, pytest.approx(1, abs=1e-5)),
    ]


def test_bytes_come_back_as_the_same_index_and_others_are_refused():
    index, rows = _index()
    again = VectorIndex.from_bytes(index.to_bytes(), dimension=16)
    assert again.ids == index.ids
    assert again.search(rows[5], limit=9) == index.search(rows[5], limit=9)
    for data in (b"", b"no index", index.to_bytes()[:100]):
        with pytest.raises(LibraryError):
            VectorIndex.from_bytes(data, dimension=16)
    with pytest.raises(LibraryError):
        VectorIndex.from_bytes(index.to_bytes(), dimension=17)


def test_vectors_do_not_depend_on_their_neighbours_and_have_length_one():
    encoder = FakeEncoder()
    together = encoder.encode(["no alcohol", "a much longer text about minors", ""])
    assert np.allclose(np.linalg.norm(together, axis=1), [1, 1, 0])
    assert np.array_equal(together[0], encoder.encode(["no alcohol"])[0])


def test_batches_hold_every_text_once_longest_first():
    texts = ["a", "aaa", "aa", "aaaa"]
    assert list(batches(texts, 3)) == [[3, 1, 2], [0]]


def test_an_unknown_encoder_names_the_known_ones():
    with pytest.raises(EngineError, match="minilm"):
        load_encoder("word2vec")
