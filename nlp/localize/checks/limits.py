"""Limits: whether a translation says "at most" where the source says "at least", or says no limit at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.figures import find_figures
from nlp.localize.checks.saying import cite, finding
from nlp.localize.checks.sentences import compare_sentences
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import Marker, load_lexicon
from nlp.localize.lexicon.limits import SIGNS, Limit, find_limits
from nlp.localize.locales import Locale

_BESIDE = 24  # Characters: "over the legal age of 18".
_CLAUSE_END = re.compile(r"[,;:.!?、。；：،؛]")
# With these, one language may say from below what the other says from above ("not under 18", "only over 18").
_TURNING: frozenset[Marker] = frozenset({"negation", "implicit", "denial", "exception", "only"})


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find limits that were turned round, and signs of comparison that nothing stands for."""
    return compare_sentences(source, target, lambda ours, theirs: _compare(ours, theirs, source_locale, target_locale))


def _compare(source: str, target: str, source_locale: Locale, target_locale: Locale) -> Iterator[Finding]:
    ours, theirs = _beside_numbers(source, source_locale), _beside_numbers(target, target_locale)
    if not ours:
        return
    mine, turned = ({limit.side for limit in limits} for limits in (ours, theirs))
    one_each = len(mine) == len(turned) == 1
    if one_each and mine != turned and _turning(source, source_locale) == _turning(target, target_locale):
        before, after = ours[0].span, theirs[0].span
        words, instead = cite(before.of(source)), cite(after.of(target))
        yield finding("limit_reversed", "error", before, after, before=words, after=instead)
    signs = [limit for limit in ours if limit.span.of(source) in SIGNS]
    if signs and not theirs and not find_limits(target, target_locale.tag):
        yield finding("limit_lost", "warning", signs[0].span, words=cite(signs[0].span.of(source)))


def _beside_numbers(text: str, locale: Locale) -> tuple[Limit, ...]:
    numbers = [figure.span for figure in find_figures(text, locale) if not figure.weak]
    found = find_limits(text, locale.tag)
    return tuple(limit for limit in found if any(_is_beside(limit.span, number, text) for number in numbers))


def _is_beside(limit: Span, number: Span, text: str) -> bool:
    between = text[limit.end : number.start] if limit.end <= number.start else text[number.end : limit.start]
    return len(between) <= _BESIDE and not _CLAUSE_END.search(between)


def _turning(text: str, locale: Locale) -> frozenset[Marker]:
    hits = load_lexicon(locale.tag).find_markers(text)
    return _TURNING.intersection(chain.from_iterable(hit.kinds for hit in hits if "bound" not in hit.kinds))
