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


@pytest.mark.parametrize(("language", "part"), [("de", 1), ("sw", 2)])
def test_another_language_asks_only_the_encoder_that_reads_it(language, part):
    blend = _blend(language, WIDE)
    (question,) = blend.encode(["no alcohol"], role="query")
    cuts = np.split(question, [64, 96])
    assert [bool(block.any()) for block in cuts] == [number == part for number in range(3)]
    encoder = (ENGLISH, ACROSS, WIDE)[part]
    alone = embed(PIECES, ACROSS).vectors if part == 1 else encoder.encode([piece.text for piece in PIECES])
    cosines = alone @ encoder.encode(["no alcohol"], role="query")[0]
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
        # Told to be in none for certain, and likeliest in one that the encoder across languages reads.
        ("Els tipus de comportaments inacceptables són:", 1),
    ],
)
def test_a_question_of_whose_words_english_knows_few_is_in_another_language(question, part):
    blend = BlendedEncoder(English(64), ACROSS, WIDE, language=lambda text: "en")
    (vector,) = blend.encode([question], role="query")
    asked = [bool(block.any()) for block in np.split(vector, [64, 96])]
    assert asked == ([True, True, False] if part == 0 else [number == part for number in range(3)])
    assert (blend.ask(question) is None) == (part > 0)


def test_letters_of_an_old_script_are_read_as_those_of_todays():
    assert modern_script("𑘦𑘨𑘰𑘙𑘲 Marathi, 𑙑") == "मराठी Marathi, १"


def test_an_english_question_asks_both_and_its_score_is_their_weighted_mean():
    blend = _blend("en")
    vectors = embed(PIECES, blend).vectors
    assert vectors.shape == (2, blend.dimension)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    score = vectors @ blend.encode(["no alcohol"], role="query")[0]
    first, second = (embed(PIECES, one).vectors @ one.encode(["no alcohol"])[0] for one in (ENGLISH, ACROSS))
    assert np.allclose(score, (first + 0.4 * second) / 1.4, atol=1e-5)


def test_a_large_encoder_reads_along_in_english_only_and_has_weights_of_its_own():
    blend = _blend("en", WIDE, DEEP)
    vectors = embed(PIECES, blend).vectors
    assert vectors.shape == (2, blend.dimension)
    score = vectors @ blend.encode(["no alcohol"], role="query")[0]
    first, second = (embed(PIECES, one).vectors @ one.encode(["no alcohol"])[0] for one in (ENGLISH, ACROSS))
    third = DEEP.encode([piece.text for piece in PIECES]) @ DEEP.encode(["no alcohol"])[0]
    assert np.allclose(score, (0.5 * first + 0.4 * second + 1.6 * third) / 2.5, atol=1e-5)
    (question,) = _blend("de", WIDE, DEEP).encode(["no alcohol"], role="query")
    assert [bool(block.any()) for block in np.split(question, [64, 96, 144])] == [False, True, False, False]
    assert blend.mix != _blend("en").mix


def test_without_an_encoder_that_compares_words_nothing_is_compared():
    blend = _blend("en")
    assert isinstance(blend, LateEncoder)
    assert blend.ask("no alcohol") is None
    assert not isinstance(ENGLISH, LateEncoder)
