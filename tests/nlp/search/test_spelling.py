from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.search.spelling import Spellings, mend

VOCABULARY = Spellings({"alcohol", "harassment", "appeal", "minors", "show", "2023"})


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("can I show alchohol", "can I show alcohol"),
        ("harrasment of minosr", "harassment of minors"),
        ("apeal", "appeal"),
        ("creeps at a meetup", "creeps at a meetup"),
        ("boozy clip", "boozy clip"),
        ("miners shaw a clip", "miners shaw a clip"),
        ("ALCOHOL 2FA", "ALCOHOL 2FA"),
    ],
)
def test_a_slip_is_read_as_the_nearest_word_of_the_library(asked, read):
    assert mend(asked, VOCABULARY, {"creeps", "meetup", "clip", "miner"}.__contains__) == read


@pytest.mark.parametrize("word", ["deletion", "deleting", "complies", "massages", "reposting", "misusing", "extremism"])
def test_another_form_of_a_known_word_is_no_slip(word):
    vocabulary = Spellings({"detection", "dieting", "copies", "messages", "reporting", "missing", "extremist"})

    assert mend(word, vocabulary, {"delete", "comply", "massage", "post", "use", "extreme"}.__contains__) == word


def test_a_slip_that_begins_like_a_prefix_is_mended():
    assert mend("reciept", Spellings({"receipt"}), {"cie", "cep"}.__contains__) == "receipt"


@given(st.text(max_size=40))
def test_known_words_are_left_as_they_are(text):
    assert mend(text, VOCABULARY, lambda word: True) == text
