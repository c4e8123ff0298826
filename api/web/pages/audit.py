"""The audit log: what happened, newest first, and whether the log is whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from api.audit.events import KINDS
from api.db.repositories.audit import entries_before
from api.db.repositories.users import names_of
from api.http.paging import read_cursor, write_cursor
from api.permissions import may_read_audit, require
from api.web.rendering import page
from api.web.visitor import PersonDep

router = APIRouter()
_SHOWN = 50
_FAULTS_SHOWN = 20
# The event in which somebody becomes known, so that nobody is its actor yet.
_SIGNED_IN = "sign_in.done"
# The fields of events that name somebody.
_PEOPLE = ("user", "owner")


@router.get("/audit", response_model=None)
def show(
    person: PersonDep, kind: Annotated[str, Query(max_length=40)] = "", cursor: str | None = None, verify: str = ""
) -> HTMLResponse:
    """Verifying reads the whole log, so it is done when it is asked for."""
    require(may_read_audit(person.actor), person.actor, "read the audit log")
    before, kind = read_cursor(cursor), kind if kind in KINDS else ""
    count, faults = person.service.verify_audit() if verify else (0, [])
    with person.reading() as work:
        rows = entries_before(
            work.session, before=before[0] if before else None, kind=kind or None, limit=_SHOWN + 1
        )  # fmt: skip
        entries = [(row, datetime.fromisoformat(row.at), json.loads(row.data)) for row in rows[:_SHOWN]]
        names = names_of(work.session, {data[name] for _, _, data in entries for name in _PEOPLE if data.get(name)})
    kept = f"kind={kind}&" if kind else ""
    return page(
        "audit.html",
        person,
        entries=[(row, at, _who(row.actor, row.kind, data, names), _details(data, names)) for row, at, data in entries],
        kind=kind,
        kinds={name: said_of(name) for name in KINDS},
        verified=bool(verify),
        count=count,
        faults=faults[:_FAULTS_SHOWN],
        first=f"/audit?{kept}".rstrip("?&") if before else "",
        following=f"/audit?{kept}cursor={write_cursor(rows[_SHOWN - 1].seq)}" if len(rows) > _SHOWN else "",
    )


def said_of(kind: str) -> str:
    """Return the id of the words for a kind of event."""
    return f"web-audit-is-{kind.replace('.', '_')}"


def _who(actor: str, kind: str, data: Mapping[str, Any], names: Mapping[int, str]) -> str:
    """Return who did it; until somebody is signed in they are nobody to the log, which names them beside it."""
    return names.get(data["user"], actor) if kind == _SIGNED_IN and data.get("user") else actor


def _details(data: Mapping[str, Any], names: Mapping[int, str]) -> dict[str, str]:
    """Return what the log keeps of an event, with people by their names."""
    told = {name: names.get(value, value) if name in _PEOPLE else value for name, value in data.items()}
    return {name: ", ".join(map(str, value)) if isinstance(value, list) else str(value) for name, value in told.items()}
