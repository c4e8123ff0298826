"""Is it there, does it work, and how much does it do."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse

from api.db.migrate import is_current
from api.errors import tell
from api.http.caller import CallerDep, ServiceDep
from api.http.metrics import Metrics
from api.permissions import may_read_audit, require
from api.schemas.common import problems
from api.schemas.health import Health, Readiness
from api.version import VERSION
from nlp.errors import BriefwrightError

router = APIRouter(tags=["health"])


@router.get("/health", summary="Is it there?")
def health() -> Health:
    """Answers as long as the process lives."""
    return Health(version=VERSION)


@router.get("/ready", summary="Does it work?", responses={503: {"model": Readiness, "description": "Not now."}})
def ready(service: ServiceDep, response: Response) -> Readiness:
    """Whether the store can be read and has this version's tables."""
    try:
        current = is_current(service.database)
    except BriefwrightError as error:
        response.status_code = 503
        return Readiness(ready=False, problem=tell(error).message)
    if not current:
        response.status_code = 503
        return Readiness(ready=False, problem="the store has not this version's tables")
    return Readiness(ready=True)


@router.get("/metrics", summary="Prometheus metrics", response_class=PlainTextResponse, responses=problems())
def metrics(caller: CallerDep, request: Request) -> Response:
    """For a scraper with the key of an admin or of quality."""
    require(may_read_audit(caller.actor), caller.actor, "read metrics")
    kept = request.app.state.metrics
    assert isinstance(kept, Metrics)
    return Response(kept.expose(), media_type=kept.media_type)
