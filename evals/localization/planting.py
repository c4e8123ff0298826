"""Translations with one known error each: marked in sentences of ours, planted by rule in human translations."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import cycle
from typing import Any

import yaml

from evals.localization.pairs import human_pairs, target_locales

_HELD_OUT_SHARE = (
    0.4  # Of the covenant's paragraphs; a paragraph is held out in every language and version, or in none.
)
_MARK = re.compile(r"\[\[(.*?)\]\]")
_NUMBER = re.compile(r"\d+")
_URL = re.compile(r"https?://[!#-;=?-~]+[\w/]")
_TAG = re.compile(r"</?\d+/?>|\{\{.*?\}\}|\{%.*?%\}|\{\w+\}")
_ADDRESS = re.compile(r"https?://[!#-;=?-~]+[\w/]|[\w.]+@[\w.]+\w")
_LITERAL = re.compile(rf"{_ADDRESS.pattern}|{_TAG.pattern}")
_SENTENCE = re.compile(r"(?<=[.!?؟])(?<!\d\.)\s+(?=\S)|(?<=[。！？])(?=\S)")
# Glossaries lead from English only.
_NEEDS_GLOSSARY = ("term", "name")
# Languages that are easy to take for each other are exchanged first.
_OTHER = {"en": "fr", "pt-BR": "es", "es": "pt-BR", "fr": "es", "de": "en", "id": "de", "ja": "ar", "ar": "ja"}


@dataclass(frozen=True, slots=True)
class Segment:
    """A source text and its right translation; `held_out` ones are not looked at while checks are developed."""

    document: str
    source_locale: str
    locale: str
    source: str
    target: str
    held_out: bool


@dataclass(frozen=True, slots=True)
class Planted:
    """A segment whose translation has one error of a kind."""

    kind: str
    segment: Segment


def own_segments() -> tuple[Segment, ...]:
    """Return the sentences of ours, right: English into every locale, and the other locales in turn into English."""
    return tuple(segment for segment, _ in _own())


def own_sentences() -> tuple[Mapping[str, str], ...]:
    """Return the development sentences of ours by locale, with their marks (`right_words`, `wrong_words`)."""
    return tuple(_load("planted.yaml")["sentences"])


def human_paragraphs() -> tuple[Segment, ...]:
    """Return the paragraphs of the covenant with their human translations, from English and into English.

    Into English, each paragraph is taken once, from the locales in turn.
    """
    found = [
        Segment(pair.document, "en", tag, pair.source, pair.target, _is_held_out(pair.source))
        for tag in target_locales()
        for pair in human_pairs(tag)
    ]
    by_source: dict[str, list[Segment]] = {}
    for segment in found:
        by_source.setdefault(segment.source, []).append(segment)
    for number, choices in enumerate(by_source.values()):
        chosen = choices[number % len(choices)]
        found.append(
            replace(
                chosen, source_locale=chosen.locale, locale="en", source=chosen.target, target=chosen.source
            )
        )  # fmt: skip
    return tuple(found)


def plant() -> Iterator[Planted]:
    """Yield every error that fits: those marked in our sentences, those made by rule in all segments."""
    for segment, wrong in _own():
        for kind, target in wrong.items():
            if kind not in _NEEDS_GLOSSARY or segment.source_locale == "en":
                yield Planted(kind, replace(segment, target=target))
        yield from _by_rule(segment)
    seen: set[tuple[str, str, str]] = set()
    for segment in human_sentences():
        key = (segment.locale, segment.source, segment.target)
        if key not in seen:
            seen.add(key)
            yield from _by_rule(segment)
            yield from _by_substitution(segment)


def human_sentences() -> Iterator[Segment]:
    """Yield the covenant's paragraphs cut into sentences where both sides have as many, whole where they do not."""
    for segment in human_paragraphs():
        ours, theirs = _SENTENCE.split(segment.source), _SENTENCE.split(segment.target)
        if len(ours) != len(theirs):
            yield segment
            continue
        for left, right in zip(ours, theirs, strict=True):
            yield replace(segment, source=left, target=right)
        if len(ours) > 1:
            yield segment


def _by_rule(segment: Segment) -> Iterator[Planted]:
    rules = {
        "number": _other_number(segment),
        "url": _other_address(segment),
        "sentence": _without_sentence(segment),
        "untranslated": segment.source if _words(segment) >= 4 else None,
        "half": _half_translated(segment),
        "doubled": _doubled(segment),
        "language": _other_language(segment),
    }
    for kind, target in rules.items():
        if target is not None and target != segment.target:
            yield Planted(kind, replace(segment, target=target))
    for match in _TAG.finditer(segment.target):
        yield Planted("tag", replace(segment, target=segment.target[: match.start()] + segment.target[match.end() :]))


def _by_substitution(segment: Segment) -> Iterator[Planted]:
    """Yield the errors of planting.yaml; they are told by the English side, whichever that is."""
    english = segment.source if segment.source_locale == "en" else segment.target
    if len(_SENTENCE.split(english)) > 1:
        return
    for kind, rule in _substitutions().items():
        fits = re.search(rule["source"], english, re.IGNORECASE)
        if not fits or ("unless" in rule and re.search(rule["unless"], english, re.IGNORECASE)):
            continue
        for pattern, replacement in rule[segment.locale]:
            target, count = re.subn(pattern, replacement, segment.target, count=1)
            if count:
                yield Planted(kind, replace(segment, target=target))
                break


