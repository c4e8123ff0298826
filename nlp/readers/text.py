"""Plain text to blocks: wrapped lines joined; headings, items and rows told by what a typist does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from nlp.document import Block, Source
from nlp.readers.inline import check_count, fold, plain
from nlp.readers.lists import nest
from nlp.readers.numbering import Label, read_bullet, read_label

_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,})\s*\Z")
_RULE = re.compile(r"\s*[-=_*~#]{3,}\s*\Z")
_HASHES = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\Z")
_CELL = re.compile(r"\s+\|\s+|\t+")
_SEPARATOR = re.compile(r"[\s|:+-]+\Z")
_SENTENCE_END = re.compile(r"[.!?:;,。！？：；،؛؟।…][\"'”’»)\]]*\Z")
# Longest heading, in characters: beyond it a line of capitals is a warning, not a title.
_HEADING_LENGTH = 90
# A file with lines longer than this is not wrapped: every line is a paragraph.
_WRAP_LIMIT = 120
_NO_LEVEL = 9


@dataclass(slots=True)
class _Chunk:
    """Lines that belong together; `rank` says what kind of heading it is, "" for none."""

    lines: list[str]
    indent: int
    label: Label | None = None
    rank: str = ""
    rows: bool = False
    after_blank: bool = True
    before_blank: bool = field(default=True)

    @property
    def text(self) -> str:
        return fold(" ".join(self.lines))


def read_text(text: str, *, name: str = "") -> Source:
    """Read plain text. Headings: underlined, "#", a line of capitals, or a numbered line standing alone."""
    lines = [line.expandtabs(4) if "\t" in line and not _row(line) else line for line in text.split("\n")]
    chunks = _chunks(lines)
    _find_headings(chunks)
    levels = _levels(chunks)
    blocks: list[Block] = []
    indents: list[float] = []
    for chunk in chunks:
        made = _rows(chunk) if chunk.rows else [_block(chunk, levels)]
        blocks += made
        indents += [float(chunk.indent)] * len(made)
    return Source("text", nest(blocks, indents=indents))


def _chunks(lines: list[str]) -> list[_Chunk]:
    """Group lines into paragraphs, items, rows and underlined or "#" headings."""
    width = max((len(line.rstrip()) for line in lines), default=0)
    chunks: list[_Chunk] = []
    current: _Chunk | None = None
    blank = True
    for line in lines:
        stripped = line.strip()
        if not stripped or (_RULE.match(line) and not (_UNDERLINE.match(line) and current and not blank)):
            if current is not None:
                current.before_blank = True
            blank, current = True, None
            continue
        if current is not None and _UNDERLINE.match(line):
            _underlined(chunks, current, stripped[0])
            blank, current = True, None
            continue
        if current is None or _begins(line, current, width=width):
            if current is not None:
                current.before_blank = False
            current = _chunk(line, after_blank=blank)
            chunks.append(current)
            check_count(len(chunks))
            if current.rank:
                current = None
        else:
            current.lines.append(stripped)
        blank = current is None
    return chunks


def _chunk(line: str, *, after_blank: bool) -> _Chunk:
    indent = len(line) - len(line.lstrip())
    stripped = line.strip()
    hashes = _HASHES.match(line)
    if hashes and hashes[2]:
        return _Chunk([hashes[2]], 0, None, f"#{len(hashes[1])}", after_blank=after_blank)
    if _row(line):
        return _Chunk([stripped], indent, rows=True, after_blank=after_blank)
    return _Chunk([stripped], indent, read_bullet(stripped) or read_label(stripped), after_blank=after_blank)


def _underlined(chunks: list[_Chunk], current: _Chunk, sign: str) -> None:
    """Make the last line of `current` a heading; the lines above stay a paragraph."""
    heading = _Chunk([current.lines.pop()], 0, None, "=" if sign == "=" else "-")
    if not current.lines:
        chunks.pop()
    chunks.append(heading)


def _begins(line: str, current: _Chunk, *, width: int) -> bool:
    """True where `line` begins something new although no blank line stands before it."""
    stripped = line.strip()
    if _row(line) or current.rows:
        return not (_row(line) and current.rows)
    last = current.lines[-1]
    # A dash that begins a line after a full one, with no list open, is punctuation.
    dashed = stripped[0] in "-–—" and stripped[2:3].islower() and len(last) > 0.85 * width and current.label is None
    if width > _WRAP_LIMIT or _HASHES.match(line) or (read_bullet(stripped) and not dashed):
        return True
    label = read_label(stripped)
    if label is not None and (current.label is not None or _opens(label) or _SENTENCE_END.search(last)):
        return True
    if _capitals(stripped) != _capitals(last) and len(last) < _HEADING_LENGTH and len(current.lines) == 1:
        return _capitals(last) or _SENTENCE_END.search(last) is not None
    indent = len(line) - len(line.lstrip())
    if current.label is not None and indent <= current.indent and _SENTENCE_END.search(last):
        return True
    # A line that ended although the next word would have fitted was ended on purpose.
    fits = current.indent + len(last) + 1 + len(stripped.split()[0]) <= 0.7 * width
    return fits and _SENTENCE_END.search(last) is not None and not stripped[0].islower()


def _opens(label: Label) -> bool:
    return any(value == 1 for _, value in label.values)


def _row(line: str) -> bool:
    stripped = line.strip()
    if stripped.startswith("|") and stripped.count("|") > 1:
        return True
    return " | " in stripped or ("\t" in stripped and read_bullet(stripped) is None and read_label(stripped) is None)


def _rows(chunk: _Chunk) -> list[Block]:
    rows: list[Block] = []
    for line in chunk.lines:
        if _SEPARATOR.match(line):
            continue
        cells = [fold(cell) for cell in _CELL.split(f" {line.strip('|')} ".replace("\t", " | "))]
        rows.append(plain(" | ".join(cells), "row"))
    return rows


def _capitals(line: str) -> bool:
    """True for a line whose cased letters are all capitals, and at least three."""
    cased = [letter for letter in line if letter.isupper() or letter.islower()]
    return len(cased) > 2 and line.upper() == line


def _find_headings(chunks: list[_Chunk]) -> None:
    """Rank the lines of capitals and the numbered lines that stand alone."""
    for place, chunk in enumerate(chunks):
        text = chunk.text
        if chunk.rank or chunk.rows or len(text) > _HEADING_LENGTH or _SENTENCE_END.search(text):
            continue
        bullet = chunk.label is not None and chunk.label.bullet
        if _capitals(text) and not bullet and len(chunk.lines) == 1:
            chunk.rank = "caps"
        elif chunk.label is not None and not bullet and chunk.after_blank and chunk.before_blank:
            following = chunks[place + 1] if place + 1 < len(chunks) else None
            if _heads(chunk, following):
                chunk.rank = f"number {chunk.label.text.strip('.').count('.')}"


def _heads(chunk: _Chunk, following: _Chunk | None) -> bool:
    """True where a numbered line has text of its own below it, not the next item or its continuation."""
    label = chunk.label
    if following is None or label is None or following.indent > chunk.indent + 1 or label.shape[0] in "(（":
        return following is not None and following.label is not None and following.label.bullet and label is not None
    same = following.label is not None and following.label.shape == label.shape
    longer = following.label is not None and label.shape != "multi" and following.label.shape == "multi"
    return not same or longer


def _levels(chunks: list[_Chunk]) -> dict[str, int]:
    """Give every rank a level: "#" as written, underlines 1 and 2, capitals, then numbers by depth.

    The first block is the title if it is a short line and other headings follow.
    """
    ranks = {chunk.rank for chunk in chunks if chunk.rank}
    if ranks and not ranks & {"=", "#1"} and _titles(chunks[0]):
        chunks[0].rank = "title"
        ranks = {chunk.rank for chunk in chunks if chunk.rank}
    levels = {rank: int(rank[1:]) for rank in ranks if rank.startswith("#")}
    order = [("title",), ("=",), ("-",)]
    numbers = sorted(rank for rank in ranks if rank.startswith("number"))
    # Numbered sections hold capitals ("NOT ALLOWED"); without numbers, capitals are the sections.
    order += [*((number,) for number in numbers), ("caps",)]
    level = max(levels.values(), default=0) if "caps" in ranks and levels else 0
    for (rank,) in order:
        if rank in ranks:
            level += 1
            levels[rank] = min(level, 6)
    return levels


def _titles(first: _Chunk) -> bool:
    """True where the first line of a file is its title: short, no sentence, on its own."""
    if first.rank == "caps":
        return True
    text = first.text
    alone = first.before_blank and len(first.lines) == 1 and first.label is None and not first.rows
    return alone and not first.rank and len(text) <= _HEADING_LENGTH and not _SENTENCE_END.search(text)


def _block(chunk: _Chunk, levels: dict[str, int]) -> Block:
    block = plain(chunk.text)
    return replace(block, kind="heading", level=levels.get(chunk.rank, _NO_LEVEL)) if chunk.rank else block
