"""One word in two spellings is one word; two words are never made one."""

from __future__ import annotations

import pytest

from nlp.versions.spelling import american, written_out
from nlp.words import words

PAIRS = """behaviour behavior, honours honors, favourite favorite, centred centered, theatre theater, labelled labeled,
signalling signaling, counsellor counselor, organisations organizations, sexualised sexualized, analysed analyzed,
defence defense, licence license, practising practicing, catalogue catalog, programmes programs, judgement judgment,
paedophiles pedophiles, faeces feces, foetus fetus, fulfil fulfill, enrolment enrollment, instalment installment"""


@pytest.mark.parametrize("pair", PAIRS.replace("\n", " ").split(", "))
def test_both_spellings_are_one(pair: str) -> None:
    british, spelled = pair.split()
    assert british != spelled
    assert american(british) == american(spelled) == spelled


def test_words_of_different_meaning_stay_apart() -> None:
    words = "filled filed, promise premise, advice advise, hour hoar, four for, desert dessert, tour tore, called caled"
    for one, other in (pair.split() for pair in words.split(", ")):
        assert american(one) != american(other)


@pytest.mark.parametrize(
    "pair",
    ["don't = do not", "we’ll = we will", "it's = it is", "can't = cannot", "won't = will not", "they're = they are"],
)
def test_a_contraction_is_what_it_stands_for(pair: str) -> None:
    short, long = (words(said, glue=True) for said in pair.split(" = "))
    assert written_out(short) == written_out(long)


def test_a_possessive_is_no_contraction() -> None:
    assert written_out(("user's", "don't")) == ("user's", "do", "not")
