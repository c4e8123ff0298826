"""Text that was not translated: the whole segment, or English words left standing in it."""

from __future__ import annotations

import re
import unicodedata

from nlp.document import Span
from nlp.finding import Finding, Severity
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import load_lexicon
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale
from nlp.localize.wordform import words

_LEAKED_RUN = 4
_SENTENCE = 4


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find a segment left as it was (an error from four words on), and runs of source words within a translation."""
    if source_locale.language == target_locale.language:
        return ()
    kept = _keep_verbatim(source, glossary)
    ours = [word for word, _ in words(blank_literals(kept)) if not word.isupper() and not word.isdigit()]
    if not ours:
        return ()
    if _fold(source) == _fold(target):
        severity: Severity = "error" if len(ours) >= _SENTENCE else "warning"
        return (Finding("same_as_source", severity, "not translated", Span(0, len(source)), Span(0, len(target))),)
    return _leaks(source, target, source_locale=source_locale)


def _leaks(source: str, target: str, *, source_locale: Locale) -> tuple[Finding, ...]:
    """Find runs of words taken over from the source that hold an English function word."""
    function_words = load_lexicon(source_locale.tag).function_words
    ours = [word.casefold() for word, _ in words(blank_literals(source))]
    grams = {tuple(ours[i : i + _LEAKED_RUN]) for i in range(len(ours) - _LEAKED_RUN + 1)}
    theirs = list(words(blank_literals(target)))
    for i in range(len(theirs) - _LEAKED_RUN + 1):
        window = theirs[i : i + _LEAKED_RUN]
        gram = tuple(word.casefold() for word, _ in window)
        if gram in grams and function_words.intersection(gram):
            span = Span(window[0][1].start, window[-1][1].end)
            return (Finding("source_leaked", "warning", f"“{span.of(target)}” was not translated", target=span),)
    return ()


def _keep_verbatim(source: str, glossary: Glossary | None) -> str:
    for hit in glossary.find_terms(source) if glossary else ():
        if hit.verbatim:
            source = source[: hit.span.start] + " " * (hit.span.end - hit.span.start) + source[hit.span.end :]
    return source


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()
