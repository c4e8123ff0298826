"""Numbers in a text, in digits of any script or in words of the locale, with their units and what they are worth."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nlp.document import Span
from nlp.localize.lexicon.forms import plain_form
from nlp.localize.lexicon.numerals import Numerals, load_date_forms, load_numerals
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale
from nlp.message import Quantity

# A number stands by itself: not in "COVID-19" or "H1N1", but before a unit ("24h") or a CJK counter ("16歳").
_NUMBER = re.compile(
    r"(?<![A-Za-z\d_])(?<![A-Za-z]-)(?<!\d[.,])\d+(?:[.,\u00a0\u202f'’\u066b\u066c ]\d{3}(?!\d)|[.,\u066b]\d+)*"
)
_NOON = 12
_SPACES = "\u00a0\u202f "


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text and what it may be worth: `values[0]` as the locale reads it.

    `unit` is that of a `Quantity`, "" where none stands beside it. `optional` figures (in words, a month's name) need
    no counterpart where nothing else is odd; `weak` ones ("a", "both", "a dozen") never do.
    """

    values: tuple[Decimal, ...]
    span: Span
    unit: str = ""
    optional: bool = False
    weak: bool = False

    @property
    def percent(self) -> bool:
        return self.unit == "percent"

    @property
    def duration(self) -> bool:
        return self.unit not in ("", "percent")

    def same_number(self, other: Figure) -> bool:
        return bool(set(self.values) & set(other.values))

    def equals(self, other: Figure) -> bool:
        """Say whether both are worth the same: durations by length ("14 days", "two weeks"), the rest by number."""
        if self.duration and other.duration:
            ours, theirs = ({Quantity(v, f.unit).magnitude for v in f.values} for f in (self, other))
            return bool(ours & theirs)
        return self.same_number(other)


def find_figures(text: str, locale: Locale) -> tuple[Figure, ...]:
    """Return the numbers of `text` in order, none inside literals."""
    text = ascii_digits(blank_literals(text))
    numerals = load_numerals(locale.tag)
    found = [*_in_digits(text, locale), *_in_words(text, numerals), *_in_characters(text, numerals)]
    found += _month_names(text, locale)
    return tuple(sorted(found, key=lambda figure: figure.span))


def ascii_digits(text: str) -> str:
    """Return `text` with the digits of every script written 0 to 9; offsets stay."""

    def ascii_digit(char: str) -> str:
        return str(unicodedata.digit(char)) if char.isdecimal() and not char.isascii() else char

    return "".join(map(ascii_digit, text))


def has_unit(text: str, unit: str, locale: Locale) -> bool:
    """Say whether a duration is named without a number ("a day", "يوم")."""
    found = load_numerals(locale.tag).unit_pattern.finditer(text)
    starts = [match.start(unit) for match in found if match.lastgroup == unit]
    return any(start == 0 or not text[start - 1].isalnum() or not locale.spaced for start in starts)


def _in_digits(text: str, locale: Locale) -> Iterator[Figure]:
    numerals = load_numerals(locale.tag)
    for match in _NUMBER.finditer(text):
        span = Span(*match.span())
        values, unit = _values(match.group(), locale), _unit(text, span, numerals)
        if _in_the_afternoon(text, span, numerals) and values[0] < _NOON:
            values = (*values, values[0] + _NOON)
        yield Figure(values, span, unit)


def _in_the_afternoon(text: str, span: Span, numerals: Numerals) -> bool:
    after, before = numerals.afternoon_after, numerals.afternoon_before
    return bool((after and after.match(text, span.end)) or (before and before.search(text[: span.start])))


def _in_words(text: str, numerals: Numerals) -> Iterator[Figure]:
    for match in numerals.word_pattern.finditer(text):
        worth, span = numerals.words[plain_form(match["word"])], Span(*match.span("word"))
        unit = worth.unit or _unit(text, span, numerals)
        yield Figure((worth.value,), span, unit, optional=True, weak=worth.weak)


def _in_characters(text: str, numerals: Numerals) -> Iterator[Figure]:
    """Yield the numerals of Chinese characters ("二十四時間")."""
    for match in numerals.numeral_pattern.finditer(text) if numerals.numeral_pattern else ():
        value, span = _positional(match.group(), numerals), Span(*match.span())
        yield Figure((value,), span, _unit(text, span, numerals), optional=True, weak=value == 1)


def _month_names(text: str, locale: Locale) -> Iterator[Figure]:
    for name, month in load_date_forms(locale.tag).months.items():
        if len(name) > 3:  # "mar" is also the sea.
            flags = re.NOFLAG if locale.tag == "en" else re.IGNORECASE
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags):
                yield Figure((Decimal(month),), Span(*match.span()), optional=True, weak=True)


def _unit(text: str, span: Span, numerals: Numerals) -> str:
    after = text[span.end : span.end + 40]
    if after.lstrip(_SPACES).startswith(("%", "％", "٪")):
        return "percent"
    match = numerals.unit_pattern.match(after)
    return match.lastgroup or "" if match else ""


def _positional(number: str, numerals: Numerals) -> Decimal:
    """Return the worth of "二十四" (2 x 10 + 4) or "二〇二六" (digits in a row)."""
    total, current, digits = 0, 0, ""
    for char in number:
        if char in numerals.digits:
            digits += str(numerals.digits[char])
            continue
        power = numerals.powers[char]
        current += int(digits or 1) * power if power < 10000 else 0
        if power >= 10000:
            total, current = total + (current + int(digits or 0) or 1) * power, 0
        digits = ""
    return Decimal(total + current + int(digits or 0))


def _values(number: str, locale: Locale) -> tuple[Decimal, ...]:
    """Return how much `number` is worth in the locale, then in the other convention where it can be read so."""
    symbols = locale.babel.number_symbols["latn"]
    decimal = "," if symbols["decimal"] == "," else "."
    readings = [_read(number, decimal), _read(number, "." if decimal == "," else ",")]
    values = tuple(dict.fromkeys(value for value in readings if value is not None))
    return values or (Decimal(re.sub(r"\D", "", number)),)


def _read(number: str, decimal: str) -> Decimal | None:
    group = "." if decimal == "," else ","
    number = re.sub(r"[\u00a0\u202f'’ \u066c]", "", number).replace("\u066b", decimal)
    whole, point, fraction = number.partition(decimal)
    parts = whole.split(group)
    if decimal in fraction or group in fraction or any(len(part) != 3 for part in parts[1:]):
        return None
    return Decimal("".join(parts) + ("." + fraction if point else "")).normalize()
