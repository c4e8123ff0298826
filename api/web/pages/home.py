"""Home: what waits for this person, and the updates on their way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from api.db.repositories.pieces import Filter, count_states
from api.db.repositories.updates import updates_before
from api.db.tables.updates import Update
from api.permissions import may_decide
from api.review.states import STATES
from api.ripple.tasks import waiting_tasks
from api.service import Work
from api.users.actor import Actor
from api.web.rendering import page
from api.web.visitor import PersonDep
from nlp.localize.locales import LOCALES

router = APIRouter()
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many pieces of a locale are in review, and which kinds."""

    locale: str
    briefings: int
    segments: int
    items: int


@dataclass(frozen=True, slots=True)
class InFlight:
    """An update with how far its pieces are; `days` until it takes effect, negative where it has."""

    update: Update
    states: tuple[tuple[str, int], ...]
    days: int


@router.get("/", response_model=None)
def show(person: PersonDep) -> HTMLResponse:
    with person.reading() as work:
        today = work.now.date()
        updates = updates_before(work.session, before=None, state=None, limit=_SHOWN)
        return page(
            "home.html",
            person,
            waiting=_waiting(work, person.actor),
            stale=waiting_tasks(work, limit=_SHOWN),
            flight=[_in_flight(work, update, today) for update in updates],
        )


def _waiting(work: Work, actor: Actor) -> list[Waiting]:
    found = []
    for locale in LOCALES:
        if not may_decide(actor, locale):
            continue
        briefings, segments, items = (
            count_states(work.session, Filter(kind=kind, locale=locale)).get("in_review", 0)
            for kind in ("briefing", "segment", "item")
        )
        if briefings + segments + items:
            found.append(Waiting(locale, briefings, segments, items))
    return found


def _in_flight(work: Work, update: Update, today: date) -> InFlight:
    counts = count_states(work.session, Filter(update_id=update.id))
    states = tuple((state, counts[state]) for state in STATES if counts.get(state))
    return InFlight(update, states, (update.new_version.effective - today).days)
