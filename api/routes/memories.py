"""Translation memories: the units of a locale, proposals and decisions, files in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Path, Query, Response, UploadFile

from api.bases.entries import EntryState
from api.bases.files import MEDIA_TYPES, read_translations, write_memory
from api.bases.service import decide, decide_batch, import_units, load_entry, load_locale, propose_unit, tag_of
from api.bases.snapshots import memory_of
from api.db.repositories import bases
from api.http.caller import CallerDep
from api.http.conditions import IfMatch, read_tag, write_tag
from api.http.once import IdempotencyKey, once
from api.http.paging import Cursor, Limit, Page, paged, read_cursor
from api.permissions import may_propose, require
from api.routes.bases import Batch, Locale, Search, list_bases
from api.schemas.bases import (
    Bases,
    BatchDecision,
    Decided,
    Decision,
    ImportedOut,
    Matches,
    MatchOut,
    NewUnit,
    UnitOut,
    unit_out,
)
from api.schemas.common import PathId, problems
from nlp.localize.locales import SOURCE
from nlp.localize.memory import Query as Segment
from nlp.localize.memory import TranslationUnit

router = APIRouter(prefix="/memories", tags=["memories"])
_FILE = {"content": {"application/xml": {}}, "description": "The approved translations as TMX 1.4b."}


@router.get("", summary="List the memories", responses=problems())
def list_all(caller: CallerDep) -> Bases:
    with caller.reading() as work:
        return list_bases(work, "memory")


@router.get("/{locale}/units", summary="Look translations up", responses=problems(404))
def list_units(
    locale: Locale,
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    q: Search = "",
    state: EntryState | None = None,
    batch: Annotated[Batch | None, Query(description="Only those of a file.")] = None,
) -> Page[UnitOut]:
    """The newest first; `q` is part of a segment or of its translation."""
    before = read_cursor(cursor)
    with caller.reading() as work:
        wanted = bases.Filter(load_locale(work, locale), state or "", q, batch or "")
        rows = bases.list_units(work.session, wanted, before=before[0] if before else None, limit=limit + 1)
        return paged(rows, limit, UnitOut.of, lambda row: (row.id,))


@router.post("/{locale}/units", status_code=201, summary="Propose a translation", responses=problems(404, 409))
def propose(locale: Locale, body: NewUnit, caller: CallerDep, key: IdempotencyKey = None) -> UnitOut:
    """It counts once a reviewer of the locale, who is somebody else, approves it."""
    with caller.writing() as work:
        unit = TranslationUnit(
            body.source, body.target, SOURCE.tag, locale, state="reviewed", note=body.note,
            changed_on=work.now.date().isoformat(),
        )  # fmt: skip
        request = ["units", locale, body.model_dump(mode="json")]
        return once(work, key, request, UnitOut, lambda: UnitOut.of(propose_unit(work, locale, unit)))


@router.get("/{locale}/units/{id}", summary="A translation", responses=problems(404))
def show(locale: Locale, id: PathId, caller: CallerDep, response: Response) -> UnitOut:
    with caller.reading() as work:
        row = load_entry(work, "memory", locale, id)
        response.headers["ETag"] = write_tag(tag_of(row))
        return unit_out(row)


@router.post(
    "/{locale}/units/{id}/steps", summary="Approve, reject or retire a translation",
    responses=problems(404, 409, 412, 428),
)  # fmt: skip
def step(locale: Locale, id: PathId, body: Decision, caller: CallerDep, if_match: IfMatch = None) -> UnitOut:
    """Nobody decides on their own proposal."""
    seen = read_tag(if_match)
    with caller.writing() as work:
        row = load_entry(work, "memory", locale, id)
        decide(work, row, seen, body.step, note=body.note)
        return unit_out(row)


@router.get("/{locale}/matches", summary="What the memory holds for a text", responses=problems(404))
def find(
    locale: Locale,
    caller: CallerDep,
    text: Annotated[str, Query(min_length=1, max_length=4_000, examples=["Sellers must answer within 7 days."])],
) -> Matches:
    """The best of the approved translations, or none."""
    with caller.reading() as work:
        match = memory_of(work, load_locale(work, locale)).find(Segment(text))
        return Matches(items=[MatchOut.of(match)] if match else [])


@router.post(
    "/{locale}/files", status_code=201, summary="Propose a file of translations", responses=problems(404, 409, 413)
)
def add_file(
    locale: Locale,
    caller: CallerDep,
    file: Annotated[UploadFile, File(description="TMX 1.4, XLIFF 1.2 or XLIFF 2.0.")],
    key: IdempotencyKey = None,
) -> ImportedOut:
    """What of it translates English into the locale, all or nothing."""
    with caller.reading() as work:
        tag = load_locale(work, locale)
    require(may_propose(caller.actor, tag), caller.actor, f"propose wordings in {tag}")
    read = read_translations(file.file.read(), file.filename or "memory.tmx", tag)
    with caller.writing() as work:
        return once(
            work, key, ["unit files", tag, read.sha256], ImportedOut,
            lambda: ImportedOut.of(import_units(work, tag, read.values, name=read.name, sha256=read.sha256)),
        )  # fmt: skip


@router.post("/{locale}/batches/{batch}/steps", summary="Decide on a whole file", responses=problems(404, 409))
def step_batch(locale: Locale, batch: Annotated[Batch, Path()], body: BatchDecision, caller: CallerDep) -> Decided:
    with caller.writing() as work:
        return Decided(count=decide_batch(work, "memory", locale, batch, body.step, note=body.note))


@router.get(
    "/{locale}/file", summary="The approved translations as a file", response_class=Response,
    responses={**problems(404), 200: _FILE},
)  # fmt: skip
def download(locale: Locale, caller: CallerDep) -> Response:
    with caller.reading() as work:
        tag = load_locale(work, locale)
        data = write_memory(work, tag)
    headers = {"Content-Disposition": f'attachment; filename="memory.{tag}.tmx"'}
    return Response(data, media_type=MEDIA_TYPES["tmx"], headers=headers)
