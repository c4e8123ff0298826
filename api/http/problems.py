"""Errors as problem+json (RFC 9457): what is wrong, with which value, what to do next, under the project's codes."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.errors import StoreError, TooManyError, UnauthenticatedError, status_of, tell
from api.http.headers import SAFE
from nlp.errors import BriefwrightError

_log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
# How soon to come again where another is writing.
_BUSY_SECONDS = 2


class ProblemResponse(JSONResponse):
    media_type = MEDIA_TYPE


def add_handlers(app: FastAPI) -> None:
    """Answer every error of `app` as a problem."""
    app.add_exception_handler(BriefwrightError, _ours)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _fault)


def problem(
    status: int,
    code: str,
    detail: str,
    *,
    value: str = "",
    hint: str = "",
    headers: Mapping[str, str] | None = None,
    more: dict[str, Any] | None = None,
) -> ProblemResponse:
    """Return one problem; `more` are further members."""
    return ProblemResponse(_body(status, code, detail, value, hint, more), status, headers=headers)


def body_of(error: BriefwrightError) -> dict[str, Any]:
    """Return an error as the members of a problem."""
    more = getattr(error, "more", None)
    told = tell(error)
    return _body(status_of(error), error.code, told.message, told.value, told.hint, more)


def _ours(_: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, BriefwrightError)
    headers: dict[str, str] = {}
    if isinstance(error, UnauthenticatedError):
        headers["WWW-Authenticate"] = 'Bearer realm="briefwright"'
    if isinstance(error, TooManyError):
        headers["Retry-After"] = str(error.seconds)
    if isinstance(error, StoreError):
        headers["Retry-After"] = str(_BUSY_SECONDS)
        _log.error("%s", error)
    return ProblemResponse(body_of(error), status_of(error), headers=headers)


def _invalid(_: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, RequestValidationError)
    found = [{"at": ".".join(map(str, each["loc"])), "message": str(each["msg"])} for each in error.errors()]
    first = found[0] if found else {"at": "", "message": "the request cannot be read"}
    hint = "Compare the request with its schema in /v1/openapi.json"
    return problem(422, "invalid", first["message"], value=first["at"], hint=hint, more={"errors": found})


def _http(_: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, HTTPException)
    codes = {404: "not_found", 405: "method_not_allowed", 413: "too_large", 400: "unreadable"}
    code = codes.get(error.status_code, "http")
    return problem(error.status_code, code, str(error.detail), headers=dict(error.headers or {}))


def _body(status: int, code: str, detail: str, value: str, hint: str, more: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "type": f"urn:briefwright:problem:{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        "value": value,
        "hint": hint,
        **(more or {}),
    }


def _fault(request: Request, error: Exception) -> ProblemResponse:
    incident = secrets.token_hex(6)
    _log.error("incident %s in %s %s", incident, request.method, request.url.path, exc_info=error)
    detail = "a fault in briefwright itself; nothing was changed"
    hint = "Tell your admin this number: the log has the rest"
    # This is answered outside of all middleware, so it brings their headers along.
    return problem(500, "fault", detail, value=incident, hint=hint, headers=SAFE)
