"""What rests on which version of a policy, the marks of what is stale and the tasks about it, in the store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby, islice
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    SQLColumnExpression,
    and_,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    true,
    tuple_,
    update,
)
from sqlalchemy.orm import Session, lazyload

from api.db.tables.pieces import Piece, PieceFooting, PieceVersion
from api.db.tables.policies import PolicyVersion
from api.db.tables.ripple import RippleTask, StaleMark
from api.db.tables.updates import ChangeJudgement, ChangeRow, Update
from api.ripple.effects import Rested
from nlp.document import Span
from nlp.ripple.footing import Footing
from nlp.versions.change import Materiality

# Databases bound how many values a statement may name.
_AT_ONCE = 500


def newest_published(session: Session, policy_id: str, today: date) -> PolicyVersion | None:
    """Return the latest version of a policy that is published: drafted for, or in force by its date; not withdrawn."""
    drafted = exists().where(Update.new_version_id == PolicyVersion.id, Update.state == "drafted")
    wanted = (
        PolicyVersion.policy_id == policy_id, or_(drafted, PolicyVersion.effective <= today),
        PolicyVersion.withdrawn_at.is_(None),
    )  # fmt: skip
    order = (PolicyVersion.effective.desc(), PolicyVersion.id.desc())
    return session.scalars(select(PolicyVersion).where(*wanted).order_by(*order).limit(1)).first()


def bases_of(session: Session, target: PolicyVersion, *, again: bool = False) -> Sequence[PolicyVersion]:
    """Return the versions before `target`, and later ones that were withdrawn, that a piece rests on, oldest first.

    With `again`, also those that a piece rested on until it followed `target` without anybody's word.
    """
    order = (PolicyVersion.effective, PolicyVersion.id)
    resting = exists().where(
        Piece.id == PieceFooting.piece_id, Update.id == Piece.update_id,
        *_resting(PolicyVersion.id, target.id if again else None),
    )  # fmt: skip
    left = or_(
        tuple_(*order) < tuple_(target.effective, target.id),
        and_(PolicyVersion.withdrawn_at.is_not(None), PolicyVersion.id != target.id),
    )
    wanted = (PolicyVersion.policy_id == target.policy_id, left, resting)
    return session.scalars(select(PolicyVersion).where(*wanted).order_by(*order)).all()


def resting_on(session: Session, base_id: int, target_id: int, *, again: bool = False) -> Sequence[Rested]:
    """Return the pieces that rest on a version, by id; who sees to one is its assignee, else its last author.

    With `again`, also those that rested on it until they followed the target without anybody's word, as they did then.
    """
    statement = (
        select(Piece, PieceVersion.author_id, PieceFooting)
        .options(lazyload(Piece.current))
        .join(PieceFooting, PieceFooting.piece_id == Piece.id)
        .join(Update, Update.id == Piece.update_id)
        .join(PieceVersion, (PieceVersion.piece_id == Piece.id) & (PieceVersion.number == Piece.version))
        .where(*_resting(literal(base_id), target_id if again else None))
        .order_by(Piece.id, PieceFooting.id)
    )
    found = []
    for piece, rows in groupby(session.execute(statement).all(), key=lambda row: row[0]):
        its = list(rows)
        footings = tuple((footing.id, _place_of(footing, base_id)) for _, _, footing in its)
        followed = any(footing.version_id != base_id for _, _, footing in its)
        found.append(Rested(piece.id, piece.kind, piece.locale, piece.assignee_id or its[0][1], footings, followed))
    return found


def judged_weights(session: Session, old_id: int, new_id: int) -> Mapping[str, Materiality]:
    """Return the weights that people gave to changes between two versions, by the changes' keys."""
    statement = (
        select(ChangeRow.key, ChangeJudgement.after)
        .join(ChangeJudgement, ChangeJudgement.change_id == ChangeRow.id)
        .join(Update, Update.id == ChangeRow.update_id)
        .where(Update.old_version_id == old_id, Update.new_version_id == new_id)
        .order_by(ChangeJudgement.id)
    )
    return {key: cast(Materiality, weight) for key, weight in session.execute(statement)}


