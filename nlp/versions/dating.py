"""Lines that only bear a date: from when a policy holds, or when its page was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nlp.dates import find_dates
from nlp.document import Clause, Document
from nlp.message import Argument, Quote, message
from nlp.versions.change import Change, Facet
from nlp.versions.lexicon import BY_MACHINE, SAYS_EFFECTIVE, STAMP
from nlp.words import words

_DIGIT = re.compile(r"\d")


def bears_date(clause: Clause) -> bool:
    """Whether a clause says nothing but a date, and what happened or begins on it."""
    return bool(_DIGIT.search(clause.text[-40:])) and bool(STAMP.fullmatch(clause.text))


@dataclass(frozen=True)
class _Dating:
    """The lines of a version that bear a date."""

    lines: Sequence[Clause]

    @cached_property
    def effective(self) -> bool:
        return any(SAYS_EFFECTIVE.search(line.text) for line in self.lines)

    def alone(self, line: Clause) -> bool:
        """Whether its part of the page bears one date, however often it stands there: then it is that of the policy."""
        return len({words(other.text) for other in self.lines if other.path[:1] == line.path[:1]}) == 1

    def dates_policy(self, line: Clause) -> bool:
        """Whether a line says from when the policy holds; where none does, its one date counts for it."""
        if self.effective:
            return bool(SAYS_EFFECTIVE.search(line.text))
        return self.alone(line) and not BY_MACHINE.search(line.text)


def date_changes(
    entries: Sequence[tuple[float, Change]], versions: tuple[Document, Document]
) -> list[tuple[float, Change]]:
    """Tell changes of lines that only bear a date: a new date of the policy, or only a page written anew."""
    sides = [_Dating([c for c in version.clauses if bears_date(c)]) for version in versions]
    if not any(side.lines for side in sides):
        return list(entries)
    return [(place, _dated(change, *sides)) for place, change in entries]


def _dated(change: Change, old: _Dating, new: _Dating) -> Change:
    lines = (*change.old, *change.new)
    if not all(map(bears_date, lines)) or [c.text for c in change.old] == [c.text for c in change.new]:
        return change
    counts = any(map(old.dates_policy, change.old)) or any(map(new.dates_policy, change.new))
    facet: Facet = "effective_date" if counts or (old.effective and new.effective) else "wording"
    effective = any(SAYS_EFFECTIVE.search(line.text) for line in lines)
    said = change.summary
    if change.old and change.new:
        before, after = (_value(side[0].text) for side in (change.old, change.new))
        if before == after:
            return _same_date(change)
        said = message("change-date", effective=str(effective).lower(), old=before, new=after)
    return replace(
        change,
        materiality="substantive" if counts else "editorial",
        facets=(facet, "moved") if "moved" in change.facets else (facet,),
        direction="none",
        evidence=tuple(replace(part, facet=facet) for part in change.evidence if part.facet != "moved"),
        summary=said,
        details=tuple(one for one in change.details if one.id.startswith("change-moved")),
    )


def _same_date(change: Change) -> Change:
    """A line that says of the same day in other words what happened on it."""
    facets: tuple[Facet, ...] = ("wording", "moved") if "moved" in change.facets else ("wording",)
    evidence = tuple(replace(part, facet="wording") for part in change.evidence if part.facet != "moved")
    return replace(
        change, materiality="editorial", facets=facets, direction="none", evidence=evidence,
        summary=message("change-wording"), details=(),
    )  # fmt: skip


def _value(text: str) -> Argument:
    """The date of a line, that from when it holds where it has several; its words where no full date is in it."""
    effective = SAYS_EFFECTIVE.search(text)
    found = find_dates(text[effective.start() :] if effective else text) or find_dates(text)
    return found[0][1] if found else Quote(text.strip(" *"), cited=True)
