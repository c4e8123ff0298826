"""The change report: every change then and now, chosen by filters, and people's word on its weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse, Response

from api.db.repositories.updates import changes_after, judgements_of
from api.db.repositories.users import get_user
from api.db.tables.updates import ChangeRow
from api.errors import InvalidError
from api.permissions import may_judge_changes
from api.schemas.common import PathId
from api.service import Work
from api.updates.judging import judge_change
from api.updates.service import load_update
from api.web.rendering import go, page
from api.web.sensitive import topic_of
from api.web.visitor import PersonDep, Visitor
from nlp.export.labels import direction
from nlp.versions.change import MATERIALITIES
from nlp.versions.redline import Run, redline

router = APIRouter()
Choice = Annotated[str, Query(max_length=120)]
_MOST = 10_000
DIRECTIONS = ("tighter", "looser", "unclear")


@dataclass(frozen=True, slots=True)
class Judged:
    """Somebody's word on a change."""

    before: str
    after: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A change as the page shows it; `old` and `new` are the words then and now with what came and went marked."""

    key: str
    number: int
    kind: str
    materiality: str
    direction: str
    facets: tuple[str, ...]
    summary: str
    place: str
    moved_from: str
    tiers: tuple[str, str] | None
    old: tuple[Run, ...]
    new: tuple[Run, ...]
    topic: str
    judged: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """What is chosen; "" is everything."""

    materiality: str = ""
    direction: str = ""
    facet: str = ""
    tier: str = ""

    def fits(self, change: ChangeRow) -> bool:
        return (
            self.materiality in ("", change.materiality)
            and self.direction in ("", change.direction)
            and (not self.facet or self.facet in change.content["facets"])
            and (not self.tier or self.tier in _tiers(change.content))
        )

    @property
    def query(self) -> str:
        chosen = {name: value for name in self.__slots__ if (value := getattr(self, name))}
        return urlencode(chosen)


@router.get("/updates/{id}/changes", response_model=None)
def show(
    id: PathId,
    person: PersonDep,
    materiality: Choice = "",
    direction: Choice = "",
    facet: Choice = "",
    tier: Choice = "",
) -> HTMLResponse:
    return _show(person, id, Filters(materiality, direction, facet, tier))


@router.post("/updates/{id}/changes/{key}", response_model=None)
def judge(
    id: PathId,
    key: str,
    person: PersonDep,
    weight: Annotated[Literal["substantive", "editorial"], Form()],
    reason: Annotated[str, Form(max_length=2000)] = "",
    back: Annotated[str, Form(max_length=500)] = "",
) -> Response:
    filters = Filters()
    try:
        with person.writing() as work:
            judge_change(work, id, key, weight, reason)
    except InvalidError:
        said = person.words.t("web-judge-reason")
        return _show(person, id, filters, wrong=(key, said), status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return go(f"/updates/{id}/changes{'?' + back if back else ''}#{key}", person, said="judged")


def _show(
    person: Visitor,
    id: int,
    filters: Filters,
    *,
    wrong: tuple[str, str] = ("", ""),
    status: HTTPStatus = HTTPStatus.OK,
) -> HTMLResponse:
    with person.reading() as work:
        update = load_update(work, id)
        rows = changes_after(work.session, id, materiality=None, after=0, limit=_MOST)
        judged = _judged(work, id)
        shown = [_shown(row, judged.get(row.id, ())) for row in rows if filters.fits(row)]
        return page(
            "changes.html",
            person,
            status=status,
            back=f"/updates/{id}/changes?{filters.query}".rstrip("?"),
            update=update,
            changes=shown,
            total=len(rows),
            filters=filters,
            choices=_choices(rows),
            wrong=wrong,
            may_judge=may_judge_changes(person.actor),
            language=update.new_version.language,
            text_direction=direction(update.new_version.language),
        )


def _judged(work: Work, update_id: int) -> dict[int, tuple[Judged, ...]]:
    found: dict[int, tuple[Judged, ...]] = {}
    for row in judgements_of(work.session, update_id):
        author = get_user(work.session, row.author_id)
        said = Judged(row.before, row.after, row.reason, author.name if author else "")
        found[row.change_id] = (*found.get(row.change_id, ()), said)
    return found


def _shown(row: ChangeRow, judged: tuple[Judged, ...]) -> Shown:
    change = row.content
    old, new = (" ".join(clause["text"] for clause in change[side]) for side in ("old", "new"))
    runs = redline(old, new) if old and new else ()
    places = [" › ".join(change[side][0]["path"]) if change[side] else "" for side in ("old", "new")]
    return Shown(
        key=row.key,
        number=row.position,
        kind=row.kind,
        materiality=row.materiality,
        direction=row.direction,
        facets=tuple(change["facets"]),
        summary=change["summary"],
        place=places[1] or places[0],
        moved_from=places[0] if places[0] and places[1] and places[0] != places[1] else "",
        tiers=_tier_pair(change),
        old=tuple(run for run in runs if run.op != "insert") if runs else (Run("equal", old),) if old else (),
        new=tuple(run for run in runs if run.op != "delete") if runs else (Run("equal", new),) if new else (),
        topic=topic_of(f"{old} {new} {places[0]} {places[1]}"),
        judged=judged,
    )


def _tiers(change: dict[str, Any]) -> set[str]:
    return {clause["tier"] for side in ("old", "new") for clause in change[side] if clause["tier"]}


def _tier_pair(change: dict[str, Any]) -> tuple[str, str] | None:
    if not change["old"] or not change["new"]:
        return None
    old, new = change["old"][0]["tier"] or "–", change["new"][0]["tier"] or "–"
    return None if old == new else (old, new)


def _choices(rows: Sequence[ChangeRow]) -> dict[str, list[str]]:
    """Return the values of each filter that occur."""
    facets = dict.fromkeys(facet for row in rows for facet in row.content["facets"])
    tiers = dict.fromkeys(tier for row in rows for tier in sorted(_tiers(row.content)))
    return {
        "materiality": [name for name in MATERIALITIES if any(row.materiality == name for row in rows)],
        "direction": [name for name in DIRECTIONS if any(row.direction == name for row in rows)],
        "facet": list(facets),
        "tier": list(tiers),
    }
