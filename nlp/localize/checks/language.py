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

_LONG = 40  # Letters; a shorter text fools the identifier.
_LONG_UNSPACED = 15
_CLEAR, _RULED_OUT = 0.6, 0.1
_FOREIGN = 3  # Letters in a row; one or two may be a symbol.
_FUNCTION_WORDS = 3  # Little words in a text too short for the identifier,
_TELLING = 2  # and those of them that the locale does not have.


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find a text or a sentence in another language, and words in another script than the locale's.

    Scripts are told for any length. Languages are told for texts of some forty letters and more; for
    shorter ones only where little words of one other shipped language stand and none of the locale's do.
    """
    if source_locale.language == target_locale.language:
        return ()
    text = _without_kept_words(source, blank_literals(target))
    script = _wrong_script(text, target, source, target_locale)
    if script:
        return script
    whole = Span(0, len(target))
    if is_other_language(text, target_locale) or _has_words_of_another(text, target_locale):
        return (finding("wrong_language", "error", None, whole),)
    sentences = sentence_spans(target)
    if len(sentences) < 2:
        return ()
    return tuple(
        finding("wrong_language", "error", None, span)
        for span in sentences
        if is_other_language(span.of(text), target_locale) or _has_words_of_another(span.of(text), target_locale)
    )


def is_other_language(text: str, locale: Locale) -> bool:
    """Say whether a text is long enough to tell and clearly in another language than the locale's."""
    letters = sum(map(str.isalpha, text))
    if letters < (_LONG if any(char.isspace() for char in text.strip()) else _LONG_UNSPACED):
        return False
    scores = language_scores(text)
    best = max(scores, key=lambda language: scores[language], default=locale.language)
    return best != locale.language and scores[best] >= _CLEAR and scores.get(locale.language, 0.0) < _RULED_OUT


def _has_words_of_another(text: str, locale: Locale) -> bool:
    """Say whether a text has little words of one other language, and none that the locale has and that one has not."""
    own = load_lexicon(locale.tag).function_words
    found = {word.casefold() for word, _ in words(text)}
    others = (load_lexicon(tag).function_words for tag in LOCALES if tag != locale.tag)
    return bool(own) and any(
        len(found & other) >= _FUNCTION_WORDS and len(found & other - own) >= _TELLING and not found & own - other
        for other in others
    )


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
