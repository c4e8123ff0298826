"""Values exchanged in a remembered translation, only where the old one stands once and the new one fits as it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from babel.dates import format_date

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.figures import Figure, find_figures
from nlp.localize.checks.saying import cite, finding
from nlp.localize.literals import find_literals
from nlp.localize.locales import Locale
from nlp.localize.memory.comparison import load_wording
from nlp.localize.memory.values import Value
from nlp.localize.tags import blank_tags
from nlp.message import Argument, message

_DATE_FORMATS = ("full", "long", "medium", "short")
_ELISION = "'’"


class UnsafeError(Exception):
    """Why a value cannot be exchanged, as a message (`memory-reason-…`); never leaves this package."""

    def __init__(self, reason: str, **args: Argument) -> None:
        super().__init__(reason)
        self.reason = message(f"memory-reason-{reason}", **args)


class WordsDifferError(UnsafeError):
    """The words differ, not values alone; which ones is worked out only where somebody is told."""

    def __init__(self) -> None:
        super().__init__("words")


def repair_target(
    target: str,
    exchanged: Sequence[tuple[Value, Value]],
    *,
    old_values: Sequence[Value],
    source_locale: Locale,
    target_locale: Locale,
) -> tuple[str, tuple[Finding, ...]]:
    """Return `target` with the new values in place of the old ones, and a finding for each.

    A number is exchanged where digits of the same value stand exactly once and the plural category (CLDR) stays; a
    date where it is written in one of the locale's formats; names and addresses where they stand verbatim.
    Raises UnsafeError with the reason, in words, for anything else.
    """
    edits: list[tuple[Span, str, Value, Value]] = []
    for old, new in exchanged:
        if sum(old.equals(other) for other in old_values) != 1:
            raise UnsafeError("repeated", words=cite(old.text))
        span, text = _exchange(target, old, new, source_locale, target_locale)
        edits.append((span, text, old, new))
    edits.sort(key=lambda edit: edit[0])
    if any(one[0].end > other[0].start for one, other in pairwise(edits)):
        raise UnsafeError("swapped")
    findings: list[Finding] = []
    shift = 0
    for span, text, _, new in edits:
        at = span.shifted(shift)
        was = at.of(target)
        target = target[: at.start] + text + target[at.end :]
        shift += len(text) - len(was)
        place = Span(at.start, at.start + len(text))
        findings.append(finding("memory_repaired", "warning", new.span, place, before=cite(was), after=cite(text)))
    return target, tuple(findings)


def _exchange(target: str, old: Value, new: Value, source: Locale, locale: Locale) -> tuple[Span, str]:
    target = blank_tags(target)
    if isinstance(old.worth, Figure) and isinstance(new.worth, Figure):
        return _number(target, (old.worth, new.worth), new.text, source, locale)
    if isinstance(old.worth, date) and isinstance(new.worth, date):
        return _date(target, old.worth, new.worth, locale)
    if old.kind == "literal":
        places = [literal.span for literal in find_literals(target) if literal.text == old.text]
    else:
        # A Latin name may stand beside letters of another script ("GitHubで"), not within a Latin word.
        name = rf"(?<![A-Za-z\d]){re.escape(old.text)}(?![A-Za-z\d])"
        places = [Span(*match.span()) for match in re.finditer(name, target)]
        if any(target[span.start - 1 : span.start] in _ELISION for span in places if span.start):
            raise UnsafeError("elision", words=cite(old.text))
    return _only(places, old.text), new.text


def _number(
    target: str, figures: tuple[Figure, Figure], written: str, source: Locale, locale: Locale
) -> tuple[Span, str]:
    old, new = figures
    if old.percent != new.percent:
        raise UnsafeError("percent")
    value = new.values[0]
    # A number in words of the same value is a rival: nobody can tell which of the two is meant.
    rivals = [figure for figure in find_figures(target, locale) if figure.equals(old)]
    span = _only([figure.span for figure in rivals], f"{old.values[0]:f}")
    there = rivals[0]
    if there.optional:
        raise UnsafeError("spelled", words=cite(span.of(target)))
    if there.percent != old.percent or there.values[0] != old.values[0]:
        raise UnsafeError("ambiguous", words=cite(span.of(target)))
    plural = locale.babel.plural_form
    if plural(old.values[0]) != plural(value):
        raise UnsafeError("plural", after=cite(f"{value:f}"), before=cite(f"{old.values[0]:f}"))
    text = _written_like(span.of(target), written, old=old, new=new, source=source, locale=locale)
    again = find_figures(target[: span.start] + text + target[span.end :], locale)
    if not any(
        figure.span == Span(span.start, span.start + len(text)) and figure.values[0] == value for figure in again
    ):
        raise UnsafeError("ambiguous", words=cite(text))
    return span, text


def _written_like(model: str, written: str, *, old: Figure, new: Figure, source: Locale, locale: Locale) -> str:
    """Write the new number as `model` is written: its digits, its separators; as finely as the source says it."""
    ours, theirs = source.babel.number_symbols["latn"], locale.babel.number_symbols["latn"]
    places = len(written.rpartition(ours["decimal"])[2]) if ours["decimal"] in written else 0
    whole, _, fraction = f"{new.values[0]:.{places}f}".partition(".")
    separators = [char for char in model if not char.isdecimal()]
    had_group = bool(separators) and old.values[0] >= 1000
    wants_group = had_group if old.values[0] >= 1000 else bool(re.search(r"\d\D\d{3}(?!\d)", written))
    group = separators[0] if had_group else theirs["group"]
    text = f"{int(whole):,}".replace(",", group) if wants_group else whole
    text += theirs["decimal"] + fraction if fraction else ""
    digit = next(char for char in model if char.isdecimal())
    if digit.isascii():
        return text
    zero = ord(digit) - unicodedata.digit(digit)
    return "".join(chr(zero + int(char)) if char.isdecimal() else char for char in text)


def _date(target: str, old: date, new: date, locale: Locale) -> tuple[Span, str]:
    if locale.tag in load_wording()["ordinal_first_day"] and 1 in (old.day, new.day):
        raise UnsafeError("first-day")
    found: dict[Span, str] = {}
    for name in _DATE_FORMATS:
        pattern = rf"(?<!\d){re.escape(format_date(old, format=name, locale=locale.babel))}(?!\d)"
        for match in re.finditer(pattern, target):
            span = Span(*match.span())
            if not any(other.start <= span.start and span.end <= other.end for other in found):
                found[span] = format_date(new, format=name, locale=locale.babel)
    span = _only(list(found), old.isoformat())
    return span, found[span]


def _only(places: Sequence[Span], what: str) -> Span:
    if len(places) != 1:
        raise UnsafeError("repeated" if places else "absent", words=cite(what))
    return places[0]
