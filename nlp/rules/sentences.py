"""Sentence boundaries by rule, with a model as arbiter where the rule cannot know."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nlp.document import Span
from nlp.rules import abbreviations as data

_ENUMERATOR = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|x{0,3}(?:ix|iv|v?i{1,3}|v|x))", re.IGNORECASE)
_NUMERAL = re.compile(r"[\d#§]|[IVXLC]+\b")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_CANDIDATE = re.compile(
    rf"[{re.escape(data.SPACED_TERMINATORS)}]+[{re.escape(data.CLOSERS)}]*(?:\[\d+\])*\s+"
    rf"|[{re.escape(data.TIGHT_TERMINATORS)}]+[{re.escape(data.CLOSERS)}]*\s*"
)
# Quotations longer than this are whole passages: their sentences are sentences.
_LONGEST_ENCLOSURE = 600
_BEFORE, _AFTER = 160, 100


@dataclass(frozen=True, slots=True)
class Boundary:
    """A place where a sentence may begin; `sure` is False where a model should decide."""

    start: int
    sure: bool


Arbiter = Callable[[Sequence[tuple[str, int]]], Sequence[bool]]
"""Given windows of text and an offset in each, says whether a sentence begins there."""


def sentence_spans(texts: Sequence[str], *, language: str = "en", arbiter: Arbiter | None = None) -> list[list[Span]]:
    """Return the sentences of each text: spans without outer white space that together cover all visible characters.

    Without an `arbiter`, or in a language other than English, a doubtful boundary is no boundary.
    """
    found = [_boundaries(text, language=language) for text in texts]
    doubtful = [(at, boundary) for at, row in enumerate(found) for boundary in row if not boundary.sure]
    agreed: set[tuple[int, int]] = set()
    if arbiter is not None and doubtful and _base(language) == "en":
        windows = [_window(texts[at], boundary.start) for at, boundary in doubtful]
        verdicts = arbiter(windows)
        agreed = {(at, b.start) for (at, b), begins in zip(doubtful, verdicts, strict=True) if begins}
    return [
        _cut(text, [b.start for b in row if b.sure or (at, b.start) in agreed])
        for at, (text, row) in enumerate(zip(texts, found, strict=True))
    ]


def _base(language: str) -> str:
    return re.split(r"[-_]", language.lower())[0]


def _window(text: str, start: int) -> tuple[str, int]:
    left = max(0, start - _BEFORE)
    return text[left : start + _AFTER], start - left


def _cut(text: str, starts: Sequence[int]) -> list[Span]:
    spans = []
    for left, right in zip([0, *starts], [*starts, len(text)], strict=True):
        piece = text[left:right]
        body = piece.strip()
        if body:
            begin = left + len(piece) - len(piece.lstrip())
            spans.append(Span(begin, begin + len(body)))
    return spans


def _boundaries(text: str, *, language: str) -> list[Boundary]:
    enclosed = _enclosures(text)
    lowercase_text = not any(char.isupper() for char in text)
    found: list[Boundary] = []
    last = 0
    inside = 0
    for match in _CANDIDATE.finditer(text):
        start = match.end()
        while inside < len(enclosed) and enclosed[inside].end <= start:
            inside += 1
        if inside < len(enclosed) and enclosed[inside].start < start:
            continue
        verdict = _judge(text, last, match, language=language, lowercase_text=lowercase_text)
        if verdict is None:
            continue
        found.append(Boundary(start, verdict))
        last = start if verdict else last
    return found


def _judge(text: str, last: int, match: re.Match[str], *, language: str, lowercase_text: bool) -> bool | None:
    """Return True for a boundary, False for a doubtful one, None for no boundary."""
    mark = match.group().rstrip()
    follows = text[match.end() : match.end() + 60].lstrip(data.OPENERS + " ")
    if not follows:
        return None
    if mark[0] in data.TIGHT_TERMINATORS:
        # 「はい。」と言う: a quoted sentence inside a sentence.
        return None if mark[-1] not in data.TIGHT_TERMINATORS and mark == match.group() else True
    if not _may_begin(follows, lowercase_text=lowercase_text):
        return None
    if mark.startswith("...") or "…" in mark:
        return not text[: match.start()].endswith((" ", "["))
    if mark[0] != ".":
        return True
    return _judge_period(text, last, match, follows, language=language)


def _judge_period(text: str, last: int, match: re.Match[str], follows: str, *, language: str) -> bool | None:
    before = text[max(last, match.start() - 40) : match.start()]
    token = before.split()[-1].lstrip(data.OPENERS) if before.split() else ""
    key = token.lower()
    at_start = not text[last : match.start() - len(token)].strip(data.OPENERS + " ")
    after_colon = text[last : match.start() - len(token)].rstrip().endswith((":", ";"))
    if not token or ((at_start or after_colon) and _ENUMERATOR.fullmatch(token)):
        return None
    if key in data.NEVER_FINAL:
        return None
    if key in data.NUMBERED and _NUMERAL.match(follows):
        return None
    if _base(language) in data.ORDINAL_PERIOD and re.fullmatch(r"\d{1,2}", token):
        return None
    initial = len(token) == 1 and token.isalpha()
    if key in data.AMBIGUOUS or initial or _ACRONYM.fullmatch(token.rpartition("-")[2]):
        word = _WORD.match(follows)
        return bool(word and word.group().lower().replace("’", "'") in data.STARTERS and not initial)
    return True


def _may_begin(follows: str, *, lowercase_text: bool) -> bool:
    first = follows[0]
    if not first.islower():
        return first.isalnum() or first in "$€£¥@#§&%-–—•"
    # "iPhone", "eBay"; and a writer who never uses capitals.
    return lowercase_text or (len(follows) > 1 and follows[1].isupper())


def _enclosures(text: str) -> list[Span]:
    """Return outermost balanced brackets and quotations, in order; what is never closed encloses nothing."""
    closers = {close: opener for opener, close in data.BRACKETS.items()}
    stack: list[tuple[str, int]] = []
    found: list[Span] = []
    straight = text.count('"') % 2 == 0
    for at, char in enumerate(text):
        if char in data.BRACKETS:
            stack.append((char, at))
        elif char in closers:
            index = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == closers[char]), None)
            if index is not None:
                found.append(Span(stack[index][1], at + 1))
                del stack[index:]
        elif char == '"' and straight:
            index = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == char), None)
            if index is None:
                stack.append((char, at))
            else:
                found.append(Span(stack[index][1], at + 1))
                del stack[index:]
    outermost: list[Span] = []
    for span in sorted((s for s in found if s.end - s.start <= _LONGEST_ENCLOSURE), key=lambda s: (s.start, -s.end)):
        if not outermost or span.start >= outermost[-1].end:
            outermost.append(span)
    return outermost
