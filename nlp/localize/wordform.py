"""Words compared across their forms: an English stem, and a tolerant likeness for the other languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from babel import Locale as BabelLocale

from nlp.document import Span

# Arabic vowel marks belong to the letter before them.
_LETTERS = r"(?:[^\W_][\u064b-\u0652\u0670]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:['’·-]{_LETTERS})*")
_POSSESSIVE = re.compile(r"['’]s?$")
_SIBILANT = ("s", "x", "z", "ch", "sh")
# Arabic words that are written together with the next one: and, so, with, for, like, the.
_ARABIC_CLITICS = re.compile(r"^(?:[وف]?[بك]?ال|[وف]?لل)(?=\w{2})|^[وف](?=\w{4})")
_ARABIC_MARKS = re.compile(r"[\u064b-\u0652\u0640]")
# Languages written without spaces between words.
_UNSPACED = frozenset({"ja", "zh", "yue", "th", "lo", "km", "my"})
# Marks that may stand inside a term and mean nothing in it: コミュニティ・ガイドライン.
_FILLERS = "・·･\u200b"
_LATIN = re.compile(r"[0-9A-Za-zＡ-Ｚａ-ｚ０-９]")
_KATAKANA = re.compile(r"[ァ-ヺーｦ-ﾟ]")
# A shorter katakana word is too often only the beginning of another (ライブ in ライブラリ).
_SHORT_KATAKANA = 4


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


@lru_cache(maxsize=65536)
def stem(word: str, *, language: str) -> str:
    """Return a key that the usual forms of a word share; where no stemmer knows the language, the word without case.

    English has `english_stem`; the other languages the Snowball stemmers (snowballstem.org).
    """
    primary = language.partition("-")[0].lower()
    if primary == "en":
        return english_stem(word)
    import snowballstemmer  # only where a policy is not in English

    word = normal_form(word, language=primary)
    name = _english_name(primary)
    # A stemmer holds the word it works on, so threads may not share one.
    return str(snowballstemmer.stemmer(name).stemWord(word)) if name in snowballstemmer.algorithms() else word


def is_spaced(language: str) -> bool:
    """Say whether the language (a BCP 47 tag) sets spaces between words."""
    return language.partition("-")[0].lower() not in _UNSPACED


def letters(text: str) -> Iterator[tuple[str, Span]]:
    """Yield the letters of a text without spaces and their places: width and case folded, blanks and fillers left out.

    Full and half width are one letter (NFKC), so "ＡＩ" is "AI".
    """
    for at, char in enumerate(text):
        if not char.isspace() and char not in _FILLERS:
            yield unicodedata.normalize("NFKC", char).casefold(), Span(at, at + 1)


def splits_word(text: str, span: Span) -> bool:
    """Say whether `span` begins or ends inside a word that script alone shows to go on.

    Latin letters and digits always do; katakana only around short words, as longer ones build compounds.
    """
    found = span.of(text)
    short = len(found) < _SHORT_KATAKANA
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    for inside, outside in ((found[:1], before), (found[-1:], after)):
        if _LATIN.match(inside) and _LATIN.match(outside):
            return True
        if short and _KATAKANA.match(inside) and _KATAKANA.match(outside):
            return True
    return False


@cache
def _english_name(language: str) -> str:
    return (BabelLocale("en").languages.get(language) or "").lower()


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
