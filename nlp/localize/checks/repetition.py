"""Doubled words and loops, the signs of an engine that stumbled."""

from __future__ import annotations

from itertools import pairwise

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import load_lexicon
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale
from nlp.localize.wordform import words

_LOOP = 3


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find a word twice in a row that the source does not double, and phrases repeated three times or more."""
    theirs = [(word.casefold(), span) for word, span in words(blank_literals(target))]
    ours = [word.casefold() for word, _ in words(blank_literals(source))]
    doubled_at_home = any(left == right for left, right in pairwise(ours))
    paired_at_home = any(left == right for left, right in zip(ours, ours[2:], strict=False))
    admitted, joiners = load_lexicon(target_locale.tag).doubled, load_lexicon(target_locale.tag).joiners
    findings: list[Finding] = []
    for (word, first), (twin, second) in pairwise(theirs):
        joined = target[first.end : second.start].isspace()
        if word == twin and joined and len(word) > 1 and not doubled_at_home and word not in admitted:
            span = Span(first.start, second.end)
            fix = first.of(target)
            findings.append(Finding("doubled_word", "warning", f"“{span.of(target)}”", target=span, fix=fix))
    for (word, first), (joiner, _), (twin, last) in zip(theirs, theirs[1:], theirs[2:], strict=False):
        if word == twin and joiner in joiners and len(word) > 2 and not paired_at_home:
            span = Span(first.start, last.end)
            findings.append(Finding("doubled_word", "warning", f"“{span.of(target)}”", target=span))
    loop = _loop([word for word, _ in theirs])
    if loop is not None and _loop(ours) is None:
        span = Span(theirs[loop[0]][1].start, theirs[loop[1] - 1][1].end)
        findings.append(Finding("loop", "error", f"“{span.of(target)}” repeats itself", target=span))
    return tuple(findings)


def _loop(tokens: list[str]) -> tuple[int, int] | None:
    """Return the first stretch in which two to five words follow each other `_LOOP` times."""
    for size in range(2, 6):
        for start in range(len(tokens) - size * _LOOP + 1):
            if tokens[start : start + size] * _LOOP == tokens[start : start + size * _LOOP]:
                return start, start + size * _LOOP
    return None
