"""The quiz queue: one item at a time with all that a decision needs, and the decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Annotated, Any, get_args
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import ValidationError
from starlette.datastructures import FormData

from api.db.repositories import pieces, users
from api.db.repositories.pieces import Filter, Order
from api.db.repositories.updates import changes_by_key, updates_before
from api.db.tables.pieces import Piece
from api.db.tables.updates import ChangeRow, Update
from api.errors import ConflictError, ForbiddenError, InvalidError, StaleError, Told, status_of, tell
from api.http.conditions import read_tag, write_tag
from api.http.paging import LARGEST_ID
from api.permissions import is_own, may_assign, may_decide, may_edit
from api.review.diff import FieldDiff, diff_contents
from api.review.editing import OptionEdit, edit_item
from api.review.pieces import RISKS, Content, Tag, authors_of
from api.review.service import Late, assign_piece, edit_piece, load_piece, load_version, tag_of, take_step
from api.review.states import JUDGING, Step
from api.ripple.tasks import later_wordings
from api.schemas.common import PathId
from api.schemas.pieces import ItemEdit
from api.service import Work
from api.users.actor import EVERY_LOCALE
from api.web.rendering import go, page
from api.web.stale import notes_of
from api.web.visitor import PersonDep, Visitor
from api.web.words import Words
from nlp.errors import BriefwrightError
from nlp.localize.locales import LOCALES, find_locale
from nlp.versions.redline import Run, redline

router = APIRouter()
_UPDATES_SHOWN = 50
_DIGITS = len(str(LARGEST_ID))


@dataclass(frozen=True, slots=True)
class View:
    """Which queue somebody works on; "" and None are all."""

    locale: str
    update: int | None
    order: Order

    def address(self, path: str = "/queue", **more: object) -> str:
        known = {"locale": self.locale or "all", "update": self.update, "order": self.order, **more}
        return f"{path}?{urlencode({name: value for name, value in known.items() if value is not None})}"

    @property
    def filter(self) -> Filter:
        return Filter(update_id=self.update, kind="item", locale=self.locale or None, state="in_review")


@dataclass(frozen=True, slots=True)
class Clause:
    """A change that an item rests on: its place in the policy, and its words as they came and went."""

    path: str
    kind: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something was not done, with what was typed: `words` are an edit's, `note` a decision's."""

    status: HTTPStatus
    error: BriefwrightError | None = None
    words: Content | None = None
    note: str = ""
    why: str = ""
    merges: int | None = None
    fields: tuple[tuple[str, str], ...] = ()
    diff: tuple[FieldDiff, ...] = ()
    said: str = ""

    @property
    def told(self) -> Told | None:
        return tell(self.error) if self.error else None


def read_view(person: PersonDep, locale: str = "", update: str = "", order: str = "risk") -> View:
    """Return the queue that an address names; without a locale, of all that this person decides for."""
    if locale not in LOCALES:
        served = next((tag for tag in LOCALES if person.actor.serves(tag)), "")
        locale = "" if locale == "all" or EVERY_LOCALE in person.actor.locales else served
    return View(locale, _number(update), "age" if order == "age" else "risk")


async def read_form(request: Request) -> FormData:
    return await request.form()


ViewDep = Annotated[View, Depends(read_view)]
FormDep = Annotated[FormData, Depends(read_form)]


@router.get("/queue", response_model=None)
def show(person: PersonDep, view: ViewDep, item: str = "", undo: str = "", shown: str = "") -> HTMLResponse:
    with person.reading() as work:
        id = _number(item)
        piece = load_piece(work, id, "item") if id is not None else _first(work, view)
        return _page(work, person, view, piece, undo=_number(undo), shown=bool(shown))


@router.post("/queue/{id}/steps", response_model=None)
def decide(id: PathId, person: PersonDep, view: ViewDep, form: FormDep) -> Response:
    """Take a step, then show the next item; who comes too late is shown what it says now."""
    step, note, seen = _text(form, "step"), _text(form, "note"), read_tag(_text(form, "tag"))
    if step not in get_args(Step) or step not in {*JUDGING, "reopen", "submit"}:
        raise InvalidError("this is no decision", value=step[:40], hint="Load the page again")
    try:
        with person.writing() as work:
            piece = load_piece(work, id, "item")
            take_step(work, piece, seen, step, note=note)
            if step not in JUDGING:
                return go(view.address(item=id), person, said="queue-undone" if step == "reopen" else "sent")
            following = _after(work, view, piece) or _first(work, view)
    except InvalidError as error:
        trouble = Trouble(
            HTTPStatus(status_of(error)), note=note, fields=(("note", person.words.t("web-queue-reason-missing")),)
        )
        return _again(person, view, id, trouble)
    except (StaleError, ConflictError, ForbiddenError) as error:
        return _again(person, view, id, Trouble(HTTPStatus(status_of(error)), error, note=note), seen)
    return go(view.address(item=following.id if following else None, undo=id), person)


