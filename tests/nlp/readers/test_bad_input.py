"""Every file that cannot be read gives one clear error, soon, and loses nothing silently."""

from __future__ import annotations

import json
import random
import time
import zipfile
import zlib
from io import BytesIO

import pytest

from nlp.errors import ReadError
from nlp.readers import formats, read

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default '
    f'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    f'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml'
    f'.document.main+xml"/></Types>'
)
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
    f'Target="word/document.xml"/></Relationships>'
)
_PARAGRAPH = "<w:p><w:r><w:t>Minors must not post.</w:t></w:r></w:p>"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _docx(body: str = _PARAGRAPH, *, before: str = "", **parts: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        document = f'{before}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
        package.writestr("word/document.xml", document)
        for name, content in parts.items():
            package.writestr(f"word/{name.replace('_', '.')}", content)
    return buffer.getvalue()


def _pdf(stream: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    """A one-page PDF with `stream` for its content, written by hand."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Filter%s/Length %d>>stream\n%s\nendstream" % (filters, len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def _gigabyte() -> bytes:
    """A zlib stream of a gigabyte of zeros, without packing a gigabyte: a block ended by a full flush repeats."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"\0" * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b"\0" * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * 1_000


def _protected() -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _nested_list(depth: int) -> bytes:
    return "".join("  " * level + "- a\n" for level in range(depth)).encode()


# What people get by mistake: (name, content, words of the message).
MISTAKES = [
    ("empty.md", b"", "is empty"),
    ("blank.txt", " \n\t\u00a0\n".encode(), "is empty"),
    ("blank.html", b"<html><body> <br> </body></html>", "holds no text"),
    ("policy.docx", b"%PDF-1.4\nx", "is a PDF, not a Word document"),
    ("policy.pdf", _docx(), "is a Word document, not a PDF"),
    ("policy.pdf", b"Hello", "is text, not a PDF"),
    ("policy.md", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "is a PNG image, not Markdown"),
    ("policy.md", json.dumps({"rules": [1]}).encode(), "is JSON data, not Markdown"),
    ("policy.txt", b"<!DOCTYPE html><html><p>x</html>", "is a web page"),
    ("policy.html", b"No tags here", "without any HTML"),
    ("policy.html", b'<?xml version="1.0"?><feed><a>b</a></feed>', "is XML data"),
    ("data.txt", random.Random(1).randbytes(4_000), "is binary data"),
    ("data.csv", b"a,b\0c\n" * 20, "is binary data"),
    ("nul.md", b"Do not post\0 nudity.", "is binary data"),
    ("tool.xyz", b"\x7fELF\x01\0\0", "is a program"),
    ("book.xlsx", _docx().replace(b"word/", b"xl/ab"), "an Excel workbook"),
    ("old.doc", _OLE + b"\0" * 600, "old Office format"),
    ("locked.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), "password-protected"),
    ("macro.docm", _docx(vbaProject_bin=b"x"), "holds macros"),
    ("letter.rtf", b"{\\rtf1 hello}", "Rich Text"),
    ("half.docx", _docx()[:300], "damaged"),
    ("torn.docx", _docx()[:60] + _docx()[300:], "damaged"),
    ("code.docx", _docx(x_xml=b"<?xml version='1.0' encoding='UTF-0'?><x/>"), "damaged"),
    ("half.pdf", b"%PDF-1.7\nnothing", "damaged"),
    ("locked.pdf", _protected(), "password-protected"),
    ("scan.pdf", _pdf(zlib.compress(b"10 10 100 100 re f")), "no text: a scan"),
    ("front.md", b"---\ntitle: [one\n---\n# Text", "not valid YAML in line 3"),
    ("lost.md", "You don\ufffdt.".encode(), "characters that were lost"),
    ("cut.txt", ("déjà vu, ça va. " * 20).encode() + b"\xc3", "not valid UTF-8 in line 1"),
]

# What somebody makes on purpose, and what would take a careless reader down.
ATTACKS = [
    ("gigabyte.pdf", lambda: _pdf(_gigabyte()), "unpacks to more"),
    ("twice.pdf", lambda: _pdf(zlib.compress(_gigabyte(), 9), b"[/FlateDecode/FlateDecode]"), "unpacks to more"),
    ("million.docx", lambda: _docx("<w:p/>" * 1_000_000), "unpacks to more"),
    ("paragraphs.docx", lambda: _docx(_PARAGRAPH * 60_000), "unpacks to more"),
    ("bomb.docx", lambda: _docx(media_png=b"\0" * 210_000_000), "unpacks to more"),
    ("deep.docx", lambda: _docx("<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000), "unpacks to more"),
    ("doctype.docx", lambda: _docx(before='<!DOCTYPE x [<!ENTITY a "b">]>'), "holds a DOCTYPE"),
    ("styles.docx", lambda: _docx(x_xml="<!DOCTYPE x><x/>".encode("utf-16")), "holds a DOCTYPE"),
    ("deep.html", lambda: b"<div>" * 10_000 + b"text" + b"</div>" * 10_000, "nested too deep"),
    ("table.html", lambda: b"<table><tr><td>" * 3_000 + b"text", "nested too deep"),
    ("many.html", lambda: b"<p>a" * 60_000, "more than 50000 paragraphs"),
    ("quotes.md", lambda: b"> " * 10_000 + b"text", "nested too deep"),
    ("lists.md", lambda: _nested_list(200), "nested too deep"),
    ("html.md", lambda: b"<div>" * 10_000 + b"text", "nested too deep"),
    ("brackets.md", lambda: b"[" * 100_000, "not closed"),
    ("images.md", lambda: b"![" * 100_000, "not closed"),
    ("alias.md", lambda: b"---\na: &a [1]\nb: [*a, *a]\n---\ntext", "YAML alias"),
    ("large.txt", lambda: b"word " * 10_000_000, "larger than 10 MB"),
]


@pytest.mark.parametrize(("name", "data", "words"), MISTAKES, ids=[f"{m[0]}: {m[2]}" for m in MISTAKES])
def test_mistake_is_named(name: str, data: bytes, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(data, name)
    assert words in caught.value.message
    assert caught.value.value == name
    assert caught.value.hint
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("name", "make", "words"), ATTACKS, ids=[attack[0] for attack in ATTACKS])
def test_attack_is_refused_soon(name: str, make: object, words: str) -> None:
    data = make()  # type: ignore[operator]
    start = time.process_time()
    with pytest.raises(ReadError) as caught:
        read(data, name)
    assert words in caught.value.message
    assert caught.value.value == name
    assert time.process_time() - start < 5


def test_sandbox_ends_what_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    from nlp.readers import sandbox

    monkeypatch.setitem(sandbox.SECONDS, "pdf", 1)
    busy = zlib.compress(b"BT /F1 12 Tf " + b"(abc) Tj 1 0 0 1 0 0 cm " * 500_000 + b"ET", 9)
    with pytest.raises(ReadError, match="more memory or time"):
        sandbox.read_apart(_pdf(busy), name="busy.pdf", format="pdf")


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("deep.html", b"<div>" * 1_500 + b"<p>kept" + b"</div>" * 1_500, "kept"),
        ("stars.md", b"*a " * 5_000 + b"kept", "kept"),
        ("ticks.md", b"".join(b"`" * n + b" " for n in range(200)) + b"kept", "kept"),
        ("links.md", b"[a](" * 3_000 + b"kept", "kept"),
        ("tags.md", b"<" * 20_000 + b"kept", "kept"),
        ("lists.md", _nested_list(40) + b"\n\nkept", "kept"),
    ],
)
def test_strange_but_harmless_keeps_its_text(name: str, data: bytes, text: str) -> None:
    assert read(data, name).blocks[-1].text.endswith(text)


def test_unknown_extension_is_read_by_content() -> None:
    assert read(b"# Rules\n\nNo nudity.", "policy.xyz").format == "markdown"
    assert read(b"<!doctype html><p>No nudity.", "policy").format == "html"
    assert read(b"No nudity.", "policy.log").format == "text"
    assert read(_docx(), "policy.tmp").format == "docx"
    assert set(formats().values()) == {"markdown", "html", "docx", "pdf", "text"}
