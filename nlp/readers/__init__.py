"""Readers: the bytes of a Markdown, HTML, DOCX, PDF or text file to blocks of visible text."""

from __future__ import annotations

from collections.abc import Mapping

from nlp.document import Source
from nlp.errors import ReadError
from nlp.readers.formats import EXTENSIONS, READERS, detect
from nlp.readers.sandbox import read_apart

__all__ = ["formats", "read"]

# Text beyond this is no policy; a DOCX or PDF carries pictures.
MAX_TEXT = 10_000_000
MAX_FILE = 50_000_000
# Up to here a text is read in the caller's process: the worst input known takes about two seconds.
_SMALL_TEXT = 100_000
_SMALL_DOCX = 2_000_000


def read(data: bytes, name: str) -> Source:
    """Read a policy file; `name` is its file name and says, with the content, what it is.

    Raises:
        ReadError: the file is empty, not what its name says, protected, damaged, hostile or too large.
    """
    limit = MAX_FILE if data[:2] == b"PK" or b"%PDF-" in data[:1100] else MAX_TEXT
    if len(data) > limit:
        size = f"it is larger than {limit // 1_000_000} MB"
        raise ReadError(size, value=name, hint="Give only the policy's text")
    format = detect(data, name=name)
    small = {"pdf": 0, "docx": _SMALL_DOCX}.get(format, _SMALL_TEXT)
    try:
        source = READERS[format](data, name) if len(data) <= small else read_apart(data, name=name, format=format)
    except ReadError as error:
        error.value = error.value or name
        raise
    _check(source, name)
    return source


def formats() -> Mapping[str, str]:
    """Return the file name extensions we read, each with its format."""
    return dict(EXTENSIONS)


def _check(source: Source, name: str) -> None:
    """Raise where there is nothing to read, or where characters were lost before the file came to us."""
    if not source.blocks:
        raise ReadError("it holds no text", value=name, hint="Give a file with the policy's text")
    for block in source.blocks:
        place = block.text.find("\ufffd")
        if place >= 0:
            words = block.text[max(0, place - 20) : place + 20]
            message = f'it holds characters that were lost when it was saved: "{words}"'
            raise ReadError(message, value=name, hint="Save it again from the original, as UTF-8")
