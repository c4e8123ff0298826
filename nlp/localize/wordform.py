"""Words compared across their forms: an English stem, and a tolerant likeness for the other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.document import Span

# Arabic vowel marks belong to the letter before them.
_LETTERS = r"(?:[^\W_][\u064b-\u0652\u0670]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:['’·-]{_LETTERS})*")
_POSSESSIVE = re.compile(r"['’]s?$")
_SIBILANT = ("s", "x", "z", "ch", "sh")
# Arabic words that are written together with the next one: and, so, with, for, like, the.
_ARABIC_CLITICS = re.compile(r"^(?:[وف]?[بك]?ال|[وف]?لل)(?=\w{2})|^[وف](?=\w{4})")
_ARABIC_MARKS = re.compile(r"[\u064b-\u0652\u0640]")


def words(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the words of `text` with their places; a hyphenated word is one."""
    for match in _WORD.finditer(text):
        yield match.group(), Span(*match.span())


@lru_cache(maxsize=65536)
def english_stem(word: str) -> str:
    """Return a key that the usual forms of an English word share ("policies" and "policy", "shared" and "share")."""
    stem = _POSSESSIVE.sub("", word.casefold())
    if len(stem) > 4 and stem.endswith("ies"):
        stem = stem[:-3] + "y"
    elif stem.endswith("es") and stem[:-2].endswith(_SIBILANT) and len(stem) > 4:
        stem = stem[:-2]
    elif stem.endswith("s") and not stem.endswith(("ss", "us", "is")) and len(stem) > 3:
        stem = stem[:-1]
    for ending in ("ing", "ed"):
        base = stem.removesuffix(ending)
        if base != stem and len(base) >= 3 and re.search(r"[aeiouy]", base):
            stem = base[:-1] if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz" else base
            break
    stem = stem[:-1] if stem.endswith("e") and len(stem) > 3 else stem
    return stem[:-1] + "i" if stem.endswith("y") and len(stem) > 3 else stem


def same_word(form: str, word: str, *, language: str) -> bool:
    """Say whether `form` looks like an inflected form of `word`: same beginning, another ending.

    German compounds count as containing their parts.
    """
    form, word = normal_form(form, language=language), normal_form(word, language=language)
    if form == word:
        return True
    if language == "de" and len(word) >= 5 and (word in form or word[:-1] in form):
        return True
    shared = 0
    for left, right in zip(form, word, strict=False):
        if left != right:
            break
        shared += 1
    need = len(word) if len(word) <= 3 else max(3, len(word) - 2)
    return shared >= need and abs(len(form) - len(word)) <= 3


def normal_form(word: str, *, language: str) -> str:
    """Return `word` without case; for Arabic also without vowel marks, tatweel, and joined particles."""
    word = word.casefold()
    if language != "ar":
        return word
    word = _ARABIC_MARKS.sub("", word).replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ى", "ي")
    return _ARABIC_CLITICS.sub("", word)
