"""The queue under any sequence of what people, workers and the clock do, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from api.db.repositories import jobs
from api.db.tables.jobs import Job
from api.errors import ConflictError, NotFoundError
from api.jobs.kinds import register
from api.jobs.queue import Hold, Queue
from api.jobs.rules import DEATHS, TRIES, LostError
from nlp.errors import EngineError, ReadError
from tests.api.jobs.desk import Desk, shout

LEASE = timedelta(seconds=30)


def claim(desk: Desk, worker: str = "one") -> Job | None:
    found: Job | None = desk.do(desk.queue.claim, worker, lease=LEASE)
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


def test_a_patient_kind_waits_for_all_others(desk: Desk) -> None:
    kind = desk.kind(shout)
    queue = Queue(register(kind, replace(kind, name="hum", patient=True)))
    last, first = desk.submit("a", kind="hum").id, desk.submit("b").id
    taken = [desk.do(queue.claim, "one", lease=LEASE).id for _ in range(2)]
    assert taken == [first, last]


def test_a_kind_that_the_worker_does_not_know_waits(desk: Desk) -> None:
    desk.submit("a", kind="sing")
    assert claim(desk) is None


def test_what_waits_is_cancelled_at_once_and_what_runs_is_asked_to_end(desk: Desk) -> None:
    running, waiting = desk.submit("a"), desk.submit("b")
    claim(desk)
    assert desk.do(desk.queue.cancel, waiting.id).status == "cancelled"
    assert desk.do(desk.queue.cancel, running.id).status == "running"
    hold = Hold(running.id, 1)
    assert desk.do(desk.queue.renew, hold, lease=LEASE).cancel_requested
    desk.do(lambda work: desk.queue.give_back(work, desk.queue.held(work, hold)))
    assert desk.job(running.id).status == "cancelled"
    assert kinds_of_events(desk, running) == ["queued", "running", "cancelling", "cancelled"]
    assert desk.do(desk.queue.cancel, running.id).status == "cancelled"  # again changes nothing


def test_work_wanted_back_while_it_is_being_cancelled_goes_on(desk: Desk) -> None:
    job = desk.submit("a")
    claim(desk)
    desk.do(desk.queue.cancel, job.id)
    desk.submit("a")
    hold = Hold(job.id, 1)
    desk.do(lambda work: desk.queue.give_back(work, desk.queue.held(work, hold)))
    assert desk.job(job.id).status == "queued"


def test_bad_input_fails_at_once_and_what_may_pass_is_tried_again_later(desk: Desk) -> None:
    bad, away = desk.submit("a"), desk.submit("b")

    def fail(job: Job, error: Exception) -> str:
        claim(desk)
        hold = Hold(job.id, desk.job(job.id).attempt)
        desk.do(lambda work: desk.queue.fail(work, desk.queue.held(work, hold), error))
        return desk.job(job.id).status

    assert fail(bad, ReadError("it is empty", value="a.md", hint="Give another")) == "failed"
    assert desk.job(bad.id).error == {"code": "read", "message": "it is empty", "value": "a.md", "hint": "Give another"}
    for count in range(1, TRIES + 1):
        assert fail(away, EngineError("away")) == ("failed" if count == TRIES else "queued")
        assert claim(desk) is None  # not before its time
        desk.clock.forward(1_000)
    assert desk.job(away.id).status == "failed"
    assert desk.job(away.id).failures == TRIES
    assert kinds_of_events(desk, away) == ["queued", *["running", "retrying"] * (TRIES - 1), "running", "failed"]

    again = desk.do(desk.queue.retry, away.id)
    assert (again.status, again.error, again.failures) == ("queued", None, 0)
    with pytest.raises(ConflictError, match=r"it is queued.*Only what failed or was cancelled"):
        desk.do(desk.queue.retry, away.id)


def test_a_worker_that_is_gone_loses_its_job_and_can_store_nothing_any_more(desk: Desk) -> None:
    job = desk.submit("a")
    claim(desk, "one")
    desk.clock.forward(29)
    desk.do(desk.queue.renew, Hold(job.id, 1), lease=LEASE)
    desk.clock.forward(29)
    desk.do(desk.queue.reap)
    assert claim(desk, "two") is None
    desk.clock.forward(2)
    desk.do(desk.queue.reap)
    assert claim(desk, "two") is not None
    with pytest.raises(LostError):
        desk.do(desk.queue.renew, Hold(job.id, 1), lease=LEASE)
    desk.do(lambda work: desk.queue.finish(work, desk.queue.held(work, Hold(job.id, 2)), {}))
    assert desk.job(job.id).status == "done"


def test_the_job_of_a_worker_known_to_be_gone_is_taken_back_at_once(desk: Desk) -> None:
    one, two = desk.submit("a"), desk.submit("b")
    claim(desk, "one"), claim(desk, "two")
    desk.do(desk.queue.reap, worker="one")
    assert (desk.job(one.id).status, desk.job(two.id).status) == ("queued", "running")


def test_a_job_that_ends_its_workers_is_given_up_with_a_reason(desk: Desk) -> None:
    job = desk.submit("a")
    for death in range(1, DEATHS + 1):
        assert claim(desk) is not None, death
        desk.clock.forward(31)
        desk.do(desk.queue.reap)
        assert desk.job(job.id).status == ("failed" if death == DEATHS else "queued")
        desk.clock.forward(1_000)
    ended = desk.job(job.id)
    assert ended.status == "failed"
    assert ended.error is not None
    assert ended.error["code"] == "job_abandoned"
    assert ended.error["hint"]


def test_there_is_no_such_job(desk: Desk) -> None:
    with pytest.raises(NotFoundError, match="no such job"):
        desk.do(desk.queue.cancel, 99)


def test_a_job_is_accepted_with_what_asked_for_it_or_not_at_all(desk: Desk) -> None:
    def accept_and_fail() -> None:
        with desk.store.writing() as work:
            desk.queue.submit(work, "shout", {"text": "a"}, key="k")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        accept_and_fail()
    with desk.store.reading() as work:
        assert jobs.find_job(work.session, "k") is None
