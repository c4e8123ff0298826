"""Users and their keys: adding, changing, revoking; each change is in the audit log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from api.audit.events import KeyAdded, KeyRevoked, PasswordChosen, UserAdded, UserChanged
from api.db.repositories import users
from api.db.tables.users import ApiKey, User
from api.errors import ConflictError, InvalidError, NotFoundError
from api.permissions import may_manage_users, require
from api.service import Work
from api.users.actor import EVERY_LOCALE, ROLES, Actor, Role
from api.users.passwords import NewPassword, check_strength
from api.users.tokens import hash_token, make_key, prefix_of
from nlp.localize.locales import find_locale


def actor_of(user: User) -> Actor:
    """Return a user as permissions see them; one who is disabled has no role."""
    roles = frozenset(role for role in ROLES if user.disabled_at is None and role in {row.role for row in user.roles})
    return Actor(user.id, user.name, roles, frozenset(row.locale for row in user.locales))


def add_user(
    work: Work,
    name: str,
    *,
    roles: Sequence[Role],
    locales: Sequence[str] = (),
    full_name: str = "",
    email: str | None = None,
    password: NewPassword | None = None,
    once: bool = False,
) -> User:
    """Add a user; a password for `once` must be replaced by their own.

    Raises ForbiddenError, InvalidError, LocaleError, and ConflictError where the name or the address is taken.
    """
    require(may_manage_users(work.actor), work.actor, "add users")
    if not roles:
        raise InvalidError("a user needs a role", value=name, hint=f"Give one or more of {', '.join(ROLES)}")
    chosen = _locales(locales)
    if users.find_user(work.session, name) is not None:
        raise ConflictError("there is a user of this name", value=name, hint="Choose another name", code="name_taken")
    user = User(name=name, full_name=full_name, created_at=work.now)
    if password is not None:
        _set_password(user, password, once=once)
    users.set_access(user, roles, chosen)
    if email:
        _set_email(work, user, email)
    work.session.add(user)
    work.session.flush()
    work.record(UserAdded(user.id, user.name, tuple(sorted(set(roles))), chosen))
    return user


def change_user(
    work: Work,
    id: int,
    *,
    roles: Sequence[Role] | None = None,
    locales: Sequence[str] | None = None,
    disabled: bool | None = None,
    email: str | None = None,
    password: NewPassword | None = None,
    once: bool = False,
) -> User:
    """Change what is given. A new password, another address, or being disabled, ends all sessions of the user.

    A password for `once` must be replaced by the user's own when they have signed in with it. An address of "" is none.

    Raises ForbiddenError, NotFoundError, and ConflictError where no admin would be left or the address is taken.
    """
    require(may_manage_users(work.actor), work.actor, "change users")
    user = load_user(work, id)
    if roles is not None and not roles:
        raise InvalidError("a user needs a role", value=user.name, hint="Disable the user to end their access")
    kept = [row.role for row in user.roles] if roles is None else list(roles)
    chosen = tuple(row.locale for row in user.locales) if locales is None else _locales(locales)
    users.set_access(user, kept, chosen)
    if disabled is not None:
        user.disabled_at = (user.disabled_at or work.now) if disabled else None
    if password is not None:
        _set_password(user, password, once=once)
    other = email is not None and (email.lower() or None) != user.email
    if email is not None and other:
        _set_email(work, user, email)
    if disabled or other or password is not None:
        users.end_sign_ins(work.session, id, work.now)
    work.session.flush()
    if not users.active_admins(work.session):
        raise ConflictError("no admin would be left", value=user.name, hint="Make somebody else an admin first")
    access = tuple(sorted(set(kept))), chosen, user.disabled_at is not None
    work.record(UserChanged(id, *access, password_changed=password is not None, email_changed=other))
    return user


def choose_password(work: Work, password: NewPassword, *, known: str | None, token: str) -> None:
    """Give who asks another password, and end their other sessions: all but that of `token`.

    `known` is the hash whose password they were seen to know. Raises InvalidError, and ConflictError where it is not
    theirs any more.
    """
    assert work.actor.id is not None
    user = load_user(work, work.actor.id)
    if user.password_hash != known:
        raise ConflictError("your password was changed meanwhile", value=user.name, hint="Sign in with the new one")
    _set_password(user, password, once=False)
    users.end_sign_ins(work.session, user.id, work.now, but=hash_token(token))
    work.record(PasswordChosen(user.id))


def load_user(work: Work, id: int) -> User:
    user = users.get_user(work.session, id)
    if user is None:
        raise NotFoundError("there is no such user", value=str(id), hint="List the users with GET /v1/users")
    return user


def add_key(work: Work, user: User, name: str, *, days: int, longest: int) -> tuple[ApiKey, str]:
    """Add a key for `days`, at most `longest`; return it with the key itself, which nobody can ever see again.

    Everybody may add keys for themselves, an admin for all. Raises ForbiddenError, InvalidError, ConflictError.
    """
    require(_owns(work.actor, user), work.actor, "add keys for others")
    if not 1 <= days <= longest:
        raise InvalidError(f"a key is good for 1 to {longest} days", value=str(days), hint="Give fewer days")
    if user.disabled_at is not None:
        raise ConflictError("this user is disabled", value=user.name, hint="Enable the user first")
    key = make_key()
    row = ApiKey(
        user_id=user.id, name=name, prefix=prefix_of(key), key_hash=hash_token(key),
        created_at=work.now, expires_at=work.now + timedelta(days=days),
    )  # fmt: skip
    work.session.add(row)
    work.session.flush()
    work.record(KeyAdded(row.id, user.id, name, row.expires_at.isoformat()))
    return row, key


def revoke_key(work: Work, id: int) -> ApiKey:
    """End a key now and for good. Another's key is not there for who may not manage users. Raises NotFoundError."""
    row = users.get_key(work.session, id)
    if row is None or not _owns(work.actor, row.user):
        raise NotFoundError("there is no such key", value=str(id), hint="List your keys with GET /v1/me/keys")
    if row.revoked_at is None:
        row.revoked_at = work.now
        work.record(KeyRevoked(row.id, row.user_id))
    return row


def is_good(row: ApiKey, now: datetime) -> bool:
    """Tell whether a key opens anything at `now`."""
    return row.revoked_at is None and now < row.expires_at and row.user.disabled_at is None


def _set_password(user: User, password: NewPassword, *, once: bool) -> None:
    check_strength(password.text, name=user.name)
    user.password_hash, user.password_once = password.hash, once


def _set_email(work: Work, user: User, email: str) -> None:
    """Give `user` another address; who they were at the provider by the one before, they are no longer."""
    holder = users.find_by_email(work.session, email.lower()) if email else None
    if holder is not None:
        raise ConflictError(
            "another user has this address", value=email, hint="Change theirs first", code="email_taken"
        )
    user.email = email.lower() or None
    if user.id is not None:
        users.forget_identities(work.session, user.id)


def _owns(actor: Actor, user: User) -> bool:
    return actor.id == user.id or may_manage_users(actor)


def _locales(given: Sequence[str]) -> tuple[str, ...]:
    if EVERY_LOCALE in given:
        return (EVERY_LOCALE,)
    return tuple(sorted({find_locale(tag).tag for tag in given}))
