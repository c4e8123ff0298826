"""Home: what waits for this person, by locale and risk; the updates on their way, and when they take effect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from api.db.repositories.pieces import Filter, count_in_review, count_states_of, list_pieces, open_pieces_of
from api.db.repositories.updates import updates_before, updates_due
from api.db.tables.pieces import Piece
from api.db.tables.updates import Update
from api.permissions import may_decide
from api.review.pieces import RISKS, Kind, first_words
from api.review.states import OPEN, STATES
from api.ripple.tasks import waiting_tasks
from api.service import Work
from api.users.actor import Actor
from api.web.pages.briefings import address_of
from api.web.rendering import page
from api.web.visitor import PersonDep
from nlp.localize.locales import LOCALES

router = APIRouter()
_SHOWN = 8
_KINDS: tuple[Kind, ...] = ("item", "segment", "briefing")
_RISKIEST_FIRST = range(len(RISKS) - 1, -1, -1)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is in review in a locale: how many pieces of each kind and of each risk, the highest first.

    `words` is where the riskiest segment or briefing stands, "" without one.
    """

    locale: str
    kinds: tuple[tuple[str, int], ...]
    risks: tuple[tuple[str, int], ...]
    words: str


@dataclass(frozen=True, slots=True)
class Assigned:
    """A piece that this person was asked to see to: its first words, and where it stands."""

    piece: Piece
    risk: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class InFlight:
    """An update with how far its pieces are; `days` until it takes effect, negative where it has."""

    update: Update
    states: tuple[tuple[str, int], ...]
    settled: int
    total: int
    days: int


@router.get("/", response_model=None)
def show(person: PersonDep) -> HTMLResponse:
    with person.reading() as work:
        today = work.now.date()
        flight = updates_before(work.session, before=None, state=None, limit=_SHOWN)
        due = updates_due(work.session, today, limit=_SHOWN)
        counts = count_states_of(work.session, {update.id for update in (*flight, *due)})
        return page(
            "home.html",
            person,
            assigned=_assigned(work, person.actor),
            waiting=_waiting(work, person.actor),
            stale=waiting_tasks(work, limit=_SHOWN),
            flight=[_in_flight(update, counts[update.id], today) for update in flight],
            due=[_in_flight(update, counts[update.id], today) for update in due],
        )


def _assigned(work: Work, actor: Actor) -> list[Assigned]:
    assert actor.id is not None
    return [
        Assigned(
            piece,
            RISKS[piece.risk],
            first_words(piece.current.content),
            address_of(piece),
        )
        for piece in open_pieces_of(work.session, actor.id, limit=_SHOWN)
    ]


def _waiting(work: Work, actor: Actor) -> list[Waiting]:
    counts = count_in_review(work.session)
    found = []
    for locale in LOCALES:
        mine = [each for each in counts if each[0] == locale] if may_decide(actor, locale) else []
        kinds = tuple((name, sum(each[3] for each in mine if each[1] == name)) for name in _KINDS)
        risks = tuple((RISKS[risk], sum(each[3] for each in mine if each[2] == risk)) for risk in _RISKIEST_FIRST)
        if mine:
            words = _riskiest(work, locale, "segment") or _riskiest(work, locale, "briefing")
            found.append(Waiting(locale, kinds, tuple(each for each in risks if each[1]), words))
    return found


def _riskiest(work: Work, locale: str, kind: Kind) -> str:
    wanted = Filter(kind=kind, locale=locale, state="in_review")
    rows = list_pieces(work.session, wanted, order="risk", after=None, limit=1)
    return address_of(rows[0]) if rows else ""


def _in_flight(update: Update, counts: Mapping[str, int], today: date) -> InFlight:
    states = tuple((state, counts[state]) for state in STATES if counts.get(state))
    settled = sum(count for state, count in counts.items() if state not in OPEN)
    return InFlight(update, states, settled, sum(counts.values()), (update.new_version.effective - today).days)
