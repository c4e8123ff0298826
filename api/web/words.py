"""The words of the pages: Fluent messages beside them, with those of the briefings, in the language of the reader."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from babel.dates import format_date, format_datetime

from nlp.localize.catalog import Catalog, read_messages
from nlp.localize.locales import LOCALES, SOURCE, Locale
from nlp.message import Quantity, message

_RANGE = re.compile(r"\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*")
# pydantic's types of the errors of a field that holds nothing.
_MISSING = ("missing", "too_short", "string_too_short")


@dataclass(frozen=True)
class Words:
    """What a page says in one language; `t` renders a message by its id."""

    catalog: Catalog

    @property
    def locale(self) -> Locale:
        return self.catalog.locale

    def t(self, id: str, /, **args: object) -> str:
        """Return the message `id`. Raises LocaleError for one that is not there, or an argument it lacks."""
        return self.catalog.render(message(id, **args))  # type: ignore[arg-type]

    def refusal(self, error: Mapping[str, Any]) -> str:
        """Return why a text was refused; `error` is one of pydantic's."""
        kind = str(error["type"])
        if kind in ("too_long", "string_too_long"):
            return self.t("web-too-long", most=error["ctx"]["max_length"])
        return self.t("web-required" if kind in _MISSING else "web-unprintable")

    def language(self, tag: str) -> str:
        """Return a locale's name in its own language."""
        return LOCALES[tag].name if tag in LOCALES else tag

    def number(self, value: int) -> str:
        return self.catalog.quantity(Quantity(Decimal(value), ""))

    def day(self, value: date) -> str:
        """Return a date as "26 Nov 2026" is written here."""
        return format_date(value, "medium", locale=self.locale.babel)

    def moment(self, value: datetime) -> str:
        """Return an instant, in UTC and saying so."""
        return f"{format_datetime(value, 'medium', locale=self.locale.babel)} UTC"


@cache
def load_words(tag: str) -> Words:
    """Return the words of the pages in a shipped locale. Raises LocaleError."""
    return Words(Catalog(LOCALES[tag], {**read_messages(tag, "nlp.localize"), **read_messages(tag, "api.web")}))


def choose_language(chosen: str, accepted: str) -> str:
    """Return the tag of a shipped locale: the one `chosen` by a cookie, else what `Accept-Language` likes best."""
    if chosen in LOCALES:
        return chosen
    for tag in _by_liking(accepted):
        found = _nearest(tag)
        if found:
            return found
    return SOURCE.tag


def _by_liking(accepted: str) -> Sequence[str]:
    liked: list[tuple[float, str]] = []
    for part in accepted.split(","):
        match = _RANGE.fullmatch(part)
        if match:
            liked.append((float(match[2] or 1), match[1]))
    return [tag for weight, tag in sorted(liked, key=lambda each: -each[0]) if weight > 0]


def _nearest(tag: str) -> str:
    exact: Mapping[str, str] = {known.lower(): known for known in LOCALES}
    languages = {known.language: known.tag for known in LOCALES.values()}
    return exact.get(tag.lower()) or languages.get(tag.partition("-")[0].lower(), "")
