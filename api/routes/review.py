"""Steps of the review, versions, comments and assignment, of pieces of every kind."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.db.repositories import pieces
from api.http.caller import CallerDep
from api.http.conditions import IfMatch, read_tag, write_tag
from api.http.once import IdempotencyKey, once
from api.http.paging import Cursor, Limit, Page, paged, read_cursor
from api.http.problems import body_of
from api.review.diff import diff_contents
from api.review.service import add_comment, assign_piece, load_piece, load_version, tag_of, take_step
from api.schemas.common import PathId, Problem, problems
from api.schemas.pieces import (
    Assignment,
    CommentOut,
    DiffOut,
    KeptDraftOut,
    KeptDrafts,
    ManySteps,
    NewComment,
    NewStep,
    QueueEntry,
    ResultOfMany,
    ResultsOfMany,
    StepOfMany,
    StepOut,
    Steps,
    StepTaken,
    VersionOut,
)
from api.service import Work
from nlp.errors import BriefwrightError

router = APIRouter(tags=["review"])


@router.get("/pieces/{id}", summary="A piece of any kind", responses=problems(404))
def show(id: PathId, caller: CallerDep, response: Response) -> QueueEntry:
    with caller.reading() as work:
        piece = load_piece(work, id)
        response.headers["ETag"] = write_tag(tag_of(piece))
        return QueueEntry.of(piece)


@router.post("/pieces/{id}/steps", status_code=201, summary="Take a step", responses=problems(404, 409, 412, 428))
def step(
    id: PathId, body: NewStep, caller: CallerDep, if_match: IfMatch = None, key: IdempotencyKey = None
) -> StepTaken:
    """Submit, withdraw, approve, ask for changes, reject, reopen, publish or retire what you have read (If-Match).

    Nobody judges their own words. Submitting, publishing and retiring a briefing takes its segments along.
    """
    one = StepOfMany(step=body.step, note=body.note, piece_id=id, etag=write_tag(read_tag(if_match)))
    with caller.writing() as work:
        return once(work, key, ["step", one.model_dump(mode="json")], StepTaken, lambda: _take(work, one))


@router.post("/steps", summary="Take many steps", responses=problems())
def many(body: ManySteps, caller: CallerDep, key: IdempotencyKey = None) -> ResultsOfMany:
    """Each by itself: one that fails says why, the others are taken."""

    def do() -> ResultsOfMany:
        return ResultsOfMany(items=[_try(work, one) for one in body.steps])

    with caller.writing() as work:
        return once(work, key, ["steps", body.model_dump(mode="json")], ResultsOfMany, do)


@router.get("/pieces/{id}/steps", summary="The steps of a piece", responses=problems(404))
def list_steps(id: PathId, caller: CallerDep) -> Steps:
    with caller.reading() as work:
        return Steps(items=[StepOut.of(row) for row in pieces.steps_of(work.session, load_piece(work, id).id)])


@router.get("/pieces/{id}/versions", summary="All versions of a piece's words", responses=problems(404))
def list_versions(id: PathId, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[VersionOut]:
    after = read_cursor(cursor) or (0,)
    with caller.reading() as work:
        rows = pieces.versions_after(work.session, load_piece(work, id).id, after=after[0], limit=limit + 1)
        return paged(rows, limit, VersionOut.of, lambda row: (row.number,))


@router.get("/pieces/{id}/diff", summary="Two versions compared", responses=problems(404))
def diff(
    id: PathId,
    caller: CallerDep,
    old: Annotated[int, Query(ge=1, le=2**31)],
    new: Annotated[int | None, Query(ge=1, le=2**31, description="The version that stands, if not given.")] = None,
) -> DiffOut:
    with caller.reading() as work:
        piece = load_piece(work, id)
        before, after = load_version(work, piece, old), load_version(work, piece, new or piece.version)
        return DiffOut.of(before.number, after.number, diff_contents(before.content, after.content))


@router.get("/pieces/{id}/kept-drafts", summary="Your edits that came too late", responses=problems(404))
def kept(id: PathId, caller: CallerDep) -> KeptDrafts:
    """Those that are not merged yet, newest first."""
    with caller.reading() as work:
        rows = pieces.kept_drafts(work.session, load_piece(work, id).id, caller.actor.id)
        return KeptDrafts(items=[KeptDraftOut.of(row) for row in rows])


@router.put("/pieces/{id}/assignment", summary="Ask somebody to see to it", responses=problems(404, 409))
def assign(id: PathId, body: Assignment, caller: CallerDep) -> QueueEntry:
    with caller.writing() as work:
        piece = load_piece(work, id)
        assign_piece(work, piece, body.user_id)
        return QueueEntry.of(piece)


@router.get("/pieces/{id}/comments", summary="What was said about it", responses=problems(404))
def list_comments(id: PathId, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[CommentOut]:
    after = read_cursor(cursor) or (0,)
    with caller.reading() as work:
        rows = pieces.comments_after(work.session, load_piece(work, id).id, after=after[0], limit=limit + 1)
        return paged(rows, limit, CommentOut.of, lambda row: (row.id,))


@router.post("/pieces/{id}/comments", status_code=201, summary="Say something about it", responses=problems(404, 409))
def comment(id: PathId, body: NewComment, caller: CallerDep, key: IdempotencyKey = None) -> CommentOut:
    with caller.writing() as work:
        request = ["comment", id, body.text]
        return once(
            work, key, request, CommentOut, lambda: CommentOut.of(add_comment(work, load_piece(work, id), body.text))
        )


def _take(work: Work, one: StepOfMany) -> StepTaken:
    piece = load_piece(work, one.piece_id)
    taken = take_step(work, piece, read_tag(one.etag), one.step, note=one.note)
    return StepTaken(**StepOut.of(taken).model_dump(), etag=write_tag(tag_of(piece)))


def _try(work: Work, one: StepOfMany) -> ResultOfMany:
    try:
        with work.attempt():
            return ResultOfMany(piece_id=one.piece_id, taken=_take(work, one))
    except BriefwrightError as error:
        return ResultOfMany(piece_id=one.piece_id, problem=Problem.model_validate(body_of(error)))
