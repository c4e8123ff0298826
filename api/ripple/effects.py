"""What a new version does to pieces, as values: followed silently, or to be seen to, and why. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from nlp.ripple import Resting, ripple
from nlp.ripple.footing import Footing
from nlp.versions.change import Change, ChangeSet

# What somebody has to look at; all else is followed without a word.
Verdict = Literal["stale", "doubtful"]
# What became of a mark: the doing of people (on the piece, or on the weight of the change) or of a later version, which
# brought the words back or changed them anew.
Outcome = Literal["edited", "retired", "still_right", "editorial", "restored", "superseded"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Rested:
    """A piece and what it rests on: each footing with the number of its row.

    `followed` is for one that has left this for the new version already, without anybody's word.
    """

    piece_id: int
    kind: str
    locale: str
    owner_id: int
    footings: tuple[tuple[int, Footing], ...]
    followed: bool = False


@dataclass(frozen=True, slots=True)
class Effect:
    """What becomes of a piece: `verdict` is None where it is followed; `moved` are its footings in the new version.

    `reasons` are the changes, each `{change_id, kind, path, old, new}` with the whole words of its clauses.
    """

    piece: Rested
    verdict: Verdict | None
    reasons: list[dict[str, Any]]
    moved: list[dict[str, Any]]


def effects_of(changes: ChangeSet, pieces: Sequence[Rested]) -> Iterator[Effect]:
    """Yield what `changes` do to `pieces` that rest on their old version, in order."""
    things = [Resting(str(piece.piece_id), tuple(footing for _, footing in piece.footings)) for piece in pieces]
    told: dict[str, dict[str, Any]] = {}
    for piece, effect in zip(pieces, ripple(changes, things), strict=True):
        loud = next((verdict for verdict in VERDICTS if verdict == effect.verdict), None)
        for id in effect.change_ids:
            told.setdefault(id, tell_reason(changes.by_id[id]))
        moved = [tell_footing(row, old, new) for (row, old), new in zip(piece.footings, effect.footings, strict=True)]
        yield Effect(piece, loud, [told[id] for id in effect.change_ids] if loud else [], moved)


def tell_reason(change: Change) -> dict[str, Any]:
    """Return a change as people are told it: its place, and the whole words of its clauses before and after."""
    old, new = ("\n".join(clause.text for clause in side) for side in (change.old, change.new))
    path = (change.new or change.old)[0].path
    return {"change_id": change.id, "kind": change.kind, "path": list(path), "old": old, "new": new}


def tell_footing(row: int, old: Footing, new: Footing | None) -> dict[str, Any]:
    """Return where the footing of a row goes, and where it was; `clause_id` is None where its clause is gone."""
    place = {"clause_id": None, "digest": "", "start": 0, "end": 0} if new is None else _place(new)
    return {"row": row, **place, "before": _place(old)}


def _place(footing: Footing) -> dict[str, Any]:
    span = footing.span
    return {"clause_id": footing.clause_id, "digest": footing.digest, "start": span.start, "end": span.end}


def count_verdicts(effects: Iterable[Effect]) -> dict[str, int]:
    """Return how many pieces are stale, doubtful and followed."""
    counts = {"stale": 0, "doubtful": 0, "followed": 0}
    for effect in effects:
        counts[effect.verdict or "followed"] += 1
    return counts
