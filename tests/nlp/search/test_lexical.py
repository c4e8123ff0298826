from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nlp.search.lexical import LexicalIndex
from nlp.search.terms import terms

TEXTS = {
    7: "Alcoholic drinks may be shown where adults cook with them",
    3: "Cooking videos must not show knives",
    9: "An appeal must reach us within 30 days",
}
ALL = np.array(sorted(TEXTS))
WORDS = st.lists(st.sampled_from("alpha beta gamma delta omega".split()), max_size=8).map(" ".join)


def _held(question, texts=TEXTS):
    return LexicalIndex(texts.items()).weigh(terms(question))


def test_forms_of_a_word_are_one_term_and_function_words_none():
    assert terms("Do they show the appeals?") == ["show", "appeal"] == terms("showing appeal")
    assert terms("動画の料理")[:2] == ["動画", "画の"]


def test_the_rarer_word_decides_and_a_filter_costs_no_results():
    held = _held("cook with knives")
    assert held.best(5, allowed=ALL).tolist() == [3, 7]
    seven, three, nine = held.of(np.array([7, 3, 9]))
    assert 0 == nine < seven < three <= 1
    assert held.best(5, allowed=np.array([7, 9, 11])).tolist() == [7]
    assert held.best(1, allowed=ALL).tolist() == [3]
    assert not _held("tractors").best(5, allowed=ALL).size


def test_every_word_is_known_as_it_is_spelled():
    spellings = LexicalIndex(TEXTS.items()).spellings
    assert all(word in spellings for word in ("alcoholic", "knives", "must"))


@given(st.dictionaries(st.integers(0, 2**62), WORDS, max_size=6), WORDS)
def test_scores_are_shares_and_best_are_those_that_hold_a_word(texts, question):
    held, ids = _held(question, texts), np.array(sorted(texts), dtype=np.int64)
    assert ((held.of(ids) >= 0) & (held.of(ids) <= 1)).all()
    best = held.best(len(texts), allowed=ids)
    assert set(best.tolist()) == {id for id, text in texts.items() if set(terms(text)) & set(terms(question))}
    assert (np.diff(held.of(best)) <= 0).all()
