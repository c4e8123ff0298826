"""A quiz as rows for a spreadsheet, and as CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from nlp.export.quiz.exported import Exported, LeftOut
from nlp.export.quiz.grounding import quote_evidence
from nlp.export.quiz.identity import identify
from nlp.export.quiz.shape import legible, shape_quiz
from nlp.finding import Finding
from nlp.quiz.item import Item, Quiz
from nlp.versions.change import ChangeSet

# These stay at their place however many options there are; each option adds OPTION to the right.
COLUMNS = (
    "id", "item", "locale", "type", "facet", "bloom", "stem", "key", "evidence", "checks", "changes",
)  # fmt: skip
OPTION = ("option", "origin", "feedback")
# What a spreadsheet takes for a formula or a command, also in the full width of Chinese and Japanese keyboards.
_FORMULA = re.compile(r"[\s']*[=+\-@|%＝＋－＠｜％]")
GUARD = "'"


def quiz_csv(quiz: Quiz, changes: ChangeSet) -> Exported:
    """Return one row an item: UTF-8 with a mark that Excel knows it by, comma, CRLF.

    A cell that a spreadsheet could take for a formula begins with an apostrophe; `unguard` takes it off again.
    """
    rows, left_out = quiz_rows(quiz, changes)
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows([guard(cell) for cell in row] for row in rows)
    return Exported(b"\xef\xbb\xbf" + stream.getvalue().encode(), left_out)


def quiz_rows(quiz: Quiz, changes: ChangeSet) -> tuple[list[list[str]], tuple[LeftOut, ...]]:
    """Return the heading and a row for each item; `key` are the numbers of the right options."""
    shaped, left_out = shape_quiz(quiz)
    most = max((len(each.item.options) for each in shaped), default=0)
    heading = [*COLUMNS, *(f"{name}_{number}" for number in range(1, most + 1) for name in OPTION)]
    rows = [_row(each.item, changes) for each in shaped]
    return [heading, *(row + [""] * (len(heading) - len(row)) for row in rows)], left_out


def guard(text: str) -> str:
    """Return `text` so that no spreadsheet computes it: with an apostrophe before what looks like a formula."""
    return GUARD + text if _FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """Return what `guard` was given."""
    return cell[len(GUARD) :] if cell.startswith(GUARD) and _FORMULA.match(cell) else cell


def _row(item: Item, changes: ChangeSet) -> list[str]:
    right = [str(number) for number, option in enumerate(item.options, start=1) if option.correct]
    row = [
        identify(item, changes), legible(item.id), item.locale, item.type, item.facet, item.bloom, item.stem,
        "; ".join(right), "\n".join(quote.text for quote in quote_evidence(item, changes)), _checks(item.checks),
        "; ".join(item.change_ids),
    ]  # fmt: skip
    return row + [cell for option in item.options for cell in (option.text, option.origin, option.feedback)]


def _checks(findings: Sequence[Finding]) -> str:
    return "\n".join(legible(f"{finding.severity}: {finding.message} ({finding.code})") for finding in findings)
