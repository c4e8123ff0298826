"""Word-level redline: what to strike and what to insert, snapped to whole words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

Operation = Literal["equal", "insert", "delete"]

# A template tag, a number with its unit sign, a word with inner marks (don't, re-use, U.S.), or one other character.
_TOKEN = re.compile(r"\{[%{].*?[%}]\}|[$€£]?\d[\d.,:]*\d%?|[$€£]?\d%?|\w+(?:['’\-.]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive characters that stay, come or go."""

    op: Operation
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of both texts: `same`, or `old` replaced by `new` (either may be empty)."""

    same: bool
    old: str
    new: str


def tokenize(text: str) -> list[str]:
    """Split `text` into words, numbers, white space and single marks; the parts join back to `text`."""
    return _TOKEN.findall(text)


def redline(old: str, new: str) -> tuple[Run, ...]:
    """Return the runs that turn `old` into `new`; equal+delete runs join to `old`, equal+insert to `new`."""
    runs: list[Run] = []
    for piece in diff(old, new):
        if piece.same:
            runs.append(Run("equal", piece.old))
        else:
            runs += [Run("delete", piece.old)] if piece.old else []
            runs += [Run("insert", piece.new)] if piece.new else []
    return tuple(runs)


def diff(old: str, new: str, *, fold: Callable[[str], str] = str) -> list[Piece]:
    """Return the pieces of both texts in order; words are compared by what `fold` makes of them.

    A lone space between two changes is taken into them, so that a phrase reads whole.
    """
    old_tokens, new_tokens = tokenize(old), tokenize(new)
    blocks = Indel.opcodes([fold(token) for token in old_tokens], [fold(token) for token in new_tokens])
    pieces = [
        Piece(
            block.tag == "equal",
            "".join(old_tokens[block.src_start : block.src_end]),
            "".join(new_tokens[block.dest_start : block.dest_end]),
        )
        for block in blocks
    ]
    joined: list[Piece] = []
    for index, piece in enumerate(pieces):
        last = joined[-1] if joined else None
        island = piece.same and piece.old.isspace() and last is not None and not last.same and index + 1 < len(pieces)
        if last is not None and not last.same and (island or not piece.same):
            joined[-1] = Piece(False, last.old + piece.old, last.new + piece.new)
        else:
            joined.append(piece)
    return joined
