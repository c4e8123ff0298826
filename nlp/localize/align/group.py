"""Runs of neighbouring segments of one side, as arrays that every run of the other side is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from nlp.localize.align.anchors import AnchorRows, own_length
from nlp.localize.align.chain import Scores
from nlp.localize.align.segment import Segment

Vectors = NDArray[np.float32]
_Number = TypeVar("_Number", np.float32, np.float64)

# Longer runs stand within one block.
_WIDEST_FREE = 2


@dataclass(frozen=True)
class Group:
    """All runs of `width` neighbouring segments of one side, by their first; arrays of length n - width + 1."""

    width: int
    lengths: Scores
    vectors: Vectors | None
    cognates: Vectors
    cognate_weight: Scores
    literals: Vectors
    literal_count: Scores
    heading: NDArray[np.bool_]
    item: NDArray[np.bool_]
    level: NDArray[np.int_]
    number: NDArray[np.int_]
    opens: NDArray[np.bool_]
    closes: NDArray[np.bool_]
    across: NDArray[np.bool_]
    allowed: NDArray[np.bool_]

    def rows(self, start: int, stop: int) -> Group:
        """Return the runs that begin at `start` to `stop` (exclusive)."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        cut: dict[str, Any] = {
            name: value[start:stop] for name, value in values.items() if isinstance(value, np.ndarray)
        }
        return replace(self, **cut)


def make_group(
    segments: Sequence[Segment], width: int, vectors: Vectors | None, cognates: AnchorRows, literals: AnchorRows
) -> Group:
    """Return all runs of `width` of the segments, one row of each matrix a segment; vectors joined by their sum."""
    runs = [segments[at : at + width] for at in range(len(segments) - width + 1)]
    lengths = np.array([own_length(segment) for segment in segments], dtype=np.float64)
    joined = None
    if vectors is not None:
        # A longer text says more of what the run means.
        weighted = vectors * np.sqrt(lengths)[:, None].astype(np.float32)
        joined = _runs(weighted, width)
        joined = (joined / np.maximum(np.linalg.norm(joined, axis=1, keepdims=True), 1e-9)).astype(np.float32)
    # Of cognates only those count that the other document has at all: most words have none.
    known = np.minimum(_runs(cognates.rows, width), cognates.rows.max(axis=0, initial=0.0))
    return Group(
        width=width,
        lengths=_runs(lengths, width),
        vectors=joined,
        cognates=known,
        cognate_weight=np.sum(known.astype(np.float64) ** 2, axis=1),
        literals=np.minimum(_runs(literals.rows, width), 1.0),
        literal_count=_runs(literals.weights, width),
        heading=np.array([run[0].kind == "heading" for run in runs]),
        item=np.array([run[0].kind == "item" for run in runs]),
        level=np.array([run[0].level for run in runs]),
        number=np.array([_ordinal(run[0].number) for run in runs]),
        opens=np.array([run[0].opens for run in runs]),
        closes=np.array([run[-1].closes for run in runs]),
        across=np.array([run[0].block != run[-1].block for run in runs]),
        allowed=np.array([_may_join(run) for run in runs]),
    )


def _runs(values: NDArray[_Number], width: int) -> NDArray[_Number]:
    """Return the sum of every `width` neighbouring rows."""
    total = values[: len(values) - width + 1].copy()
    for step in range(1, width):
        total = total + values[step : len(values) - width + 1 + step]
    return total


def _may_join(run: Sequence[Segment]) -> bool:
    if len(run) == 1:
        return True
    if len({segment.kind == "heading" for segment in run}) > 1:
        return False
    return len(run) <= _WIDEST_FREE or len({segment.block for segment in run}) == 1


def _ordinal(number: str) -> int:
    """Return the value of a list number's digits, 0 for a bullet or none."""
    digits = "".join(char for char in number if char.isdecimal())
    return int(digits) if digits else 0
