"""Checks a DOCX package before anything parses it: size, depth, element count, DOCTYPE, macros.

The XML parts are streamed through expat, which stops at the first DOCTYPE (in any encoding) and needs no
more memory than one buffer; so a bomb is refused before a tree is built.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from xml.parsers import expat

from nlp.errors import ReadError

MAX_ENTRIES = 5_000
MAX_UNPACKED = 200_000_000
MAX_XML = 40_000_000
MAX_PARAGRAPHS = 50_000
MAX_ELEMENTS = 1_000_000
MAX_DEPTH = 200
# Below this many bytes a high ratio means nothing.
_RATIO_FROM = 5_000_000
_MAX_RATIO = 500
_BUFFER = 1 << 16
_PARAGRAPH = "http://schemas.openxmlformats.org/wordprocessingml/2006/main p"


def check_package(data: bytes, *, name: str = "") -> None:
    """Return if the package is safe to open.

    Raises:
        ReadError: damaged, encrypted, macros, a DOCTYPE, or more than a policy can need.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
            _check_entries(entries, len(data), name=name)
            limits = _Limits(name)
            for entry in entries:
                if entry.filename.lower().endswith((".xml", ".rels")):
                    limits.check(package, entry)
                else:
                    _check_rest(package, entry, name=name)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        ValueError,
        LookupError,  # an encoding that nobody knows
        expat.ExpatError,
    ) as error:
        message = "the Word document is damaged"
        raise ReadError(message, value=name, hint="Open it in Word and save it again as .docx") from error
    except RuntimeError as error:  # zipfile's word for an encrypted entry
        raise ReadError("it is password-protected", value=name, hint="Save it without a password") from error


def _check_entries(entries: list[zipfile.ZipInfo], size: int, *, name: str) -> None:
    names = [entry.filename.lower() for entry in entries]
    if any(one.endswith("vbaproject.bin") for one in names):
        raise ReadError("it holds macros", value=name, hint="Save it as .docx, without macros")
    unpacked = sum(entry.file_size for entry in entries)
    hostile = unpacked > _RATIO_FROM and unpacked > _MAX_RATIO * size
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED or hostile or len(set(names)) < len(names):
        _too_large(name)


def _check_rest(package: zipfile.ZipFile, entry: zipfile.ZipInfo, *, name: str) -> None:
    """Unpack what is not XML once: what an entry declares and what it holds may differ."""
    total = 0
    with package.open(entry) as part:
        while chunk := part.read(_BUFFER):
            total += len(chunk)
            if total > entry.file_size:
                _too_large(name)


def _too_large(name: str) -> None:
    raise ReadError(
        "it unpacks to more than a policy can need", value=name, hint="Save only the policy's text as .docx"
    )


class _Limits:
    """Counts over all XML parts of a package."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._bytes = self._elements = self._paragraphs = 0

    def check(self, package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
        depth = 0

        def start(tag: str, attributes: object) -> None:
            nonlocal depth
            depth += 1
            self._elements += 1
            self._paragraphs += tag == _PARAGRAPH
            if self._paragraphs > MAX_PARAGRAPHS or self._elements > MAX_ELEMENTS or depth > MAX_DEPTH:
                _too_large(self._name)

        def end(tag: str) -> None:
            nonlocal depth
            depth -= 1

        def doctype(*_: object) -> None:
            message = f"its part {entry.filename} holds a DOCTYPE, which no Word document does"
            raise ReadError(message, value=self._name, hint="Open it in Word and save it again as .docx")

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.StartDoctypeDeclHandler = doctype
        with package.open(entry) as part:
            while chunk := part.read(_BUFFER):
                self._bytes += len(chunk)
                if self._bytes > MAX_XML:
                    _too_large(self._name)
                parser.Parse(chunk, False)
        parser.Parse(b"", True)
