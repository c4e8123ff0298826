"""How a language writes numbers, durations and dates: number words, units, months, as data beside the markers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product

from nlp.localize.lexicon.forms import form, plain_form, read_lexicon, words_pattern
from nlp.localize.locales import Locale, find_locale


@dataclass(frozen=True, slots=True)
class Worth:
    """What a number word is worth; a `weak` one ("a", "both") may stand for a number and never asks for one."""

    value: Decimal
    unit: str = ""
    weak: bool = False


@dataclass(frozen=True)
class Numerals:
    """The number words and units of one locale.

    `unit_pattern` matches what may follow a number, the unit as the name of its last group. `digits` and `powers` are
    numerals of Chinese characters, empty elsewhere. An hour with `afternoon_after` or `afternoon_before` it is of the
    twelve-hour clock.
    """

    words: Mapping[str, Worth]
    word_pattern: re.Pattern[str]
    unit_pattern: re.Pattern[str]
    digits: Mapping[str, int]
    powers: Mapping[str, int]
    numeral_pattern: re.Pattern[str] | None
    afternoon_after: re.Pattern[str] | None
    afternoon_before: re.Pattern[str] | None


@dataclass(frozen=True)
class DateForms:
    """How a locale writes dates: the number of each month name, and patterns with the groups y, m and d.

    `orders` are the readings of a date in figures ("3/4/2026"), the locale's own first.
    """

    months: Mapping[str, int]
    patterns: tuple[re.Pattern[str], ...]
    orders: tuple[str, str]


@cache
def load_numerals(tag: str) -> Numerals:
    """Return the number words of the shipped locale `tag`. Raises LocaleError for an unknown locale."""
    data = read_lexicon(tag)
    words = _words(data)
    units = {"percent": data["percent"], **data["units"]}
    unit = "|".join(f"(?P<{name}>{'|'.join(map(form, _longest_first(forms)))})" for name, forms in units.items())
    between = f"(?:(?:{'|'.join(map(form, data['between']))})\\s*)?" if data["between"] else ""
    after = r"[\s\u00a0\u202f-]*"
    # "3分の1" is a third and "十分" means enough.
    end = r"(?!の\d)" if tag == "ja" else r"(?!\w)"
    digits = {char: int(value) for char, value in data.get("digits", {}).items()}
    powers = {char: int(value) for char, value in data.get("powers", {}).items()}
    return Numerals(
        words=words,
        word_pattern=words_pattern(words, tag),
        unit_pattern=re.compile(rf"{after}{between}(?:{unit}){end}", re.IGNORECASE),
        digits=digits,
        powers=powers,
        numeral_pattern=_numeral_pattern([*digits, *powers], data.get("counters", [])),
        afternoon_after=_clock_pattern(data.get("afternoon"), r"(?::\d{{2}})?[\s\u00a0\u202f]*(?:{})(?!\w)"),
        afternoon_before=_clock_pattern(data.get("afternoon_before"), r"(?:{})\s*$"),
    )


@cache
def load_date_forms(tag: str) -> DateForms:
    """Return how the shipped locale `tag` writes dates. Raises LocaleError for an unknown locale."""
    data, locale = read_lexicon(tag)["dates"], find_locale(tag)
    own, other = ("mdy", "dmy") if data["order"] == "month" else ("dmy", "mdy")
    if "pattern" in data:
        return DateForms({}, (re.compile(data["pattern"]),), (own, other))
    months = _months(locale, data.get("months", []))
    name = f"(?P<m>{'|'.join(map(re.escape, _longest_first(months)))})\\.?"
    marks = "|".join(map(re.escape, data["day_marks"]))
    day = rf"(?<![\d.,])(?P<d>\d{{1,2}})(?:{marks})?(?!\d)" if marks else r"(?<![\d.,])(?P<d>\d{1,2})(?!\d)"
    joints = "|".join(rf"{re.escape(joint)}\s+" for joint in data["joints"])
    joint = rf"[\s,،]+(?:{joints})?" if joints else r"[\s,،]+"
    year = r"(?P<y>\d{4})(?!\d)"
    shapes = (
        rf"{day}{joint}{name}(?:{joint}{year})?",
        rf"{name}{joint}{day}(?:{joint}{year})?",
        f"{name}{joint}{year}",
    )
    # English "May" and "March" are months with a capital only.
    flags = re.NOFLAG if tag == "en" else re.IGNORECASE
    return DateForms(months, tuple(re.compile(rf"(?<!\w){shape}(?!\w)", flags) for shape in shapes), (own, other))


def _words(data: Mapping[str, object]) -> dict[str, Worth]:
    numbers = {word: Decimal(value) for word, value in _table(data["numbers"]).items()}
    loose = set(_list(data["loose"]))
    words = {plain_form(word): Worth(value, weak=word in loose) for word, value in numbers.items()}
    ones = _list(data["ones"])
    tens = [(word, value) for word, value in numbers.items() if value % 10 == 0 and 20 <= value <= 90]
    units = [(word, value) for word, value in numbers.items() if 2 <= value <= 9 and word not in loose]
    units += [(word, Decimal(1)) for word in ones[:1]]  # Not "twenty a".
    for template, (ten, high), (unit, low) in product(_list(data["compounds"]), tens, units):
        words.setdefault(plain_form(template.format(ten=ten, unit=unit)), Worth(high + low))
    for word, worth in _table(data["counted"]).items():
        value, unit = worth.split()
        words[plain_form(word)] = Worth(Decimal(value), unit, weak=value == "1")
    for word in ones:
        words[plain_form(word)] = Worth(Decimal(1), weak=True)
    return words


def _numeral_pattern(chars: list[str], counters: list[str]) -> re.Pattern[str] | None:
    if not chars:
        return None
    counted = "|".join(map(re.escape, _longest_first(counters)))
    return re.compile(rf"(?<![{''.join(chars)}\w])[{''.join(chars)}]+(?={counted})|[{''.join(chars)}]+(?={counted})")


def _clock_pattern(words: list[str] | None, shape: str) -> re.Pattern[str] | None:
    return re.compile(shape.format("|".join(map(form, _longest_first(words)))), re.IGNORECASE) if words else None


def _months(locale: Locale, more: list[list[str]]) -> dict[str, int]:
    """Return the names and abbreviations of the months, longest first, in lower case except in English."""
    found: dict[str, int] = {}
    for context, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
        for number, name in locale.babel.months[context][width].items():
            found.setdefault(name.rstrip("."), number)
    for number, names in enumerate(more, start=1):
        found.update(dict.fromkeys(names, number))
    return found


def month_number(name: str, forms: DateForms) -> int | None:
    """Return the number of a month written as a name in any case, or in figures."""
    if name.isdigit():
        return int(name)
    folded = name.casefold()
    return next((number for month, number in forms.months.items() if month.casefold() == folded), None)


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _table(value: object) -> dict[str, str]:
    assert isinstance(value, dict)
    return value


def _list(value: object) -> list[str]:
    assert isinstance(value, list)
    return value
