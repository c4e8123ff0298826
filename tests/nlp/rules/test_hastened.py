"""The hastened pipeline reads every token as spaCy's own does."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from nlp.rules.parser import Parser, _load_pipeline

TEXTS = (
    "There are no refunds, and it isn't a right: you may not resell access.",
    "Users who don't verify their age can't stream; let's see what y'all gonna do.",
    "If there is a dispute, we've got to review it within 24 hours (see § 4.2).",
    "Do not post that you got paid. Content which has been removed cannot be restored.",
)


def test_words_tags_and_dependencies_are_those_of_the_model(parser: Parser) -> None:
    import spacy

    plain = spacy.load(parser.model, exclude=["ner"])
    texts = (*TEXTS, "", " ".join(TEXTS * 3))
    for theirs, ours in zip(plain.pipe(texts), _load_pipeline(parser.model).pipe(texts), strict=True):
        for a, b in zip(theirs, ours, strict=True):
            assert (a.tag_, a.pos_, a.lemma_, a.dep_, a.head.i) == (b.tag_, b.pos_, b.lemma_, b.dep_, b.head.i)
            assert str(a.morph) == str(b.morph)


def test_vectors_are_those_of_the_model(parser: Parser) -> None:
    import spacy

    plain = spacy.load(parser.model, exclude=["ner"]).get_pipe("tok2vec")
    ours = _load_pipeline(parser.model)
    docs = [ours.make_doc(text) for text in (*TEXTS, "", " ".join(TEXTS * 20))]
    hastened: Any = ours.get_pipe("tok2vec")
    for node in plain.model.walk():  # type: ignore[attr-defined]
        node.ops = hastened.model.ops
    for theirs, told in zip(plain.model.predict(docs), hastened.model.predict(docs), strict=True):  # type: ignore[attr-defined]
        # Processors sum the rows of a smaller matrix in another order: the last bits may differ.
        np.testing.assert_allclose(told, theirs, rtol=0, atol=1e-5)


def test_the_model_loads_without_torch_which_is_found_afterwards(parser: Parser) -> None:
    pytest.importorskip("torch")
    code = (
        f"import sys; from nlp.rules.parser import Parser; Parser({parser.model!r}).pipeline\n"
        "import importlib.util; assert 'torch' not in sys.modules and importlib.util.find_spec('torch')"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
