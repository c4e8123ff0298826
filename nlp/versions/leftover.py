"""Clauses that neither the chain nor a move paired, and that still belong together by what is rare in them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from nlp.document import Clause
from nlp.versions.dating import bears_date

Near = Callable[[int, int], bool]

# Weight (0 to 1) of the stems that two clauses share, rare ones weighing more: of clauses at the same place, of clauses
# anywhere, of clauses of which one denies what the other says, and of headings, which must stand at the same place too.
_NEAR, _FAR, _TURNED, _HEADING = 0.34, 0.45, 0.48, 0.6
# Two clauses of which one denies what the other says share more than the act.
_TURNED_STEMS = 4
# A clause of fewer content words than this is told apart by its place only.
_FEWEST_STEMS = 2
# A stem in more of the clauses than this finds nothing: the cost stays near linear.
_POSTINGS_MAX = 60


def pair_related(
    old: Sequence[Clause], new: Sequence[Clause], orders: tuple[Sequence[Sequence[str]], Sequence[Sequence[str]]],
    left: tuple[Sequence[int], Sequence[int]], *, near: Near, turned: Near,
) -> list[tuple[int, int]]:  # fmt: skip
    """Pair clauses left over by the rare words they share, the most alike first; returns indices of both sides.

    `orders` are the stems of all clauses' content words, `left` the indices that have no partner, `near` says whether
    two clauses stand at the same place, `turned` whether one negates and the other does not.
    """
    if not left[0] or not left[1]:
        return []
    stems = [[*map(Counter, side)] for side in orders]
    counts = Counter(stem for side in stems for found in side for stem in found)
    size = sum(map(len, stems))
    rare = {stem: math.log(1 + size / count) for stem, count in counts.items()}
    scored: list[tuple[float, int, int]] = []
    for i, shared in _sharing(stems, left, rare):
        own = _weight(stems[0][i], rare)
        for j, weight in shared.items():
            score = 2 * weight / (own + _weight(stems[1][j], rare))
            placed = near(i, j)
            heads = {old[i].role, new[j].role} & {"heading", "tier"}
            least = _HEADING if heads else _TURNED if turned(i, j) else _NEAR if placed else _FAR
            few = turned(i, j) and len(stems[0][i] & stems[1][j]) < _TURNED_STEMS
            if score >= least and not few and old[i].role == new[j].role and (placed or not heads):
                scored.append((score, i, j))
    used_old: set[int] = set()
    used_new: set[int] = set()
    found = []
    for _, i, j in sorted(scored, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            found.append((i, j))
    return found


def _sharing(
    stems: Sequence[Sequence[Counter[str]]], left: tuple[Sequence[int], Sequence[int]], rare: dict[str, float]
) -> Iterable[tuple[int, dict[int, float]]]:
    """For every old clause left over the weight of what each new one left over shares with it."""
    places: dict[str, list[int]] = defaultdict(list)
    for j in left[1]:
        for stem in stems[1][j] if len(stems[1][j]) >= _FEWEST_STEMS else ():
            places[stem].append(j)
    for i in left[0]:
        shared: dict[int, float] = defaultdict(float)
        for stem, count in stems[0][i].items() if len(stems[0][i]) >= _FEWEST_STEMS else ():
            where = places.get(stem, ())
            for j in where if len(where) <= _POSTINGS_MAX else ():
                shared[j] += rare[stem] * min(count, stems[1][j][stem])
        yield i, shared


def _weight(found: Counter[str], rare: dict[str, float]) -> float:
    return sum(rare[stem] * count for stem, count in found.items())


def pair_dates(
    old: Sequence[Clause], new: Sequence[Clause], left: tuple[Sequence[int], Sequence[int]], *, near: Near
) -> list[tuple[int, int]]:
    """Pair lines left over that only bear a date, in order: within a section, else where there is one a side."""
    lines = [i for i in left[0] if bears_date(old[i])], [j for j in left[1] if bears_date(new[j])]
    if len(lines[0]) == len(lines[1]) == 1:
        return [(lines[0][0], lines[1][0])]
    found: dict[int, int] = {}
    for i in lines[0]:
        open_ = [j for j in lines[1] if j not in found.values() and near(i, j)]
        if open_:
            found[i] = open_[0]
    return list(found.items())
