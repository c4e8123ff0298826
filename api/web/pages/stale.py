"""What a version made stale, for one person to see to: each piece with the old and the new wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse

from api.db.repositories import ripple
from api.db.tables.pieces import Piece
from api.db.tables.ripple import StaleMark
from api.http.paging import read_cursor, write_cursor
from api.review.pieces import first_words
from api.review.service import load_piece
from api.ripple.tasks import close_task, load_task, may_vouch, still_right
from api.schemas.common import Id, Note, PathId
from api.service import Work
from api.web.pages.briefings import address_of
from api.web.rendering import go, page
from api.web.stale import StaleNote, note_of
from api.web.visitor import PersonDep, own_address

router = APIRouter()
_SHOWN = 30
Reason = Annotated[Note, Form()]


@dataclass(frozen=True, slots=True)
class Row:
    """A piece of a task: its first words, where it is edited, and what is to be told of it."""

    piece: Piece
    mark: StaleMark
    words: str
    address: str
    note: StaleNote


@router.get("/stale/{id}", response_model=None)
def show(id: PathId, person: PersonDep, cursor: str | None = None) -> HTMLResponse:
    after = read_cursor(cursor) or (0,)
    with person.reading() as work:
        task = load_task(work, id)
        found = ripple.marks_after(work.session, id, after=after[0], limit=_SHOWN + 1)
        rows = [_row(work, mark, piece) for mark, piece in found[:_SHOWN]]
        more, waiting = len(found) > _SHOWN, ripple.open_pieces(work.session, id)
        return page(
            "stale.html",
            person,
            task=task,
            waiting=len(waiting),
            rows=rows,
            vouches=all(may_vouch(work, piece) for piece in waiting),
            first=f"/stale/{id}" if cursor else "",
            following=f"/stale/{id}?cursor={write_cursor(rows[-1].mark.id)}" if more else "",
        )


@router.post("/stale/{id}/close", response_model=None)
def close(id: PathId, person: PersonDep, reason: Reason = "") -> RedirectResponse:
    with person.writing() as work:
        close_task(work, load_task(work, id), reason)
    return go(f"/stale/{id}", person, said="judged")


@router.post("/stale/pieces/{id}", response_model=None)
def vouch(
    id: PathId, person: PersonDep, mark: Annotated[Id, Form()], back: Annotated[str, Form()] = "/", reason: Reason = ""
) -> RedirectResponse:
    """Say that a piece is still right, then go back to where it was said."""
    with person.writing() as work:
        still_right(work, load_piece(work, id), mark, reason)
    return go(own_address(back), person, said="judged")


def _row(work: Work, mark: StaleMark, piece: Piece) -> Row:
    return Row(piece, mark, first_words(piece.current.content), address_of(piece), note_of(work, piece, mark))
