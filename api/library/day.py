"""Days as people type them on the command line."""

from __future__ import annotations

from datetime import date

from nlp.errors import InputError


def read_day(text: str, *, option: str) -> date:
    """Return the day of an ISO 8601 date. Raises InputError that names the option."""
    try:
        if len(text) != len("2026-03-01"):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(
            f"{option} is not a date", value=text, hint="Write year-month-day, for example 2026-03-01"
        ) from None
