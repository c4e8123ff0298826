"""Breaking a file, the same way for the same seed: bytes, words of its format, parts of its package."""

from __future__ import annotations

import copy
import io
import random
import zipfile
import zlib
from collections.abc import Callable, Sequence

from lxml import etree

Change = Callable[[random.Random, bytes, Sequence[bytes], str], bytes]

# A mutation that repeats stops here.
LARGEST = 3_000_000
_BYTES = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\xfe\xff", b"\xed\xa0\x80", b"\x1b", b"\r", b"\x0c", b"\xc2\x85",
    b"\xe2\x80\xae", b"\xf4\x90\x80\x80", b"9" * 20, b"-1", b"1e309", b"%s%n", b"\0\0\0\0", b"\xff\xff\xff\xff",
)  # fmt: skip
_XML = (
    b"<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>", b"&x;", b"&c;", b"&#0;", b"&#x110000;",
    b'<!ENTITY x SYSTEM "file:///etc/passwd">', b"<![CDATA[", b"]]>", b"<?xml version='1.1'?>", b"<a", b"/>", b"<!--",
    b"-->", b'xmlns:w="x"', b"<?xml version='1.0' encoding='utf-7'?>", b'xml:lang=""', b"</body>",
)  # fmt: skip
# Words by which the readers of a format are led astray.
_WORDS: dict[str, tuple[bytes, ...]] = {
    "md": (
        b"---\n", b"version: [", b"effective: 2026-13-45\n", b"effective: !!python/object:os.system x\n", b"&a [*a]\n",
        b"```", b"[x](", b"![", b"](javascript:x)", b"|---|", b"\n> ", b"\n\t", b"<script>", b"[^1]:", b"{{", b"\n1. ",
        b"&lt;", b"# ", b"\\",
    ),
    "txt": (b"\f", b"\t", b"\n\n\n", b"1.1.1.1 ", b"(a)", b"\x95", b"NOT ALLOWED\n"),
    "html": (
        b"<table><tr><td colspan=99999999>", b"<svg><script>", b"<template>", b"<select>", b"<plaintext>", b"<del>",
        b"<ol start=-1e9>", b"<meta charset=utf-16>", b"<base href=x>", b"<li>", b"</li>", b"<noscript>",
        b"<ol><li><ol><li>", *_XML,
    ),
    "docx": (
        b"<w:tbl><w:tr><w:tc>", b'<w:gridSpan w:val="999999999"/>', b'<w:ilvl w:val="-5"/>', b'<w:numId w:val="x"/>',
        b"<w:del>", b"<w:ins>", b"<w:sdt>", b'r:id="rId999"', b'w:val=""', b'<w:outlineLvl w:val="99"/>', *_XML,
    ),
    "pdf": (
        b"/Length 99999999", b"/Kids[1 0 R 1 0 R]", b"/Parent 1 0 R", b"/Prev 0", b"/Encrypt 1 0 R", b"/Count 99999999",
        b"/Filter[/FlateDecode /FlateDecode]", b"/Filter/LZWDecode", b"/Filter/ASCII85Decode", b"/ToUnicode 1 0 R",
        b"/DecodeParms<</Predictor 15/Columns 99999999>>", b"0 R", b"obj", b"endobj", b"stream\n", b"endstream", b"<<",
        b">>", b"[", b"(", b"startxref\n0", b"BT", b"Tf", b"0 0 0 0 0 0 Tm", b"%%EOF", b"/MediaBox[0 0 1e9 -1]",
        b"trailer<</Root 1 0 R>>",
    ),
    "precedents.csv": (b'"', b",", b"\n", b"id,date\n", b"clauses,clauses\n", b"2026-02-30", b"@#:", b";;", b"=cmd()"),
    "precedents.json": (b"[", b"{", b"]", b"}", b'"', b":", b"null", b"NaN", b"1e999", b"\\ud800", b'"id":1,', b"true"),
    "glossary.csv": (b'"', b",", b"\n", b";", b"|", b"preferred", b"forbidden", b"source,target\n"),
}  # fmt: skip
_NESTS = {
    "md": (b"> ", b"* ", b"[", b"**_", b"  - "), "html": (b"<div>", b"<ul><li>", b"<table><tr><td>", b"<b>", b"<span"),
    "docx": (b"<w:p>", b"<w:sdt><w:sdtContent>", b"<w:tbl><w:tr><w:tc>"), "pdf": (b"[", b"<<", b"("),
    "precedents.json": (b"[", b'{"a":'), "precedents.csv": (b'"', b","), "txt": (b" ", b"(", b"\n"),
}  # fmt: skip


def mutate(files: Sequence[bytes], type: str, *, seed: int, number: int) -> bytes:
    """Return one of `files` broken in one to six ways; the same for the same arguments."""
    chance = random.Random(f"{type} {seed} {number}")
    data = chance.choice(files)
    for _ in range(chance.choice((1, 1, 2, 2, 3, 6))):
        change = _inside if type == "docx" and chance.random() < 0.8 else _choose(chance, type)
        data = change(chance, data, files, type)[:LARGEST]
    return data


