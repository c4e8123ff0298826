"""Anchors: what a translation keeps in any language, as numbers, addresses, template tags and words of one origin."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nlp.localize.align.segment import Segment
from nlp.localize.literals import blank_literals, find_literals

Rows = NDArray[np.float32]

_NUMBER = re.compile(r"\d+(?:[.,'’\u066b\u066c\u00a0\u202f]\d+)*")
_LATIN_WORD = re.compile(r"[a-z]{4,}")
# Words are taken for cognates by their first letters: four, as in Simard, Foster & Isabelle (1992).
_PREFIX = 4
_LANGUAGE_CODE = re.compile(r"(?<=[/.])[a-z]{2}(?:[-_][a-z]{2,4})?(?=[/.])")
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")


def literal_anchors(segment: Segment) -> frozenset[str]:
    """Return what must stand on both sides: numbers in ASCII digits, addresses without language code, tags."""
    found = [
        f"u:{_address(each.text)}" if each.kind == "url" else f"{each.kind}:{each.text}"
        for each in find_literals(segment.text)
    ]
    found += [f"u:{_address(link)}" for link in segment.links]
    digits = _ascii_digits(blank_literals(segment.text))
    found += [f"n:{re.sub(r'[^0-9]', '', match[0])}" for match in _NUMBER.finditer(digits)]
    return frozenset(found)


def own_length(segment: Segment) -> int:
    """Return the characters that a translation may make more or fewer: all but addresses and tags, at least 1."""
    return max(1, len(segment.text) - sum(len(literal.text) for literal in find_literals(segment.text)))


def cognate_anchors(segment: Segment) -> frozenset[str]:
    """Return the beginnings of the words in Latin letters, accents off: names, loans and words of one origin."""
    decomposed = unicodedata.normalize("NFKD", blank_literals(segment.text).casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return frozenset(word[:_PREFIX] for word in _LATIN_WORD.findall(plain))


@dataclass(frozen=True)
class AnchorRows:
    """The anchors of one side: a row a segment over the anchors that both sides know, and the weight of all it has.

    The product of a row of each side is the weight of what the two share.
    """

    rows: Rows
    weights: NDArray[np.float64]


def anchor_rows(
    source: Sequence[frozenset[str]], target: Sequence[frozenset[str]], *, rarity: bool = False
) -> tuple[AnchorRows, AnchorRows]:
    """Return the anchors of both sides, ready to be compared.

    Every anchor weighs 1; with `rarity` the less the more segments hold it: ln(segments / holders).
    """
    holders = Counter(anchor for row in (*source, *target) for anchor in row)
    total = len(source) + len(target)
    weight = {anchor: math.log(total / count) if rarity else 1.0 for anchor, count in holders.items()}
    shared = sorted(frozenset[str]().union(*source) & frozenset[str]().union(*target))
    column = {anchor: at for at, anchor in enumerate(shared)}
    return _fill(source, column, weight), _fill(target, column, weight)


def _fill(segments: Sequence[frozenset[str]], column: Mapping[str, int], weight: Mapping[str, float]) -> AnchorRows:
    rows = np.zeros((len(segments), len(column)), dtype=np.float32)
    for at, anchors in enumerate(segments):
        for anchor in anchors:
            if anchor in column:
                rows[at, column[anchor]] = math.sqrt(weight[anchor])
    return AnchorRows(rows, np.array([math.fsum(weight[anchor] for anchor in row) for row in segments]))


def _address(url: str) -> str:
    return _SCHEME.sub("", _LANGUAGE_CODE.sub("", url.casefold()), count=1).rstrip("/.")


def _ascii_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(char)) if char.isdecimal() and not char.isascii() else char for char in text)
