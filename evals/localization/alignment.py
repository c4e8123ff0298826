"""Alignment against gold: translations of equal structure, disturbed with a seed so that the links are known."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from evals.corpus import parser
from evals.localization.gold import Blocks, Key, Piece, glue_of, languages, paired_pieces, versions
from nlp.document import Block, Document, Source, Span
from nlp.localize.align import Alignment, Encode, Pair, align_documents
from nlp.structure import structure

# Shares of the blocks that are deleted, joined with the one before, or split between sentences, on either side alone.
DELETED, JOINED, SPLIT = 0.1, 0.1, 0.2


@dataclass(frozen=True)
class Side:
    """One language of a case: the document, and where the text of each key stands in it."""

    document: Document
    places: tuple[tuple[Span, Key], ...]

    @property
    def present(self) -> frozenset[Key]:
        return frozenset(key for _, key in self.places)

    def keys(self, span: Span) -> frozenset[Key]:
        """Return the keys of the places that `span` covers, or lies in, for the most part."""
        return frozenset(key for place, key in self.places if _covers(span, place))


@dataclass(frozen=True)
class Case:
    """A policy in English and in `language`, each disturbed in its own way."""

    version: str
    language: str
    source: Side
    target: Side

    @property
    def gold(self) -> frozenset[Key]:
        return self.source.present & self.target.present


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of an alignment: whether both sides hold exactly the same keys, and these."""

    pair: Pair
    sure: bool
    right: bool
    keys: frozenset[Key]


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs found and right among them, keys that both sides have and keys met by a right pair."""

    found: int = 0
    right: int = 0
    gold: int = 0
    met: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.found + other.found, self.right + other.right, self.gold + other.gold, self.met + other.met
        )  # fmt: skip

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.met / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def cases(seeds: Sequence[int]) -> Iterator[Case]:
    """Yield the disturbed pairs of every translation with the sections of the English text."""
    for folder in versions():
        for language in languages(folder):
            if sides := paired_pieces(folder, language):
                yield from (_disturb(folder.name, language, seed, *sides) for seed in seeds)


def judge(case: Case, alignment: Alignment) -> list[Judged]:
    """Compare all pairs of an alignment with the gold, the unsure ones too."""
    judged = []
    for pair in (*alignment.pairs, *alignment.uncertain):
        ours = frozenset[Key]().union(*(case.source.keys(segment.span) for segment in pair.source))
        theirs = frozenset[Key]().union(*(case.target.keys(segment.span) for segment in pair.target))
        judged.append(Judged(pair, pair.confidence >= alignment.least, ours == theirs, ours & theirs))
    return judged


def score(case: Case, judged: Sequence[Judged], *, unsure: bool = False) -> Score:
    """Count the sure pairs of a case; with `unsure` all of them."""
    counted = [each for each in judged if each.sure or unsure]
    met = frozenset[Key]().union(*(each.keys for each in counted if each.right))
    return Score(len(counted), sum(each.right for each in counted), len(case.gold), len(met & case.gold))


def measure(disturbed: Sequence[Case], encode: Encode | None) -> tuple[Mapping[str, Score], list[Judged]]:
    """Align cases; return the score of the sure pairs by language, and every pair with its truth."""
    by_language: dict[str, Score] = defaultdict(Score)
    every: list[Judged] = []
    for case in disturbed:
        judged = judge(case, align_documents(case.source.document, case.target.document, encode=encode))
        by_language[case.language] += score(case, judged)
        every += judged
    return dict(sorted(by_language.items())), every


def _covers(span: Span, place: Span) -> bool:
    shared = min(span.end, place.end) - max(span.start, place.start)
    return 2 * shared > min(place.end - place.start, span.end - span.start)


def _disturb(
    version: str,
    language: str,
    seed: int,
    ours: tuple[Blocks, list[list[Piece]]],
    theirs: tuple[Blocks, list[list[Piece]]],
) -> Case:
    choice = random.Random(f"{version} {language} {seed}")
    return Case(version, language, _side(*ours, "en", choice), _side(*theirs, language, choice))


def _side(blocks: Blocks, pieces: list[list[Piece]], language: str, choice: random.Random) -> Side:
    """Delete, join and split blocks (headings stay as they are), and cut the result anew."""
    changed: list[tuple[Block, list[Piece]]] = []
    for block, row in zip(blocks, pieces, strict=True):
        luck = choice.random()
        if block.kind == "heading" or luck >= DELETED + JOINED + SPLIT:
            changed.append((block, row))
        elif DELETED <= luck < DELETED + JOINED and changed and changed[-1][0].kind == block.kind:
            changed[-1] = (changed[-1][0], changed[-1][1] + row)
        elif luck >= DELETED and len(row) > 1:
            at = choice.randrange(1, len(row))
            changed += [(block, row[:at]), (block, row[at:])]
        elif luck >= DELETED:
            changed.append((block, row))
    glue = glue_of(language)
    built = tuple(replace(block, text=glue.join(p.text for p in row), marks=()) for block, row in changed)
    document = structure(
        Source("markdown", built), name=f"{language}.md", sentences=parser().segmenter(language), language=language
    )
    return Side(document, tuple(_places([row for _, row in changed], len(glue))))


def _places(blocks: Sequence[Sequence[Piece]], glue: int) -> Iterator[tuple[Span, Key]]:
    """Yield where each key's text stands in blocks joined by line breaks, pieces by `glue` characters."""
    position = 0
    for row in blocks:
        spans: dict[Key, Span] = {}
        for piece in row:
            end = position + len(piece.text)
            spans[piece.key] = Span(spans[piece.key].start if piece.key in spans else position, end)
            position = end + glue
        yield from ((span, key) for key, span in spans.items())
        position += 1 - glue