def _choose(chance: random.Random, type: str) -> Change:
    return _move_element if type in _MARKED_UP and chance.random() < 0.7 else chance.choice(_CHANGES)


def _flip(chance: random.Random, data: bytes, _: Sequence[bytes], __: str) -> bytes:
    broken = bytearray(data)
    for _place in range(chance.choice((1, 3, 20)) if broken else 0):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def _cut(chance: random.Random, data: bytes, _: Sequence[bytes], __: str) -> bytes:
    start, end = _span(chance, data)
    return data[:start] + data[end:]


def _truncate(chance: random.Random, data: bytes, _: Sequence[bytes], __: str) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _double(chance: random.Random, data: bytes, _: Sequence[bytes], __: str) -> bytes:
    start, end = _span(chance, data)
    times = chance.choice((1, 2, 10, 300))
    return data[:start] + data[start:end] * times + data[start:]


def _swap(chance: random.Random, data: bytes, _: Sequence[bytes], __: str) -> bytes:
    (a, b), (c, d) = sorted((_span(chance, data), _span(chance, data)))
    return data if b > c else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _splice(chance: random.Random, data: bytes, files: Sequence[bytes], _: str) -> bytes:
    other = chance.choice(files)
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def _insert(chance: random.Random, data: bytes, _: Sequence[bytes], type: str) -> bytes:
    place = chance.randrange(len(data) + 1)
    word = chance.choice((*_BYTES, *_WORDS.get(type, _XML), chance.randbytes(chance.choice((1, 8, 200)))))
    return data[:place] + word + data[place:]


def _replace_number(chance: random.Random, data: bytes, _: Sequence[bytes], __: str) -> bytes:
    places = [place for place, sign in enumerate(data[:200_000]) if 48 <= sign <= 57]
    if not places:
        return data
    place = chance.choice(places)
    return (
        data[:place]
        + chance.choice((b"-1", b"0", b"65536", b"4294967296", b"9" * 30, b"1.5", b"NaN"))
        + data[place + 1 :]
    )


def _nest(chance: random.Random, data: bytes, _: Sequence[bytes], type: str) -> bytes:
    place = chance.randrange(len(data) + 1)
    sign = chance.choice(_NESTS.get(type, (b"<a>", b'<seg><bpt i="1">', b"&amp;")))
    return data[:place] + sign * chance.choice((50, 1_000, 30_000)) + data[place:]


def _inside(chance: random.Random, data: bytes, files: Sequence[bytes], type: str) -> bytes:
    """Break a part of a package and pack it again, so that its checksums are right; or the package itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [(entry.filename, package.read(entry)) for entry in package.infolist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError, zlib.error):
        return chance.choice(_CHANGES)(chance, data, files, type)
    place = chance.randrange(len(parts)) if parts and chance.random() < 0.4 else _main_part(parts)
    if not parts:
        return data
    name, content = parts[place]
    how = chance.random()
    if how < 0.8:
        parts[place] = name, _choose(chance, type)(chance, content, [content], type)[:LARGEST]
    elif how < 0.86:
        del parts[place]
    elif how < 0.92:
        parts[place] = chance.choice((f"../{name}", name.upper(), name + "\0x", "/" + name, "word/")), content
    else:
        parts.append(
            (chance.choice((name, "word/media/x.bin", "word/footnotes.xml")), b"\0" * chance.choice((10, LARGEST)))
        )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))) as package:
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def _move_element(chance: random.Random, data: bytes, files: Sequence[bytes], type: str) -> bytes:
    """Break what an XML file says and leave it well-formed: elements and attributes go, move, come twice, change."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return _insert(chance, data, files, type)
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    one, other = chance.choice(elements), chance.choice(elements)
    how = chance.randrange(6)
    parent = one.getparent()
    if how == 0 and parent is not None:
        parent.remove(one)
    elif how == 1 and len(one) + len(list(one.iter())) < 300:
        other.append(copy.deepcopy(one))
    elif how == 2:
        one.text = chance.choice(("", " ", "\u202e", "9" * 400, "x " * 20_000, "<&>", "\u0085", other.text or ""))
    elif how == 3 and one.attrib:
        one.attrib.pop(chance.choice(list(one.attrib)))
    elif how == 4 and one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(("", "-1", "9" * 20, "x", "../x", "de;DROP", "\u202e")))
    else:
        one.tag = other.tag
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _main_part(parts: Sequence[tuple[str, bytes]]) -> int:
    return next((place for place, (name, _) in enumerate(parts) if name == "word/document.xml"), 0)


def _span(chance: random.Random, data: bytes) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 4, 40, 400)))


_CHANGES: tuple[Change, ...] = (
    _flip,
    _cut,
    _truncate,
    _double,
    _swap,
    _splice,
    _insert,
    _insert,
    _insert,
    _replace_number,
    _nest,
)
_MARKED_UP = frozenset(("docx", "glossary.tbx", "memory.tmx", "memory.xlf", "memory2.xlf"))  # fmt: skip
