"""Word-level redline: what to strike and what to insert, snapped to whole words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Literal

from rapidfuzz.distance import Indel

Operation = Literal["equal", "insert", "delete"]

# A modal phrase stands or falls as one: "may" becomes "may not", not "may" with a "not" put in.
_MODAL = (
    r"(?i:\b(?=[mscwdniab])(?:(?:must|may|shall|should|can|could|will|would|might|do|does|did|need) not"
    r"|(?:is|are|be) (?:not )?(?:allowed|permitted|prohibited|forbidden|required|obliged|banned))\b(?!['’-]))"
)
# White space, a template tag, a number with its unit sign, a word with inner marks (don't, re-use, U.S.), or one other
# character.
_TOKEN = re.compile(rf"\s+|\{{[%{{].*?[%}}]\}}|{_MODAL}|[$€£]?\d[\d.,:]*\d%?|[$€£]?\d%?|\w+(?:['’\-.]\w+)*|[^\w\s]")

# Words that only join: a list that grows should show its new member, not a shifted "or".
_JOINING = frozenset(("and", "or", "nor", "and/or", "the", "a", "an"))


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


# A short piece: whether it is the same, what it is on either side.
_Stretch = tuple[bool, str, str]


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

    Words and marks are matched, white space follows them: a change reads as whole words.
    """
    old_tokens, new_tokens = tokenize(old), tokenize(new)
    folded = {token: fold(token) for token in {*old_tokens, *new_tokens}}
    keys = [folded[token] for token in old_tokens], [folded[token] for token in new_tokens]
    found: list[_Stretch] = []
    i = j = 0
    for at, to in _slid(_matches(*keys), *keys):
        if i < at or j < to:
            found += _gap("".join(old_tokens[i:at]), "".join(new_tokens[j:to]))
        found.append((True, old_tokens[at], new_tokens[to]))
        i, j = at + 1, to + 1
    found += _gap("".join(old_tokens[i:]), "".join(new_tokens[j:]))
    return _joined(found)


def _matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pair equal tokens in order: words that carry meaning first, then joining words and marks between them."""
    telling = _pair(old, new, _telling(old), _telling(new))
    found: list[tuple[int, int]] = []
    i = j = 0
    for at, to in [*telling, (len(old), len(new))]:
        if i < at and j < to:
            left = [place for place in range(i, at) if not old[place].isspace()]
            if left:
                found += _pair(old, new, left, [place for place in range(j, to) if not new[place].isspace()])
        found += [(at, to)] if at < len(old) else []
        i, j = at + 1, to + 1
    return found


def _slid(found: list[tuple[int, int]], old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Let what came or went be "(or not taken)" and not "taken (or not": of two equal places, the one that leaves
    brackets whole."""
    slid: list[tuple[int, int]] = []
    i = j = 0
    for at, to in found:
        gone = [place for place in range(i, at) if not old[place].isspace()]
        come = [place for place in range(j, to) if not new[place].isspace()]
        if come and not gone and new[come[0]] == new[to] and _torn(new[place] for place in come):
            to = come[0]
        elif gone and not come and old[gone[0]] == old[at] and _torn(old[place] for place in gone):
            at = gone[0]
        slid.append((at, to))
        i, j = at + 1, to + 1
    return slid


def _torn(tokens: Iterable[str]) -> bool:
    """Whether a bracket is opened and not closed."""
    text = "".join(tokens)
    return any(text.count(opening) > text.count(closing) for opening, closing in ("()", "[]"))


def _telling(tokens: Sequence[str]) -> list[int]:
    """The places of the words that carry meaning."""
    return [place for place, token in enumerate(tokens) if token[0].isalnum() and token not in _JOINING]


def _pair(old: Sequence[str], new: Sequence[str], left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
    """Pair equal tokens in order, of those at the places `left` and `right`."""
    if not left or not right:
        return []
    blocks = Indel.opcodes([old[i] for i in left], [new[j] for j in right])
    return [
        (left[block.src_start + step], right[block.dest_start + step])
        for block in blocks
        if block.tag == "equal"
        for step in range(block.src_end - block.src_start)
    ]


def _gap(old: str, new: str) -> tuple[_Stretch, ...]:
    """Return what stands between two matched words, white space that both sides share kept apart."""
    if old == new:
        return ((True, old, new),)
    lead = _shared_space(old, new)
    tail = _shared_space(old[len(lead) :][::-1], new[len(lead) :][::-1])
    middle = slice(len(lead), -len(tail) if tail else None)
    return ((True, lead, lead), (False, old[middle], new[middle]), (True, tail, tail))


def _shared_space(a: str, b: str) -> str:
    size = 0
    while size < min(len(a), len(b)) and a[size] == b[size] and a[size].isspace():
        size += 1
    return a[:size]


def _joined(stretches: Sequence[_Stretch]) -> list[Piece]:
    """Join neighbouring stretches that stay, and neighbouring ones that do not, to pieces."""
    pieces: list[Piece] = []
    told = (stretch for stretch in stretches if stretch[1] or stretch[2])
    for same, run in groupby(told, key=itemgetter(0)):
        olds, news = zip(*((old, new) for _, old, new in run), strict=True)
        pieces.append(Piece(same, "".join(olds), "".join(news)))
    return pieces
