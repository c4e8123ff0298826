"""Briefings, segments and quiz items: reading and editing them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Query, Response

from api.bases.snapshots import glossary_of
from api.db.repositories import pieces
from api.db.repositories.pieces import Filter, Order
from api.db.tables.pieces import Piece
from api.errors import StaleError
from api.http.caller import Caller, CallerDep
from api.http.conditions import IfMatch, read_tag, write_tag
from api.http.paging import Cursor, Limit, Page, paged, read_cursor
from api.review.editing import OptionEdit, edit_briefing, edit_item, edit_segment
from api.review.pieces import RISKS, Content, Kind, Risk
from api.review.service import Late, edit_piece, load_piece, load_version, tag_of
from api.review.states import State
from api.ripple.tasks import later_wordings
from api.schemas.common import LocaleTag, PathId, QueryId, problems
from api.schemas.pieces import (
    BriefingEdit,
    BriefingOut,
    Edit,
    EditConflict,
    ItemEdit,
    ItemOut,
    KeptDraftOut,
    QueueEntry,
    SegmentEdit,
    SegmentOut,
    StateCounts,
    VersionOut,
)

router = APIRouter()
Out = TypeVar("Out")
_EDITING = {**problems(404, 409, 428), 412: {"model": EditConflict, "description": "Somebody else was first."}}


@dataclass(frozen=True, slots=True)
class _Base:
    """What an edit begins from: the version that was edited, the first one, and later wordings of its clauses."""

    content: Content
    original: Content
    locale: str
    wordings: tuple[str, ...]


_Editing = Callable[[_Base], dict[str, Any]]


@router.get("/queue", tags=["review"], summary="What waits", responses=problems())
def queue(
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    state: State | None = None,
    kind: Kind | None = None,
    locale: LocaleTag | None = None,
    risk: Risk | None = None,
    update: QueryId = None,
    assignee: QueryId = None,
    stale: Annotated[bool | None, Query(description="Whether wording that it rests on has changed.")] = None,
    order: Annotated[Order, Query(description="The oldest or the riskiest first.")] = "age",
) -> Page[QueueEntry]:
    """Pieces of all updates; `state=in_review` is what reviewers have before them."""
    wanted = Filter(update, kind, locale, state, None if risk is None else RISKS.index(risk), None, assignee, stale)
    with caller.reading() as work:
        after = read_cursor(cursor, length=2)
        rows = pieces.list_pieces(work.session, wanted, order=order, after=after, limit=limit + 1)
        return paged(rows, limit, QueueEntry.of, lambda row: (row.risk, row.id))


@router.get("/queue/counts", tags=["review"], summary="How much waits", responses=problems())
def counts(
    caller: CallerDep,
    kind: Kind | None = None,
    locale: LocaleTag | None = None,
    update: QueryId = None,
) -> StateCounts:
    with caller.reading() as work:
        found = pieces.count_states(work.session, Filter(update_id=update, kind=kind, locale=locale))
        return StateCounts.model_validate({"counts": found})


@router.get("/briefings", tags=["briefings"], summary="List the briefings", responses=problems())
def list_briefings(
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    state: State | None = None,
    locale: LocaleTag | None = None,
    update: QueryId = None,
) -> Page[BriefingOut]:
    wanted = Filter(update_id=update, kind="briefing", locale=locale, state=state)
    with caller.reading() as work:
        after = read_cursor(cursor, length=2)
        rows = pieces.list_pieces(work.session, wanted, order="age", after=after, limit=limit + 1)
        return paged(rows, limit, BriefingOut.of, lambda row: (row.risk, row.id))


@router.get("/briefings/{id}", tags=["briefings"], summary="A briefing", responses=problems(404))
def show_briefing(id: PathId, caller: CallerDep, response: Response) -> BriefingOut:
    with caller.reading() as work:
        return BriefingOut.of(_tagged(load_piece(work, id, "briefing"), response))


@router.get("/briefings/{id}/segments", tags=["briefings"], summary="A briefing's segments", responses=problems(404))
def list_segments(id: PathId, caller: CallerDep, limit: Limit = 100, cursor: Cursor = None) -> Page[SegmentOut]:
    """In reading order, each with its origin, its source and what the checks found."""
    after = read_cursor(cursor) or (0,)
    with caller.reading() as work:
        load_piece(work, id, "briefing")
        rows = pieces.segments_of(work.session, id, after=after[0], limit=limit + 1)
        return paged(rows, limit, SegmentOut.of, lambda row: (row.position,))


@router.put("/briefings/{id}", tags=["briefings"], summary="Edit a briefing's title", responses=_EDITING)
def put_briefing(
    id: PathId, body: BriefingEdit, caller: CallerDep, response: Response, if_match: IfMatch = None
) -> BriefingOut:
    def edited(base: _Base) -> dict[str, Any]:
        return edit_briefing(base.content, title=body.title)

    return _edit(caller, id, "briefing", body, if_match, edited, BriefingOut.of, response)


@router.get("/segments/{id}", tags=["briefings"], summary="A segment", responses=problems(404))
def show_segment(id: PathId, caller: CallerDep, response: Response) -> SegmentOut:
    with caller.reading() as work:
        return SegmentOut.of(_tagged(load_piece(work, id, "segment"), response))


@router.put("/segments/{id}", tags=["briefings"], summary="Edit a segment", responses=_EDITING)
def put_segment(
    id: PathId, body: SegmentEdit, caller: CallerDep, response: Response, if_match: IfMatch = None
) -> SegmentOut:
    """The new words are compared with the source again. An edit that comes too late is kept, and told (412)."""

    def edited(base: _Base) -> dict[str, Any]:
        with caller.reading() as work:
            terms = glossary_of(work, base.locale)
        return edit_segment(base.content, text=body.text, locale=base.locale, glossary=terms)

    return _edit(caller, id, "segment", body, if_match, edited, SegmentOut.of, response)


@router.get("/items", tags=["quiz items"], summary="List the quiz items", responses=problems())
def list_items(
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    state: State | None = None,
    locale: LocaleTag | None = None,
    risk: Risk | None = None,
    update: QueryId = None,
) -> Page[ItemOut]:
    at_risk = None if risk is None else RISKS.index(risk)
    wanted = Filter(update_id=update, kind="item", locale=locale, state=state, risk=at_risk)
    with caller.reading() as work:
        after = read_cursor(cursor, length=2)
        rows = pieces.list_pieces(work.session, wanted, order="age", after=after, limit=limit + 1)
        return paged(rows, limit, ItemOut.of, lambda row: (row.risk, row.id))


@router.get("/items/{id}", tags=["quiz items"], summary="A quiz item", responses=problems(404))
def show_item(id: PathId, caller: CallerDep, response: Response) -> ItemOut:
    with caller.reading() as work:
        return ItemOut.of(_tagged(load_piece(work, id, "item"), response))


@router.put("/items/{id}", tags=["quiz items"], summary="Edit a quiz item", responses=_EDITING)
def put_item(id: PathId, body: ItemEdit, caller: CallerDep, response: Response, if_match: IfMatch = None) -> ItemOut:
    """Says in `grounding` whether the key still follows from the clause. An edit that comes too late is kept (412)."""
    options = [OptionEdit(each.id, each.text, each.correct, each.feedback) for each in body.options]

    def edited(base: _Base) -> dict[str, Any]:
        return edit_item(
            base.content, original=base.original, stem=body.stem, options=options, note=body.note, locale=base.locale,
            wordings=base.wordings,
        )  # fmt: skip

    return _edit(caller, id, "item", body, if_match, edited, ItemOut.of, response)


def _edit(
    caller: Caller,
    id: int,
    kind: Kind,
    body: Edit,
    if_match: str | None,
    edited: _Editing,
    show: Callable[[Piece], Out],
    response: Response,
) -> Out:
    seen = read_tag(if_match)
    with caller.reading() as work:  # the checks of new words take their time: before the transaction
        piece = load_piece(work, id, kind)
        base, original = (load_version(work, piece, number).content for number in (seen.version, 1))
        known = _Base(base, original, piece.locale, later_wordings(work, piece))
    content = edited(known)
    with caller.writing() as work:
        result = edit_piece(work, load_piece(work, id, kind), seen, content, why=body.why, merged=body.merges)
        if not isinstance(result, Late):
            return show(_tagged(load_piece(work, id, kind), response))
        texts = {
            "base": VersionOut.of(result.base),
            "current": VersionOut.of(load_version(work, result.piece, result.piece.version)),
            "yours": KeptDraftOut.of(result.draft),
        }
        etag = write_tag(tag_of(result.piece))
    raise StaleError(  # after the commit: the kept draft stays
        "somebody else was first; nothing was changed, and your words are kept",
        value=str(id),
        hint="Merge `yours` with `current`, then send the result with this etag and the draft's id in `merges`",
        code="edit_conflict",
        more={"etag": etag, **{name: text.model_dump(mode="json") for name, text in texts.items()}},
    )


def _tagged(piece: Piece, response: Response) -> Piece:
    response.headers["ETag"] = write_tag(tag_of(piece))
    return piece
