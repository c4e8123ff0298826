"""Signing in with a password, for people at the pages; and who a key or a cookie stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from api.audit.events import SignedIn, SignedOut, SignInRefused
from api.db.repositories import users
from api.db.tables.users import SignIn, SignInTry, User
from api.errors import TooManyError, UnauthenticatedError
from api.service import Service, Work
from api.users.actor import Actor
from api.users.passwords import check_password, hash_password, is_outdated
from api.users.service import actor_of, is_good
from api.users.tokens import hash_token, make_token, prefix_of

WINDOW = timedelta(minutes=15)
# Who is asking before we know it, and what the log says then.
NOBODY = Actor(None, "nobody", frozenset())


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in person: `token` goes into the cookie, only its hash is kept."""

    actor: Actor
    token: str
    seconds: int


def sign_in(service: Service, name: str, password: str, address: str) -> Session:
    """Sign `name` in from a network `address`. Raises UnauthenticatedError, TooManyError.

    A try counts before the password is looked at, so that many at once are no more tries than one after another.
    """
    with service.writing(NOBODY) as work:
        counted = count_try(work, service, name, address)
        user = users.find_user(work.session, name)
        kept = user.password_hash if user is not None and user.disabled_at is None else None
    right = check_password(kept, password)  # slow by intent: outside the transaction, as is hashing
    renewed = hash_password(password) if right and kept is not None and is_outdated(kept) else None
    with service.writing(NOBODY) as work:
        user = users.find_user(work.session, name)
        right = right and user is not None and user.password_hash == kept and user.disabled_at is None
        if right and user is not None:
            if renewed is not None:
                user.password_hash = renewed
            return begin_session(work, service, user, counted, by="password")
        work.record(SignInRefused(user.id if user else None, address))
    raise UnauthenticatedError(
        "name and password do not belong together",
        hint="Check both; an admin can set a new password",
        code="wrong_password",
    )


def sign_out(service: Service, actor: Actor, token: str) -> None:
    """End the session of `token`; its cookie opens nothing from now on."""
    with service.writing(actor) as work:
        row = users.find_sign_in(work.session, hash_token(token))
        if row is not None and row.ended_at is None:
            row.ended_at = work.now
            work.record(SignedOut(row.user_id))


def actor_of_key(work: Work, key: str) -> Actor:
    """Return whom an API key stands for. Raises UnauthenticatedError, saying which kind of no it is."""
    row = users.find_key(work.session, hash_token(key)) if prefix_of(key) else None
    if row is None:
        raise UnauthenticatedError("this is no key of ours", hint="Check that it was copied whole", code="unknown_key")
    if not is_good(row, work.now):
        dead = "its user is disabled" if work.now < row.expires_at else "this key has expired"
        reason = "this key was revoked" if row.revoked_at else dead
        raise UnauthenticatedError(reason, value=row.prefix, hint="Ask for a new one", code="dead_key")
    return actor_of(row.user)


def actor_of_token(work: Work, token: str) -> Actor:
    """Return whom a session's token stands for; without roles until they have chosen their own password.

    Raises UnauthenticatedError.
    """
    row = users.find_sign_in(work.session, hash_token(token))
    if row is None or row.ended_at is not None or work.now >= row.expires_at or row.user.disabled_at is not None:
        raise UnauthenticatedError("this session has ended", hint="Sign in again", code="session_ended")
    actor = actor_of(row.user)
    return replace(actor, roles=frozenset()) if row.user.password_once else actor


def count_try(work: Work, service: Service, name: str | None, address: str) -> int:
    """Count a try that may fail, of a `name`, or of nobody yet (None); return its number. Raises TooManyError."""
    users.forget_tries(work.session, before=work.now - WINDOW)
    few, many = service.settings.sign_in_tries, service.settings.sign_in_tries_in_all
    since, name_hash = work.now - WINDOW, hash_token(name or "")
    tries = [(users.count_tries(work.session, since=since, address=address), many)]
    if name is not None:
        tries += [
            (users.count_tries(work.session, since=since, name_hash=name_hash, address=address), few),
            (users.count_tries(work.session, since=since, name_hash=name_hash), many),
        ]
    if any(count >= allowed for count, allowed in tries):
        raise TooManyError("too many tries to sign in have failed", seconds=int(WINDOW.total_seconds()))
    counted = SignInTry(name_hash=name_hash, address=address, at=work.now)
    work.session.add(counted)
    work.session.flush()
    return counted.id


def begin_session(work: Work, service: Service, user: User, counted: int, *, by: str) -> Session:
    """Begin a session of `user`; the try `counted` has succeeded."""
    tried = work.session.get(SignInTry, counted)
    if tried is not None:
        work.session.delete(tried)
    token, hours = make_token(), service.settings.session_hours
    work.session.add(
        SignIn(
            user_id=user.id,
            token_hash=hash_token(token),
            created_at=work.now,
            expires_at=work.now + timedelta(hours=hours),
        )
    )
    work.record(SignedIn(user.id, by))
    return Session(actor_of(user), token, hours * 3600)
