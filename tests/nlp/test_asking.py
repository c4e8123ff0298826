from __future__ import annotations

from nlp.pipeline.asking import into_english


def test_a_question_in_portuguese_is_put_into_english_and_one_that_no_engine_knows_is_not():
    assert "alcohol" in into_english("pode mostrar álcool no vídeo?", "pt")
    assert into_english("kaç yaşından itibaren üye olunabiliyor", "tr") == ""
    assert into_english("can I show alcohol?", "en") == ""
