"""The vectors of words before their context is read: computed once for all places of a word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from thinc.api import Model

_FEATURES = "extract_features"
# Words whose vectors are kept, about 10 MB of them; before there are more, all are forgotten.
_KEPT = 20_000
# So many words are embedded at a time, never fewer: how a product of matrices is added up may depend on their sizes,
# and the vector of a word must not depend on the words that it is met with.
_AT_ONCE = 128


def each_word_once(embed: Model[Any, Any]) -> Model[Any, Any]:
    """Return spaCy's embedding of words, asked once for every word; it sees nothing but a word's features."""
    from thinc.api import Model

    return Model("each_word_once", partial(_forward, _Words(embed)), layers=[embed], ops=embed.ops)


def can_replace(embed: Model[Any, Any]) -> bool:
    """Whether the embedding begins with features of words: with word vectors of its own it does not."""
    return bool(embed.layers) and embed.layers[0].name == _FEATURES


class _Words:
    """The vectors of the words that were met, in rows found by the sum of a word's features."""

    def __init__(self, embed: Model[Any, Any]) -> None:
        self._columns = embed.layers[0].attrs["columns"]
        self._layers = embed.layers[1:]
        self._rows: dict[int, int] = {}
        self._vectors: Any = np.empty((0, 0), dtype=np.float32)

    def vectors(self, docs: Sequence[Doc]) -> Any:
        """Return the vectors (words, width) of the words of all `docs`, one text behind the other."""
        features: Any = np.concatenate([doc.to_array(self._columns) for doc in docs])
        # These are hashes and bits, and a sum of them is as good a hash.
        keys = features.sum(axis=1, dtype=np.uint64).tolist()
        rows = [*map(self._rows.get, keys)]
        if None in rows:
            places = dict(zip(keys, range(len(keys)), strict=True))
            if len(self._rows) + len(places) > _KEPT:
                self._rows.clear()
            self._add({key: at for key, at in places.items() if key not in self._rows}, features)
            rows = [*map(self._rows.__getitem__, keys)]
        return self._vectors[rows]

    def _add(self, places: dict[int, int], features: Any) -> None:
        """Embed the words that stand at `places`."""
        wanted = [*places.values()]
        wanted += wanted[-1:] * (-len(wanted) % _AT_ONCE)
        found = [self._embed(features[wanted[at : at + _AT_ONCE]]) for at in range(0, len(wanted), _AT_ONCE)]
        self._vectors = np.concatenate([self._vectors[: len(self._rows)].reshape(-1, found[0].shape[1]), *found])
        self._rows.update(zip(places, range(len(self._rows), len(self._rows) + len(places)), strict=True))

    def _embed(self, features: Any) -> Any:
        vectors: Any = [features]
        for layer in self._layers:
            vectors = layer.predict(vectors)
        return vectors[0]


def _forward(words: _Words, model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Any], Any]:
    if is_train or not any(map(len, docs)):
        return model.layers[0](docs, is_train)
    found = words.vectors(docs)
    ends = np.cumsum([len(doc) for doc in docs]).tolist()
    return [found[end - len(doc) : end] for doc, end in zip(docs, ends, strict=True)], _no_training


def _no_training(gradient: Any) -> Any:
    raise NotImplementedError("words are embedded once for reading, not for training")
