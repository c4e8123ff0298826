"""A document and its translation to aligned pairs, what stands alone, and what is too unsure to use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from nlp.document import Document, Span
from nlp.errors import InputError
from nlp.localize.align.chain import Link, best_chain
from nlp.localize.align.confidence import Features, Method, load_model, log_odds
from nlp.localize.align.evidence import Evidence
from nlp.localize.align.group import Vectors
from nlp.localize.align.segment import Segment, cut_segments

# Texts in, vectors of length 1 out: what an encoder's `encode` does.
Encode = Callable[[Sequence[str]], Vectors]
Doubt = Literal["meaning", "length", "structure", "ambiguous"]
# Source segments times target segments; more takes minutes and gigabytes.
MOST_CELLS = 16_000_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Neighbouring segments of each side that translate each other, with how sure that is (0 to 1)."""

    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    confidence: float
    features: Features

    @property
    def shape(self) -> str:
        return f"{len(self.source)}-{len(self.target)}"

    @property
    def source_span(self) -> Span:
        return Span(self.source[0].span.start, self.source[-1].span.end)

    @property
    def target_span(self) -> Span:
        return Span(self.target[0].span.start, self.target[-1].span.end)

    @property
    def doubt(self) -> Doubt:
        """What speaks most against the pair."""
        return _doubt(self.features)


@dataclass(frozen=True)
class Alignment:
    """What belongs together, in order; every segment of both sides is in exactly one of the four.

    `source_alone` segments come with the place (an offset in the target's text) where the translation should stand.
    `uncertain` pairs have a confidence below `least`. `method` says whether meaning was compared or, without an
    encoder, structure, length and anchors alone: then confidences are lower.
    """

    pairs: tuple[Pair, ...]
    uncertain: tuple[Pair, ...]
    source_alone: tuple[tuple[int, Segment], ...]
    target_alone: tuple[Segment, ...]
    method: Method
    least: float


def align_documents(source: Document, target: Document, *, encode: Encode | None = None) -> Alignment:
    """Align a document with its translation; see `align_segments`."""
    return align_segments(cut_segments(source), cut_segments(target), encode=encode)


def align_segments(source: Sequence[Segment], target: Sequence[Segment], *, encode: Encode | None = None) -> Alignment:
    """Align two sequences of segments of the same text in two languages.

    Without `encode` (a multilingual encoder's) structure, lengths and anchors decide alone.
    Raises InputError where the documents are too long to align at once, EngineError where the encoder fails.
    """
    if len(source) * len(target) > MOST_CELLS:
        size = f"{len(source)} and {len(target)} segments are too many to align at once"
        raise InputError(size, hint="Align the documents part by part", code="align_size")
    method: Method = "meaning" if encode else "structure"
    vectors = [encode([segment.text for segment in side]) if encode else None for side in (source, target)]
    evidence = Evidence(source, target, vectors[0], vectors[1])
    links = best_chain(len(source), len(target), evidence.score_row, shapes=evidence.shapes, gap=evidence.weights.gap)
    model = load_model(method)
    found = [
        Pair(
            tuple(source[link.source : link.source + link.shape[0]]),
            tuple(target[link.target : link.target + link.shape[1]]),
            model.confidence(features),
            features,
        )
        for link, features in zip(links, _features(links, evidence), strict=True)
    ]
    met = {segment.span for pair in found for segment in pair.target}
    return Alignment(
        pairs=tuple(pair for pair in found if pair.confidence >= model.least),
        uncertain=tuple(pair for pair in found if pair.confidence < model.least),
        source_alone=tuple(_source_alone(source, found)),
        target_alone=tuple(segment for segment in target if segment.span not in met),
        method=method,
        least=model.least,
    )


def _source_alone(source: Sequence[Segment], pairs: Sequence[Pair]) -> Iterator[tuple[int, Segment]]:
    ends = {segment.span: pair.target_span.end for pair in pairs for segment in pair.source}
    place = 0
    for segment in source:
        place = ends.get(segment.span, place)
        if segment.span not in ends:
            yield place, segment


def _features(links: Sequence[Link], evidence: Evidence) -> list[Features]:
    if not links:
        return []
    parts = [
        {name: float(values[link.target]) for name, values in evidence.parts(link.source, link.shape).items()}
        for link in links
    ]
    similar = [float(evidence.similarity(link.source, link.shape)[link.target]) for link in links]
    covered = sum(sum(link.shape) for link in links) / (len(evidence.source) + len(evidence.target))
    evenness = float(np.mean([part["length"] for part in parts]))
    return [
        Features(
            posterior=log_odds(link.posterior),
            similarity=max(-4.0, min(6.0, above)),
            length=part["length"],
            structure=part["structure"],
            group=float(link.shape != (1, 1)),
            coverage=covered,
            evenness=evenness,
        )
        for link, part, above in zip(links, parts, similar, strict=True)
    ]


def _doubt(features: Features) -> Doubt:
    if features.structure < -1.0:
        return "structure"
    if features.length < -1.0:
        return "length"
    return "meaning" if 0.0 != features.similarity < 1.5 else "ambiguous"
