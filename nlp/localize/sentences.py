"""Text cut into sentences by rule, the same way for every engine."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    "e.g i.e etc u.s u.k u.n inc ltd co corp vs mr mrs ms dr prof st no art sec para cf al approx dept fig vol".split()
)
_BREAK = re.compile(r"(?P<end>[.!?]+[\"”’»)\]]*)(?P<gap>\s+)(?=[\"“‘«(\[]*[^\W_a-z])|(?P<line>\s*\n\s*|\s+[›|]\s+)")


def cut_sentences(text: str) -> tuple[tuple[str, str], ...]:
    """Return the sentences of `text`, each with the white space after it; joined they are `text` again.

    A sentence ends at a line break, between the steps of a path ("›") or the cells of a row ("|"), and at ".",
    "!" or "?" before a capital, digit or opening mark, but not after an abbreviation or an initial.
    """
    pieces: list[tuple[str, str]] = []
    start = 0
    for match in _BREAK.finditer(text):
        if match["line"] is not None:
            stop, gap = match.start(), match.group()
        elif _abbreviated(text[start : match.start("end")], match["end"]):
            continue
        else:
            stop, gap = match.end("end"), match["gap"]
        pieces.append((text[start:stop], gap))
        start = match.end()
    if start < len(text):
        pieces.append((text[start:], ""))
    return tuple(pieces)


def _abbreviated(before: str, end: str) -> bool:
    if end != ".":
        return False
    word = re.split(r"[\s(\[]", before)[-1].casefold()
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())
