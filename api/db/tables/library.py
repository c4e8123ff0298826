"""The library: policy versions and precedents, and what is computed from them and kept."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.db.base import COUNTED, Base, Key


class LibraryFile(Base):
    """The bytes of a version or a precedent as they were added, once for all that have them."""

    __tablename__ = "library_files"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class LibraryRecord(Base):
    """One version of a policy in one language and market, or a precedent; `market` is "" for everywhere.

    A withdrawn one stays, so that it is known to have been there, and counts for nothing.
    """

    __tablename__ = "library_records"
    __table_args__ = (UniqueConstraint("kind", "policy", "version", "language", "market"), COUNTED)

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(20))
    policy: Mapped[str] = mapped_column(String(120), index=True)
    version: Mapped[str] = mapped_column(String(120))
    language: Mapped[str] = mapped_column(String(35))
    market: Mapped[str] = mapped_column(String(35))
    effective: Mapped[date] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date)
    name: Mapped[str] = mapped_column(String(255))
    author: Mapped[str] = mapped_column(String(120))
    sha256: Mapped[str] = mapped_column(ForeignKey("library_files.sha256"), index=True)
    added_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_why: Mapped[str] = mapped_column(Text)


class LibraryDerived(Base):
    """What is computed from files and kept: passages, fates, links; believed only with the right `stamp`."""

    __tablename__ = "library_derived"

    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    stamp: Mapped[str] = mapped_column(String(120))
    value: Mapped[bytes] = mapped_column(LargeBinary)


class LibraryVector(Base):
    """A vector by what was embedded (`key`) and by which encoder: float32, little-endian; `tokens`: a byte a number."""

    __tablename__ = "library_vectors"
    __table_args__ = (Index(None, "encoder", "key", unique=True), COUNTED)

    id: Mapped[Key]
    encoder: Mapped[str] = mapped_column(String(120))
    key: Mapped[int]
    row: Mapped[bytes] = mapped_column(LargeBinary)
    tokens: Mapped[bytes] = mapped_column(LargeBinary)


class LibraryState(Base):
    """One row: `generation` counts the changes of the library, so that what was made of it is known to be stale."""

    __tablename__ = "library_state"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    generation: Mapped[int]


class LibraryIndex(Base):
    """The checksum of the index file that this library wrote for an encoder: no other file is ever read."""

    __tablename__ = "library_indexes"

    encoder: Mapped[str] = mapped_column(String(120), primary_key=True)
    checksum: Mapped[str] = mapped_column(String(64))
