"""The updates: all of them, and one with its drafts by locale, its progress and its files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Path, Query
from fastapi.responses import HTMLResponse, Response
from sqlalchemy import func, select

from api.db.repositories.jobs import get_file
from api.db.repositories.pieces import Filter, count_pieces, list_pieces
from api.db.repositories.updates import updates_before
from api.db.repositories.users import get_user
from api.db.tables.jobs import Job
from api.db.tables.pieces import Piece
from api.db.tables.updates import ChangeRow
from api.errors import NotFoundError
from api.http.paging import read_cursor, write_cursor
from api.jobs.queue import find_job
from api.jobs.steering import cancel_job, retry_job
from api.permissions import may_edit, may_steer_jobs, may_submit_updates
from api.review.pieces import RISKS
from api.review.sending import send_drafts
from api.review.states import STATES
from api.schemas.common import PathId
from api.service import Work
from api.updates.exporting import EXPORT, Choice
from api.updates.service import load_update, submit_export
from api.users.actor import Actor
from api.web.rendering import HEADERS, go, page
from api.web.visitor import PersonDep
from nlp.versions.change import MATERIALITIES

router = APIRouter()
UPDATE_STATES = ("queued", "drafting", "drafted", "failed", "cancelled")
_SHOWN = 25


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts of a locale: its briefing, and how many pieces are in which state and at which risk.

    `sends` says whether some can be sent to review by who looks.
    """

    locale: str
    briefing: Piece
    segments: tuple[tuple[str, int], ...]
    items: tuple[tuple[str, int], ...]
    risks: tuple[tuple[str, int], ...]
    sends: bool


@router.get("/updates", response_model=None)
def show_all(
    person: PersonDep, cursor: str | None = None, state: Annotated[str, Query(max_length=20)] = ""
) -> HTMLResponse:
    before = read_cursor(cursor)
    with person.reading() as work:
        rows = updates_before(
            work.session, before=before[0] if before else None, state=state or None, limit=_SHOWN + 1
        )  # fmt: skip
        kept = f"&state={state}" if state in UPDATE_STATES else ""
        following = f"/updates?cursor={write_cursor(rows[_SHOWN - 1].id)}{kept}" if len(rows) > _SHOWN else ""
        return page(
            "updates.html",
            person,
            updates=rows[:_SHOWN],
            first=f"/updates?{kept[1:]}" if cursor else "",
            following=following,
            state=state,
            states=UPDATE_STATES,
            today=work.now.date(),
            may_submit=may_submit_updates(person.actor),
        )


@router.get("/updates/{id}", response_model=None)
def show(id: PathId, person: PersonDep) -> HTMLResponse:
    with person.reading() as work:
        update = load_update(work, id)
        submitter = get_user(work.session, update.submitted_by)
        counts = count_pieces(work.session, id)
        return page(
            "update.html",
            person,
            update=update,
            job=find_job(work, update.job_id) if update.job_id else None,
            submitter=submitter.name if submitter else "",
            changes=_count_changes(work, id),
            drafts=[_drafted(person.actor, briefing, counts) for briefing in _briefings(work, id)],
            days=(update.new_version.effective - work.now.date()).days,
            may_steer=may_steer_jobs(person.actor),
        )


@router.post("/updates/{id}/retry", response_model=None)
def retry(id: PathId, person: PersonDep) -> Response:
    with person.writing() as work:
        retry_job(work, _job_of(work, id))
    return go(f"/updates/{id}", person, said="retried")


@router.post("/updates/{id}/cancel", response_model=None)
def cancel(id: PathId, person: PersonDep) -> Response:
    with person.writing() as work:
        cancel_job(work, _job_of(work, id))
    return go(f"/updates/{id}", person, said="cancelled")


@router.post("/updates/{id}/review", response_model=None)
def send(id: PathId, person: PersonDep, locale: Annotated[str, Form(max_length=35)]) -> Response:
    """Send all drafts of a locale to review."""
    with person.writing() as work:
        send_drafts(work, load_update(work, id).id, locale)
    return go(f"/updates/{id}", person, said="sent")


@router.post("/updates/{id}/exports", response_model=None)
def export(id: PathId, person: PersonDep, choice: Annotated[Choice, Form()] = "approved") -> Response:
    """Ask for the archive, and lead on to where it is waited for."""
    with person.writing() as work:
        job = submit_export(work, load_update(work, id), choice).id
    return go(f"/updates/{id}/exports/{job}", person)


@router.get("/updates/{id}/exports/{job}", response_model=None)
def show_export(id: PathId, job: PathId, person: PersonDep) -> HTMLResponse:
    with person.reading() as work:
        update, found = load_update(work, id), _export_of(work, id, job)
        names = list((found.result or {}).get("files", ())) if found.status == "done" else []
        return page("export.html", person, update=update, job=found, names=names)


@router.get("/updates/{id}/exports/{job}/{name}", response_model=None)
def download(id: PathId, job: PathId, name: Annotated[str, Path(max_length=120)], person: PersonDep) -> Response:
    with person.reading() as work:
        file = get_file(work.session, _export_of(work, id, job).id, name)
        if file is None:
            raise NotFoundError("the export has no such file", value=name, hint="Ask for the export again")
        headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{file.name}"'}
        return Response(file.content, media_type=file.media_type, headers=headers)


def _export_of(work: Work, update_id: int, id: int) -> Job:
    job = find_job(work, id)
    if job.kind != EXPORT.name or job.payload.get("update") != update_id:
        raise NotFoundError("this update has no such export", value=str(id), hint="Ask for the export again")
    return job


def _job_of(work: Work, id: int) -> int:
    return load_update(work, id).job_id or 0


def _briefings(work: Work, update_id: int) -> list[Piece]:
    wanted = Filter(update_id=update_id, kind="briefing")
    return list(list_pieces(work.session, wanted, order="age", after=None, limit=100))


def _count_changes(work: Work, update_id: int) -> dict[str, int]:
    statement = select(ChangeRow.materiality, func.count()).where(ChangeRow.update_id == update_id)
    found = {row[0]: row[1] for row in work.session.execute(statement.group_by(ChangeRow.materiality))}
    return {name: found[name] for name in MATERIALITIES if name in found}


def _drafted(actor: Actor, briefing: Piece, counts: Sequence[tuple[str, str, str, int, int]]) -> Drafted:
    mine = [(kind, state, risk, count) for tag, kind, state, risk, count in counts if tag == briefing.locale]

    def by_state(kind: str) -> tuple[tuple[str, int], ...]:
        found = [(state, sum(n for of, at, _, n in mine if (of, at) == (kind, state))) for state in STATES]
        return tuple(each for each in found if each[1])

    risks = [
        (name, sum(n for of, _, at, n in mine if (of, at) == ("segment", risk))) for risk, name in enumerate(RISKS)
    ]
    shown = tuple(each for each in risks[1:] if each[1])
    sends = may_edit(actor, briefing.locale) and any(state == "draft" for _, state, _, _ in mine)
    return Drafted(briefing.locale, briefing, by_state("segment"), by_state("item"), shown, sends)
