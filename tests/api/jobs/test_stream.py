"""Server-sent events: what has happened, then what happens, from where the listener was."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any

import anyio
import pytest

from api.errors import InvalidError, NotFoundError
from api.jobs.stream import read_last_id, stream
from tests.api.jobs.desk import Desk


def listen(
    desk: Desk, id: int, *, after: int = 0, most: int = 100, between: Callable[[], None] | None = None
) -> list[Any]:
    """The events of a job, at most `most`; `between` is called when the first one was heard."""

    async def run() -> list[Any]:
        heard: list[Any] = []
        async for message in stream(desk.store, id, after=after, poll=0.01):
            lines = dict(line.split(": ", 1) for line in message.strip().splitlines())
            heard.append((int(lines["id"]), lines["event"], json.loads(lines["data"])))
            if between is not None and len(heard) == 1:
                between()
            if len(heard) == most:
                break
        return heard

    return anyio.run(run)


def test_a_stream_follows_a_job_to_its_end(desk: Desk) -> None:
    id = desk.submit("a").id
    worker = desk.worker()
    thread = threading.Thread(target=worker.step)
    heard = listen(desk, id, between=thread.start)
    thread.join()
    assert [kind for _, kind, _ in heard] == ["queued", "running", "stage", "stage", "done"]
    assert heard[3][2]["stage"] == "Shouting"
    assert (heard[3][2]["stages_done"], heard[3][2]["stages"]) == (1, 2)


def test_who_lost_the_line_goes_on_after_the_last_event(desk: Desk) -> None:
    id, other = desk.submit("a").id, desk.submit("b").id
    first = listen(desk, id, most=1)
    worker = desk.worker()
    worker.step(), worker.step()
    rest = listen(desk, id, after=read_last_id(str(first[-1][0])))
    assert [kind for _, kind, _ in first + rest] == [kind for _, kind, _ in listen(desk, id)]
    assert {data["job"] for _, _, data in rest} == {id} != {other}
    assert listen(desk, id, after=rest[-1][0]) == []  # it has ended, and so does the stream


def test_a_cancelled_job_ends_its_stream(desk: Desk) -> None:
    id = desk.submit("a").id
    desk.do(desk.queue.cancel, id)
    assert [kind for _, kind, _ in listen(desk, id)] == ["queued", "cancelled"]


@pytest.mark.parametrize("given", ["x", "-1", "1.5", "9" * 30, "²"])
def test_a_last_event_id_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(InvalidError, match="no id of an event"):
        read_last_id(given)


def test_there_is_no_stream_of_no_job(desk: Desk) -> None:
    with pytest.raises(NotFoundError, match="no such job"):
        listen(desk, 99)
