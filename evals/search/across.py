"""Whether a question in another language finds the English clause: a code of conduct's translations as questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np

from evals.figure import Figure
from evals.localization.gold import Key, languages, paired_pieces, versions
from nlp.search.encoder import Encoder, Role, Vectors
from nlp.search.multilingual import LANGUAGES

_Pairs = tuple[tuple[str, Key], ...]
# Items that stand where others do in English, by version and language: that list is put in another order there.
_ELSEWHERE = {
    ("1.4", "bn"): frozenset(
        (
            "Using welcoming and inclusive language",
            "Focusing on what is best for the community",
            "Showing empathy towards other community members",
        )
    )
}


def measure_across(encoder: Encoder, *, beyond: bool) -> dict[str, list[bool]]:
    """Return for every language whether each clause of its translations finds its English clause first.

    The languages are those of the encoder across languages, or those `beyond` them. English asks itself.
    """
    found: dict[str, list[bool]] = defaultdict(list)
    read = cache(lambda texts, role: encoder.encode(texts, role=role))
    for folder in versions():
        for tag in languages(folder):
            if (tag.partition("-")[0] in LANGUAGES) == beyond:
                continue
            english, other = _clauses(folder, tag)
            if not english or not other:
                continue
            found[tag] += _ask(read, english, other)
            if not beyond:
                found["en"] += _ask(read, english, english)
    return dict(found)


def across_figures(found: Mapping[str, Sequence[bool]], name: str) -> list[Figure]:
    """Return the mean and the lowest hit@1 of the languages, each counted once."""
    shares = {tag: float(np.mean(hits)) for tag, hits in found.items() if tag != "en"}
    count = sum(len(hits) for tag, hits in found.items() if tag != "en")
    if not shares:
        return []
    return [
        Figure(f"{name}_hit_at_1", float(np.mean(list(shares.values()))), count),
        Figure(f"{name}_lowest_hit_at_1", min(shares.values()), count),
    ]


def across_rows(found: Mapping[str, Sequence[bool]]) -> list[dict[str, object]]:
    return [
        {"language": tag, "hit at 1": f"{np.mean(hits):.3f}", "n": len(hits)}
        for tag, hits in sorted(found.items())
        if hits
    ]


def _ask(read: Callable[[tuple[str, ...], Role], Vectors], passages: _Pairs, questions: _Pairs) -> list[bool]:
    rows = read(tuple(text for text, _ in passages), "passage")
    asked = read(tuple(text for text, _ in questions), "query")
    best = (asked @ rows.T).argmax(axis=1)
    return [passages[place][1] == key for place, (_, key) in zip(best.tolist(), questions, strict=True)]


def _clauses(folder: Path, language: str) -> tuple[_Pairs, _Pairs]:
    """The sentences and items of English, and those of `language` that translate one, with their keys, no headings."""
    paired = paired_pieces(folder, language)
    if not paired:
        return (), ()
    first, second = (
        tuple(
            (piece.text, piece.key)
            for block, pieces in zip(blocks, rows, strict=True)
            if block.kind != "heading"
            for piece in pieces
        )
        for blocks, rows in paired
    )
    elsewhere = _ELSEWHERE.get((folder.name, language), frozenset())
    untold = {key for text, key in first if text in elsewhere}
    return first, tuple(piece for piece in second if piece[1] not in untold)
