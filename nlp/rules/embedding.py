"""The vectors of words before their context is read: computed once for all places of a word in a batch of texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from thinc.api import Model

_FEATURES = "extract_features"


def each_word_once(embed: Model[Any, Any]) -> Model[Any, Any]:
    """Return spaCy's embedding of words, given every word of a batch once; it sees nothing but a word's features."""
    from thinc.api import Model

    return Model("each_word_once", _forward, layers=[embed], ops=embed.ops)


def can_replace(embed: Model[Any, Any]) -> bool:
    """Whether the embedding begins with features of words: with word vectors of its own it does not."""
    return bool(embed.layers) and embed.layers[0].name == _FEATURES


def _forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Any], Any]:
    if is_train or not any(map(len, docs)):
        return model.layers[0](docs, is_train)
    features, *rest = model.layers[0].layers
    seen: Any = np.concatenate([doc.to_array(features.attrs["columns"]) for doc in docs])
    # A sum of hashes and bits is as good a hash.
    _, first, places = np.unique(seen.sum(axis=1, dtype=np.uint64), return_index=True, return_inverse=True)
    vectors: Any = [seen[first]]
    for layer in rest:
        vectors = layer.predict(vectors)
    ends = np.cumsum([len(doc) for doc in docs]).tolist()
    found = vectors[0][places]
    return [found[end - len(doc) : end] for doc, end in zip(docs, ends, strict=True)], _no_training


def _no_training(gradient: Any) -> Any:
    raise NotImplementedError("words are embedded once for reading, not for training")
