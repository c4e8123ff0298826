"""What a language's words say, as data: negation, modality, exceptions, numbers. One YAML file a locale."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

import yaml

from nlp.document import Span
from nlp.localize.locales import find_locale

Marker = Literal["negation", "implicit", "exception", "obligation", "permission", "recommendation", "neutral"]
_ACRONYM = 7  # Letters; hardly an acronym is longer.
MARKERS: tuple[Marker, ...] = get_args(Marker)


@dataclass(frozen=True, slots=True)
class MarkerHit:
    """A word or phrase that shows one or more markers."""

    kinds: frozenset[Marker]
    span: Span


@dataclass(frozen=True)
class Lexicon:
    """The markers and number words of one locale.

    `ratio` is the usual least and greatest length of a translation from English, in characters a character.
    """

    tag: str
    pattern: re.Pattern[str]
    kinds: Mapping[str, frozenset[Marker]]
    numbers: Mapping[str, Decimal]
    number_pattern: re.Pattern[str]
    percent_pattern: re.Pattern[str]
    doubled: frozenset[str]
    joiners: frozenset[str]
    ratio: tuple[float, float]
    plain_words: frozenset[str]
    stressed_endings: tuple[str, ...]
    function_words: frozenset[str]
    translated_acronyms: frozenset[str] = frozenset()

    def is_plain_word(self, word: str) -> bool:
        """Say whether a word in capitals is an ordinary word that was stressed, and no acronym or name."""
        word = word.lower()
        return word in self.plain_words or (len(word) > _ACRONYM and word.endswith(self.stressed_endings))

    def find_markers(self, text: str) -> tuple[MarkerHit, ...]:
        """Return the markers of `text` in order, the longest at each place, none overlapping."""
        hits = []
        for match in self.pattern.finditer(text):
            group = match.lastgroup or ""
            hits.append(MarkerHit(self.kinds[group], Span(match.start(group), match.end(group))))
        return tuple(hits)


@cache
def load_lexicon(tag: str) -> Lexicon:
    """Return the lexicon of the shipped locale `tag`. Raises LocaleError for an unknown locale."""
    locale = find_locale(tag)
    text = (files("nlp.localize.lexicon") / f"{locale.tag}.yaml").read_text(encoding="utf-8")
    # BaseLoader: "no" and "null" are words here, not values.
    data = yaml.load(text, Loader=yaml.BaseLoader)
    marked: dict[str, set[Marker]] = {}
    for kind in MARKERS:
        for marker in data[kind]:
            marked.setdefault(marker, set()).add(kind)
    ordered = sorted(marked, key=lambda marker: (-len(marker.removesuffix("*")), marker.endswith("*"), marker))
    groups = {f"m{number}": marker for number, marker in enumerate(ordered)}
    body = "|".join(f"(?P<{group}>{_form(marker)})" for group, marker in groups.items())
    low, high = data["ratio"]
    return Lexicon(
        tag=locale.tag,
        pattern=re.compile(_bounded(body, locale.tag), re.IGNORECASE),
        kinds={group: frozenset(marked[marker]) for group, marker in groups.items()},
        numbers={word.casefold(): Decimal(value) for word, value in data["numbers"].items()},
        number_pattern=_words_pattern(data["numbers"], locale.tag),
        percent_pattern=_words_pattern(data["percent"], locale.tag),
        doubled=frozenset(data["doubled"]),
        joiners=frozenset(data["joiners"]),
        ratio=(float(low), float(high)),
        plain_words=frozenset(data.get("plain_words", ())),
        stressed_endings=tuple(data.get("stressed_endings", ())),
        function_words=frozenset(data.get("function_words", ())),
        translated_acronyms=frozenset(data.get("translated_acronyms", ())),
    )


def _form(marker: str) -> str:
    form = re.escape(marker.removesuffix("*")).replace(r"\ ", r"\s+").replace("'", "['’]")
    return form + (r"[\w\-]*" if marker.endswith("*") else "")


def _bounded(body: str, tag: str) -> str:
    if tag == "ja":
        return body
    # Arabic writes "and", "so", "with", "for", "the" together with the next word; French and English elide ("n'").
    before = r"(?<!\w)[وف]?(?:بال|لل|ال|ب|ل)?" if tag == "ar" else r"(?<!\w)"
    return rf"{before}(?:{body})(?:(?<=['’])|(?!\w))"


def _words_pattern(words: Mapping[str, str] | list[str], tag: str) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(_bounded(f"(?P<word>{'|'.join(map(_form, longest_first))})", tag), re.IGNORECASE)
