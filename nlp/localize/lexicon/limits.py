"""Which words beside a number make it a lower or an upper limit ("at least 16", "unter 1.000", "18歳以上")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from nlp.document import Span
from nlp.localize.lexicon.forms import listed_pattern

Side = Literal["least", "most"]
SIGNS: Mapping[str, Side] = {">": "least", "≥": "least", "<": "most", "≤": "most"}
_SIGN = re.compile(f"[{''.join(SIGNS)}]")


@dataclass(frozen=True, slots=True)
class Limit:
    """A word or sign that says on which side of a number what is meant lies."""

    side: Side
    span: Span


def find_limits(text: str, tag: str) -> tuple[Limit, ...]:
    """Return the words and signs of `text` in the shipped locale `tag`, the longest at each place, none overlapping."""
    found = [Limit(SIGNS[match.group()], Span(*match.span())) for match in _SIGN.finditer(text)]
    found += [
        Limit(side, Span(*match.span("word")))
        for side in get_args(Side)
        for match in listed_pattern(tag, side).finditer(text)
    ]
    kept: list[Limit] = []
    for limit in sorted(found, key=lambda each: (each.span.start - each.span.end, each.span)):
        if all(limit.span.end <= other.span.start or other.span.end <= limit.span.start for other in kept):
            kept.append(limit)
    return tuple(sorted(kept, key=lambda limit: limit.span))
