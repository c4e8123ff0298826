"""Doubled words and loops, the signs of an engine that stumbled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.saying import cite, finding
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import load_lexicon
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale
from nlp.localize.wordform import words

_LOOP = 3
_COMMAS = frozenset({",", "،", ";", "؛"})
# Without spaces: a run of two kanji or three kana and more, twice. Japanese itself doubles shorter ones ("ますます").
_DOUBLED_RUN = re.compile(r"([一-龯々]{2,12}|[ァ-ヶー]{3,20}|[ぁ-ゖ]{4,20}|[ぁ-ゖァ-ヶー一-龯々]{5,20})([、，・]?)\1")
_Token = tuple[str, Span]


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find a word twice, in a row or a list, that the source does not double, and phrases repeated three times."""
    ours = [word.casefold() for word, _ in words(blank_literals(source))]
    if not target_locale.spaced:
        return _runs(source, target)
    theirs = [(word.casefold(), span) for word, span in words(blank_literals(target))]
    findings = [] if any(a == b for a, b in pairwise(ours)) else list(_twice(target, theirs, target_locale))
    if not any(a == b for a, b in zip(ours, ours[2:], strict=False)):
        findings += _joined_twice(target, theirs, target_locale)
    loop = _loop([word for word, _ in theirs])
    if loop is not None and _loop(ours) is None:
        span = Span(theirs[loop[0]][1].start, theirs[loop[1] - 1][1].end)
        findings.append(finding("loop", "error", None, span, words=cite(span.of(target))))
    return tuple(findings)


def _twice(target: str, tokens: list[_Token], locale: Locale) -> Iterator[Finding]:
    admitted = load_lexicon(locale.tag).doubled
    for (word, first), (twin, second) in pairwise(tokens):
        gap = target[first.end : second.start]
        listed = gap.strip() in _COMMAS and len(word) > 2
        if word == twin and (gap.isspace() or listed) and len(word) > 1 and word not in admitted:
            span = Span(first.start, second.end)
            # Two words of a list translated alike: one of them needs another word.
            fix = None if listed else first.of(target)
            yield finding("doubled_word", "warning", None, span, fix=fix, words=cite(span.of(target)))


def _joined_twice(target: str, tokens: list[_Token], locale: Locale) -> Iterator[Finding]:
    """Find "rules and rules"."""
    joiners = load_lexicon(locale.tag).joiners
    for (word, first), (joiner, _), (twin, last) in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if word == twin and joiner in joiners and len(word) > 2:
            span = Span(first.start, last.end)
            yield finding("doubled_word", "warning", None, span, words=cite(span.of(target)))


def _runs(source: str, target: str) -> tuple[Finding, ...]:
    if _DOUBLED_RUN.search(source):
        return ()
    return tuple(
        finding(
            "doubled_word", "warning", None, Span(*match.span()), fix=None if match[2] else match[1],
            words=cite(match.group()),
        )
        for match in _DOUBLED_RUN.finditer(blank_literals(target))
    )  # fmt: skip


def _loop(tokens: list[str]) -> tuple[int, int] | None:
    """Return the first stretch in which two to five words follow each other `_LOOP` times."""
    for size in range(2, 6):
        for start in range(len(tokens) - size * _LOOP + 1):
            if tokens[start : start + size] * _LOOP == tokens[start : start + size * _LOOP]:
                return start, start + size * _LOOP
    return None
