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
from nlp.localize.checks.figures import find_figures
from nlp.localize.glossary import Glossary
from nlp.localize.lexicon import Marker, load_lexicon
from nlp.localize.literals import blank_literals
from nlp.localize.locales import Locale
from nlp.localize.memory.values import Value, find_values
from nlp.localize.tags import blank_tags

Critical = Literal["number", "negation", "exception", "modality", "term", "name", "date", "literal"]

_VALUE = "\0"
# Words, digits, and signs that are no punctuation ("%", "$", "≥").
_TOKEN = re.compile(
    rf"""{_VALUE}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s.,;:!?¿¡'"“”‘’„‚«»‹›(){{}}\[\]<>…–—/*|•·。、，；：！？「」『』（）-]"""
)
# Punctuation that can turn a sentence round; separators within numbers are none.
_INNER_MARK = re.compile(r"[;:()?!–—。、，；：？！]|(?<!\d)[,.]|[,.](?!\d)")
_END_MARKS = " .,;:!?…。、，；：！？"
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
class Sentence:
    """A source read for comparison: its text without tags (offsets kept), values, and words in their compared form."""

    text: str
    values: tuple[Value, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the old source that stand as others in the new one; either may be ""."""

    old: str
    new: str
    critical: frozenset[Critical] = frozenset()


@dataclass(frozen=True, slots=True)
class _Token:
    key: str
    span: Span


def read_sentence(text: str, locale: Locale, *, names: Glossary | None = None) -> Sentence:
    """Return `text` with what it can be compared by."""
    text = blank_tags(text)
    values = find_values(text, locale, names=names)
    return Sentence(text, values, tuple(token.key for token in _tokens(text, values, locale)))


def find_exchanged(old: Sentence, new: Sentence) -> tuple[tuple[Value, Value], ...] | None:
    """Return the values that differ between two sentences of the same words, None where the words differ.

    Letter case, punctuation and minor words aside, and values (`find_values`) one to one.
    """
    if old.keys != new.keys or [value.kind for value in old.values] != [value.kind for value in new.values]:
        return None
    pairs = zip(old.values, new.values, strict=True)
    return tuple((one, other) for one, other in pairs if not one.equals(other))


def same_inner_marks(old: Sentence, new: Sentence) -> bool:
    """Say whether the punctuation within two sentences is the same: "No, posting is fine" is not "No posting is"."""
    return _INNER_MARK.findall(old.text.rstrip(_END_MARKS)) == _INNER_MARK.findall(new.text.rstrip(_END_MARKS))


def find_differences(
    before: Sentence, after: Sentence, *, locale: Locale, glossary: Glossary | None = None
) -> tuple[Difference, ...]:
    """Return the words that differ, in order, each with what makes it critical."""
    old, new = before.text, after.text
    left, right = _tokens(old, (), locale), _tokens(new, (), locale)
    here, there = _critical(before, locale, glossary), _critical(after, locale, glossary)
    found = [
        Difference(
            (ours := _covering(left[op.src_start : op.src_end])).of(old),
            (theirs := _covering(right[op.dest_start : op.dest_end])).of(new),
            _kinds(here, ours) | _kinds(there, theirs),
        )
        for op in _edits([token.key for token in left], [token.key for token in right])
    ]
    # Values that only changed their kind ("13" that became a name) leave no word that differs.
    return tuple(found) or (Difference(old, new),)


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
        masked[value.span.start : value.span.end] = _VALUE + "_" * (value.span.end - value.span.start - 1)
    minor, spellings = _minor_words(locale.tag), _spellings(locale.tag)
    is_plain = load_lexicon(locale.tag).is_plain_word
    tokens = []
    for match in _TOKEN.finditer("".join(masked)):
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


def _critical(sentence: Sentence, locale: Locale, glossary: Glossary | None) -> list[tuple[Span, Critical]]:
    """Where the words stand on which a rule turns."""
    text = sentence.text
    found: list[tuple[Span, Critical]] = [(value.span, value.kind) for value in sentence.values]
    found += [(figure.span, "number") for figure in find_figures(text, locale)]
    for hit in load_lexicon(locale.tag).find_markers(blank_literals(text)):
        found += [(hit.span, _MARKED[kind]) for kind in sorted(hit.kinds) if kind in _MARKED]
    found += [(hit.span, "term") for hit in (glossary.find_terms(text) if glossary else ())]
    return found


def _kinds(critical: Sequence[tuple[Span, Critical]], span: Span) -> frozenset[Critical]:
    return frozenset(kind for at, kind in critical if at.start < span.end and span.start < at.end)
