"""Which pieces of the covenant translate each other, told by structure alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evals.corpus import parser
from evals.localization.pairs import COVENANT, sections_of
from nlp.document import Block, Document
from nlp.localize.align import Encode
from nlp.localize.align.group import Vectors
from nlp.readers import read
from nlp.structure import structure

Key = tuple[int, int]
Blocks = tuple[Block, ...]
# Languages that set no space between sentences.
UNSPACED = ("ja", "zh-CN", "zh-TW")


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, heading or item; pieces of the two languages with one `key` translate each other.

    Where a block has not as many sentences in both languages, all its pieces have one key.
    """

    text: str
    key: Key


def versions() -> tuple[Path, ...]:
    """Return the folders of the versions in order; none where the data is absent."""
    return tuple(sorted(COVENANT.glob("*"))) if COVENANT.is_dir() else ()


def languages(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.md") if path.stem != "en"))


@cache
def document_of(folder: Path, language: str) -> Document:
    """Return a policy as it is, cut as its language is."""
    path = folder / f"{language}.md"
    return structure(
        read(path.read_bytes(), path.name), name=path.name, sentences=parser().segmenter(language), language=language
    )


@cache
def paired_pieces(folder: Path, language: str) -> tuple[tuple[Blocks, list[list[Piece]]], ...]:
    """Return blocks and pieces of English and `language`, of all sections whose blocks are equal in kind and number.

    Empty where the two do not have the same sections.
    """
    ours, theirs = (sections_of(folder / f"{tag}.md") for tag in ("en", language))
    if [section[0].level for section in ours] != [section[0].level for section in theirs]:
        return ()
    equal = [
        (left, right)
        for left, right in zip(ours, theirs, strict=True)
        if [(b.kind, b.level) for b in left] == [(b.kind, b.level) for b in right]
    ]
    blocks = (
        tuple(block for left, _ in equal for block in left),
        tuple(block for _, right in equal for block in right),
    )
    texts = _cut(blocks[0], "en"), _cut(blocks[1], language)
    same = [len(left) == len(right) for left, right in zip(*texts, strict=True)]
    return tuple(
        (
            blocks[side],
            [
                [Piece(text, (number, place if same[number] else 0)) for place, text in enumerate(row)]
                for number, row in enumerate(texts[side])
            ],
        )
        for side in (0, 1)
    )


def glue_of(language: str) -> str:
    return "" if language in UNSPACED else " "


class CachedEncode:
    """An encoder's vectors, each text encoded once."""

    def __init__(self, encode: Encode) -> None:
        self._encode = encode
        self._known: dict[str, Vectors] = {}

    def __call__(self, texts: Sequence[str]) -> Vectors:
        import numpy as np

        missing = [text for text in dict.fromkeys(texts) if text not in self._known]
        if missing:
            self._known.update(zip(missing, self._encode(missing), strict=True))
        return np.array([self._known[text] for text in texts], dtype=np.float32)


def _cut(blocks: Sequence[Block], language: str) -> list[list[str]]:
    cut = parser().segmenter(language)([block.text for block in blocks])
    return [
        [block.text] if block.kind == "heading" else [span.of(block.text) for span in spans]
        for block, spans in zip(blocks, cut, strict=True)
    ]
