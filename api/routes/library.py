"""The library: what the policies said, when, and whether it still holds; precedents in and out."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, File, Form, Path, Query, UploadFile

from api.http.caller import CallerDep
from api.http.library import LibraryDep
from api.http.once import IdempotencyKey, once
from api.http.paging import Limit, Page
from api.library.contract import answer_json, history_json, precedent_json
from api.library.history import find_histories
from api.library.indexing import read_given, submit_precedents, withdraw_precedent
from api.library.precedents import Judged, find_judged, judged_after
from api.permissions import may_keep_precedents, require
from api.policies.service import load_policy
from api.schemas.common import LocaleTag, Name, Text, problems
from api.schemas.jobs import JobOut
from api.schemas.library import HistoriesOut, PrecedentOut, SearchOut, Withdrawal, WithdrawnOut
from nlp.pipeline import say
from nlp.search.edition import Kind
from nlp.search.shelf import Filter

router = APIRouter(tags=["library"])
PrecedentId = Annotated[Text, Path(min_length=1, max_length=120, examples=["case-14"])]
Market = Annotated[str, Query(pattern=r"^[A-Za-z]{2,35}$", description="What holds there or everywhere.")]


@router.get("/search", summary="Search policies and precedents", responses=problems(404, 409))
def search(
    caller: CallerDep,
    library: LibraryDep,
    q: Annotated[
        Text, Query(min_length=1, max_length=1_000, examples=["can a 14 year old go live?"], description="A question.")
    ],
    as_of: Annotated[date | None, Query(description="What held on this day; without it, the latest versions.")] = None,
    market: Market | None = None,
    language: Annotated[LocaleTag | None, Query(description="Only what is written in it.")] = None,
    policy: Annotated[Name | None, Query(description="A policy's id.")] = None,
    kind: Annotated[Kind | None, Query(description="Policies or precedents only.")] = None,
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
) -> SearchOut:
    """In any language, as one asks a colleague. Words in quotation marks must be there; a clause id finds that clause.

    Where nothing is near, there is no result, and `silence` says so. 409 while the library is empty or being read.
    """
    languages = frozenset((language.replace("_", "-").partition("-")[0].lower(),)) if language else None
    chosen = Filter(as_of, policy, market.upper() if market else None, kind, languages=languages)
    answer = library.search(q, chosen, limit=limit)
    return SearchOut.model_validate(answer_json(answer, library.holding_of, say))


@router.get("/policies/{policy}/history", summary="A clause's history", responses=problems(404, 409))
def show_history(
    policy: Annotated[Name, Path(examples=["youth-safety"])],
    caller: CallerDep,
    library: LibraryDep,
    clause: Annotated[Text, Query(min_length=1, max_length=2_000, description="Its id, or its words.")],
) -> HistoriesOut:
    """Which version introduced it, what each later one made of it, who added these, and how it stands today."""
    with caller.reading() as work:
        load_policy(work, policy)
    found = find_histories(library, clause, policy=policy)
    return HistoriesOut.model_validate({"histories": [history_json(one, say) for one in found]})


@router.get("/precedents", summary="List the precedents", responses=problems(409))
def list_precedents(
    caller: CallerDep,
    library: LibraryDep,
    limit: Limit = 50,
    after: Annotated[Text | None, Query(max_length=120, description="The last id seen.")] = None,
) -> Page[PrecedentOut]:
    """By id, each with whether it still holds; the next page begins `after` the last one, which is also its `next`."""
    found = judged_after(library, after=after or "", limit=limit + 1)
    last = found[limit - 1].precedent.id if len(found) > limit else None
    return Page(items=[_out(one) for one in found[:limit]], next=last)


@router.post("/precedents", status_code=202, summary="Add precedents", responses=problems(409, 413))
def add_precedents(
    caller: CallerDep,
    file: Annotated[UploadFile, File(description="A CSV table or a JSON list of many, or one as Markdown.")],
    replace: Annotated[bool, Form(description="Put them in the place of those that are there.")] = False,
    key: IdempotencyKey = None,
) -> JobOut:
    """By a job: all of the file, or none. A row that cannot be used is told at once."""
    require(may_keep_precedents(caller.actor), caller.actor, "add precedents")
    given = read_given(file.file.read(), (file.filename or "precedents.csv")[-200:])
    with caller.writing() as work:
        request = ["precedents", given.sha256, given.name, replace]
        return once(work, key, request, JobOut, lambda: JobOut.of(submit_precedents(work, given, replacing=replace)))


@router.get("/precedents/{id:path}", summary="A precedent", responses=problems(404, 409))
def show_precedent(id: PrecedentId, caller: CallerDep, library: LibraryDep) -> PrecedentOut:
    """With what became of every clause that it cites."""
    return _out(find_judged(library, id))


@router.post("/precedents/{id:path}/withdrawal", summary="Withdraw a precedent", responses=problems(404))
def withdraw(id: PrecedentId, body: Withdrawal, caller: CallerDep) -> WithdrawnOut:
    """It is in no answer any more; adding it again brings it back."""
    with caller.writing() as work:
        withdraw_precedent(work, id, body.reason)
        return WithdrawnOut(id=id, withdrawn_at=work.now, reason=body.reason)


def _out(one: Judged) -> PrecedentOut:
    return PrecedentOut.model_validate(precedent_json(one.precedent, one.holding, say))
