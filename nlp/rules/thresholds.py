"""Quantities that decide a case: ages, deadlines, counts, shares, amounts, with their comparators."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nlp.dates import find_dates
from nlp.document import Span
from nlp.message import Quantity
from nlp.rules import measures as data
from nlp.rules.reading import Reading, end_of
from nlp.rules.rule import Comparator, Threshold, ThresholdKind

_NUMBER_WORDS = {**data.SMALL_NUMBERS, **data.TENS, **data.SCALES}
_WORD = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = "|".join(re.escape(sign) for sign in sorted(data.CURRENCY_SIGNS, key=len, reverse=True))
_CODE = "|".join(sorted(data.CURRENCY_CODES))
_NUMBER = re.compile(
    rf"(?<![\w.,/§#])(?:(?P<sign>{_SIGN})\s?|(?P<code>{_CODE})\s?)?"
    rf"(?:(?P<digits>{_DIGITS})(?:(?P<suffix>[kKMB])\b|[ -](?P<scale>{'|'.join(data.SCALES)})\b)?"
    rf"|(?P<words>(?:{_WORD})(?:(?:[- ]|\sand\s)(?:{_WORD}))*)\b(?:\s\((?P<again>{_DIGITS})%?\))?)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(rf"\b(?P<words>an?)(?=[ -](?:{'|'.join(data.UNITS_OF_TIME)})\b)", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b(?:for|in|within|at least|up to|than|over|under|after|every) $", re.IGNORECASE)
_UNIT = re.compile(
    rf"[\s-]?\s?(?P<words>(?:(?:{'|'.join(data.DAY_KINDS)})\s)?(?P<unit>{'|'.join(data.UNITS_OF_TIME)})s?\b)(?P<own>['’])?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?(?:%|percent\b|per cent\b|percentage points?\b)", re.IGNORECASE)
_CURRENCY_AFTER = re.compile(rf"\s(?:(?P<code>{_CODE})\b|(?P<word>{'|'.join(data.CURRENCY_WORDS)})s?\b)", re.IGNORECASE)
_LINK = r"\s*(?:the |an? |any |its |their )?(?:total of |approximately |about |around |roughly |age of |ages? |aged )*"
_BEFORE: tuple[tuple[Comparator, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<![\w-]){pattern}[\s-]?{_LINK}$", re.IGNORECASE))
    for name, pattern in data.COMPARATORS_BEFORE
)
_AFTER: tuple[tuple[Comparator, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE)) for name, pattern in data.COMPARATORS_AFTER
)
_OLD = re.compile(r"(?:\s|-)(?:old|of age)s?\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(rf"(?<![\w-]){data.AGE_BEFORE}\s$", re.IGNORECASE)
_AGE_WORD = re.compile(data.AGE_WORDS, re.IGNORECASE)
_BEING = re.compile(r"\b(?:be|is|are|am|being|you['’]re|they['’]re)\s(?:at least |over |under |not )*$", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:-|–|—|to|and|through)\s?$", re.IGNORECASE)
_LEGAL_AFTER = re.compile(data.LEGAL_WORDS_AFTER)
_STOP_AFTER = re.compile(data.COUNT_STOP_AFTER, re.IGNORECASE)
_TIMES = re.compile(r"\b(?P<word>once|twice)\b(?=\s(?:per|an?|every|each|in|only)\b|[.;,]?$)|\b(?P<twice>twice)\b"
                    r"|\b(?P<single>one-time)\b(?!\s(?:code|password|pass|passcode|pin|link|payment|fee))"
                    r"|(?<=than )(?P<more>once)\b", re.IGNORECASE)  # fmt: skip
_ORDINAL = re.compile(
    rf"\b(?P<words>{'|'.join(data.ORDINALS)}|(?P<digits>\d{{1,2}})(?:st|nd|rd|th))(?P<more>\s(?:or|and) (?:any )?(?:subsequent|later|further))?"
    rf"\s(?:\w+\s)?(?P<noun>{'|'.join(sorted(data.ORDINAL_NOUNS))})(?:s|es)?\b",
    re.IGNORECASE,
)
# What holds digits and is no quantity: links, addresses, times of day, phone numbers, template tags, month days.
_MASKS = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|\{[{%].*?[%}]\}|\b\d{1,2}:\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b\.?|\b24/7\b|\b\d+/\d+(?:/\d+)?\b"
    r"|\+?\(?\b\d{2,4}\)?[-.\s]\d{3,4}[-.\s]\d{3,4}\b|\b(?:19|20)\d{2}\s?[-–/]\s?\d{2,4}\b"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:st|nd|rd|th)?\b(?!\s(?:days?|years?))"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\bno one\b|\bone another\b|\bone['’]s\b|\b(?:this|that|another|each|every|any|which|the) one\b|\bone (?:of|who|that|or the)\b(?<!than one of)(?<!least one of)"
    r"|\bone or (?:more|both)\b|\bzero[- ]tolerance\b|\bone (?:day|time)\b(?= (?:we|you|they)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as written: its characters, its value, a currency found beside it."""

    span: Span
    value: Decimal
    currency: str = ""
    article: bool = False


