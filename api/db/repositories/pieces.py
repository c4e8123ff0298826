"""Pieces in the store, with their versions, steps and comments."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from api.db.tables.pieces import KeptDraft, Piece, PieceComment, PieceFooting, PieceStep, PieceVersion
from api.review.pieces import Kind, Written
from api.review.states import OPEN, STATES, State

Order = Literal["age", "risk"]
_FEW = 200


@dataclass(frozen=True, slots=True)
class Filter:
    """Which pieces to list; None is any."""

    update_id: int | None = None
    kind: Kind | None = None
    locale: str | None = None
    state: State | None = None
    risk: int | None = None
    parent_id: int | None = None
    assignee_id: int | None = None
    stale: bool | None = None


def get_piece(session: Session, id: int, kind: Kind | None = None) -> Piece | None:
    piece = session.get(Piece, id)
    return piece if piece is not None and kind in (None, piece.kind) else None


def list_pieces(
    session: Session, wanted: Filter, *, order: Order, after: tuple[int, ...] | None, limit: int
) -> Sequence[Piece]:
    """Return pieces in the order in which they came, or the riskiest first; `after` is (risk, id) of the last seen."""
    forward = (Piece.risk.desc(), Piece.id) if order == "risk" else (Piece.id,)
    chosen = select(Piece.id).where(*_conditions(wanted)).order_by(*forward).limit(limit)
    if after is not None:
        chosen = chosen.where(_follows(order, after))
    # Chosen first, so that only the pieces of a page are read and sorted with their words.
    return session.scalars(select(Piece).where(Piece.id.in_(chosen)).order_by(*forward)).all()


def piece_before(session: Session, wanted: Filter, *, order: Order, place: tuple[int, ...]) -> int | None:
    """Return the id of the piece that comes right before `place` in a list, None at its beginning."""
    backward = (Piece.risk, Piece.id.desc()) if order == "risk" else (Piece.id.desc(),)
    statement = select(Piece.id).where(*_conditions(wanted), _precedes(order, place)).order_by(*backward).limit(1)
    return session.scalars(statement).first()


def count_before(session: Session, wanted: Filter, *, order: Order, place: tuple[int, ...]) -> int:
    """Return how many pieces come before `place` in a list."""
    statement = select(func.count()).select_from(Piece).where(*_conditions(wanted), _precedes(order, place))
    return session.scalar(statement) or 0


def same_in_other_locales(session: Session, piece: Piece) -> Sequence[tuple[int, str, str]]:
    """Return id, locale and state of what `piece` is in the other locales of its update."""
    statement = select(Piece.id, Piece.locale, Piece.state).where(
        Piece.update_id == piece.update_id, Piece.kind == piece.kind, Piece.key == piece.key, Piece.id != piece.id
    )
    return [(id, locale, state) for id, locale, state in session.execute(statement.order_by(Piece.id))]


def segments_of(session: Session, briefing_id: int, *, after: int, limit: int) -> Sequence[Piece]:
    """Return a briefing's segments in reading order, from position `after` on."""
    statement = select(Piece).where(Piece.parent_id == briefing_id, Piece.position > after)
    return session.scalars(statement.order_by(Piece.position).limit(limit)).all()


def all_segments(session: Session, briefing_id: int) -> Sequence[Piece]:
    return session.scalars(select(Piece).where(Piece.parent_id == briefing_id).order_by(Piece.position)).all()


def count_states(session: Session, wanted: Filter) -> dict[str, int]:
    """Return how many pieces are in each state."""
    every = Piece.state.in_(STATES)  # the index of counts begins with the state
    statement = select(Piece.state, func.count()).where(every, *_conditions(wanted)).group_by(Piece.state)
    return {state: count for state, count in session.execute(statement)}  # noqa: C416 - a row is no pair to mypy


