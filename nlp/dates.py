"""Calendar dates written in English text."""

from __future__ import annotations

import re
from datetime import date

from nlp.document import Span

_MONTHS = (
    "january february march april may june july august september october november december".split()
)  # fmt: skip
_MONTH = r"(?P<{0}>" + "|".join(f"{name}|{name[:3]}\\.?" for name in _MONTHS) + r"|sept\.?)"
_DIGIT = re.compile(r"\d")
_DATE = re.compile(
    r"\b(?:(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|{_MONTH.format('m1')}\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH.format('m2')},?\s+(?P<y2>\d{{4}}))(?!\d)",
    re.IGNORECASE,
)


def find_dates(text: str) -> list[tuple[Span, date]]:
    """Return every full date in `text` with its place; impossible dates ("31 June") are left out."""
    found: list[tuple[Span, date]] = []
    if not _DIGIT.search(text):
        return found
    for match in _DATE.finditer(text):
        value = _read(match)
        if value is not None:
            found.append((Span(*match.span()), value))
    return found


def _read(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        month, day, year = (
            (match["m1"], match["d1"], match["y1"]) if match["m1"] else (match["m2"], match["d2"], match["y2"])
        )
        return date(int(year), [name[:3] for name in _MONTHS].index(month[:3].lower()) + 1, int(day))
    except ValueError:
        return None
