from __future__ import annotations

import numpy as np

from nlp.search.encoder import FakeEncoder
from nlp.search.index import VectorIndex, as_ids
from nlp.search.lexical import LexicalIndex
from nlp.search.ranking import rank

TEXTS = {number: f"rule {number} about topic{number}" for number in range(1, 120)} | {500: "zymurgy is brewing"}


class Comparing(FakeEncoder):
    """Gives passages their place in the alphabet as a score, and notes what it was asked to compare."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def compare(self, query, passages):
        self.seen = list(passages)
        return np.array([float("zymurgy" in text) for text in passages], dtype=np.float32)

    def knows(self, word):
        return True


def _rank(encoder, question, keys=None):
    index, words = VectorIndex(encoder.dimension), LexicalIndex()
    index.add(dict(zip(TEXTS, encoder.encode(list(TEXTS.values())), strict=True)))
    words.add(TEXTS)
    chosen = np.sort(as_ids(keys or TEXTS))
    return rank(question, chosen, TEXTS.__getitem__, index=index, words=words, encoder=encoder, width=20)


def test_without_comparing_the_vectors_alone_rank_by_cosine():
    ranked = _rank(FakeEncoder(), "rule about topic7")
    assert ranked.ids[0] == 7
    assert ranked.threshold == FakeEncoder.threshold > ranked.least


def test_what_only_shares_a_rare_word_is_compared_too_and_each_passage_once():
    encoder = Comparing()
    ranked = _rank(encoder, "rule about topic7 or zymurgy")
    assert TEXTS[500] in encoder.seen
    assert len(set(encoder.seen)) == len(encoder.seen) == ranked.ids.size < len(TEXTS)
    assert ranked.ids[0] == 500
    assert ((ranked.scores > 0) & (ranked.scores < 1)).all()
    assert (np.diff(ranked.scores) <= 0).all()


def test_a_filter_holds_for_both_ways_of_finding():
    ranked = _rank(Comparing(), "rule about topic7 or zymurgy", keys=[7, 8, 9])
    assert sorted(ranked.ids.tolist()) == [7, 8, 9]
