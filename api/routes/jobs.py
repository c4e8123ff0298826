"""Jobs: looking at them, following them, cancelling them and beginning them again."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header, Path, Query, Response
from fastapi.responses import StreamingResponse

from api.db.repositories.jobs import get_file, jobs_before
from api.errors import NotFoundError
from api.http.caller import CallerDep
from api.http.paging import Cursor, Limit, Page, paged, read_cursor
from api.jobs.queue import find_job
from api.jobs.steering import cancel_job, retry_job
from api.jobs.stream import read_last_id, stream
from api.schemas.common import PathId, problems
from api.schemas.jobs import JobOut, JobStatus

router = APIRouter(prefix="/jobs", tags=["jobs"])
LastEventId = Annotated[str | None, Header(max_length=40, description="The id of the last event received.")]
_EVENTS = {"content": {"text/event-stream": {}}, "description": "Events: the name of what happened, and the job then."}


@router.get("", summary="List the jobs", responses=problems())
def list_jobs(
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    status: Annotated[JobStatus | None, Query(description="Only those in this status.")] = None,
    kind: Annotated[str | None, Query(max_length=20, description="Only those of this kind.")] = None,
) -> Page[JobOut]:
    """The newest first."""
    before = read_cursor(cursor)
    with caller.reading() as work:
        rows = jobs_before(
            work.session, before=before[0] if before else None, status=status, kind=kind, limit=limit + 1
        )  # fmt: skip
        return paged(rows, limit, JobOut.of, lambda row: (row.id,))


@router.get("/{id}", summary="A job", responses=problems(404))
def show(id: PathId, caller: CallerDep) -> JobOut:
    with caller.reading() as work:
        return JobOut.of(find_job(work, id))


@router.get(
    "/{id}/events",
    summary="Follow a job",
    response_class=StreamingResponse,
    responses={**problems(404), 200: _EVENTS},
)
def follow(
    id: PathId,
    caller: CallerDep,
    last_event_id: LastEventId = None,
) -> StreamingResponse:
    """Server-sent events, from the first one or the one after `Last-Event-ID`, until the job has ended.

    Events are queued, running, stage, cancelling, retrying, interrupted (its worker was gone), released (its worker was
    stopped), and done, failed or cancelled at the end.
    """
    after = read_last_id(last_event_id)
    with caller.reading() as work:
        find_job(work, id)
    return StreamingResponse(
        stream(caller, id, after=after), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )


@router.get(
    "/{id}/files/{name}",
    summary="A file that a job made",
    response_class=Response,
    responses={**problems(404), 200: {"content": {"application/zip": {}}, "description": "The file."}},
)
def download(
    id: PathId, name: Annotated[str, Path(max_length=120, examples=["update-1.zip"])], caller: CallerDep
) -> Response:
    with caller.reading() as work:
        find_job(work, id)
        file = get_file(work.session, id, name)
        if file is None:
            raise NotFoundError("the job has made no such file", value=name, hint="Its result names its files")
        headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
        return Response(file.content, media_type=file.media_type, headers=headers)


@router.post("/{id}/cancel", summary="Cancel a job", responses=problems(404, 409))
def cancel(id: PathId, caller: CallerDep) -> JobOut:
    """One that waits is cancelled at once, one that runs at the end of its stage; it leaves nothing behind."""
    with caller.writing() as work:
        return JobOut.of(cancel_job(work, id))


@router.post("/{id}/retry", summary="Begin a job again", responses=problems(404, 409))
def retry(id: PathId, caller: CallerDep) -> JobOut:
    """Only one that failed or was cancelled."""
    with caller.writing() as work:
        return JobOut.of(retry_job(work, id))