def _other_number(segment: Segment) -> str | None:
    """Return the translation with the first number that stands on both sides outside addresses doubled, plus one."""
    ours = set(_NUMBER.findall(_LITERAL.sub("", segment.source)))
    for match in _NUMBER.finditer(_blank(segment.target)):
        if match[0] in ours:
            return segment.target[: match.start()] + str(int(match[0]) * 2 + 1) + segment.target[match.end() :]
    return None


def _other_address(segment: Segment) -> str | None:
    """Return the translation with an address that leads elsewhere."""
    match = _ADDRESS.search(segment.target)
    if match is None or match[0] not in segment.source:
        return None
    return segment.target[: match.end() - 1] + "zz" + segment.target[match.end() - 1 :]


def _without_sentence(segment: Segment) -> str | None:
    """Return the translation without its last sentence, where both sides have as many."""
    sentences = _SENTENCE.split(segment.target)
    if len(sentences) < 2 or len(sentences) != len(_SENTENCE.split(segment.source)):
        return None
    cut = segment.target.rfind(sentences[-1])
    return segment.target[:cut].rstrip()


def _half_translated(segment: Segment) -> str | None:
    """Return the translation with its last sentence in the source language."""
    kept, ours = _without_sentence(segment), _SENTENCE.split(segment.source)[-1]
    return f"{kept} {ours}" if kept and len(ours) > 20 else None


def _doubled(segment: Segment) -> str | None:
    """Return the translation with a word in its middle written twice (a run of kanji or kana in Japanese)."""
    pattern = r"[一-龯]{2,}|[ァ-ヶー]{3,}" if segment.locale == "ja" else r"(?<!\S)[^\W\d_]{4,}(?!\S)"
    found = list(re.finditer(pattern, _blank(segment.target)))
    if len(found) < 3:
        return None
    match, joint = found[len(found) // 2], "" if segment.locale == "ja" else " "
    return segment.target[: match.end()] + joint + match[0] + segment.target[match.end() :]


def _other_language(segment: Segment) -> str | None:
    """Return the same text in another language than asked for, neither the source's nor the right one."""
    if _words(segment) < 5:
        return None
    texts = _translations().get(segment.source if segment.source_locale == "en" else segment.target, {})
    order = [_OTHER[segment.locale], "fr", "de", "id"]
    return next(
        (texts[tag] for tag in order if tag in texts and tag not in (segment.locale, segment.source_locale)), None
    )


def _blank(text: str) -> str:
    """Return `text` with addresses and tags overwritten by dots, so that places stay."""
    return _LITERAL.sub(lambda match: "." * len(match[0]), text)


def _words(segment: Segment) -> int:
    text = segment.source if segment.source_locale != "ja" else segment.target
    return len(re.findall(r"[^\W\d_]+", _URL.sub("", text)))


@cache
def _translations() -> Mapping[str, Mapping[str, str]]:
    """Return every English text with its translations by locale."""
    found: dict[str, dict[str, str]] = {}
    for segment in (*own_segments(), *human_sentences()):
        if segment.source_locale == "en":
            found.setdefault(segment.source, {})[segment.locale] = segment.target
    return found


@cache
def _own() -> tuple[tuple[Segment, Mapping[str, str]], ...]:
    """Return our sentences with what each kind of error makes of them."""
    found: list[tuple[Segment, Mapping[str, str]]] = []
    into_english = cycle(target_locales())
    for name, held_out in (("planted.yaml", False), ("planted_held_out.yaml", True)):
        for place, entry in enumerate(_load(name)["sentences"]):
            right = {tag: right_words(text) for tag, text in entry.items()}
            directions = [("en", tag) for tag in target_locales()] + [(next(into_english), "en")]
            for source, tag in directions:
                segment = Segment(f"{name} {place}", source, tag, right[source], right[tag], held_out)
                found.append((segment, wrong_words(entry[tag])))
    return tuple(found)


def right_words(marked: str) -> str:
    """Return a marked sentence as it should be."""
    return _MARK.sub(lambda match: match[1].split("|")[0], marked)


def wrong_words(marked: str) -> Mapping[str, str]:
    """Return what each kind of error makes of a marked sentence."""
    kinds = [part.split("=", 1)[0] for match in _MARK.finditer(marked) for part in match[1].split("|")[1:]]
    return {kind: _with(kind, marked) for kind in dict.fromkeys(kinds)}


def _with(kind: str, marked: str) -> str:
    """Return the sentence with the error of a kind, right everywhere else."""

    def choose(match: re.Match[str]) -> str:
        right, *wrong = match[1].split("|")
        return next((part.split("=", 1)[1] for part in wrong if part.split("=", 1)[0] == kind), right)

    return _MARK.sub(choose, marked)


def _is_held_out(source: str) -> bool:
    words = " ".join(re.findall(r"\w+", source.casefold()))
    return int(hashlib.sha256(words.encode()).hexdigest(), 16) % 100 < _HELD_OUT_SHARE * 100


@cache
def _substitutions() -> Mapping[str, Mapping[str, Any]]:
    loaded: Mapping[str, Mapping[str, Any]] = _load("planting.yaml")
    return loaded


def _load(name: str) -> Any:
    return yaml.safe_load((files("evals.localization") / name).read_text(encoding="utf-8"))
