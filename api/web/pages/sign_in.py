"""Signing in and out."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from api.errors import ServiceError, TooManyError, UnauthenticatedError, status_of
from api.http.caller import address_of, drop_session, keep_session
from api.users.sign_in import sign_in, sign_out
from api.web.rendering import page
from api.web.visitor import SignedInDep, Visitor, VisitorDep, own_address, sign_in_address

router = APIRouter()


@router.get("/sign-in", response_model=None)
def show(visitor: VisitorDep, onward: str = "/") -> HTMLResponse:
    return page("sign_in.html", visitor, name="", onward=onward, error=None, provider=visitor.request.app.state.oidc)


@router.post("/sign-in", response_model=None)
def begin(
    visitor: VisitorDep,
    name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    onward: Annotated[str, Form()] = "/",
) -> Response:
    address = address_of(visitor.request)
    try:
        session = sign_in(visitor.service, name, password, address)
    except (UnauthenticatedError, TooManyError) as error:
        return refusal(visitor, error, onward, HTTPStatus(status_of(error)), name=name)
    response = RedirectResponse(own_address(onward), HTTPStatus.SEE_OTHER)
    keep_session(response, visitor.service.settings, session)
    return response


def refusal(visitor: Visitor, error: ServiceError, onward: str, status: HTTPStatus, *, name: str = "") -> HTMLResponse:
    """Return the page to sign in at again, saying why not."""
    shown = {"name": name, "onward": onward, "error": error, "provider": visitor.request.app.state.oidc}
    return page("sign_in.html", visitor, status=status, back=sign_in_address(onward), **shown)


@router.post("/sign-out", response_model=None)
def end(person: SignedInDep) -> Response:
    assert person.caller is not None
    sign_out(person.service, person.actor, person.caller.token)
    response = RedirectResponse("/sign-in", HTTPStatus.SEE_OTHER)
    drop_session(response, person.service.settings)
    return response
