"""Translation units out of whatever exchange format a file is in."""

from __future__ import annotations

import re

from nlp.errors import ExchangeError
from nlp.localize.exchange.tmx import read_tmx
from nlp.localize.exchange.xliff1 import read_xliff1
from nlp.localize.exchange.xliff2 import read_xliff2
from nlp.localize.memory.context import with_neighbours
from nlp.localize.memory.unit import TranslationUnit

_HEAD = 65_536
_XLIFF2 = re.compile(r"""<(?:\w+:)?xliff\b[^>]*\bversion\s*=\s*["']2\.""")
_ROOT = re.compile(r"<(?:\w+:)?(tmx|xliff)\b")


def read_units(data: bytes, *, name: str, source_language: str = "en") -> tuple[TranslationUnit, ...]:
    """Return the units of a TMX or XLIFF file, told apart by how it begins.

    XLIFF holds a document in reading order, so its units know their neighbours even where the file does not say.

    Raises ExchangeError as the readers of the formats do, and `exchange_format` for another file.
    """
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    head = data[:_HEAD].decode("utf-16" if utf16 else "utf-8", errors="replace")
    root = _ROOT.search(head)
    if root is None:
        hint = "Give a TMX 1.4, XLIFF 1.2 or XLIFF 2.0 file"
        raise ExchangeError("this is no translation memory", value=f"{name}, line 1", hint=hint, code="exchange_format")
    if root[1] == "tmx":
        return read_tmx(data, name=name, source_language=source_language)
    read_xliff = read_xliff2 if _XLIFF2.search(head) else read_xliff1
    return with_neighbours(read_xliff(data, name=name))
