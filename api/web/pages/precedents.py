"""A precedent: what was decided, the clauses it cites then and now, and whether it still holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Path
from fastapi.responses import HTMLResponse

from api.http.library import LibraryDep
from api.library.precedents import find_judged
from api.web.rendering import page
from api.web.sensitive import topic_of
from api.web.visitor import PersonDep
from nlp.pipeline import say
from nlp.search.edition import Edition, Passage
from nlp.search.holding import Cited, Holding
from nlp.search.precedent import LONGEST_ID
from nlp.search.timeline import Event
from nlp.versions.redline import Run, redline

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Happened:
    """What a later version made of a cited clause, told in English."""

    event: Event
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """A clause that a precedent cites: its words then (`old`) and, where they are others, today's (`new`)."""

    cited: Cited
    old: tuple[Run, ...]
    new: tuple[Run, ...]
    history: str
    happened: tuple[Happened, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in (*self.old, *self.new))


def address_of(id: str) -> str:
    return f"/search/precedents/{quote(id, safe='')}"


def cite(id: str, day: date) -> str:
    """Return the citation of a precedent."""
    return f"{id} ({day})"


def history_address(edition: Edition, passage: Passage) -> str:
    return "/search/history?" + urlencode({"policy": edition.policy, "clause": passage.clause_id})


@router.get("/search/precedents/{id:path}", response_model=None)
def show(id: Annotated[str, Path(max_length=LONGEST_ID)], person: PersonDep, library: LibraryDep) -> HTMLResponse:
    judged = find_judged(library, id)
    one, grounds = judged.precedent, grounds_of(judged.holding)
    words = [one.summary, one.decision, one.reasoning, *(ground.text for ground in grounds)]
    return page(
        "precedent.html",
        person,
        one=one,
        holding=judged.holding,
        grounds=grounds,
        language=judged.record.identity.language,
        author=judged.record.author,
        cite=cite(one.id, one.date),
        topic=topic_of("\n".join(words)),
    )


def grounds_of(holding: Holding) -> tuple[Ground, ...]:
    return tuple(_ground(cited) for cited in holding.cited)


def _ground(cited: Cited) -> Ground:
    then = cited.then.full_text if cited.then else ""
    now = cited.now.full_text if cited.now else ""
    runs: Sequence[Run] = redline(then, now) if now not in ("", then) else ()
    return Ground(
        cited,
        tuple(run for run in runs if run.op != "insert") if runs else (Run("equal", then),) if then else (),
        tuple(run for run in runs if run.op != "delete"),
        history_address(cited.edition, cited.then) if cited.edition and cited.then else "",
        tuple(Happened(event, tuple(map(say, event.said))) for event in cited.events),
    )