def find_thresholds(reading: Reading) -> tuple[Threshold, ...]:
    """Return the thresholds of a clause in reading order, none inside another."""
    body = reading.body
    masked = [Span(*match.span()) for match in _MASKS.finditer(body)] + [span for span, _ in find_dates(body)]
    numbers = [n for n in _numbers(body) if not any(m.start < n.span.end and n.span.start < m.end for m in masked)]
    found = [_threshold(reading, number, numbers) for number in numbers]
    found += [*_times(reading), *_ordinals(reading)]
    return _shared(body, reading.start, _disjoint([threshold for threshold in found if threshold is not None]))


def _shared(body: str, start: int, found: Sequence[Threshold]) -> tuple[Threshold, ...]:
    """Let "over 50% or $500" bound both."""
    shared: list[Threshold] = []
    for threshold in found:
        if shared and threshold.comparator == "exactly" and shared[-1].comparator not in ("exactly", "at_most"):
            gap = body[shared[-1].phrase.span.end - start : threshold.phrase.span.start - start]
            if gap.strip(" ,") in ("or", "and", "and/or", "/"):
                threshold = replace(threshold, comparator=shared[-1].comparator)
        shared.append(threshold)
    return tuple(shared)


def _disjoint(found: Sequence[Threshold]) -> tuple[Threshold, ...]:
    kept: list[Threshold] = []
    for threshold in sorted(found, key=lambda t: (t.number.span.start, -t.phrase.span.end)):
        if not kept or threshold.number.span.start >= kept[-1].number.span.end:
            kept.append(threshold)
    return tuple(kept)


def _numbers(body: str) -> list[_Number]:
    found = []
    for match in _NUMBER.finditer(body):
        if body[match.start() - 1 : match.start()] == "-" and not re.search(
            r"\b(?:under|over)-$", body[: match.start()], re.I
        ):
            continue
        if (
            body[match.end() : match.end() + 1].isalpha()
            and not body[match.end() :].startswith("s")
            or not _whole(body, match)
        ):
            continue
        value = _value(match)
        sign, code = match["sign"], match["code"]
        currency = data.CURRENCY_SIGNS.get(sign, "USD") if sign else code.upper() if code else ""
        if value is not None:
            found.append(_Number(Span(*match.span()), value, currency))
    for match in _ARTICLE.finditer(body):
        own = re.match(r"an? \w+['’]s? (?:notice|time)", body[match.start() :], re.IGNORECASE)
        if own or _ARTICLE_BEFORE.search(body[: match.start()]):
            found.append(_Number(Span(*match.span()), Decimal(1), article=True))
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


def _threshold(reading: Reading, number: _Number, numbers: Sequence[_Number]) -> Threshold | None:
    body = reading.body
    if _is_name(body, number):
        return None
    range_end, partner = _range(body, number, numbers)
    tail = partner.span.end if range_end == "first" and partner else number.span.end
    measured = _measure(reading, number, tail)
    if measured is None:
        return None
    kind, unit, factor, unit_end, noun = measured
    number_end = number.span.end if range_end == "first" else unit_end
    old = _OLD.match(body, unit_end) if unit in ("year", "month") else None
    after_end = old.end() if old else unit_end
    comparator, start, end = _comparator(body, number.span.start, after_end, kind)
    if kind == "count":
        end = max(end, (_counted(reading, tail) or ("", end))[1])
    if range_end:
        comparator = "at_least" if range_end == "first" else "at_most"
        start, end = number.span.start, number.span.end if range_end == "first" else max(after_end, number_end)
    if not _decides(reading, number, kind, comparator, noun):
        return None
    phrase, words = reading.phrase(Span(start, end)), reading.phrase(Span(number.span.start, number_end))
    if phrase is None or words is None:
        return None
    return Threshold(kind, comparator, Quantity(number.value * factor, unit), phrase, words, noun)


