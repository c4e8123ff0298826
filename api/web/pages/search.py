"""Search: what policies and precedents say to a question, grouped by clause, then and now; and a clause's history."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from http import HTTPStatus
from itertools import pairwise
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from api.errors import tell
from api.http.library import LibraryDep
from api.library import Library
from api.library.history import History, find_histories
from api.library.indexing import indexing_now
from api.library.precedents import judge_record
from api.library.why import Why, why
from api.web.pages.precedents import Ground, cite, grounds_of, history_address
from api.web.pages.precedents import address_of as precedent_address
from api.web.rendering import page
from api.web.sensitive import topic_of
from api.web.visitor import PersonDep, Visitor
from nlp.errors import BriefwrightError
from nlp.pipeline import say
from nlp.search.edition import Edition, Kind, Passage
from nlp.search.holding import Holding
from nlp.search.multilingual import LANGUAGES
from nlp.search.precedent import Precedent
from nlp.search.search import Answer, Hit
from nlp.search.shelf import Filter
from nlp.search.timeline import Event
from nlp.versions.redline import Run, redline

router = APIRouter()
KINDS: tuple[Kind, ...] = ("policy", "precedent")
_LIMIT = 10
_LONGEST_MARKET = 35
Asked = Annotated[str, Query(max_length=1_000)]


@dataclass(frozen=True, slots=True)
class Part:
    """Words of an answer: whether the question has them too, and whether they are of the best ones of a long clause."""

    text: str
    shared: bool
    best: bool


@dataclass(frozen=True, slots=True)
class Found:
    """An answer as the page shows it: `address` is its history, or a precedent's page.

    `stands` is its status, "upcoming" before it is in force; `last` is the last day it held.
    """

    hit: Hit
    stands: str
    parts: tuple[Part, ...]
    why: Why
    last: date | None
    steps: tuple[str, ...]
    now: tuple[Run, ...]
    topic: str
    cite: str
    address: str
    precedent: Precedent | None
    holding: Holding | None
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What a version made of a clause: told in English, its words against those before it, who added the version."""

    event: Event
    said: tuple[str, ...]
    runs: tuple[Run, ...]
    author: str


@router.get("/search", response_model=None)
def show(
    person: PersonDep, library: LibraryDep, q: Asked = "", as_of: str = "", market: str = "", kind: str = ""
) -> HTMLResponse:
    """The form is in the address, so that an address is an answer to share."""
    given = {"q": q.strip(), "as_of": as_of.strip(), "market": market.strip().upper(), "kind": kind}
    errors, day = _check(given, person)
    answer, problem = None, ""
    if given["q"] and not errors:
        chosen = Filter(day, market=given["market"] or None, kind=_kind(kind))
        answer, problem = _ask(library, given["q"], chosen, person)
    with person.reading() as work:
        job, coming = indexing_now(work)
        today = work.now.date()
    return page(
        "search.html",
        person,
        status=HTTPStatus.UNPROCESSABLE_ENTITY if errors else HTTPStatus.OK,
        given=given,
        kinds=KINDS,
        errors=errors,
        problem=problem,
        answer=answer,
        groups=_grouped(_found(answer, hit, library, today) for hit in answer.hits) if answer else (),
        understood=answer is None or bool(answer.read_as) or answer.language in LANGUAGES,
        job=job,
        coming=coming,
        embedding=library.embedding,
    )


@router.get("/search/history", response_model=None)
def history(
    person: PersonDep, library: LibraryDep, clause: Annotated[str, Query(max_length=2_000)], policy: str = ""
) -> HTMLResponse:
    """Which version introduced a clause, and what each later one made of it."""
    try:
        found = find_histories(library, clause, policy=policy or None)
    except BriefwrightError as error:
        return page("history.html", person, status=HTTPStatus.NOT_FOUND, lines=(), problem=_tell(error, person))
    return page("history.html", person, lines=[(each, _steps(each), _topic(each)) for each in found], problem="")


def _check(given: dict[str, str], person: Visitor) -> tuple[dict[str, str], date | None]:
    """Return what is wrong with a form, by its field, and the day that it names."""
    errors: dict[str, str] = {}
    day = None
    try:
        day = date.fromisoformat(given["as_of"]) if given["as_of"] else None
    except ValueError:
        errors["as_of"] = person.words.t("web-search-bad-date")
    market = given["market"]
    if market and not (market.isascii() and market.isalpha() and len(market) <= _LONGEST_MARKET):
        errors["market"] = person.words.t("web-search-bad-market")
    return errors, day


