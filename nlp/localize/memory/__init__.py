"""Translations that people made or approved, kept by segment and found again."""

from __future__ import annotations

from collections.abc import Collection

from nlp.errors import LocaleError
from nlp.localize.glossary import Glossary
from nlp.localize.locales import SOURCE, Locale, find_locale
from nlp.localize.memory.languages import select_units
from nlp.localize.memory.match import Match, Memory, Query
from nlp.localize.memory.memory import TranslationMemory
from nlp.localize.memory.unit import InlineCode, TranslationUnit

__all__ = ["InlineCode", "Match", "Memory", "Query", "TranslationMemory", "TranslationUnit", "make_memory"]


def make_memory(
    units: Collection[TranslationUnit],
    locale: Locale,
    *,
    source_language: str = SOURCE.tag,
    glossary: Glossary | None = None,
) -> TranslationMemory:
    """Return a memory of those `units` that translate `source_language` into the language that serves `locale`.

    Which language serves which is laid down in `languages`; a memory may come out empty.
    """
    return TranslationMemory(
        select_units(units, source=source_language, target=locale.tag),
        _locale(source_language),
        locale,
        glossary,
    )


def _locale(language: str) -> Locale | None:
    try:
        return find_locale(language)
    except LocaleError:
        return None
