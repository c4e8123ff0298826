"""Quantities that decide a case: ages, deadlines, counts, shares, amounts, with their comparators."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from nlp.document import Span
from nlp.message import Quantity
from nlp.prefilter import Prefiltered
from nlp.rules import measures as data
from nlp.rules.numbers import CURRENCY_CODE, Number, find_numbers
from nlp.rules.reading import Reading, end_of
from nlp.rules.rule import Comparator, Threshold, ThresholdKind

_UNIT = re.compile(
    rf"[\s-]?\s?(?P<words>(?:(?:{'|'.join(data.DAY_KINDS)})\s)?(?P<unit>{'|'.join(data.UNITS_OF_TIME)})s?\b)(?P<own>['’])?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?(?:%|percent\b|per cent\b|percentage points?\b)", re.IGNORECASE)
_CURRENCY_AFTER = re.compile(
    rf"\s(?:(?P<code>{CURRENCY_CODE})\b|(?P<word>{'|'.join(data.CURRENCY_WORDS)})s?\b)", re.IGNORECASE
)
_LINK = r"\s*(?:the |an? |any |its |their )?(?:total of |approximately |about |around |roughly |age of |ages? |aged )*"
_BEFORE: tuple[tuple[Comparator, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<![\w-]){pattern}[\s-]?{_LINK}$", re.IGNORECASE))
    for name, pattern in data.COMPARATORS_BEFORE
)
_AFTER: tuple[tuple[Comparator, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE)) for name, pattern in data.COMPARATORS_AFTER
)
# Characters before a number that can hold its comparator.
_NEAR = 80
_COUNT_GAP = re.compile(r"\+?(?:\s(?:or (?:more|fewer|less)|and more))?\s|-")
_OLD = re.compile(r"(?:\s|-)(?:old|of age)s?\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(rf"(?<![\w-]){data.AGE_BEFORE}\s$", re.IGNORECASE)
_AGE_WORD = re.compile(data.AGE_WORDS, re.IGNORECASE)
_BEING = re.compile(r"\b(?:be|is|are|am|being|you['’]re|they['’]re)\s(?:at least |over |under |not )*$", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:-|–|—|to|and|through)\s?$", re.IGNORECASE)
_RAISED = re.compile(
    r"\b(?:rais|increas|lower|chang|reduc|extend|mov|shorten|rose|went)\w*\b[^.;]* from $", re.IGNORECASE
)
_LEGAL_AFTER = re.compile(data.LEGAL_WORDS_AFTER)
_STOP_AFTER = re.compile(data.COUNT_STOP_AFTER, re.IGNORECASE)
_TIMES = Prefiltered(re.compile(r"(?<!at )\b(?P<word>once|twice)\b(?=\s(?:per|an?|every|each|in|only)\b|[.;,]?$)"
                    r"|\b(?P<twice>twice)\b"
                    r"|\b(?P<single>one-time)\b(?!\s(?:code|password|pass|passcode|pin|link|payment|fee))"
                    r"|(?<=than )(?P<more>once)\b", re.IGNORECASE), ("once", "twice", "one-time"))  # fmt: skip
_ORDINAL = Prefiltered(
    re.compile(
        rf"\b(?P<words>{'|'.join(data.ORDINALS)}|(?P<digits>\d{{1,2}})(?:st|nd|rd|th))"
        rf"(?P<more>\s(?:or|and) (?:any )?(?:subsequent|later|further))?"
        rf"\s(?:\w+\s)?(?P<noun>{'|'.join(sorted(data.ORDINAL_NOUNS))})(?:s|es)?\b",
        re.IGNORECASE,
    ),
    tuple(sorted(data.ORDINAL_NOUNS)),
)


def find_thresholds(reading: Reading) -> tuple[Threshold, ...]:
    """Return the thresholds of a clause in reading order, none inside another."""
    body = reading.body
    numbers = find_numbers(body)
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


def _threshold(reading: Reading, number: Number, numbers: Sequence[Number]) -> Threshold | None:
    body = reading.body
    if _is_name(body, number):
        return None
    range_end, partner = _range(body, number, numbers)
    tail = partner.span.end if range_end == "first" and partner else number.span.end
    first = partner.span.start if range_end == "second" and partner else number.span.start
    measured = _measure(reading, replace(number, span=Span(first, number.span.end)), tail, ranged=bool(range_end))
    if measured is None:
        return None
    kind, unit, factor, unit_end, noun, noun_end = measured
    number_end = number.span.end if range_end == "first" else unit_end
    old = _OLD.match(body, unit_end) if unit in ("year", "month") else None
    after_end = old.end() if old else unit_end
    comparator, start, end = _comparator(body, number.span.start, after_end, kind)
    if kind == "count":
        end = max(end, noun_end)
    if range_end:
        comparator = "at_least" if range_end == "first" else "at_most"
        start, end = number.span.start, number.span.end if range_end == "first" else max(after_end, number_end)
    if not _decides(reading, number, kind, comparator, noun):
        return None
    phrase, words = reading.phrase(Span(start, end)), reading.phrase(Span(number.span.start, number_end))
    if phrase is None or words is None:
        return None
    return Threshold(kind, comparator, Quantity(number.value * factor, unit), phrase, words, noun)


def _is_name(body: str, number: Number) -> bool:
    """Say whether the number is part of a name: a section, a law, a year, a list number, a compound."""
    left, right = body[max(0, number.span.start - _NEAR) : number.span.start], body[number.span.end :]
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


def _range(body: str, number: Number, numbers: Sequence[Number]) -> tuple[str, Number | None]:
    """Return "first" or "second" and the other number where this one is part of "13 to 17"."""
    at = numbers.index(number)
    for role, left, right in (("first", at, at + 1), ("second", at - 1, at)):
        if left < 0 or right >= len(numbers):
            continue
        gap = body[numbers[left].span.end : numbers[right].span.start]
        if _RAISED.search(body, max(0, numbers[left].span.start - _NEAR), numbers[left].span.start):
            continue
        between = re.search(r"\bbetween (?:the ages of )?$", body[: numbers[left].span.start], re.IGNORECASE)
        joined = _RANGE.fullmatch(gap) and (between or gap.strip().lower() != "and")
        if joined and numbers[left].value < numbers[right].value:
            return role, numbers[right if role == "first" else left]
    return "", None


class _Measure(NamedTuple):
    """What a number measures; `end` is where number and unit end, `noun_end` where the counted noun does."""

    kind: ThresholdKind
    unit: str
    factor: int
    end: int
    noun: str
    noun_end: int = 0


def _measure(reading: Reading, number: Number, end: int, *, ranged: bool) -> _Measure | None:
    """Return the kind and unit of a number, None where it counts nothing."""
    body = reading.body
    if number.currency:
        return _Measure("money", number.currency, 1, end, number.currency)
    if match := _PERCENT.match(body, end):
        return _Measure("percent", "percent", 1, match.end(), "percent")
    if match := _CURRENCY_AFTER.match(body, end):
        code = match["code"].upper() if match["code"] else data.CURRENCY_WORDS[match["word"].lower()]
        return _Measure("money", code, 1, match.end(), code)
    if match := _UNIT.match(body, end):
        unit, factor = data.UNITS_OF_TIME[match["unit"].lower()]
        unit_end = match.end("words")
        if unit in ("year", "month") and _is_age(reading, number, unit_end):
            return _Measure("age", unit, factor, unit_end, unit)
        kind_of_day = re.match(rf"(?:{'|'.join(data.DAY_KINDS)})\s", match["words"], re.IGNORECASE)
        return _Measure("duration", unit, factor, unit_end, f"{kind_of_day[0].lower()}{unit}" if kind_of_day else unit)
    if _is_bare_age(reading, number, end, ranged=ranged):
        return _Measure("age", "year", 1, end, "year")
    bounded = any(pattern.search(body, max(0, number.span.start - _NEAR), number.span.start) for _, pattern in _BEFORE)
    noun = _counted(reading, end, names=bounded)
    return _Measure("count", "", 1, end, *noun) if noun else None


def _is_age(reading: Reading, number: Number, unit_end: int) -> bool:
    body = reading.body
    left, right = body[max(0, number.span.start - _NEAR) : number.span.start], body[unit_end:]
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


def _is_bare_age(reading: Reading, number: Number, end: int, *, ranged: bool) -> bool:
    body = reading.body
    left, right = body[max(0, number.span.start - _NEAR) : number.span.start], body[end:]
    if _AGE_BEFORE.search(_strip_comparator(left)) or re.search(r"\bages? of $", left, re.IGNORECASE):
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
        r"\b(?:under|over|below|above|older than|younger than|until|till|turn)[ -]"
        r"(?:you (?:are|turn) |they (?:are|turn) |the )?$",
        left,
        re.I,
    )
    compared = aged or ranged or re.match(r",? (?:or|and) (?:over|above|under|up)\b", right) or _BEING.search(left)
    return bool(compared and (_has_person(reading) or re.match(r"s\b", right) or _AGE_WORD.search(body)))


def _strip_comparator(left: str) -> str:
    return re.sub(r"\b(?:at least|over|under|above|below|up to|≥)\s$", "", left, flags=re.IGNORECASE)


def _has_person(reading: Reading) -> bool:
    docs = [reading.doc] if reading.lead is None else [reading.doc, reading.lead]
    return any(
        {token.lemma_.lower(), token.lower_, token.lower_.removesuffix("s")} & data.PERSON_NOUNS
        for doc in docs
        for token in doc
    )


def _comparator(body: str, start: int, end: int, kind: ThresholdKind) -> tuple[Comparator, int, int]:
    """Return the comparator with the characters of the whole phrase."""
    near = max(0, start - _NEAR)
    aged = _AGE_BEFORE.search(body, near, start) if kind == "age" else None
    for name, pattern in _AFTER:
        if (match := pattern.match(body, end)) and (kind == "age" or not re.search(r"older|younger", match[0])):
            return name, aged.start() if aged else start, match.end()
    for at in (start, aged.start()) if aged else (start,):
        for name, pattern in _BEFORE:
            if match := pattern.search(body, near, at):
                return name, match.start(), end
    if aged is None:
        return "exactly", start, end
    words = aged[0].lower()
    lower, upper = re.search("minimum|reach|turn", words), "maximum" in words
    return "at_least" if lower else "at_most" if upper else "exactly", aged.start(), end


def _counted(reading: Reading, end: int, *, names: bool = False) -> tuple[str, int] | None:
    """Return the lemma of the counted noun after `end`, and where that noun ends; a name counts with `names` only."""
    gap = _COUNT_GAP.match(reading.body, end)
    if gap is None:
        return None
    last = None
    for token in (t for t in reading.tokens if t.idx >= gap.end()):
        if token.idx > end + 60:
            break
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and (names or not token.text[:1].isupper())):
            last = token
            if not (token.i + 1 < len(reading.doc) and token.nbor(1).pos_ in ("NOUN", "PROPN")):
                break
        elif token.pos_ not in ("ADJ", "PROPN") and token.tag_ not in ("VBN", "VBD", "VBG", "HYPH"):
            break
    return (str(last.lemma_).lower(), end_of(last)) if last is not None else None


def _decides(reading: Reading, number: Number, kind: ThresholdKind, comparator: Comparator, noun: str) -> bool:
    """Say whether a quantity bounds anything: "one account" alone does not, "only one account" does."""
    left = reading.body[max(0, number.span.start - _NEAR) : number.span.start]
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
