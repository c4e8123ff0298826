"""What happens to a job as server-sent events, from the same rows that who polls reads."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any

import anyio
from starlette.concurrency import run_in_threadpool

from api.db.repositories import jobs
from api.db.tables.jobs import JobEvent
from api.errors import InvalidError
from api.jobs.kinds import Store
from api.jobs.queue import find_job
from api.jobs.rules import ENDED

# Seconds between two looks, and between two signs of life where nothing happens (proxies end what is silent).
POLL, SIGN_OF_LIFE = 0.25, 15.0
# Events read at a time.
_MOST = 1_000


def read_last_id(given: str | None) -> int:
    """Return the event after which to go on, as the header Last-Event-ID gives it. Raises InvalidError."""
    if given is None or not given.strip():
        return 0
    if not given.strip().isdecimal() or len(given) > 18:
        raise InvalidError(
            "this is no id of an event", value=given[:40], hint="Give the last id received", code="event_id"
        )
    return int(given)


async def stream(store: Store, job_id: int, *, after: int = 0, poll: float = POLL) -> AsyncIterator[str]:
    """Yield the events of a job after event `after` as they happen; ends with the one that ends the job.

    A job that has ended and is tried again begins a new stream. Raises NotFoundError where there is no such job.
    """
    told = time.monotonic()
    while True:
        events, ended = await run_in_threadpool(_look, store, job_id, after)
        for event in events:
            after = event.id
            yield render(event)
        if ended:
            return
        now = time.monotonic()
        if events:
            told = now
        elif now - told > SIGN_OF_LIFE:
            told = now
            yield ": alive\n\n"
        await anyio.sleep(poll)


def render(event: JobEvent) -> str:
    """Return an event as a message of the stream."""
    return f"id: {event.id}\nevent: {event.kind}\ndata: {json.dumps(event_json(event), ensure_ascii=False)}\n\n"


def event_json(event: JobEvent) -> dict[str, Any]:
    return {"id": event.id, "job": event.job_id, "at": event.at.isoformat(), "kind": event.kind, **event.data}


def _look(store: Store, job_id: int, after: int) -> tuple[Sequence[JobEvent], bool]:
    """Return what has happened since, and whether the job has ended by then: read from one state of the store."""
    with store.reading() as work:
        job = find_job(work, job_id)
        events = jobs.events_after(work.session, job_id, after, _MOST)
        return events, job.status in ENDED and len(events) < _MOST
