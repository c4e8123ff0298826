"""Glossaries: the terms of a locale, proposals and decisions, files in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Path, Query, Response, UploadFile

from api.bases.entries import EntryState
from api.bases.files import MEDIA_TYPES, GlossaryFormat, read_terms, write_glossary
from api.bases.service import decide, decide_batch, import_terms, load_entry, load_locale, propose_term, tag_of
from api.bases.snapshots import glossary_of
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
    FoundTerm,
    FoundTerms,
    ImportedOut,
    NewTerm,
    TermOut,
    term_out,
)
from api.schemas.common import PathId, problems

router = APIRouter(prefix="/glossaries", tags=["glossaries"])
_FILE = {"content": {"text/csv": {}, "application/xml": {}}, "description": "The approved terms."}


@router.get("", summary="List the glossaries", responses=problems())
def list_all(caller: CallerDep) -> Bases:
    with caller.reading() as work:
        return list_bases(work, "glossary")


@router.get("/{locale}/terms", summary="Look terms up", responses=problems(404))
def list_terms(
    locale: Locale,
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    q: Search = "",
    state: EntryState | None = None,
    batch: Annotated[Batch | None, Query(description="Only those of a file.")] = None,
) -> Page[TermOut]:
    """By the alphabet; `q` is part of a term or of its rendering."""
    after = read_cursor(cursor)
    with caller.reading() as work:
        wanted = bases.Filter(load_locale(work, locale), state or "", q, batch or "")
        rows = bases.list_terms(work.session, wanted, after=after[0] if after else None, limit=limit + 1)
        return paged(rows, limit, TermOut.of, lambda row: (row.id,))


@router.post("/{locale}/terms", status_code=201, summary="Propose a term", responses=problems(404, 409))
def propose(locale: Locale, body: NewTerm, caller: CallerDep, key: IdempotencyKey = None) -> TermOut:
    """It counts once a reviewer of the locale, who is somebody else, approves it."""
    with caller.writing() as work:
        request = ["terms", locale, body.model_dump(mode="json")]
        return once(
            work, key, request, TermOut,
            lambda: TermOut.of(propose_term(work, locale, body.cells(), replaces=body.replaces_id)),
        )  # fmt: skip


@router.get("/{locale}/terms/{id}", summary="A term", responses=problems(404))
def show(locale: Locale, id: PathId, caller: CallerDep, response: Response) -> TermOut:
    with caller.reading() as work:
        row = load_entry(work, "glossary", locale, id)
        response.headers["ETag"] = write_tag(tag_of(row))
        return term_out(row)


@router.post(
    "/{locale}/terms/{id}/steps", summary="Approve, reject or retire a term", responses=problems(404, 409, 412, 428)
)
def step(locale: Locale, id: PathId, body: Decision, caller: CallerDep, if_match: IfMatch = None) -> TermOut:
    """Approving one that replaces another takes that out. Nobody decides on their own proposal."""
    seen = read_tag(if_match)
    with caller.writing() as work:
        row = load_entry(work, "glossary", locale, id)
        decide(work, row, seen, body.step, note=body.note)
        return term_out(row)


@router.get("/{locale}/matches", summary="The terms in a text", responses=problems(404))
def find(
    locale: Locale, caller: CallerDep, text: Annotated[str, Query(max_length=4_000, examples=["Minors may not."])]
) -> FoundTerms:
    """The approved ones, the longest first where they overlap."""
    with caller.reading() as work:
        hits = glossary_of(work, load_locale(work, locale)).find_terms(text)
        return FoundTerms(items=[FoundTerm.of(hit) for hit in hits])


@router.post("/{locale}/files", status_code=201, summary="Propose a file of terms", responses=problems(404, 409, 413))
def add_file(
    locale: Locale,
    caller: CallerDep,
    file: Annotated[UploadFile, File(description="CSV or TBX-Basic.")],
    key: IdempotencyKey = None,
) -> ImportedOut:
    """All of it or nothing. What gives another preferred rendering of a term replaces the old one once approved."""
    with caller.reading() as work:
        tag = load_locale(work, locale)
    require(may_propose(caller.actor, tag), caller.actor, f"propose wordings in {tag}")
    read = read_terms(file.file.read(), file.filename or "terms.csv", tag)
    with caller.writing() as work:
        return once(
            work, key, ["term files", tag, read.sha256], ImportedOut,
            lambda: ImportedOut.of(import_terms(work, tag, read.values, name=read.name, sha256=read.sha256)),
        )  # fmt: skip


@router.post("/{locale}/batches/{batch}/steps", summary="Decide on a whole file", responses=problems(404, 409))
def step_batch(locale: Locale, batch: Annotated[Batch, Path()], body: BatchDecision, caller: CallerDep) -> Decided:
    with caller.writing() as work:
        return Decided(count=decide_batch(work, "glossary", locale, batch, body.step, note=body.note))


@router.get(
    "/{locale}/file", summary="The approved terms as a file", response_class=Response,
    responses={**problems(404), 200: _FILE},
)  # fmt: skip
def download(locale: Locale, caller: CallerDep, format: GlossaryFormat = "csv") -> Response:
    with caller.reading() as work:
        tag = load_locale(work, locale)
        data = write_glossary(work, tag, format)
    headers = {"Content-Disposition": f'attachment; filename="terms.{tag}.{format}"'}
    return Response(data, media_type=MEDIA_TYPES[format], headers=headers)
