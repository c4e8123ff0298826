from __future__ import annotations

import numpy as np

from nlp.search.encoder import FakeEncoder
from nlp.search.index import VectorIndex, as_ids
from nlp.search.late import SCALE, TOKEN_DIMENSION, Asked
from nlp.search.lexical import LexicalIndex
from nlp.search.mix import MIX
from nlp.search.ranking import rank

TEXTS = {number: f"rule {number} about topic{number}" for number in range(1, 120)} | {500: "zymurgy is brewing"}
BREWING = np.eye(1, TOKEN_DIMENSION, dtype=np.int8) * SCALE


class Comparing(FakeEncoder):
    """Asks word by word for one thing, and notes the passages that are compared with it."""

    mix = MIX

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[int] = []

    def ask(self, query):
        return Asked(BREWING / SCALE, np.ones(1, dtype=np.float32))

    def knows(self, word):
        return True

    def tokens(self, keys):
        self.seen = list(keys)
        return [BREWING if key == 500 else BREWING[:0] for key in keys]


def _rank(encoder, question, keys=None):
    index = VectorIndex(encoder.dimension)
    index.add(dict(zip(TEXTS, encoder.encode(list(TEXTS.values())), strict=True)))
    chosen, words = np.sort(as_ids(keys or TEXTS)), LexicalIndex(TEXTS.items())
    tokens = getattr(encoder, "tokens", None)
    return rank(question, chosen, index=index, tokens=tokens, words=words, encoder=encoder, width=20)


def test_without_comparing_the_vectors_alone_rank_by_cosine():
    ranked = _rank(FakeEncoder(), "rule about topic7")
    assert ranked.ids[0] == 7
    assert ranked.near
    assert FakeEncoder.threshold > ranked.least > 0


def test_what_only_shares_a_rare_word_is_compared_too_and_each_passage_once():
    encoder = Comparing()
    ranked = _rank(encoder, "rule about topic7 or zymurgy")
    assert 500 in encoder.seen
    assert len(set(encoder.seen)) == len(encoder.seen) == ranked.ids.size < len(TEXTS)
    assert ranked.ids[0] == 500
    assert ((ranked.scores > 0) & (ranked.scores < 1)).all()
    assert (np.diff(ranked.scores) <= 0).all()


def test_a_filter_holds_for_both_ways_of_finding():
    ranked = _rank(Comparing(), "rule about topic7 or zymurgy", keys=[7, 8, 9])
    assert sorted(ranked.ids.tolist()) == [7, 8, 9]


def test_a_word_that_some_passage_is_near_to_makes_no_answer_where_the_question_as_a_whole_is_far():
    """The passage is as near to one word as it can be, and ranked first, but not to the question."""
    ranked = _rank(Comparing(), "what colour has the sky over Tulsa", keys=[500])
    assert (ranked.ids.tolist(), ranked.near) == ([500], False)
    assert _rank(Comparing(), "zymurgy", keys=[500]).near
