"""One PDF page: pieces of text with their place, size and style, drawn bullets, and the lines they make.

Coordinates are points from the page's lower left corner; sizes are points after all scaling.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from nlp.document import MarkKind
from nlp.readers.numbering import BULLETS, read_bullet, read_label

Matrix = Sequence[float]
Rectangle = tuple[float, float, float, float]

_BOLD = re.compile(r"bold|black|heavy|semibd|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_MONOSPACED = re.compile(r"mono|courier|consolas|menlo", re.IGNORECASE)
# Ligatures, and the code that Windows-1252 fonts draw as a bullet.
_LETTERS = str.maketrans({"\x7f": "•", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
# Fonts that share one glyph between a radical and its ideograph give the radical.
_RADICALS = re.compile("[\u2e80-\u2fdf]")
# No space before these, whatever kerning leaves.
_CLOSING = ",.;:!?)]}’”»、。，：；"
_PAINTS = frozenset((b"f", b"F", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*"))
_POINTS = {b"m": (0,), b"l": (0,), b"c": (0, 2, 4), b"v": (0, 2), b"y": (0, 2)}
# A drawn shape is a bullet if it is this small, in text sizes.
_SHAPE_SIZES = (0.08, 0.7)
# A gap wider than this many text sizes, not made by a space, lies between two words, columns or cells.
_CELL_GAP = 0.12
# Ideographs are set apart singly and fill their squares; pypdf places some of them a square off.
_IDEOGRAPH_GAP = 2.5


@dataclass(slots=True)
class Piece:
    """Text in one style on one baseline; `right` is where it ends by the font's widths."""

    text: str
    left: float
    base: float
    size: float
    right: float
    kinds: tuple[MarkKind, ...] = ()
    target: str = ""


@dataclass(slots=True)
class Line:
    """Pieces on one baseline; `top` is the height of the page, `gap` marks a cell gap before it."""

    pieces: list[Piece]
    page_height: float
    gap: bool = False
    bullet: bool = field(default=False)

    @property
    def left(self) -> float:
        return self.pieces[0].left

    @property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)

    @property
    def base(self) -> float:
        return self.pieces[-1].base

    @property
    def size(self) -> float:
        """The size most of the line is set in."""
        return max(self.pieces, key=lambda piece: len(piece.text.strip())).size

    @property
    def text(self) -> str:
        return " ".join("".join(piece.text for piece in self.pieces).split())

    @property
    def text_left(self) -> float:
        """Where the words begin, behind a bullet or number."""
        return self.pieces[1].left if len(self.pieces) > 1 and _only_label(self.pieces[0].text) else self.left


