"""Whether neighbouring clauses together are one clause of the other version: split, and perhaps edited, or merged."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from rapidfuzz.distance import LCSseq

from nlp.versions.similarity import STOP_WORDS, containment, similarity, stem

# Joined text must beat the best single pair by so much for a split or merge to be seen.
JOIN_GAIN = 0.08
PART_CONTAINED = 0.6
# The joined parts are so much longer or shorter than the whole at most, where each stands in it for the most part.
_SIZES = (0.6, 1.6)
# Of a clause split with edits: the share of its content words that its parts hold in order, the share that no part
# holds alone, the content words that each part has of it, and how densely these stand in the whole or in the part; a
# part says less of something else than this.
_HELD, _HELD_TOGETHER, _HELD_LEAST, _DENSE, _GAINED = 0.7, 0.15, 2, 0.7, 0.8
# With fewer content words a clause is too easily found in two others.
_CONTENT_LEAST = 5


def may_be_part(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether most words of `part` stand in `whole`, in order."""
    return len(whole) >= 8 and len(part) >= 3 and containment(part, whole) >= PART_CONTAINED


def join_score(whole: Sequence[str], parts: Sequence[Sequence[str]]) -> float:
    """Return the likeness (0 to 1) of `whole` and the joined parts; 0 unless every part is needed and inside it."""
    total = sum(map(len, parts))
    if not _SIZES[0] <= total / max(1, len(whole)) <= _SIZES[1] or not all(may_be_part(part, whole) for part in parts):
        return 0.0
    joined = similarity(whole, [word for part in parts for word in part])
    single = max(similarity(whole, part) for part in parts)
    return joined if joined >= 0.65 and joined >= single + JOIN_GAIN else 0.0


def can_be_held(part: frozenset[str], whole: frozenset[str]) -> bool:
    """Whether two clauses have content stems enough for `may_hold` to say anything."""
    return len(whole) >= _CONTENT_LEAST and len(part) >= _HELD_LEAST


def may_hold(part: frozenset[str], whole: frozenset[str]) -> bool:
    """Whether `part` may be one of the parts that `whole` is told apart in, by their content stems."""
    return len(part & whole) >= _HELD_LEAST


def told_apart(whole: Sequence[str], parts: Sequence[Sequence[str]]) -> float:
    """Return the share (0 to 1) of the content stems of `whole` that `parts` hold in order, each part its own stretch.

    The parts may say more: what one has of the whole must stand densely in it or in the whole. 0 where one part alone
    says nearly as much, or one says next to nothing of it. All arguments are `content_orders`.
    """
    if len(whole) < _CONTENT_LEAST:
        return 0.0
    joined = [word for part in parts for word in part]
    if len({*whole}.intersection(joined)) < _HELD * len({*whole}):
        return 0.0
    held = [block for block in LCSseq.opcodes(whole, joined) if block.tag == "equal"]
    places: list[list[int]] = [[] for _ in parts]
    bounds = [sum(map(len, parts[:n])) for n in range(1, len(parts) + 1)]
    for block in held:
        for offset in range(block.src_end - block.src_start):
            part = next(n for n, bound in enumerate(bounds) if block.dest_start + offset < bound)
            places[part].append(block.src_start + offset)
    if any(len(own) < _HELD_LEAST for own in places):
        return 0.0
    if not all(_stands_densely(own, part) for own, part in zip(places, parts, strict=True)):
        return 0.0
    share = sum(map(len, places)) / len(whole)
    alone = max(LCSseq.similarity(whole, part) for part in parts) / len(whole)
    return share if share >= _HELD and share - alone >= _HELD_TOGETHER else 0.0


def content_orders(texts: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """Return, for the words of each clause, the stems of its content words in order."""
    stems = {word: stem(word) for word in {*chain.from_iterable(texts)} - STOP_WORDS}
    return [tuple(stems[word] for word in text if word in stems) for text in texts]


def _stands_densely(places: Sequence[int], part: Sequence[str]) -> bool:
    stretch = places[-1] - places[0] + 1
    return len(places) >= max(_DENSE * min(len(part), stretch), (1 - _GAINED) * len(part))
