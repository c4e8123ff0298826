"""One row of a glossary, and what can be wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from nlp.errors import LocaleError

Status = Literal["preferred", "forbidden", "do_not_translate"]
PartOfSpeech = Literal["noun", "verb", "adj", "adv", "name", "phrase", ""]
CaseRule = Literal["any", "exact"]
Severity = Literal["error", "note"]
STATUSES: tuple[Status, ...] = get_args(Status)
PARTS_OF_SPEECH: tuple[PartOfSpeech, ...] = get_args(PartOfSpeech)
# Characters of a term or a rendering: what is longer is a text, and comparing terms with one another takes for ever.
MAX_TERM = 1_000
CASE_RULES: tuple[CaseRule, ...] = get_args(CaseRule)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a glossary; `variants` are admitted beside `target`, `source_variants` beside `source`.

    With `case` "exact" the source term counts only where it is written as listed, and so do its renderings; names that
    stay untranslated are always exact. `line` is where the row stands in its file, 0 where it comes from none.
    """

    source: str
    target: str
    status: Status
    pos: str = ""
    variants: tuple[str, ...] = ()
    note: str = ""
    line: int = 0
    case: CaseRule = "any"
    example: str = ""
    source_variants: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        return self.case == "exact" or self.status == "do_not_translate"

    @property
    def sources(self) -> tuple[str, ...]:
        return (self.source, *self.source_variants)

    @property
    def targets(self) -> tuple[str, ...]:
        return (self.target, *self.variants)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a glossary file, and on which line; a "note" does no harm but should be known."""

    line: int
    code: str
    message: str
    severity: Severity = "error"


def raise_first(problems: tuple[Problem, ...], *, name: str) -> None:
    """Raise LocaleError for the first error among `problems` (in file order), naming the file `name` and the line."""
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise fault(min(errors, key=lambda problem: problem.line), name=name)


def fault(problem: Problem, *, name: str) -> LocaleError:
    """Return `problem` as the error that stops a file from being used."""
    where = f"{name}, line {problem.line}"
    return LocaleError(problem.message, value=where, hint="Mend the glossary", code=problem.code)


def one_line(text: str) -> str:
    """Return `text` with white space folded: a term is one line of words."""
    return " ".join(text.split())
