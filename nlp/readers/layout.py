"""Lines of PDF pages to blocks: furniture dropped, rows found, lines joined, headings by size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from nlp.document import Block
from nlp.readers.inline import Inline, fold, joined
from nlp.readers.numbering import read_bullet, read_label
from nlp.readers.page import Line, Piece, ideographic

_SENTENCE_END = re.compile(r"[.!?:;。！？：；؟।…][\"'”’»)\]]*\Z")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|página|p\.|-|–)?\s*\d{1,4}\s*(?:(?:/|of|von|de|-|–)\s*\d{0,4})?", re.IGNORECASE
)
# Running heads and feet stand in these shares of the page, and on this share of the pages.
_MARGIN = 0.12
_EDGE = 0.045
_REPEATED = 0.5
# A heading is set this much larger than the text, and is not longer than this.
_HEADING_SIZE = 1.07
_HEADING_LENGTH = 250
# A gap larger than this many line distances ends a paragraph.
_PARAGRAPH_GAP = 1.3
# The next cell of a row begins at most this many text sizes above or below the first; a cell has so many lines.
_CELL_REACH = 12
_CELL_LINES = 40


@dataclass(slots=True)
class _Group:
    """Lines of one block, or (`cells`) the cells of one table row."""

    lines: list[Line]
    page: int
    cells: list[list[Line]] | None = None
    gap: float = 0.0

    @property
    def size(self) -> float:
        return self.lines[0].size


def find_blocks(pages: Sequence[Sequence[Line]]) -> tuple[list[Block], list[float]]:
    """Return the blocks of a document, and the left edge of each in points."""
    kept = _without_furniture(pages)
    lines = [line for page in kept for line in page]
    if not lines:
        return [], []
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0]
    groups = [group for number, page in enumerate(kept) for group in _groups(page, number)]
    headings = _heading_levels(groups, body)
    margin = _margin(groups)
    blocks: list[Block] = []
    indents: list[float] = []
    last: _Group | None = None
    for group in groups:
        block = _block(group, headings)
        if block is None:
            continue
        if last is not None and blocks and _goes_on(last, group, blocks[-1], block):
            blocks[-1] = _spliced(blocks[-1], block)
        else:
            blocks.append(block)
            indents.append(max(0.0, group.lines[0].left - margin))
        last = group
    return blocks, indents


def _without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Drop running heads, feet and page numbers.

    A running line stands at the same height of most pages, and of two at the least; a label that happens to
    come twice near an edge is the policy's text.
    """
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_running(line) for line in page if _marginal(line, _MARGIN)})
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    often = max(2, _REPEATED * len(pages))
    kept = []
    for page in pages:
        ends = (
            {min(page, key=lambda line: line.base).base, max(page, key=lambda line: line.base).base} if page else set()
        )
        kept.append([line for line in page if not _is_furniture(line, seen, often, body=body, ends=ends)])
    return kept


def _is_furniture(line: Line, seen: Counter[tuple[str, int]], often: float, *, body: float, ends: set[float]) -> bool:
    if not _marginal(line, _MARGIN):
        return False
    if seen[_running(line)] >= often and line.size <= body:
        return True
    if line.base in ends and _PAGE_NUMBER.fullmatch(line.text):
        return True
    # Browsers print date, title and address in small type at the very edge.
    return _marginal(line, _EDGE) and line.size < body


def _marginal(line: Line, share: float) -> bool:
    return line.base < share * line.page_height or line.base > (1 - share) * line.page_height


def _running(line: Line) -> tuple[str, int]:
    """What makes two lines one running line: their words, page numbers aside, and their height on the page."""
    return re.sub(r"\d+", "#", line.text), round(line.base)


def _margin(groups: Sequence[_Group]) -> float:
    """The left edge of the text: the leftmost one that several lines share."""
    lefts = Counter(round(group.lines[0].left) for group in groups)
    shared = [left for left, count in lefts.items() if count >= max(2, 0.05 * len(groups))]
    return float(min(shared or lefts))


