"""Glossaries from files: whole ones that can be trusted, or an error that names the line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from nlp.errors import LocaleError
from nlp.localize.exchange.tbx import Termbase, is_tbx, read_tbx
from nlp.localize.glossary.entry import Problem, raise_first
from nlp.localize.glossary.matching import Glossary
from nlp.localize.glossary.review import review
from nlp.localize.glossary.table import read_table
from nlp.localize.locales import SOURCE, Locale, find_locale
from nlp.localize.pack import read_pack


def read_glossary(data: bytes, *, locale: Locale, name: str, source_language: str = SOURCE.tag) -> Glossary:
    """Return the glossary in a CSV file with the header `source,pos,target,status,variants,note`.

    The columns `case`, `example` and `source_variants` may follow.

    Raises
    ------
    LocaleError
        naming `name` and the line of the first row that is broken or contradicts another.
    """
    entries, problems = read_table(data, name=name)
    raise_first((*problems, *review(entries, source_language=source_language)), name=name)
    return Glossary(locale, entries, source_language)


def read_any(data: bytes, *, locale: Locale, name: str, source_language: str = SOURCE.tag) -> Glossary:
    """Return the glossary in a CSV or TBX file, told apart by their content, as `read_glossary` does.

    Raises LocaleError, also where a TBX file has no terms in one of the two languages.
    """
    if not is_tbx(data):
        return read_glossary(data, locale=locale, name=name, source_language=source_language)
    termbase = read_tbx(data, name=name)
    entries, problems = termbase.entries(source_language, locale.tag)
    raise_first((*problems, *review(entries, source_language=source_language)), name=name)
    return Glossary(locale, entries, source_language)


def glossary_locales(data: bytes, *, name: str, source_language: str = SOURCE.tag) -> tuple[str, ...]:
    """Return the shipped locales that a glossary file has terms for; () for CSV, which names no language.

    Raises LocaleError for a TBX file that cannot be read, or that lacks the source language.
    """
    return () if not is_tbx(data) else _known_locales(read_tbx(data, name=name), source_language)


def review_file(
    data: bytes, *, name: str, locale: str | None = None, source_language: str = SOURCE.tag
) -> tuple[Problem, ...]:
    """Return every problem of a CSV or TBX glossary, of all its locales or only of `locale`, in order of lines.

    Raises LocaleError for an unknown `locale`, and for a file that is no glossary at all.
    """
    target = find_locale(locale) if locale else None
    if not is_tbx(data):
        entries, problems = read_table(data, name=name)
        found = [*problems, *review(entries, source_language=source_language)]
    else:
        found = list(_review_termbase(read_tbx(data, name=name), target, source_language))
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: problem.line))


def _review_termbase(termbase: Termbase, target: Locale | None, source_language: str) -> Iterator[Problem]:
    known = (target.tag,) if target else _known_locales(termbase, source_language)
    unknown = [] if target else [tag for tag in termbase.languages if not _is_known(tag, source_language)]
    for tag in unknown:
        line = next(concept.line for concept in termbase.concepts if tag in concept.terms)
        # A termbase may serve more languages than this program; one that serves none of its own is a mistake.
        yield Problem(line, "locale_unknown", f"there is no locale {tag} here", "note" if known else "error")
    for tag in known:
        entries, problems = termbase.entries(source_language, tag)
        yield from problems
        yield from review(entries, source_language=source_language)


def _known_locales(termbase: Termbase, source_language: str) -> tuple[str, ...]:
    source = termbase.find_language(source_language)
    targets = [tag for tag in termbase.languages if tag != source and _is_known(tag, source_language)]
    return tuple(dict.fromkeys(find_locale(tag).tag for tag in targets))


def _is_known(tag: str, source_language: str) -> bool:
    try:
        find_locale(tag)
    except LocaleError:
        return tag.lower().startswith(source_language.lower())
    return True


@lru_cache(maxsize=64)
def load_glossary(tag: str) -> Glossary:
    """Return the shipped glossary of the locale `tag`, an empty one where none is shipped."""
    locale = find_locale(tag)
    data = read_pack(locale, "terms.csv")
    return Glossary(locale) if data is None else read_glossary(data, locale=locale, name=f"{locale.tag}/terms.csv")
