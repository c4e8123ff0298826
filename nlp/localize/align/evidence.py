"""What speaks for two groups of segments being translations: meaning, length, shape, anchors. Scores are log odds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nlp.localize.align.anchors import anchor_rows, cognate_anchors, literal_anchors, own_length
from nlp.localize.align.chain import Scores, Shape
from nlp.localize.align.group import Group, Vectors, make_group
from nlp.localize.align.segment import Segment

# Log odds of the shapes beside 1-1. These and the weights below were tuned by random search on 97 translations of a
# code of conduct, part of them with blocks deleted, joined and split by seeds that no evaluation uses.
# A group of three or four stands within one block: a paragraph whose sentences were joined or cannot be told.
PRIORS: Mapping[Shape, float] = {
    (1, 1): 0.0, (1, 2): -1.3, (2, 1): -1.3, (2, 2): -3.5, (1, 3): -3.5, (3, 1): -3.5, (1, 4): -4.5, (4, 1): -4.5,
}  # fmt: skip
SHAPES: tuple[Shape, ...] = tuple(PRIORS)
# Source segments scored at once, and how many such chunks are kept for the way back.
_CHUNK, _CHUNKS_KEPT = 128, 4
# Variance of the length per character (6.8 in the debates of Gale & Church, 1993; policies are translated more freely),
# and characters by which every text may vary.
_LENGTH_VARIANCE, _LENGTH_SLACK = 10.0, 4.0


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each kind of evidence counts, in log odds.

    `heading_one` and `item_one` are the costs of a heading or item opposite something else, `edge` the worth of
    beginning and ending with a block on both sides, `across` the cost of a group over several blocks, `gap` that of
    a segment that stands alone.
    """

    meaning: float = 1.2
    meaning_middle: float = 0.6
    length: float = 0.7
    cognates: float = 3.2
    literal_shared: float = 1.5
    literal_lost: float = 1.2
    heading_both: float = 1.5
    heading_one: float = 5.0
    item_one: float = 1.0
    level: float = 0.3
    number: float = 0.4
    edge: float = 0.7
    across: float = 0.8
    gap: float = 2.5


