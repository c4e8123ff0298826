from __future__ import annotations

import numpy as np
import pytest

from nlp.document import Span
from nlp.search.blended import BlendedEncoder
from nlp.search.bridge import cross
from nlp.search.chunk import Chunk, embed
from nlp.search.encoder import load_encoder
from nlp.search.index import VectorIndex, as_ids
from nlp.search.lexical import LexicalIndex
from nlp.search.ranking import rank

RULES = (
    "Alcohol may be shown where nobody drinks it",
    "An appeal is answered within ten days",
    "Minors must not stream without a guardian",
)
QUESTIONS = ("darf man ein Bier zeigen", "combien de temps pour répondre à un appel", "未成年人可以直播吗")


@pytest.mark.parametrize(("rule", "question"), list(enumerate(QUESTIONS)))
def test_a_question_lies_nearest_to_its_rule_in_the_english_encoders_space(rule, question):
    (image,) = cross(load_encoder("universal").encode([question]))
    assert np.linalg.norm(image) == pytest.approx(1.0, abs=1e-5)
    assert int((load_encoder("minilm").encode(RULES) @ image).argmax()) == rule


def test_a_question_in_another_language_is_ranked_by_both_encoders_and_its_score_is_their_mean():
    encoder = load_encoder("both")
    assert isinstance(encoder, BlendedEncoder)
    pieces = [Chunk(f"c{number}", rule, rule, Span(0, len(rule))) for number, rule in enumerate(RULES)]
    rows = embed(pieces, encoder).vectors
    index = VectorIndex(encoder.dimension)
    index.add_rows(as_ids(range(len(RULES))), rows)
    asked = "wann bekommt man eine Antwort, wenn man sich über eine Entscheidung beschwert"
    ranked = rank(
        asked, index.ids, index=index, tokens=lambda keys: [], words=LexicalIndex([]), encoder=encoder, width=3
    )
    near = rows @ encoder.encode([asked], role="query")[0]
    crossed = encoder.cross(asked, rows)
    assert near.max() < 0.45
    assert crossed is not None
    assert ranked.ids[0] == 1
    assert np.allclose(ranked.scores, np.sort((near + 0.5 * crossed) / 1.5)[::-1], atol=1e-5)
    assert encoder.cross("may beer be shown", rows) is None
