"""A translation far shorter or longer than the languages explain, or with fewer sentences."""

from __future__ import annotations

import re
from decimal import Decimal
from math import sqrt

from nlp.finding import Finding
from nlp.localize.checks.saying import finding
from nlp.localize.checks.sentences import sentence_spans
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import load_lexicon
from nlp.localize.locales import Locale
from nlp.message import Quantity

# How much of the shortest sentence must be missing from the usual length.
_SHARE = 0.3
_SHORT = 30  # Characters; below that a word more or less says nothing,
_ROOM = 15  # and somewhat above it, as many more or less still say little.


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find an empty translation, a length outside what is usual, and sentences that were left out or added."""
    if source.strip() and not target.strip():
        return (finding("empty", "error"),)
    return _length(source, target, source_locale, target_locale) or _sentences(
        source, target, source_locale, target_locale
    )


def usual_ratio(ours: Locale, theirs: Locale) -> tuple[float, float]:
    """Return the usual least and greatest length of a translation, in characters a character of the source.

    The lexicon gives both from English, so between two other languages they are divided.
    """
    if ours.language == theirs.language:
        return 0.9, 1.1
    (our_low, our_high), (low, high) = load_lexicon(ours.tag).ratio, load_lexicon(theirs.tag).ratio
    if ours.language == "en":
        return low, high
    middle = sqrt(our_low * our_high)
    return (1 / our_high, 1 / our_low) if theirs.language == "en" else (low / middle, high / middle)


def _length(source: str, target: str, ours: Locale, theirs: Locale) -> tuple[Finding, ...]:
    if len(source) < _SHORT:
        return ()
    low, high = usual_ratio(ours, theirs)
    room = 1 + _ROOM / len(source)
    low, high = low / room, high * room
    ratio = len(target) / len(source)
    if low <= ratio <= high:
        return ()
    code = "too_short" if ratio < low else "too_long"
    return (finding(code, "warning", share=_percent(ratio), least=_percent(low), most=_percent(high)),)


def _sentences(source: str, target: str, ours: Locale, theirs: Locale) -> tuple[Finding, ...]:
    """Compare the number of sentences where the lengths agree that one is missing, or was added.

    A translator may join or cut sentences; then the length is what it would be. Without the shortest sentence it is
    nearer to what the others would make.
    """
    here, there = sentence_spans(source), sentence_spans(target)
    joined = _joined(target) - _joined(source)
    fewer = len(there) + max(0, joined) < len(here)
    if not here or not there or not (fewer or len(here) + max(0, -joined) < len(there)):
        return ()
    low, high = usual_ratio(ours, theirs)
    ratio = len(target) / (len(source) * sqrt(low * high))
    more = here if fewer else there
    part = min(span.end - span.start for span in more) / (more[-1].end or 1) * _SHARE
    if ratio > 1 - part if fewer else ratio < 1 / (1 - part):
        return ()
    code = "sentence_missing" if fewer else "sentence_added"
    return (finding(code, "warning", None, None, source_count=len(here), target_count=len(there)),)


def _joined(text: str) -> int:
    """Return at how many places a translator may have joined two sentences: semicolons and colons."""
    return len(re.findall(r"[;；؛:：]\s*(?=\w)", text))


def _percent(share: float) -> Quantity:
    return Quantity(Decimal(round(share * 100)), "percent")
