"""The updates: all of them, and one with its drafts by locale, its progress and its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response
from sqlalchemy import func, select

from api.db.repositories.pieces import Filter, count_states, list_pieces
from api.db.repositories.updates import updates_before
from api.db.repositories.users import get_user
from api.db.tables.pieces import Piece
from api.db.tables.updates import ChangeRow
from api.http.paging import read_cursor, write_cursor
from api.jobs.queue import find_job
from api.jobs.steering import cancel_job, retry_job
from api.permissions import may_steer_jobs, may_submit_updates
from api.review.pieces import RISKS
from api.review.states import STATES
from api.schemas.common import PathId
from api.service import Work
from api.updates.service import load_update
from api.web.pack import pack_update
from api.web.rendering import HEADERS, go, page
from api.web.visitor import PersonDep

router = APIRouter()
MATERIALITIES = ("substantive", "uncertain", "editorial")
UPDATE_STATES = ("queued", "drafting", "drafted", "failed", "cancelled")
_SHOWN = 25


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts of a locale: its briefing, and how many pieces are in which state and at which risk."""

    locale: str
    briefing: Piece
    segments: tuple[tuple[str, int], ...]
    items: tuple[tuple[str, int], ...]
    risks: tuple[tuple[str, int], ...]


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
        return page(
            "update.html",
            person,
            update=update,
            job=find_job(work, update.job_id) if update.job_id else None,
            submitter=submitter.name if submitter else "",
            changes=_count_changes(work, id),
            drafts=[_drafted(work, briefing) for briefing in _briefings(work, id)],
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


@router.get("/updates/{id}/pack.zip", response_model=None)
def export(id: PathId, person: PersonDep) -> Response:
    """Everything of the update as it stands now, by file."""
    with person.reading() as work:
        data = pack_update(work, load_update(work, id), person)
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="briefwright-update-{id}.zip"'}
    return Response(data, media_type="application/zip", headers=headers)


def _job_of(work: Work, id: int) -> int:
    return load_update(work, id).job_id or 0


def _briefings(work: Work, update_id: int) -> list[Piece]:
    wanted = Filter(update_id=update_id, kind="briefing")
    return list(list_pieces(work.session, wanted, order="age", after=None, limit=100))


def _count_changes(work: Work, update_id: int) -> dict[str, int]:
    statement = select(ChangeRow.materiality, func.count()).where(ChangeRow.update_id == update_id)
    found = {row[0]: row[1] for row in work.session.execute(statement.group_by(ChangeRow.materiality))}
    return {name: found[name] for name in MATERIALITIES if name in found}


def _drafted(work: Work, briefing: Piece) -> Drafted:
    of = {"update_id": briefing.update_id, "locale": briefing.locale}
    segments = count_states(work.session, Filter(kind="segment", **of))  # type: ignore[arg-type]
    items = count_states(work.session, Filter(kind="item", **of))  # type: ignore[arg-type]
    risks = tuple(
        (name, sum(count_states(work.session, Filter(kind="segment", risk=number, **of)).values()))  # type: ignore[arg-type]
        for number, name in enumerate(RISKS)
        if number
    )
    return Drafted(briefing.locale, briefing, _ordered(segments), _ordered(items), tuple(r for r in risks if r[1]))


def _ordered(counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((state, counts[state]) for state in STATES if counts.get(state))
