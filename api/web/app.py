"""The pages as one application, to be mounted beside the API: routes, and errors as pages."""

from __future__ import annotations

import logging
import secrets
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from api.errors import status_of, tell
from api.web import assets
from api.web.pages import (
    audit,
    bases,
    briefings,
    changes,
    home,
    many,
    oidc,
    password,
    people,
    precedents,
    preferences,
    queue,
    search,
    sign_in,
    stale,
    submit,
    updates,
)
from api.web.rendering import page
from api.web.visitor import PasswordNeeded, SignInNeeded, find_visitor, recall_visitor, sign_in_address
from nlp.errors import BriefwrightError

_log = logging.getLogger(__name__)
_PAGES = (
    home, sign_in, oidc, preferences, submit, updates, changes, briefings, queue, many, search, precedents, stale,
    bases, people, password, audit,
)  # fmt: skip


def create_pages(parent: FastAPI) -> FastAPI:
    """Return the pages over the service of `parent`, whose state they share."""
    pages = FastAPI(openapi_url=None)
    pages.state = parent.state
    pages.include_router(assets.router)
    for module in _PAGES:
        pages.include_router(module.router, include_in_schema=False)
    pages.add_exception_handler(SignInNeeded, _sign_in)
    pages.add_exception_handler(PasswordNeeded, lambda *_: RedirectResponse("/password", HTTPStatus.SEE_OTHER))
    pages.add_exception_handler(BriefwrightError, _ours)
    pages.add_exception_handler(RequestValidationError, _invalid)
    pages.add_exception_handler(HTTPException, _http)
    pages.add_exception_handler(Exception, _fault)
    return pages


def _sign_in(_: Request, needed: Exception) -> Response:
    assert isinstance(needed, SignInNeeded)
    return RedirectResponse(sign_in_address(needed.onward), HTTPStatus.SEE_OTHER)


def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, BriefwrightError)
    told = tell(error)
    return _problem(request, status_of(error), what=told.message, value=told.value, hint=told.hint)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first: dict[str, Any] = dict(next(iter(error.errors()), {}))
    where = ".".join(str(step) for step in first.get("loc", ())[1:])
    return _problem(request, HTTPStatus.UNPROCESSABLE_ENTITY, what=str(first.get("msg", "")), value=where)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    what = str(error.detail)
    if error.status_code == HTTPStatus.NOT_FOUND:
        what = find_visitor(request).words.t("web-no-page")  # no page has looked who this is
    return _problem(request, error.status_code, what=what, value=request.url.path)


def _fault(request: Request, error: Exception) -> Response:
    incident = secrets.token_hex(6)
    _log.error("incident %s in %s %s", incident, request.method, request.url.path, exc_info=error)
    words = recall_visitor(request).words
    return _problem(
        request,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        what=words.t("web-fault"),
        value=incident,
        hint=words.t("web-fault-hint"),
    )


def _problem(request: Request, status: int, *, what: str, value: str = "", hint: str = "") -> HTMLResponse:
    return page("error.html", recall_visitor(request), status=HTTPStatus(status), what=what, value=value, hint=hint)
