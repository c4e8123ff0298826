"""Which clauses of two versions belong together: a heaviest monotone chain of beads, then moves.

A bead joins 1-1, 1-2, 2-1, 1-3 or 3-1 neighbouring clauses. Candidate beads come from an inverted index of
rare words and word pairs, so the cost stays near linear; the chain is the heaviest set of beads that
keeps both reading orders (a weighted longest increasing run). What is left off it is matched across
the document: those are moves.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import pairwise

from nlp.document import CELL_MARK, Clause
from nlp.versions.leftover import pair_dates, pair_related
from nlp.versions.lexicon import NEGATIONS
from nlp.versions.similarity import STOP_WORDS, content_words, dice, likeness, similarity
from nlp.versions.splitting import can_be_held, content_orders, join_score, may_be_part, may_hold, told_apart
from nlp.words import Spoken, words

# Beads less alike than this are taken for a removal and an addition.
THRESHOLD = 0.45
THRESHOLD_SHORT = 0.6
THRESHOLD_MOVED = 0.6
# Between the same neighbours, stems so much alike are one clause put in other words.
THRESHOLD_REWRITTEN = 0.34
# The only clause that went and the only one that came between the same neighbours need to share less.
THRESHOLD_ALONE = 0.15
# More clauses than this (old times new) between two neighbours are a new text, not one put in other words.
_GAP_MAX = 2_500
# A clause of so few words needs its context to be told from its likes.
SHORT_WORDS = 4
CANDIDATES = 6
# A word in more clauses than this finds nothing, however long the document: the cost stays near linear.
POSTINGS_MAX = 60
# Rows of one table with the same first cell are the same row, whatever the other cells say.
ROW_ALIKE = 0.7
# How much less a pair of clauses of two roles counts.
OTHER_ROLE = 0.6
# "Without notice" denies no rule.
_DENYING = NEGATIONS - {"without"}
_DUPLICATES_MAX = 24


# A clause by its side, 0 for the old and 1 for the new version, and its index.
_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Bead:
    """Clauses `old[i0:i1]` and `new[j0:j1]` belong together; `moved` where off the common order."""

    i0: int
    i1: int
    j0: int
    j1: int
    score: float
    moved: bool = False

    @property
    def shape(self) -> tuple[int, int]:
        return (self.i1 - self.i0, self.j1 - self.j0)


@dataclass(frozen=True, slots=True)
class Alignment:
    """All beads in the order of the new version, and the clauses that have no partner (indices).

    `words` are those of every clause of the old and of the new version.
    """

    beads: tuple[Bead, ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]
    words: tuple[Sequence[Sequence[str]], Sequence[Sequence[str]]] = field(default=((), ()), repr=False, compare=False)


def align(old: Sequence[Clause], new: Sequence[Clause], *, spoken: Spoken | None = None) -> Alignment:
    """Align the clauses of two versions; `spoken` keeps their words for other readers."""
    pairing = _Pairing(old, new, Spoken() if spoken is None else spoken)
    candidates = pairing.exact_beads() + pairing.similar_beads()
    chain = heaviest_chain([bead for bead in candidates if bead.score > 0], len(old), len(new))
    used_old = {i for bead in chain for i in range(bead.i0, bead.i1)}
    used_new = {j for bead in chain for j in range(bead.j0, bead.j1)}
    moved = pairing.moves(candidates, used_old, used_new)
    rewritten = pairing.rewritten(chain, used_old, used_new)
    led = _pair_lead_ins(old, new, (*chain, *moved, *rewritten), used_old, used_new)
    related = pairing.related((*chain, *rewritten), used_old, used_new)
    chain = [replace(bead, moved=pairing.elsewhere(bead.i0, bead.j0)) for bead in chain]
    stayed = {(old[b.i0].path, new[b.j0].path) for b in chain if not b.moved}
    entered = {new[b.j0].path for b in chain if b.moved}  # what went into a section in order went across its heading
    kept = {paths for paths in stayed if paths[1] in entered}
    moved = [replace(bead, moved=not _heads_on(old[bead.i0], new[bead.j0], kept)) for bead in moved]
    beads = sorted((*chain, *moved, *rewritten, *led, *related), key=lambda bead: (bead.j0, bead.i0))
    return Alignment(
        beads=tuple(beads),
        removed=tuple(i for i in range(len(old)) if i not in used_old),
        added=tuple(j for j in range(len(new)) if j not in used_new),
        words=(pairing.old_words, pairing.new_words),
    )


def _heads_on(before: Clause, after: Clause, kept: Set[tuple[tuple[str, ...], tuple[str, ...]]]) -> bool:
    """Whether a heading stays with clauses under it that stay: then others went across it, and they moved."""
    under = (*before.path, before.text), (*after.path, after.text)
    return before.role == after.role == "heading" and under in kept


def heaviest_chain(beads: Sequence[Bead], old_size: int, new_size: int) -> list[Bead]:
    """Return the subset of `beads`, increasing and disjoint on both sides, with the greatest total score.

    A Fenwick tree of prefix maxima over the new side makes it O(k log n) for k beads.
    """
    opens: dict[int, list[int]] = defaultdict(list)
    closes: dict[int, list[int]] = defaultdict(list)
    for index, bead in enumerate(beads):
        opens[bead.i0].append(index)
        closes[bead.i1].append(index)
    best = [0.0] * len(beads)
    before = [-1] * len(beads)
    tree: list[tuple[float, int]] = [(0.0, -1)] * (new_size + 2)

    def query(j: int) -> tuple[float, int]:
        top, j = (0.0, -1), j + 1
        while j > 0:
            top = max(top, tree[j])
            j -= j & -j
        return top

    def insert(j: int, entry: tuple[float, int]) -> None:
        j += 1
        while j < len(tree):
            tree[j] = max(tree[j], entry)
            j += j & -j

    for i in range(old_size + 1):
        for index in closes.get(i, ()):
            insert(beads[index].j1, (best[index], index))
        for index in opens.get(i, ()):
            reached, last = query(beads[index].j0)
            best[index], before[index] = reached + beads[index].score, last
    chain: list[Bead] = []
    cursor = max(range(len(beads)), key=lambda index: best[index], default=-1)
    while cursor >= 0:
        chain.append(beads[cursor])
        cursor = before[cursor]
    return chain[::-1]


class _Pairing:
    """The words of both versions, an index over the new one, and the scoring of pairs."""

    def __init__(self, old: Sequence[Clause], new: Sequence[Clause], spoken: Spoken) -> None:
        self.old, self.new = old, new
        self.old_words = [spoken[clause.text] for clause in old]
        self.new_words = [spoken[clause.text] for clause in new]
        self._context = _match_sections(old, new, self.old_words, self.new_words)
        self._kept_sections = frozenset(self._context.values())
        self._cache: dict[tuple[int, int], float] = {}
        self._join_scores: dict[tuple[range, range], float] = {}
        self._content: dict[tuple[str, ...], Counter[str]] = {}
        self._orders = content_orders(self.old_words), content_orders(self.new_words)
        self._stems = tuple([*map(frozenset, side)] for side in self._orders)

    def alike(self, i: int, j: int) -> float:
        key = (i, j)
        if key not in self._cache:
            alike = self._alike(self.old_words[i], self.new_words[j])
            same_row = self._row_name(self.old[i]) == self._row_name(self.new[j]) != ""
            self._cache[key] = max(alike, ROW_ALIKE) if same_row and self.same_section(i, j) else alike
        return self._cache[key]

    def _alike(self, a: tuple[str, ...], b: tuple[str, ...]) -> float:
        return likeness(a, b, self._content_of(a), self._content_of(b))

    def _content_of(self, tokens: tuple[str, ...]) -> Counter[str]:
        if tokens not in self._content:
            self._content[tokens] = content_words(tokens)
        return self._content[tokens]

    @staticmethod
    def _row_name(clause: Clause) -> str:
        """The first cell of a table row, which names it; "" for other clauses."""
        return clause.text.split(CELL_MARK)[0] if CELL_MARK in clause.text else ""

    def same_section(self, i: int, j: int) -> bool:
        return self._context.get(self.old[i].path) == self.new[j].path

    def elsewhere(self, i: int, j: int) -> bool:
        """Whether a clause now stands in another section, though in the common order; what heads one moves with it."""
        placed = self.old[i].role in ("rule", "lead_in") and self.old[i].path in self._context
        return placed and not self.same_section(i, j) and self.new[j].path in self._kept_sections

    def weight(self, alike: float, old_range: range, new_range: range) -> float:
        """Words held together, more where section and role agree: context breaks the ties of boilerplate."""
        i, j = old_range[0], new_range[0]
        size = sum(len(self.old_words[k]) for k in old_range) + sum(len(self.new_words[k]) for k in new_range)
        context = 1.0
        context *= 1.15 if self.same_section(i, j) else 1.0
        context *= 1.0 if self.old[i].role == self.new[j].role else OTHER_ROLE
        context *= 1.05 if self.old[i].lead_in == self.new[j].lead_in else 1.0
        context *= 1.05 if self.old[i].tier == self.new[j].tier else 1.0
        return (alike - 0.3) * (size / 2 + 1) * context

    def exact_beads(self) -> list[Bead]:
        """Beads for equal words; of a text that stands in many places, only pairs in matching sections or in turn."""
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for j, key in enumerate(self.new_words):
            places[key].append(j)
        olds: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for i, key in enumerate(self.old_words):
            olds[key].append(i)
        beads: list[Bead] = []
        for key, left in olds.items():
            right = places.get(key, [])
            many = len(left) * len(right) > _DUPLICATES_MAX
            for rank_i, i in enumerate(left):
                for rank_j, j in enumerate(right):
                    if many and rank_i != rank_j and not self.same_section(i, j):
                        continue
                    beads.append(Bead(i, i + 1, j, j + 1, self.weight(1.0, range(i, i + 1), range(j, j + 1))))
        return beads

    def similar_beads(self) -> list[Bead]:
        beads: list[Bead] = []
        exact_old = Counter(self.old_words)
        exact_new = Counter(self.new_words)
        for i, found in enumerate(self._candidates()):
            for j in found:
                same = self.old_words[i] == self.new_words[j]
                settled = exact_old[self.old_words[i]] == 1 and exact_new[self.old_words[i]] == 1
                if not same and not settled and self._pairs(i, j):
                    score = self.weight(self.alike(i, j), range(i, i + 1), range(j, j + 1))
                    beads.append(Bead(i, i + 1, j, j + 1, score))
                if not same:
                    beads += self._joined(i, j) + self._label_beads(i, j)
        return list(dict.fromkeys(beads))

    def _pairs(self, i: int, j: int) -> bool:
        alike = self.alike(i, j)
        if min(len(self.old_words[i]), len(self.new_words[j])) <= SHORT_WORDS:
            return alike >= THRESHOLD_SHORT and (self.same_section(i, j) or alike >= 0.8)
        return alike >= (THRESHOLD_MOVED if self._turned(i, j) else THRESHOLD)

    def _turned(self, i: int, j: int) -> bool:
        """Whether one of two clauses negates and the other does not: few words in common make them no one rule."""
        return _DENYING.isdisjoint(self.old_words[i]) != _DENYING.isdisjoint(self.new_words[j])

    def _joined(self, i: int, j: int) -> list[Bead]:
        """Splits and merges around a pair: neighbours whose joined words are nearer than any one of them."""
        own, other = self._stems[0][i], self._stems[1][j]
        if can_be_held(own, other) and can_be_held(other, own) and not may_hold(own, other):
            return []
        splits = [(range(i, i + 1), span) for span in self._runs((0, i), (1, j))]
        merges = [(span, range(j, j + 1)) for span in self._runs((1, j), (0, i))]
        scored = [(olds, news, self._join_score_of(olds, news)) for olds, news in (*splits, *merges)]
        return [
            Bead(olds.start, olds.stop, news.start, news.stop, self.weight(score, olds, news))
            for olds, news, score in scored
            if score
        ]

    def _runs(self, whole: _Place, part: _Place) -> Iterable[range]:
        """The runs of two and three neighbours with `part` of which each may be a part of `whole`."""
        side, at = part
        if not self._may_be_part(part, whole):
            return
        count = len(self._orders[side])
        first = last = at
        while first > max(0, at - 2) and self._may_be_part((side, first - 1), whole):
            first -= 1
        while last < min(count - 1, at + 2) and self._may_be_part((side, last + 1), whole):
            last += 1
        for size in (2, 3):
            for start in range(max(first, at - size + 1), min(at, last - size + 1) + 1):
                yield range(start, start + size)

    def _may_be_part(self, part: _Place, whole: _Place) -> bool:
        own, other = self._stems[part[0]][part[1]], self._stems[whole[0]][whole[1]]
        if can_be_held(own, other):
            return may_hold(own, other)
        texts = self.old_words, self.new_words
        return may_be_part(texts[part[0]][part[1]], texts[whole[0]][whole[1]])

    def _join_score_of(self, olds: range, news: range) -> float:
        """The score of a run, which several pairs ask for."""
        key = (olds, news)
        if key not in self._join_scores:
            self._join_scores[key] = self._join_score(olds, news)
        return self._join_scores[key]

    def _join_score(self, olds: range, news: range) -> float:
        sides = [self.old_words[i] for i in olds], [self.new_words[j] for j in news]
        (whole,), parts = sides if len(olds) == 1 else sides[::-1]
        if joined := join_score(whole, parts):
            return joined
        if {self.old[i].role for i in olds} | {self.new[j].role for j in news} != {"rule"}:
            return 0.0
        orders = [self._orders[0][i] for i in olds], [self._orders[1][j] for j in news]
        (held_by,), held_in = orders if len(olds) == 1 else orders[::-1]
        held = told_apart(held_by, held_in)
        return held and (held + similarity(whole, [word for part in parts for word in part])) / 2

    def _label_beads(self, i: int, j: int) -> list[Bead]:
        """A run-in label that became the heading above its text, or the reverse: one clause in two."""
        beads: list[Bead] = []
        if j and _labels(self.new[j - 1], self.new_words[j - 1], self.old_words[i]):
            rest = self.old_words[i][len(self.new_words[j - 1]) :]
            beads += self._labelled(similarity(rest, self.new_words[j]), range(i, i + 1), range(j - 1, j + 1))
        if i and _labels(self.old[i - 1], self.old_words[i - 1], self.new_words[j]):
            rest = self.new_words[j][len(self.old_words[i - 1]) :]
            beads += self._labelled(similarity(rest, self.old_words[i]), range(i - 1, i + 1), range(j, j + 1))
        return beads

    def _labelled(self, alike: float, olds: range, news: range) -> list[Bead]:
        if alike < THRESHOLD_MOVED:
            return []
        # A label and its text are of two roles; that must not count against them.
        return [Bead(olds[0], olds[-1] + 1, news[0], news[-1] + 1, self.weight(alike, olds, news) / OTHER_ROLE)]

    def _candidates(self) -> list[list[int]]:
        """For every old clause the new ones sharing most of its rare words and word pairs, best first."""
        postings: dict[object, list[int]] = defaultdict(list)
        for j, tokens in enumerate(self.new_words):
            for feature in _features(tokens):
                postings[feature].append(j)
        limit = min(max(12, len(self.new) // 25), POSTINGS_MAX)
        by_path: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for j, clause in enumerate(self.new):
            by_path[clause.path].append(j)
        gains = [0.0] + [math.log(1 + len(self.new) / count) for count in range(1, limit + 1)]
        found: list[list[int]] = []
        for i, tokens in enumerate(self.old_words):
            weights: defaultdict[int, float] = defaultdict(float)
            for feature in _features(tokens):
                where = postings.get(feature, ())
                if len(where) <= limit:
                    gain = gains[len(where)]
                    for j in where:
                        weights[j] += gain
            top = [j for j, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:CANDIDATES]]
            here = by_path.get(self._context.get(self.old[i].path, ()), ())
            near = [j for j in here if j not in top] if len(here) <= 12 else []
            found.append(top + near)
        return found

    def moves(self, candidates: Sequence[Bead], used_old: set[int], used_new: set[int]) -> list[Bead]:
        """Match what the chain left over, best first; marks the indices as used."""
        found: list[Bead] = []
        for bead in sorted(candidates, key=lambda bead: (-bead.score, bead.j0, bead.i0)):
            olds, news = range(bead.i0, bead.i1), range(bead.j0, bead.j1)
            if any(i in used_old for i in olds) or any(j in used_new for j in news):
                continue
            if bead.shape == (1, 1) and not self._may_move(bead.i0, bead.j0):
                continue
            used_old.update(olds)
            used_new.update(news)
            found.append(Bead(bead.i0, bead.i1, bead.j0, bead.j1, bead.score, moved=True))
        return found

    def rewritten(self, chain: Sequence[Bead], used_old: set[int], used_new: set[int]) -> list[Bead]:
        """Match what is left between two beads of the chain, in order: a clause put in other words at its old place."""
        found: list[Bead] = []
        edges = [Bead(0, 0, 0, 0, 0.0), *chain, Bead(len(self.old), len(self.old), len(self.new), len(self.new), 0.0)]
        for last, following in pairwise(edges):
            olds = [i for i in range(last.i1, following.i0) if i not in used_old]
            news = [j for j in range(last.j1, following.j0) if j not in used_new]
            if olds and news and len(olds) * len(news) <= _GAP_MAX:
                found += self._replacements(olds, news, alone=len(olds) == len(news) == 1)
        for bead in found:
            used_old.add(bead.i0)
            used_new.add(bead.j0)
        return found

    def _replacements(self, olds: Sequence[int], news: Sequence[int], *, alone: bool) -> list[Bead]:
        beads = []
        least = THRESHOLD_ALONE if alone else THRESHOLD_REWRITTEN
        rights = {j: Counter(self._orders[1][j]) for j in news}
        for i in olds:
            left = Counter(self._orders[0][i])
            for j, right in rights.items():
                alike = dice(left, right)
                if alike >= least and self.old[i].role == self.new[j].role and not self._turned(i, j):
                    beads.append(Bead(i, i + 1, j, j + 1, (alike - (0.0 if alone else 0.25)) * (len(left) + 1)))
        return heaviest_chain(beads, len(self.old), len(self.new))

    def related(self, placed: Sequence[Bead], used_old: set[int], used_new: set[int]) -> list[Bead]:
        """Match what is left by its rare words, wherever it stands, and lines that only bear a date."""
        left = (
            [i for i in range(len(self.old)) if i not in used_old],
            [j for j in range(len(self.new)) if j not in used_new],
        )
        dated = pair_dates(self.old, self.new, left, near=self.same_section)
        left = [i for i in left[0] if i not in dict(dated)], [j for j in left[1] if j not in {j for _, j in dated}]
        starts = sorted(bead.i0 for bead in placed), sorted(bead.j0 for bead in placed)

        def near(i: int, j: int) -> bool:
            return abs(bisect_right(starts[0], i) - bisect_right(starts[1], j)) <= 1

        pairs = pair_related(self.old, self.new, self._orders, left, near=near, turned=self._turned)
        used_old.update(i for i, _ in (*dated, *pairs))
        used_new.update(j for _, j in (*dated, *pairs))
        moved = [(i, j, not near(i, j) and not self.same_section(i, j)) for i, j in pairs]
        return [Bead(i, i + 1, j, j + 1, 0.0, off) for i, j, off in (*((i, j, False) for i, j in dated), *moved)]

    def _may_move(self, i: int, j: int) -> bool:
        alike = self.alike(i, j)
        size = min(len(self.old_words[i]), len(self.new_words[j]))
        if self.old[i].role in ("heading", "tier") or size <= SHORT_WORDS:
            return alike == 1.0 and (size > 1 or self.same_section(i, j))
        return alike >= THRESHOLD_MOVED


def _pair_lead_ins(
    old: Sequence[Clause], new: Sequence[Clause], beads: Iterable[Bead], used_old: set[int], used_new: set[int]
) -> list[Bead]:
    """Pair lead-ins left alone whose items belong together, however differently they are worded."""
    left = {clause.id: i for i, clause in enumerate(old) if clause.role == "lead_in" and i not in used_old}
    right = {clause.id: j for j, clause in enumerate(new) if clause.role == "lead_in" and j not in used_new}
    votes: Counter[tuple[int, int]] = Counter()
    for bead in beads:
        before, after = old[bead.i0].lead_ins[-1:], new[bead.j0].lead_ins[-1:]
        if before and after and before[0] in left and after[0] in right:
            votes[left[before[0]], right[after[0]]] += 1
    found: list[Bead] = []
    for (i, j), _ in sorted(votes.items(), key=lambda item: (-item[1], item[0])):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            found.append(Bead(i, i + 1, j, j + 1, 0.0))
    return found


def _labels(clause: Clause, label: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a heading or lead-in says just what another clause begins with."""
    opens = 0 < len(label) < len(whole) and tuple(whole[: len(label)]) == tuple(label)
    return opens and clause.role in ("heading", "lead_in")


