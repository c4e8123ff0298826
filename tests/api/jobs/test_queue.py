"""The queue under any sequence of what people, workers and the clock do, on both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest

from api.db import Database
from api.db.repositories import jobs
from api.db.tables.jobs import Job
from api.jobs import queue
from api.jobs.queue import Hold
from api.jobs.rules import DEATHS, TRIES, JobError, LostError
from nlp.errors import EngineError, ReadError
from tests.api.jobs.desk import Desk

LEASE = timedelta(seconds=30)


def claim(desk: Desk, worker: str = "one") -> Job | None:
    found: Job | None = desk.do(queue.claim, worker, kinds={"shout"}, lease=LEASE)
    return found


def kinds_of_events(desk: Desk, job: Job) -> list[str]:
    with desk.store.reading() as work:
        return [event.kind for event in jobs.events_after(work.session, job.id, 0, 100)]


def test_the_same_work_is_accepted_once(desk: Desk) -> None:
    first, again = desk.submit("a"), desk.submit("a")
    assert first.id == again.id
    assert kinds_of_events(desk, first) == ["queued"]
    assert desk.submit("b").id != first.id


def test_jobs_are_taken_up_in_the_order_in_which_they_came_and_by_one_worker(desk: Desk) -> None:
    ids = [desk.submit(text).id for text in "abc"]
    taken = [claim(desk, worker) for worker in ("one", "two", "three", "four")]
    assert [job.id if job else None for job in taken] == [*ids, None]


def test_a_kind_that_the_worker_does_not_know_waits(desk: Desk) -> None:
    desk.submit("a", kind="sing")
    assert claim(desk) is None


def test_what_waits_is_cancelled_at_once_and_what_runs_is_asked_to_end(desk: Desk) -> None:
    running, waiting = desk.submit("a"), desk.submit("b")
    claim(desk)
    assert desk.do(queue.cancel, waiting.id).status == "cancelled"
    assert desk.do(queue.cancel, running.id).status == "running"
    hold = Hold(running.id, 1)
    assert desk.do(queue.renew, hold, lease=LEASE).cancel_requested
    desk.do(lambda session, now: queue.end_cancelled(session, now, queue.held(session, hold)))
    assert desk.job(running.id).status == "cancelled"
    assert kinds_of_events(desk, running) == ["queued", "running", "cancelling", "cancelled"]
    assert desk.do(queue.cancel, running.id).status == "cancelled"  # again changes nothing


def test_work_wanted_back_while_it_is_being_cancelled_goes_on(desk: Desk) -> None:
    job = desk.submit("a")
    claim(desk)
    desk.do(queue.cancel, job.id)
    desk.submit("a")
    hold = Hold(job.id, 1)
    desk.do(lambda session, now: queue.end_cancelled(session, now, queue.held(session, hold)))
    assert desk.job(job.id).status == "queued"


def test_bad_input_fails_at_once_and_what_may_pass_is_tried_again_later(desk: Desk) -> None:
    bad, away = desk.submit("a"), desk.submit("b")

    def fail(job: Job, error: Exception) -> bool:
        claim(desk)
        hold = Hold(job.id, desk.job(job.id).attempt)
        ended: bool = desk.do(lambda session, now: queue.fail(session, now, queue.held(session, hold), error, seed=0))
        return ended

    assert fail(bad, ReadError("it is empty", value="a.md", hint="Give another"))
    assert desk.job(bad.id).error == {"code": "read", "message": "it is empty", "value": "a.md", "hint": "Give another"}
    for count in range(1, TRIES + 1):
        assert fail(away, EngineError("away")) == (count == TRIES)
        assert claim(desk) is None  # not before its time
        desk.clock.forward(1_000)
    assert desk.job(away.id).status == "failed"
    assert desk.job(away.id).failures == TRIES
    assert kinds_of_events(desk, away) == ["queued", *["running", "retrying"] * (TRIES - 1), "running", "failed"]

    again = desk.do(queue.retry, away.id)
    assert (again.status, again.error, again.failures) == ("queued", None, 0)
    with pytest.raises(JobError, match=r"it is queued.*Only what failed or was cancelled"):
        desk.do(queue.retry, away.id)


def test_a_worker_that_is_gone_loses_its_job_and_can_store_nothing_any_more(desk: Desk) -> None:
    job = desk.submit("a")
    claim(desk, "one")
    desk.clock.forward(29)
    desk.do(queue.renew, Hold(job.id, 1), lease=LEASE)
    desk.clock.forward(29)
    assert desk.do(queue.reap, seed=0) == []
    assert claim(desk, "two") is None
    desk.clock.forward(2)
    desk.do(queue.reap, seed=0)
    assert claim(desk, "two") is not None
    with pytest.raises(LostError):
        desk.do(queue.renew, Hold(job.id, 1), lease=LEASE)
    desk.do(lambda session, now: queue.finish(session, now, queue.held(session, Hold(job.id, 2)), {}))
    assert desk.job(job.id).status == "done"


def test_the_job_of_a_worker_known_to_be_gone_is_taken_back_at_once(desk: Desk) -> None:
    one, two = desk.submit("a"), desk.submit("b")
    claim(desk, "one"), claim(desk, "two")
    desk.do(queue.reap, seed=0, worker="one")
    assert (desk.job(one.id).status, desk.job(two.id).status) == ("queued", "running")


def test_a_job_that_ends_its_workers_is_given_up_with_a_reason(desk: Desk) -> None:
    job = desk.submit("a")
    for death in range(1, DEATHS + 1):
        assert claim(desk) is not None, death
        desk.clock.forward(31)
        assert len(desk.do(queue.reap, seed=0)) == (death == DEATHS)
        desk.clock.forward(1_000)
    ended = desk.job(job.id)
    assert ended.status == "failed"
    assert ended.error is not None
    assert ended.error["code"] == "job_abandoned"
    assert ended.error["hint"]


def test_there_is_no_such_job(desk: Desk) -> None:
    with pytest.raises(JobError, match="no such job"):
        desk.do(queue.cancel, 99)


def test_a_job_is_accepted_with_what_asked_for_it_or_not_at_all(desk: Desk, database: Database) -> None:
    def accept_and_fail() -> None:
        with database.writing() as session:
            queue.submit(session, desk.clock.now, "shout", {"text": "a"}, key="k")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        accept_and_fail()
    with database.reading() as session:
        assert jobs.find_job(session, "k") is None
