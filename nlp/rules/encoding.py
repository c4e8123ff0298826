"""The vectors of words in their context: spaCy's convolutions without what only training needs.

spaCy keeps which piece of a maximum won, finds means twice, and copies at every layer. The numbers here are the same
but for their last bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from thinc.api import Model

_LAYER = "residual(expand_window>>maxout>>layernorm>>dropout)"
# What thinc adds to a variance before it divides by it.
_EPSILON = 1e-8
# Words that are read at a time: what is found of them stays near the processor.
_AT_ONCE = 512


class _Weights(NamedTuple):
    """What a maximum of linear pieces and its normalization have learned; the columns of a piece stand together."""

    pieces: int
    linear: Any
    bias: Any
    scale: Any
    shift: Any


def read_only(encode: Model[Any, Any]) -> Model[Any, Any]:
    """Return spaCy's encoder of words in their context, a list of arrays (words, width) in and out, for reading."""
    from thinc.api import Model

    stack = [_weights(layer) for layer in encode.layers[0].layers]
    return Model("read_only", partial(_forward, stack), layers=[encode], ops=encode.ops)


def can_replace(encode: Model[Any, Any]) -> bool:
    """Whether the encoder is a stack of convolutions over a word and its two neighbours."""
    return (
        encode.name.startswith("with_array(")
        and encode.layers[0].name == ">>".join([_LAYER] * len(encode.layers[0].layers))
        and all(node.attrs["window_size"] == 1 for node in encode.walk() if node.name == "expand_window")
    )


def _weights(layer: Model[Any, Any]) -> _Weights:
    nodes = {node.name: node for node in layer.walk()}
    linear: Any = nodes["maxout"].get_param("W")
    bias: Any = nodes["maxout"].get_param("b")
    width, pieces, inputs = linear.shape
    by_piece = np.ascontiguousarray(linear.transpose(1, 0, 2)).reshape(pieces * width, inputs)
    scale, shift = (nodes["layernorm"].get_param(name) for name in ("G", "b"))
    return _Weights(pieces, by_piece.T, np.ascontiguousarray(bias.T).reshape(-1), scale, shift)


def _forward(
    stack: Sequence[_Weights], model: Model[Any, Any], texts: Sequence[Any], is_train: bool
) -> tuple[list[Any], Any]:
    if is_train or not any(map(len, texts)):
        return model.layers[0](texts, is_train)
    pad = model.layers[0].attrs["pad"]
    lengths = np.array([len(text) for text in texts])
    starts = pad + np.cumsum(lengths + pad) - lengths - pad
    width = texts[0].shape[1]
    # One row more at either end: a word and its neighbours are three rows on end.
    rows = np.zeros((int(lengths.sum()) + pad * (len(texts) + 1) + 2, width), dtype=np.float32)
    for start, text in zip((starts + 1).tolist(), texts, strict=True):
        rows[start : start + len(text)] = text
    inner = rows[1:-1]
    window = np.empty((_AT_ONCE, 3 * width), dtype=np.float32)
    gained = np.empty_like(inner)
    for weights in stack:
        for at in range(0, len(inner), _AT_ONCE):
            size = min(_AT_ONCE, len(inner) - at)
            for side in range(3):
                window[:size, side * width : (side + 1) * width] = rows[at + side : at + side + size]
            gained[at : at + size] = _maxout(window[:size], weights)
        inner += gained
    return [inner[start : start + length] for start, length in zip(starts, lengths, strict=True)], _no_training


def _maxout(inputs: Any, weights: _Weights) -> Any:
    """Return the greatest of the linear pieces of each row, normalized."""
    sums = inputs @ weights.linear
    sums += weights.bias
    width = len(weights.scale)
    best = np.maximum(sums[:, :width], sums[:, -width:])
    for piece in range(1, weights.pieces - 1):
        np.maximum(best, sums[:, piece * width : (piece + 1) * width], out=best)
    best -= (best @ np.full(width, 1 / width, dtype=np.float32))[:, None]
    spread = np.einsum("rw,rw->r", best, best)
    spread /= width
    spread += _EPSILON
    best /= np.sqrt(spread)[:, None]
    best *= weights.scale
    best += weights.shift
    return best


def _no_training(gradient: Any) -> Any:
    raise NotImplementedError("words are read without what training needs")
