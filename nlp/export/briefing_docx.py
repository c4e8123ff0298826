"""A briefing as a Word document with real styles, in its own language and writing direction."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from nlp.briefing.briefing import Briefing, Segment
from nlp.export.chapters import (
    Card,
    Listing,
    Quoted,
    Wordings,
    chapters,
    finding_target,
    is_translated,
    origins_shown,
    remarks,
    shows_origin,
    warnings,
)
from nlp.export.docx_styles import (
    ADDED,
    CAUTION,
    REMOVED,
    SOFT,
    apply_looks,
    element,
    set_direction,
    set_run_language,
)
from nlp.export.labels import MARKS, direction, quoted, require_labels
from nlp.export.wording import Runs, plain
from nlp.versions.redline import Run

# Word wants dates; fixed ones, so that the same briefing gives the same bytes.
_STAMP = datetime(2000, 1, 1)
_ZIP_STAMP = (1980, 1, 1, 0, 0, 0)
_PROPERTY_LENGTH = 255
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_STYLE_OF_ROLE = {"heading": "Heading 2", "warning": "Warning", "old": "Quote", "new": "Quote", "place": "Place"}
_SEVERITY_COLORS = {"error": REMOVED, "warning": CAUTION, "info": SOFT}


def briefing_docx(briefing: Briefing, *, labels: Mapping[str, str]) -> bytes:
    """Return the briefing as DOCX, byte for byte the same each time; `labels` holds the words of LABELS."""
    return _Writer(briefing, require_labels(labels)).file()


class _Writer:
    """Writes the chapters of one briefing into one document."""

    def __init__(self, briefing: Briefing, labels: Mapping[str, str]) -> None:
        from docx import Document

        self._briefing = briefing
        self._labels = labels
        self._rtl = briefing.direction == "rtl"
        self._document = Document()
        apply_looks(self._document, locale=briefing.locale, rtl=self._rtl)

    def file(self) -> bytes:
        self._set_page()
        self._head()
        for chapter in chapters(self._briefing):
            if chapter.heading:
                self._sentence(chapter.heading, "Heading 1")
            for part in chapter.parts:
                if isinstance(part, Card):
                    self._card(part)
                elif isinstance(part, Listing):
                    for segment in part.items:
                        self._sentence(segment, "List Bullet")
                else:
                    self._sentence(part, _STYLE_OF_ROLE.get(part.role, "Normal"))
        self._legend()
        return _repack(self._saved())

    def _head(self) -> None:
        briefing, labels = self._briefing, self._labels
        self._text(self._paragraph("Title"), briefing.title)
        versions = self._paragraph("Normal")
        for index, (key, document) in enumerate(
            (("old_version", briefing.changes.old), ("new_version", briefing.changes.new))
        ):
            self._text(versions, f"{'    ' if index else ''}{labels[key]} ", color=SOFT)
            self._text(versions, document.label, bold=True)
        self._text(self._paragraph("Notice"), labels["draft_notice"])
        for segment in warnings(briefing):
            self._sentence(segment, "Warning")

    def _card(self, card: Card) -> None:
        if card.heading:
            self._sentence(card.heading, "Heading 2")
        for part in card.rest:
            if isinstance(part, Wordings):
                self._wordings(part)
            elif part.role == "place":
                self._sentence(part, "Place", label=self._label("place"))
            elif part.role == "action":
                self._sentence(part, "Action", label=self._labels["what_to_do"], own_line=True)
            else:
                self._sentence(part, _STYLE_OF_ROLE.get(part.role, "Normal"))

    def _wordings(self, wordings: Wordings) -> None:
        """Set old against new in a table of two columns; a single side needs no table."""
        sides = [
            (self._labels[f"{side}_wording"], quotes)
            for side, quotes in (("old", wordings.old), ("new", wordings.new))
            if quotes
        ]
        if len(sides) == 1:
            self._side(self._document, *sides[0])
            return
        table = self._document.add_table(rows=1, cols=2)
        table.autofit = False
        if self._rtl:
            table._tbl.tblPr.insert_element_before(
                element("w:bidiVisual"), "w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc",
                "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook",
            )  # fmt: skip
        for cell, (label, quotes), color in zip(table.rows[0].cells, sides, ("B8BEC8", "17508C"), strict=True):
            _edge(cell, color)
            self._side(cell, label, quotes)
            cell._tc.remove(cell.paragraphs[0]._p)

    def _side(self, place: Any, label: str, quotes: tuple[Quoted, ...]) -> None:
        for wording in quotes:
            segment = wording.segment
            head = self._paragraph("Wording Label", place)
            head.paragraph_format.keep_with_next = True if place is self._document else None
            self._text(head, label)
            self._origin(head, segment)
            rtl = direction(segment.language) == "rtl"
            self._runs(self._paragraph("Quote", place, rtl=rtl), wording.shown, segment.language)
            if wording.source:
                self._original(wording.source, place)
            self._findings(segment, place)

    def _sentence(self, segment: Segment, style: str, *, label: str = "", own_line: bool = False) -> None:
        quoted = style == "Quote"
        paragraph = self._paragraph(style, rtl=direction(segment.language) == "rtl" if quoted else None)
        if label:
            self._text(paragraph, label, bold=own_line or None)
            if own_line:
                paragraph.add_run().add_break()
        self._text(paragraph, segment.text, language=segment.language)
        self._origin(paragraph, segment)
        if is_translated(segment):
            self._original(plain(segment.source_text), self._document)
        self._findings(segment, self._document)

    def _original(self, runs: Runs, place: Any) -> None:
        language = self._briefing.changes.new.language
        self._text(self._paragraph("Original Wording", place), self._label("source_text").rstrip(), italic=True)
        rtl = direction(language) == "rtl"
        self._runs(self._paragraph("Original Wording", place, rtl=rtl), runs, language)

    def _findings(self, segment: Segment, place: Any) -> None:
        for finding in remarks(segment):
            paragraph = self._paragraph("Finding", place)
            label = self._label(f"check_{finding.severity}")
            self._text(paragraph, label, bold=True, color=_SEVERITY_COLORS[finding.severity])
            self._text(paragraph, finding.message)
            if target := finding_target(segment, finding.target):
                self._text(paragraph, f" {quoted(target, self._labels)}", language=segment.language)
            if finding.fix is not None:
                self._text(paragraph, f" {self._label('check_fix')}")
                self._text(paragraph, quoted(finding.fix, self._labels), language=segment.language)

    def _legend(self) -> None:
        used = origins_shown(self._briefing)
        words = [f"{MARKS[name]} {self._labels[f'origin_{name}']}".strip() for name in MARKS if name in used]
        if words:
            paragraph = self._paragraph("Original Wording")
            paragraph.paragraph_format.space_before = 240000
            self._text(paragraph, self._label("origin_legend") + " · ".join(words))
        self._runs(
            self._paragraph("Original Wording"),
            (
                Run("delete", self._labels["words_removed"]),
                Run("equal", " · "),
                Run("insert", self._labels["words_added"]),
            ),
            self._briefing.locale,
        )

    def _label(self, key: str) -> str:
        return f"{self._labels[key]}{self._labels['colon']}"

    def _paragraph(self, style: str, place: Any = None, *, rtl: bool | None = None) -> Any:
        paragraph = (place or self._document).add_paragraph(style=style)
        if self._rtl or rtl:
            set_direction(paragraph, rtl=self._rtl if rtl is None else rtl)
        return paragraph

    def _origin(self, paragraph: Any, segment: Segment) -> None:
        if shows_origin(segment, self._briefing):
            words = f"  {MARKS[segment.origin]} {self._labels[f'origin_{segment.origin}']}"
            self._text(paragraph, words, color=SOFT, bold=False, size=8.5)

    def _runs(self, paragraph: Any, runs: Runs, language: str) -> None:
        for run in runs:
            marked = self._text(
                paragraph, run.text, language=language, color={"insert": ADDED, "delete": REMOVED}.get(run.op, "")
            )
            marked.font.underline = True if run.op == "insert" else None
            marked.font.strike = True if run.op == "delete" else None

    def _text(
        self,
        paragraph: Any,
        text: str,
        *,
        language: str = "",
        bold: bool | None = None,
        italic: bool | None = None,
        color: str = "",
        size: float = 0,
    ) -> Any:
        from docx.shared import Pt, RGBColor

        run = paragraph.add_run(_printable(text))
        run.bold, run.italic = bold, italic
        if color:
            run.font.color.rgb = RGBColor.from_string(color)
        if size:
            run.font.size = Pt(size)
        spoken = language or self._briefing.locale
        if self._rtl or language:
            set_run_language(run, spoken, rtl=direction(spoken) == "rtl")
        return run

    def _set_page(self) -> None:
        from docx.shared import Mm

        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(20)
        footer: Any = section.footer.paragraphs[0]
        if self._rtl:
            set_direction(footer, rtl=True)
        self._text(footer, f"{self._briefing.title} · {self._labels['draft_notice']} · ", color=SOFT, size=8.5)
        footer._p.append(_page_number())
        properties = self._document.core_properties
        properties.title = _printable(self._briefing.title)[:_PROPERTY_LENGTH]
        properties.author, properties.last_modified_by = "Briefwright", ""
        properties.comments, properties.revision = "", 1
        properties.created = properties.modified = _STAMP

    def _saved(self) -> bytes:
        buffer = io.BytesIO()
        self._document.save(buffer)
        return buffer.getvalue()


def _page_number() -> Any:
    field = element("w:fldSimple", instr="PAGE")
    run = element("w:r")
    run.append(element("w:t"))
    run[-1].text = "1"
    field.append(run)
    return field


def _edge(cell: Any, color: str) -> None:
    """Draw a bar over a table cell, the sign of which side is which beside its label."""
    borders = element("w:tcBorders")
    borders.append(element("w:top", val="single", sz="18", space="0", color=color))
    cell._tc.get_or_add_tcPr().append(borders)


def _printable(text: str) -> str:
    """Leave out what XML cannot carry: control characters, lone surrogates, non-characters."""
    return "".join(letter for letter in text if letter in "\n\t" or (letter >= " " and not _UNWRITABLE.match(letter)))


def _repack(archive: bytes) -> bytes:
    """Write the archive anew with fixed times, so that equal content is equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return buffer.getvalue()
