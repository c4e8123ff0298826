"""Glossaries as CSV (RFC 4180), one row a rendering, as a spreadsheet opens them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import cast

from nlp.errors import LocaleError
from nlp.localize.glossary.entry import (
    CASE_RULES,
    MAX_TERM,
    PARTS_OF_SPEECH,
    STATUSES,
    CaseRule,
    Entry,
    Problem,
    Status,
    one_line,
)

COLUMNS = ("source", "pos", "target", "status", "variants", "note")
# Columns that a file may add, in any order; what is absent is empty.
OPTIONAL = ("case", "example", "source_variants")
MAX_ENTRIES = 200_000


def read_table(data: bytes, *, name: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return the rows of a CSV glossary that can be used, and every problem of the others.

    Raises
    ------
    LocaleError
        where the file is no such table at all: not UTF-8, another header, a quotation that never ends, too many rows.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LocaleError("not UTF-8 text", value=name, hint="Save it as UTF-8", code="glossary_encoding") from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    entries: list[Entry] = []
    problems: list[Problem] = []
    try:
        header = _header(next(reader, []), name=name)
        line = reader.line_num + 1
        for cells in reader:
            if cells:
                entry = _entry(header, cells, line=line, problems=problems)
                entries += [entry] if entry else []
            if len(entries) > MAX_ENTRIES:
                raise _unusable(name, line, f"more than {MAX_ENTRIES:,} rows")
            line = reader.line_num + 1
    except csv.Error as error:
        raise _unusable(name, reader.line_num, str(error)) from error
    return tuple(entries), tuple(problems)


def write_table(entries: Iterable[Entry]) -> bytes:
    """Return `entries` as a CSV glossary; optional columns stand in it only where some entry needs them.

    Raises
    ------
    LocaleError
        for a variant that holds the semicolon, which separates variants.
    """
    rows = list(entries)
    for row in rows:
        divided = next((word for word in (*row.variants, *row.source_variants) if ";" in word), None)
        if divided is not None:
            message = "a variant holds a semicolon, which separates variants in CSV"
            raise LocaleError(message, value=divided, hint="Write the glossary as TBX", code="glossary_variant")
    used = [column for column in OPTIONAL if any(_cells(row)[column] for row in rows)]
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, [*COLUMNS, *used], extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(_cells(row) for row in rows)
    return buffer.getvalue().encode()


def _cells(entry: Entry) -> Mapping[str, str]:
    return {
        "source": entry.source,
        "pos": entry.pos,
        "target": entry.target,
        "status": entry.status,
        "variants": ";".join(entry.variants),
        "note": entry.note,
        "case": "" if entry.case == "any" else entry.case,
        "example": entry.example,
        "source_variants": ";".join(entry.source_variants),
    }


def _header(cells: list[str], *, name: str) -> tuple[str, ...]:
    header = tuple(cell.strip().lower() for cell in cells)
    extra = header[len(COLUMNS) :]
    known = header[: len(COLUMNS)] == COLUMNS and set(extra) <= set(OPTIONAL) and len(set(extra)) == len(extra)
    if not known:
        may = ", ".join(OPTIONAL)
        raise _unusable(name, 1, f"the header must be {','.join(COLUMNS)}, after which {may} may follow")
    return header


def _entry(header: tuple[str, ...], cells: list[str], *, line: int, problems: list[Problem]) -> Entry | None:
    if len(cells) != len(header):
        problems.append(Problem(line, "glossary_row", f"the row must have {len(header)} fields, not {len(cells)}"))
        return None
    entry, faults = read_row(dict(zip(header, cells, strict=True)), line=line)
    problems += [Problem(line, "glossary_row", message) for message in faults]
    return entry


def read_row(given: Mapping[str, str], *, line: int = 0) -> tuple[Entry | None, tuple[str, ...]]:
    """Return the entry in a row's cells by column, and what is wrong with them; an entry exactly where nothing is."""
    row = dict.fromkeys((*COLUMNS, *OPTIONAL), "") | {column: one_line(cell) for column, cell in given.items()}
    status, case = row["status"], row["case"] or "any"
    faults = []
    if status not in STATUSES:
        faults.append(f"unknown status {status!r}; use {', '.join(STATUSES)}")
    if row["pos"] not in PARTS_OF_SPEECH:
        faults.append(f"unknown part of speech {row['pos']!r}; use {', '.join(filter(None, PARTS_OF_SPEECH))}")
    if case not in CASE_RULES:
        faults.append(f"unknown case rule {case!r}; use {', '.join(CASE_RULES)}")
    if not any(char.isalnum() for char in row["source"]):
        faults.append("the source term is empty")
    if not row["target"] and status != "do_not_translate":
        faults.append(f"the target of {row['source']!r} is empty")
    variants, source_variants = _list(row["variants"]), _list(row["source_variants"])
    if max(map(len, (row["source"], row["target"], *variants, *source_variants))) > MAX_TERM:
        faults.append(f"a term is longer than {MAX_TERM} characters")
    if faults:
        return None, tuple(faults)
    entry = Entry(
        source=row["source"],
        target=row["target"] or row["source"],
        status=cast(Status, status),
        pos=row["pos"],
        variants=variants,
        note=row["note"],
        line=line,
        case=cast(CaseRule, case),
        example=row["example"],
        source_variants=source_variants,
    )
    return entry, ()


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _unusable(name: str, line: int, message: str) -> LocaleError:
    return LocaleError(message, value=f"{name}, line {line}", hint="Mend the glossary", code="glossary_row")
