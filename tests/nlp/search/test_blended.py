from __future__ import annotations

import numpy as np
import pytest

from nlp.document import Span
from nlp.search.blended import BlendedEncoder
from nlp.search.chunk import Chunk, embed
from nlp.search.encoder import FakeEncoder, LateEncoder

ENGLISH, ACROSS, WIDE = FakeEncoder(64), FakeEncoder(32), FakeEncoder(16)
PIECES = [
    Chunk("c1", "no alcohol", "Rules\nno alcohol", Span(0, 10)),
    Chunk("c2", "appeals in days", "Rules\nappeals in days", Span(0, 15)),
]


def _blend(language: str, wide=None) -> BlendedEncoder:
    return BlendedEncoder(ENGLISH, ACROSS, wide, language=lambda text: language)


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


def test_an_english_question_asks_both_and_its_score_is_their_weighted_mean():
    blend = _blend("en")
    vectors = embed(PIECES, blend).vectors
    assert vectors.shape == (2, blend.dimension)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    score = vectors @ blend.encode(["no alcohol"], role="query")[0]
    first, second = (embed(PIECES, one).vectors @ one.encode(["no alcohol"])[0] for one in (ENGLISH, ACROSS))
    assert np.allclose(score, (first + 0.4 * second) / 1.4, atol=1e-5)


def test_without_an_encoder_that_compares_words_nothing_is_compared():
    blend = _blend("en")
    assert isinstance(blend, LateEncoder)
    assert blend.ask("no alcohol") is None
    assert not isinstance(ENGLISH, LateEncoder)
