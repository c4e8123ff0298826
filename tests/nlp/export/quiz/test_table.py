"""CSV read by Python's reader, XLSX written by XlsxWriter and read by openpyxl."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from nlp.export.quiz.shape import legible
from nlp.export.quiz.table import COLUMNS, guard, quiz_csv, unguard
from nlp.export.quiz.xlsx import CELL_MAX, quiz_xlsx
from tests.nlp.export.quiz.conftest import TEXTS, many_items, with_texts

FORMULA = re.compile(r"[=+\-@\t\r|%]")


def csv_rows(exported):
    assert exported.data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(exported.data.decode("utf-8-sig"), newline=""), strict=True))


def xlsx_rows(exported):
    sheet = openpyxl.load_workbook(io.BytesIO(exported.data))["Quiz"]
    heading, *rows = sheet.iter_rows()
    for row in rows:
        assert all(cell.data_type in "sn" and cell.hyperlink is None for cell in row)
    names = [cell.value for cell in heading]
    return [dict(zip(names, (cell.value or "" for cell in row), strict=True)) for row in rows], sheet


def assert_holds(row, item, take=str):
    assert take(row["stem"]) == legible(item.stem)
    assert row["key"] == "; ".join(str(n) for n, option in enumerate(item.options, 1) if option.correct)
    for number, option in enumerate(item.options, start=1):
        assert take(row[f"option_{number}"]) == legible(option.text)
        assert take(row[f"feedback_{number}"]) == legible(option.feedback)
        assert row[f"origin_{number}"] == option.origin


def test_csv(quiz, changes, golden):
    golden("quiz.csv", quiz_csv(quiz, changes).data.decode())


def test_xlsx(quiz, changes, golden):
    parts = zipfile.ZipFile(io.BytesIO(quiz_xlsx(quiz, changes).data))
    names = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "docProps/core.xml")
    golden("quiz.xlsx.txt", "\n".join(f"== {name}\n{parts.read(name).decode()}" for name in names) + "\n")


def test_rows_hold_options_key_feedback_evidence_and_checks(quiz, changes):
    rows = csv_rows(quiz_csv(quiz, changes))
    assert tuple(rows[0])[: len(COLUMNS)] == COLUMNS
    for item, row in zip(quiz.items, rows, strict=True):
        assert_holds(row, item, unguard)
    assert rows[0]["evidence"] == "Accounts · 3.0: “You must be at least 16 years old to open an account.”"
    assert rows[2]["checks"] == "warning: only two options (short)"
    assert rows[0]["changes"] == "c1"


@pytest.mark.parametrize("locale", ["en", "ar", "ja"])
def test_workbook_is_read_by_another_library(locale, in_language, changes):
    quiz = in_language(locale)
    rows, sheet = xlsx_rows(quiz_xlsx(quiz, changes))
    assert bool(sheet.sheet_view.rightToLeft) is (locale == "ar")
    for item, row in zip(quiz.items, rows, strict=True):
        assert_holds(row, item)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stem=TEXTS, texts=TEXTS)
def test_any_text_comes_back_from_both(stem, texts, quiz, changes):
    said = [f"{texts} {n}" for n in range(3)] + [f"{n} {texts}" for n in range(2)]
    items = tuple(with_texts(item, f"{stem}x", said) for item in quiz.items)
    tried = replace(quiz, items=tuple(replace(i, type="single_choice") if i.type == "cloze" else i for i in items))
    for item, row in zip(tried.items, csv_rows(quiz_csv(tried, changes)), strict=True):
        assert_holds(row, item, unguard)
        assert not any(FORMULA.match(cell.lstrip()) for cell in row.values() if cell)
    for item, row in zip(tried.items, xlsx_rows(quiz_xlsx(tried, changes))[0], strict=True):
        assert_holds(row, item)


def test_two_hundred_items(quiz, changes):
    many = many_items(quiz, 200)
    for rows, take in ((csv_rows(quiz_csv(many, changes)), unguard), (xlsx_rows(quiz_xlsx(many, changes))[0], str)):
        for item, row in zip(many.items, rows, strict=True):
            assert_holds(row, item, take)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "'=1", "\t=1", "＝１", "|x", "%x"])
def test_what_looks_like_a_formula_is_guarded_and_comes_back(text, quiz, changes):
    assert guard(text) == f"'{text}"
    assert unguard(guard(text)) == text
    item = replace(quiz.items[0], options=tuple(replace(o, text=f"{text} {o.id}") for o in quiz.items[0].options))
    sheet = openpyxl.load_workbook(io.BytesIO(quiz_xlsx(replace(quiz, items=(item,)), changes).data))["Quiz"]
    cell = sheet.cell(2, len(COLUMNS) + 1)
    assert cell.data_type == "s"
    assert cell.quotePrefix


@pytest.mark.parametrize("text", ["'tis", "16 years", "", "a=b", "'"])
def test_other_text_is_left_alone(text):
    assert guard(text) == unguard(text) == text


def test_what_a_cell_cannot_hold_is_cut_and_told(quiz, changes):
    exported = quiz_xlsx(replace(quiz, items=(replace(quiz.items[0], stem="x" * (CELL_MAX + 1)),)), changes)
    assert [(each.item_id, each.scope) for each in exported.left_out] == [("q-age", "part")]
    assert len(xlsx_rows(exported)[0][0]["stem"]) == CELL_MAX
