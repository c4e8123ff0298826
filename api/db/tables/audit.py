"""The audit log."""

from __future__ import annotations

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from api.db.base import Base, RowId


class AuditEntry(Base):
    """One link of the chain (`api.audit.chain.Entry`); the database refuses to change or delete it."""

    __tablename__ = "audit_entries"

    seq: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(40))
    # No foreign key: the log stands by itself.
    actor_id: Mapped[int | None]
    actor: Mapped[str] = mapped_column(String(80))
    kind: Mapped[str] = mapped_column(String(40), index=True)
    data: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
