from __future__ import annotations

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from nlp.errors import EngineError, LibraryError
from nlp.search.encoder import FakeEncoder, batches, load_encoder
from nlp.search.index import VectorIndex

FIRST = 2**62


def _rows(count: int, dimension: int = 16, seed: int = 7) -> np.ndarray:
    rows = np.random.default_rng(seed).normal(size=(count, dimension)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _index(count: int = 200, **options) -> tuple[VectorIndex, np.ndarray]:
    rows = _rows(count)
    index = VectorIndex(16, **options)
    index.add({FIRST + number: row for number, row in enumerate(rows)})
    return index, rows


def _ids(numbers) -> np.ndarray:
    return np.asarray(numbers, dtype=np.int64) + FIRST


# 150 turns the index into a graph; with it, filters that leave few are exact still.
@pytest.mark.parametrize("exact_up_to", [1000, 150])
def test_the_filter_works_inside_the_search_and_costs_no_results(exact_up_to):
    index, rows = _index(exact_up_to=exact_up_to)
    assert index.kind == ("exact" if exact_up_to == 1000 else "graph")
    scores = rows @ rows[3]
    ids, found = index.search(rows[3], 1)
    assert (ids.tolist(), found[0]) == ([FIRST + 3], pytest.approx(1.0, abs=1e-5))
    worst = np.argsort(scores)[:5]
    ids, found = index.search(rows[3], 5, allowed=_ids(worst))
    assert ids.tolist() == _ids(worst[::-1]).tolist()
    assert found == pytest.approx(np.sort(scores[worst])[::-1], abs=1e-5)
    for nothing in (_ids([]), np.array([5, 7])):
        assert [part.size for part in index.search(rows[3], 5, allowed=nothing)] == [0, 0]
    assert index.search(rows[3], 500)[0].size >= 190  # a graph may lose some, an exact index none
    assert index.search(rows[3], 0)[0].size == 0


class IndexAgainstModel(RuleBasedStateMachine):
    """Whatever is added, replaced and removed, search finds what a plain comparison of all vectors finds."""

    @initialize(exact_up_to=st.sampled_from([12, 1000]))
    def start(self, exact_up_to):
        self.index, self.model, self.exact = VectorIndex(16, exact_up_to=exact_up_to), {}, exact_up_to

    @rule(numbers=st.sets(st.integers(0, 40), max_size=20), seed=st.integers(0, 99))
    def add(self, numbers, seed):
        rows = dict(zip(_ids(sorted(numbers)).tolist(), _rows(len(numbers), seed=seed), strict=True))
        self.index.add(rows)
        self.model |= rows

    @rule(numbers=st.sets(st.integers(0, 40), max_size=20))
    def remove(self, numbers):
        ids = _ids(sorted(numbers)).tolist()
        self.index.remove(ids)
        for id in ids:
            self.model.pop(id, None)

    @rule()
    def store(self):
        self.index = VectorIndex.from_bytes(self.index.to_bytes(), dimension=16, exact_up_to=self.exact)

    @rule(seed=st.integers(0, 99), allowed=st.none() | st.sets(st.integers(0, 40)))
    def search(self, seed, allowed):
        (query,) = _rows(1, seed=seed)
        wanted = None if allowed is None else _ids(sorted(allowed))
        ids, scores = self.index.search(query, 5, allowed=wanted)
        known = {id: row @ query for id, row in self.model.items() if wanted is None or id in wanted}
        best = sorted(known.items(), key=lambda pair: -pair[1])[:5]
        assert scores == pytest.approx([score for _, score in best], abs=1e-5)
        assert [known[id] for id in ids.tolist()] == pytest.approx(scores, abs=1e-5)

    @invariant()
    def agrees(self):
        assert self.index.ids.tolist() == sorted(self.model)
        assert len(self.index) == len(self.model)


TestIndexAgainstModel = IndexAgainstModel.TestCase
TestIndexAgainstModel.settings = settings(max_examples=40, deadline=None)


def test_a_filter_that_is_kept_goes_with_what_the_index_holds():
    index, rows = _index()
    allowed = _ids(range(0, 200, 2))
    allowed.flags.writeable = False
    for _ in range(2):
        assert index.search(rows[4], 1, allowed=allowed)[0].tolist() == [FIRST + 4]
    index.remove([FIRST + 4])
    assert index.search(rows[4], 1, allowed=allowed)[0].tolist() != [FIRST + 4]
    index.add({FIRST + 4: rows[4]})
    assert index.search(rows[4], 1, allowed=allowed)[0].tolist() == [FIRST + 4]


def test_a_graph_finds_nearly_all_that_a_plain_comparison_finds():
    index, rows = _index(3000, exact_up_to=1000)
    index.remove(_ids(range(0, 3000, 5)))
    assert (len(index), index.kind) == (2400, "graph")
    alive = np.array([number for number in range(3000) if number % 5])
    hits = 0
    for query in _rows(50, seed=1):
        best = alive[np.argsort(-(rows[alive] @ query))[:10]]
        hits += np.isin(index.search(query, 10)[0], _ids(best)).sum()
    assert hits / 500 > 0.98


def test_bytes_that_are_no_index_are_refused():
    data = _index()[0].to_bytes()
    for damaged in (b"", b"no index", data[:100], data[:-9]):
        with pytest.raises(LibraryError):
            VectorIndex.from_bytes(damaged, dimension=16)
    with pytest.raises(LibraryError):
        VectorIndex.from_bytes(data, dimension=17)


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