def _groups(page: Sequence[Line], number: int) -> list[_Group]:
    """Group a page's lines into rows and paragraphs, in writing order."""
    rows = _rows(page)
    distances = [a.base - b.base for a, b in pairwise(page) if 0 < a.base - b.base < 3 * a.size]
    usual = median(distances) if distances else 12.0
    right = max((line.right for line in page), default=0.0)
    groups: list[_Group] = []
    place = 0
    while place < len(page):
        if place in rows:
            cells = rows[place]
            flat = [line for cell in cells for line in cell]
            groups.append(_Group(flat, number, cells))
            place += len(flat)
            continue
        line = page[place]
        last = groups[-1] if groups and groups[-1].cells is None else None
        if last is not None and _same_paragraph(last, line, usual=usual, right=right):
            last.lines.append(line)
        else:
            groups.append(_Group([line], number))
        place += 1
    return groups


def _same_paragraph(group: _Group, line: Line, *, usual: float, right: float) -> bool:
    last = group.lines[-1]
    dashed = line.text[0] in "-–—" and line.text[2:3].islower() and last.right > right - 5 * line.size
    bullet = line.bullet or (read_bullet(line.text) is not None and not (dashed and abs(line.left - last.left) < 1))
    if line.gap or bullet or abs(line.size - last.size) > 0.6:
        # Words of a justified line may be set one by one.
        return line.gap and abs(line.base - last.base) < 1
    distance = last.base - line.base
    leading = min(_leading(group) or 1.45 * line.size, max(usual, 1.05 * line.size) * 1.15)
    if not 0 < distance <= _PARAGRAPH_GAP * leading:
        return False
    if _wholly_bold(last) != _wholly_bold(line) and (_wholly_bold(last) or _SENTENCE_END.search(last.text)):
        return False
    if read_label(line.text) and (_SENTENCE_END.search(last.text) or read_label(group.lines[0].text)):
        return False
    hanging = group.lines[0].text_left
    if line.left < min(group.lines[0].left, last.left) - 4 or line.left > max(hanging, last.left) + 4:
        return False
    word = line.text.split()[0]
    fits = last.right + (len(word) + 1) * 0.5 * line.size < right - line.size
    return not (fits and (_SENTENCE_END.search(last.text) or last.right < 0.6 * right) and not line.text[0].islower())


def _leading(group: _Group) -> float:
    """The line distance inside the paragraph so far, 0 before its second line."""
    return group.lines[0].base - group.lines[1].base if len(group.lines) > 1 else 0.0


def _wholly_bold(line: Line) -> bool:
    return all("bold" in piece.kinds or not piece.text.strip(" •") for piece in line.pieces)


def _rows(page: Sequence[Line]) -> dict[int, list[list[Line]]]:
    """Find table rows: {index of first line: cells}, each cell its lines.

    A cell is written from top to bottom, then the pen goes back up and to the right for the next one. One
    such jump may be a second column; two rows with as many cells below each other are a table.
    """
    found: list[tuple[int, list[list[Line]]]] = []
    place = 0
    while place < len(page):
        cells, end = _row(page, place)
        if len(cells) > 1:
            found.append((place, cells))
        place = end
    rows: dict[int, list[list[Line]]] = {}
    for index, (start, cells) in enumerate(found):
        before = found[index - 1] if index else None
        after = found[index + 1] if index + 1 < len(found) else None
        above = before is not None and before[0] + sum(map(len, before[1])) == start and _alike(before[1], cells)
        below = after is not None and start + sum(map(len, cells)) == after[0] and _alike(cells, after[1])
        if above or below:
            rows[start] = cells
    return rows