@router.post("/queue/{id}/words", response_model=None)
def edit(id: PathId, person: PersonDep, view: ViewDep, form: FormDep) -> Response:
    """Give the item other words; who comes too late finds theirs in the form, compared with what stands now."""
    seen = read_tag(_text(form, "tag"))
    with person.reading() as work:  # the checks of new words take their time: before the transaction
        piece = load_piece(work, id, "item")
        base, original = (load_version(work, piece, number).content for number in (seen.version, 1))
        locale, wordings = piece.locale, later_wordings(work, piece)
    words, why, merges = _words(form, base), _text(form, "why"), _number(_text(form, "merges"))
    kept = Trouble(HTTPStatus.UNPROCESSABLE_ENTITY, words=words, why=why, merges=merges)
    try:
        given = ItemEdit.model_validate(
            {"stem": words["stem"], "note": words["note"], "why": why, "merges": merges, "options": [
                {name: option[name] for name in ("id", "text", "correct", "feedback")} for option in words["options"]
            ]}
        )  # fmt: skip
        options = [OptionEdit(each.id, each.text, each.correct, each.feedback) for each in given.options]
        content = edit_item(
            base, original=original, stem=given.stem, options=options, note=given.note, locale=locale,
            wordings=wordings,
        )  # fmt: skip
        with person.writing() as work:
            result = edit_piece(work, load_piece(work, id, "item"), seen, content, why=given.why, merged=given.merges)
            late = (result.draft.id, result.piece.current.content) if isinstance(result, Late) else None
    except ValidationError as error:
        return _again(person, view, id, replace(kept, fields=_fields(error, words, person.words)))
    except BriefwrightError as error:
        return _again(person, view, id, replace(kept, status=HTTPStatus(status_of(error)), error=error))
    if late is None:
        return go(view.address(item=id, shown="yes" if words["note"] else None), person, said="queue-edited")
    draft, current = late
    trouble = replace(kept, status=HTTPStatus.PRECONDITION_FAILED, merges=draft, said="web-queue-late")
    return _again(person, view, id, replace(trouble, diff=diff_contents(current, content)))


@router.post("/queue/{id}/assign", response_model=None)
def assign(id: PathId, person: PersonDep, view: ViewDep, mine: Annotated[str, Form()] = "") -> Response:
    with person.writing() as work:
        assign_piece(work, load_piece(work, id, "item"), person.actor.id if mine else None)
    return go(view.address(item=id), person)


def _again(person: Visitor, view: View, id: int, trouble: Trouble, seen: Tag | None = None) -> HTMLResponse:
    """Show the item as it is now, and why what was asked was not done."""
    with person.reading() as work:
        piece = load_piece(work, id, "item")
        if seen is not None and seen.version != piece.version:
            read = load_version(work, piece, seen.version)
            trouble = replace(trouble, diff=diff_contents(read.content, piece.current.content))
        if isinstance(trouble.error, StaleError):
            trouble = replace(trouble, said="web-queue-changed")
        return _page(work, person, view, piece, trouble=trouble, shown=True)


def _page(
    work: Work, person: Visitor, view: View, piece: Piece | None,
    *, undo: int | None = None, shown: bool = False, trouble: Trouble | None = None,
) -> HTMLResponse:  # fmt: skip
    trouble = trouble or Trouble(HTTPStatus.OK)
    found = _nothing(work, view) if piece is None else _told(work, person, view, piece)
    if piece is not None:
        found["veiled"] = bool(piece.current.content["note"]) and person.hides_graphic and not shown
    return page(
        "queue.html", person, status=trouble.status, view=view, piece=piece, trouble=trouble,
        back=view.address(item=piece.id if piece else None),
        fields=dict(trouble.fields), undo=_undoable(work, person, undo), updates=_updates(work),
        waiting=pieces.count_states(work.session, view.filter).get("in_review", 0), **found,
    )  # fmt: skip


