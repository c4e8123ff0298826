"""Policies and their versions."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, File, Form, Path, Response, UploadFile

from api.db.repositories.policies import policies_after, versions_after
from api.db.tables.policies import PolicyVersion
from api.http.caller import Caller, CallerDep
from api.http.conditions import IfMatch, read_tag, write_tag
from api.http.once import IdempotencyKey, once
from api.http.paging import Cursor, Limit, Page, paged, read_cursor, read_name_cursor
from api.permissions import may_keep_policies, require
from api.policies.service import (
    ReadFile,
    add_policy,
    add_version,
    load_policy,
    load_version,
    read_policy,
    tag_of,
    withdraw_version,
)
from api.schemas.common import Name, PathId, problems
from api.schemas.policies import (
    NewPolicy,
    NewVersionText,
    PolicyOut,
    VersionName,
    VersionOut,
    VersionText,
    VersionWithdrawal,
)

router = APIRouter(tags=["policies"])
_ADDING = problems(404, 409, 413)
PolicyId = Annotated[Name, Path(description="The policy's id.", examples=["youth-safety"])]


@router.get("/policies", summary="List the policies", responses=problems())
def list_policies(caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[PolicyOut]:
    """By id."""
    after = read_name_cursor(cursor)
    with caller.reading() as work:
        rows = policies_after(work.session, after=after, limit=limit + 1)
        return paged(rows, limit, PolicyOut.of, lambda row: (row.id,))


@router.post("/policies", status_code=201, summary="Add a policy", responses=problems(409))
def add(body: NewPolicy, caller: CallerDep, key: IdempotencyKey = None) -> PolicyOut:
    with caller.writing() as work:
        request = ["policies", body.model_dump(mode="json")]
        return once(work, key, request, PolicyOut, lambda: PolicyOut.of(add_policy(work, body.id, body.title)))


@router.get("/policies/{policy}", summary="A policy", responses=problems(404))
def show(policy: PolicyId, caller: CallerDep) -> PolicyOut:
    with caller.reading() as work:
        return PolicyOut.of(load_policy(work, policy))


@router.get("/policies/{policy}/versions", summary="A policy's versions", responses=problems(404))
def list_versions(policy: PolicyId, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[VersionOut]:
    """In the order in which they were added."""
    after = read_cursor(cursor) or (0,)
    with caller.reading() as work:
        load_policy(work, policy)
        rows = versions_after(work.session, policy, after=after[0], limit=limit + 1)
        return paged(rows, limit, VersionOut.of, lambda row: (row.id,))


@router.post("/policies/{policy}/versions", status_code=201, summary="Add a version as text", responses=_ADDING)
def add_text(policy: PolicyId, body: NewVersionText, caller: CallerDep, key: IdempotencyKey = None) -> VersionOut:
    """Markdown or plain text. The same version again changes nothing; with another text it is refused."""
    require(may_keep_policies(caller.actor), caller.actor, "add versions")
    read = read_policy(body.text.encode(), "policy.md")
    return _add(caller, policy, read, body.name, body.effective, key)


@router.post("/policies/{policy}/files", status_code=201, summary="Add a version as a file", responses=_ADDING)
def add_file(
    policy: PolicyId,
    caller: CallerDep,
    file: Annotated[UploadFile, File(description="Markdown, HTML, DOCX, PDF or plain text.")],
    name: Annotated[VersionName | None, Form()] = None,
    effective: Annotated[date | None, Form()] = None,
    key: IdempotencyKey = None,
) -> VersionOut:
    """What `name` and `effective` leave open must be in the file's front matter."""
    require(may_keep_policies(caller.actor), caller.actor, "add versions")
    read = read_policy(file.file.read(), file.filename or "policy.md")
    return _add(caller, policy, read, name, effective, key)


@router.get("/versions/{id}", summary="A version", responses=problems(404))
def show_version(id: PathId, caller: CallerDep, response: Response) -> VersionOut:
    with caller.reading() as work:
        return _tagged(load_version(work, id), response)


@router.post("/versions/{id}/withdrawal", summary="Withdraw a version", responses=problems(404, 409, 412, 428))
def withdraw(
    id: PathId, body: VersionWithdrawal, caller: CallerDep, response: Response, if_match: IfMatch = None
) -> VersionOut:
    """It holds no more: the version before it holds in its place, and what rests on words that it alone has is stale.

    It stays listed, with the reason; adding the same version again brings it back.
    """
    seen = read_tag(if_match)
    with caller.writing() as work:
        version = load_version(work, id)
        withdraw_version(work, version, seen, body.reason)
        return _tagged(version, response)


@router.get("/versions/{id}/text", summary="A version's text", responses=problems(404))
def show_text(id: PathId, caller: CallerDep) -> VersionText:
    """The normalized text: every `start` and `end` elsewhere is an offset in it."""
    with caller.reading() as work:
        version = load_version(work, id)
        return VersionText(id=version.id, text=version.text)


def _tagged(version: PolicyVersion, response: Response) -> VersionOut:
    response.headers["ETag"] = write_tag(tag_of(version))
    return VersionOut.of(version)


def _add(
    caller: Caller, policy: str, read: ReadFile, name: str | None, effective: date | None, key: str | None
) -> VersionOut:
    day = effective.isoformat() if effective else None
    with caller.writing() as work:
        return once(
            work,
            key,
            ["versions", policy, read.sha256, name, day],
            VersionOut,
            lambda: VersionOut.of(add_version(work, load_policy(work, policy), read, name=name, effective=effective)),
        )
