"""Glossaries and translation memories by locale; nothing is deleted, so that any earlier state can be drawn again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from api.db.base import COUNTED, Base, Key


class LanguageBase(Base):
    """The glossary or memory of a locale: `revision` counts the changes of what is approved in it.

    `shipped` is the checksum of the shipped file that it took up last, "" for none.
    """

    __tablename__ = "bases"

    kind: Mapped[str] = mapped_column(String(10), primary_key=True)
    locale: Mapped[str] = mapped_column(String(35), primary_key=True)
    revision: Mapped[int]
    shipped: Mapped[str] = mapped_column(String(64))


class EntryColumns:
    """What terms and units share.

    An entry belongs to the states `since` <= revision < `until` of its base. `batch` is the file that it came with;
    nobody proposed what was shipped or learned from an approved segment.
    """

    id: Mapped[Key]
    locale: Mapped[str] = mapped_column(String(35))
    state: Mapped[str] = mapped_column(String(10))
    revision: Mapped[int]
    since: Mapped[int | None]
    until: Mapped[int | None]
    digest: Mapped[str] = mapped_column(String(64))
    folded: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    origin: Mapped[str] = mapped_column(String(200))
    batch: Mapped[str] = mapped_column(String(64))
    proposed_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    decided_at: Mapped[datetime | None]
    why: Mapped[str] = mapped_column(Text)


class Term(EntryColumns, Base):
    """A row of a glossary (`nlp.localize.glossary.Entry`); once approved it takes the place of `replaces_id`."""

    __tablename__ = "terms"
    __table_args__ = (
        Index(None, "locale", "state", "id"),
        Index(None, "locale", "digest"),
        Index(None, "locale", "batch"),
        COUNTED,
    )

    source: Mapped[str] = mapped_column(String(300))
    target: Mapped[str] = mapped_column(String(300))
    status: Mapped[str] = mapped_column(String(20))
    pos: Mapped[str] = mapped_column(String(10))
    case: Mapped[str] = mapped_column(String(10))
    example: Mapped[str] = mapped_column(Text)
    variants: Mapped[list[Any]]
    source_variants: Mapped[list[Any]]
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("terms.id"))


class MemoryUnit(EntryColumns, Base):
    """A segment and its translation (`nlp.localize.memory.TranslationUnit`); `piece_id` is where it was approved."""

    __tablename__ = "memory_units"
    __table_args__ = (
        Index(None, "locale", "state", "id"),
        Index(None, "locale", "digest"),
        Index(None, "locale", "batch"),
        COUNTED,
    )

    source: Mapped[str] = mapped_column(Text)
    target: Mapped[str] = mapped_column(Text)
    source_language: Mapped[str] = mapped_column(String(35))
    quality: Mapped[str] = mapped_column(String(10))
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    changed_on: Mapped[str] = mapped_column(String(10))
    piece_id: Mapped[int | None] = mapped_column(ForeignKey("pieces.id"), index=True)
    piece_version: Mapped[int | None]
