"""Bytes to text without a guess that damages it."""

from __future__ import annotations

import codecs
import re

from nlp.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# Typographic bytes of Windows-1252: dashes, curly quotes, ellipsis, bullet, euro and trade mark signs.
# Icelandic in Windows-1252 is rare, the same bytes are frequent in Turkish Windows-1254.
_NOT_WESTERN = frozenset(b"\xd0\xdd\xde\xf0\xfd\xfe")
_WESTERN_SIGNS = frozenset(b"\x80\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb")
# How much of a Western text is not ASCII: French and Portuguese stay below a tenth.
_WESTERN_SHARE = 0.12
_SAMPLE = 200_000
_SAVE_AS_UTF8 = "Save it as UTF-8"


def decode(data: bytes, *, name: str = "", declared: bool = False) -> str:
    """Return `data` as text with line ends as newlines.

    Tries in order: byte order mark, UTF-8, UTF-16 without a mark, the charset an HTML page declares
    (only if `declared`), Windows-1252 where all that is not ASCII fits a Western text, then
    charset-normalizer's best match.

    Raises:
        ReadError: binary data, broken UTF-8, or no encoding fits.
    """
    text = _decoded(data, name=name, declared=declared)
    controls = len(_CONTROLS.findall(text[:_SAMPLE]))
    if "\x00" in text or controls > max(4, len(text[:_SAMPLE]) // 200):
        raise ReadError("this is binary data, not text", value=name, hint="Give a Markdown, HTML or text file")
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def _decoded(data: bytes, *, name: str, declared: bool) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding, name=name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error.start
    else:
        if "\x00" not in text:
            return text
        broken = -1
    wide = _wide(data)
    if wide:
        return _strict(data, wide, name=name)
    if b"\x00" in data:
        raise ReadError("this is binary data, not text", value=name, hint="Give a Markdown, HTML or text file")
    if _mostly_utf8(data):
        line = data.count(b"\n", 0, broken) + 1
        raise ReadError(f"the text is not valid UTF-8 in line {line}", value=name, hint=_SAVE_AS_UTF8)
    charset = _DECLARED.search(data[:4096]) if declared else None
    if charset is not None:
        return _strict(data, charset[1].decode("ascii"), name=name)
    return _western(data) or _detected(data, name=name)


def _strict(data: bytes, encoding: str, *, name: str) -> str:
    # Browsers read the Latin-1 that a page declares as Windows-1252.
    encoding = "cp1252" if encoding.lower() in ("iso-8859-1", "latin1", "latin-1", "us-ascii") else encoding
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError) as error:
        message = f"the text is not in the encoding it says it is in ({encoding})"
        raise ReadError(message, value=name, hint=_SAVE_AS_UTF8) from error


def _wide(data: bytes) -> str:
    """Name the UTF-16 that data without a byte order mark is in, "" for none."""
    sample = data[:4096]
    if len(data) % 2 or b"\x00" not in sample:
        return ""
    half = len(sample) // 2
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if zeros.count(0) > 0.4 * half:
            return encoding
    return ""


def _mostly_utf8(data: bytes) -> bool:
    """True where nearly all that is not ASCII is well-formed UTF-8: a damaged file, not another encoding."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text[:_SAMPLE] if ord(letter) > 127 and letter != "\ufffd")
    return whole > 4 * broken


def _western(data: bytes) -> str:
    high = [byte for byte in data if byte > 127]
    if len(high) > _WESTERN_SHARE * len(data) or not _NOT_WESTERN.isdisjoint(high):
        return ""
    # Letters must stand in words of ASCII letters, as accents do; a run of high bytes is another script.
    runs = re.findall(rb"[\x80-\xff]{3,}", data)
    signs = sum(1 for byte in high if byte in _WESTERN_SIGNS)
    letters = sum(1 for byte in high if byte >= 0xC0)
    if runs or signs + letters < 0.95 * len(high) or (letters and signs == 0 and letters > 0.08 * len(data)):
        return ""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return ""


def _detected(data: bytes, *, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or best.percent_chaos > 25:
        message = "the text is in no encoding we can tell"
        raise ReadError(message, value=name, hint=_SAVE_AS_UTF8)
    return str(best)
