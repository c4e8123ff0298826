"""The audit log: reading, exporting, verifying."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from api.audit.chain import canonical
from api.audit.events import KINDS
from api.db.repositories.audit import all_entries, entries_before
from api.http.caller import CallerDep
from api.http.paging import Cursor, Limit, Page, paged, read_cursor
from api.permissions import may_read_audit, require
from api.schemas.audit import EntryOut, FaultOut, Verified
from api.schemas.common import problems

router = APIRouter(prefix="/audit", tags=["audit"])
EventKind = StrEnum("EventKind", {name: name for name in KINDS})  # type: ignore[misc]  # each kind is a value


@router.get("", summary="What happened", responses=problems())
def list_entries(
    caller: CallerDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    kind: Annotated[EventKind | None, Query(description="Only events of this kind.")] = None,
) -> Page[EntryOut]:
    """The newest first."""
    require(may_read_audit(caller.actor), caller.actor, "read the audit log")
    before = read_cursor(cursor)
    with caller.reading() as work:
        rows = entries_before(work.session, before=before[0] if before else None, kind=kind, limit=limit + 1)
        return paged(rows, limit, EntryOut.of, lambda entry: (entry.seq,))


@router.get(
    "/export",
    summary="The whole log as JSON lines",
    response_class=StreamingResponse,
    responses={**problems(), 200: {"content": {"application/jsonl": {}}, "description": "An entry a line."}},
)
def export(caller: CallerDep) -> StreamingResponse:
    """Canonical JSON (RFC 8785), oldest first: enough to verify the chain elsewhere."""
    require(may_read_audit(caller.actor), caller.actor, "read the audit log")

    def lines() -> Iterator[bytes]:
        with caller.reading() as work:
            for entry in all_entries(work.session):
                yield canonical(asdict(entry)).encode() + b"\n"

    return StreamingResponse(lines(), media_type="application/jsonl")


@router.get("/verification", summary="Is the log whole?", responses=problems())
def verify(caller: CallerDep) -> Verified:
    """Recomputes the whole chain, and compares its end with the signed head outside the store."""
    require(may_read_audit(caller.actor), caller.actor, "read the audit log")
    count, faults = caller.service.verify_audit()
    shown = [FaultOut(kind=fault.kind, seq=fault.seq, message=fault.message) for fault in faults[:100]]
    return Verified(whole=not faults, entries=count, faults=shown)