def _is_name(body: str, number: _Number) -> bool:
    """Say whether the number is part of a name: a section, a law, a year, a list number, a compound."""
    left, right = body[: number.span.start], body[number.span.end :]
    previous = re.search(r"([\w§#&-]+)[\s.]*$", left)
    before = previous[1].lower() if previous else ""
    if before in data.REFERENCE_WORDS or re.search(
        r"\b(?:sections?|articles?|rules?|parts?|§§?)\s[\d.,\s()a-z]*(?:,|and|or|to|-)\s?$", left, re.I
    ):
        return True
    if (
        _LEGAL_AFTER.match(right)
        or _STOP_AFTER.match(right)
        or re.match(r"-(?!\w*(?:year|day|hour|month|week|minute|second|percent))[a-z]", right, re.I)
    ):
        return True
    if (
        not left.strip(' ([“"')
        and re.match(r"\.(?:\s|$)|\)\s|\s[A-Z][a-z]", right)
        and body[number.span.start].isdigit()
    ):
        return True
    if re.match(r"[A-Z][a-z]+\s[A-Z]", body[number.span.start :]) and re.search(r"[\w,]\s$", left):
        return True
    digits = body[number.span.start : number.span.end]
    year = digits.isdigit() and len(digits) == 4 and 1900 <= int(digits) <= 2100
    return year and not any(pattern.search(left) for _, pattern in _BEFORE) and not _UNIT.match(right)


def _range(body: str, number: _Number, numbers: Sequence[_Number]) -> tuple[str, _Number | None]:
    """Return "first" or "second" and the other number where this one is part of "13 to 17"."""
    at = numbers.index(number)
    for role, left, right in (("first", at, at + 1), ("second", at - 1, at)):
        if left < 0 or right >= len(numbers):
            continue
        gap = body[numbers[left].span.end : numbers[right].span.start]
        between = re.search(r"\bbetween (?:the ages of )?$", body[: numbers[left].span.start], re.IGNORECASE)
        joined = _RANGE.fullmatch(gap) and (between or gap.strip().lower() != "and")
        if joined and numbers[left].value < numbers[right].value:
            return role, numbers[right if role == "first" else left]
    return "", None


def _measure(reading: Reading, number: _Number, end: int) -> tuple[ThresholdKind, str, int, int, str] | None:
    """Return kind, unit, factor, where number and unit end, and what is counted."""
    body = reading.body
    if number.currency:
        return "money", number.currency, 1, end, number.currency
    if match := _PERCENT.match(body, end):
        return "percent", "percent", 1, match.end(), "percent"
    if match := _CURRENCY_AFTER.match(body, end):
        code = match["code"].upper() if match["code"] else data.CURRENCY_WORDS[match["word"].lower()]
        return "money", code, 1, match.end(), code
    if match := _UNIT.match(body, end):
        unit, factor = data.UNITS_OF_TIME[match["unit"].lower()]
        unit_end = match.end("words")
        if unit in ("year", "month") and _is_age(reading, number, unit_end):
            return "age", unit, factor, unit_end, unit
        kind_of_day = re.match(rf"(?:{'|'.join(data.DAY_KINDS)})\s", match["words"], re.IGNORECASE)
        return "duration", unit, factor, unit_end, f"{kind_of_day[0].lower()}{unit}" if kind_of_day else unit
    if _is_bare_age(reading, number, end):
        return "age", "year", 1, end, "year"
    noun = _counted(reading, end)
    return ("count", "", 1, end, noun[0]) if noun else None


def _is_age(reading: Reading, number: _Number, unit_end: int) -> bool:
    body = reading.body
    left, right = body[: number.span.start], body[unit_end:]
    if _OLD.match(body, unit_end) or re.match(r"-olds?\b", right):
        return True
    if re.match(r",? (?:or|and) (?:older|younger)\b", right) or re.search(
        r"\b(?:older|younger) than $", left, re.IGNORECASE
    ):
        return True
    if _AGE_BEFORE.search(_strip_comparator(left)):
        return True
    ends = re.match(
        r"\s*(?:[.,;:)]|$|(?:or|and) (?:over|above|more)\b|to (?:use|create|join|open|register|have|access)\b)", right
    )
    return bool(ends and _BEING.search(left) and _has_person(reading))


def _is_bare_age(reading: Reading, number: _Number, end: int) -> bool:
    body = reading.body
    left, right = body[: number.span.start], body[end:]
    if _AGE_BEFORE.search(_strip_comparator(left)) or re.search(r"\bage of $", left, re.IGNORECASE):
        return True
    if re.match(r",? (?:or|and|years? or) (?:older|younger)\b", right, re.IGNORECASE):
        return True
    if number.value not in data.PLAUSIBLE_AGES or re.match(r"[.,]\d", right):
        return False
    if re.match(r"\+(?!\s*\d)", right) and not re.match(
        r"\+\s(?:times|posts|followers|accounts|strikes|violations)", right
    ):
        return True
    counted = _counted(reading, end)
    person_next = counted is not None and counted[0] in data.PERSON_NOUNS
    if counted is not None and not person_next and not re.match(r"s\b", right):
        return False
    aged = re.search(
        r"\b(?:under|over|below|above|older than|younger than|until|till|turn)[ -](?:you (?:are|turn) |they (?:are|turn) |the )?$",
        left,
        re.I,
    )
    compared = aged or re.match(r",? (?:or|and) (?:over|above|under|up)\b", right) or _BEING.search(left)
    return bool(compared and (_has_person(reading) or re.match(r"s\b", right) or _AGE_WORD.search(body)))


