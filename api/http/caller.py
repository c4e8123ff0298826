"""Who calls: an API key in `Authorization: Bearer`, or the cookie of a signed-in person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response, Security
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer

from api.errors import ForbiddenError, UnauthenticatedError
from api.http.rates import Rates
from api.permissions import may_read, require
from api.service import Service, Work
from api.settings import Settings
from api.users.actor import Actor
from api.users.sign_in import NOBODY, Session, actor_of_key, actor_of_token
from api.users.tokens import is_csrf_token

CSRF_HEADER = "X-CSRF-Token"
_SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
_bearer = HTTPBearer(auto_error=False, scheme_name="key", description="An API key: `briefwright key add NAME`.")
_COOKIE = "briefwright"
# Only a cookie that was set over https may carry this before its name.
_SECURE = "__Host-"
_cookie = APIKeyCookie(
    name=_SECURE + _COOKIE,
    auto_error=False,
    scheme_name="session",
    description=f"A session; changes need {CSRF_HEADER} too.",
)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, and the service they call; `token` is their session's, "" for a key."""

    service: Service
    actor: Actor
    token: str = ""

    @contextmanager
    def reading(self) -> Iterator[Work]:
        with self.service.reading(self.actor) as work:
            yield work

    @contextmanager
    def writing(self) -> Iterator[Work]:
        with self.service.writing(self.actor) as work:
            yield work


def cookie_name(settings: Settings, name: str = _COOKIE) -> str:
    return name if settings.development else _SECURE + name


def address_of(request: Request) -> str:
    """Where a request comes from, "" where that is not known."""
    return request.client.host if request.client else ""


def keep_session(response: Response, settings: Settings, session: Session) -> None:
    """Let the browser carry a session; it goes nowhere but here, and no script reads it."""
    response.set_cookie(
        cookie_name(settings), session.token, max_age=session.seconds, path="/",
        httponly=True, secure=not settings.development, samesite="strict",
    )  # fmt: skip


def drop_session(response: Response, settings: Settings) -> None:
    """Let the browser forget its session; a `__Host-` cookie is dropped as it was set, or not at all."""
    response.delete_cookie(
        cookie_name(settings), path="/", httponly=True, secure=not settings.development, samesite="strict"
    )


def service_of(request: Request) -> Service:
    service = request.app.state.service
    assert isinstance(service, Service)
    return service


def find_caller(
    request: Request,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)],
    _: Annotated[str | None, Security(_cookie)],
) -> Caller:
    """Return who calls. Raises UnauthenticatedError, TooManyError, and ForbiddenError for a forged change."""
    service = service_of(request)
    token = request.cookies.get(cookie_name(service.settings), "")
    if bearer is None and not token:
        raise UnauthenticatedError("nobody is signed in", hint="Send a key as Authorization: Bearer, or sign in")
    with service.reading(NOBODY) as work:
        actor = actor_of_key(work, bearer.credentials) if bearer else actor_of_token(work, token)
    if bearer is not None:
        token = ""
    elif request.method not in _SAFE:
        _check_origin(request, token)
    rates = request.app.state.rates
    assert isinstance(rates, Rates)
    rates.take(str(actor.id))
    require(may_read(actor), actor, "do anything here", "Sign in at the pages and choose your own password")
    return Caller(service, actor, token)


def _check_origin(request: Request, token: str) -> None:
    """A browser sends cookies along whoever wrote the page: the token shows that our page did."""
    if not is_csrf_token(request.headers.get(CSRF_HEADER, ""), token):
        raise ForbiddenError(
            "this change does not come from our pages",
            value=CSRF_HEADER,
            hint=f"Send the csrf_token of GET /v1/me as {CSRF_HEADER}",
            code="csrf",
        )


CallerDep = Annotated[Caller, Depends(find_caller)]
ServiceDep = Annotated[Service, Depends(service_of)]
