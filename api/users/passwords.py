"""Passwords: kept as argon2id hashes, never as themselves."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from api.errors import InvalidError

SHORTEST = 12
LONGEST = 256
_hasher = PasswordHasher()
# Without those that look like others.
_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class NewPassword:
    """A password to give to a user, with its hash."""

    text: str = field(repr=False)
    hash: str = field(repr=False)


def new_password(text: str) -> NewPassword:
    """Hash a password: slow by intent, so not in a transaction. Raises InvalidError for one that is too easy."""
    check_strength(text)
    return NewPassword(text, hash_password(text))


def check_strength(password: str, *, name: str = "") -> None:
    """Raise InvalidError for a password that is too easy; `name` is its user's."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InvalidError(
            f"a password has {SHORTEST} to {LONGEST} signs",
            value="password",
            hint="A few words together are easy to keep",
        )
    if len(set(password)) < 5 or (name and name.lower() in password.lower() and len(password) < len(name) + SHORTEST):
        raise InvalidError("this password is too easy to guess", value="password", hint="Choose other words")


def make_password() -> str:
    """Return a password that nobody can guess and everybody can type: four groups of four signs, 80 random bits."""
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(4)) for _ in range(4))


def hash_password(password: str) -> str:
    """Return the hash to keep."""
    return _hasher.hash(password)


def check_password(kept: str | None, password: str) -> bool:
    """Tell whether `password` is the one that was hashed; takes as long where there is none."""
    try:
        return _hasher.verify(kept or _nobody(), password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Tell whether a hash was made with weaker parameters than today's."""
    return _hasher.check_needs_rehash(kept)


@cache
def _nobody() -> str:
    return _hasher.hash("the password of nobody")