def _told(work: Work, person: Visitor, view: View, piece: Piece) -> dict[str, Any]:
    """What the page tells about an item."""
    actor, content, place = person.actor, piece.current.content, (piece.risk, piece.id)
    written = authors_of(pieces.written(work.session, piece.id), piece.approved_version)
    following = _after(work, view, piece)
    assignee = users.get_user(work.session, piece.assignee_id) if piece.assignee_id else None
    update = work.session.get_one(Update, piece.update_id)
    changes = changes_by_key(work.session, piece.update_id, content["change_ids"])
    return {
        "item": content,
        "locale": find_locale(piece.locale),
        "update": update,
        "tag": write_tag(tag_of(piece)),
        "risk": RISKS[piece.risk],
        "at": pieces.count_before(work.session, view.filter, order=view.order, place=place) + 1,
        "before": pieces.piece_before(work.session, view.filter, order=view.order, place=place),
        "after": following.id if following else None,
        "clauses": [_clause(change) for change in changes],
        "evidence": _other_evidence(content, changes),
        "others": pieces.same_in_other_locales(work.session, piece),
        "assignee": assignee,
        "decides": may_decide(actor, piece.locale),
        "edits": may_edit(actor, piece.locale) and piece.state not in ("published", "retired"),
        "assigns": may_assign(actor, piece.locale),
        "own": is_own(actor, written),
        "stale": notes_of(work, [piece]).get(piece.id),
    }


def _nothing(work: Work, view: View) -> dict[str, Any]:
    """What the page tells where nothing waits: that there are drafts which nobody has sent to review, if so."""
    drafts = replace(view.filter, state="draft")
    unsent = next(iter(pieces.list_pieces(work.session, drafts, order=view.order, after=None, limit=1)), None)
    return {"unsent": unsent, "unsent_count": pieces.count_states(work.session, drafts).get("draft", 0)}


def _clause(change: ChangeRow) -> Clause:
    old, new = ("\n".join(clause["text"] for clause in change.content[side]) for side in ("old", "new"))
    first = (change.content["new"] or change.content["old"])[0]
    return Clause(" › ".join(first["path"]), change.kind, redline(old, new))


def _other_evidence(content: Content, changes: object) -> list[Content]:
    """The evidence that none of the shown changes holds."""
    assert isinstance(changes, list)
    held = {(side, each["clause_id"]) for row in changes for side in ("old", "new") for each in row.content[side]}
    return [each for each in content["evidence"] if (each["side"], each["clause_id"]) not in held]


def _undoable(work: Work, person: Visitor, id: int | None) -> Piece | None:
    """The item whose decision this person may take back now."""
    piece = pieces.get_piece(work.session, id, "item") if id is not None else None
    if piece is None or piece.state not in ("approved", "changes_requested", "rejected"):
        return None
    steps = pieces.steps_of(work.session, piece.id)
    return piece if steps and steps[-1].actor_id == person.actor.id else None


def _first(work: Work, view: View) -> Piece | None:
    return next(iter(pieces.list_pieces(work.session, view.filter, order=view.order, after=None, limit=1)), None)


def _after(work: Work, view: View, piece: Piece) -> Piece | None:
    place = (piece.risk, piece.id)
    return next(iter(pieces.list_pieces(work.session, view.filter, order=view.order, after=place, limit=1)), None)


def _updates(work: Work) -> list[tuple[int, str]]:
    found = updates_before(work.session, before=None, state=None, limit=_UPDATES_SHOWN)
    return [(each.id, f"{each.new_version.title} {each.new_version.name}") for each in found]


def _words(form: FormData, base: Content) -> dict[str, Any]:
    """The words in a form, as a content; `base` says which options there are."""
    right = {str(id) for id in form.getlist("correct")}
    options = [
        {**each, "text": _text(form, f"text-{each['id']}"), "feedback": _text(form, f"feedback-{each['id']}"),
         "correct": each["id"] in right}
        for each in base["options"]
    ]  # fmt: skip
    return {**base, "stem": _text(form, "stem"), "note": _text(form, "content-note"), "options": options}


def _fields(error: ValidationError, words: Content, said: Words) -> tuple[tuple[str, str], ...]:
    """What is wrong with which field of the form."""
    names = {"note": "content-note"}
    found = {}
    for each in error.errors():
        first, *rest = each["loc"]
        name = f"{rest[1]}-{words['options'][rest[0]]['id']}" if len(rest) > 1 else names.get(str(first), str(first))
        found[name] = said.refusal(each)
    return tuple(found.items())


def _text(form: FormData, name: str) -> str:
    return str(form.get(name, "")).replace("\r\n", "\n").strip()


def _number(text: str) -> int | None:
    given = int(text) if text.isascii() and text.isdecimal() and len(text) <= _DIGITS else 0
    return given if 0 < given <= LARGEST_ID else None
