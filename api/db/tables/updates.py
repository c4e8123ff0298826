"""Updates: two versions of a policy that are to become drafts, and the changes between them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.db.base import COUNTED, Base, Key
from api.db.tables.policies import PolicyVersion


class Update(Base):
    """A submitted update; `state` follows its job: queued, drafting, drafted, failed or cancelled."""

    __tablename__ = "updates"
    __table_args__ = (COUNTED,)

    id: Mapped[Key]
    old_version_id: Mapped[int] = mapped_column(ForeignKey("policy_versions.id"))
    new_version_id: Mapped[int] = mapped_column(ForeignKey("policy_versions.id"), index=True)
    locales: Mapped[list[Any]]
    state: Mapped[str] = mapped_column(String(20), index=True)
    problem: Mapped[dict[str, Any] | None]
    warnings: Mapped[list[Any]]
    submitted_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[datetime]
    drafted_at: Mapped[datetime | None]
    job_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id"), index=True)

    old_version: Mapped[PolicyVersion] = relationship(foreign_keys=old_version_id, lazy="joined", innerjoin=True)
    new_version: Mapped[PolicyVersion] = relationship(foreign_keys=new_version_id, lazy="joined", innerjoin=True)


class ChangeRow(Base):
    """One change of an update, as in the JSON contract."""

    __tablename__ = "changes"
    __table_args__ = (
        UniqueConstraint("update_id", "key"),
        Index(None, "update_id", "materiality", "position"),
        COUNTED,
    )

    id: Mapped[Key]
    update_id: Mapped[int] = mapped_column(ForeignKey("updates.id"))
    key: Mapped[str] = mapped_column(String(40))
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    materiality: Mapped[str] = mapped_column(String(20))
    direction: Mapped[str] = mapped_column(String(20))
    content: Mapped[dict[str, Any]]


class ChangeJudgement(Base):
    """What a person says of a change's weight, and why; the latest one counts."""

    __tablename__ = "change_judgements"
    __table_args__ = (COUNTED,)

    id: Mapped[Key]
    change_id: Mapped[int] = mapped_column(ForeignKey("changes.id"), index=True)
    before: Mapped[str] = mapped_column(String(20))
    after: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(Text)
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    at: Mapped[datetime]
