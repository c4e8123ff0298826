"""Updates: submitting them, watching them, and the changes between the two versions."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.db.repositories.updates import changes_after, updates_before
from api.http.caller import CallerDep
from api.http.once import IdempotencyKey, once
from api.http.paging import Cursor, Limit, Page, paged, read_cursor
from api.policies.service import load_version
from api.schemas.common import PathId, problems
from api.schemas.jobs import JobOut
from api.schemas.updates import ChangeOut, Materiality, NewExport, NewUpdate, UpdateOut, UpdateState
from api.updates.service import load_update, submit_export, submit_update

router = APIRouter(prefix="/updates", tags=["updates"])


@router.post("", status_code=202, summary="Submit an update", responses=problems(404, 409))
def submit(body: NewUpdate, caller: CallerDep, key: IdempotencyKey = None) -> UpdateOut:
    """The drafts are made after this answer: watch `GET /v1/updates/{id}` until it is `drafted`, or follow its job.

    The same versions in the same locales are the same update, whoever submits them again.
    """

    def do() -> UpdateOut:
        old, new = load_version(work, body.old_version_id), load_version(work, body.new_version_id)
        return UpdateOut.of(submit_update(work, old, new, body.locales))

    with caller.writing() as work:
        return once(work, key, ["updates", body.model_dump(mode="json")], UpdateOut, do)


@router.get("", summary="List the updates", responses=problems())
def list_updates(
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    state: Annotated[UpdateState | None, Query(description="Only those in this state.")] = None,
) -> Page[UpdateOut]:
    """The newest first."""
    before = read_cursor(cursor)
    with caller.reading() as work:
        rows = updates_before(work.session, before=before[0] if before else None, state=state, limit=limit + 1)
        return paged(rows, limit, UpdateOut.of, lambda row: (row.id,))


@router.get("/{id}", summary="An update", responses=problems(404))
def show(id: PathId, caller: CallerDep) -> UpdateOut:
    with caller.reading() as work:
        return UpdateOut.of(load_update(work, id))


@router.post("/{id}/exports", status_code=202, summary="Export the reviewed drafts", responses=problems(404, 409))
def export(id: PathId, body: NewExport, caller: CallerDep) -> JobOut:
    """An archive of briefings, quizzes in every format, translations (TMX, XLIFF) and the change report, made by a job.

    Once the job is done, its result names the archive: `GET /v1/jobs/{id}/files/{name}`.
    """
    with caller.writing() as work:
        return JobOut.of(submit_export(work, load_update(work, id), body.choice))


@router.get("/{id}/changes", summary="What changed", responses=problems(404))
def list_changes(
    id: PathId,
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    materiality: Annotated[Materiality | None, Query(description="Only changes of this weight.")] = None,
) -> Page[ChangeOut]:
    """In the order of the new version, each with the words that prove it."""
    after = read_cursor(cursor) or (0,)
    with caller.reading() as work:
        load_update(work, id)
        rows = changes_after(work.session, id, materiality=materiality, after=after[0], limit=limit + 1)
        return paged(rows, limit, ChangeOut.of, lambda row: (row.position,))
