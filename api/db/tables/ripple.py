"""What new versions have made stale: a mark on each piece, gathered into tasks for people."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.db.base import COUNTED, Base, Key
from api.db.tables.policies import PolicyVersion


class RippleTask(Base):
    """The pieces of a locale that a version has made stale, for who sees to them; closed with the last of them."""

    __tablename__ = "ripple_tasks"
    __table_args__ = (
        Index(None, "version_id", "owner_id", "locale"),
        Index(None, "owner_id", "closed_at"),
        Index(None, "locale", "closed_at"),
        COUNTED,
    )

    id: Mapped[Key]
    version_id: Mapped[int] = mapped_column(ForeignKey("policy_versions.id"))
    owner_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    locale: Mapped[str] = mapped_column(String(35))
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]

    version: Mapped[PolicyVersion] = relationship(lazy="joined", innerjoin=True)


class StaleMark(Base):
    """That a piece rests on wording which a version has changed; `base_version_id` is the one that has this wording.

    `reasons` are the changes with the old and the new words (`api.ripple.effects.Reason`). `footings` say where each
    footing goes once somebody has seen to the piece: its row, and its place in the new version or null. A piece has one
    open mark at most.
    """

    __tablename__ = "stale_marks"
    __table_args__ = (Index(None, "task_id", "id"), Index(None, "piece_id", "closed_at"), COUNTED)

    id: Mapped[Key]
    task_id: Mapped[int] = mapped_column(ForeignKey("ripple_tasks.id"))
    piece_id: Mapped[int] = mapped_column(ForeignKey("pieces.id"))
    base_version_id: Mapped[int] = mapped_column(ForeignKey("policy_versions.id"))
    verdict: Mapped[str] = mapped_column(String(12))
    reasons: Mapped[list[Any]]
    footings: Mapped[list[Any]]
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    outcome: Mapped[str | None] = mapped_column(String(20))
    why: Mapped[str] = mapped_column(Text)
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))

    task: Mapped[RippleTask] = relationship(lazy="joined", innerjoin=True)
    base_version: Mapped[PolicyVersion] = relationship(lazy="joined", innerjoin=True)
