"""A translation far shorter or longer than the language pair explains."""

from __future__ import annotations

from nlp.finding import Finding
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import load_lexicon
from nlp.localize.locales import Locale

_SHORT = 30  # Characters; below that a word more or less says nothing.


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find an empty translation, and one whose length is outside what is usual from English."""
    if source.strip() and not target.strip():
        return (Finding("empty", "error", "the translation is empty"),)
    if len(source) < _SHORT or source_locale.tag != "en":
        return ()
    low, high = load_lexicon(target_locale.tag).ratio
    ratio = len(target) / len(source)
    if low <= ratio <= high:
        return ()
    word = "short" if ratio < low else "long"
    text = f"suspiciously {word}: {ratio:.0%} of the source, {low:.0%} to {high:.0%} is usual"
    return (Finding(f"too_{word}", "warning", text),)