def move_footings(
    session: Session, version_id: int, moved: Iterable[Mapping[str, Any]], *, from_version_id: int | None = None
) -> None:
    """Let footings rest on a version, as `api.ripple.effects.tell_footing` says; one whose clause is gone goes.

    `from_version_id` is given where they follow it without anybody's word: where they were is kept then.
    """
    stay = [each for each in moved if each["clause_id"] is not None]
    if stay:
        rows = [
            {
                "id": each["row"],
                "version_id": version_id,
                "from_version_id": from_version_id,
                "before": each["before"] if from_version_id else None,
                **{name: each[name] for name in _PLACE},
            }
            for each in stay
        ]
        session.execute(update(PieceFooting), rows)
    for gone in _chunks([each["row"] for each in moved if each["clause_id"] is None]):
        session.execute(delete(PieceFooting).where(PieceFooting.id.in_(gone)))


def put_back(session: Session, base_id: int, moved: Iterable[Mapping[str, Any]]) -> None:
    """Let footings rest again where they did before they followed a version."""
    rows = [
        {"id": each["row"], "version_id": base_id, "from_version_id": None, "before": None, **each["before"]}
        for each in moved
    ]
    if rows:
        session.execute(update(PieceFooting), rows)


def set_stale(session: Session, piece_ids: Iterable[int], stale: bool) -> None:
    rows = [{"id": id, "stale": stale} for id in piece_ids]
    if rows:
        session.execute(update(Piece), rows)


def open_marks(session: Session, piece_ids: Iterable[int]) -> Mapping[int, StaleMark]:
    """Return the open marks of pieces, by the piece."""
    found: dict[int, StaleMark] = {}
    for ids in _chunks(list(piece_ids)):
        wanted = (StaleMark.piece_id.in_(ids), StaleMark.closed_at.is_(None))
        found.update({mark.piece_id: mark for mark in session.scalars(select(StaleMark).where(*wanted))})
    return found


def open_marks_of_version(session: Session, version_id: int) -> Sequence[StaleMark]:
    """Return the open marks that a version made."""
    statement = select(StaleMark).join(RippleTask, RippleTask.id == StaleMark.task_id).order_by(StaleMark.id)
    return session.scalars(
        statement.where(RippleTask.version_id == version_id, StaleMark.closed_at.is_(None))
    ).all()  # fmt: skip


def open_marks_on_base(session: Session, base_id: int) -> Sequence[StaleMark]:
    """Return the open marks of pieces that rest on a version."""
    wanted = (StaleMark.base_version_id == base_id, StaleMark.closed_at.is_(None))
    return session.scalars(select(StaleMark).where(*wanted).order_by(StaleMark.id)).all()


def ever_marked(session: Session, version_id: int, base_id: int) -> set[int]:
    """Return the pieces that a version has marked, resting on a base, whatever became of the marks."""
    statement = select(StaleMark.piece_id).join(RippleTask, RippleTask.id == StaleMark.task_id)
    wanted = (RippleTask.version_id == version_id, StaleMark.base_version_id == base_id)
    return set(session.scalars(statement.where(*wanted)))


def is_rested_on(session: Session, version_id: int) -> bool:
    """Tell whether a piece in use rests on a version, and not as on words that its update replaced."""
    resting = (
        exists()
        .where(Piece.id == PieceFooting.piece_id, Update.id == Piece.update_id, *_resting(literal(version_id), None))
        .correlate(None)
    )
    return bool(session.scalar(select(resting)))


def marks_of(session: Session, piece_id: int) -> Sequence[StaleMark]:
    """Return all marks of a piece, the newest first."""
    return session.scalars(select(StaleMark).where(StaleMark.piece_id == piece_id).order_by(StaleMark.id.desc())).all()


