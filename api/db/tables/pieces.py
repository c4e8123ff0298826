"""Pieces: briefings, their segments and quiz items, with all versions, comments and steps."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, SmallInteger, String, Text, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.db.base import COUNTED, Base, Key


class Piece(Base):
    """What people review (`api.review.pieces`): its state, and which of its versions stands.

    `revision` counts every change of words or state. `risk` is 0 to 2, so that the riskiest sort first.
    """

    __tablename__ = "pieces"
    __table_args__ = (
        UniqueConstraint("update_id", "locale", "kind", "key"),
        # Queues are read by these, each already in the order in which pieces came.
        Index(None, "locale", "state", "id"),
        Index(None, "locale", "id"),
        Index(None, "state", "id"),
        Index(None, "stale", "locale", "id"),
        Index("ix_pieces_riskiest", "locale", "state", text("risk DESC"), "id"),
        Index("ix_pieces_riskiest_anywhere", "state", text("risk DESC"), "id"),
        Index(None, "parent_id", "position"),
        Index(None, "assignee_id", "state"),
        # What waits is counted by these, from the index alone.
        Index("ix_pieces_counted", "state", "locale", "kind", "risk"),
        COUNTED,
    )

    id: Mapped[Key]
    update_id: Mapped[int] = mapped_column(ForeignKey("updates.id"))
    kind: Mapped[str] = mapped_column(String(10))
    locale: Mapped[str] = mapped_column(String(35))
    # The id in the JSON contract; "" for a briefing, of which an update has one a locale.
    key: Mapped[str] = mapped_column(String(80))
    # A segment's briefing.
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("pieces.id"))
    position: Mapped[int]
    state: Mapped[str] = mapped_column(String(20))
    version: Mapped[int]
    revision: Mapped[int]
    approved_version: Mapped[int | None]
    risk: Mapped[int] = mapped_column(SmallInteger)
    # Whether a new version changed wording that it rests on, and nobody has seen to that yet (`StaleMark`).
    stale: Mapped[bool] = mapped_column(default=False, server_default=false())
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]

    current: Mapped[PieceVersion] = relationship(
        primaryjoin="and_(Piece.id == foreign(PieceVersion.piece_id), Piece.version == PieceVersion.number)",
        viewonly=True,
        lazy="joined",
        innerjoin=True,
        uselist=False,
    )


class PieceVersion(Base):
    """The words of a piece as somebody left them; `base` is the version they began from."""

    __tablename__ = "piece_versions"
    __table_args__ = (UniqueConstraint("piece_id", "number"), COUNTED)

    id: Mapped[Key]
    piece_id: Mapped[int] = mapped_column(ForeignKey("pieces.id"))
    number: Mapped[int]
    base: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    why: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    content: Mapped[dict[str, Any]]


class KeptDraft(Base):
    """An edit that came too late, kept for its author to merge."""

    __tablename__ = "kept_drafts"
    __table_args__ = (COUNTED,)

    id: Mapped[Key]
    piece_id: Mapped[int] = mapped_column(ForeignKey("pieces.id"), index=True)
    base: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    why: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    merged_at: Mapped[datetime | None]
    content: Mapped[dict[str, Any]]


class PieceStep(Base):
    """A step of the review: who moved which version where, and why."""

    __tablename__ = "piece_steps"
    __table_args__ = (COUNTED,)

    id: Mapped[Key]
    piece_id: Mapped[int] = mapped_column(ForeignKey("pieces.id"), index=True)
    version: Mapped[int]
    step: Mapped[str] = mapped_column(String(20))
    before: Mapped[str] = mapped_column(String(20))
    after: Mapped[str] = mapped_column(String(20))
    actor_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    note: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class PieceComment(Base):
    """What somebody said about a piece."""

    __tablename__ = "piece_comments"
    __table_args__ = (COUNTED,)

    id: Mapped[Key]
    piece_id: Mapped[int] = mapped_column(ForeignKey("pieces.id"), index=True)
    version: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class PieceFooting(Base):
    """Clause words that a piece rests on (`nlp.ripple.footing`), in the version of the policy that it was made for or
    that it has followed since; words of its update's old version are history, and follow nothing.

    `before` is where it was before it followed a version without anybody's word, in `from_version_id`.
    """

    __tablename__ = "piece_footings"
    __table_args__ = (Index(None, "version_id", "clause_id"), COUNTED)

    id: Mapped[Key]
    piece_id: Mapped[int] = mapped_column(ForeignKey("pieces.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("policy_versions.id"))
    clause_id: Mapped[str] = mapped_column(String(40))
    digest: Mapped[str] = mapped_column(String(64))
    start: Mapped[int]
    end: Mapped[int]
    from_version_id: Mapped[int | None] = mapped_column(ForeignKey("policy_versions.id"))
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
