"""What a new sentence says otherwise than one that was translated: values, critical words, other words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml
from rapidfuzz.distance import Indel

from nlp.document import Span
from nlp.localize.checks.numbers import find_figures
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import Marker, load_lexicon
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale
from nlp.localize.memory.values import Value, find_values

Critical = Literal["number", "negation", "exception", "modality", "term", "name", "date", "literal"]

_VALUE = "\0"
# Words, digits, and signs that are no punctuation ("%", "$", "≥").
_TOKEN = re.compile(
    rf"""{_VALUE}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s.,;:!?¿¡'"“”‘’„‚«»‹›(){{}}\[\]<>…–—/*|•·。、，；：！？「」『』（）-]"""
)
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_MARKED: Mapping[Marker, Critical] = {
    "negation": "negation",
    "implicit": "negation",
    "exception": "exception",
    "obligation": "modality",
    "permission": "modality",
    "recommendation": "modality",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the old source that stand as others in the new one; either may be ""."""

    old: str
    new: str
    critical: frozenset[Critical] = frozenset()


@dataclass(frozen=True, slots=True)
class Comparison:
    """`exchanged` are the values that differ in sentences of the same words; else `differences` says more."""

    exchanged: tuple[tuple[Value, Value], ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def same_words(self) -> bool:
        return not self.differences


@dataclass(frozen=True, slots=True)
class _Token:
    key: str
    span: Span


def compare_sources(old: str, new: str, *, locale: Locale, glossary: Glossary | None = None) -> Comparison:
    """Compare two sentences of `locale` word by word, apart from letter case, punctuation and minor words.

    Values (`find_values`) are compared one to one where the words between them are the same.
    """
    before, after = find_values(old, locale, glossary=glossary), find_values(new, locale, glossary=glossary)
    left, right = _tokens(old, before, locale), _tokens(new, after, locale)
    kinds_agree = [value.kind for value in before] == [value.kind for value in after]
    if kinds_agree and [token.key for token in left] == [token.key for token in right]:
        pairs = zip(before, after, strict=True)
        return Comparison(exchanged=tuple((one, other) for one, other in pairs if not one.equals(other)))
    left, right = _tokens(old, (), locale), _tokens(new, (), locale)
    here, there = _critical(old, before, locale, glossary), _critical(new, after, locale, glossary)
    found = [
        Difference(
            (ours := _covering(left[op.src_start : op.src_end])).of(old),
            (theirs := _covering(right[op.dest_start : op.dest_end])).of(new),
            _kinds(here, ours) | _kinds(there, theirs),
        )
        for op in _edits([token.key for token in left], [token.key for token in right])
    ]
    # Values that only changed their kind ("13" that became a name) leave no word that differs.
    return Comparison(differences=tuple(found) or (Difference(old, new),))


@cache
def load_wording() -> Mapping[str, Any]:
    """Return the data of `wording.yaml`."""
    text = (files("nlp.localize.memory") / "wording.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return loaded


@cache
def _minor_words(tag: str) -> frozenset[str]:
    return frozenset(load_wording()["minor_words"].get(tag, ()))


@cache
def _spellings(tag: str) -> Mapping[str, str]:
    return {word: group[0] for group in load_wording()["spellings"].get(tag, ()) for word in group}


def _tokens(text: str, values: Sequence[Value], locale: Locale) -> list[_Token]:
    """The words that matter, each value as one token at its place."""
    masked = list(text)
    for value in values:
        masked[value.span.start : value.span.end] = _VALUE + "\x01" * (value.span.end - value.span.start - 1)
    minor, spellings = _minor_words(locale.tag), _spellings(locale.tag)
    is_plain = load_lexicon(locale.tag).is_plain_word
    tokens = []
    for match in _TOKEN.finditer("".join(masked).replace("\x01", "_") if values else text):
        key = unicodedata.normalize("NFC", match.group()).translate(_TYPOGRAPHY)
        # "US" is not "us", but "NOT" is "not".
        key = key if key.isupper() and len(key) > 1 and not is_plain(key) else key.casefold()
        if key not in minor:
            tokens.append(_Token(spellings.get(key, key), Span(*match.span())))
    return tokens


def _edits(left: Sequence[str], right: Sequence[str]) -> Sequence[Any]:
    """The stretches that differ; what was taken out and put in at one place is one exchange."""
    edits: list[Any] = []
    for op in Indel.opcodes(left, right):
        if op.tag == "equal":
            continue
        last = edits[-1] if edits else None
        if last is not None and last.src_end == op.src_start and last.dest_end == op.dest_start:
            edits[-1] = _Edit(last.src_start, op.src_end, last.dest_start, op.dest_end)
        else:
            edits.append(_Edit(op.src_start, op.src_end, op.dest_start, op.dest_end))
    return edits


@dataclass(frozen=True, slots=True)
class _Edit:
    src_start: int
    src_end: int
    dest_start: int
    dest_end: int


def _covering(tokens: Sequence[_Token]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end) if tokens else Span(0, 0)


def _critical(
    text: str, values: Sequence[Value], locale: Locale, glossary: Glossary | None
) -> list[tuple[Span, Critical]]:
    """Where the words stand on which a rule turns."""
    found: list[tuple[Span, Critical]] = [(value.span, value.kind) for value in values]
    found += [(figure.span, "number") for figure in find_figures(text, locale)]
    for hit in load_lexicon(locale.tag).find_markers(blank_literals(text)):
        found += [(hit.span, _MARKED[kind]) for kind in sorted(hit.kinds) if kind in _MARKED]
    found += [(hit.span, "term") for hit in (glossary.find_terms(text) if glossary else ())]
    return found


def _kinds(critical: Sequence[tuple[Span, Critical]], span: Span) -> frozenset[Critical]:
    return frozenset(kind for at, kind in critical if at.start < span.end and span.start < at.end)
