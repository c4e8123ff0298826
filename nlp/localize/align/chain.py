"""The best monotone chain of beads through two sequences, and how probable each of its beads is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Shape = tuple[int, int]
# The log score of beads of each shape that begin at source segment i, one value for each target start.
RowScores = Callable[[int], Mapping[Shape, Scores]]
_INSERTION = -1
_DELETION = -2


@dataclass(frozen=True, slots=True)
class Link:
    """Source segments `source` to `source + shape[0]` with target ones; `posterior` (0 to 1) among all chains."""

    source: int
    target: int
    shape: Shape
    posterior: float


def best_chain(rows: int, columns: int, score: RowScores, *, shapes: Sequence[Shape], gap: float) -> tuple[Link, ...]:
    """Return the chain of beads with the highest sum of scores; unpaired segments cost `gap` each and are no links.

    Time is rows x columns x shapes. Posteriors are those of the forward-backward algorithm over all monotone
    chains, the scores taken for log odds.
    """
    tallest = max((height for height, _ in shapes), default=1)
    cache: dict[int, Mapping[Shape, Scores]] = {}
    best = np.full((rows + 1, columns + 1), -np.inf)
    total = np.full((rows + 1, columns + 1), -np.inf)
    choice = np.full((rows + 1, columns + 1), _INSERTION, dtype=np.int8)
    for row in range(rows + 1):
        if row > 0:
            cache[row - 1] = score(row - 1)
            cache.pop(row - 1 - tallest, None)
        options, codes = _options(row, columns, best, cache, shapes, gap)
        sums, _ = _options(row, columns, total, cache, shapes, gap)
        arrived = np.max(options, axis=0)
        choice[row] = np.asarray(codes, dtype=np.int8)[np.argmax(options, axis=0)]
        best[row] = _insert(arrived, gap, choice[row])
        total[row] = _insert_all(np.logaddexp.reduce(sums, axis=0), gap)
    chain = _trace(rows, columns, choice, shapes)
    return _weigh(chain, rows, columns, total, score, shapes, gap)


def _options(
    row: int,
    columns: int,
    known: Scores,
    cache: Mapping[int, Mapping[Shape, Scores]],
    shapes: Sequence[Shape],
    gap: float,
) -> tuple[Scores, list[int]]:
    """Return the scores of arriving in each column of `row` by each shape or a deletion, and the codes of these."""
    options = [known[row - 1] - gap] if row > 0 else [np.where(np.arange(columns + 1) == 0, 0.0, -np.inf)]
    codes = [_DELETION]
    for code, (height, width) in enumerate(shapes):
        if row < height or columns < width:
            continue
        arrived = np.full(columns + 1, -np.inf)
        arrived[width:] = known[row - height, : columns + 1 - width] + cache[row - height][height, width]
        options.append(arrived)
        codes.append(code)
    return np.stack(options), codes


def _insert(arrived: Scores, gap: float, choice: NDArray[np.int8]) -> Scores:
    """Let target segments stand alone: each column may be reached from any one before it."""
    slope = gap * np.arange(len(arrived))
    reached = np.maximum.accumulate(arrived + slope)
    choice[reached > arrived + slope] = _INSERTION
    return np.asarray(reached - slope)


def _insert_all(arrived: Scores, gap: float) -> Scores:
    slope = gap * np.arange(len(arrived))
    return np.asarray(np.logaddexp.accumulate(arrived + slope) - slope)


def _trace(rows: int, columns: int, choice: NDArray[np.int8], shapes: Sequence[Shape]) -> list[tuple[int, int, Shape]]:
    chain: list[tuple[int, int, Shape]] = []
    row, column = rows, columns
    while row > 0 or column > 0:
        code = int(choice[row, column])
        if column > 0 and (row == 0 or code == _INSERTION):
            column -= 1
        elif code == _DELETION:
            row -= 1
        else:
            height, width = shapes[code]
            row, column = row - height, column - width
            chain.append((row, column, (height, width)))
    return chain[::-1]


def _weigh(
    chain: Sequence[tuple[int, int, Shape]],
    rows: int,
    columns: int,
    total: Scores,
    score: RowScores,
    shapes: Sequence[Shape],
    gap: float,
) -> tuple[Link, ...]:
    """Walk back from the end, so that each bead is weighed with all chains before it and all after it."""
    after = np.full((rows + 1, columns + 1), -np.inf)
    starts = {row: (column, shape) for row, column, shape in chain}
    found: list[Link] = []
    evidence = total[rows, columns]
    for row in range(rows, -1, -1):
        options = [after[row + 1] - gap] if row < rows else [np.where(np.arange(columns + 1) == columns, 0.0, -np.inf)]
        scores = score(row) if row < rows else {}
        for height, width in shapes:
            if row + height <= rows and width <= columns:
                left = np.full(columns + 1, -np.inf)
                left[: columns + 1 - width] = after[row + height, width:] + scores[height, width]
                options.append(left)
        after[row] = _insert_all(np.logaddexp.reduce(np.stack(options), axis=0)[::-1], gap)[::-1]
        if row in starts:
            column, (height, width) = starts[row]
            weight = total[row, column] + scores[height, width][column] + after[row + height, column + width]
            found.append(Link(row, column, (height, width), float(np.exp(min(0.0, weight - evidence)))))
    return tuple(found[::-1])
