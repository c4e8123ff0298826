"""Rippling: pieces of a policy follow its newest published version, or are marked stale for people to see to.

It depends only on what rests where, so doing it again, after whatever order of events, changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from api.audit.events import TaskOpened, VersionRippled
from api.db.repositories.ripple import (
    bases_of,
    ever_marked,
    judged_weights,
    move_footings,
    open_marks,
    put_back,
    resting_on,
    set_stale,
)
from api.db.tables.policies import PolicyVersion
from api.db.tables.ripple import StaleMark
from api.policies.files import file_of
from api.ripple.effects import Effect, count_verdicts, effects_of
from api.ripple.tasks import end_mark, task_for
from api.service import Work
from nlp.pipeline import Progress, Version, compare_each
from nlp.versions.change import ChangeSet

# Loading the parser, reading the versions; then each base is compared.
STAGES_BEFORE = 2


@dataclass(frozen=True)
class Asked:
    """A version, and those before it that something rests on, by their ids."""

    target_id: int
    target: Version
    bases: Mapping[int, Version]
    again: bool


@dataclass(frozen=True)
class Compared:
    """A version against those before it, by their ids."""

    target_id: int
    changes: Mapping[int, ChangeSet]
    again: bool


def ask(work: Work, target: PolicyVersion, *, again: bool = False) -> Asked:
    """Return what to compare so that pieces can follow `target`; `again` looks at those too that have done so."""
    bases = {base.id: file_of(base) for base in bases_of(work.session, target, again=again)}
    return Asked(target.id, file_of(target), bases, again)


def compare_bases(asked: Asked, progress: Progress) -> Compared:
    """Compare each base with the target; slow, so outside of any transaction."""
    return Compared(asked.target_id, compare_each(asked.bases, asked.target, progress=progress), asked.again)


def foresee(work: Work, compared: Compared) -> Iterator[tuple[int, list[Effect]]]:
    """Yield for each base what its pieces are in for, as they stand now and as people weighed the changes."""
    for base_id, changes in compared.changes.items():
        judged = judged_weights(work.session, base_id, compared.target_id)
        pieces = resting_on(work.session, base_id, compared.target_id, again=compared.again)
        yield base_id, list(effects_of(changes.weighed(judged), pieces))


def ripple_version(work: Work, compared: Compared) -> dict[str, int]:
    """Let pieces follow the target or mark them as stale; return how many are stale, doubtful and followed by this."""
    target = work.session.get_one(PolicyVersion, compared.target_id)
    total = count_verdicts(())
    for base_id, effects in foresee(work, compared):
        base = work.session.get_one(PolicyVersion, base_id)
        marks = open_marks(work.session, (effect.piece.piece_id for effect in effects))
        if (base.effective, base.id) > (target.effective, target.id):
            news = _fallen(work, target, base_id, effects)
        else:
            news = [effect for effect in effects if _is_news(effect, marks.get(effect.piece.piece_id), target)]
        if not news:
            continue
        _follow(work, target, base_id, [effect for effect in news if effect.verdict is None], marks)
        _mark(work, target, base_id, [effect for effect in news if effect.verdict is not None], marks)
        counts = count_verdicts(news)
        work.record(VersionRippled(target.id, base_id, **counts))
        total = {name: total[name] + counts[name] for name in total}
    return total


def _fallen(work: Work, target: PolicyVersion, base_id: int, effects: Sequence[Effect]) -> list[Effect]:
    """What rests on words of a withdrawn version that `target`, which holds in its place, has not; told once.

    Nothing moves: the footings of a piece on the version that its update came from are history, so it stays where it
    was made, and the next version is compared with that.
    """
    seen = ever_marked(work.session, target.id, base_id)
    return [
        replace(effect, moved=[])
        for effect in effects
        if effect.verdict is not None and effect.piece.piece_id not in seen
    ]


def _is_news(effect: Effect, mark: StaleMark | None, target: PolicyVersion) -> bool:
    """A piece is left alone that waits for people because of this version and these words, or of a later version."""
    if mark is None:
        return not (effect.piece.followed and effect.verdict is None)
    known = mark.task.version
    if known.id != target.id:
        return (known.effective, known.id) < (target.effective, target.id)
    return effect.verdict is None or (mark.verdict, mark.reasons) != (effect.verdict, effect.reasons)


def _follow(
    work: Work, target: PolicyVersion, base_id: int, effects: Sequence[Effect], marks: Mapping[int, StaleMark]
) -> None:
    """What is unchanged where it counts moves along; a mark on it is over: the words are back, or weigh less."""
    moved = [each for effect in effects for each in effect.moved]
    move_footings(work.session, target.id, moved, from_version_id=base_id)
    for effect in effects:
        mark = marks.get(effect.piece.piece_id)
        if mark is not None:
            end_mark(work, mark, "editorial" if mark.task.version_id == target.id else "restored")
    set_stale(work.session, (effect.piece.piece_id for effect in effects if effect.piece.piece_id in marks), False)


def _mark(
    work: Work, target: PolicyVersion, base_id: int, effects: Sequence[Effect], marks: Mapping[int, StaleMark]
) -> None:
    put_back(work.session, base_id, [each for effect in effects if effect.piece.followed for each in effect.moved])
    by_owner: dict[tuple[int, str], list[Effect]] = defaultdict(list)
    for effect in effects:
        by_owner[effect.piece.owner_id, effect.piece.locale].append(effect)
    for (owner_id, locale), its in sorted(by_owner.items(), key=lambda each: each[0]):
        task = task_for(work, target.id, owner_id, locale)
        for effect in its:
            work.session.add(
                StaleMark(
                    task_id=task.id, piece_id=effect.piece.piece_id, base_version_id=base_id, verdict=effect.verdict,
                    reasons=effect.reasons, footings=effect.moved, opened_at=work.now, why="",
                )
            )  # fmt: skip
            mark = marks.get(effect.piece.piece_id)
            if mark is not None:  # after the new one: a task whose last mark ends is closed
                end_mark(work, mark, "superseded")
        work.session.flush()
        pieces = tuple(effect.piece.piece_id for effect in its)
        set_stale(work.session, pieces, True)
        work.record(TaskOpened(task.id, target.id, owner_id, locale, pieces))