def _strip_comparator(left: str) -> str:
    return re.sub(r"\b(?:at least|over|under|above|below|up to|≥)\s$", "", left, flags=re.IGNORECASE)


def _has_person(reading: Reading) -> bool:
    docs = [reading.doc] if reading.lead is None else [reading.doc, reading.lead]
    return any(
        token.lemma_.lower() in data.PERSON_NOUNS or token.lower_ in data.PERSON_NOUNS for doc in docs for token in doc
    )


def _comparator(body: str, start: int, end: int, kind: ThresholdKind) -> tuple[Comparator, int, int]:
    """Return the comparator with the characters of the whole phrase."""
    right = body[end:]
    for name, pattern in _AFTER:
        if (match := pattern.match(right)) and (kind == "age" or not re.search(r"older|younger", match[0])):
            aged = _AGE_BEFORE.search(body[:start]) if kind == "age" else None
            return name, aged.start() if aged else start, end + match.end()
    left = body[:start]
    for name, pattern in _BEFORE:
        if match := pattern.search(left):
            return name, match.start(), end
    if kind == "age" and (match := _AGE_BEFORE.search(left)):
        words = match[0].lower()
        bounded: Comparator = (
            "at_least" if re.search("minimum|reach|turn", words) else "at_most" if "maximum" in words else "exactly"
        )
        for name, pattern in _BEFORE:
            if outer := pattern.search(left[: match.start()]):
                return name, outer.start(), end
        return bounded, match.start(), end
    return "exactly", start, end


def _counted(reading: Reading, end: int) -> tuple[str, int] | None:
    """Return the lemma of the counted noun after `end`, and where that noun ends."""
    body = reading.body
    gap = re.match(r"\+?(?:\s(?:or (?:more|fewer|less)|and more))?\s", body[end:]) or re.match(r"-", body[end:])
    if gap is None:
        return None
    last = None
    for token in (t for t in reading.tokens if t.idx >= end + gap.end()):
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and last is None and token.text[:1].isupper() is False):
            last = token
            if not (token.i + 1 < len(reading.doc) and reading.doc[token.i + 1].pos_ == "NOUN"):
                break
        elif token.pos_ not in ("ADJ", "PROPN") and token.tag_ not in ("VBN", "VBG", "HYPH") or token.idx > end + 60:
            break
    return (str(last.lemma_).lower(), end_of(last)) if last is not None else None


def _decides(reading: Reading, number: _Number, kind: ThresholdKind, comparator: Comparator, noun: str) -> bool:
    """Say whether a quantity bounds anything: "one account" alone does not, "only one account" does."""
    left = reading.body[: number.span.start]
    if number.article:
        return True
    if kind == "count":
        if number.value == 0:
            return False
        if number.value == 1 and comparator == "exactly":
            limited = re.search(
                r"\b(?:only|limit of|limited to|just|per|exactly)\s(?:have |use |create )?$", left, re.IGNORECASE
            )
            return bool(limited) or noun in data.DECISIVE_ONE - {"time"}
    return True


def _times(reading: Reading) -> list[Threshold]:
    found = []
    for match in _TIMES.finditer(reading.body):
        value = 2 if "twice" in match[0].lower() else 1
        comparator, start, end = _comparator(reading.body, match.start(), match.end(), "count")
        phrase, words = reading.phrase(Span(start, end)), reading.phrase(Span(*match.span()))
        if phrase and words:
            found.append(Threshold("count", comparator, Quantity(Decimal(value)), phrase, words, "time"))
    return found


def _ordinals(reading: Reading) -> list[Threshold]:
    found = []
    for match in _ORDINAL.finditer(reading.body):
        value = int(match["digits"]) if match["digits"] else data.ORDINALS[match["words"].lower()]
        phrase, words = reading.phrase(Span(*match.span())), reading.phrase(Span(*match.span("words")))
        if phrase and words:
            comparator: Comparator = "at_least" if match["more"] else "exactly"
            found.append(Threshold("count", comparator, Quantity(Decimal(value)), phrase, words, match["noun"].lower()))
    return found
