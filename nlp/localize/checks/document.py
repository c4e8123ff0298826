"""Checks across the segments of a document: consistency, and the language of whole sections."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.language import is_other_language
from nlp.localize.checks.saying import cite, finding
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale
from nlp.localize.wordform import english_stem, words

_SECTION = 240  # Characters of text that a language is told from at least.
_PHRASE = 3  # Words; shorter texts rightly share a translation ("user", "the user").


def run_document_checks(
    pairs: Sequence[tuple[str, str]], *, source_locale: Locale, target_locale: Locale
) -> tuple[tuple[Finding, ...], ...]:
    """Return what the segments of one document, as (source, target) in order, show only together; one tuple a segment.

    A source translated in two ways is told where it departs from the most frequent way, two sources translated alike
    where the second stands. Messages count segments from 1.
    """
    found: list[list[Finding]] = [[] for _ in pairs]
    for place, each in (
        *_inconsistent(pairs),
        *_alike(pairs, source_locale),
        *_other_language(pairs, source_locale, target_locale),
    ):
        found[place].append(each)
    return tuple(map(tuple, found))


def _inconsistent(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[int, Finding]]:
    for places in _grouped(pairs, lambda pair: _fold(pair[0])):
        targets = [_fold(pairs[place][1]) for place in places]
        usual = max(targets, key=targets.count)
        model = places[targets.index(usual)]
        for place, target in zip(places, targets, strict=True):
            if target != usual and target:
                other = cite(pairs[model][1])
                span = Span(0, len(pairs[place][1]))
                yield place, finding("inconsistent", "warning", None, span, number=model + 1, words=other)


def _alike(pairs: Sequence[tuple[str, str]], locale: Locale) -> Iterator[tuple[int, Finding]]:
    for places in _grouped(pairs, lambda pair: _fold(pair[1])):
        first = places[0]
        for place in places[1:]:
            ours, other = _meaning(pairs[first][0], locale), _meaning(pairs[place][0], locale)
            if ours != other and min(len(ours), len(other)) >= _PHRASE:
                span = Span(0, len(pairs[place][0]))
                yield (
                    place,
                    finding("translated_alike", "warning", span, None, number=first + 1, words=cite(pairs[first][0])),
                )


def _other_language(pairs: Sequence[tuple[str, str]], ours: Locale, theirs: Locale) -> Iterator[tuple[int, Finding]]:
    """Tell the language of stretches of segments, each too short to be told alone, copies of the source left out."""
    if ours.language == theirs.language:
        return
    places: list[int] = []
    size = 0
    for place, (source, target) in enumerate(pairs):
        if _fold(source) != _fold(target):
            places.append(place)
            size += len(target)
        if places and (size >= _SECTION or place == len(pairs) - 1):
            text = "\n".join(blank_literals(pairs[each][1]) for each in places)
            # A segment by itself is judged by the checks of segments.
            if len(places) > 1 and is_other_language(text, theirs):
                span = Span(0, len(pairs[places[0]][1]))
                first, last = places[0] + 1, places[-1] + 1
                yield places[0], finding("section_language", "error", None, span, first=first, last=last)
            places, size = [], 0


def _grouped(pairs: Sequence[tuple[str, str]], key: Callable[[tuple[str, str]], str]) -> Iterator[list[int]]:
    """Yield the places of pairs with the same key, where there are two and more."""
    groups: dict[str, list[int]] = {}
    for place, pair in enumerate(pairs):
        groups.setdefault(key(pair), []).append(place)
    yield from (places for name, places in groups.items() if name and len(places) > 1)


def _meaning(source: str, locale: Locale) -> tuple[str, ...]:
    """Return the words of a source, for English by stem: singular and plural may well be translated alike."""
    found = (word.casefold() for word, _ in words(source))
    return tuple(english_stem(word) if locale.language == "en" else word for word in found)


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()
