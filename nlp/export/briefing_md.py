"""A briefing as Markdown (CommonMark with `<ins>`, `<del>` and `<div dir>`), readable as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from nlp.briefing.briefing import Briefing, Segment
from nlp.export.chapters import (
    Card,
    Listing,
    Quoted,
    Wordings,
    chapters,
    finding_target,
    is_translated,
    origins_shown,
    remarks,
    shows_origin,
    warnings,
)
from nlp.export.labels import MARKS, direction, quoted, require_labels
from nlp.export.wording import Runs

_SPECIAL = re.compile(r"([\\`*_\[\]<>~|&#])")
_LINE_START = re.compile(r"^([-+=]|\d+[.)])")
_TAGS = {"insert": "ins", "delete": "del"}


def briefing_md(briefing: Briefing, *, labels: Mapping[str, str]) -> str:
    """Return the briefing as Markdown; `labels` holds the words of LABELS in the briefing's locale."""
    return _Writer(briefing, require_labels(labels)).page()


def escape(text: str) -> str:
    """Return `text` as words within a line that Markdown shows letter by letter."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _escape_start(line: str) -> str:
    """Keep a line from becoming a list item or an underline."""
    return _LINE_START.sub(lambda start: f"{start[1][:-1]}\\{start[1][-1]}", line)


class _Writer:
    """Turns the chapters of one briefing into paragraphs of Markdown."""

    def __init__(self, briefing: Briefing, labels: Mapping[str, str]) -> None:
        self._briefing = briefing
        self._labels = labels

    def page(self) -> str:
        body = "\n\n".join(self._paragraphs())
        if self._briefing.direction == "rtl":
            body = f'<div dir="rtl" lang="{self._briefing.locale}">\n\n{body}\n\n</div>'
        return body + "\n"

    def _paragraphs(self) -> Iterator[str]:
        labels = self._labels
        old, new = self._briefing.changes.old.label, self._briefing.changes.new.label
        yield f"# {escape(self._briefing.title)}"
        colon = labels["colon"]
        yield f"{labels['old_version']}{colon}**{escape(old)}** · {labels['new_version']}{colon}**{escape(new)}**"
        yield f"*{escape(labels['draft_notice'])}*"
        for segment in warnings(self._briefing):
            yield f"> **{self._text(segment)}**{self._origin(segment)}"
            yield from self._remarks(segment)
        for chapter in chapters(self._briefing):
            if chapter.heading:
                yield f"## {self._text(chapter.heading)}"
            for part in chapter.parts:
                if isinstance(part, Card):
                    yield from self._card(part)
                elif isinstance(part, Listing):
                    yield "\n".join(self._item(segment) for segment in part.items)
                elif part.role == "heading":
                    yield f"### {self._text(part)}"
                else:
                    yield from self._sentence(part)
        yield "---"
        yield self._legend()

    def _card(self, card: Card) -> Iterator[str]:
        if card.heading:
            yield f"### {self._text(card.heading)}{self._origin(card.heading)}"
            yield from self._remarks(card.heading)
        for part in card.rest:
            if isinstance(part, Wordings):
                for wording in part.old:
                    yield from self._wording(wording, self._labels["old_wording"])
                for wording in part.new:
                    yield from self._wording(wording, self._labels["new_wording"])
            elif part.role == "place":
                yield f"*{self._label('place')}{self._text(part)}*{self._origin(part)}"
                yield from self._remarks(part)
            elif part.role == "action":
                yield f"{self._label('what_to_do', bold=True)}{self._text(part)}{self._origin(part)}"
                yield from self._remarks(part)
            else:
                yield from self._sentence(part)

    def _sentence(self, segment: Segment) -> Iterator[str]:
        if segment.role in ("old", "new"):
            yield self._aside(f"> {self._text(segment)}", segment.language)
            yield self._origin(segment).strip()
        else:
            yield f"{self._text(segment)}{self._origin(segment)}"
        yield from self._remarks(segment)

    def _item(self, segment: Segment) -> str:
        remarks = "".join(f"\n\n{_indent(remark)}" for remark in self._remarks(segment))
        return f"- {self._text(segment)}{self._origin(segment)}{remarks}"

    def _wording(self, wording: Quoted, label: str) -> Iterator[str]:
        segment = wording.segment
        yield f"**{escape(label)}**{self._origin(segment)}"
        yield self._aside(f"> {_runs(wording.shown)}", segment.language)
        if wording.source:
            yield from self._original(_runs(wording.source))
        yield from self._findings(segment)

    def _remarks(self, segment: Segment) -> Iterator[str]:
        """Say what a sentence was translated from and what the checks found in it."""
        if is_translated(segment):
            yield from self._original(_escape_start(escape(segment.source_text)))
        yield from self._findings(segment)

    def _original(self, text: str) -> Iterator[str]:
        yield f"*{self._label('source_text').rstrip()}*"
        yield self._aside(f"> {text}", self._briefing.changes.new.language)

    def _findings(self, segment: Segment) -> Iterator[str]:
        lines: list[str] = []
        for finding in remarks(segment):
            target = finding_target(segment, finding.target)
            line = f"- {self._label(f'check_{finding.severity}', bold=True)}{escape(finding.message)}"
            line += f" {quoted(escape(target), self._labels)}" if target else ""
            if finding.fix is not None:
                line += f" {self._label('check_fix')}{quoted(escape(finding.fix), self._labels)}"
            lines.append(line)
        if lines:
            yield "\n".join(lines)

    def _aside(self, block: str, language: str) -> str:
        """Wrap a block whose script runs against the page's direction."""
        if direction(language) == self._briefing.direction:
            return block
        return f'<div dir="{direction(language)}" lang="{language}">\n\n{block}\n\n</div>'

    def _text(self, segment: Segment) -> str:
        return _escape_start(escape(segment.text))

    def _origin(self, segment: Segment) -> str:
        if not shows_origin(segment, self._briefing):
            return ""
        words = f"{MARKS[segment.origin]} {escape(self._labels[f'origin_{segment.origin}'])}"
        return f"{self._labels['aside_open']}{words}{self._labels['aside_close']}"

    def _label(self, key: str, *, bold: bool = False) -> str:
        """A label and its colon; the colon stands outside the bold, where a full-width one would undo the marks."""
        words = escape(self._labels[key])
        return f"{f'**{words}**' if bold else words}{self._labels['colon']}"

    def _legend(self) -> str:
        used = origins_shown(self._briefing)
        words = [f"{MARKS[name]} {escape(self._labels[f'origin_{name}'])}".strip() for name in MARKS if name in used]
        changed = (
            f"<del>{escape(self._labels['words_removed'])}</del> · <ins>{escape(self._labels['words_added'])}</ins>"
        )
        legend = f"{self._label('origin_legend')}{' · '.join(words)}\n\n" if words else ""
        return legend + changed


def _runs(runs: Runs) -> str:
    parts: list[str] = []
    for run in runs:
        tag = _TAGS.get(run.op)
        text = _SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", run.text))
        parts.append(f"<{tag}>{text}</{tag}>" if tag else text)
    return _escape_start("".join(parts))


def _indent(block: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in block.split("\n"))