def _features(tokens: Sequence[str]) -> Iterable[object]:
    content = [token for token in tokens if token not in STOP_WORDS]
    return {*content, *pairwise(content)}


def _match_sections(
    old: Sequence[Clause],
    new: Sequence[Clause],
    old_words: Sequence[tuple[str, ...]],
    new_words: Sequence[tuple[str, ...]],
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Map old section paths to new ones: by equal path, then by shared clauses, then by equal last heading."""
    new_paths = {clause.path for clause in new}
    where: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for clause, tokens in zip(new, new_words, strict=True):
        where[tokens].add(clause.path)
    votes: dict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)
    for clause, tokens in zip(old, old_words, strict=True):
        targets = where.get(tokens, set())
        if len(targets) == 1 and clause.role != "heading":
            votes[clause.path][next(iter(targets))] += len(tokens)
    heads: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for path in sorted(new_paths):
        if path:
            heads[words(path[-1])].append(path)
    matched: dict[tuple[str, ...], tuple[str, ...]] = {}
    for path in dict.fromkeys(clause.path for clause in old):
        named = heads.get(words(path[-1]), []) if path else []
        if path in new_paths:
            matched[path] = path
        elif len(named) == 1:
            matched[path] = named[0]
        elif votes[path]:
            matched[path] = votes[path].most_common(1)[0][0]
    return matched
