"""A translation that somebody made, held against its source segment by segment."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rapidfuzz import fuzz

from nlp.document import Document, Span
from nlp.finding import Finding
from nlp.localize.align import Alignment, Pair
from nlp.localize.align.units import wording
from nlp.localize.checks import run_checks, run_document_checks
from nlp.localize.checks.literals import compare_literals
from nlp.localize.checks.saying import finding
from nlp.localize.glossary import Glossary
from nlp.localize.literals import Literal, find_literals
from nlp.localize.locales import Locale
from nlp.localize.memory import TranslationUnit
from nlp.localize.memory.memory import exact_key
from nlp.localize.tags import strip_tags
from nlp.message import Quantity


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
    approved: Collection[TranslationUnit] = (),
) -> tuple[ComparedSegment, ...]:
    """Return every segment of both documents in the target's order, with what the checks find in each.

    A pair that is not sure is not checked further, for its findings would be about the pairing; it says so.
    `approved` are translations that people stand for: one that is used for another source now is stale.
    """
    known = _sources_by_target(approved)

    def checked(pair: Pair) -> ComparedSegment:
        ours, theirs = wording(source, pair.source_span), target.quote(pair.target_span)
        findings = run_checks(
            ours, theirs, source_locale=source_locale, target_locale=target_locale, glossary=glossary,
            approved_source=_approved_source(ours, known.get(exact_key(theirs), ())),
        )  # fmt: skip
        links = compare_literals(
            links_within(source, pair.source_span), links_within(target, pair.target_span),
            source_locale=source_locale, target_locale=target_locale, shown=False,
        )  # fmt: skip
        return ComparedSegment(
            ours, theirs, pair.target_span, pair.source_span, (*findings, *links, *_blocks(pair)), pair.confidence
        )

    def uncertain(pair: Pair) -> ComparedSegment:
        ours, theirs = wording(source, pair.source_span), target.quote(pair.target_span)
        here, there = Span(0, len(ours)), Span(0, len(theirs))
        sure = Quantity(Decimal(round(pair.confidence * 100)), "percent")
        doubt = finding("alignment_uncertain", "warning", here, there, sure=sure, doubt=pair.doubt)
        return ComparedSegment(ours, theirs, pair.target_span, pair.source_span, (doubt,), pair.confidence)

    segments = [
        *map(checked, alignment.pairs),
        *map(uncertain, alignment.uncertain),
        *_missing(alignment),
        *_added(alignment),
    ]
    segments.sort(key=lambda segment: (segment.span, segment.source_span or segment.span))
    # A pair that is not sure, or has one side only, says nothing about the others; an empty pair keeps the numbers.
    sure = {pair.target_span for pair in alignment.pairs}
    pairs = [(each.source, each.target) if each.span in sure and each.source else ("", "") for each in segments]
    across = run_document_checks(pairs, source_locale=source_locale, target_locale=target_locale)
    return tuple(replace(each, findings=(*each.findings, *more)) for each, more in zip(segments, across, strict=True))


def _blocks(pair: Pair) -> Iterator[Finding]:
    """Say where list items or paragraphs that belong together are fewer or more than in the source.

    A short one that is missing lets its neighbour's translation stand for both, and length does not tell.
    """
    ours, theirs = (len({segment.block for segment in side}) for side in (pair.source, pair.target))
    if ours != theirs:
        code = "blocks_joined" if ours > theirs else "blocks_split"
        yield finding(code, "warning", source_count=ours, target_count=theirs)


def links_within(document: Document, span: Span) -> tuple[Literal, ...]:
    """Return the addresses behind the words of `span`, with the places of these words in it.

    Where the words are the address itself, the checks of the text see it.
    """
    return tuple(
        Literal("url", mark.target, place)
        for clause in document.clauses
        if span.start <= clause.start and clause.end <= span.end
        for mark in clause.links
        if mark.target
        and not find_literals((place := mark.span.shifted(clause.start - span.start)).of(document.quote(span)))
    )


def _sources_by_target(units: Iterable[TranslationUnit]) -> Mapping[str, Sequence[str]]:
    """The source texts that each translation was made for, drafts left out; both without tags."""
    found: dict[str, list[str]] = {}
    for unit in units:
        if unit.target.strip() and unit.state != "initial":
            found.setdefault(exact_key(strip_tags(unit.target)), []).append(strip_tags(unit.source))
    return found


def _approved_source(source: str, known: Sequence[str]) -> str | None:
    """The source that a translation was approved for, the one most like `source`; None where none is known."""
    if not known or any(exact_key(source) == exact_key(other) for other in known):
        return None
    return max(known, key=lambda other: fuzz.ratio(source, other))


def _missing(alignment: Alignment) -> Iterator[ComparedSegment]:
    for place, segment in alignment.source_alone:
        found = finding("missing_translation", "error", Span(0, len(segment.text)))
        yield ComparedSegment(segment.text, "", Span(place, place), segment.span, (found,))


def _added(alignment: Alignment) -> Iterator[ComparedSegment]:
    for segment in alignment.target_alone:
        found = finding("missing_source", "warning", None, Span(0, len(segment.text)))
        yield ComparedSegment("", segment.text, segment.span, None, (found,))
