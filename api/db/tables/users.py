"""Who may do what: people, their roles and locales, their keys and their sign-ins."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from api.db.base import COUNTED, Base, Key


class User(Base):
    """A person or a program; never deleted, since what they did stays: `disabled_at` ends their access."""

    __tablename__ = "users"
    __table_args__ = (COUNTED,)

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(String(80), unique=True)
    full_name: Mapped[str] = mapped_column(String(200), default="")
    # In small letters; who signs in at the provider with this address, verified there, is this user.
    email: Mapped[str | None] = mapped_column(String(254), index=True, unique=True)
    # An argon2 hash; None for who signs in by key only.
    password_hash: Mapped[str | None] = mapped_column(String(255))
    # Somebody else knows the password: the user may do nothing but choose their own.
    password_once: Mapped[bool] = mapped_column(default=False, server_default=false())
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]

    roles: Mapped[list[UserRole]] = relationship(cascade="all, delete-orphan", lazy="selectin")
    locales: Mapped[list[UserLocale]] = relationship(cascade="all, delete-orphan", lazy="selectin")


class UserRole(Base):
    """A role of a user: trainer, reviewer, quality or admin."""

    __tablename__ = "user_roles"

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    role: Mapped[str] = mapped_column(String(20), primary_key=True)


class UserLocale(Base):
    """A locale that a user may decide for; `*` is all of them."""

    __tablename__ = "user_locales"

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    locale: Mapped[str] = mapped_column(String(35), primary_key=True)


class ApiKey(Base):
    """A key of a user: only its hash is kept; `prefix` is what people tell keys apart by."""

    __tablename__ = "api_keys"
    __table_args__ = (COUNTED,)

    id: Mapped[Key]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    prefix: Mapped[str] = mapped_column(String(16))
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]

    user: Mapped[User] = relationship(lazy="joined")


class Identity(Base):
    """Who a user is at the provider (OpenID Connect): `subject` stays when their address there changes."""

    __tablename__ = "identities"
    __table_args__ = (UniqueConstraint("issuer", "subject"), COUNTED)

    id: Mapped[Key]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    issuer: Mapped[str] = mapped_column(String(255))
    subject: Mapped[str] = mapped_column(String(255))
    created_at: Mapped[datetime]

    user: Mapped[User] = relationship(lazy="joined")


class SignIn(Base):
    """A session of the pages: only the hash of the cookie's token is kept."""

    __tablename__ = "sign_ins"
    __table_args__ = (COUNTED,)

    id: Mapped[Key]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    user: Mapped[User] = relationship(lazy="joined")


class SignInTry(Base):
    """A try to sign in that has not succeeded; the hash of the name that was typed, which may have been a password."""

    __tablename__ = "sign_in_tries"
    __table_args__ = (Index(None, "name_hash", "at"), Index(None, "address", "at"), COUNTED)

    id: Mapped[Key]
    name_hash: Mapped[str] = mapped_column(String(64))
    address: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
