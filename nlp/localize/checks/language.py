"""A translation in another language or script than was asked for."""

from __future__ import annotations

import re
from itertools import groupby

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.saying import cite, finding
from nlp.localize.checks.sentences import sentence_spans
from nlp.localize.glossary import Glossary
from nlp.localize.language import Script, language_scores, own_script, script_of
from nlp.localize.lexicon import load_lexicon
from nlp.localize.literals import blank_literals
from nlp.localize.locales import LOCALES, Locale
from nlp.localize.wordform import words

_SHORT, _LONG, _SURE_LENGTH = 15, 40, 80  # Letters; the shorter a text, the easier it fools the identifier.
_LONG_UNSPACED = 15
_CLEAR, _SURE, _RULED_OUT = 0.6, 0.9, 0.1  # Probabilities: of another language, also for short texts; of the right one.
_FOREIGN = 3  # Letters in a row; one or two may be a symbol.
_TELLING = 3  # Little words of another language that are enough by themselves.


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find a text or a sentence in another language, and words in another script than the locale's.

    Scripts are told for any length, languages for a text as a whole and for its sentences where they are clear.
    """
    if source_locale.language == target_locale.language:
        return ()
    text = _without_kept_words(source, blank_literals(target))
    script = _wrong_script(text, target, source, target_locale)
    if script:
        return script
    sentences = sentence_spans(target)
    other = [span for span in sentences if is_other_language(span.of(text), target_locale)]
    right = any(_is_own(span.of(text), target_locale) for span in sentences if span not in other)
    if is_other_language(text, target_locale) and not right:
        other = [Span(0, len(target))]
    return tuple(finding("wrong_language", "error", None, span) for span in other)


def _is_own(text: str, locale: Locale) -> bool:
    """Say whether a sentence has little words of the locale's and none that tell of another language."""
    telling, own = _little_words(text, locale)
    return own > telling == 0


def is_other_language(text: str, locale: Locale) -> bool:
    """Say whether a text is clearly in another language than the locale's.

    The identifier is believed from forty letters on (fifteen without spaces), for fewer only beside little words of
    another language that the locale does not have, and never against such of the locale's own.
    """
    letters = sum(map(str.isalpha, text))
    telling, own = _little_words(text, locale)
    long = _LONG if any(char.isspace() for char in text.strip()) else _LONG_UNSPACED
    if telling >= _TELLING and not own:
        return True
    if letters < _SHORT or (letters < long and not (telling and not own)):
        return False
    scores = language_scores(text)
    best = max(scores, key=lambda language: scores[language], default=locale.language)
    least = _CLEAR if letters >= _SURE_LENGTH or (telling and not own) else _SURE
    return best != locale.language and scores[best] >= least and scores.get(locale.language, 0.0) < _RULED_OUT


def _little_words(text: str, locale: Locale) -> tuple[int, int]:
    """Return how many little words of the nearest other language the locale lacks, and how many that one lacks."""
    own = load_lexicon(locale.tag).function_words
    found = {word.casefold() for word, _ in words(text)}
    others = (load_lexicon(tag).function_words for tag in LOCALES if tag != locale.tag)
    other = max(others, key=lambda listed: len(found & listed - own))
    return len(found & other - own), len(found & own - other)


def _wrong_script(text: str, target: str, source: str, locale: Locale) -> tuple[Finding, ...]:
    """Find letters of a script that is not the locale's: all of them, or a run among its own.

    Japanese and Arabic hold names in Latin letters, so there Latin counts only where there is nothing else.
    """
    own = own_script(locale.language)
    letters = [script_of(char) for char in text if char.isalpha()]
    if not letters:
        return ()
    if len(letters) >= _LONG_UNSPACED and letters.count(own) * 5 < len(letters):
        return (finding("wrong_script", "error", None, Span(0, len(target))),)
    at = 0
    for script, run in groupby(text, key=lambda char: _script(char, own)):
        span = Span(at, at + sum(1 for _ in run))
        at = span.end
        foreign = script not in (own, "latin", "")
        if foreign and span.end - span.start >= _FOREIGN and span.of(target) not in source:
            return (finding("script_mixed", "warning", None, span, words=cite(span.of(target))),)
        if foreign and span.end - span.start >= 2 * _FOREIGN:
            return (finding("source_leaked", "warning", None, span, words=cite(span.of(target))),)
    return ()


def _script(char: str, own: Script) -> Script | str:
    return script_of(char) if char.isalpha() else ""


def _without_kept_words(source: str, target: str) -> str:
    """Return the translation with the capitalized words that stand in the source too (names) overwritten by spaces."""
    kept = {word for word, _ in words(source) if word[:1].isupper()}
    return re.sub(r"[^\W_]+", lambda match: " " * len(match[0]) if match[0] in kept else match[0], target)
