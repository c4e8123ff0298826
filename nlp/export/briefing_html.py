"""A briefing as one self-contained HTML page, in its own language and writing direction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from nlp.briefing.briefing import Briefing, Segment
from nlp.export.chapters import (
    Card,
    Chapter,
    Listing,
    Wordings,
    chapters,
    is_translated,
    origins_shown,
    remarks,
    shows_origin,
    warnings,
    where,
)
from nlp.export.labels import MARKS, direction, require_labels
from nlp.export.page import render

_SEVERITIES = ("error", "warning", "info")


def briefing_html(briefing: Briefing, *, labels: Mapping[str, str]) -> str:
    """Return the page; `labels` holds the words of LABELS in the briefing's locale.

    Every segment is an element with its id, `data-origin` and `data-evidence` ("side clause start end;…").
    """
    require_labels(labels)
    told = chapters(briefing)
    return render(
        "briefing.html",
        briefing=briefing,
        labels=labels,
        versions=(
            (labels["old_version"], briefing.changes.old.label),
            (labels["new_version"], briefing.changes.new.label),
        ),
        policy_language=briefing.changes.new.language,
        warnings=warnings(briefing),
        chapters=told,
        listed=tuple(chapter for chapter in told if chapter.heading),
        tallies=tallies(briefing),
        origins=origins_used(briefing),
        marks=MARKS,
        part_kind=part_kind,
        is_translated=is_translated,
        remarks=remarks,
        shows_origin=lambda segment: shows_origin(segment, briefing),
        direction=direction,
        evidence=lambda segment: _evidence(segment),
        where=lambda segment: _places(segment, briefing),
        percent=coverage_percent(briefing),
        text_parts=marked_text,
    )


def tallies(briefing: Briefing) -> tuple[tuple[str, int], ...]:
    """Return (severity, how many findings), the gravest first, only those that occur."""
    counts = Counter(finding.severity for segment in briefing.segments for finding in remarks(segment))
    return tuple((severity, counts[severity]) for severity in ("error", "warning") if counts[severity])


def origins_used(briefing: Briefing) -> tuple[str, ...]:
    """Return the origins that occur, in the order of trust."""
    used = origins_shown(briefing)
    return tuple(origin for origin in MARKS if origin in used)


def coverage_percent(briefing: Briefing) -> int:
    """Return the share of substantive changes told, in whole percent rounded down; 100 if there are none."""
    coverage = briefing.coverage
    return 100 * coverage.covered // coverage.substantive if coverage.substantive else 100


def part_kind(part: Card | Listing | Segment | Wordings | Chapter) -> str:
    """Return the lower-case name of a part's type, for templates."""
    return type(part).__name__.lower()


def marked_text(segment: Segment) -> tuple[tuple[bool, str], ...]:
    """Cut the text into (is a finding about it, words); overlapping findings are one."""
    parts: list[tuple[bool, str]] = []
    at = 0
    for start, end in _spans(segment):
        parts += [(False, segment.text[at:start]), (True, segment.text[start:end])]
        at = end
    parts.append((False, segment.text[at:]))
    return tuple((marked, text) for marked, text in parts if text)


def _spans(segment: Segment) -> Sequence[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for target in sorted(finding.target for finding in remarks(segment) if finding.target):
        if joined and target.start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], target.end))
        else:
            joined.append((target.start, target.end))
    return joined


def _evidence(segment: Segment) -> str:
    return "; ".join(f"{one.side} {one.clause_id} {one.span.start} {one.span.end}" for one in segment.evidence)


def _places(segment: Segment, briefing: Briefing) -> str:
    places = (where(grounding, briefing) for grounding in segment.evidence)
    return "; ".join(dict.fromkeys(place for place in places if place))
