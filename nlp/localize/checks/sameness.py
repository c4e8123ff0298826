"""Text that was not translated: the whole segment, or source words left standing in it."""

from __future__ import annotations

import re
import unicodedata

from nlp.document import Span
from nlp.finding import Finding, Severity
from nlp.localize.checks.saying import cite, finding
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import load_lexicon
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale
from nlp.localize.wordform import words

_LEAKED_RUN = 4
_TELLING = 7  # Letters; a shorter word may be a loanword ("rally").
_LABEL = re.compile(r"[^:：]{3,40}(?=[:：])")
_SENTENCE = 4
_SENTENCE_UNSPACED = 12  # Characters.


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find a segment left as it was, and runs of source words within a translation.

    A sentence left is an error; one word alone may well be the same in both languages ("Correction").
    """
    if source_locale.language == target_locale.language:
        return ()
    kept = blank_literals(_keep_verbatim(source, glossary))
    ours = [word for word, _ in words(kept) if not word.isupper() and not word.isdigit()] if source_locale.spaced else (
        [word for word, _ in words(kept)]
    )  # fmt: skip
    if not ours:
        return ()
    if _fold(source) == _fold(target):
        long = len(ours) >= _SENTENCE if source_locale.spaced else sum(map(len, ours)) >= _SENTENCE_UNSPACED
        severity: Severity = "error" if long else "warning" if len(ours) > 1 else "info"
        return (finding("same_as_source", severity, Span(0, len(source)), Span(0, len(target))),)
    runs = _leaks(source, target, source_locale=source_locale, target_locale=target_locale)
    return runs or _leaked_label(kept, target) or _leaked_words(kept, target, source_locale=source_locale)


def _leaks(source: str, target: str, *, source_locale: Locale, target_locale: Locale) -> tuple[Finding, ...]:
    """Find the longest run of words taken over from the source that holds a little word of its language only."""
    little = load_lexicon(source_locale.tag).function_words - load_lexicon(target_locale.tag).function_words
    ours = [word.casefold() for word, _ in words(blank_literals(source))]
    grams = {tuple(ours[i : i + _LEAKED_RUN]) for i in range(len(ours) - _LEAKED_RUN + 1)}
    theirs = list(words(blank_literals(target)))
    folded = [word.casefold() for word, _ in theirs]
    leaked = [
        tuple(folded[i : i + _LEAKED_RUN]) in grams and bool(little.intersection(folded[i : i + _LEAKED_RUN]))
        for i in range(len(theirs) - _LEAKED_RUN + 1)
    ]
    if True not in leaked:
        return ()
    first = leaked.index(True)
    last = next((i for i in range(first, len(leaked)) if not leaked[i]), len(leaked)) - 1
    span = Span(theirs[first][1].start, theirs[last + _LEAKED_RUN - 1][1].end)
    return (finding("source_leaked", "warning", None, span, words=cite(span.of(target))),)


def _leaked_label(source: str, target: str) -> tuple[Finding, ...]:
    """Find a label of several words taken over ("Last updated: …"), but no name ("Community Guidelines:")."""
    ours, theirs = _LABEL.match(source), _LABEL.match(target)
    if ours is None or theirs is None or _fold(ours[0]) != _fold(theirs[0]):
        return ()
    later = [word for word, _ in words(ours[0])][1:]
    found = finding("source_leaked", "warning", None, Span(*theirs.span()), words=cite(theirs[0]))
    return (found,) if any(map(str.islower, later)) else ()


def _leaked_words(source: str, target: str, *, source_locale: Locale) -> tuple[Finding, ...]:
    """Find single words taken over from the source that their ending gives away ("Gracefully")."""
    endings = load_lexicon(source_locale.tag).telling_endings
    ours = {word.casefold() for word, _ in words(source)} if endings else frozenset()
    leaked = (
        (word, span) for word, span in words(blank_literals(target))
        if len(word) >= _TELLING and word.casefold().endswith(endings) and word.casefold() in ours
    )  # fmt: skip
    return tuple(finding("source_leaked", "warning", None, span, words=cite(word)) for word, span in leaked)


def _keep_verbatim(source: str, glossary: Glossary | None) -> str:
    for hit in glossary.find_terms(source) if glossary else ():
        if hit.verbatim:
            source = source[: hit.span.start] + " " * (hit.span.end - hit.span.start) + source[hit.span.end :]
    return source


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()
