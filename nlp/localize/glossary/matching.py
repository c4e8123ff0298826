"""Glossary terms found in a text: whole words in any form, the longest first, none inside a URL or tag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from nlp.document import Span
from nlp.localize.glossary.entry import Entry
from nlp.localize.literals import blank_literals
from nlp.localize.locales import SOURCE, Locale
from nlp.localize.wordform import is_spaced, letters, normal_form, same_word, splits_word, stem, words

_SENTENCE_MARKS = ".;:!?\n。；：！？؟؛"


@dataclass(frozen=True, slots=True)
class TermHit:
    """A glossary term in a source text: its place, and every row that speaks of it."""

    span: Span
    entries: tuple[Entry, ...]

    @property
    def renderings(self) -> tuple[str, ...]:
        """What may stand for the term, the preferred rendering first."""
        return tuple(word for entry in self.entries if entry.status == "preferred" for word in entry.targets)

    @property
    def verbatim(self) -> bool:
        return any(entry.status == "do_not_translate" for entry in self.entries)


@dataclass(frozen=True)
class Glossary:
    """The terms from `source_language` (a BCP 47 tag) into `locale`."""

    locale: Locale
    entries: tuple[Entry, ...] = field(default=())
    source_language: str = SOURCE.tag

    @cached_property
    def _index(self) -> Mapping[tuple[str, ...], tuple[tuple[str, Entry], ...]]:
        """The listed forms of the terms by their keys, each with the row it belongs to."""
        index: dict[tuple[str, ...], list[tuple[str, Entry]]] = {}
        for entry in self.entries:
            for form in entry.sources:
                if key := term_key(form, language=self.source_language):
                    index.setdefault(key, []).append((form, entry))
        return {key: tuple(rows) for key, rows in index.items()}

    @cached_property
    def _lengths(self) -> Mapping[str, tuple[int, ...]]:
        """How long the terms are that begin with a key, longest first.

        So one word costs as many look-ups as there are lengths, however many terms there are.
        """
        lengths: dict[str, set[int]] = {}
        for key in self._index:
            lengths.setdefault(key[0], set()).add(len(key))
        return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def over(self, other: Glossary) -> Glossary:
        """Return these terms, and of `other` those that this glossary does not speak of."""
        ours = {term_key(entry.source, language=self.source_language) for entry in self.entries}
        rest = [e for e in other.entries if term_key(e.source, language=self.source_language) not in ours]
        return Glossary(self.locale, (*self.entries, *rest), self.source_language)

    def find_terms(self, source: str) -> tuple[TermHit, ...]:
        """Return the terms in a text of the source language, longest match first, none overlapping."""
        tokens = list(_tokens(blank_literals(source), language=self.source_language))
        keys = [key for key, _ in tokens]
        spans = [span for _, span in tokens]
        hits: list[TermHit] = []
        position = 0
        while position < len(tokens):
            for length in self._lengths.get(keys[position], ()):
                rows = self._index.get(tuple(keys[position : position + length]), ())
                hit = self._hit(source, spans[position : position + length], rows) if rows else None
                if hit is not None:
                    hits.append(hit)
                    position += length
                    break
            else:
                position += 1
        return tuple(hits)

    def _hit(self, source: str, spans: Sequence[Span], rows: Iterable[tuple[str, Entry]]) -> TermHit | None:
        span = Span(spans[0].start, spans[-1].end)
        if not is_spaced(self.source_language) and splits_word(source, span):
            return None
        found = span.of(source)
        gaps = [source[left.end : right.start] for left, right in pairwise(spans)]
        ends = [gap for gap in gaps if any(mark in _SENTENCE_MARKS for mark in gap)]
        fitting = dict.fromkeys(
            entry
            for form, entry in rows
            # What is exact must be written as listed ("Live" is not "live"); no term crosses the end of a sentence.
            if (not entry.exact or form in found) and all(gap in form for gap in ends)
        )
        return TermHit(span, tuple(fitting)) if fitting else None


def term_key(term: str, *, language: str) -> tuple[str, ...]:
    """Return what all forms of `term` share, one part a word; equal keys are one term."""
    return tuple(key for key, _ in _tokens(term, language=language))


def find_phrase(
    text: str, phrase: str, *, locale: Locale, inflected: bool = True, exact: bool = False
) -> Iterator[Span]:
    """Yield the places of a phrase of `locale` in `text`, as listed or, if `inflected`, in any likely form.

    With `exact`, only where the letters and their case are those of `phrase`.
    """
    if not locale.spaced:
        yield from _find_unspaced(text, phrase, exact=exact)
        return
    tokens, parts = list(_spaced_words(text, split="-" not in phrase)), [word for word, _ in words(phrase)]
    alike = _same_letters if exact else same_word if inflected else _equal_word
    for start in range(len(tokens) - len(parts) + 1 if parts else 0):
        window = tokens[start : start + len(parts)]
        if all(alike(form, word, language=locale.language) for (form, _), word in zip(window, parts, strict=True)):
            yield Span(window[0][1].start, window[-1][1].end)


def _spaced_words(text: str, *, split: bool) -> Iterator[tuple[str, Span]]:
    """Yield the words of `text`, hyphenated ones in their parts if `split` ("anti-assédio" holds "assédio")."""
    for word, at in words(text):
        yield from _parts(word, at) if split else ((word, at),)


def _find_unspaced(text: str, phrase: str, *, exact: bool) -> Iterator[Span]:
    # Lower case has the same length as the text in scripts without case, and in ASCII.
    fold = (lambda value: value) if exact else _lower_ascii
    text_folded, wanted = fold(text), fold(phrase)
    start = text_folded.find(wanted) if wanted else -1
    while start >= 0:
        span = Span(start, start + len(wanted))
        if not splits_word(text, span):
            yield span
        start = text_folded.find(wanted, span.end)


def _lower_ascii(text: str) -> str:
    return "".join(char.lower() if char.isascii() else char for char in text)


def _same_letters(form: str, word: str, *, language: str) -> bool:
    return form == word


def _equal_word(form: str, word: str, *, language: str) -> bool:
    return normal_form(form, language=language) == normal_form(word, language=language)


def _tokens(text: str, *, language: str) -> Iterator[tuple[str, Span]]:
    """Yield the keys of the words of `text`, or of its letters where the language sets no spaces."""
    if not is_spaced(language):
        yield from letters(text)
        return
    for word, at in words(text):
        for part, span in _parts(word, at):
            yield stem(part, language=language), span


def _parts(word: str, span: Span) -> Iterator[tuple[str, Span]]:
    """Split a hyphenated word, so that "self-harm" and "self harm" are the same term."""
    start = span.start
    for part in word.split("-"):
        yield part, Span(start, start + len(part))
        start += len(part) + 1
