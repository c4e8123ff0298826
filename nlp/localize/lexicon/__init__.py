"""What a language's words say, as data: negation, modality, exceptions, numbers. One YAML file a locale."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from nlp.document import Span
from nlp.localize.lexicon.forms import bounded, form, read_lexicon

# "implicit" words may stand for a negation; those that are a "denial" too must have something for them. "hint"s may
# stand for their kind and do not claim it; a "bound" may hold a negation that is none ("no longer than", "at most");
# instead of a "soft" word another language may negate ("before": "not until"; "stops": "no more").
Marker = Literal[
    "negation", "implicit", "denial", "bound", "exception", "exception_hint", "obligation", "permission",
    "recommendation", "either", "only", "only_hint", "soft", "neutral",
]  # fmt: skip
_ACRONYM = 7  # Letters; hardly an acronym is longer.
MARKERS: tuple[Marker, ...] = get_args(Marker)


@dataclass(frozen=True, slots=True)
class MarkerHit:
    """A word or phrase that shows one or more markers."""

    kinds: frozenset[Marker]
    span: Span


@dataclass(frozen=True)
class Lexicon:
    """The markers of one locale and what else is known of its words.

    `ratio` is the usual least and greatest length of a translation from English, in characters a character.
    `reach` is how far before and after a modal verb its negation may stand, in characters.
    """

    tag: str
    pattern: re.Pattern[str]
    kinds: Mapping[str, frozenset[Marker]]
    doubled: frozenset[str]
    joiners: frozenset[str]
    ratio: tuple[float, float]
    reach: tuple[int, int]
    plain_words: frozenset[str]
    stressed_endings: tuple[str, ...]
    function_words: frozenset[str]
    telling_endings: tuple[str, ...]
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
    data = read_lexicon(tag)
    marked: dict[str, set[Marker]] = {}
    for kind in MARKERS:
        for marker in data[kind]:
            marked.setdefault(marker, set()).add(kind)
    ordered = sorted(marked, key=lambda marker: (-len(marker.removesuffix("*")), marker.endswith("*"), marker))
    groups = {f"m{number}": marker for number, marker in enumerate(ordered)}
    negations = [marker for marker in data["negation"] if marker.isalpha()]
    # Alternatives by their first letter: a pattern of hundreds, tried one by one at every word, is slow.
    by_letter: dict[str, list[str]] = {}
    for group, marker in groups.items():
        by_letter.setdefault(form(marker[0]), []).append(f"(?P<{group}>{form(marker, not_in_gap=negations)})")
    body = "|".join(f"(?={letter})(?:{'|'.join(forms)})" for letter, forms in by_letter.items())
    low, high = data["ratio"]
    before, after = data["reach"]
    return Lexicon(
        tag=tag,
        pattern=re.compile(bounded(body, tag), re.IGNORECASE),
        kinds={group: frozenset(marked[marker]) for group, marker in groups.items()},
        doubled=frozenset(data["doubled"]),
        joiners=frozenset(data["joiners"]),
        ratio=(float(low), float(high)),
        reach=(int(before), int(after)),
        plain_words=frozenset(data.get("plain_words", ())),
        stressed_endings=tuple(data.get("stressed_endings", ())),
        function_words=frozenset(data.get("function_words", ())),
        telling_endings=tuple(data.get("telling_endings", ())),
        translated_acronyms=frozenset(data.get("translated_acronyms", ())),
    )