def marks_after(session: Session, task_id: int, *, after: int, limit: int) -> Sequence[tuple[StaleMark, Piece]]:
    """Return the marks of a task with their pieces, from mark `after` on."""
    statement = select(StaleMark, Piece).join(Piece, Piece.id == StaleMark.piece_id)
    wanted = (StaleMark.task_id == task_id, StaleMark.id > after)
    return [(mark, piece) for mark, piece in session.execute(statement.where(*wanted).order_by(StaleMark.id).limit(limit))]  # fmt: skip # noqa: E501


def open_pieces(session: Session, task_id: int) -> Sequence[Piece]:
    """Return the pieces that a task still waits for."""
    wanted = (StaleMark.task_id == task_id, StaleMark.closed_at.is_(None))
    return session.scalars(
        select(Piece).join(StaleMark, StaleMark.piece_id == Piece.id).where(*wanted).order_by(Piece.id)
    ).all()


def find_task(session: Session, version_id: int, owner_id: int, locale: str) -> RippleTask | None:
    """Return the open task of a version, an owner and a locale."""
    wanted = {"version_id": version_id, "owner_id": owner_id, "locale": locale, "closed_at": None}
    return session.scalars(select(RippleTask).filter_by(**wanted)).first()


def get_task(session: Session, id: int) -> RippleTask | None:
    return session.get(RippleTask, id)


def tasks_before(
    session: Session,
    *,
    before: int | None = None,
    owner_id: int | None = None,
    locale: str | None = None,
    version_id: int | None = None,
    closed: bool | None = None,
    limit: int,
) -> Sequence[RippleTask]:
    """Return the newest tasks, or those before task `before`, newest first; None is any."""
    conditions: list[ColumnElement[bool]] = []
    if before is not None:
        conditions.append(RippleTask.id < before)
    if closed is not None:
        conditions.append(RippleTask.closed_at.is_not(None) if closed else RippleTask.closed_at.is_(None))
    wanted = {RippleTask.owner_id: owner_id, RippleTask.locale: locale, RippleTask.version_id: version_id}
    conditions += [column == value for column, value in wanted.items() if value is not None]
    return session.scalars(select(RippleTask).where(*conditions).order_by(RippleTask.id.desc()).limit(limit)).all()


def tasks_waiting(
    session: Session, owner_id: int | None, locales: Collection[str] | None, *, limit: int
) -> Sequence[RippleTask]:
    """Return the newest open tasks of an owner or in some `locales`, None for all of them."""
    concerned = or_(RippleTask.owner_id == owner_id, RippleTask.locale.in_(locales)) if locales is not None else true()
    statement = select(RippleTask).where(RippleTask.closed_at.is_(None), concerned)
    return session.scalars(statement.order_by(RippleTask.id.desc()).limit(limit)).all()


def count_open(session: Session, task_ids: Iterable[int]) -> Mapping[int, int]:
    """Return how many pieces each task still waits for."""
    wanted = (StaleMark.task_id.in_(tuple(task_ids)), StaleMark.closed_at.is_(None))
    statement = select(StaleMark.task_id, func.count()).where(*wanted).group_by(StaleMark.task_id)
    return {id: count for id, count in session.execute(statement)}  # noqa: C416 - a row is no pair to mypy


_PLACE = ("clause_id", "digest", "start", "end")


def _resting(base_id: SQLColumnExpression[int], target_id: int | None) -> tuple[ColumnElement[bool], ...]:
    """What follows the policy from a base: pieces in use, by words that are not those which their update replaced."""
    on = PieceFooting.version_id == base_id
    if target_id is not None:
        on = or_(on, and_(PieceFooting.version_id == target_id, PieceFooting.from_version_id == base_id))
    return Piece.state != "retired", Update.old_version_id != base_id, on


def _place_of(footing: PieceFooting, base_id: int) -> Footing:
    """Where a footing is on a base, or was until it followed."""
    place = {name: getattr(footing, name) for name in _PLACE} if footing.version_id == base_id else footing.before
    assert place is not None
    return Footing(place["clause_id"], place["digest"], Span(place["start"], place["end"]))


def _chunks(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    rest = iter(ids)
    return iter(lambda: list(islice(rest, _AT_ONCE)), [])
