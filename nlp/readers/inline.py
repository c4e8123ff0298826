"""Visible text with marks: white space folded, offsets kept right, template tags found."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import replace

from nlp.document import Block, BlockKind, Mark, MarkKind, Span
from nlp.errors import ReadError

# Liquid, Jinja and Handlebars tags: opaque, but visible in a policy's source.
TEMPLATE = re.compile(r"\{%[^%\n]*(?:\n[^%\n]*)?%\}|\{\{[^{}\n]*(?:\n[^{}\n]*)?\}\}")
MAX_BLOCKS = 50_000
# Characters nobody sees: soft hyphen, zero-width space, word joiner, BOM. Joiners (ZWJ, ZWNJ) shape letters and stay.
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF, *range(0x00, 0x09), *range(0x0E, 0x1C), 0x7F])
_FOLDABLE = re.compile(r"[^\S ]|\s{2,}|^\s|\s$")
_SPACE = re.compile(r"\s+")
_NOTE = re.compile(r"\s*(?:\d{1,3}|[*†‡]{1,3})\s*")
_EXPONENT_OF = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,2}$")


def clean(text: str) -> str:
    """Return `text` composed (NFC) and without characters nobody sees."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def fold(text: str) -> str:
    """Return `text` cleaned, every run of white space one space, the ends stripped."""
    return _SPACE.sub(" ", clean(text)).strip()


def check_count(count: int) -> None:
    """Raise ReadError where a document has more blocks than any policy."""
    if count > MAX_BLOCKS:
        raise ReadError(f"it has more than {MAX_BLOCKS} paragraphs", hint="Give only the policy's text")


class Inline:
    """Collects the pieces of one block's text and the marks over them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[tuple[MarkKind, str, int]] = []
        self._marks: list[tuple[MarkKind, str, int, int]] = []
        self._alt = ""

    def add(self, text: str) -> None:
        piece = clean(text)
        self._pieces.append(piece)
        self._length += len(piece)

    def open(self, kind: MarkKind, target: str = "") -> None:
        self._open.append((kind, target, self._length))

    def close(self, kind: MarkKind) -> None:
        """End the latest open mark of `kind`; does nothing where there is none."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == kind:
                found, target, start = self._open.pop(place)
                self._marks.append((found, target, start, self._length))
                return

    def is_note(self, raised: str) -> bool:
        """Say whether a superscript is the mark of a note; behind a letter or two it is an exponent ("m²").

        Such a mark is written "[1]": glued to the number before it, it would make another number of it.
        """
        return bool(_NOTE.fullmatch(raised)) and not _EXPONENT_OF.search("".join(self._pieces[-3:]))

    def image(self, target: str, alt: str) -> None:
        self._marks.append(("image", target, self._length, self._length))
        self._alt = self._alt or fold(alt)

    def marked(self, text: str, *, kinds: tuple[MarkKind, ...] = (), target: str = "") -> None:
        """Add `text` with marks of `kinds` over it; `target` belongs to a link."""
        start = self._length
        self.add(text)
        self._marks += [(kind, target if kind == "link" else "", start, self._length) for kind in kinds]

    @property
    def blank(self) -> bool:
        return not any(piece.strip() for piece in self._pieces)

    def build(self, kind: BlockKind = "paragraph", *, level: int = 0, number: str = "") -> Block | None:
        """Return the block, or None where there is nothing to see; starts afresh, open marks stay open."""
        raw = "".join(self._pieces)
        marks = [*self._marks, *((kind_, target, start, self._length) for kind_, target, start in self._open)]
        alt = self._alt
        self._pieces, self._length, self._marks, self._alt = [], 0, [], ""
        self._open = [(kind_, target, 0) for kind_, target, _ in self._open]
        text, place = _folded(raw)
        if not text:
            if not alt:
                return None
            images = tuple(Mark("image", Span(0, len(alt)), m[1]) for m in marks if m[0] == "image")
            return with_templates(Block(kind, alt, level, number, images[:1]))
        found = [(m[0], m[1], *_trimmed(text, place(m[2]), place(m[3]))) for m in marks]
        return with_templates(Block(kind, text, level, number, _merged(text, found)))


