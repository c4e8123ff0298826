"""How two wordings of one clause differ: runs of words that came or went, with their places."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import SequenceMatcher

from nlp.document import Span

_TOKEN = re.compile(r"[\w$€£%'’-]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that one wording has and the other lacks, or that stand in place of `old`; "" where nothing."""

    old: str
    new: str
    old_span: Span
    new_span: Span


def runs_between(old: str, new: str, *, ignore: Collection[str] = ()) -> list[Run]:
    """Return the runs by which two texts differ, words in `ignore` left out of the comparison."""
    left, right = _tokens(old, ignore), _tokens(new, ignore)
    matcher = SequenceMatcher(
        None, [t.group().lower() for t in left], [t.group().lower() for t in right], autojunk=False
    )
    return [_run(old, left[a:b], new, right[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]


def _tokens(text: str, ignore: Collection[str]) -> list[re.Match[str]]:
    return [token for token in _TOKEN.finditer(text) if token.group().lower() not in ignore]


def _run(old: str, left: list[re.Match[str]], new: str, right: list[re.Match[str]]) -> Run:
    (was, before), (says, after) = _piece(old, left), _piece(new, right)
    return Run(was, says, before, after)


def _piece(text: str, tokens: list[re.Match[str]]) -> tuple[str, Span]:
    if not tokens:
        return "", Span(0, 0)
    span = Span(tokens[0].start(), tokens[-1].end())
    return span.of(text), span
