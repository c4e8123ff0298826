"""Clauses that a version put in so many other words that alignment took them for removed and added."""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter

import numpy as np

from nlp.document import CELL_MARK, Clause, Document
from nlp.message import Quote
from nlp.search.encoder import Vectors
from nlp.versions.change import ChangeSet
from nlp.versions.similarity import content_stems
from nlp.versions.vocabulary import platform_names
from nlp.words import words

# From here on, readers of 318 clauses told as removed paired them in 17 of 24 cases, and called them removed in 4.
LEAST = 0.35
# So does one with less of it in which most of the old clause stands, which says more now; three of its stems at least.
_LEAST_HELD, _HELD, _HELD_STEMS = 0.27, 0.55, 3
# So does one that stood beside it before, and has half of it: of seven told as removed, readers called one removed.
_LEAST_STANDING = 0.5
# Words of one family begin alike: "exploitation", "exploiting".
_FAMILY_LETTERS = 6
_RENAMED = "change-term"
# Texts to English vectors of length 1.
Encode = Callable[[Sequence[str]], Vectors]
# How near by their vectors two clauses must be that share hardly a word, and by how much (both ways added) nearer than
# each of them is to the five nearest of 96 others: of 48 clauses told as removed that readers labelled, eight are so
# near, and readers call none of these removed for certain, as they do 31 of the rest.
_NEAR, _NEARER, _NEAREST, _OTHERS = 0.5, 0.16, 5, 96


def find_rewritten(
    changes: ChangeSet, removed: Mapping[str, Clause], encode: Encode | None = None
) -> dict[str, Clause]:
    """Return, for those of `removed` clauses (by id) that an added rule says in other words, that rule.

    A rule that stood before, and goes on to say it, does where none was added. Likeness is the share of stems that both
    have, rare ones weighing more: it finds what is worth comparing, and says nothing of what the change means. A term
    that the version renamed is the same in both. With `encode`, two clauses that are nearest to each other by their
    vectors are found too.
    """
    inherited = {heir for heirs in changes.heirs.values() for heir in heirs}
    rules = [clause for clause in changes.new.clauses if clause.role == "rule"]
    added = [clause for clause in rules if clause.id not in inherited]
    if not rules or not removed:
        return {}
    clauses = (*changes.old.clauses, *changes.new.clauses)
    names = platform_names(clauses)
    spread = Counter(stem for clause in clauses for stem in _families(clause.text, names))

    def weights(text: str) -> dict[str, float]:
        return {stem: math.log(1 + len(clauses) / (1 + spread[stem])) for stem in _families(text, names)}

    renamed = _renamed_terms(changes)
    of_rules = [(clause, weights(clause.text)) for clause in rules]
    found: dict[str, Clause] = {}
    for id, clause in removed.items():
        own = weights(_in_new_terms(clause.text, renamed))
        row = CELL_MARK in clause.text
        alike = [(_share(own, other), other, rule) for rule, other in of_rules if row == (CELL_MARK in rule.text)]
        new = [one for one in alike if one[2].id not in inherited]
        likely = [(share, rule) for share, other, rule in new if share >= LEAST or _absorbs(share, other, own)]
        standing = [(share, rule) for share, _, rule in alike if share >= _LEAST_STANDING and not row]
        if likely or standing:
            found[id] = max(likely or standing, key=itemgetter(0))[1]
    if encode is not None:
        taken = {clause.id for clause in found.values()}
        left = [clause for id, clause in removed.items() if id not in found]
        found |= _nearest(changes, left, [clause for clause in added if clause.id not in taken], encode)
    return found


def _nearest(
    changes: ChangeSet, removed: Sequence[Clause], added: Sequence[Clause], encode: Encode
) -> dict[str, Clause]:
    """Pair clauses that are nearest to each other, and clearly nearer than others are.

    What is near to everything is near to nothing: the similarity is weighed against that to the nearest clauses of
    the other version (cross-domain similarity local scaling, A. Conneau and others, 2018).
    """
    if not removed or not added:
        return {}
    old, new = (encode(_some_rules(side)) for side in (changes.old, changes.new))
    left, right = (encode([clause.text for clause in side]) for side in (removed, added))
    near = left @ right.T
    nearer = 2 * near - _usual(left @ new.T)[:, None] - _usual(right @ old.T)[None, :]
    best, back = nearer.argmax(axis=1), nearer.argmax(axis=0)
    return {
        clause.id: added[j]
        for i, (clause, j) in enumerate(zip(removed, best.tolist(), strict=True))
        if back[j] == i and near[i, j] >= _NEAR and nearer[i, j] >= _NEARER
    }


def _some_rules(document: Document) -> list[str]:
    """Texts of rules to compare with, the same ones as long as they stand."""
    texts = {clause.text for clause in document.clauses if clause.role == "rule"}
    return sorted(texts, key=lambda text: (zlib.crc32(text.encode()), text))[:_OTHERS]


def _usual(similarities: Vectors) -> Vectors:
    """How near, for each row, the nearest are on average."""
    usual: Vectors = np.sort(similarities, axis=1)[:, -_NEAREST:].mean(axis=1)
    return usual


def _absorbs(share: float, other: Mapping[str, float], own: Mapping[str, float]) -> bool:
    """Whether most of a clause stands in one that says more."""
    held = [weight for stem, weight in own.items() if stem in other]
    return share >= _LEAST_HELD and len(held) >= _HELD_STEMS and sum(held) >= _HELD * sum(own.values())


def _families(text: str, names: frozenset[str]) -> frozenset[str]:
    """The beginnings of the stems of a text's content words; the platform's name is in any."""
    stems = content_stems([word for word in words(text) if word not in names])
    return frozenset(stem[:_FAMILY_LETTERS] for stem in stems)


def _renamed_terms(changes: ChangeSet) -> dict[str, str]:
    """The terms that the version renamed, old to new, in lower case: the longest first, the usual name of each."""
    said = (
        one.mapping for change in changes.changes for one in (change.summary, *change.details) if one.id == _RENAMED
    )
    counted = Counter((_words_of(term["old"]), _words_of(term["new"])) for term in said)
    usual = {old: new for (old, new), _ in sorted(counted.items(), key=lambda item: (item[1], item[0]))}
    return dict(sorted(usual.items(), key=lambda item: (-len(item[0]), item[0])))


def _words_of(term: object) -> str:
    return term.text.lower() if isinstance(term, Quote) else str(term).lower()


def _in_new_terms(text: str, renamed: Mapping[str, str]) -> str:
    """A text in lower case with renamed terms as they are called now."""
    lowered = text.lower()
    for old, new in renamed.items():
        lowered = new.join(re.split(rf"\b{re.escape(old)}\b", lowered))
    return lowered


def _share(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    total = sum(a.values()) + sum(b.values())
    return 2 * sum(weight for stem, weight in a.items() if stem in b) / total if total else 0.0
