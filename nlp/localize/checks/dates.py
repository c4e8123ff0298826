"""Calendar dates as a locale writes them, with whatever of year, month and day is given."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.document import Span
from nlp.localize.lexicon.numerals import DateForms, load_date_forms, month_number
from nlp.localize.locales import Locale

_ISO = re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])")
_FIGURES = re.compile(r"(?<![\d./-])(?P<a>\d{1,2})(?P<mark>[./-])(?P<b>\d{1,2})(?P=mark)(?P<y>\d{4})(?![\d/-])")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the year or the day may be missing, None then."""

    year: int | None
    month: int
    day: int | None

    def agrees(self, other: PartialDate) -> bool:
        """Say whether both can be the same day: what both give is equal."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(ours is None or theirs is None or ours == theirs for ours, theirs in pairs)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text with its readings, the locale's own first ("3/4/2026" has two)."""

    readings: tuple[PartialDate, ...]
    span: Span

    def reads_as(self, other: WrittenDate) -> bool:
        """Say whether readers of the other's locale can take `other` for this date in one of its readings."""
        return any(ours.agrees(other.readings[0]) for ours in self.readings)


def find_dates(text: str, locale: Locale) -> tuple[WrittenDate, ...]:
    """Return the dates of `text` (digits in ASCII) in order, none overlapping; impossible ones are left out."""
    forms = load_date_forms(locale.tag)
    found = [_written(match, forms) for pattern in (_ISO, *forms.patterns) for match in pattern.finditer(text)]
    found += [_in_figures(match, forms) for match in _FIGURES.finditer(text)]
    kept: list[WrittenDate] = []
    for date in sorted((date for date in found if date is not None), key=lambda d: (-_size(d.span), d.span)):
        if all(date.span.end <= other.span.start or other.span.end <= date.span.start for other in kept):
            kept.append(date)
    return tuple(sorted(kept, key=lambda date: date.span))


def _written(match: re.Match[str], forms: DateForms) -> WrittenDate | None:
    groups = match.groupdict()
    month = month_number(groups["m"], forms)
    date = _date(groups.get("y"), month, groups.get("d"))
    return WrittenDate((date,), Span(*match.span())) if date else None


def _in_figures(match: re.Match[str], forms: DateForms) -> WrittenDate | None:
    readings = []
    for order in forms.orders:
        month, day = (match["a"], match["b"]) if order == "mdy" else (match["b"], match["a"])
        if (date := _date(match["y"], int(month), day)) and date not in readings:
            readings.append(date)
    return WrittenDate(tuple(readings), Span(*match.span())) if readings else None


def _date(year: str | None, month: int | None, day: str | None) -> PartialDate | None:
    if month is None or not 1 <= month <= 12 or (day and not 1 <= int(day) <= 31):
        return None
    return PartialDate(int(year) if year else None, month, int(day) if day else None)


def _size(span: Span) -> int:
    return span.end - span.start
