"""The terms of a locale: which rendering is preferred, which is forbidden, what stays untranslated."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from typing import Literal, cast, get_args

from nlp.document import Span
from nlp.errors import LocaleError
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale, find_locale
from nlp.localize.wordform import english_stem, normal_form, same_word, words

Status = Literal["preferred", "forbidden", "do_not_translate"]
COLUMNS = ("source", "pos", "target", "status", "variants", "note")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a glossary; `variants` are admitted beside `target`. `line` is where it stands."""

    source: str
    target: str
    status: Status
    pos: str = ""
    variants: tuple[str, ...] = ()
    note: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class TermHit:
    """A glossary term in a source text: its place, and every row that speaks of it."""

    span: Span
    entries: tuple[Entry, ...]

    @property
    def renderings(self) -> tuple[str, ...]:
        """What may stand for the term, the preferred rendering first."""
        preferred = [entry for entry in self.entries if entry.status == "preferred"]
        return tuple(word for entry in preferred for word in (entry.target, *entry.variants))

    @property
    def verbatim(self) -> bool:
        return any(entry.status == "do_not_translate" for entry in self.entries)


@dataclass(frozen=True)
class Glossary:
    """The terms from English into `locale`."""

    locale: Locale
    entries: tuple[Entry, ...] = field(default=())

    @cached_property
    def _index(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], tuple[Entry, ...]]]]:
        """Term stems by their first stem, longest first: one look-up a word, whatever the number of terms."""
        grouped: dict[tuple[str, ...], list[Entry]] = {}
        for entry in self.entries:
            grouped.setdefault(_stems(entry.source), []).append(entry)
        index: dict[str, list[tuple[tuple[str, ...], tuple[Entry, ...]]]] = {}
        for stems, entries in sorted(grouped.items(), key=lambda item: -len(item[0])):
            index.setdefault(stems[0], []).append((stems, tuple(entries)))
        return index

    def find_terms(self, source: str) -> tuple[TermHit, ...]:
        """Return the terms in an English text, longest match first, none inside a URL or tag, none overlapping."""
        tokens = [(part, span) for word, at in words(blank_literals(source)) for part, span in _parts(word, at)]
        stems = [english_stem(word) for word, _ in tokens]
        hits: list[TermHit] = []
        position = 0
        while position < len(tokens):
            hit = self._match(source, tokens, stems, position)
            if hit is None:
                position += 1
                continue
            length, found = hit
            hits.append(found)
            position += length
        return tuple(hits)

    def _match(
        self, source: str, tokens: Sequence[tuple[str, Span]], stems: Sequence[str], position: int
    ) -> tuple[int, TermHit] | None:
        for term, entries in self._index.get(stems[position], ()):
            end = position + len(term)
            if tuple(stems[position:end]) != term:
                continue
            span = Span(tokens[position][1].start, tokens[end - 1][1].end)
            # Names and acronyms that stay as they are must be written as listed ("Live" is not "live").
            fitting = tuple(
                entry for entry in entries if entry.status != "do_not_translate" or entry.source in span.of(source)
            )
            if fitting and not _crosses_sentence(span.of(source)):
                return len(term), TermHit(span, fitting)
        return None


def find_phrase(text: str, phrase: str, *, locale: Locale, inflected: bool = True) -> Iterator[Span]:
    """Yield the places of a phrase of `locale` in `text`, as listed or, if `inflected`, in any likely form."""
    if not locale.spaced:
        start = text.find(phrase)
        while phrase and start >= 0:
            yield Span(start, start + len(phrase))
            start = text.find(phrase, start + len(phrase))
        return
    tokens, parts = list(words(text)), [word for word, _ in words(phrase)]
    alike = same_word if inflected else _equal_word
    for start in range(len(tokens) - len(parts) + 1 if parts else 0):
        window = tokens[start : start + len(parts)]
        if all(alike(form, word, language=locale.language) for (form, _), word in zip(window, parts, strict=True)):
            yield Span(window[0][1].start, window[-1][1].end)


