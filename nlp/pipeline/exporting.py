"""A quiz into the formats of learning platforms and spreadsheets."""

from __future__ import annotations

from nlp.export.contract import Json, dumps, quiz_json
from nlp.export.quiz import FORMATS, Exported, export_quiz
from nlp.export.quiz.exported import LeftOut
from nlp.pipeline.comparing import Analysis
from nlp.quiz.item import Quiz


def quiz_text(quiz: Quiz, analysis: Analysis, exported: Exported | None = None) -> str:
    """Return a quiz as the JSON contract; with `left_out` where it was also exported."""
    said = quiz_json(quiz, analysis.changes)
    return dumps(said if exported is None else {**said, "left_out": left_out_json(exported.left_out)})


def quiz_file(quiz: Quiz, analysis: Analysis, name: str) -> Exported:
    """Return a quiz in the format `name`, one of `nlp.export.quiz.FORMATS`. Raises OutputError."""
    return export_quiz(quiz, analysis.changes, name)


def quiz_files(quiz: Quiz, analysis: Analysis) -> tuple[dict[str, bytes], tuple[LeftOut, ...]]:
    """Return a quiz in every format by file name, and what one or more of them left out, each once.

    A reason that holds for one format only begins with its name.
    """
    files: dict[str, bytes] = {}
    missing: dict[LeftOut, list[str]] = {}
    for name, format in FORMATS.items():
        exported = export_quiz(quiz, analysis.changes, name)
        files[f"quiz.{quiz.locale}.{format.suffix}"] = exported.data
        for left_out in exported.left_out:
            missing.setdefault(left_out, []).append(name)
    told = (
        each if len(names) == len(FORMATS) else LeftOut(each.item_id, each.scope, f"{', '.join(names)}: {each.reason}")
        for each, names in missing.items()
    )
    return files, tuple(told)


def left_out_json(left_out: tuple[LeftOut, ...]) -> list[Json]:
    """Return what an export left out, for JSON."""
    return [{"item_id": each.item_id, "scope": each.scope, "reason": each.reason} for each in left_out]


def left_out_lines(left_out: tuple[LeftOut, ...]) -> list[str]:
    """Return one line a reason, with the items that it is about."""
    found: dict[tuple[str, str], list[str]] = {}
    for each in left_out:
        found.setdefault((each.scope, each.reason), []).append(each.item_id)
    head = {"item": "Not exported", "part": "Exported in part"}
    return [f"{head[scope]}: {', '.join(ids)}. {reason}" for (scope, reason), ids in found.items()]
