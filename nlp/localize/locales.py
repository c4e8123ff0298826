"""The shipped locales: name, direction, quotation marks and the engines to try, in order."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from babel import Locale as BabelLocale
from rapidfuzz import fuzz, process

from nlp.errors import LocaleError

TextDirection = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Locale:
    """A locale people read briefings in.

    `quotes` are the outer and the inner pair of quotation marks, with the spaces the language sets inside
    them. `engines` are registry names for English into this locale, best first. `spaced` is false where
    words are written without spaces between them.
    """

    tag: str
    name: str
    quotes: tuple[tuple[str, str], tuple[str, str]]
    direction: TextDirection = "ltr"
    engines: tuple[str, ...] = ()
    spaced: bool = True

    @cached_property
    def babel(self) -> BabelLocale:
        return BabelLocale.parse(self.tag, sep="-")

    @property
    def language(self) -> str:
        return self.tag.partition("-")[0]


# Quotation marks are those of CLDR 47 (delimiters), which Babel does not carry. Two departures: French gets the
# narrow no-break spaces its typography asks for, and Arabic «…», whose marks mirror with the direction of the text.
_LOCALES = (
    Locale("en", "English", (("“", "”"), ("‘", "’"))),
    Locale("pt-BR", "português (Brasil)", (("“", "”"), ("‘", "’")), engines=("bergamot",)),
    Locale("es", "español", (("«", "»"), ("“", "”")), engines=("apertium",)),
    Locale("fr", "français", (("«\u202f", "\u202f»"), ("“", "”"))),
    Locale("de", "Deutsch", (("„", "“"), ("‚", "‘"))),
    Locale("id", "Bahasa Indonesia", (("“", "”"), ("‘", "’"))),
    Locale("ja", "日本語", (("「", "」"), ("『", "』")), spaced=False),
    Locale("ar", "العربية", (("«", "»"), ("“", "”")), direction="rtl"),
)
LOCALES = {locale.tag: locale for locale in _LOCALES}
SOURCE = LOCALES["en"]


def find_locale(tag: str) -> Locale:
    """Return the shipped locale for `tag`, in any usual spelling ("pt_br", "es-ES", "PT").

    A region or script that has no pack of its own falls back to its language; a language without region
    stands for its only shipped region.

    Raises
    ------
    LocaleError
        for a language that is not shipped; the hint names the known ones, nearest first.
    """
    parts = [part for part in tag.strip().replace("_", "-").split("-") if part]
    language = parts[0].lower() if parts else ""
    candidates = [locale for locale in _LOCALES if locale.language == language]
    regions = {part.upper() for part in parts[1:]}
    for locale in candidates:
        if locale.tag.partition("-")[2].upper() in regions:
            return locale
    if candidates and _is_language_tag(parts):
        return candidates[0]
    raise LocaleError("unknown locale", value=tag or '""', hint=_suggestion(tag), code="locale_unknown")


def language_tag(tag: str) -> str:
    """Return any BCP 47 tag as it is usually written ("pt_br" is pt-BR), shipped or not.

    Raises LocaleError where it is none.
    """
    parts = tag.strip().replace("_", "-").split("-")
    if not _is_language_tag(parts) or not parts[0].isalpha() or len(parts[0]) not in (2, 3):
        hint = "Give a language as en, pt-BR or zh-Hant"
        raise LocaleError("this is no language tag", value=tag or '""', hint=hint, code="locale_unknown")
    cased = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in parts]
    return "-".join((parts[0].lower(), *cased[1:]))


def _is_language_tag(parts: list[str]) -> bool:
    return all(part.isascii() and part.isalnum() and len(part) <= 8 for part in parts)


def _suggestion(tag: str) -> str:
    names = {name: locale.tag for locale in _LOCALES for name in _spellings(locale)}
    nearest = process.extractOne(_plain(tag), names.keys(), scorer=fuzz.ratio, score_cutoff=60)
    known = ", ".join(LOCALES)
    return f"Did you mean {names[nearest[0]]}? Known: {known}" if nearest else f"Use one of {known}"


def _spellings(locale: Locale) -> tuple[str, ...]:
    english = locale.babel.get_language_name("en") or locale.tag
    return tuple(_plain(name) for name in (locale.tag, locale.name, english))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("_", "-"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
