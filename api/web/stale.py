"""Stale pieces on pages: the wording that changed under one, and whether this person may say that it is still right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.db.repositories.ripple import open_marks
from api.db.tables.pieces import Piece
from api.db.tables.ripple import StaleMark
from api.ripple.tasks import may_vouch
from api.service import Work
from api.web.sensitive import topic_of
from nlp.versions.redline import Run, redline


@dataclass(frozen=True, slots=True)
class Wording:
    """One change: where it is in the policy, and its words as they came and went."""

    path: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class StaleNote:
    """What a page tells of a stale piece; without wordings, the clause that it rests on is not there any more."""

    mark: StaleMark
    version: str
    language: str
    wordings: tuple[Wording, ...]
    topic: str
    vouches: bool


def note_of(work: Work, piece: Piece, mark: StaleMark) -> StaleNote:
    wordings = tuple(
        Wording(" › ".join(each["path"]), redline(each["old"], each["new"])) for each in mark.reasons
    )  # fmt: skip
    version, topic = mark.task.version, topic_of("\n".join(each["old"] + each["new"] for each in mark.reasons))
    return StaleNote(mark, f"{version.title} {version.name}", version.language, wordings, topic, may_vouch(work, piece))


def notes_of(work: Work, pieces: Iterable[Piece]) -> Mapping[int, StaleNote]:
    """Return what is to be told of those of `pieces` that are stale, by the piece."""
    stale = {piece.id: piece for piece in pieces if piece.stale}
    return {id: note_of(work, stale[id], mark) for id, mark in open_marks(work.session, stale).items()}
