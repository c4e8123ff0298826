"""Limits read from words by rules of our own, to judge keys that `nlp.rules` computed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_WORDS: Mapping[str, Decimal] = (
    {word: Decimal(value) for value, word in enumerate(_ONES)}
    | {word: Decimal(10 * value) for value, word in enumerate(_TENS, 2)}
    | {word: Decimal(value) for value, word in enumerate(_ORDINALS, 1)}
    | {"hundred": Decimal(100), "once": Decimal(1), "twice": Decimal(2), "half": Decimal(50)}
)
_NUMBER = re.compile(
    r"(?<![\w.])(?:(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?:st|nd|rd|th)?"
    rf"|(?P<word>{'|'.join(_WORDS)})(?:-(?P<one>{'|'.join(_ONES[1:10])}))?)(?!\w)",
    re.IGNORECASE,
)
# Characters around a number in which its comparator stands.
_BEFORE, _AFTER = 40, 32


@dataclass(frozen=True, slots=True)
class Reading:
    """A number in a text, the unit behind it ("" where none is named), the comparator around it (None if unsaid)."""

    value: Decimal
    unit: str
    comparator: str | None


@cache
def cues() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.safe_load((files("evals.quiz") / "cues.yaml").read_text(encoding="utf-8"))
    return loaded


def read_limits(text: str) -> list[Reading]:
    """Return every number of `text` with unit and comparator."""
    return [
        Reading(_value(match), _unit(text[match.end() :]), _comparator(text[: match.start()], text[match.end() :]))
        for match in _NUMBER.finditer(text)
    ]


def satisfies(value: Decimal, comparator: str, bound: Decimal) -> bool:
    return {
        "at_least": value >= bound, "more_than": value > bound, "at_most": value <= bound, "less_than": value < bound,
    }[comparator]  # fmt: skip


def mentions(text: str, patterns: Sequence[str]) -> bool:
    """Whether one of the cues begins at a word of `text`, or is the end of one ("n't")."""
    lowered = text.lower()
    return any(
        re.search(pattern if pattern.startswith("n[") else rf"(?<!\w){pattern}", lowered) for pattern in patterns
    )


def _value(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        return Decimal(match["digits"].replace(",", ""))
    word = match["word"].lower()
    return _WORDS[word] + (_WORDS[match["one"].lower()] if match["one"] else 0)


def _unit(after: str) -> str:
    for unit, patterns in cues()["units"].items():
        if re.match(
            rf"[\s-]*(?:(?:business|calendar|working|consecutive|full)\s+)?(?:{'|'.join(patterns)})(?!\w)",
            after,
            re.IGNORECASE,
        ):
            return str(unit)
    return ""


def _comparator(before: str, after: str) -> str | None:
    """The comparator that stands nearest: right before the number, or behind its unit ("13 years or older")."""
    tail = re.match(rf"^[^.;]{{0,{_AFTER}}}", after)
    behind = tail[0].lower() if tail else ""
    for name, patterns in cues()["comparators"].items():
        if any(
            pattern.startswith("or ") and re.search(rf"^(?:\W|\w+\W){{0,3}}{pattern}\b", behind) for pattern in patterns
        ):
            return str(name)
    head = before[-_BEFORE:].lower()
    best: tuple[int, str] | None = None
    for name, patterns in cues()["comparators"].items():
        for pattern in patterns:
            for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", head):
                if best is None or match.end() - (match.end() - match.start()) / 100 > best[0]:
                    best = (match.end(), str(name))
    return best[1] if best else None