def _row(page: Sequence[Line], start: int) -> tuple[list[list[Line]], int]:
    """Return the cells of the row that begins with line `start`, and the index behind them.

    The next cell begins right of everything in the cell before, beside it (cells may be centred upright).
    """
    cells = [[page[start]]]
    place = start + 1
    for line in page[start + 1 :]:
        cell = cells[-1]
        left, right = _extent(cell)
        top, bottom = cells[0][0].base, min(one.base for one in cells[0])
        if line.left > right - 1:
            if not bottom - _CELL_REACH * line.size < line.base < top + _CELL_REACH * line.size:
                break
            cells.append([line])
        elif len(cell) < _CELL_LINES and line.left > left - 4 and 0 < cell[-1].base - line.base < 1.6 * line.size:
            cell.append(line)
        else:
            break
        place += 1
    return (cells, place) if len(cells) > 1 else (cells, start + 1)


def _alike(first: list[list[Line]], second: list[list[Line]]) -> bool:
    """True where two rows have as many cells and the same white gaps run down between them."""
    if len(first) != len(second):
        return False
    columns = [_extent([*one, *other]) for one, other in zip(first, second, strict=True)]
    return all(left[1] < right[0] for left, right in pairwise(columns))


def _extent(cell: list[Line]) -> tuple[float, float]:
    return min(line.left for line in cell), max(line.right for line in cell)


def _heading_levels(groups: Sequence[_Group], body: float) -> dict[float, int]:
    """Rank the sizes that are clearly larger than the text's; sizes within half a point are one."""
    sizes = sorted(
        {group.size for group in groups if group.size > _HEADING_SIZE * body and _short(group)}, reverse=True
    )
    levels: dict[float, int] = {}
    level, last = 0, 0.0
    for size in sizes:
        if not level or last - size > 0.5:
            level += 1
        last = size
        levels[size] = min(level, 6)
    return levels


def _short(group: _Group) -> bool:
    return group.cells is None and sum(len(line.text) for line in group.lines) <= _HEADING_LENGTH


def _block(group: _Group, headings: dict[float, int]) -> Block | None:
    inline = Inline()
    if group.cells is not None:
        for place, cell in enumerate(group.cells):
            inline.add(" | " if place else "")
            _write_lines(cell, inline)
        return inline.build("row")
    level = headings.get(group.size, 0) if _short(group) else 0
    _write_lines(group.lines, inline, plain=bool(level))
    return inline.build("heading" if level else "paragraph", level=level)


def _write_lines(lines: Sequence[Line], inline: Inline, *, plain: bool = False) -> None:
    for place, line in enumerate(lines):
        _write(line.pieces, inline, plain=plain)
        following = lines[place + 1].text if place + 1 < len(lines) else ""
        if following and not _hyphenated(line.text, following):
            inline.add("" if _unspaced(line.text, following) else " ")


def _write(pieces: Sequence[Piece], inline: Inline, *, plain: bool = False) -> None:
    for piece in pieces:
        # A heading's own font is not emphasis.
        kinds = tuple(kind for kind in piece.kinds if kind == "link" or not plain)
        inline.marked(piece.text, kinds=kinds, target=piece.target)


def _hyphenated(line: str, following: str) -> bool:
    """True where no space belongs between two lines: "self-" + "harm" stays "self-harm".

    Whether a hyphen at a line end was there before the line was broken cannot be seen, so it is kept.
    """
    return line[-1:] in "-–—" and line[-2:-1].isalnum() and following[:1].isalnum()


def _unspaced(line: str, following: str) -> bool:
    """Scripts without spaces between words are joined without one."""
    return ideographic(line[-1:]) and ideographic(following[:1])


def _goes_on(last: _Group, group: _Group, before: Block, block: Block) -> bool:
    """True where a paragraph was cut by the end of a page."""
    if last.page == group.page or before.kind != "paragraph" or block.kind != "paragraph":
        return False
    first = group.lines[0]
    if first.bullet or read_bullet(first.text) or read_label(first.text) or abs(last.size - group.size) > 0.6:
        return False
    return not _SENTENCE_END.search(before.text) and (fold(block.text)[:1].islower() or len(last.lines) > 1)


def _spliced(before: Block, block: Block) -> Block:
    tight = _hyphenated(before.text, block.text) or _unspaced(before.text, block.text)
    return replace(joined(before, block, glue="" if tight else " "), kind=before.kind)
