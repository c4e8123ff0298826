"""Numbers, percentages and the figures of dates, compared by value across locales."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import load_lexicon
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale, find_locale

# A number stands by itself: not in "COVID-19" or "H1N1", but before a unit ("24h") or a CJK counter ("16歳").
_NUMBER = re.compile(
    r"(?<![A-Za-z\d_])(?<![A-Za-z]-)(?<!\d[.,])\d+(?:[.,\u00a0\u202f'’\u066b\u066c ]\d{3}(?!\d)|[.,\u066b]\d+)*"
)
_ORDINARY = Decimal(13)  # Months and small counts may be written out or left implicit in another language.


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text and what it may be worth: `values[0]` as the locale reads it.

    `optional` figures (a month's name, "both", "a dozen") need no counterpart.
    """

    values: tuple[Decimal, ...]
    span: Span
    percent: bool = False
    optional: bool = False

    def equals(self, other: Figure) -> bool:
        return bool(set(self.values) & set(other.values))


def find_figures(text: str, locale: Locale) -> tuple[Figure, ...]:
    """Return the numbers of `text` in order, written in digits of any script or in words of the locale."""
    text = _with_ascii_digits(blank_literals(text))
    lexicon = load_lexicon(locale.tag)
    figures = []
    for match in _NUMBER.finditer(text):
        span = Span(*match.span())
        figures.append(Figure(_values(match.group(), locale), span, percent=_is_percent(text, span, locale)))
    for match in lexicon.number_pattern.finditer(text):
        span = Span(*match.span("word"))
        value = lexicon.numbers[re.sub(r"\s+", " ", match["word"].casefold())]
        figures.append(Figure((value,), span, percent=_is_percent(text, span, locale), optional=True))
    for month, pattern in _months(locale.tag).items():
        worth = (Decimal(month),)
        figures += [Figure(worth, Span(*match.span()), optional=True) for match in pattern.finditer(text)]
    return tuple(sorted(figures, key=lambda figure: figure.span))


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find numbers that were lost, changed or invented, and percentages that became plain numbers."""
    wanted = find_figures(source, source_locale)
    left = list(find_figures(target, target_locale))
    lost: list[Figure] = []
    findings: list[Finding] = []
    for figure in sorted(wanted, key=lambda figure: figure.optional):
        match = _take(figure, left)
        if match is None:
            lost.append(figure)
            continue
        findings += _compare(figure, match, target)
    invented = [figure for figure in left if not figure.optional]
    for figure in lost:
        if figure.optional and (figure.values[0] < _ORDINARY or not invented):
            findings += _lost_word(figure, source, invented)
            continue
        other = invented.pop(0) if invented else None
        findings.append(_changed(figure, other, source, target))
    findings += [
        Finding("number_invented", "error", f"{f.span.of(target)} is not in the source", target=f.span)
        for f in invented
    ]
    return tuple(findings)


def _take(figure: Figure, left: list[Figure]) -> Figure | None:
    """Take the counterpart of `figure`: equal at first reading before equal at any, digits before words."""
    rivals = [other for other in left if other.equals(figure)]
    rivals.sort(key=lambda other: (other.values[0] != figure.values[0], other.optional))
    if not rivals:
        return None
    left.remove(rivals[0])
    return rivals[0]


def _compare(figure: Figure, match: Figure, target: str) -> list[Finding]:
    if figure.percent and not match.percent:
        text = f"{match.span.of(target)} is a percentage in the source"
        return [Finding("percent_lost", "error", text, figure.span, match.span)]
    if figure.values[0] != match.values[0]:
        text = f"{match.span.of(target)} means another number in this language"
        return [Finding("number_format", "warning", text, figure.span, match.span)]
    return []


def _lost_word(figure: Figure, source: str, invented: list[Figure]) -> list[Finding]:
    """A small number in words is often said otherwise ("both", "a pair"); beside an unexplained figure it is wrong."""
    if not invented:
        return []
    other = invented.pop(0)
    words = figure.span.of(source)
    return [Finding("number_changed", "error", f"“{words}” is another number here", figure.span, other.span)]


def _changed(figure: Figure, other: Figure | None, source: str, target: str) -> Finding:
    number = figure.span.of(source)
    if other is None:
        return Finding("number_lost", "error", f"{number} is missing", figure.span)
    text = f"{number} in the source, {other.span.of(target)} here"
    plain = re.fullmatch(r"\d{1,3}", number) and not figure.percent and not other.percent
    return Finding("number_changed", "error", text, figure.span, other.span, fix=number if plain else None)


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


def _is_percent(text: str, span: Span, locale: Locale) -> bool:
    after = text[span.end : span.end + 16].lstrip("\u00a0\u202f ")
    return after.startswith(("%", "％", "٪")) or bool(load_lexicon(locale.tag).percent_pattern.match(after))


@cache
def _months(tag: str) -> dict[int, re.Pattern[str]]:
    """Return how the months are written; where they have names, for Japanese writes them in digits."""
    if tag == "ja":
        return {}
    names = find_locale(tag).babel.months["format"]["wide"]
    # English "May" and "March" are months with a capital only.
    flags = re.NOFLAG if tag == "en" else re.IGNORECASE
    return {number: re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", flags) for number, name in names.items()}


def _with_ascii_digits(text: str) -> str:
    def ascii_digit(char: str) -> str:
        return str(unicodedata.digit(char)) if char.isdecimal() and not char.isascii() else char

    return "".join(map(ascii_digit, text))
