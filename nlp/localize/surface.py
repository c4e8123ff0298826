"""How a sentence is written for an engine, and its translation like the sentence: capitals, stress, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from nlp.document import Span
from nlp.localize.lexicon import load_lexicon
from nlp.localize.literals import find_literals
from nlp.localize.locales import SOURCE, Locale

WORD = re.compile(r"[^\W\d_]+")
_ENDS = ".:;!?…。：；！？"
_QUOTED = re.compile(r"[\"“”„]([^\"“”„]*)[\"“”]")
_STRAIGHT = str.maketrans("“”„«»’‘", '"""""\'\'')


def is_shouted(text: str) -> bool:
    """Say whether a whole text is in capitals, and more than an acronym."""
    bare = text
    for literal in find_literals(text):
        bare = bare.replace(literal.text, " ")
    found = WORD.findall(bare)
    if not found or not all(word.isupper() for word in found):
        return False
    return len(found) > 2 or any(map(load_lexicon(SOURCE.tag).is_plain_word, found))


def lowered(text: str, kept: Sequence[Span]) -> str:
    """Return `text` in sentence case, `kept` apart."""
    lower = "".join(
        char if any(span.start <= at < span.end for span in kept) else char.lower() for at, char in enumerate(text)
    )
    first = WORD.search(lower)
    if first is None or any(span.start <= first.start() < span.end for span in kept):
        return lower
    return lower[: first.start()] + lower[first.start()].upper() + lower[first.start() + 1 :]


def unstressed(text: str, is_plain_word: Callable[[str], bool]) -> str:
    """Write shouted ordinary words small ("you must NOT"): an engine takes them for names."""

    def lower(match: re.Match[str]) -> str:
        word = match.group()
        stressed = len(word) > 1 and word.isupper() and is_plain_word(word)
        return (word.capitalize() if match.start() == 0 else word.lower()) if stressed else word

    return WORD.sub(lower, text)


def straightened(text: str, kept: Sequence[Span]) -> str:
    """Write quotation marks and apostrophes as the engines know them, but not in what is kept; the same length."""
    plain = text.translate(_STRAIGHT)
    for span in (*kept, *(literal.span for literal in find_literals(text))):
        plain = plain[: span.start] + span.of(text) + plain[span.end :]
    return plain


def mirrored(source: str, target: str, *, shouted: bool) -> str:
    """Give `target` the first letter's case, the end mark and the capitals of `source`."""
    end = source[-1:] if source[-1:] in _ENDS else ""
    body = target.rstrip(_ENDS + " ") or target
    if not (end == "" and source.rstrip(")\"'")[-1:] in _ENDS):
        target = body + end
    if shouted:
        return target.upper()
    first, ours = WORD.search(target), WORD.search(source)
    if first is None or ours is None or first.start() > 2 or ours.start() > 2:
        return target
    letter = target[first.start()]
    if ours.group()[0].isupper():
        letter = letter.upper()
    elif len(first.group()) < 2 or not first.group()[1:2].isupper():
        letter = letter.lower()
    return target[: first.start()] + letter + target[first.start() + 1 :]


def quote_like(target: str, source: str, locale: Locale) -> str:
    """Set the locale's quotation marks around what the source quotes."""
    if len(_QUOTED.findall(source)) != len(_QUOTED.findall(target)):
        return target
    opening, closing = locale.quotes[0]
    return _QUOTED.sub(lambda match: f"{opening}{match[1]}{closing}", target)
