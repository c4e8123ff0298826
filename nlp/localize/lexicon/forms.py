"""The lexicon files, and how the words listed in them are matched in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from nlp.localize.locales import find_locale

_ARABIC_LETTER = re.compile(r"[\u0621-\u063a\u0641-\u064a]")
_ARABIC_MARKS = r"[\u064b-\u0652\u0670\u0640]"  # Vowel marks and the stretching tatweel, written or not.
_GAP = 4  # Words that may stand in the gap of a marker in two parts.


@cache
def read_lexicon(tag: str) -> dict[str, Any]:
    """Return the data of the shipped locale `tag`, every value a text. Raises LocaleError for an unknown locale."""
    locale = find_locale(tag)
    text = (files("nlp.localize.lexicon") / f"{locale.tag}.yaml").read_text(encoding="utf-8")
    # BaseLoader: "no" and "null" are words here, not values.
    data: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return data


def form(marker: str, *, not_in_gap: Iterable[str] = ()) -> str:
    """Return a pattern for a listed form: "*" at the end of a word for any ending, " … " for a gap of a few words.

    None of the words `not_in_gap` may stand in the gap ("ne … que" is not "ne … pas que"). Arabic letters match with
    and without vowel marks.
    """
    shut = "|".join(re.escape(word) for word in not_in_gap)
    gap = rf"(?:\s*(?!(?:{shut})\b)[\w’'-]+){{1,{_GAP}}}?\s+" if shut else rf"(?:\s*[\w’'-]+){{1,{_GAP}}}?\s+"
    pattern = gap.join(
        re.escape(part).replace(r"\ ", r"\s+").replace(r"\*", r"[\w\-]*").replace("'", "['’]")
        for part in marker.split(" … ")
    )
    return _ARABIC_LETTER.sub(lambda letter: f"{letter[0]}{_ARABIC_MARKS}*", re.sub(_ARABIC_MARKS, "", pattern))


def plain_form(text: str) -> str:
    """Return a matched form as it is listed: in lower case, single spaces, without Arabic vowel marks."""
    return re.sub(r"\s+", " ", re.sub(_ARABIC_MARKS, "", text)).lower()


def bounded(body: str, tag: str) -> str:
    """Return `body` as whole words of the locale; Japanese has no spaces to hold to."""
    if tag == "ja":
        return body
    # Arabic writes "and", "so", "with", "for", "the" together with the next word; French and English elide ("n'").
    before = r"(?<!\w)[وف]?(?:بال|لل|ال|ب|ل)?" if tag == "ar" else r"(?<!\w)"
    return rf"{before}(?:{body})(?:(?<=['’])|(?!\w))"


def words_pattern(words: Iterable[str], tag: str) -> re.Pattern[str]:
    """Return a pattern for any of `words` as its group "word", the longest first."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(bounded(f"(?P<word>{'|'.join(map(form, longest_first))})", tag), re.IGNORECASE)


@cache
def listed_pattern(tag: str, name: str) -> re.Pattern[str]:
    """Return a pattern for any of the forms that the shipped locale `tag` lists as `name`, as its group "word"."""
    return words_pattern(read_lexicon(tag)[name], tag)
