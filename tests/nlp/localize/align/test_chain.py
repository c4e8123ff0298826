"""The chain against every chain there is, on small inputs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.localize.align.chain import best_chain

SHAPES = ((1, 1), (1, 2), (2, 1))
GAP = 1.0


def every_chain(rows, columns, scores):
    """Return (beads, score) of all monotone chains."""

    def walk(row, column, beads, total):
        if (row, column) == (rows, columns):
            yield beads, total
        for height, width in SHAPES:
            if row + height <= rows and column + width <= columns:
                more = float(scores[height, width][row, column])
                yield from walk(row + height, column + width, (*beads, (row, column, height, width)), total + more)
        if row < rows:
            yield from walk(row + 1, column, beads, total - GAP)
        if column < columns:
            yield from walk(row, column + 1, beads, total - GAP)

    return list(walk(0, 0, (), 0.0))


@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 10_000))
def test_the_chain_is_the_best_of_all_and_its_posteriors_are_theirs(rows, columns, seed):
    random = np.random.default_rng(seed)
    scores = {shape: random.normal(0, 2, (rows + 1, columns + 1)) for shape in SHAPES}
    shapes = [shape for shape in SHAPES if shape[0] <= rows and shape[1] <= columns]

    def score(row):
        return {
            (height, width): scores[height, width][row, : columns - width + 1]
            for height, width in shapes
            if row + height <= rows
        }

    found = best_chain(rows, columns, score, shapes=shapes, gap=GAP)
    chains = every_chain(rows, columns, scores)
    beads = tuple((link.source, link.target, *link.shape) for link in found)
    values = dict(chains)
    assert values[beads] == pytest.approx(max(values.values()))
    everything = sum(np.exp(total) for _, total in chains)
    for link, bead in zip(found, beads, strict=True):
        with_it = sum(np.exp(total) for chain, total in chains if bead in chain)
        assert link.posterior == pytest.approx(with_it / everything)


def test_what_scores_below_two_gaps_stands_alone():
    def score(row):
        return {(1, 1): np.array([-3.0 if row == column else -9.0 for column in range(2)])}

    assert best_chain(2, 2, score, shapes=[(1, 1)], gap=1.0) == ()
    kept = best_chain(2, 2, score, shapes=[(1, 1)], gap=2.0)
    assert [(link.source, link.target) for link in kept] == [(0, 0), (1, 1)]
