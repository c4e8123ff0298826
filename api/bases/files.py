"""Glossaries and memories as files: read before the transaction that keeps them, and written of what is approved."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Generic, Literal, TypeVar

from api.bases.snapshots import glossary_of, memory_of
from api.service import Work
from nlp.errors import ExchangeError
from nlp.localize.exchange.tbx_writing import write_tbx
from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.exchange.units import read_units
from nlp.localize.glossary import Entry, read_any, write_table
from nlp.localize.locales import SOURCE, find_locale
from nlp.localize.memory import TranslationUnit
from nlp.localize.memory.languages import select_units

Value = TypeVar("Value", Entry, TranslationUnit)
GlossaryFormat = Literal["csv", "tbx"]
MEDIA_TYPES: Mapping[str, str] = {"csv": "text/csv; charset=utf-8", "tbx": "application/xml", "tmx": "application/xml"}


@dataclass(frozen=True)
class ReadEntries(Generic[Value]):
    """What a file says, and what it is told by."""

    name: str
    sha256: str
    values: tuple[Value, ...]


def read_terms(data: bytes, name: str, locale: str) -> ReadEntries[Entry]:
    """Return the terms of a CSV or TBX file, all or none. Raises LocaleError, naming the line."""
    plain = PurePath(name.replace("\\", "/")).name or "terms.csv"
    glossary = read_any(data, locale=find_locale(locale), name=plain)
    return ReadEntries(plain, _checksum(data), glossary.entries)


def read_translations(data: bytes, name: str, locale: str) -> ReadEntries[TranslationUnit]:
    """Return the units of a TMX or XLIFF file that serve a locale, all or none. Raises ExchangeError."""
    plain = PurePath(name.replace("\\", "/")).name or "memory.tmx"
    units = read_units(data, name=plain, source_language=SOURCE.tag)
    chosen = tuple(each for each in select_units(units, source=SOURCE.tag, target=locale) if each.target.strip())
    if not chosen:
        pairs = sorted({f"{unit.source_language} to {unit.target_language}" for unit in units})
        said = f"it translates {', '.join(pairs) or 'nothing'}, and not {SOURCE.tag} to {locale}"
        raise ExchangeError(said, value=plain, hint="Give a memory for the locale", code="exchange_language")
    return ReadEntries(plain, _checksum(data), chosen)


def write_glossary(work: Work, locale: str, format: GlossaryFormat) -> bytes:
    """Return the approved terms of a locale as CSV or TBX-Basic. Raises LocaleError for what CSV cannot hold."""
    glossary = glossary_of(work, locale)
    return write_table(glossary.entries) if format == "csv" else write_tbx(glossary, title=f"Briefwright {locale}")


def write_memory(work: Work, locale: str) -> bytes:
    """Return the approved translations into a locale as TMX 1.4b."""
    return write_tmx(memory_of(work, locale).units)


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
