"""Policies and their versions."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from api.db.base import COUNTED, Base, Key
from api.db.tables.library import LibraryFile


class Policy(Base):
    """A policy by the id that people gave it, the same for all its versions."""

    __tablename__ = "policies"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    title: Mapped[str] = mapped_column(String(300))
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(ForeignKey("users.id"))


class PolicyVersion(Base):
    """One version: the file as it was given, and the normalized text that all offsets are of."""

    __tablename__ = "policy_versions"
    __table_args__ = (UniqueConstraint("policy_id", "name"), COUNTED)

    id: Mapped[Key]
    policy_id: Mapped[str] = mapped_column(ForeignKey("policies.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    effective: Mapped[date] = mapped_column(Date)
    title: Mapped[str] = mapped_column(String(300))
    language: Mapped[str] = mapped_column(String(35))
    file_name: Mapped[str] = mapped_column(String(200))
    sha256: Mapped[str] = mapped_column(ForeignKey("library_files.sha256"), index=True)
    clauses: Mapped[int]
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    # Counts withdrawals and returns: the words of a version never change.
    revision: Mapped[int] = mapped_column(default=1, server_default="1")
    withdrawn_at: Mapped[datetime | None]
    withdrawn_why: Mapped[str] = mapped_column(Text, default="", server_default="")
    # Which job told last what this version would make stale.
    impact_job_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id"))
    text: Mapped[str] = deferred(mapped_column(Text))
    file: Mapped[LibraryFile] = relationship()

    @property
    def data(self) -> bytes:
        """The bytes as they were given."""
        return self.file.data