@dataclass(frozen=True)
class Evidence:
    """Two sequences of segments, ready to score every pair of groups a row at a time.

    `source_vectors` and `target_vectors` have a row of length 1 a segment; without them meaning says nothing.
    """

    source: Sequence[Segment]
    target: Sequence[Segment]
    source_vectors: Vectors | None = None
    target_vectors: Vectors | None = None
    weights: Weights = Weights()

    def score_row(self, row: int) -> Mapping[Shape, Scores]:
        """Return the score of each bead that begins at source segment `row`, by shape."""
        start = row - row % _CHUNK
        if start not in self._chunks:
            while len(self._chunks) >= _CHUNKS_KEPT:
                del self._chunks[next(iter(self._chunks))]
            self._chunks[start] = {shape: self._score(start, shape) for shape in self.shapes}
        return {
            shape: scores[row - start] for shape, scores in self._chunks[start].items() if row - start < len(scores)
        }

    def parts(self, row: int, shape: Shape) -> Mapping[str, Scores]:
        """Return the score of the beads of one shape that begin at `row` in its parts, before priors."""
        ours, theirs = self._groups[0][shape[0]].rows(row, row + 1), self._groups[1][shape[1]]
        return {
            name: part[0]
            for name, part in zip(
                ("meaning", "length", "cognates", "literals", "structure"),
                self._parts(ours, theirs, self._standardized(row, row + 1, shape)),
                strict=True,
            )
        }

    def similarity(self, row: int, shape: Shape) -> Scores:
        """Return how far above chance the meanings agree, in standard deviations; zeros without vectors."""
        return np.asarray(self._standardized(row, row + 1, shape)[0])

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes that fit into both sides."""
        return tuple(s for s in SHAPES if s[0] <= len(self.source) and s[1] <= len(self.target))

    @cached_property
    def _chunks(self) -> dict[int, Mapping[Shape, Scores]]:
        return {}

    def _score(self, start: int, shape: Shape) -> Scores:
        stop = min(start + _CHUNK, len(self.source) - shape[0] + 1)
        ours, theirs = self._groups[0][shape[0]].rows(start, max(start, stop)), self._groups[1][shape[1]]
        parts = self._parts(ours, theirs, self._standardized(start, max(start, stop), shape))
        across = theirs.across + ours.across[:, None].astype(float)
        total = PRIORS[shape] + sum(parts) - self.weights.across * across
        return np.asarray(np.where(theirs.allowed & ours.allowed[:, None], total, -np.inf))

    def _parts(self, ours: Group, theirs: Group, similar: Scores) -> tuple[Scores, ...]:
        return (
            self._meaning(ours, similar),
            self._length(ours, theirs),
            self._cognates(ours, theirs),
            self._literals(ours, theirs),
            self._structure(ours, theirs),
        )

    @cached_property
    def _groups(self) -> tuple[Mapping[int, Group], Mapping[int, Group]]:
        literals = [[literal_anchors(segment) for segment in side] for side in (self.source, self.target)]
        cognates = [[cognate_anchors(segment) for segment in side] for side in (self.source, self.target)]
        literal_rows = anchor_rows(literals[0], literals[1])
        cognate_rows = anchor_rows(cognates[0], cognates[1], rarity=True)
        sides = []
        for side, segments in enumerate((self.source, self.target)):
            vectors = (self.source_vectors, self.target_vectors)[side]
            widths = sorted({shape[side] for shape in SHAPES})
            sides.append(
                {
                    width: make_group(segments, width, vectors, cognate_rows[side], literal_rows[side])
                    for width in widths
                    if width <= len(segments)
                }
            )
        return sides[0], sides[1]

    @cached_property
    def _ratio(self) -> float:
        """Characters of translation to one of the source, over the whole documents."""
        ours, theirs = (sum(map(own_length, side)) for side in (self.source, self.target))
        return theirs / ours if ours and theirs else 1.0

    @cached_property
    def _spread(self) -> Mapping[Shape, tuple[Scores, Scores, float]]:
        """Mean similarity of each group with all of the other side, and the standard deviation over all pairs.

        What is near to everything is near to nothing in particular (hubs): cf. the margin of Artetxe & Schwenk (2019).
        """
        found = {}
        for shape in SHAPES:
            ours, theirs = self._groups[0].get(shape[0]), self._groups[1].get(shape[1])
            if ours is None or theirs is None or ours.vectors is None or theirs.vectors is None:
                continue
            a, b = ours.vectors.astype(np.float64), theirs.vectors.astype(np.float64)
            rows, columns = a @ b.mean(axis=0), b @ a.mean(axis=0)
            mean = float(rows.mean())
            square = float(np.sum((a.T @ a) * (b.T @ b))) / (len(a) * len(b))
            within = square - mean**2 - float(rows.var() + columns.var()) / 2
            found[shape] = (rows, columns, float(np.sqrt(max(within, 1e-4))))
        return found

    def _standardized(self, start: int, stop: int, shape: Shape) -> Scores:
        ours, theirs = self._groups[0][shape[0]].rows(start, stop), self._groups[1][shape[1]]
        if ours.vectors is None or theirs.vectors is None:
            return np.zeros((len(ours.lengths), len(theirs.lengths)))
        rows, columns, deviation = self._spread[shape]
        similar = (ours.vectors @ theirs.vectors.T).astype(np.float64)
        return np.asarray((similar - (rows[start:stop, None] + columns) / 2) / deviation)

    def _meaning(self, ours: Group, similar: Scores) -> Scores:
        if ours.vectors is None:
            return np.zeros_like(similar)
        return np.asarray(np.clip(self.weights.meaning * (similar - self.weights.meaning_middle), -3.0, 4.0))

    def _length(self, ours: Group, theirs: Group) -> Scores:
        """Return the log density of the difference in length, after Gale & Church (1993)."""
        here, there = ours.lengths[:, None], theirs.lengths / self._ratio
        delta = (there - here) / np.sqrt(_LENGTH_VARIANCE * (here + there) / 2 + _LENGTH_SLACK**2)
        return np.asarray(self.weights.length * np.maximum(1.0 - delta**2 / 2, -6.0))

    def _cognates(self, ours: Group, theirs: Group) -> Scores:
        shared = (ours.cognates @ theirs.cognates.T).astype(np.float64)
        weight = np.sqrt(ours.cognate_weight[:, None] * theirs.cognate_weight)
        return np.asarray(self.weights.cognates * shared / np.maximum(weight, 1e-9))

    def _literals(self, ours: Group, theirs: Group) -> Scores:
        shared = (ours.literals @ theirs.literals.T).astype(np.float64)
        lost = np.maximum(ours.literal_count[:, None] + theirs.literal_count - 2 * shared, 0.0)
        w = self.weights
        return np.asarray(w.literal_shared * np.minimum(shared, 3) - w.literal_lost * np.minimum(lost, 3))

    def _structure(self, ours: Group, theirs: Group) -> Scores:
        w = self.weights
        heading, item = ours.heading[:, None], ours.item[:, None]
        alike = theirs.heading == heading
        total = np.where(alike, w.heading_both * heading, -w.heading_one)
        total = total - w.item_one * ((theirs.item != item) & alike)
        same = alike & (theirs.item == item)
        total = total - w.level * (same & (theirs.level != ours.level[:, None]))
        number = ours.number[:, None]
        agree = np.where(theirs.number == number, 1.0, -1.0)
        total = total + w.number * np.where((theirs.number > 0) & (number > 0), agree, 0.0)
        for here, there in ((ours.opens, theirs.opens), (ours.closes, theirs.closes)):
            total = total + np.where(there == here[:, None], w.edge, -w.edge)
        return np.asarray(total)
