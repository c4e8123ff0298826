"""The audit log."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from api.audit.chain import Entry
from api.schemas.common import Id


class EntryOut(BaseModel):
    """What happened, who did it, when; `hash` covers all of it and the hash of the entry before."""

    seq: Id
    at: str
    actor_id: Id | None
    actor: str
    kind: str
    data: dict[str, Any]
    previous: str
    hash: str

    @classmethod
    def of(cls, entry: Entry) -> EntryOut:
        return cls(
            seq=entry.seq, at=entry.at, actor_id=entry.actor_id, actor=entry.actor, kind=entry.kind,
            data=json.loads(entry.data), previous=entry.previous, hash=entry.hash,
        )  # fmt: skip


class FaultOut(BaseModel):
    kind: str
    seq: int
    message: str


class Verified(BaseModel):
    """Whether the log is whole."""

    whole: bool
    entries: int
    faults: list[FaultOut]
