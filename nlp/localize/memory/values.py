"""What can be exchanged in a sentence without touching its words: numbers, dates, addresses, listed names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from nlp.dates import find_dates
from nlp.document import Span
from nlp.localize.checks.figures import Figure, find_figures
from nlp.localize.glossary import Glossary
from nlp.localize.literals import find_literals
from nlp.localize.locales import SOURCE, Locale

ValueKind = Literal["number", "date", "name", "literal"]


@dataclass(frozen=True, slots=True)
class Value:
    """A stretch of a text that stands for a value; `worth` is what two of a kind are compared by."""

    kind: ValueKind
    text: str
    span: Span
    worth: Figure | date | str

    def equals(self, other: Value) -> bool:
        if isinstance(self.worth, Figure) and isinstance(other.worth, Figure):
            return self.worth.values[0] == other.worth.values[0] and self.worth.percent == other.worth.percent
        return self.kind == other.kind and self.worth == other.worth


def names_in(glossary: Glossary) -> Glossary:
    """Return the terms of `glossary` that stay as they are."""
    return Glossary(glossary.locale, tuple(e for e in glossary.entries if e.status == "do_not_translate"))


def find_values(text: str, locale: Locale, *, names: Glossary | None = None) -> tuple[Value, ...]:
    """Return the values of `text` in order, none overlapping: addresses and tags, dates, names, numbers in digits.

    `names` are terms that stay as they are (`names_in`); only English names and dates are known.
    Numbers in words are words: another number may need other words around it.
    """
    found = [Value("literal", literal.text, literal.span, literal.text) for literal in find_literals(text)]
    if locale == SOURCE:
        found += [Value("date", span.of(text), span, day) for span, day in find_dates(text)]
        if names and any(entry.source in text for entry in names.entries):
            hits = names.find_terms(text)
            found += [Value("name", hit.span.of(text), hit.span, hit.span.of(text)) for hit in hits]
    if any(map(str.isdecimal, text)):
        figures = (figure for figure in find_figures(text, locale) if not figure.optional)
        found += [Value("number", figure.span.of(text), figure.span, figure) for figure in figures]
    kept: list[Value] = []
    # The kinds were gathered by rank; a later one gives way to an earlier one that covers it.
    for value in found:
        if all(value.span.end <= other.span.start or other.span.end <= value.span.start for other in kept):
            kept.append(value)
    return tuple(sorted(kept, key=lambda value: value.span))
