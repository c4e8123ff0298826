"""Markdown as blocks that can be edited and put together again, independent of the reader under test."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "fixed"]

_ITEM = re.compile(r"^(?P<mark>\s*(?:[-*+]|\d+[.)])\s+)(?P<body>\S.*)$", re.DOTALL)
_HEADING = re.compile(r"^(?P<mark>#{1,6}\s+)(?P<body>.+)$")
_FIXED = re.compile(r"^\s*(?:\||```|~~~|<|\{%|>|!\[|-{3,}|={3,}|\*{3,})")
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|Inc|No|U\.S|U\.S\.C|Sec|Art)|\b[A-Z])\.$")
_STOP = re.compile(r"[.!?][\"”’*_)]*(?=\s+[A-Z“\"\[*_(])")
_LINK = re.compile(r"!?\[(?P<text>[^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_MARKS = re.compile(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of Markdown: `mark` is the bullet, number or hashes before `body`; `gap` the blank lines after."""

    kind: Kind
    mark: str
    body: str
    gap: str

    @property
    def raw(self) -> str:
        return self.mark + self.body + self.gap

    @property
    def text(self) -> str:
        return visible(self.body)

    @property
    def level(self) -> int:
        """Columns before an item's bullet, or hashes of a heading."""
        return self.mark.count("#") if self.kind == "heading" else len(self.mark) - len(self.mark.lstrip())

    @property
    def leads(self) -> bool:
        return self.kind in ("paragraph", "item") and self.text.endswith(":")


def split_blocks(markdown: str) -> tuple[str, list[Block]]:
    """Return the front matter as it stands, and the blocks; joined they are `markdown` again."""
    head = ""
    if markdown.startswith("---\n") and (end := markdown.find("\n---\n", 3)) > 0:
        head, markdown = markdown[: end + 5], markdown[end + 5 :]
    return head, [_read(raw, gap) for raw, gap in _pieces(markdown)]


def join_blocks(head: str, blocks: Sequence[Block]) -> str:
    return head + "".join(block.raw for block in blocks)


def _pieces(markdown: str) -> Iterator[tuple[str, str]]:
    """Yield each block's lines and the blank lines after it; fenced code stays one piece."""
    lines: list[str] = []
    gap = ""
    fenced = False
    for line in markdown.splitlines(keepends=True):
        fence = line.lstrip().startswith(("```", "~~~"))
        starts = bool(_ITEM.match(line) or _HEADING.match(line) or _FIXED.match(line))
        after_fixed = bool(lines) and bool(_FIXED.match(lines[-1]) or _HEADING.match(lines[-1]))
        if not fenced and (lines or gap) and line.strip() and (gap or starts or after_fixed):
            yield "".join(lines).rstrip("\n"), ("\n" if lines else "") + gap
            lines, gap = [], ""
        fenced = fenced != fence
        if line.strip() or fenced:
            lines.append(line)
        else:
            gap += line
    if lines or gap:
        body = "".join(lines)
        yield body.rstrip("\n"), body[len(body.rstrip("\n")) :] + gap


def _read(raw: str, gap: str) -> Block:
    if _FIXED.match(raw) or not raw.strip() or raw.startswith("\t"):
        return Block("fixed", "", raw, gap)
    if match := _HEADING.match(raw):
        return Block("heading", match["mark"], match["body"], gap)
    if match := _ITEM.match(raw):
        return Block("item", match["mark"], match["body"], gap)
    if raw.startswith("    ") or "\n---" in raw or "\n===" in raw:
        return Block("fixed", "", raw, gap)
    indent = len(raw) - len(raw.lstrip())
    return Block("paragraph", raw[:indent], raw[indent:], gap)


def with_body(block: Block, body: str) -> Block:
    return replace(block, body=body)


def visible(markdown: str) -> str:
    """Return what a reader sees of inline Markdown, white space folded."""
    return " ".join(_MARKS.sub("", _LINK.sub(lambda match: match["text"], markdown)).split())


def sentence_spans(body: str) -> list[tuple[int, int]]:
    """Return where the sentences of a block's body begin and end."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(body):
        if _ABBREVIATION.search(body[: match.start() + 1]) or body.count("(", start, match.end()) > body.count(
            ")", start, match.end()
        ):
            continue
        spans.append((start, match.end()))
        start = match.end() + len(body[match.end() :]) - len(body[match.end() :].lstrip())
    if body[start:].strip():
        spans.append((start, len(body)))
    return spans
