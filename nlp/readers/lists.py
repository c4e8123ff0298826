"""Takes written numbers and bullets off the text and finds how deep each item stands.

Shared by all readers: Markdown and HTML know their lists but not a typed "(a)"; PDF and plain text know only
indentation and labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlp.document import Block
from nlp.readers.inline import behead
from nlp.readers.numbering import Label, read_bullet, read_label


@dataclass(frozen=True, slots=True)
class _Entry:
    indent: float
    style: tuple[str, str, str]
    value: int
    level: int


def nest(
    blocks: Sequence[Block], *, indents: Sequence[float] | None = None, tolerance: float = 1.0
) -> tuple[Block, ...]:
    """Return `blocks` with written labels in `Block.number`, labelled paragraphs made items, levels set.

    `indents` (one a block, any unit) decides the level first; the style of the label decides where the
    indentation does not differ. `tolerance` is how much indentation counts as none.
    """
    places = indents if indents is not None else [0.0] * len(blocks)
    labels = _confirmed(blocks, [_label(block) for block in blocks])
    nested: list[Block] = []
    stack: list[_Entry] = []
    outer: tuple[int, float] = (0, 0.0)
    broken = False
    for block, label, indent in zip(blocks, labels, places, strict=True):
        if block.kind == "heading":
            stack, outer, broken = [], (0, 0.0), False
            nested.append(_numbered(block, label))
        elif label is None:
            if block.kind == "item":
                stack, outer = [], (block.level, indent)
            elif block.kind == "paragraph":
                broken = True
                if not block.level:
                    block = replace(block, level=_continued(stack, outer, indent, tolerance))
                    outer = outer if block.level or indents is None else (0, 0.0)
            nested.append(block)
        else:
            base = block.level - (block.kind == "item") if block.level else _base(outer, indent, tolerance)
            stack = _pushed(stack, label, indent, tolerance=tolerance, base=base, broken=broken)
            broken = False
            nested.append(replace(_numbered(block, label), kind="item", level=stack[-1].level))
    return tuple(nested)


def _label(block: Block) -> Label | None:
    """The label written in front of a block that may carry one."""
    if block.kind == "heading":
        return None if block.number else _with_words(read_label(block.text), block)
    if block.kind == "item" and block.number == "-":
        return _with_words(read_label(block.text), block)
    if block.kind == "paragraph":
        return _with_words(read_label(block.text) or read_bullet(block.text), block)
    return None


def _with_words(label: Label | None, block: Block) -> Label | None:
    return label if label is not None and label.end < len(block.text) else None


def _confirmed(blocks: Sequence[Block], labels: Sequence[Label | None]) -> list[Label | None]:
    """Drop what only looks like a label: a lone "2." or "A." at the start of a sentence.

    Bullets, "§ 2", "(a)" and headings need no witness; "1.", "a.", "1.1" need a neighbour in their series.
    """
    series: set[tuple[str, str, str, int]] = set()
    prefixes = {block.number.rstrip(".)") for block in blocks if block.number}
    for label in labels:
        if label is not None:
            series |= {(label.shape, label.prefix, reading, value) for reading, value in label.values}
            prefixes.add(label.text.rstrip(".)"))
    kept: list[Label | None] = []
    for block, label in zip(blocks, labels, strict=True):
        if label is None or block.kind == "heading" or label.bullet or label.shape[0] in "(（§第" or not label.values:
            kept.append(label)
            continue
        neighbours = (
            (label.shape, label.prefix, reading, value + step) for reading, value in label.values for step in (-1, 1)
        )
        known = any(neighbour in series for neighbour in neighbours) or bool(label.prefix and label.prefix in prefixes)
        kept.append(label if known else None)
    return kept


def _numbered(block: Block, label: Label | None) -> Block:
    return block if label is None else replace(behead(block, label.end), number=label.text)


def _base(outer: tuple[int, float], indent: float, tolerance: float) -> int:
    """How many lists a labelled paragraph stands in by its indentation alone."""
    level, at = outer
    return level if level and indent > at + tolerance else 0


def _continued(stack: list[_Entry], outer: tuple[int, float], indent: float, tolerance: float) -> int:
    """The level of the item that an unlabelled paragraph belongs to, 0 for none."""
    inside = [entry.level for entry in stack if indent > entry.indent + tolerance]
    return inside[-1] if inside else _base(outer, indent, tolerance)


def _pushed(
    stack: list[_Entry], label: Label, indent: float, *, tolerance: float, base: int, broken: bool
) -> list[_Entry]:
    """Return the stack of open lists with `label` on top."""
    outer = [entry for entry in stack if entry.indent < indent - tolerance]
    same = [entry for entry in stack if abs(entry.indent - indent) <= tolerance]
    for place in range(len(same) - 1, -1, -1):
        entry = same[place]
        for style, value in _styles(label):
            if entry.style == style and (label.bullet or value == entry.value + 1):
                return [*outer, *same[:place], replace(entry, value=value)]
    for place in range(len(same) - 1, -1, -1):
        for style, value in _styles(label):
            if same[place].style == style and not broken and _first_style(label)[1] != 1:
                return [*outer, *same[:place], replace(same[place], value=value)]
    style, value = _first_style(label)
    under = outer if broken else [*outer, *same]
    level = (under[-1].level if under else base) + 1
    return [*under, _Entry(indent, style, value, level)]


def _styles(label: Label) -> list[tuple[tuple[str, str, str], int]]:
    if not label.values:
        return [((label.shape, "", ""), 0)]
    return [((label.shape, reading, label.prefix), value) for reading, value in label.values]


def _first_style(label: Label) -> tuple[tuple[str, str, str], int]:
    """The reading of a label that opens a list: "i" is a Roman one, "c" and "d" are letters."""
    styles = _styles(label)
    return next((style for style in styles if style[1] == 1), styles[-1])
