"""The editor of a briefing: source and target side by side, sentence by sentence, with what the checks found."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response
from pydantic import ValidationError

from api.bases.snapshots import glossary_of
from api.db.repositories import pieces
from api.db.tables.pieces import Piece
from api.errors import ConflictError
from api.http.conditions import read_tag, write_tag
from api.http.paging import read_cursor, write_cursor
from api.review.editing import edit_segment
from api.review.service import Late, edit_piece, load_piece, load_version, tag_of, take_step
from api.review.states import EXPLAINED, Step
from api.schemas.common import Id, Note, PathId
from api.schemas.pieces import SegmentEdit
from api.updates.service import load_update
from api.web.editor import Refused, rows_of, steps_of
from api.web.reading import reading_page
from api.web.rendering import HEADERS, go, page
from api.web.visitor import PersonDep, Visitor
from nlp.export.labels import direction
from nlp.localize.locales import SOURCE

router = APIRouter()
_SHOWN = 60


@router.get("/briefings/{id}", response_model=None)
def show(id: PathId, person: PersonDep, cursor: str | None = None) -> HTMLResponse:
    after = read_cursor(cursor) or (0,)
    return _page(person, id, after[0])


def _page(person: Visitor, id: int, after: int, refused: Refused | None = None) -> HTMLResponse:
    """Show a briefing's segments from position `after` on, with words that were refused still in their field."""
    with person.reading() as work:
        briefing = load_piece(work, id, "briefing")
        rows = pieces.segments_of(work.session, id, after=after, limit=_SHOWN + 1)
        more = len(rows) > _SHOWN
        update = load_update(work, briefing.update_id)
        return page(
            "briefing.html",
            person,
            status=HTTPStatus.UNPROCESSABLE_ENTITY if refused else HTTPStatus.OK,
            back=f"/briefings/{id}{f'?cursor={write_cursor(after)}' if after else ''}",
            briefing=briefing,
            tag=write_tag(tag_of(briefing)),
            steps=steps_of(work, [briefing])[briefing.id],
            explained=EXPLAINED,
            update=update,
            rows=rows_of(work, person, rows[:_SHOWN], update.new_version.language, refused),
            target_direction=direction(briefing.locale),
            source=SOURCE.tag,
            first=f"/briefings/{id}" if after else "",
            following=f"/briefings/{id}?cursor={write_cursor(rows[_SHOWN - 1].position)}" if more else "",
        )


def _first_of(segment: Piece) -> int:
    """The position behind which the page begins that a segment stands on; positions count from 1."""
    return (segment.position - 1) // _SHOWN * _SHOWN


def address_of(piece: Piece) -> str:
    """Where an item is decided on, where a segment stands in its briefing's pages, and where a briefing begins."""
    if piece.kind == "item":
        return f"/queue?item={piece.id}"
    if piece.parent_id is None:
        return f"/briefings/{piece.id}"
    before = _first_of(piece)
    return f"/briefings/{piece.parent_id}{f'?cursor={write_cursor(before)}' if before else ''}#s{piece.id}"


@router.post("/segments/{id}", response_model=None)
def save(
    id: PathId,
    person: PersonDep,
    tag: Annotated[str, Form()],
    text: Annotated[str, Form()] = "",
    fix: Annotated[int | None, Form()] = None,
    merges: Annotated[Id | None, Form()] = None,
) -> Response:
    """Store new words; `fix` puts a finding's suggestion in their place. What comes too late is kept and shown."""
    seen = read_tag(tag)
    with person.reading() as work:  # the checks of new words take their time: before the transaction
        piece = load_piece(work, id, "segment")
        base = load_version(work, piece, seen.version).content
        terms = glossary_of(work, piece.locale)
    typed = text.replace("\r\n", "\n")
    try:
        said = SegmentEdit(text=_mended(typed, base, fix) if fix is not None else typed.strip()).text
    except ValidationError as error:
        assert piece.parent_id is not None
        trouble = Refused(id, typed, person.words.refusal(error.errors()[0]))
        return _page(person, piece.parent_id, _first_of(piece), trouble)
    content = edit_segment(base, text=said, locale=piece.locale, glossary=terms)
    to = address_of(piece)
    try:
        with person.writing() as work:
            result = edit_piece(work, load_piece(work, id, "segment"), seen, content, why="", merged=merges)
    except ConflictError as error:
        if error.code != "conflict" or said != base["text"]:
            raise
        return go(to, person)  # nothing was changed
    if isinstance(result, Late):
        return go(to, person, said="kept")
    return go(to, person, said="saved")


@router.post("/pieces/{id}/{step}", response_model=None)
def take(
    id: PathId,
    step: Step,
    person: PersonDep,
    tag: Annotated[str, Form()],
    note: Annotated[Note, Form()] = "",
) -> Response:
    with person.writing() as work:
        piece = load_piece(work, id)
        take_step(work, piece, read_tag(tag), step, note=note)
        to = address_of(piece)
    return go(to, person, said="done")


@router.get("/briefings/{id}/preview", response_model=None)
def preview(id: PathId, person: PersonDep) -> HTMLResponse:
    with person.reading() as work:
        briefing = load_piece(work, id, "briefing")
        text = reading_page(briefing, pieces.all_segments(work.session, id), person)
    return HTMLResponse(text, HTTPStatus.OK, headers=HEADERS)


@router.get("/briefings/{id}/briefing.html", response_model=None)
def export(id: PathId, person: PersonDep) -> Response:
    with person.reading() as work:
        briefing = load_piece(work, id, "briefing")
        text = reading_page(briefing, pieces.all_segments(work.session, id), person, alone=True)
    name = f"briefing.{briefing.locale}.html"
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text.encode(), media_type="text/html; charset=utf-8", headers=headers)


def _mended(text: str, base: dict[str, Any], number: int) -> str:
    """Return the words with a finding's suggestion in place; they must be those that the finding is about."""
    checks = base["checks"]
    check = checks[number] if 0 <= number < len(checks) else None
    if check is None or check["fix"] is None or not check["target"] or text != base["text"]:
        raise ConflictError(
            "this suggestion is about other words", value=str(number), hint="Save your words first, then apply it"
        )
    start, end = check["target"]
    return text[:start] + str(check["fix"]) + text[end:]
