"""A store with the sample library, many updates and what was drafted of them, in every state and locale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from api.audit.events import DraftsStored
from api.db.statistics import gather_statistics
from api.db.tables import ChangeRow, Piece, PieceFooting, PieceVersion, PolicyVersion, RippleTask, StaleMark, Update
from api.jobs.service import WORKER, WorkerStore, make_queue
from api.jobs.worker import Worker
from api.ripple.jobs import submit_impact
from api.sample import add_sample
from api.service import Service, open_service
from api.settings import read_settings

UPDATES, ITEMS, SEGMENTS, CHANGES = 1_000, 50, 5, 12
LOCALES = ("en", "pt-BR", "de", "ja")
_STATES = ("draft", "in_review", "approved", "published")
_POLICY = "youth-safety"
_FIRST, _MIDDLE = 10_000, 45_000
# One piece in so many is assigned; one in so many rests on clauses that the policy's last version changes.
_ASSIGNED, _RESTING = 20, 100
_CLAUSE = {
    "clause_id": "c746f497ba7", "path": ["Safety", "Notices"], "tier": None, "start": 1029, "end": 1036, "lead_in": "",
    "text": "The account holder answers within 14 days, counted from the notice.",
}  # fmt: skip
_WORDS = {"text": "14 days", "start": 1029, "end": 1036}
_CHANGE = {
    "kind": "modified", "facets": ["threshold"], "direction": "tighter", "old": [_CLAUSE], "new": [_CLAUSE],
    "evidence": [{"facet": "threshold", "old": _WORDS, "new": _WORDS}], "returns_to": None,
    "summary": "The time limit falls from 30 days to 14 days.",
}  # fmt: skip
_BRIEFING = {"title": "Safety: what changes", "direction": "ltr", "coverage": {"substantive": 12, "covered": 12}}
_EVIDENCE = [{"side": "new", "clause_id": "c746f497ba7", "start": 1029, "end": 1036, "text": "14 days"}]
_SEGMENT = {
    "section": "changes", "role": "change", "origin": "template",
    "text": "The time limit falls from 30 days to 14 days.",
    "source_text": "The time limit falls from 30 days to 14 days.", "language": "en", "change_ids": ["ch-0"],
    "evidence": _EVIDENCE, "checks": [],
}  # fmt: skip
_OPTION = {"text": "Within 14 days, counted from the notice", "origin": "key", "feedback": "The limit is 14 days now."}
_ITEM = {
    "type": "single_choice", "stem": "How long may the account holder take to answer a notice?", "note": "",
    "options": [{**_OPTION, "id": sign, "correct": sign == "b"} for sign in "abcd"],
    "facet": "threshold", "bloom": "apply", "grounding": "kept", "change_ids": ["ch-0"], "checks": [],
    "evidence": _EVIDENCE,
}  # fmt: skip
_REASON = {"change_id": "ch-0", "kind": "modified", "path": ["Safety"], "old": "30 days", "new": "14 days"}


@dataclass(frozen=True)
class Stored:
    """Everybody's key by name, and ids to ask for."""

    keys: Mapping[str, str]
    user_id: int
    version_id: int
    item_id: int
    briefing_id: int


def store_much(home: Path) -> Stored:
    """Make a store in `home`: through the service's own samples and jobs, then with rows as drafting leaves them."""
    service = open_service(read_settings(home=home, development=True, database_url=""))
    keys = add_sample(service)
    _work(service)
    with service.writing(WORKER) as work:
        versions = select(PolicyVersion).where(PolicyVersion.policy_id == _POLICY).order_by(PolicyVersion.id)
        old, new, *_, newest = work.session.scalars(versions)
        reviewer = 3
        _fill(work.session, work.now, old, new, reviewer)
        for number in range(UPDATES):
            work.record(DraftsStored(number + 2, ITEMS + (SEGMENTS + 1) * len(LOCALES), CHANGES))
        gather_statistics(work.session)
        submit_impact(work, newest)
        item, briefing = (
            work.session.scalars(select(Piece.id).where(Piece.kind == kind, Piece.id > _MIDDLE).limit(1)).one()
            for kind in ("item", "briefing")
        )
    _work(service)
    service.database.close()
    return Stored(keys, reviewer, newest.id, item, briefing)


