"""The formats that a quiz can be written in, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from nlp.errors import OutputError
from nlp.export.quiz.exported import Exported
from nlp.export.quiz.gift import quiz_gift
from nlp.export.quiz.moodle_xml import quiz_moodle_xml
from nlp.export.quiz.qti_package import quiz_qti
from nlp.export.quiz.table import quiz_csv
from nlp.quiz.item import Quiz
from nlp.versions.change import ChangeSet


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what the names of its files end with, and how a quiz is written."""

    suffix: str
    write: Callable[[Quiz, ChangeSet], Exported]


def _xlsx(quiz: Quiz, changes: ChangeSet) -> Exported:
    from nlp.export.quiz.xlsx import quiz_xlsx  # the library takes time to load, and few runs write a workbook

    return quiz_xlsx(quiz, changes)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "gift": Format("gift", quiz_gift),
        "moodle": Format("moodle.xml", quiz_moodle_xml),
        "qti22": Format("qti22.zip", partial(quiz_qti, version="2.2")),
        "qti30": Format("qti30.zip", partial(quiz_qti, version="3.0")),
        "csv": Format("csv", quiz_csv),
        "xlsx": Format("xlsx", _xlsx),
    }
)


def export_quiz(quiz: Quiz, changes: ChangeSet, name: str) -> Exported:
    """Return `quiz` in the format `name`; `changes` are those it was made from. Raises OutputError."""
    if name not in FORMATS:
        raise OutputError("there is no such quiz format", value=name, hint=f"Take one of {', '.join(FORMATS)}")
    return FORMATS[name].write(quiz, changes)
