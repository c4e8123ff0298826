"""Where marked words stand in a translation, told from the two sentences alone: each function is sure, or says None."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from nlp.document import Span

# Signs that translations keep in order, in classes; a comma is none of them, since lists are rearranged.
_SIGNS = (":：", ";；", "(（", ")）", "[［", "]］", '"“”„«»「」『』', "|", "›", "–—", "?？", "!！", "…")
_CLASS = {sign: number for number, signs in enumerate(_SIGNS) for sign in signs}
_HYPHEN, _STOP, _EDGE = len(_SIGNS), len(_SIGNS) + 1, -1
_WORD = re.compile(r"\w")
# A word this short may be another word in the other language ("a", "no").
_SHORT = 4


def same_place(source: str, span: Span, target: str) -> Span | None:
    """The place itself, in a sentence that was left as it was."""
    return span if source == target else None


def whole(source: str, span: Span, target: str) -> Span | None:
    """All words, if the mark is over all words; signs at the ends stay out where they did."""
    before, after = source[: span.start], source[span.end :]
    if _WORD.search(before + after) or not _WORD.search(target):
        return None
    found = [match.start() for match in _WORD.finditer(target)]
    start = 0 if not before.strip() else len(before) if target.startswith(before) else found[0]
    if not after.strip():
        return Span(start, len(target.rstrip()))
    return Span(start, len(target) - len(after) if target.endswith(after) else found[-1] + 1)


def survived(source: str, span: Span, target: str, *, short: bool = False) -> Span | None:
    """The same words, if they came through as they are, as often as they stand in the source.

    `short` ones too, where nothing could take them for words of the other language.
    """
    words = span.of(source)
    if not short and len(words) < _SHORT and not any(char.isupper() or char.isdigit() for char in words):
        return None
    return matching(source, span, words, target)


def matching(source: str, span: Span, wording: str, target: str) -> Span | None:
    """The place of `wording`, if `target` has it as often as `source` has the marked words: the first is the first."""
    ours, theirs = list(_places(source, span.of(source))), list(_places(target, wording))
    if not theirs or len(ours) != len(theirs):
        return None
    at = [place.start for place in ours].index(span.start) if span.start in [p.start for p in ours] else None
    return theirs[at] if at is not None else None


def framed(source: str, span: Span, target: str) -> Span | None:
    """What stands between the same signs, if the mark fills all between two signs or ends of the sentence.

    A sign of a class counts only where both sentences have as many of that class.
    """
    left, inside_left = _left_sign(source, span)
    right, inside_right = _right_sign(source, span)
    if left is None or right is None:
        return None
    start = 0 if left == _START else _counterpart(source, left, target)
    end = len(target) if right == _END else _counterpart(source, right, target)
    if start is None or end is None:
        return None
    start += 0 if left == _START or inside_left else 1
    end += 1 if inside_right else 0
    while start < end and target[start].isspace():
        start += 1
    while end > start and target[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end and _WORD.search(target[start:end]) else None


_START, _END = -1, -2


def _left_sign(source: str, span: Span) -> tuple[int | None, bool]:
    """Return where the sign before the mark is (`_START` for none), None if words are; and whether it is marked."""
    before = source[: span.start].rstrip()
    if not before:
        return _START, False
    if _class_at(source, span.start) in _OPENING:
        return span.start, True
    at = len(before) - 1
    return (at, False) if _class_at(source, at) is not None else (None, False)


def _right_sign(source: str, span: Span) -> tuple[int | None, bool]:
    last = span.end - 1
    if not source[span.end :].strip():
        return _END, False
    if _class_at(source, last) is not None and source[last] not in "([（［":
        return last, True
    after = source[span.end :]
    at = span.end + len(after) - len(after.lstrip())
    if _class_at(source, at) == _STOP and at == len(source) - 1:
        return at, False
    return (at, False) if _class_at(source, at) is not None else (None, False)


def _class_at(text: str, at: int) -> int | None:
    sign = text[at]
    if sign in _CLASS:
        return _CLASS[sign]
    spaced = text[at - 1 : at] in (" ", "") and text[at + 1 : at + 2] in (" ", "")
    if sign == "-" and spaced:
        return _HYPHEN
    if sign in ".。" and (sign == "。" or text[at + 1 : at + 2] in (" ", "")):
        return _STOP
    return None


_OPENING = frozenset({_CLASS["("], _CLASS["["], _CLASS['"']})


def _counterpart(source: str, at: int, target: str) -> int | None:
    kind = _class_at(source, at)
    ours = [place for place in range(len(source)) if _class_at(source, place) == kind]
    theirs = [place for place in range(len(target)) if _class_at(target, place) == kind]
    return theirs[ours.index(at)] if len(ours) == len(theirs) else None


def _places(text: str, words: str) -> Iterator[Span]:
    if not words.strip():
        return
    for match in _whole_words(words).finditer(text):
        yield Span(*match.span())


@lru_cache(maxsize=1024)
def _whole_words(words: str) -> re.Pattern[str]:
    before = r"(?<!\w)" if _WORD.match(words[0]) and words[0].isascii() else ""
    after = r"(?!\w)" if _WORD.match(words[-1]) and words[-1].isascii() else ""
    return re.compile(f"{before}{re.escape(words)}{after}", re.IGNORECASE)


def is_plausible(source: str, target: str, *, ratio: tuple[float, float]) -> bool:
    """Say whether words of this length can translate words of that; `ratio` is the usual one for whole sentences."""
    low, high = ratio
    return low * len(source) / 2 - 4 <= len(target) <= high * len(source) * 2 + 8


def first_sure(candidates: Sequence[Span | None]) -> Span | None:
    """Return the first candidate that there is."""
    return next((span for span in candidates if span is not None), None)
