"""Which formats there are, and which one a file is: by its content first, then by its name."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import PurePath

from nlp.document import Source
from nlp.errors import ReadError
from nlp.readers.encoding import decode

EXTENSIONS: Mapping[str, str] = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".docx": "docx", ".pdf": "pdf", ".txt": "text", ".text": "text",
}  # fmt: skip
SUPPORTED = "Markdown (.md), HTML (.html), Word (.docx), PDF (.pdf) or plain text (.txt)"
_NAMES = {"markdown": "Markdown", "html": "HTML", "docx": "a Word document", "pdf": "a PDF", "text": "plain text"}
_GIVE = f"Give {SUPPORTED}"

# What other files begin with, and what people call them.
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"), (b"MM\x00*", "a TIFF image"), (b"BM", "a bitmap image"),
    (b"\x1f\x8b", "a gzip archive"), (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"), (b"Rar!\x1a", "a RAR archive"),
    (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"SQLite format 3", "a database"),
    (b"RIFF", "an audio, video or image file"), (b"ID3", "an audio file"), (b"OggS", "an audio file"),
    (b"PAR1", "a Parquet file"), (b"%!PS", "PostScript"),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = re.compile(rb"\A\s{0,1024}(?:.{0,1024}?)%PDF-\d", re.DOTALL)
_PAGE = re.compile(
    r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.DOTALL
)
_XML = re.compile(r"\A\s*<\?xml\b", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_MARKDOWN = re.compile(r"^#{1,6} \S|^---\n[\w-]+:|\]\([^)\s]+\)|\*\*\S|^\|? ?:?-{3,}:? ?\|", re.MULTILINE)


def detect(data: bytes, *, name: str) -> str:
    """Return the format of a file.

    Raises:
        ReadError: empty, binary, of a kind we do not read, or not the type its name says.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf\xa0\xc2"):
        raise ReadError("the file is empty", value=name, hint="Give a file with the policy's text")
    extension = PurePath(name).suffix.lower()
    named = EXTENSIONS.get(extension)
    found = _container(data, name=name)
    if found is None:
        kind = _foreign(data)
        if kind:
            raise _not_as_named(kind, named, name)
        if named in ("docx", "pdf"):
            raise _not_as_named("text" if b"\x00" not in data[:4096] else "other data", named, name)
        return _textual(data, named, extension, name=name)
    if named is not None and named != found:
        raise _not_as_named(_NAMES[found], named, name)
    return found


def _container(data: bytes, *, name: str) -> str | None:
    """Return docx or pdf, or None for what may be text."""
    if _PDF.match(data[:1100]):
        return "pdf"
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _zipped(data, name=name)
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise ReadError("it is password-protected", value=name, hint="Save it without a password")
        message = "it is in the old Office format (.doc) or holds one"
        raise ReadError(message, value=name, hint="Save it as .docx")
    if data.lstrip()[:5] == b"{\\rtf":
        raise ReadError("it is Rich Text (RTF)", value=name, hint="Save it as .docx")
    return None


def _zipped(data: bytes, *, name: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = {entry.filename.lower() for entry in package.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        message = "it is damaged: its contents cannot be unpacked"
        raise ReadError(message, value=name, hint="Open it in Word and save it again as .docx") from error
    if PurePath(name).suffix.lower() in (".docm", ".dotm") or any(one.endswith("vbaproject.bin") for one in names):
        raise ReadError("it holds macros", value=name, hint="Save it as .docx, without macros")
    if any(one.startswith("word/") for one in names):
        return "docx"
    folders = {one.split("/")[0] for one in names}
    kinds = (("xl", "an Excel workbook"), ("ppt", "a PowerPoint file"), ("content.xml", "an OpenDocument file"))
    kind = next((said for folder, said in kinds if folder in folders), "a ZIP archive")
    raise _not_as_named(kind, EXTENSIONS.get(PurePath(name).suffix.lower()), name)


def _foreign(data: bytes) -> str:
    """What a file of another kind is called, "" for none; a short signature needs binary data behind it."""
    for signature, said in _SIGNATURES:
        if data.startswith(signature) and (len(signature) > 3 or b"\x00" in data[:4096]):
            return said
    return ""


def _textual(data: bytes, named: str | None, extension: str, *, name: str) -> str:
    text = decode(data, name=name, declared=named in (None, "html"))
    start = text[:20_000]
    if not text.strip():
        raise ReadError("the file is empty", value=name, hint="Give a file with the policy's text")
    if _is_json(text):
        raise _not_as_named("JSON data", named, name)
    page = bool(_PAGE.match(start))
    if _XML.match(start) and not page:
        raise _not_as_named("XML data", named, name)
    if named is None:
        if page:
            return "html"
        return "markdown" if _MARKDOWN.search(start) else "text"
    if page and named != "html":
        raise _not_as_named("a web page (HTML)", named, name)
    if named == "html" and not _TAG.search(text):
        raise _not_as_named("text without any HTML", named, name)
    return named


def _is_json(text: str) -> bool:
    text = text.strip()
    if not (text[0] in "{[" and text[-1] in "}]") or text.startswith(("{%", "{{")):
        return False
    try:
        json.loads(text)
    except RecursionError:
        return True
    except ValueError:
        return False
    return True


def _not_as_named(kind: str, named: str | None, name: str) -> ReadError:
    if named is None:
        return ReadError(f"it is {kind}, which we do not read", value=name, hint=_GIVE)
    says = f"the file is not the type its name says: it is {kind}, not {_NAMES[named]}"
    return ReadError(says, value=name, hint=f"Rename it, or give {SUPPORTED}")


def _read_markdown(data: bytes, name: str) -> Source:
    from nlp.readers.markdown import read_markdown

    return read_markdown(decode(data, name=name), name=name)


def _read_html(data: bytes, name: str) -> Source:
    from nlp.readers.html import read_html

    return read_html(decode(data, name=name, declared=True), name=name)


def _read_docx(data: bytes, name: str) -> Source:
    from nlp.readers.docx import read_docx

    return read_docx(data, name=name)


def _read_pdf(data: bytes, name: str) -> Source:
    from nlp.readers.pdf import read_pdf

    return read_pdf(data, name=name)


def _read_text(data: bytes, name: str) -> Source:
    from nlp.readers.text import read_text

    return read_text(decode(data, name=name), name=name)


READERS: Mapping[str, Callable[[bytes, str], Source]] = {
    "markdown": _read_markdown,
    "html": _read_html,
    "docx": _read_docx,
    "pdf": _read_pdf,
    "text": _read_text,
}
