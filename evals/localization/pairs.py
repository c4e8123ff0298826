"""Paragraphs of two languages that belong together by structure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evals.corpus import REAL
from nlp.document import Block
from nlp.localize.locales import LOCALES
from nlp.readers import read

COVENANT = REAL / "contributor-covenant"


@dataclass(frozen=True, slots=True)
class Pair:
    """An English text and its translation into `locale`; `document` is where both come from."""

    document: str
    locale: str
    source: str
    target: str


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


@cache
def _paired(folder: Path, locale: str) -> tuple[Pair, ...]:
    """Pair section by section; a section whose blocks differ in kind or number is left out."""
    ours, theirs = sections_of(folder / "en.md"), sections_of(folder / f"{locale}.md")
    if len(ours) != len(theirs):
        return ()
    found: list[Pair] = []
    for left, right in zip(ours, theirs, strict=True):
        if [(b.kind, b.level) for b in left] == [(b.kind, b.level) for b in right]:
            found += [Pair(folder.name, locale, a.text, b.text) for a, b in zip(left, right, strict=True)]
    return tuple(found)


def sections_of(path: Path) -> list[list[Block]]:
    """Return the blocks of a file, a list for each heading."""
    sections: list[list[Block]] = []
    for block in read(path.read_bytes(), path.name).blocks:
        if block.kind == "heading" or not sections:
            sections.append([])
        sections[-1].append(block)
    return sections
