"""The fixed words that exports need beside a briefing's own sentences, and the marks of origins."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nlp.errors import LocaleError

# A caller gives one word or short phrase per key, in the briefing's locale (Fluent: `ui-` + key with dashes).
LABELS: tuple[str, ...] = (
    "origin_template",
    "origin_memory",
    "origin_memory_fuzzy",
    "origin_machine",
    "origin_source",
    "origin_market",
    "origin_legend",
    "old_wording",
    "new_wording",
    "words_removed",
    "words_added",
    "place",
    "what_to_do",
    "source_text",
    "checks",
    "check_error",
    "check_warning",
    "check_info",
    "check_fix",
    "draft_notice",
    "old_version",
    "new_version",
    "contents",
    "coverage",
    # What stands between a label and its text, and around an aside or quoted words, with the language's own spaces.
    "colon",
    "aside_open",
    "aside_close",
    "quote_open",
    "quote_close",
)

# The fuller the mark, the more a person has already approved; a mark always stands beside its word.
MARKS: Mapping[str, str] = MappingProxyType(
    {"template": "", "memory": "●", "memory_fuzzy": "◐", "machine": "○", "source": "◇", "market": "◆"}
)


def require_labels(labels: Mapping[str, str]) -> Mapping[str, str]:
    """Return `labels` if every key of LABELS has a text.

    Raises LocaleError naming the missing keys.
    """
    missing = [key for key in LABELS if not labels.get(key)]
    if missing:
        raise LocaleError("the export has no words for this label", value=", ".join(missing), hint="Add the messages")
    return labels


def quoted(text: str, labels: Mapping[str, str]) -> str:
    """Return `text` in the quotation marks of the labels' locale."""
    return f"{labels['quote_open']}{text}{labels['quote_close']}"


@cache
def direction(language: str) -> str:
    """Return "rtl" or "ltr", the writing direction of a BCP 47 `language`; unknown languages are "ltr"."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-").text_direction
    except (UnknownLocaleError, ValueError, TypeError):
        return "ltr"
