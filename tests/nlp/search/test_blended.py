from __future__ import annotations

import numpy as np
import pytest

from nlp.document import Span
from nlp.search.blended import BlendedEncoder
from nlp.search.chunk import Chunk, embed
from nlp.search.encoder import FakeEncoder, LateEncoder
from nlp.search.language import modern_script
from nlp.search.mix import MIX

ENGLISH, ACROSS, WIDE, DEEP = FakeEncoder(64), FakeEncoder(32), FakeEncoder(16), FakeEncoder(48)
PIECES = [
    Chunk("c1", "no alcohol", "Rules\nno alcohol", Span(0, 10)),
    Chunk("c2", "appeals in days", "Rules\nappeals in days", Span(0, 15)),
]


def _blend(language: str, wide=None, deep=None) -> BlendedEncoder:
    return BlendedEncoder(ENGLISH, ACROSS, wide, deep, language=lambda text: language)


def _in_context(encoder):
    return encoder.encode([piece.text for piece in PIECES])


@pytest.mark.parametrize(
    ("language", "wide", "shares"),
    [("de", None, (1.0, 0.0)), ("de", WIDE, (1 / 3, 2 / 3)), ("sw", WIDE, (0.0, 1.0))],
)
def test_another_language_asks_only_the_encoders_that_read_it(language, wide, shares):
    blend = _blend(language, wide)
    (question,) = blend.encode(["no alcohol"], role="query")
    asked = [bool(block.any()) for block in np.split(question, [64, 96])]
    assert asked == [False, shares[0] > 0, shares[1] > 0]
    (across,), (wide_,) = (encoder.encode(["no alcohol"], role="query") for encoder in (ACROSS, WIDE))
    cosines = shares[0] * embed(PIECES, ACROSS).vectors @ across + shares[1] * _in_context(WIDE) @ wide_
    assert np.allclose(embed(PIECES, blend).vectors @ question, cosines, atol=1e-5)


class English(FakeEncoder):
    """Knows the words of `vocabulary` only."""

    vocabulary = ("is", "alcohol", "allowed", "i", "a", "in", "the", "an")
    mix = MIX

    def ask(self, query: str):
        return query

    def knows(self, word: str) -> bool:
        return word in self.vocabulary


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("is booze allowed", 0),
        ("Kuheshimu maoni, mitazamo, na uzoefu tofauti", 2),
        # Told to be in none for certain, and likeliest in one that the encoder across languages reads too.
        ("Els tipus de comportaments inacceptables són:", 1),
    ],
)
def test_a_question_of_whose_words_english_knows_few_is_in_another_language(question, part):
    blend = BlendedEncoder(English(64), ACROSS, WIDE, language=lambda text: "en")
    (vector,) = blend.encode([question], role="query")
    asked = [bool(block.any()) for block in np.split(vector, [64, 96])]
    assert asked == {0: [True, True, False], 1: [False, True, True], 2: [False, False, True]}[part]
    assert (blend.ask(question) is None) == (part > 0)


def test_letters_of_an_old_script_are_read_as_those_of_todays():
    assert modern_script("𑘦𑘨𑘰𑘙𑘲 Marathi, 𑙑") == "मराठी Marathi, १"


def _cosines():
    """Of the question with the vectors of the English encoder, and of the one across languages."""
    return [embed(PIECES, one).vectors @ one.encode(["no alcohol"])[0] for one in (ENGLISH, ACROSS)]


def test_an_english_question_asks_both_and_its_score_is_their_weighted_mean():
    blend = _blend("en")
    vectors = embed(PIECES, blend).vectors
    assert vectors.shape == (2, blend.dimension)
    score = vectors @ blend.encode(["no alcohol"], role="query")[0]
    first, second = _cosines()
    assert np.allclose(score, (first + 0.4 * second) / 1.4, atol=1e-5)


def test_a_large_encoder_reads_along_in_english_only_and_has_weights_of_its_own():
    blend = _blend("en", WIDE, DEEP)
    vectors = embed(PIECES, blend).vectors
    assert vectors.shape == (2, blend.dimension)
    score = vectors @ blend.encode(["no alcohol"], role="query")[0]
    first, second = _cosines()
    third = _in_context(DEEP) @ DEEP.encode(["no alcohol"])[0]
    assert np.allclose(score, (0.5 * first + 0.4 * second + 1.6 * third) / 2.5, atol=1e-5)
    (question,) = _blend("de", WIDE, DEEP).encode(["no alcohol"], role="query")
    assert [bool(block.any()) for block in np.split(question, [64, 96, 144])] == [False, True, False, True]
    assert blend.mix != _blend("en").mix


def test_without_an_encoder_that_compares_words_nothing_is_compared():
    blend = _blend("en")
    assert isinstance(blend, LateEncoder)
    assert blend.ask("no alcohol") is None
    assert not isinstance(ENGLISH, LateEncoder)
