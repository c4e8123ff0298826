"""A quiz as an Excel workbook, written with XlsxWriter."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

from nlp.export.labels import direction
from nlp.export.quiz.exported import Exported, LeftOut
from nlp.export.quiz.table import COLUMNS, guard, quiz_rows
from nlp.quiz.item import Quiz
from nlp.versions.change import ChangeSet

# Excel's own limit for the text of a cell.
CELL_MAX = 32_767
_MOMENT = datetime(1980, 1, 1)
_WIDE = {"stem": 60, "evidence": 60, "checks": 30, "id": 28}
_WIDTH = 18


def quiz_xlsx(quiz: Quiz, changes: ChangeSet) -> Exported:
    """Return a sheet with one row an item, heading frozen, right to left where the locale is; the same bytes each time.

    Every cell is text and is never computed: what looks like a formula carries Excel's own mark for quoted text.
    """
    rows, left_out = quiz_rows(quiz, changes)
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"title": " ".join(quiz.title.split())[:255], "created": _MOMENT})
    sheet = book.add_worksheet("Quiz")
    if direction(quiz.locale) == "rtl":
        sheet.right_to_left()
    sheet.freeze_panes(1, 0)
    wrapped = {"text_wrap": True, "valign": "top"}
    text, heading = book.add_format(wrapped), book.add_format({**wrapped, "bold": True})
    quoted = book.add_format({**wrapped, "quote_prefix": True})
    for column, name in enumerate(rows[0]):
        sheet.set_column(column, column, _WIDE.get(name, _WIDTH))
        sheet.write_string(0, column, name, heading)
    for number, row in enumerate(rows[1:], start=1):
        for column, cell in enumerate(row):
            if len(cell) > CELL_MAX:
                cell, whole = cell[:CELL_MAX], len(cell)
                reason = f"Its {rows[0][column]} was cut to {CELL_MAX:,} of {whole:,} characters: a cell holds no more."
                left_out += (LeftOut(row[COLUMNS.index("item")], "part", reason),)
            if cell:
                sheet.write_string(number, column, cell, quoted if guard(cell) != cell else text)
    sheet.autofilter(0, 0, max(len(rows) - 1, 1), len(rows[0]) - 1)
    book.close()
    return Exported(stream.getvalue(), left_out)
