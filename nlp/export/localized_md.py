"""A localized policy as Markdown: the draft with a mark for every sentence's origin, findings below their block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from nlp.document import CELL_MARK, Clause, Mark, Span
from nlp.export.briefing_md import escape
from nlp.export.labels import MARKS, require_labels
from nlp.localize.document import LocalizedClause, LocalizedDocument
from nlp.localize.marks.markdown import to_markdown
from nlp.localize.marks.tags import TaggedText, tag_text

_LIST_NUMBER = re.compile(r"\d{1,9}[.)]")  # What Markdown takes for the number of an item.
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of Markdown; blocks of one kind other than "text" follow each other without a blank line."""

    kind: Literal["text", "item", "row"]
    lines: tuple[str, ...]


def localized_md(localized: LocalizedDocument, *, labels: Mapping[str, str]) -> str:
    """Return the draft as Markdown; `labels` holds the words of LABELS in the locale."""
    body = _joined(list(_blocks(localized, require_labels(labels))))
    if localized.direction == "rtl":
        body = f'<div dir="rtl" lang="{localized.locale}">\n\n{body}\n\n</div>'
    return body + "\n"


def _joined(blocks: Sequence[_Block]) -> str:
    parts: list[str] = []
    before = "text"
    for block in blocks:
        parts.append("" if not parts else "\n" if block.kind == before != "text" else "\n\n")
        if block.kind == "row" != before:
            # Markdown has no table without a header: the first row is taken for one.
            width = block.lines[0].count(" | ") + 1
            block = _Block("row", (block.lines[0], "|" + "---|" * width, *block.lines[1:]))
        parts.append("\n".join(block.lines))
        before = block.kind
    return "".join(parts)


def _blocks(localized: LocalizedDocument, labels: Mapping[str, str]) -> Iterator[_Block]:
    yield _Block("text", (f"*{escape(labels['draft_notice'])}*",))
    headings = {section.heading.id for section in localized.document.sections if section.heading}
    depth = 0  # Of the list that goes on: what stands deeper than that would be code.
    told: list[str] = []  # What is to be said of a table's rows stands below the table.
    for _, group in groupby(localized.clauses, key=lambda each: each.clause.block):
        clauses = list(group)
        is_row = len(clauses) == 1 and CELL_MARK in clauses[0].clause.text
        if told and not is_row:
            yield _Block("text", tuple(told))
            told = []
        if is_row:
            told += [f"> {remark}" for remark in _remarks(clauses, labels)]
            yield _Block("row", (_row(clauses[0]),))
            depth = 0
        else:
            is_heading = clauses[0].clause.id in headings
            depth = 0 if is_heading else _depth(clauses[0].clause, depth)
            yield from _block(clauses, labels, depth=depth, is_heading=is_heading)
    yield from [_Block("text", tuple(told))] if told else []
    yield _Block("text", ("---",))
    words = [f"{MARKS[name]} {escape(labels[f'origin_{name}'])}" for name in MARKS if name in localized.origins]
    yield _Block("text", (f"{escape(labels['origin_legend'])}{labels['colon']}{' · '.join(words)}",))


def _depth(clause: Clause, depth: int) -> int:
    """Return how deep in lists a clause stands below what stood at `depth`: an item one deeper at the most."""
    return min(clause.level, depth + bool(clause.number))


def _block(
    clauses: Sequence[LocalizedClause], labels: Mapping[str, str], *, depth: int, is_heading: bool
) -> Iterator[_Block]:
    first = clauses[0].clause
    text = " ".join(f"{to_markdown(each.marked)} {MARKS[each.origin]}".rstrip() for each in clauses)
    remarks = _remarks(clauses, labels)
    if is_heading:
        yield _Block("text", (f"{'#' * max(1, min(6, first.level))} {_numbered(first.number, text)}",))
    elif first.number:
        indent = "    " * (depth - 1)
        lines = (f"{indent}{_bulleted(first.number, text)}", *(f"{indent}    {remark}" for remark in remarks))
        yield _Block("item", lines)
        return
    else:  # Paragraphs of an item stand below it.
        yield _Block("text", ("    " * depth + text,))
    if remarks:
        yield _Block("text", tuple(f"> {remark}" for remark in remarks))


def _numbered(number: str, text: str) -> str:
    """Return `text` behind its number as the policy writes it ("2.1", "(a)"); a bullet is no number."""
    return f"{number} {text}" if any(map(str.isalnum, number)) else text


def _bulleted(number: str, text: str) -> str:
    return f"{number} {text}" if _LIST_NUMBER.fullmatch(number) else f"- {_numbered(number, text)}"


def _row(each: LocalizedClause) -> str:
    cells = [_BAR.sub(r"\|", to_markdown(cell)) for cell in _cells(each.marked)]
    return f"| {' | '.join(cells)} {MARKS[each.origin]} |"


def _cells(row: TaggedText) -> Iterator[TaggedText]:
    """Cut a row with its marks; a mark over several cells stands in each."""
    at = 0
    for cell in row.plain.split(CELL_MARK):
        end = at + len(cell)
        inside = [mark for mark in row.marks if mark.span.start <= end and at <= mark.span.end]
        spans = [Span(max(mark.span.start, at) - at, min(mark.span.end, end) - at) for mark in inside]
        yield tag_text(cell, [Mark(m.kind, span, m.target) for m, span in zip(inside, spans, strict=True)])
        at = end + len(CELL_MARK)


def _remarks(clauses: Sequence[LocalizedClause], labels: Mapping[str, str]) -> list[str]:
    """What a reader has to act on, each once, with the words it is about."""
    found: dict[str, None] = {}
    for each in clauses:
        for finding in each.checks:
            if finding.severity != "info":
                words = finding.target.of(each.text) if finding.target else ""
                quoted = f" “{escape(words)}”" if words and words not in finding.message else ""
                label = escape(labels[f"check_{finding.severity}"])
                found[f"- **{label}:** {escape(finding.message)}{quoted}"] = None
    return list(found)