def _work(service: Service) -> None:
    worker = Worker(WorkerStore(service), make_queue(service), name="measured")
    while worker.step():
        pass


def _fill(session: Session, now: datetime, old: PolicyVersion, new: PolicyVersion, reviewer: int) -> None:
    ids = count(_FIRST)
    tasks = [RippleTask(version_id=new.id, owner_id=reviewer, locale=locale, opened_at=now) for locale in LOCALES]
    session.add_all(tasks)
    for number in range(UPDATES):
        update = Update(
            old_version_id=old.id, new_version_id=new.id, locales=list(LOCALES), state="drafted", problem=None,
            warnings=[], submitted_by=2, created_at=now, drafted_at=now,
        )  # fmt: skip
        session.add(update)
        session.flush()
        pieces = [
            {
                "update_id": update.id, "version": 1, "revision": 1, "created_at": now, "changed_at": now,
                "state": _STATES[number % len(_STATES)], "risk": piece["id"] % 3, "stale": piece["id"] % _RESTING == 1,
                "assignee_id": reviewer if piece["id"] % _ASSIGNED == 0 else None, **piece,
            }
            for piece in _pieces(ids)
        ]  # fmt: skip
        contents = {"briefing": _BRIEFING, "segment": _SEGMENT, "item": _ITEM}
        words = {"number": 1, "base": 1, "author_id": 2, "why": "", "created_at": now}
        session.execute(insert(Piece), pieces)
        session.execute(
            insert(PieceVersion),
            [{**words, "piece_id": each["id"], "content": contents[each["kind"]]} for each in pieces],
        )
        session.execute(insert(ChangeRow), [_change(update.id, position) for position in range(1, CHANGES + 1)])
        resting = {"version_id": new.id, "clause_id": "c746f497ba7", "digest": "0" * 16, "start": 0, "end": 7}
        session.add_all(PieceFooting(**resting, piece_id=each["id"]) for each in pieces if each["id"] % _RESTING == 0)
        session.add_all(
            StaleMark(
                task_id=tasks[LOCALES.index(each["locale"])].id, piece_id=each["id"], base_version_id=old.id,
                verdict="stale", reasons=[_REASON], footings=[], opened_at=now, why="",
            )
            for each in pieces if each["stale"]
        )  # fmt: skip


def _pieces(ids: Iterator[int]) -> Iterator[dict[str, Any]]:
    """The pieces of an update: in each locale a briefing with its segments, and items, one locale after the other."""
    for locale in LOCALES:
        briefing = next(ids)
        yield {"id": briefing, "kind": "briefing", "locale": locale, "key": "", "parent_id": None, "position": 0}
        for position in range(1, SEGMENTS + 1):
            key = f"s-{position}"
            yield {
                "id": next(ids), "kind": "segment", "locale": locale, "key": key, "parent_id": briefing,
                "position": position,
            }  # fmt: skip
    for position in range(ITEMS):
        locale = LOCALES[position % len(LOCALES)]
        yield {
            "id": next(ids), "kind": "item", "locale": locale, "key": f"q-{position}", "parent_id": None,
            "position": position,
        }  # fmt: skip


def _change(update_id: int, position: int) -> dict[str, Any]:
    weight = ("substantive", "editorial", "uncertain")[position % 3]
    named = {"kind": "modified", "materiality": weight, "direction": "tighter", "key": f"ch-{position}"}
    content = {**_CHANGE, "materiality": weight, "id": named["key"]}
    return {"update_id": update_id, "position": position, "content": content, **named}