def _equal_word(form: str, word: str, *, language: str) -> bool:
    return normal_form(form, language=language) == normal_form(word, language=language)


def read_glossary(data: bytes, *, locale: Locale, name: str) -> Glossary:
    """Return the glossary in a CSV file with the header `source,pos,target,status,variants,note`.

    Raises
    ------
    LocaleError
        (`glossary_*`) naming `name` and the line.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LocaleError("not UTF-8 text", value=name, hint="Save it as UTF-8", code="glossary_encoding") from error
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    entries: list[Entry] = []
    seen: dict[tuple[str, str, Status], int] = {}
    try:
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise _fault(name, 1, f"the header must be {','.join(COLUMNS)}")
        for row in reader:
            entry = _entry(row, name=name, line=reader.line_num)
            key = (entry.source, entry.target, entry.status)
            if key in seen:
                raise _fault(name, entry.line, f"the same row stands on line {seen[key]}")
            seen[key] = entry.line
            entries.append(entry)
    except csv.Error as error:
        raise _fault(name, reader.reader.line_num, str(error)) from error
    return Glossary(locale, tuple(entries))


def load_glossary(tag: str) -> Glossary:
    """Return the shipped glossary of the locale `tag`, an empty one where none is shipped."""
    locale = find_locale(tag)
    data = read_pack(locale, "terms.csv")
    return Glossary(locale) if data is None else read_glossary(data, locale=locale, name=f"{locale.tag}/terms.csv")


def read_pack(locale: Locale, name: str) -> bytes | None:
    """Return a file of the shipped locale pack (`glossaries/<locale>/<name>`), None where it is not shipped.

    Raises LocaleError where the glossaries are not installed at all: nothing unchecked may pass as checked.
    """
    try:
        entry = files("glossaries") / locale.tag / name
    except ModuleNotFoundError:
        message, hint = "the glossaries are not installed", "Install the project again with `make install`"
        raise LocaleError(message, value=locale.tag, hint=hint, code="glossary_missing") from None
    return entry.read_bytes() if entry.is_file() else None


def _entry(row: Mapping[str | None, str | list[str] | None], *, name: str, line: int) -> Entry:
    if None in row or None in row.values():
        raise _fault(name, line, f"the row must have {len(COLUMNS)} fields")
    cells = {key: value.strip() for key, value in cast(Mapping[str, str], row).items()}
    status = cells["status"]
    if status not in get_args(Status):
        raise _fault(name, line, f"unknown status {status!r}; use {', '.join(get_args(Status))}")
    if not any(True for _ in words(cells["source"])):
        raise _fault(name, line, "the source term is empty")
    if not cells["target"] and status != "do_not_translate":
        raise _fault(name, line, f"the target of {cells['source']!r} is empty")
    variants = tuple(part.strip() for part in cells["variants"].split(";") if part.strip())
    return Entry(
        source=cells["source"],
        target=cells["target"] or cells["source"],
        status=cast(Status, status),
        pos=cells["pos"],
        variants=variants,
        note=cells["note"],
        line=line,
    )


def _fault(name: str, line: int, message: str) -> LocaleError:
    return LocaleError(message, value=f"{name}, line {line}", hint="Mend the glossary", code="glossary_row")


def _parts(word: str, span: Span) -> Iterator[tuple[str, Span]]:
    """Split a hyphenated word, so that "self-harm" and "self harm" are the same term."""
    start = span.start
    for part in word.split("-"):
        yield part, Span(start, start + len(part))
        start += len(part) + 1


def _stems(term: str) -> tuple[str, ...]:
    return tuple(english_stem(part) for word, at in words(term) for part, _ in _parts(word, at))


def _crosses_sentence(text: str) -> bool:
    return any(mark in text for mark in ".;:!?\n")
