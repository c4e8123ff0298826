"""The JSON contracts: what `--json` prints and what other programs may rely on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nlp.briefing.briefing import Briefing, Grounding, Segment
from nlp.document import Clause, Document, Span
from nlp.finding import Finding
from nlp.localize.comparison import ComparedSegment
from nlp.localize.document import LocalizedDocument
from nlp.quiz.item import Item, Option, Quiz
from nlp.versions.change import Change, ChangeSet, Evidence

Json = dict[str, Any]


def dumps(value: object) -> str:
    """Return `value` as JSON text: keys in the contract's order, readable, one newline at the end."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def changes_json(changes: ChangeSet, summaries: Mapping[str, str], warnings: Sequence[str]) -> Json:
    """Return the contract of `briefwright diff --json`.

    `summaries` maps a change's id to its sentence. Both versions carry their normalized `text`, so that
    every `start` and `end` below can be verified against it.
    """
    return {
        "old": document_json(changes.old),
        "new": document_json(changes.new),
        "changes": [_change(change, changes, summaries.get(change.id, "")) for change in changes.changes],
        "counts": dict(changes.counts),
        "warnings": list(warnings),
    }


def briefing_json(briefing: Briefing) -> Json:
    """Return the briefing's contract: every segment with its origin, evidence and findings."""
    return {
        "locale": briefing.locale,
        "direction": briefing.direction,
        "title": briefing.title,
        "segments": [_segment(segment, briefing.changes) for segment in briefing.segments],
        "coverage": {"substantive": briefing.coverage.substantive, "covered": briefing.coverage.covered},
    }


def localized_json(localized: LocalizedDocument) -> Json:
    """Return the contract of `briefwright localize --json`: every clause with its origin and findings.

    `source` is the clause's place in `document.text`, `source_text` its words there.
    """
    return {
        "locale": localized.locale,
        "direction": localized.direction,
        "title": localized.title,
        "document": document_json(localized.document),
        "segments": [
            {
                "id": each.clause.id,
                "source": clause_json(each.clause),
                "text": each.text,
                "marks": [
                    {"kind": mark.kind, "span": [mark.span.start, mark.span.end], "target": mark.target}
                    for mark in each.marked.marks
                ],
                "origin": each.origin,
                "source_text": each.clause.text,
                "language": each.language,
                "checks": findings_json(each.checks),
            }
            for each in localized.clauses
        ],
        "origins": dict(localized.origins),
    }


def quiz_json(quiz: Quiz, changes: ChangeSet) -> Json:
    """Return the quiz's contract; `changes` are those the quiz was made from, to quote the evidence."""
    return {
        "locale": quiz.locale,
        "title": quiz.title,
        "items": [_item(item, changes) for item in quiz.items],
        "abstained": [{"change_id": change_id, "reason": reason} for change_id, reason in quiz.abstained],
        "checks": findings_json(quiz.checks),
    }


def check_json(segments: Sequence[ComparedSegment], source: Document, target: Document, method: str) -> Json:
    """Return the contract of `briefwright check --json`.

    A segment's `target` is the target document's text from `start` to `end` ("" where a translation is missing);
    the offsets of its checks are in its own `source` and `target`. Both documents carry their text.
    """
    counts = Counter(finding.severity for segment in segments for finding in segment.findings)
    return {
        "segments": [
            {
                "source": segment.source,
                "target": segment.target,
                "start": segment.span.start,
                "end": segment.span.end,
                "source_start": segment.source_span.start if segment.source_span else None,
                "source_end": segment.source_span.end if segment.source_span else None,
                "confidence": None if segment.confidence is None else round(segment.confidence, 3),
                "checks": findings_json(segment.findings),
            }
            for segment in segments
        ],
        "counts": {severity: counts[severity] for severity in ("error", "warning", "info")},
        "alignment": method,
        "source": document_json(source),
        "target": document_json(target),
    }


def document_json(document: Document) -> Json:
    """Return what identifies a policy version, and its normalized text."""
    return {
        "title": document.title,
        "policy": document.policy,
        "version": document.version,
        "effective": document.effective.isoformat() if document.effective else None,
        "effective_stated": document.effective_stated,
        "language": document.language,
        "name": document.name,
        "text": document.text,
    }


def clause_json(clause: Clause) -> Json:
    """Return a clause with its place: `text` is the document's text from `start` to `end`."""
    return {
        "clause_id": clause.id,
        "path": list(clause.path),
        "tier": clause.tier.label if clause.tier else None,
        "text": clause.text,
        "start": clause.start,
        "end": clause.end,
        "lead_in": clause.lead_in,
    }


def findings_json(findings: Iterable[Finding]) -> list[Json]:
    """Return findings; `source` and `target` are [start, end] in the two texts, or null."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.message,
            "source": _pair(finding.source),
            "target": _pair(finding.target),
            "fix": finding.fix,
        }
        for finding in findings
    ]


def _change(change: Change, changes: ChangeSet, summary: str) -> Json:
    return {
        "id": change.id,
        "kind": change.kind,
        "materiality": change.materiality,
        "facets": list(change.facets),
        "direction": change.direction,
        "old": [clause_json(clause) for clause in change.old],
        "new": [clause_json(clause) for clause in change.new],
        "evidence": [_evidence(evidence, changes) for evidence in change.evidence],
        "summary": summary,
        "returns_to": change.returns_to or None,
    }


def _evidence(evidence: Evidence, changes: ChangeSet) -> Json:
    return {
        "facet": evidence.facet,
        "old": _words(evidence.old, changes.old),
        "new": _words(evidence.new, changes.new),
    }


def _segment(segment: Segment, changes: ChangeSet) -> Json:
    return {
        "id": segment.id,
        "section": segment.section,
        "role": segment.role,
        "text": segment.text,
        "origin": segment.origin,
        "source_text": segment.source_text,
        "language": segment.language,
        "change_ids": list(segment.change_ids),
        "evidence": [_grounding(grounding, changes) for grounding in segment.evidence],
        "checks": findings_json(segment.checks),
    }


def _item(item: Item, changes: ChangeSet) -> Json:
    return {
        "id": item.id,
        "type": item.type,
        "stem": item.stem,
        "options": [_option(option) for option in item.options],
        "locale": item.locale,
        "change_ids": list(item.change_ids),
        "facet": item.facet,
        "bloom": item.bloom,
        "evidence": [_grounding(grounding, changes) for grounding in item.evidence],
        "note": item.note,
        "checks": findings_json(item.checks),
    }


def _option(option: Option) -> Json:
    return {
        "id": option.id,
        "text": option.text,
        "correct": option.correct,
        "origin": option.origin,
        "feedback": option.feedback,
    }


def _grounding(grounding: Grounding, changes: ChangeSet) -> Json:
    document = changes.old if grounding.side == "old" else changes.new
    return {
        "side": grounding.side,
        "clause_id": grounding.clause_id,
        "start": grounding.span.start,
        "end": grounding.span.end,
        "text": document.quote(grounding.span),
    }


def _words(span: Span | None, document: Document) -> Json | None:
    return {"text": document.quote(span), "start": span.start, "end": span.end} if span else None


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
