"""A briefing's segments in chapters: what belongs to one change stands together, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from nlp.briefing.briefing import Briefing, Grounding, SectionName, Segment
from nlp.document import Span
from nlp.export.wording import Runs, compare_sides, plain
from nlp.finding import Finding

_TOLD_IN_CARD = frozenset({"place", "summary", "old", "new", "action", "note", "warning"})
_MAKES_CARD = frozenset({"summary", "old", "new"})
_TRANSLATED = frozenset({"memory", "memory_fuzzy", "machine"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted clause: `shown` are the runs of its text, `source` those of the original if it was translated."""

    segment: Segment
    shown: Runs
    source: Runs = ()


@dataclass(frozen=True, slots=True)
class Wordings:
    """The old and the new wording of one change, to be shown against each other; one side may be empty."""

    old: tuple[Quoted, ...]
    new: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """All that is said about one change (or about several told as one)."""

    change_ids: tuple[str, ...]
    parts: tuple[Segment | Wordings, ...]

    @property
    def heading(self) -> Segment | None:
        """The first summary sentence."""
        return next((part for part in self.parts if isinstance(part, Segment) and part.role == "summary"), None)

    @property
    def rest(self) -> tuple[Segment | Wordings, ...]:
        """The parts without the heading, for formats where it stands above all of them."""
        return tuple(part for part in self.parts if part is not self.heading)


@dataclass(frozen=True, slots=True)
class Listing:
    """Consecutive entries or notes that read as a list."""

    items: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section with its heading; `subject` counts the changes it tells of."""

    name: SectionName
    heading: Segment | None
    parts: tuple[Card | Listing | Segment, ...]

    @property
    def subject(self) -> int:
        return len({change_id for segment in self._segments() for change_id in segment.change_ids})

    def _segments(self) -> Iterator[Segment]:
        for part in self.parts:
            if isinstance(part, Segment):
                yield part
            elif isinstance(part, Listing):
                yield from part.items
            else:
                for inner in part.parts:
                    if isinstance(inner, Segment):
                        yield inner
                    else:
                        yield from (quoted.segment for quoted in (*inner.old, *inner.new))


def warnings(briefing: Briefing) -> tuple[Segment, ...]:
    """Return the warnings about the whole update, which stand above everything else."""
    return tuple(segment for segment in briefing.segments if _is_loud(segment))


def chapters(briefing: Briefing) -> tuple[Chapter, ...]:
    """Return the briefing's sections in their fixed order, without the loud warnings."""
    told = [segment for segment in briefing.segments if not _is_loud(segment)]
    found: list[Chapter] = []
    for name in get_args(SectionName):
        segments = [segment for segment in told if segment.section == name]
        if not segments:
            continue
        heading = segments.pop(0) if segments[0].role == "heading" else None
        found.append(Chapter(name, heading, tuple(_parts(segments))))
    return tuple(found)


def shows_origin(segment: Segment, briefing: Briefing) -> bool:
    """Whether the origin is said beside the text.

    An authored sentence needs none, nor do the policy's own words where the reader reads the policy's
    language anyway.
    """
    if segment.origin == "source":
        return segment.language.split("-")[0] != briefing.locale.split("-")[0]
    return segment.origin != "template"


def origins_shown(briefing: Briefing) -> frozenset[str]:
    """Return the origins that are said beside at least one text of the briefing."""
    return frozenset(segment.origin for segment in briefing.segments if shows_origin(segment, briefing))


def remarks(segment: Segment) -> tuple[Finding, ...]:
    """Return the findings a reader has to act on; those for information only stay in the JSON."""
    return tuple(finding for finding in segment.checks if finding.severity != "info")


def is_translated(segment: Segment) -> bool:
    """Whether the reader should be able to see the words this text was translated from."""
    return segment.origin in _TRANSLATED and segment.source_text.strip() not in ("", segment.text.strip())


def where(grounding: Grounding, briefing: Briefing) -> str:
    """Return the place of evidence for people: the section path and the version, "" if it is unknown."""
    document = briefing.changes.old if grounding.side == "old" else briefing.changes.new
    clause = document.by_id.get(grounding.clause_id)
    path = " › ".join(clause.path) if clause else ""
    return " · ".join(part for part in (path, document.label) if part)


def finding_target(segment: Segment, target: Span | None) -> str:
    """Return the words of the segment a finding is about."""
    return target.of(segment.text) if target else ""


def _is_loud(segment: Segment) -> bool:
    return segment.role == "warning" and not segment.change_ids


def _parts(segments: Sequence[Segment]) -> Iterator[Card | Listing | Segment]:
    for (kind, change_ids), group in groupby(segments, key=_group):
        members = tuple(group)
        if kind == "card" and any(member.role in _MAKES_CARD for member in members):
            yield Card(change_ids, tuple(_card_parts(members)))
        elif kind == "list":
            yield Listing(members)
        else:
            yield from members


def _group(segment: Segment) -> tuple[str, tuple[str, ...]]:
    if segment.role == "entry" or (segment.role == "note" and segment.section in ("unchanged", "market")):
        return "list", ()
    if segment.role in _TOLD_IN_CARD and segment.change_ids:
        return "card", segment.change_ids
    return "single", (segment.id,)


def _card_parts(segments: Sequence[Segment]) -> Iterator[Segment | Wordings]:
    """Put old and new wordings that follow each other into one part."""
    for quoted, group in groupby(segments, key=lambda segment: segment.role in ("old", "new")):
        members = tuple(group)
        if quoted:
            yield from map(_wordings, _pairs(members))
        else:
            yield from members


def _pairs(segments: Sequence[Segment]) -> Iterator[tuple[Segment, ...]]:
    """Cut quotations into one run of old and then new wordings each, where a group tells several changes."""
    pair: list[Segment] = []
    for segment in segments:
        if pair and segment.role == "old" and pair[-1].role == "new":
            yield tuple(pair)
            pair = []
        pair.append(segment)
    yield tuple(pair)


def _wordings(segments: Sequence[Segment]) -> Wordings:
    """Mark old against new in the policy's own words; a translation itself is never marked."""
    old = [segment for segment in segments if segment.role == "old"]
    new = [segment for segment in segments if segment.role == "new"]
    left, right = compare_sides(
        [segment.source_text or segment.text for segment in old],
        [segment.source_text or segment.text for segment in new],
    )
    return Wordings(
        tuple(_quoted(segment, runs) for segment, runs in zip(old, left, strict=True)),
        tuple(_quoted(segment, runs) for segment, runs in zip(new, right, strict=True)),
    )


def _quoted(segment: Segment, source: Runs) -> Quoted:
    if is_translated(segment):
        return Quoted(segment, plain(segment.text), source)
    if segment.text == segment.source_text:
        return Quoted(segment, source)
    return Quoted(segment, plain(segment.text))
