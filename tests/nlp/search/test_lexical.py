from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import LibraryError
from nlp.search.lexical import LexicalIndex
from nlp.search.terms import terms

TEXTS = {
    7: "Alcoholic drinks may be shown where adults cook with them",
    3: "Cooking videos must not show knives",
    9: "An appeal must reach us within 30 days",
}
WORDS = st.lists(st.sampled_from("alpha beta gamma delta omega".split()), max_size=8).map(" ".join)


def _index(texts=TEXTS) -> LexicalIndex:
    index = LexicalIndex()
    index.add(texts)
    return index


def _ask(text: str) -> dict[str, float]:
    return dict.fromkeys(terms(text), 1.0)


def test_forms_of_a_word_are_one_term_and_function_words_none():
    assert terms("Do they show the appeals?") == ["show", "appeal"] == terms("showing appeal")
    assert terms("動画の料理")[:2] == ["動画", "画の"]


def test_the_rarer_word_decides_and_a_filter_costs_no_results():
    ids, scores = _index().search(_ask("cook with knives"), 5)
    assert ids.tolist() == [3, 7]
    assert 0 < scores[1] < scores[0] <= 1
    assert _index().search(_ask("cook with knives"), 5, allowed=np.array([7, 9, 11]))[0].tolist() == [7]
    assert not _index().search(_ask("tractors"), 5)[0].size


def test_texts_are_replaced_and_removed_one_by_one():
    index = _index()
    index.add({7: "Tractors"})
    index.remove([3, 12345])
    assert index.ids.tolist() == [7, 9]
    assert not index.search(_ask("cook"), 5)[0].size


@given(st.dictionaries(st.integers(0, 2**62), WORDS, max_size=6), WORDS)
def test_bytes_come_back_as_the_same_index_and_scores_are_shares(texts, query):
    index = _index(texts)
    ids, scores = index.search(_ask(query), 4)
    again = LexicalIndex.from_bytes(index.to_bytes())
    assert again.ids.tolist() == sorted(texts)
    assert again.search(_ask(query), 4)[0].tolist() == ids.tolist()
    assert ((scores > 0) & (scores <= 1)).all()
    assert (np.diff(scores) <= 0).all()


@pytest.mark.parametrize("data", [b"", b"no index", _index().to_bytes()[:200]])
def test_damaged_bytes_are_refused(data):
    with pytest.raises(LibraryError, match="damaged"):
        LexicalIndex.from_bytes(data)
