"""Characters that are not seen and change what is: direction controls, zero-width characters, control codes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.saying import finding
from nlp.localize.glossary import Glossary
from nlp.localize.locales import Locale

_EMBEDDINGS, _POP = "\u202a\u202b\u202d\u202e", "\u202c"
_ISOLATES, _POP_ISOLATE = "\u2066\u2067\u2068", "\u2069"
_OVERRIDES = "\u202d\u202e"
_MARKS = "\u200e\u200f\u061c"
_BIDI = _EMBEDDINGS + _POP + _ISOLATES + _POP_ISOLATE + _MARKS
_INVISIBLE = "\u200b\u2060\ufeff\u00ad"
# The zero-width joiner holds emoji together, and both joiners shape Arabic letters.
_JOINERS = "\u200c\u200d"
_LINE = "\n\t"
_UNUSUAL = re.compile(rf"[\x00-\x1f\x7f-\x9f\ufffd{_INVISIBLE}{_JOINERS}]")


def check(
    source: str, target: str, *, source_locale: Locale, target_locale: Locale, glossary: Glossary | None
) -> tuple[Finding, ...]:
    """Find direction controls that are open, override or have no place here, and other unseen characters."""
    return (*_bidi(source, target, target_locale), *_unseen(source, target, target_locale))


def _bidi(source: str, target: str, locale: Locale) -> Iterator[Finding]:
    """Follow UAX 9: embeddings and overrides end with PDF, isolates with PDI, both within a paragraph."""
    unpaired = _unpaired(target)
    if unpaired is not None:
        yield finding("bidi_unpaired", "error", None, unpaired, name=_name(unpaired.of(target)))
        return
    for at, char in enumerate(target):
        if char in _OVERRIDES and char not in source:
            yield finding("bidi_override", "error", None, Span(at, at + 1), name=_name(char))
            return
        if char in _BIDI and locale.direction == "ltr" and char not in source:
            yield finding("bidi_unexpected", "warning", None, Span(at, at + 1), fix="", name=_name(char))
            return


def _unpaired(text: str) -> Span | None:
    open_controls: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        if char in _EMBEDDINGS or char in _ISOLATES:
            open_controls.append((_POP if char in _EMBEDDINGS else _POP_ISOLATE, at))
        elif char in (_POP, _POP_ISOLATE):
            if not open_controls or open_controls[-1][0] != char:
                return Span(at, at + 1)
            open_controls.pop()
        elif char == "\n" and open_controls:
            break
    return Span(open_controls[0][1], open_controls[0][1] + 1) if open_controls else None


def _unseen(source: str, target: str, locale: Locale) -> Iterator[Finding]:
    for match in _UNUSUAL.finditer(target):
        at, char, span = match.start(), match.group(), Span(*match.span())
        joiner = char in _JOINERS and locale.language != "ar" and not _in_emoji(target, at)
        if (char in _INVISIBLE or joiner) and char not in source:
            yield finding("invisible_character", "warning", None, span, fix="", name=_name(char))
        elif char == "\ufffd" or (unicodedata.category(char) == "Cc" and char not in _LINE and char not in source):
            yield finding("control_character", "error", None, span, name=_name(char))
    for match in re.finditer(r"(?<=\S) {2,}(?=\S)", target if "  " not in source else ""):
        yield finding("double_space", "info", None, Span(*match.span()), fix=" ")


def _in_emoji(text: str, at: int) -> bool:
    return any(unicodedata.category(char) in ("So", "Sk") for char in text[max(0, at - 2) : at + 2])


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
