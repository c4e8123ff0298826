"""A translation that somebody made, held against its source segment by segment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nlp.document import Document, Span
from nlp.finding import Finding
from nlp.localize.align import Alignment, Pair
from nlp.localize.align.units import wording
from nlp.localize.checks import run_checks
from nlp.localize.glossary import Glossary
from nlp.localize.locales import Locale

_DOUBTS = {
    "meaning": "the two say different things, as far as meaning can be compared",
    "length": "one is much longer than the other",
    "structure": "a heading or list item stands opposite running text",
    "ambiguous": "a neighbouring segment fits as well",
}


@dataclass(frozen=True, slots=True)
class ComparedSegment:
    """A stretch of the target document and what it translates; either text is "" where the other stands alone.

    `span` are offsets in the target document's text, empty where a translation is missing; `source_span` in the
    source's, None where there is no source. Findings have offsets in `source` and `target` here. `confidence`
    (0 to 1) says how sure it is that the two belong together, None where one stands alone.
    """

    source: str
    target: str
    span: Span
    source_span: Span | None
    findings: tuple[Finding, ...]
    confidence: float | None = None


def compare_documents(
    source: Document,
    target: Document,
    alignment: Alignment,
    *,
    source_locale: Locale,
    target_locale: Locale,
    glossary: Glossary | None = None,
) -> tuple[ComparedSegment, ...]:
    """Return every segment of both documents in the target's order, with what the checks find in each.

    A pair that is not sure is not checked further, for its findings would be about the pairing; it says so.
    """

    def checked(pair: Pair) -> ComparedSegment:
        ours, theirs = wording(source, pair.source_span), target.quote(pair.target_span)
        findings = run_checks(ours, theirs, source_locale=source_locale, target_locale=target_locale, glossary=glossary)
        return ComparedSegment(ours, theirs, pair.target_span, pair.source_span, findings, pair.confidence)

    def uncertain(pair: Pair) -> ComparedSegment:
        ours, theirs = wording(source, pair.source_span), target.quote(pair.target_span)
        text = f"not checked: these may not belong together ({pair.confidence:.0%} sure): {_DOUBTS[pair.doubt]}"
        finding = Finding("alignment_uncertain", "warning", text, Span(0, len(ours)), Span(0, len(theirs)))
        return ComparedSegment(ours, theirs, pair.target_span, pair.source_span, (finding,), pair.confidence)

    segments = [
        *map(checked, alignment.pairs),
        *map(uncertain, alignment.uncertain),
        *_missing(alignment),
        *_added(alignment),
    ]
    return tuple(sorted(segments, key=lambda segment: (segment.span, segment.source_span or segment.span)))


def _missing(alignment: Alignment) -> Iterator[ComparedSegment]:
    for place, segment in alignment.source_alone:
        finding = Finding(
            "missing_translation", "error", "no translation of this was found", Span(0, len(segment.text))
        )
        yield ComparedSegment(segment.text, "", Span(place, place), segment.span, (finding,))


def _added(alignment: Alignment) -> Iterator[ComparedSegment]:
    for segment in alignment.target_alone:
        text = "no source of this was found: added, or left from another version"
        finding = Finding("missing_source", "warning", text, target=Span(0, len(segment.text)))
        yield ComparedSegment("", segment.text, segment.span, None, (finding,))
