from __future__ import annotations

import numpy as np
import pytest

from nlp.errors import EngineError
from nlp.search import mpnet
from nlp.search.encoder import load_encoder

CLAUSES = [
    "Content > Alcohol\nAdults may show alcoholic drinks while they cook.",
    "Content > Weapons\nDo not post instructions for making explosives.",
    "Enforcement\nYou can ask us to look at a removal again within 30 days.",
]


def test_without_its_weights_the_default_is_both_and_asking_for_it_says_how_to_install_it(monkeypatch, tmp_path):
    monkeypatch.setattr(mpnet, "FOLDER", tmp_path)
    assert load_encoder("best").name == load_encoder("both").name
    with pytest.raises(EngineError, match="not installed") as caught:
        load_encoder("deep")
    assert "scripts/mpnet" in str(caught.value.hint)


@pytest.mark.slow
@pytest.mark.skipif(not mpnet.is_installed(), reason="scripts/mpnet did not run")
def test_a_question_in_other_words_finds_its_clause():
    encoder = load_encoder("best")
    assert encoder.name.endswith(mpnet.MpnetEncoder.name)
    deep = mpnet.load_mpnet()
    rows = deep.encode(CLAUSES)
    assert rows.shape == (3, deep.dimension)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)
    for question, wanted in (("boozy recipe clip", 0), ("how to build a bomb", 1), ("can I fight a ban", 2)):
        assert (rows @ deep.encode([question], role="query")[0]).argmax() == wanted
