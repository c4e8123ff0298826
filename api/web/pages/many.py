"""Many quiz items at once: a page of the queue as a list, one decision on the chosen ones, and what came of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import get_args

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response
from starlette.datastructures import FormData

from api.db.repositories import pieces
from api.db.tables.pieces import Piece
from api.errors import InvalidError, Told, tell
from api.http.conditions import read_tag, write_tag
from api.http.paging import read_cursor, write_cursor
from api.review.pieces import RISKS, Content
from api.review.service import load_piece, possible_steps, tag_of, take_step
from api.review.states import EXPLAINED, JUDGING, Step
from api.service import Work
from api.web.pages.queue import FormDep, View, ViewDep
from api.web.rendering import page
from api.web.visitor import PersonDep, Visitor
from nlp.errors import BriefwrightError

router = APIRouter()
_SHOWN = 25
# What is ticked when a button asks for all or none; None for all.
_TICKING: Mapping[str, frozenset[str] | None] = {"all": None, "none": frozenset()}


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of the list; `chosen` is what its box sends: which item, as it was seen."""

    piece: Piece
    content: Content
    risk: str
    chosen: str
    veiled: bool
    decides: bool


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one item: `error` is why nothing was done, None where it was."""

    piece: Piece
    stem: str
    error: Told | None


@router.get("/queue/many", response_model=None)
def show(person: PersonDep, view: ViewDep, cursor: str | None = None) -> HTMLResponse:
    return _show(person, view, cursor)


@router.post("/queue/many", response_model=None)
def decide(person: PersonDep, view: ViewDep, form: FormDep, cursor: str | None = None) -> Response:
    """Take one step for each chosen item by itself: one that cannot be decided says why, the others are."""
    given, note = str(form.get("step", "")), str(form.get("note", "")).strip()
    if given in _TICKING:
        return _show(person, view, cursor, kept=_TICKING[given], note=note)
    step = next((each for each in get_args(Step) if each == given and each in JUDGING), None)
    if step is None:
        raise InvalidError("this is no decision", value=given[:40], hint="Load the page again")
    chosen = _chosen(form)
    if not chosen or (step in EXPLAINED and not note):
        said = "web-many-none" if not chosen else "web-queue-reason-missing"
        return _show(person, view, cursor, kept=frozenset(chosen), note=note, said=said)
    with person.writing() as work:
        results = [_take(work, each, step, note) for each in chosen]
        told = [Result(each.piece, each.piece.current.content["stem"], each.error) for each in results]
        return _page(work, person, view, cursor, results=told)


def _chosen(form: FormData) -> list[str]:
    return [str(each) for each in form.getlist("chosen")][:_SHOWN]


def _take(work: Work, chosen: str, step: Step, note: str) -> Result:
    id, _, tag = chosen.partition(" ")
    piece = load_piece(work, int(id) if id.isascii() and id.isdecimal() and len(id) < 19 else 0, "item")
    try:
        with work.attempt():
            take_step(work, piece, read_tag(tag), step, note=note)
    except BriefwrightError as error:
        return Result(piece, "", tell(error))
    return Result(piece, "", None)


def _show(
    person: Visitor, view: View, cursor: str | None, *,
    kept: frozenset[str] | None = frozenset(), note: str = "", said: str = "",
) -> HTMLResponse:  # fmt: skip
    with person.reading() as work:
        return _page(work, person, view, cursor, kept=kept, note=note, trouble=said)


def _page(
    work: Work, person: Visitor, view: View, cursor: str | None, *,
    kept: frozenset[str] | None = frozenset(), note: str = "", trouble: str = "", results: list[Result] | None = None,
) -> HTMLResponse:  # fmt: skip
    after = read_cursor(cursor, length=2)
    rows = pieces.list_pieces(work.session, view.filter, order=view.order, after=after, limit=_SHOWN + 1)
    last = rows[_SHOWN - 1] if len(rows) > _SHOWN else None
    steps = possible_steps(work, rows[:_SHOWN])
    return page(
        "many.html",
        person,
        status=HTTPStatus.UNPROCESSABLE_ENTITY if trouble else HTTPStatus.OK,
        back=view.address("/queue/many", cursor=cursor),
        view=view,
        cursor=cursor,
        entries=[_entry(person, piece, bool(JUDGING & set(steps[piece.id]))) for piece in rows[:_SHOWN]],
        waiting=pieces.count_states(work.session, view.filter).get("in_review", 0),
        first=view.address("/queue/many") if after else "",
        following=view.address("/queue/many", cursor=write_cursor(last.risk, last.id)) if last else "",
        kept=kept,
        note=note,
        trouble=trouble,
        done=[each for each in results or () if each.error is None],
        failed=[each for each in results or () if each.error is not None],
    )


def _entry(person: Visitor, piece: Piece, decides: bool) -> Entry:
    content = piece.current.content
    return Entry(
        piece,
        content,
        RISKS[piece.risk],
        f"{piece.id} {write_tag(tag_of(piece))}",
        bool(content["note"]) and person.hides_graphic,
        decides,
    )
