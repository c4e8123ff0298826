"""The service's errors, in the tree of `nlp.errors`; each knows the HTTP status that says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nlp.errors import BriefwrightError, EngineError, InputError, LibraryError, OutputError


class ServiceError(BriefwrightError):
    """An error of the service; `more` are members of the answer beside those of every problem."""

    status = 400

    def __init__(
        self, message: str, *, value: str = "", hint: str = "", code: str = "", more: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(message, value=value, hint=hint, code=code)
        self.more = dict(more or {})


# The code of a StoreError that only says that others are writing.
BUSY = "store_busy"


class StoreError(ServiceError):
    """The database cannot be reached, opened, upgraded or written."""

    code = "store"
    status = 503


class UnauthenticatedError(ServiceError):
    """Nobody we know is asking: no key or session, or one that is wrong, expired or revoked."""

    code = "unauthenticated"
    status = 401


class ForbiddenError(ServiceError):
    """We know who asks, and they may not."""

    code = "forbidden"
    status = 403


class NotFoundError(ServiceError):
    """There is no such thing."""

    code = "not_found"
    status = 404


class ConflictError(ServiceError):
    """It cannot be done in the state that the thing is in."""

    code = "conflict"
    status = 409


class StaleError(ServiceError):
    """What is to be changed has changed since it was read (If-Match)."""

    code = "stale"
    status = 412


class UnconditionalError(ServiceError):
    """A change must say which state it was made from (If-Match)."""

    code = "precondition_required"
    status = 428


class InvalidError(ServiceError):
    """The request is not what the contract says."""

    code = "invalid"
    status = 422


class TooManyError(ServiceError):
    """Too many requests or tries; `seconds` is when to come again."""

    code = "too_many"
    status = 429

    def __init__(self, message: str, *, seconds: int, value: str = "", hint: str = "") -> None:
        super().__init__(message, value=value, hint=hint or f"Try again in {seconds} seconds")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Told:
    """An error as whoever asked is told it."""

    message: str
    value: str
    hint: str


def tell(error: BriefwrightError) -> Told:
    """Return what may be said of an error to who asked: not where the store is, nor what it said. The log has that."""
    if not isinstance(error, StoreError):
        return Told(error.message, error.value, error.hint)
    if error.code == BUSY:
        return Told(error.message, "", error.hint)
    return Told("the store cannot be used now", "", "Try again in a moment; the service's log says why")


# The errors of the language side, by the status that says them.
_STATUS: tuple[tuple[type[BriefwrightError], int], ...] = (
    (LibraryError, 409),
    (InputError, 422),
    (EngineError, 503),
    (OutputError, 503),
)


def status_of(error: BriefwrightError) -> int:
    """Return the HTTP status of an error."""
    if isinstance(error, ServiceError):
        return error.status
    if error.code == "library_unknown":
        return NotFoundError.status
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