class PageText:
    """Visits a page for pypdf: `operand` sees every operator, `text` every piece of text."""

    def __init__(self, width: float, height: float, left: float = 0.0, bottom: float = 0.0) -> None:
        self._width, self._height, self._left, self._bottom = width, height, left, bottom
        self._pieces: list[Piece] = []
        self._shapes: list[Rectangle] = []
        self._path: list[tuple[float, float]] = []
        self._fonts: dict[int, Any] = {}
        self._given = (-1.0, -1.0)

    def text(self, text: str, cm: Matrix, tm: Matrix, font: Any, size: float) -> None:
        text = _RADICALS.sub(_unified, text.replace("\n", " ").translate(_LETTERS))
        if not text.strip():
            return
        kinds = _kinds(font)
        if text.strip() == "o" and "code" in kinds:
            # Word's second bullet is a Courier "o".
            text = "•"
        matrix = _product(tm, cm)
        scale = (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5
        height = abs(size) * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        # Turned text is a watermark or a margin note.
        if height < 1 or abs(matrix[1]) > 0.05 * scale:
            return
        left, base = matrix[4] - self._left, matrix[5] - self._bottom
        before = self._pieces[-1] if self._pieces else None
        given, self._given = self._given, (left, base)
        if before is not None and given == (left, base):
            # pypdf does not move the pen for text shown behind text: only the font's widths tell.
            left = before.right
        elif before is not None and text[0] == " " and abs(base - before.base) < 1:
            # A space that pypdf made of a gap takes no room; a written one begins where the text before ends.
            made = left - before.right > _CELL_GAP * height or text.lstrip()[0] in ",."
            text = text.lstrip() if made else text
        right = left + self._measure(font, text) * abs(size) * scale
        self._pieces.append(Piece(text, left, base, round(height, 1), right, kinds))

    def operand(self, operator: bytes, operands: Any, cm: Matrix, tm: Matrix) -> None:
        """Collect the small shapes that browsers draw for bullets."""
        try:
            if operator in _POINTS:
                for place in _POINTS[operator]:
                    self._point(float(operands[place]), float(operands[place + 1]), cm)
            elif operator == b"re":
                left, bottom, width, height = (float(value) for value in operands[:4])
                self._point(left, bottom, cm)
                self._point(left + width, bottom + height, cm)
            elif operator in _PAINTS:
                self._paint()
            elif operator == b"n":
                self._path = []
        except (IndexError, TypeError, ValueError):
            self._path = []

    def lines(self, links: Sequence[tuple[Rectangle, str]] = ()) -> list[Line]:
        """Return the page's lines in the order they are written in."""
        lines: list[Line] = []
        for piece in (part for whole in self._pieces for part in _linked(whole, links)):
            last = lines[-1] if lines else None
            if last is None or abs(piece.base - last.base) > 0.45 * max(piece.size, 3.0):
                lines.append(Line([piece], self._height))
                continue
            before = last.pieces[-1]
            wide = piece.left - before.right > _gap(before.text, piece.text) * piece.size
            back = piece.left < before.left - 1
            if back or (wide and not _only_label(last.text)):
                lines.append(Line([piece], self._height, gap=not back))
            else:
                before.text += " " if wide and piece.text[0] not in _CLOSING else ""
                last.pieces.append(piece)
        for line in lines:
            self._mark_bullet(line)
        return lines

    def _measure(self, font: Any, text: str) -> float:
        """Return the width of `text` in text sizes."""
        # The font is kept beside its widths, so that no other can get its id.
        if id(font) not in self._fonts:
            self._fonts[id(font)] = (font, _widths(font))
        widths: dict[str, float] = self._fonts[id(font)][1]
        usual = widths.get("default", 500.0)
        return sum(widths.get(letter, usual) for letter in text) / 1000

    def _point(self, x: float, y: float, cm: Matrix) -> None:
        self._path.append((cm[0] * x + cm[2] * y + cm[4] - self._left, cm[1] * x + cm[3] * y + cm[5] - self._bottom))

    def _paint(self) -> None:
        path, self._path = self._path, []
        if not path or len(path) > 60:
            return
        xs, ys = [x for x, _ in path], [y for _, y in path]
        rectangle = (min(xs), min(ys), max(xs), max(ys))
        width, height = rectangle[2] - rectangle[0], rectangle[3] - rectangle[1]
        if 0.5 < width < 12 and 0.5 * width < height < 2 * width and len(self._shapes) < 20_000:
            self._shapes.append(rectangle)

    def _mark_bullet(self, line: Line) -> None:
        """Say that a small square shape stands left of the line, at its height, and nothing between."""
        low, high = (share * line.size for share in _SHAPE_SIZES)
        for left, bottom, right, top in self._shapes:
            near = line.left - 2.5 * line.size < right <= line.left + 0.5
            level = line.base - 0.2 * line.size <= bottom and top <= line.base + line.size
            if near and level and low <= right - left <= high and low <= top - bottom <= high:
                line.bullet = True
                line.pieces.insert(0, Piece("• ", left, line.base, line.size, right))
                return


def _unified(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def ideographic(letter: str) -> bool:
    """True for a letter of a script that has no spaces between words."""
    return "\u3001" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uff60"


def _gap(before: str, after: str) -> float:
    """How many text sizes must lie between two pieces to part them."""
    return _IDEOGRAPH_GAP if ideographic(before[-1:]) or ideographic(after[:1]) else _CELL_GAP


def _only_label(text: str) -> bool:
    """True for a piece that is a bullet or a number and nothing else."""
    text = text.strip()
    if not text or len(text) > 8:
        return False
    if text in BULLETS or text in ("-", "*", "o"):
        return True
    label = read_label(text) or read_bullet(text)
    return label is not None and label.end >= len(text)


def _product(first: Matrix, second: Matrix) -> tuple[float, ...]:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _kinds(font: Any) -> tuple[MarkKind, ...]:
    name = str(font.get("/BaseFont") or "") if font is not None else ""
    kinds: list[MarkKind] = []
    kinds += ["bold"] if _BOLD.search(name) else []
    kinds += ["italic"] if _ITALIC.search(name) else []
    kinds += ["code"] if _MONOSPACED.search(name) else []
    return tuple(kinds)


def _widths(font: Any) -> dict[str, float]:
    """Return the width of every letter in thousandths of the text size, empty where they cannot be known.

    pypdf keeps widths by the codes of the font; how these map to letters it keeps beside them. Neither is
    part of its public interface.
    """
    try:
        from pypdf.generic import _font as fonts
    except ImportError:
        return {}
    try:
        metrics = fonts.Font.from_font_resource(font)
        codes: dict[Any, float] = metrics.character_widths
        letters = dict(metrics.encoding) if isinstance(metrics.encoding, dict) else {}
        widths = {code: float(width) for code, width in codes.items() if isinstance(code, str)}
        coded = [*((chr(code), letter) for code, letter in letters.items()), *metrics.character_map.items()]
        mapped = {letter: float(codes[code]) for code, letter in coded if code in codes and isinstance(letter, str)}
    except Exception:  # A damaged font costs only the measure.
        return {}
    return {"space": float(metrics.space_width), **widths, **mapped}


def _linked(piece: Piece, links: Sequence[tuple[Rectangle, str]]) -> list[Piece]:
    """Return `piece` cut at the edges of a link that lies over a part of it."""
    middle, width = piece.base + 0.25 * piece.size, max(0.1, piece.right - piece.left)
    for (left, bottom, right, top), target in links:
        over = min(right, piece.right) - max(left, piece.left)
        if not bottom <= middle <= top or over < 0.5 * piece.size:
            continue
        start = _word_edge(piece.text, (left - piece.left) / width)
        end = _word_edge(piece.text, (right - piece.left) / width)
        cuts = [(0, start, ""), (start, end, target), (end, len(piece.text), "")]
        parts: list[Piece] = []
        for first, last, address in cuts:
            if first < last:
                kinds = (*piece.kinds, "link") if address else piece.kinds
                at, to = (piece.left + width * share / len(piece.text) for share in (first, last))
                parts.append(
                    replace(piece, text=piece.text[first:last], left=at, right=to, kinds=kinds, target=address)
                )
        return parts
    return [piece]


def _word_edge(text: str, share: float) -> int:
    """Return the edge of a word that is nearest to `share` of the width of `text`."""
    edges = [0, *(match.end() for match in re.finditer(r"\b", text)), len(text)]
    return min(edges, key=lambda edge: abs(edge - share * len(text)))
