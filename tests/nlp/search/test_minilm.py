"""The packaged model itself: a few seconds, offline."""

from __future__ import annotations

import os

import numpy as np
import pytest

from nlp.search.encoder import load_encoder
from nlp.search.late import interact

CLAUSES = [
    "You must be at least 16 years old to go live.",
    "Do not post another person's home address or phone number without their consent.",
    "Alcoholic drinks may be shown where adults prepare food with them.",
    "Paid partnerships must carry the disclosure label.",
    "We remove media altered to show a person saying what they did not say.",
    "An appeal must reach us within 30 days of the decision.",
]
QUESTIONS = [
    ("can my 14 year old livestream?", 0),
    ("someone leaked where I live", 1),
    ("is it fine to cook with wine on camera", 2),
    ("do I have to tell people a brand paid me", 3),
    ("fake video of a minister", 4),
    ("how long do I have to contest a ban", 5),
]


@pytest.mark.slow
def test_a_colloquial_question_finds_its_clause_without_a_hub(monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")
    encoder = load_encoder("minilm")
    passages = encoder.encode(CLAUSES)
    assert passages.shape == (len(CLAUSES), encoder.dimension)
    assert np.allclose(np.linalg.norm(passages, axis=1), 1, atol=1e-5)
    assert os.environ["HF_HUB_OFFLINE"] == "0"
    best = (encoder.encode([text for text, _ in QUESTIONS], role="query") @ passages.T).argmax(axis=1)
    assert best.tolist() == [wanted for _, wanted in QUESTIONS]
    vectors, tokens = encoder.read(CLAUSES)
    assert np.allclose(vectors, passages, atol=1e-5)
    for question, wanted in QUESTIONS:
        asked = encoder.ask(question)
        assert interact(asked, tokens).argmax() == wanted
        assert np.allclose(interact(asked, encoder.read(CLAUSES[:1])[1]), interact(asked, tokens)[:1], atol=0.02)
    assert encoder.knows("alcohol")
    assert not encoder.knows("alchohol")
    unrelated = encoder.encode(["how do I change the oil in my car"], role="query") @ passages.T
    assert unrelated.max() < encoder.threshold
