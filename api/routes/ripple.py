"""Clause ripple: what a version would make stale, what is stale, and people's word on it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.db.repositories import ripple
from api.http.caller import CallerDep
from api.http.paging import Cursor, Limit, Page, paged, read_cursor, write_cursor
from api.policies.service import load_version
from api.review.service import load_piece
from api.ripple.impact import ask_impact, read_impact
from api.ripple.tasks import close_task, load_task, still_right
from api.schemas.common import Id, LocaleTag, PathId, problems
from api.schemas.jobs import JobOut
from api.schemas.ripple import ImpactOut, ImpactPiece, MarkOut, Marks, TaskClosing, TaskOut, TaskPiece, Vouching

router = APIRouter(tags=["ripple"])


@router.get("/versions/{id}/impact", summary="What a version would make stale", responses=problems(404, 409))
def show_impact(id: PathId, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> ImpactOut:
    """Before it is published: which pieces rest on wording that it changes, with the old and the new words.

    Asked for by itself when a version is added on which something may depend; else with POST. 409 until it is known.
    """
    (start,) = read_cursor(cursor) or (0,)
    with caller.reading() as work:
        impact = read_impact(work, load_version(work, id))
        end = start + limit
        assert impact.job.ended_at is not None
        assert impact.job.result is not None
        counts = {name: impact.job.result[name] for name in ("stale", "doubtful", "followed")}
        return ImpactOut(
            version_id=id,
            as_of=impact.job.ended_at,
            items=[ImpactPiece.model_validate(each) for each in impact.pieces[start:end]],
            next=write_cursor(end) if end < len(impact.pieces) else None,
            **counts,
        )


@router.post("/versions/{id}/impact", status_code=202, summary="Ask it anew", responses=problems(404))
def ask(id: PathId, caller: CallerDep) -> JobOut:
    """Compares the version with those that pieces rest on, by a job; then `GET` answers as of now."""
    with caller.writing() as work:
        return JobOut.of(ask_impact(work, load_version(work, id)))


@router.get("/tasks", summary="What was made stale, by who sees to it", responses=problems())
def list_tasks(
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    owner: Annotated[Id | None, Query(description="A user's id.")] = None,
    locale: LocaleTag | None = None,
    version: Annotated[Id | None, Query(description="The version that made it stale.")] = None,
    closed: Annotated[bool | None, Query(description="Only closed ones, or only open ones.")] = None,
) -> Page[TaskOut]:
    """One task a version, owner (the assignee, else the last author) and locale; the newest first."""
    before = read_cursor(cursor)
    with caller.reading() as work:
        rows = ripple.tasks_before(
            work.session, before=before[0] if before else None, owner_id=owner, locale=locale, version_id=version,
            closed=closed, limit=limit + 1,
        )  # fmt: skip
        open = ripple.count_open(work.session, [row.id for row in rows])
        return paged(rows, limit, lambda row: TaskOut.of(row, open), lambda row: (row.id,))


@router.get("/tasks/{id}", summary="A task", responses=problems(404))
def show_task(id: PathId, caller: CallerDep) -> TaskOut:
    with caller.reading() as work:
        return TaskOut.of(load_task(work, id), ripple.count_open(work.session, [id]))


@router.get("/tasks/{id}/pieces", summary="The pieces of a task", responses=problems(404))
def list_task_pieces(id: PathId, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[TaskPiece]:
    """With the old and the new wording that each rests on, and what became of it."""
    after = read_cursor(cursor) or (0,)
    with caller.reading() as work:
        load_task(work, id)
        rows = ripple.marks_after(work.session, id, after=after[0], limit=limit + 1)
        return paged(rows, limit, TaskPiece.of_pair, lambda row: (row[0].id,))


@router.post("/tasks/{id}/close", summary="All of it is still right", responses=problems(404, 409))
def close(id: PathId, body: TaskClosing, caller: CallerDep) -> TaskOut:
    """Says so of every piece that the task waits for, or of none. Edited and retired ones leave it by themselves."""
    with caller.writing() as work:
        task = load_task(work, id)
        close_task(work, task, body.reason)
        return TaskOut.of(task, {})


@router.get("/pieces/{id}/stale-marks", summary="Why a piece is or was stale", responses=problems(404))
def list_marks(id: PathId, caller: CallerDep) -> Marks:
    """The newest first; only the first one may be open."""
    with caller.reading() as work:
        return Marks(items=[MarkOut.of(mark) for mark in ripple.marks_of(work.session, load_piece(work, id).id)])


@router.post("/pieces/{id}/still-right", summary="It is still right", responses=problems(404, 409, 412))
def vouch(id: PathId, body: Vouching, caller: CallerDep) -> MarkOut:
    """Says, with a reason, that a stale piece holds under the new wording.

    Of approved words this is a judgement: a reviewer of the locale may, but not who wrote them.
    """
    with caller.writing() as work:
        return MarkOut.of(still_right(work, load_piece(work, id), body.mark_id, body.reason))
