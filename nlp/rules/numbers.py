"""Numbers as written: digits, words, "thirty (30)", with a currency beside them; and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from nlp.dates import find_dates
from nlp.document import Span
from nlp.prefilter import Prefiltered
from nlp.rules import measures as data

_NUMBER_WORDS = {**data.SMALL_NUMBERS, **data.TENS, **data.SCALES}
_SPOKEN, _UNITS = frozenset(_NUMBER_WORDS), frozenset(data.UNITS_OF_TIME)
_WORD = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = "|".join(re.escape(sign) for sign in sorted(data.CURRENCY_SIGNS, key=len, reverse=True))
CURRENCY_CODE = "|".join(sorted(data.CURRENCY_CODES))
_NUMBER = re.compile(
    rf"(?<![\w.,/§#])(?:(?P<sign>{_SIGN})\s?|(?P<code>{CURRENCY_CODE})\s?)?"
    rf"(?:(?P<digits>{_DIGITS})(?:(?P<suffix>[kKMB])\b|[ -](?P<scale>{'|'.join(data.SCALES)})\b)?"
    rf"|(?P<words>(?:{_WORD})(?:(?:[- ]|\sand\s)(?:{_WORD}))*)\b(?:\s\((?P<again>{_DIGITS})%?\))?)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")
_ARTICLE = re.compile(rf"\b(?P<words>an?)(?=[ -](?:{'|'.join(data.UNITS_OF_TIME)})\b)", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b(?:for|in|within|at least|up to|than|over|under|after|every) $", re.IGNORECASE)
# "One" that counts nothing.
_WORD_MASKS = (
    r"\b(?:no one\b|one another\b|one['’]s\b|(?:this|that|another|each|every|any|which|the) one\b"
    r"|one (?:of|who|that|or the)\b(?<!than one of)(?<!least one of)"
    r"|one or (?:more|both)\b|zero[- ]tolerance\b|one (?:day|time)\b(?= (?:we|you|they)\b))"
)
# What holds digits and is no quantity: links, addresses, times of day, phone numbers, template tags, month days.
_MASKS = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|\{[{%].*?[%}]\}|\b\d{1,2}:\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b\.?|\b24/7\b|\b\d+/\d+(?:/\d+)?\b"
    r"|(?:\+?\(?\b\d{1,4}\)?[-.\s])*\+?\(?\b\d{2,4}\)?[-.\s]\d{3,4}[-.\s]\d{3,4}\b|\b(?:19|20)\d{2}\s?[-–/]\s?\d{2,4}\b"
    r"|\b(?:jan|feb|mar|apr|(?-i:May)|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:st|nd|rd|th)?\b(?!\s(?:days?|years?))"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s(?:january|february|march|april|(?-i:May)|june|july|august|september|october|november|december)\b"
    rf"|{_WORD_MASKS}",
    re.IGNORECASE,
)
# Without one of these characters a text has none of the others.
_SPOKEN_MASKS = Prefiltered(re.compile(_WORD_MASKS, re.IGNORECASE), ("one", "zero"))
_WRITTEN = re.compile(r"[\d:@{]|\.\S")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: its characters, its value, a currency found beside it."""

    span: Span
    value: Decimal
    currency: str = ""
    article: bool = False


def find_numbers(body: str) -> list[Number]:
    """Return the numbers of a text in reading order, without dates, links, times and the like."""
    numbers = _numbers(body)
    if not numbers:
        return []
    masks = _MASKS if _WRITTEN.search(body) else _SPOKEN_MASKS
    masked = [Span(*match.span()) for match in masks.finditer(body)] + [span for span, _ in find_dates(body)]
    return [n for n in numbers if not any(m.start < n.span.end and n.span.start < m.end for m in masked)]


def _numbers(body: str) -> list[Number]:
    found = []
    spoken = _LETTERS.findall(body.lower())
    for match in _NUMBER.finditer(body) if _DIGIT.search(body) or not _SPOKEN.isdisjoint(spoken) else ():
        if body[match.start() - 1 : match.start()] == "-" and not re.search(
            r"\b(?:under|over)-$", body[: match.start()], re.I
        ):
            continue
        if (body[match.end() : match.end() + 1].isalpha() and not body[match.end() :].startswith("s")) or not _whole(
            body, match
        ):
            continue
        value = _value(match)
        sign, code = match["sign"], match["code"]
        currency = data.CURRENCY_SIGNS.get(sign, "USD") if sign else code.upper() if code else ""
        if value is not None:
            found.append(Number(Span(*match.span()), value, currency))
    for match in _ARTICLE.finditer(body) if not _UNITS.isdisjoint(spoken) else ():
        own = re.match(r"an? \w+['’]s? (?:notice|time)", body[match.start() :], re.IGNORECASE)
        if own or _ARTICLE_BEFORE.search(body[: match.start()]):
            found.append(Number(Span(*match.span()), Decimal(1), article=True))
    return sorted(found, key=lambda number: number.span.start)


def _whole(body: str, match: re.Match[str]) -> bool:
    """Say whether a match is a number by itself, not the beginning of "4.2.1" or of "3.x"."""
    return not re.match(r"[.,]\d|/\w|\.[a-z]\b|°", body[match.end() :])


def _value(match: re.Match[str]) -> Decimal | None:
    if match["digits"]:
        value = Decimal(match["digits"].replace(",", ""))
        factor = data.SUFFIXES.get((match["suffix"] or "").lower(), 1) * data.SCALES.get(
            (match["scale"] or "").lower(), 1
        )
        return value * factor
    if match["again"]:
        return Decimal(match["again"].replace(",", ""))
    return _spoken(re.split(r"[\s-]+", match["words"].lower()))


def _spoken(words: Sequence[str]) -> Decimal | None:
    """Return the value of number words, None for no number ("one two")."""
    total = group = 0
    for word in words:
        if word == "and":
            continue
        if word in data.SCALES:
            group = max(group, 1) * data.SCALES[word]
            if data.SCALES[word] >= 1000:
                total, group = total + group, 0
        else:
            group += _NUMBER_WORDS[word]
    return Decimal(total + group)
