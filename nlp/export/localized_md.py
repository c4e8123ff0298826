"""A localized policy as Markdown: the draft with a mark for every sentence's origin, findings below their block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from nlp.export.briefing_md import escape
from nlp.export.labels import MARKS, require_labels
from nlp.localize.document import LocalizedClause, LocalizedDocument


def localized_md(localized: LocalizedDocument, *, labels: Mapping[str, str]) -> str:
    """Return the draft as Markdown; `labels` holds the words of LABELS in the locale."""
    labels = require_labels(labels)
    body = "\n\n".join(_paragraphs(localized, labels))
    if localized.direction == "rtl":
        body = f'<div dir="rtl" lang="{localized.locale}">\n\n{body}\n\n</div>'
    return body + "\n"


def _paragraphs(localized: LocalizedDocument, labels: Mapping[str, str]) -> Iterator[str]:
    yield f"*{escape(labels['draft_notice'])}*"
    for _, group in groupby(localized.clauses, key=lambda each: each.clause.block):
        yield _block(list(group), labels)
    yield "---"
    used = [name for name in MARKS if name in localized.origins]
    words = [f"{MARKS[name]} {escape(labels[f'origin_{name}'])}" for name in used]
    yield f"{escape(labels['origin_legend'])}: {' · '.join(words)}"


def _block(clauses: Sequence[LocalizedClause], labels: Mapping[str, str]) -> str:
    first = clauses[0].clause
    text = " ".join(f"{escape(each.text)} {MARKS[each.origin]}".rstrip() for each in clauses)
    if first.role == "heading":
        lead, indent = "#" * max(1, min(6, first.level)) + " ", ""
    elif first.number:
        indent = "    " * max(0, first.level - 1)
        lead = f"{indent}{first.number if first.number[-1:] in '.-' else '-'} "
    else:
        lead = indent = ""
    lines = [lead + text]
    for each in clauses:
        for finding in each.checks:
            if finding.severity != "info":
                message = f"**{escape(labels[f'check_{finding.severity}'])}:** {escape(finding.message)}"
                lines.append(f"{indent}    - {message}" if first.number else f"\n> {message}")
    return "\n".join(lines)
