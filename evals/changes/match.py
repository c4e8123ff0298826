"""Which reported change speaks of which edit, by the words both share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from evals.changes.planted import Edit
from nlp.document import Clause
from nlp.versions.change import Change

# Least share of the shorter text's words that both have.
SHARED = 0.7
_SHORT = 4
_WORD = re.compile(r"\w+")


def attribute(changes: Sequence[Change], edits: Sequence[Edit]) -> dict[int, list[Change]]:
    """Return the changes about each edit, by its place; -1 has those about none. A change is about one edit only."""
    found: dict[int, list[Change]] = {index: [] for index in range(-1, len(edits))}
    for change in changes:
        scores = [about(change, edit) for edit in edits]
        best = max(range(len(edits)), key=lambda index: scores[index], default=-1)
        found[best if best >= 0 and scores[best] > 0 else -1].append(change)
    return found


def about(change: Change, edit: Edit) -> float:
    """Return how well a change's clauses fit an edit's words on the better side (0: not at all)."""
    return max(
        sum(overlap(clause.text, text) for clause in side) / max(1, len(side))
        for side, text in ((change.old, edit.old), (change.new, edit.new))
    )


def overlap(clause: str, text: str) -> float:
    """Return the share of common words of the shorter text if it suffices, scaled so that whole matches win; else 0."""
    a, b = Counter(words(clause)), Counter(words(text))
    small, large = sorted((a.total(), b.total()))
    if not small:
        return 0.0
    if small < _SHORT:
        return 1.0 if a == b else 0.5 if a.total() == small and _inside(clause, text) and small > 1 else 0.0
    shared = (a & b).total()
    return (shared / small + shared / large) / 2 if shared / small >= SHARED else 0.0


def words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


def _inside(part: str, whole: str) -> bool:
    return f" {' '.join(words(part))} " in f" {' '.join(words(whole))} "


def begins(clause: Clause, opening: str) -> bool:
    """Whether a clause's words begin with those of `opening`."""
    head = words(opening)
    return words(clause.text)[: len(head)] == head
