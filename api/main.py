"""The app: settings and a store in, an ASGI application out."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.http.headers import SafeHeaders
from api.http.limits import BodyLimit
from api.http.metrics import Measured, Metrics
from api.http.problems import MEDIA_TYPE, add_handlers
from api.http.rates import Rates
from api.http.unknown import Unknown
from api.library.opening import service_library
from api.oidc.provider import make_provider
from api.routes import (
    audit,
    docs,
    glossaries,
    health,
    jobs,
    library,
    memories,
    pieces,
    policies,
    review,
    ripple,
    sign_in,
    updates,
    users,
)
from api.service import Service
from api.version import VERSION
from api.web.app import create_pages

PREFIX = "/v1"
_PROBLEMS = ("/Problem", "/EditConflict")
_ABOUT = """Policy updates in, localized briefing drafts and quiz items out, reviewed by people.

Send a key as `Authorization: Bearer bw_…`. Every error is a problem (RFC 9457) with a stable `code`, the value that is
wrong and what to do next. Lists come in pages: send a page's `next` as `cursor`. Send an `Idempotency-Key` with what
must not be done twice. To change a piece, send the `ETag` that you read as `If-Match`.
"""


def create_app(service: Service) -> FastAPI:
    """Return the app of an open `service`; who opened the service closes it."""
    app = FastAPI(
        title="Briefwright",
        version=VERSION,
        description=_ABOUT,
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.service = service
    app.state.rates = Rates(service.settings.requests_a_minute)
    app.state.metrics = Metrics()
    app.state.oidc = make_provider(service.settings)
    app.state.library = service_library(service)
    for module in (
        health, sign_in, users, policies, updates, jobs, pieces, review, ripple, glossaries, memories, library, audit,
        docs,
    ):  # fmt: skip
        app.include_router(module.router, prefix=PREFIX)
    docs.mount_static(app)
    app.mount(PREFIX, Unknown(tuple(app.routes)))
    add_handlers(app)
    app.mount("/", create_pages(app))
    settings = service.settings
    app.add_middleware(BodyLimit, body=settings.body_bytes, upload=settings.upload_bytes)
    app.add_middleware(Measured, metrics=app.state.metrics)
    app.add_middleware(SafeHeaders)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    return app


def _openapi(app: FastAPI) -> dict[str, Any]:
    """Return the contract, in which problems have their own media type."""
    if app.openapi_schema is None:
        schema = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        for path in schema["paths"].values():
            for operation in path.values():
                for status, answer in operation["responses"].items():
                    said: dict[str, Any] = next(iter(answer.get("content", {}).values()), {})
                    if status >= "4" and said.get("schema", {}).get("$ref", "").endswith(_PROBLEMS):
                        answer["content"] = {MEDIA_TYPE: said}
        app.openapi_schema = schema
    return app.openapi_schema
