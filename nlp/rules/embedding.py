"""The vectors of words before their context is read: computed once for all places of a word in a batch of texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from thinc.api import Model


def each_word_once(embed: Model[Any, Any]) -> Model[Any, Any]:
    """Return spaCy's embedding of words, given every word of a batch once; it sees the word and the space behind it."""
    from thinc.api import Model

    return Model("each_word_once", _forward, layers=[embed], ops=embed.ops)


def _forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Any], Any]:
    if is_train or not any(map(len, docs)):
        return model.layers[0](docs, is_train)
    from spacy.attrs import NORM, ORTH, SPACY
    from spacy.tokens import Doc

    seen: Any = np.concatenate([doc.to_array([ORTH, NORM, SPACY]) for doc in docs])
    # A sum of two hashes and a bit is as good a hash.
    _, first, places = np.unique(seen.sum(axis=1, dtype=np.uint64), return_index=True, return_inverse=True)
    strings = docs[0].vocab.strings
    words: Any = Doc(docs[0].vocab, words=[strings[word] for word in seen[first, 0].tolist()])
    words.from_array([NORM, SPACY], np.ascontiguousarray(seen[first, 1:]))
    vectors = model.layers[0].predict([words])[0][places]
    return np.split(vectors, np.cumsum([len(doc) for doc in docs])[:-1]), _no_training


def _no_training(gradient: Any) -> Any:
    raise NotImplementedError("words are embedded once for reading, not for training")