def _kind(text: str) -> Kind | None:
    return next((kind for kind in KINDS if kind == text), None)


def _ask(library: Library, question: str, chosen: Filter, person: Visitor) -> tuple[Answer | None, str]:
    """Return the answer, or a sentence that says why there is none to be had."""
    try:
        return library.search(question, chosen, limit=_LIMIT), ""
    except BriefwrightError as error:
        return None, _tell(error, person)


def _tell(error: BriefwrightError, person: Visitor) -> str:
    told = {"library_empty": "web-search-library_empty", "library_embedding": "web-search-library_embedding"}
    told["library_unknown"] = "web-history-none"
    return person.words.t(told[error.code]) if error.code in told else tell(error).message


def _found(answer: Answer, hit: Hit, library: Library, today: date) -> Found:
    edition, passage = hit.edition, hit.passage
    found = why(answer, hit)
    judged = judge_record(library, library.holdings().record_of(edition)) if edition.kind == "precedent" else None
    grounds = grounds_of(judged.holding) if judged else ()
    now = hit.now.full_text if hit.now else ""
    return Found(
        hit=hit,
        stands="upcoming" if edition.effective > today else hit.status,
        parts=tuple(_parts(passage.full_text, found.words, _best(hit))),
        why=found,
        last=_last_day(hit),
        steps=tuple(dict.fromkeys(step for step in (*passage.path, passage.tier) if step)),
        now=redline(passage.full_text, now) if now not in ("", passage.full_text) else (),
        topic=topic_of("\n".join((passage.full_text, now, *(ground.text for ground in grounds)))),
        cite=_citation(edition, passage),
        address=precedent_address(edition.policy) if judged else history_address(edition, passage),
        precedent=judged.precedent if judged else None,
        holding=judged.holding if judged else None,
        grounds=grounds,
    )


def _best(hit: Hit) -> range:
    """Where the best words of a clause stand in it; of a short clause none stand out."""
    text = hit.passage.full_text
    at = text.rfind(hit.passage.text)
    if len(hit.passage.windows) < 2 or at < 0:
        return range(0)
    return range(at + hit.span.start - hit.passage.start, at + hit.span.end - hit.passage.start)


def _parts(text: str, shared: Iterable[str], best: range) -> Iterable[Part]:
    """The text in parts, cut where its best words begin and end and around every word that is `shared`."""
    any_of = "|".join(re.escape(word).replace("'", "['’]") for word in shared)
    found = (
        [match.span() for match in re.finditer(rf"(?<!\w)(?:{any_of})(?!\w)", text, re.IGNORECASE)] if any_of else []
    )
    cuts = sorted({0, len(text), *(cut for span in found for cut in span), *((best.start, best.stop) if best else ())})
    starts = {start for start, _ in found}
    inside = 0
    for start, end in pairwise(cuts):
        if start in starts:
            inside = next(stop for begun, stop in found if begun == start)
        yield Part(text[start:end], start < inside, start in best)


def _last_day(hit: Hit) -> date | None:
    return hit.effective_to - timedelta(days=1) if hit.effective_to else None


def _citation(edition: Edition, passage: Passage) -> str:
    """A citation as precedents take it."""
    if edition.kind == "precedent":
        return cite(edition.policy, edition.effective)
    return f"{edition.policy}@{edition.version}#{passage.clause_id}"


def _grouped(found: Iterable[Found]) -> list[list[Found]]:
    """The answers, those together that are one clause today."""
    groups: dict[tuple[str, str, str, str], list[Found]] = {}
    for each in found:
        edition, now = each.hit.edition, each.hit.now
        if each.precedent:  # told as a whole, whichever sentence was found
            groups.setdefault((edition.kind, edition.policy, "", ""), [each])
            continue
        line = (edition.kind, edition.policy, edition.market, (now or each.hit.passage).clause_id)
        groups.setdefault(line, []).append(each)
    return list(groups.values())


def _steps(history: History) -> list[Step]:
    events = sorted(history.events, key=lambda event: event.edition.effective)
    made, before = [], ""
    for event in events:
        text = event.place.passage.full_text
        runs = redline(text, "") if event.status == "removed" else redline(before or text, text)
        made.append(Step(event, tuple(map(say, event.said)), runs, history.record_of(event).author))
        before = text
    return made


def _topic(history: History) -> str:
    return topic_of("\n".join(event.place.passage.full_text for event in history.events))
