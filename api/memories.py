"""Translation memories on disk: plain TMX files, which every translation tool opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from api.files import read_file, write_file
from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.exchange.units import read_units
from nlp.localize.exchange.xml import MAX_BYTES
from nlp.localize.memory import TranslationUnit


def read_memories(paths: Iterable[Path]) -> list[tuple[bytes, str]]:
    """Return the files' bytes and names, as `nlp.pipeline` takes them. Raises ReadError."""
    return [(read_file(path, limit=MAX_BYTES, what="a TMX or XLIFF file"), str(path)) for path in paths]


def load_units(path: Path, *, source_language: str = "en") -> tuple[TranslationUnit, ...]:
    """Return the units in a TMX or XLIFF file, all or none. Raises ReadError, ExchangeError."""
    [(data, name)] = read_memories([path])
    return read_units(data, name=name, source_language=source_language)


def save_units(path: Path, units: Sequence[TranslationUnit]) -> None:
    """Write `units` as a TMX file, whole or not at all. Raises ExchangeError, OutputError."""
    write_file(path, write_tmx(units))
