"""Signing in at the identity provider: there, and back."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import quote

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from api.errors import NotFoundError, ServiceError, status_of
from api.http.caller import address_of, cookie_name, keep_session
from api.oidc.attempt import SECONDS, begin, resume
from api.oidc.errors import ProviderError, refused
from api.oidc.provider import BACK, Provider
from api.users.identities import refuse, sign_in_identity
from api.web.pages.sign_in import refusal
from api.web.rendering import drop_cookie, keep_cookie, page
from api.web.visitor import Visitor, VisitorDep, own_address

router = APIRouter()


@router.get("/sign-in/oidc", response_model=None)
def leave(visitor: VisitorDep, onward: str = "/") -> Response:
    """Send the browser to the provider."""
    provider = _provider(visitor)
    attempt = begin(_secret(visitor), own_address(onward), visitor.service.clock())
    try:
        there = provider.address(attempt)
    except ProviderError as error:
        return _refuse(visitor, error, onward)
    response = RedirectResponse(there, HTTPStatus.SEE_OTHER)
    keep_cookie(response, visitor, _cookie(visitor), attempt.cookie, seconds=SECONDS)
    return response


@router.get(BACK, response_model=None)
def come_back(
    visitor: VisitorDep, code: str = "", state: str = "", error: str = "", iss: str = ""
) -> HTMLResponse:  # fmt: skip
    """Sign in who the provider says they are."""
    provider, onward = _provider(visitor), "/"
    try:
        cookie = visitor.request.cookies.get(_cookie(visitor), "")
        attempt = resume(_secret(visitor), cookie, state, visitor.service.clock())
        onward = own_address(attempt.onward)
        if error or not code:
            raise refused("oidc_denied", "the provider did not sign them in", error[:80])
    except ServiceError as problem:
        refuse(visitor.service, problem, address_of(visitor.request))
        return _refuse(visitor, problem, onward)
    try:
        session = sign_in_identity(
            visitor.service, provider, attempt, code=code, issuer=iss, address=address_of(visitor.request)
        )  # fmt: skip
    except ServiceError as problem:
        return _refuse(visitor, problem, onward)
    # A redirect from here would still count as another site's doing, and the session's cookie would stay behind:
    # so the browser goes on from a page of ours.
    response = page("signed_in.html", visitor, back=onward, onward=onward)
    response.headers["Refresh"] = f"0;url={quote(onward, safe='/?&=%#+,:;@')}"
    keep_session(response, visitor.service.settings, session)
    drop_cookie(response, visitor, _cookie(visitor))
    return response


def _refuse(visitor: Visitor, error: ServiceError, onward: str) -> HTMLResponse:
    response = refusal(visitor, error, onward, HTTPStatus(status_of(error)))
    drop_cookie(response, visitor, _cookie(visitor))
    return response


def _provider(visitor: Visitor) -> Provider:
    provider = visitor.request.app.state.oidc
    if provider is None:
        raise NotFoundError("no identity provider is set", hint="Sign in with name and password")
    assert isinstance(provider, Provider)
    return provider


def _secret(visitor: Visitor) -> str:
    return visitor.service.settings.secret.get_secret_value()


def _cookie(visitor: Visitor) -> str:
    return cookie_name(visitor.service.settings, "oidc")