def plain(text: str, kind: BlockKind = "paragraph") -> Block:
    """Return a block of `text` folded, with no marks but template tags."""
    return with_templates(Block(kind, fold(text)))


def with_templates(block: Block) -> Block:
    """Return `block` with a mark over every template tag in its text."""
    if "{" not in block.text:
        return block
    tags = tuple(Mark("template", Span(*match.span())) for match in TEMPLATE.finditer(block.text))
    return replace(block, marks=tuple(sorted((*block.marks, *tags), key=_order))) if tags else block


def behead(block: Block, count: int) -> Block:
    """Return `block` without its first `count` characters, marks moved along."""
    cut = [Mark(m.kind, Span(max(0, m.span.start - count), max(0, m.span.end - count)), m.target) for m in block.marks]
    kept = (m for m in cut if m.span.end > m.span.start or m.kind == "image")
    return replace(block, text=block.text[count:], marks=tuple(kept))


def joined(first: Block, second: Block, *, glue: str = " ") -> Block:
    """Return `first` with the text and marks of `second` behind it."""
    shift = len(first.text) + len(glue)
    moved = tuple(Mark(m.kind, m.span.shifted(shift), m.target) for m in second.marks)
    text = first.text + glue + second.text
    marks = [(m.kind, m.target, m.span.start, m.span.end) for m in (*first.marks, *moved)]
    return replace(first, text=text, marks=_merged(text, marks))


def _folded(raw: str) -> tuple[str, _Place]:
    """Return the folded text and the function from raw to folded offsets."""
    if not _FOLDABLE.search(raw):
        return raw, _Place([], [], len(raw))
    pieces: list[str] = []
    starts: list[int] = []
    losses: list[int] = []
    lost = at = 0
    for match in _SPACE.finditer(raw):
        pieces.append(raw[at : match.start()])
        at = match.end()
        keep = int(match.start() > 0 and match.end() < len(raw) and not _breaks_unspaced(raw, match))
        pieces.append(" " * keep)
        lost += match.end() - match.start() - keep
        starts.append(match.end())
        losses.append(lost)
    pieces.append(raw[at:])
    text = "".join(pieces)
    return text, _Place(starts, losses, len(text))


def _breaks_unspaced(raw: str, gap: re.Match[str]) -> bool:
    """Say whether a line was broken between two characters that have no space between them in running text.

    Those are the wide ones, Hangul apart: CSS Text Module Level 3, 4.1.3, segment break transformation.
    """
    if "\n" not in gap.group():
        return False
    around = raw[gap.start() - 1], raw[gap.end()]
    return all(unicodedata.east_asian_width(char) in ("W", "F") and not "가" <= char <= "힣" for char in around)


class _Place:
    """Maps offsets; `losses[i]` characters are gone before raw offset `starts[i]`."""

    def __init__(self, starts: list[int], losses: list[int], length: int) -> None:
        self._starts, self._losses, self._length = starts, losses, length

    def __call__(self, offset: int) -> int:
        place = bisect_right(self._starts, offset)
        return min(max(0, offset - (self._losses[place - 1] if place else 0)), self._length)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end


def _merged(text: str, marks: list[tuple[MarkKind, str, int, int]]) -> tuple[Mark, ...]:
    """Join marks of one kind and target that touch or have only a space between them; drop empty ones."""
    found: list[Mark] = []
    latest: dict[tuple[MarkKind, str], int] = {}
    for kind, target, start, end in sorted(marks, key=lambda m: (m[2], -m[3], m[0], m[1])):
        if (start == end and kind != "image") or (kind == "link" and not target):
            continue
        place = latest.get((kind, target))
        if place is not None and kind not in ("image", "template"):
            before = found[place]
            if start <= before.span.end or text[before.span.end : start].isspace():
                found[place] = Mark(kind, Span(before.span.start, max(end, before.span.end)), target)
                continue
        latest[(kind, target)] = len(found)
        found.append(Mark(kind, Span(start, end), target))
    return tuple(sorted(found, key=_order))


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return mark.span.start, -mark.span.end, mark.kind, mark.target