def count_states_of(session: Session, update_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """Return how many pieces of each update are in each state, by the update."""
    by = (Piece.update_id, Piece.state)
    found: dict[int, dict[str, int]] = {id: {} for id in update_ids}
    for id, state, count in session.execute(select(*by, func.count()).where(by[0].in_(found)).group_by(*by)):
        found[id][state] = count
    return found


def count_pieces(session: Session, update_id: int) -> Sequence[tuple[str, str, str, int, int]]:
    """Return how many pieces of an update there are by locale, kind, state and risk, in this order."""
    by = (Piece.locale, Piece.kind, Piece.state, Piece.risk)
    statement = select(*by, func.count()).where(Piece.update_id == update_id).group_by(*by)
    return [(locale, kind, state, risk, count) for locale, kind, state, risk, count in session.execute(statement)]


def count_in_review(session: Session) -> Sequence[tuple[str, str, int, int]]:
    """Return how many pieces wait for a decision, as (locale, kind, risk, count)."""
    columns = (Piece.locale, Piece.kind, Piece.risk)
    statement = select(*columns, func.count()).where(Piece.state == "in_review").group_by(*columns)
    return [(locale, kind, risk, count) for locale, kind, risk, count in session.execute(statement)]


def open_pieces_of(session: Session, assignee_id: int, *, limit: int) -> Sequence[Piece]:
    """Return what somebody was asked to see to and nobody has settled yet, the riskiest first."""
    wanted = (Piece.assignee_id == assignee_id, Piece.state.in_(OPEN))
    return session.scalars(select(Piece).where(*wanted).order_by(Piece.risk.desc(), Piece.id).limit(limit)).all()


def get_version(session: Session, piece_id: int, number: int) -> PieceVersion | None:
    wanted = (PieceVersion.piece_id == piece_id, PieceVersion.number == number)
    return session.scalars(select(PieceVersion).where(*wanted)).first()


def versions_after(session: Session, piece_id: int, *, after: int, limit: int) -> Sequence[PieceVersion]:
    wanted = (PieceVersion.piece_id == piece_id, PieceVersion.number > after)
    return session.scalars(select(PieceVersion).where(*wanted).order_by(PieceVersion.number).limit(limit)).all()


def written(session: Session, piece_id: int) -> Sequence[Written]:
    """Return who wrote which version of a piece."""
    statement = select(PieceVersion.number, PieceVersion.author_id).where(PieceVersion.piece_id == piece_id)
    return [Written(number, author_id) for number, author_id in session.execute(statement)]


def written_by(session: Session, piece_ids: Sequence[int]) -> dict[int, list[Written]]:
    """Return who wrote which version of several pieces."""
    statement = select(PieceVersion.piece_id, PieceVersion.number, PieceVersion.author_id)
    found: dict[int, list[Written]] = {id: [] for id in piece_ids}
    for piece_id, number, author_id in session.execute(statement.where(PieceVersion.piece_id.in_(piece_ids))):
        found[piece_id].append(Written(number, author_id))
    return found


def steps_of(session: Session, piece_id: int) -> Sequence[PieceStep]:
    return session.scalars(select(PieceStep).where(PieceStep.piece_id == piece_id).order_by(PieceStep.id)).all()


def comments_after(session: Session, piece_id: int, *, after: int, limit: int) -> Sequence[PieceComment]:
    wanted = (PieceComment.piece_id == piece_id, PieceComment.id > after)
    return session.scalars(select(PieceComment).where(*wanted).order_by(PieceComment.id).limit(limit)).all()


def kept_drafts(session: Session, piece_id: int, author_id: int | None) -> Sequence[KeptDraft]:
    """Return the drafts of a piece that came too late and are not merged, newest first; of one author, or of all."""
    statement = select(KeptDraft).where(KeptDraft.piece_id == piece_id, KeptDraft.merged_at.is_(None))
    if author_id is not None:
        statement = statement.where(KeptDraft.author_id == author_id)
    return session.scalars(statement.order_by(KeptDraft.id.desc()).limit(_FEW)).all()


def late_drafts(session: Session, piece_ids: Sequence[int], author_id: int | None) -> Sequence[KeptDraft]:
    """Return an author's drafts of several pieces that came too late and are not merged, newest first."""
    wanted = (KeptDraft.piece_id.in_(piece_ids), KeptDraft.merged_at.is_(None), KeptDraft.author_id == author_id)
    return session.scalars(select(KeptDraft).where(*wanted).order_by(KeptDraft.id.desc()).limit(_FEW)).all()


def last_actors(session: Session, piece_ids: Sequence[int]) -> dict[int, int]:
    """Return who took the last step of each piece, by the piece's id."""
    last = select(func.max(PieceStep.id)).where(PieceStep.piece_id.in_(piece_ids)).group_by(PieceStep.piece_id)
    rows = session.execute(select(PieceStep.piece_id, PieceStep.actor_id).where(PieceStep.id.in_(last)))
    return {piece_id: actor_id for piece_id, actor_id in rows}  # noqa: C416 - a row is no pair to mypy


def footings_of(session: Session, piece_id: int) -> Sequence[PieceFooting]:
    return session.scalars(
        select(PieceFooting).where(PieceFooting.piece_id == piece_id).order_by(PieceFooting.id)
    ).all()


def _follows(order: Order, place: tuple[int, ...]) -> ColumnElement[bool]:
    risk, id = place
    return or_(Piece.risk < risk, and_(Piece.risk == risk, Piece.id > id)) if order == "risk" else Piece.id > id


def _precedes(order: Order, place: tuple[int, ...]) -> ColumnElement[bool]:
    risk, id = place
    return or_(Piece.risk > risk, and_(Piece.risk == risk, Piece.id < id)) if order == "risk" else Piece.id < id


def _conditions(wanted: Filter) -> list[ColumnElement[bool]]:
    columns = {
        Piece.update_id: wanted.update_id,
        Piece.kind: wanted.kind,
        Piece.locale: wanted.locale,
        Piece.state: wanted.state,
        Piece.risk: wanted.risk,
        Piece.parent_id: wanted.parent_id,
        Piece.assignee_id: wanted.assignee_id,
        Piece.stale: wanted.stale,
    }
    return [column == value for column, value in columns.items() if value is not None]
