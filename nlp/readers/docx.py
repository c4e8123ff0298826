"""DOCX to blocks: python-docx opens the package, the body is walked as XML.

Runs in the reader's own process: `nlp.readers.package` has bounded size, depth and element count before.
Deleted (tracked), hidden and generated text (tables of contents) is left out, inserted text is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from nlp.document import Block, MarkKind, Source
from nlp.errors import ReadError
from nlp.readers.inline import Inline
from nlp.readers.lists import nest
from nlp.readers.package import check_package
from nlp.readers.wordlists import Counters, Numbering, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TOC = re.compile(r"toc ?\d|table of (?:contents|figures)", re.IGNORECASE)
_LINK_FIELD = re.compile(r'\bHYPERLINK\s+(?:\\l\s+)?"([^"]*)"')
_MONOSPACED = re.compile(r"mono|courier|consolas|menlo", re.IGNORECASE)
_CODE_STYLE = re.compile(r"\bcode\b|source ?text|verbatim|preformatted|html ?typewriter", re.IGNORECASE)
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# Twentieths of a point; two indentations closer than this are one.
_INDENT_TOLERANCE = 60.0


def read_docx(data: bytes, *, name: str = "") -> Source:
    """Read a Word document.

    Raises:
        ReadError: damaged, too large, hostile, or in the "strict" dialect.
    """
    import docx

    check_package(data, name=name)
    try:
        document = docx.Document(BytesIO(data))
        body, meta, reader = document.element.body, _meta(document), _Reader(document)
    except Exception as error:  # python-docx raises whatever the damaged part makes it raise.
        message = "it is not a Word document we can open, or it is damaged"
        raise ReadError(message, value=name, hint="Open it in Word and save it again as .docx") from error
    if body is None or (body.nsmap or {}).get("w") == _STRICT:
        message = "it is saved as Strict Open XML"
        raise ReadError(message, value=name, hint="Save it as the ordinary Word Document (.docx)")
    reader.body(body)
    reader.notes()
    blocks = nest(reader.blocks, indents=reader.indents, tolerance=_INDENT_TOLERANCE)
    return Source("docx", blocks, MappingProxyType(meta))


def _meta(document: Any) -> dict[str, object]:
    # python-docx invents properties for a package that holds none.
    if not any(rel.reltype.endswith("/core-properties") for rel in document.part.package.rels.values()):
        return {}
    properties = document.core_properties
    found = {"title": (properties.title or "").strip(), "language": (properties.language or "").strip()}
    return {key: value for key, value in found.items() if value}


class _Reader:
    """Walks body, tables and notes; keeps an indentation beside every block."""

    def __init__(self, document: Any) -> None:
        self.blocks: list[Block] = []
        self.indents: list[float] = []
        self._links = {key: rel.target_ref for key, rel in document.part.rels.items() if rel.is_external}
        self._related = [rel.target_part for rel in document.part.rels.values() if not rel.is_external]
        self._styles = Styles(document.styles.element)
        numbering = next((p for p in self._related if p.content_type.endswith("numbering+xml")), None)
        self._counters = Counters(Numbering(numbering.element if numbering is not None else None))
        self._indent = 0.0
        self._level = 0

    def body(self, parent: _Element) -> None:
        for element in _children(parent):
            if element.tag == f"{_W}p":
                self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                self._table(element)

    def notes(self) -> None:
        """Add the footnotes as paragraphs behind the text."""
        part = next((p for p in self._related if p.content_type == _NOTES), None)
        if part is None:
            return
        from lxml import etree

        root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        for note in root.iter(f"{_W}footnote"):
            if note.get(f"{_W}type") is None:
                self.body(note)

    def _add(self, block: Block | None, indent: float) -> None:
        if block is not None:
            self.blocks.append(block)
            self.indents.append(indent)

    def _paragraph(self, paragraph: _Element) -> None:
        style = _value(paragraph, "pPr/pStyle")
        if _TOC.match(self._styles.name(style)):
            return
        inline = Inline()
        heading = self._styles.heading(style) or _outline(paragraph)
        self._runs(paragraph, inline)
        direct = paragraph.find(f"{_W}pPr/{_W}numPr")
        number = self._counters.label(self._styles.numbering(style, direct)) if not inline.blank else None
        if heading:
            self._add(
                inline.build("heading", level=min(heading, 6), number="" if number in (None, "-") else number or ""), 0
            )
            self._level = 0
        elif number is not None:
            level = self._counters.level + 1 if self._counters.level else self._styles.list_level(style)
            indent = self._counters.indent if _indent(paragraph) is None else _indent(paragraph)
            self._indent, self._level = float(indent or 0), level
            self._add(inline.build("item", level=level, number=number), self._indent)
        else:
            indent = _indent(paragraph)
            indent = self._styles.indent(style) if indent is None else indent
            # A paragraph as far in as the item's text goes on with the item.
            level = self._level if self._level and indent and indent >= self._indent - _INDENT_TOLERANCE else 0
            self._level = self._level if level else 0
            kind = "code" if _CODE_STYLE.search(self._styles.name(style)) else "paragraph"
            self._add(inline.build("code" if kind == "code" else "paragraph", level=level), float(indent or 0))
        for box in paragraph.iter(f"{_W}txbxContent"):
            if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
                self.body(box)

    def _table(self, table: _Element) -> None:
        for row in _children(table):
            if row.tag != f"{_W}tr":
                continue
            inline = Inline()
            for place, cell in enumerate(cell for cell in _children(row) if cell.tag == f"{_W}tc"):
                inline.add(" | " if place else "")
                for paragraph in cell.iter(f"{_W}p"):
                    inline.add(" ")
                    self._runs(paragraph, inline)
            block = inline.build("row")
            if block is not None and block.text.strip(" |"):
                self._add(block, 0.0)

    def _runs(self, parent: _Element, inline: Inline, kinds: tuple[MarkKind, ...] = (), target: str = "") -> None:
        field: list[str] = []
        for element in _children(parent):
            if element.tag == f"{_W}hyperlink":
                anchor = element.get(f"{_W}anchor")
                address = self._links.get(element.get(_R_ID) or "", "") or (f"#{anchor}" if anchor else "")
                self._runs(element, inline, ("link",), address)
            elif element.tag == f"{_W}fldSimple":
                link = _LINK_FIELD.search(element.get(f"{_W}instr") or "")
                self._runs(element, inline, ("link",) if link else kinds, link[1] if link else target)
            elif element.tag == f"{_W}r":
                _track_field(element, field)
                link = _LINK_FIELD.search("".join(field)) if field and field[-1] == "|" else None
                if link:
                    self._run(element, inline, ("link",), link[1])
                elif not field or "|" in field:
                    self._run(element, inline, kinds, target)

    def _run(self, run: _Element, inline: Inline, kinds: tuple[MarkKind, ...], target: str) -> None:
        properties = run.find(f"{_W}rPr")
        style = _value(run, "rPr/rStyle")
        if properties is not None:
            if _on(properties, "vanish"):
                return
            bold, italic = self._styles.character(style)
            bold = _on(properties, "b") if properties.find(f"{_W}b") is not None else bold
            italic = _on(properties, "i") if properties.find(f"{_W}i") is not None else italic
            fonts = properties.find(f"{_W}rFonts")
            code = bool(_CODE_STYLE.search(self._styles.name(style)))
            code |= fonts is not None and bool(_MONOSPACED.search(fonts.get(f"{_W}ascii") or ""))
            extra: list[MarkKind] = []
            extra += ["bold"] if bold else []
            extra += ["italic"] if italic else []
            extra += ["code"] if code else []
            kinds = (*kinds, *extra)
        pieces: list[str] = []
        for piece in run:
            if piece.tag == f"{_W}t":
                pieces.append(piece.text or "")
            elif piece.tag in (f"{_W}br", f"{_W}tab", f"{_W}cr"):
                pieces.append(" ")
            elif piece.tag == f"{_W}noBreakHyphen":
                pieces.append("-")
            elif piece.tag == f"{_W}sym":
                pieces.append(chr(int(piece.get(f"{_W}char") or "20", 16)))
            elif piece.tag == f"{_W}footnoteReference":
                pieces.append(f"[{piece.get(f'{_W}id')}]")
            elif piece.tag == f"{_W}drawing":
                picture = next(piece.iter(_DRAWN), None)
                inline.image("", (picture.get("descr") or "") if picture is not None else "")
        text = "".join(pieces)
        if _value(run, "rPr/vertAlign") == "superscript" and inline.is_note(text):
            text = f"[{text.strip()}]"
        inline.marked(text, kinds=kinds, target=target)


def _children(parent: _Element) -> Iterator[_Element]:
    """Yield the children of `parent`, looking through wrappers that mean nothing to a reader."""
    stack = [iter(parent)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag in _WRAPPERS:
            stack.append(iter(child))
        elif child.tag == f"{_W}sdt":
            gallery = child.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
            content = child.find(f"{_W}sdtContent")
            if content is not None and (gallery is None or gallery.get(f"{_W}val") != "Table of Contents"):
                stack.append(iter(content))
        elif isinstance(child.tag, str):
            yield child


_WRAPPERS = frozenset(f"{_W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "bdo", "dir"))


def _track_field(run: _Element, field: list[str]) -> None:
    """Keep the instruction of a complex field: text before its separator "|" is not shown."""
    for piece in run:
        if piece.tag == f"{_W}instrText":
            field.append(piece.text or "")
        elif piece.tag == f"{_W}fldChar":
            kind = piece.get(f"{_W}fldCharType")
            if kind == "begin":
                field[:] = [" "]
            elif kind == "separate":
                field.append("|")
            else:
                field.clear()


def _outline(paragraph: _Element) -> int:
    value = _value(paragraph, "pPr/outlineLvl")
    return int(value) + 1 if value.isdigit() and int(value) < 9 else 0


def _value(element: _Element, path: str) -> str:
    found = element.find("/".join(f"{_W}{part}" for part in path.split("/")))
    return (found.get(f"{_W}val") or "") if found is not None else ""


def _on(properties: _Element, name: str) -> bool:
    found = properties.find(f"{_W}{name}")
    return found is not None and found.get(f"{_W}val") not in ("0", "false", "off")


def _indent(paragraph: _Element) -> float | None:
    """The paragraph's own indentation in twentieths of a point, None where its style decides."""
    found = paragraph.find(f"{_W}pPr/{_W}ind")
    if found is None:
        return None
    value = found.get(f"{_W}left") or found.get(f"{_W}start")
    return float(value) if value and re.fullmatch(r"-?\d+(?:\.\d+)?", value) else None
