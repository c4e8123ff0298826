"""Users, keys and sign-ins in the store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import QueryableAttribute, Session, joinedload
from sqlalchemy.orm.interfaces import ORMOption

from api.db.tables.users import ApiKey, Identity, SignIn, SignInTry, User, UserLocale, UserRole


def find_user(session: Session, name: str) -> User | None:
    return session.scalars(select(User).where(User.name == name)).first()


def get_user(session: Session, id: int) -> User | None:
    return session.get(User, id)


def find_by_email(session: Session, email: str) -> User | None:
    return session.scalars(select(User).where(User.email == email)).first()


def find_identity(session: Session, issuer: str, subject: str) -> Identity | None:
    return session.scalars(select(Identity).where(Identity.issuer == issuer, Identity.subject == subject)).first()


def identities_of(session: Session, user_id: int, issuer: str) -> Sequence[Identity]:
    return session.scalars(select(Identity).where(Identity.user_id == user_id, Identity.issuer == issuer)).all()


def forget_identities(session: Session, user_id: int) -> None:
    session.execute(delete(Identity).where(Identity.user_id == user_id))


def names_of(session: Session, ids: Iterable[int]) -> dict[int, str]:
    """Return the names of users by id."""
    rows = session.execute(select(User.id, User.name).where(User.id.in_(tuple(ids))))
    return {id: name for id, name in rows}  # noqa: C416 - a row is no pair to mypy


def users_after(session: Session, *, after: int, limit: int) -> Sequence[User]:
    return session.scalars(select(User).where(User.id > after).order_by(User.id).limit(limit)).all()


def set_access(user: User, roles: Iterable[str], locales: Iterable[str]) -> None:
    """Give `user` exactly these roles and locales."""
    user.roles = [UserRole(role=role) for role in sorted(set(roles))]
    user.locales = [UserLocale(locale=locale) for locale in sorted(set(locales))]


def active_admins(session: Session) -> Sequence[int]:
    statement = select(User.id).join(UserRole).where(UserRole.role == "admin", User.disabled_at.is_(None))
    return session.scalars(statement).all()


def find_key(session: Session, key_hash: str) -> ApiKey | None:
    """Return a key with its user, their roles and locales: each request asks for this, so it is one question."""
    statement = select(ApiKey).where(ApiKey.key_hash == key_hash).options(*_access(ApiKey.user))
    return session.scalars(statement).unique().first()


def keys_of(session: Session, user_id: int) -> Sequence[ApiKey]:
    return session.scalars(select(ApiKey).where(ApiKey.user_id == user_id).order_by(ApiKey.id)).all()


def get_key(session: Session, id: int) -> ApiKey | None:
    return session.get(ApiKey, id)


def find_sign_in(session: Session, token_hash: str) -> SignIn | None:
    """Return a session with its user, their roles and locales, by one question."""
    statement = select(SignIn).where(SignIn.token_hash == token_hash).options(*_access(SignIn.user))
    return session.scalars(statement).unique().first()


def end_sign_ins(session: Session, user_id: int, now: datetime, *, but: str = "") -> None:
    """End all sessions of a user, but that of a token with the hash `but`."""
    for sign_in in session.scalars(select(SignIn).where(SignIn.user_id == user_id, SignIn.ended_at.is_(None))):
        if sign_in.token_hash != but:
            sign_in.ended_at = now


def count_tries(session: Session, *, since: datetime, name_hash: str | None = None, address: str | None = None) -> int:
    """Return how many tries to sign in have failed since, for a name, from an address, or both."""
    statement = select(func.count()).select_from(SignInTry).where(SignInTry.at > since)
    if name_hash is not None:
        statement = statement.where(SignInTry.name_hash == name_hash)
    if address is not None:
        statement = statement.where(SignInTry.address == address)
    return session.scalar(statement) or 0


def forget_tries(session: Session, *, before: datetime) -> None:
    session.execute(delete(SignInTry).where(SignInTry.at <= before))


def keys_with_prefix(session: Session, prefix: str) -> Sequence[ApiKey]:
    return session.scalars(select(ApiKey).where(ApiKey.prefix == prefix).order_by(ApiKey.id)).all()


def _access(user: QueryableAttribute[User]) -> tuple[ORMOption, ...]:
    return joinedload(user).joinedload(User.roles), joinedload(user).joinedload(User.locales)
