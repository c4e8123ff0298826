"""Paragraphs of two languages that belong together by structure, and sentences with an error planted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from evals.corpus import REAL
from nlp.document import Block
from nlp.localize.locales import LOCALES
from nlp.readers import read

COVENANT = REAL / "contributor-covenant"
# How another number is made of one: digits of any kind, never the same value.
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Pair:
    """An English text and its translation into `locale`; `document` is where both come from."""

    document: str
    locale: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Planted:
    """A translation with one known error of a kind."""

    kind: str
    pair: Pair


def human_pairs(locale: str) -> tuple[Pair, ...]:
    """Return the paragraphs of every version of the covenant that exists in English and `locale`."""
    return tuple(
        pair
        for folder in sorted(COVENANT.glob("*"))
        if (folder / f"{locale}.md").is_file()
        for pair in _paired(folder, locale)
    )


def target_locales() -> tuple[str, ...]:
    return tuple(tag for tag in LOCALES if tag != "en")


def own_pairs() -> Iterator[Pair]:
    """Yield the sentences of `planted.yaml` with their right translations."""
    for place, entry in enumerate(_sentences()):
        for locale, target in entry["right"].items():
            yield Pair(f"own {place}", locale, entry["en"], target)


def plant() -> Iterator[Planted]:
    """Yield every sentence of ours with each error that fits it."""
    for place, entry in enumerate(_sentences()):
        for locale, target in entry["right"].items():
            name, source = f"own {place}", entry["en"]
            for match in _NUMBER.finditer(target):
                wrong = target[: match.start()] + str(int(match[0]) * 2 + 1) + target[match.end() :]
                yield Planted("number_changed", Pair(name, locale, source, wrong))
            yield Planted("negation_dropped", Pair(name, locale, source, entry["affirmed"][locale]))
            yield Planted("untranslated", Pair(name, locale, source, source))


@cache
def _sentences() -> list[Mapping[str, Any]]:
    loaded: list[Mapping[str, Any]] = yaml.safe_load(
        (files("evals.localization") / "planted.yaml").read_text(encoding="utf-8")
    )["sentences"]
    return loaded


@cache
def _paired(folder: Path, locale: str) -> tuple[Pair, ...]:
    """Pair section by section; a section whose blocks differ in kind or number is left out."""
    ours, theirs = _sections(folder / "en.md"), _sections(folder / f"{locale}.md")
    if len(ours) != len(theirs):
        return ()
    found: list[Pair] = []
    for left, right in zip(ours, theirs, strict=True):
        if [(b.kind, b.level) for b in left] == [(b.kind, b.level) for b in right]:
            found += [Pair(folder.name, locale, a.text, b.text) for a, b in zip(left, right, strict=True)]
    return tuple(found)


def _sections(path: Path) -> list[list[Block]]:
    sections: list[list[Block]] = []
    for block in read(path.read_bytes(), path.name).blocks:
        if block.kind == "heading" or not sections:
            sections.append([])
        sections[-1].append(block)
    return sections
