"""Updates and their changes in the store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.db.tables.policies import PolicyVersion
from api.db.tables.updates import ChangeJudgement, ChangeRow, Update


def updates_before(session: Session, *, before: int | None, state: str | None, limit: int) -> Sequence[Update]:
    """Return the newest updates, or those before update `before`, newest first."""
    statement = select(Update).order_by(Update.id.desc()).limit(limit)
    if before is not None:
        statement = statement.where(Update.id < before)
    if state is not None:
        statement = statement.where(Update.state == state)
    return session.scalars(statement).all()


def updates_due(session: Session, today: date, *, limit: int) -> Sequence[Update]:
    """Return the updates that take effect today or later, the nearest first."""
    statement = select(Update).join(Update.new_version).where(PolicyVersion.effective >= today)
    return session.scalars(statement.order_by(PolicyVersion.effective, Update.id).limit(limit)).all()


def changes_after(
    session: Session, update_id: int, *, materiality: str | None, after: int, limit: int
) -> Sequence[ChangeRow]:
    """Return an update's changes in the order of the new version, from position `after` on."""
    statement = select(ChangeRow).where(ChangeRow.update_id == update_id, ChangeRow.position > after)
    if materiality is not None:
        statement = statement.where(ChangeRow.materiality == materiality)
    return session.scalars(statement.order_by(ChangeRow.position).limit(limit)).all()


def changes_by_key(session: Session, update_id: int, keys: Iterable[str]) -> Sequence[ChangeRow]:
    """Return these changes of an update in the order of the new version."""
    statement = select(ChangeRow).where(ChangeRow.update_id == update_id, ChangeRow.key.in_(tuple(keys)))
    return session.scalars(statement.order_by(ChangeRow.position)).all()


def find_change(session: Session, update_id: int, key: str) -> ChangeRow | None:
    wanted = (ChangeRow.update_id == update_id, ChangeRow.key == key)
    return session.scalars(select(ChangeRow).where(*wanted)).first()


def judgements_of(session: Session, update_id: int) -> Sequence[ChangeJudgement]:
    """Return what people said of an update's changes, oldest first."""
    statement = select(ChangeJudgement).join(ChangeRow, ChangeRow.id == ChangeJudgement.change_id)
    return session.scalars(statement.where(ChangeRow.update_id == update_id).order_by(ChangeJudgement.id)).all()
