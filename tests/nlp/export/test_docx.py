import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from nlp.export.briefing_docx import briefing_docx


def read(data):
    return docx.Document(io.BytesIO(data))


def paragraphs(document):
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]


@pytest.mark.parametrize("locale", ["en", "ar", "pt-BR"])
def test_every_segment_is_written_in_a_real_style(briefing, labels, locale):
    told = briefing(locale)
    document = read(briefing_docx(told, labels=labels[locale]))
    written = paragraphs(document)
    assert all(any(segment.text in paragraph.text for paragraph in written) for segment in told.segments)
    styles = {paragraph.style.name for paragraph in written}
    assert {"Title", "Heading 1", "Heading 2", "Quote", "List Bullet", "Action", "Place", "Warning"} <= styles
    assert document.core_properties.title == told.title


def test_same_briefing_same_bytes(briefing, labels):
    first = briefing_docx(briefing("ar"), labels=labels["ar"])
    assert first == briefing_docx(briefing("ar"), labels=labels["ar"])
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_right_to_left(briefing, labels):
    document = read(briefing_docx(briefing("ar"), labels=labels["ar"]))
    assert document.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert document.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:bidi")).startswith("ar-")
    for paragraph in paragraphs(document):
        english = paragraph.style.name == "Quote"
        assert paragraph._p.pPr.find(qn("w:bidi")).get(qn("w:val")) == ("0" if english else "1")
        assert all(bool(run.font.rtl) != english for run in paragraph.runs if run.text.strip())


def test_old_and_new_are_marked_against_each_other(briefing, labels):
    document = read(briefing_docx(briefing("en"), labels=labels["en"]))
    runs = [run for paragraph in paragraphs(document) for run in paragraph.runs if paragraph.style.name == "Quote"]
    assert "13" in [run.text for run in runs if run.font.strike]
    assert "16" in [run.text for run in runs if run.font.underline]


def test_control_characters_do_not_break_the_file(briefing, labels):
    told = replace(briefing("en"), title="Youth\x00 \x0bsafety\ud800" + "!" * 300)
    title = read(briefing_docx(told, labels=labels["en"])).core_properties.title
    assert title == "Youth safety".ljust(255, "!")
