"""The worker: what it makes of work that succeeds, fails, is cancelled, taken over, or stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from api.db.repositories import jobs
from api.db.tables.jobs import Job
from api.errors import StoreError
from api.jobs.hold import Timing
from api.jobs.kinds import Transaction, register
from api.jobs.queue import Queue
from api.jobs.rules import TRIES
from api.jobs.worker import Worker
from nlp.errors import EngineError, ReadError
from nlp.pipeline import Progress
from tests.api.jobs.desk import QUICK, Desk, shout


def files(desk: Desk, id: int) -> list[str]:
    with desk.store.reading() as work:
        return list(jobs.file_names(work.session, id))


def test_work_is_done_stage_by_stage_and_its_files_are_there_with_its_end(desk: Desk) -> None:
    id = desk.submit("hello").id
    assert desk.worker().step()
    assert not desk.worker().step()
    job = desk.job(id)
    assert (job.status, job.result, job.stages_done, job.stages) == ("done", {"files": ["said.txt"]}, 2, 2)
    with desk.store.reading() as work:
        told = [(event.kind, event.data["stage"]) for event in jobs.events_after(work.session, id, 0, 100)]
        file = jobs.get_file(work.session, id, "said.txt")
        assert file is not None
        assert (file.content, file.media_type) == (b"HELLO", "text/plain")
    assert told == [("queued", ""), ("running", ""), ("stage", "Listening"), ("stage", "Shouting"), ("done", "")]


def test_an_error_that_may_pass_is_tried_again_and_a_bad_input_is_not(desk: Desk) -> None:
    tries = 0

    def work(text: str, progress: Progress) -> str:
        nonlocal tries
        tries += 1
        if text == "bad":
            raise ReadError("it is empty", value="a.md", hint="Give another")
        if tries <= TRIES - 1:
            raise EngineError("away", hint="Try later")
        return text

    id = desk.submit("good").id
    for _ in range(TRIES):
        assert desk.worker(work).step()
        desk.clock.forward(1_000)
    assert desk.job(id).status == "done"
    assert desk.followed == [
        (id, status) for status in ("queued", *["running", "queued"] * (TRIES - 1), "running", "done")
    ]
    bad = desk.submit("bad").id
    assert desk.worker(work).step()
    assert not desk.worker(work).step()
    ended = desk.job(bad)
    assert ended.status == "failed"
    assert ended.error is not None
    assert ended.error["code"] == "read"
    assert desk.followed[-1] == (bad, "failed")


def test_a_fault_of_ours_ends_as_failed_without_a_traceback(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    def work(text: str, progress: Progress) -> str:
        raise ZeroDivisionError("at line 7 of secret.py")

    id = desk.submit("a").id
    for _ in range(TRIES):
        desk.worker(work).step()
        desk.clock.forward(1_000)
    error = desk.job(id).error
    assert error is not None
    assert error["code"] == "job_fault"
    assert "secret" not in str(error)
    assert "secret.py" in caplog.text  # the log has it


def test_a_running_job_is_cancelled_at_its_next_stage_and_leaves_nothing(desk: Desk) -> None:
    id = desk.submit("a").id

    def work(text: str, progress: Progress) -> str:
        progress("Listening")
        desk.do(desk.queue.cancel, id)
        progress("Shouting")
        raise AssertionError("the second stage must not begin")

    desk.worker(work).step()
    assert desk.job(id).status == "cancelled"
    assert files(desk, id) == []
    assert desk.done == []


def test_one_cancelled_in_its_last_stage_stores_nothing(desk: Desk) -> None:
    id = desk.submit("a").id

    def work(text: str, progress: Progress) -> str:
        desk.do(desk.queue.cancel, id)
        return text

    desk.worker(work).step()
    assert desk.job(id).status == "cancelled"
    assert files(desk, id) == []


def test_who_was_taken_for_dead_stores_nothing_and_the_other_stores_once(desk: Desk) -> None:
    id = desk.submit("a").id
    other = desk.worker(name="two")

    def slow(text: str, progress: Progress) -> str:
        desk.clock.forward(31)  # no renewal came through for so long
        assert other.step()
        return "late"

    Worker(desk.store, Queue(register(desk.kind(slow))), name="one", timing=Timing(renewal=60)).step()
    job = desk.job(id)
    assert (job.status, job.attempt, desk.done) == ("done", 2, [id])
    with desk.store.reading() as work:
        file = jobs.get_file(work.session, id, "said.txt")
        assert file is not None
        assert file.content == b"A"


def test_a_lease_is_renewed_while_the_work_takes_long(desk: Desk) -> None:
    id = desk.submit("a").id

    def long(text: str, progress: Progress) -> str:
        before = desk.job(id).lease_until
        for _ in range(10):
            desk.clock.forward(10)
            time.sleep(0.06)
        after = desk.job(id).lease_until
        assert before is not None
        assert after is not None
        assert (after - before).total_seconds() > 60
        return text

    desk.worker(long).step()
    assert desk.job(id).status == "done"
    assert desk.job(id).attempt == 1


def test_a_worker_that_is_stopped_gives_its_job_back(desk: Desk) -> None:
    id = desk.submit("a").id

    def work(text: str, progress: Progress) -> str:
        progress("Listening")
        stopped.stop.set()
        progress("Shouting")
        raise AssertionError("the second stage must not begin")

    stopped = desk.worker(work)
    stopped.run()
    job = desk.job(id)
    assert (job.status, job.failures, job.deaths) == ("queued", 0, 0)
    assert desk.worker().step()
    assert desk.job(id).status == "done"


def test_what_was_made_is_stored_when_the_store_was_busy_for_a_moment(desk: Desk) -> None:
    id, refused = desk.submit("a").id, 0
    kind = desk.kind(shout)

    def busy(transaction: Transaction, job: Job, made: str) -> Mapping[str, Any]:
        nonlocal refused
        refused += 1
        if refused < 3:
            raise StoreError("others have been writing", code="store_busy")
        return kind.store(transaction, job, made)

    Worker(desk.store, Queue(register(replace(kind, store=busy))), name="one", timing=QUICK).step()
    assert (desk.job(id).status, desk.job(id).attempt, desk.done) == ("done", 1, [id])


def test_what_follows_from_a_job_cannot_keep_the_queue_from_going_on(desk: Desk) -> None:
    def broken(*_: object) -> None:
        raise ValueError

    id = desk.submit("a").id
    kind = replace(desk.kind(shout), changed=broken)
    Worker(desk.store, Queue(register(kind)), name="one", timing=QUICK).step()
    assert (desk.job(id).status, desk.done) == ("done", [id])


def test_workers_at_once_do_each_job_once(desk: Desk) -> None:
    ids = [desk.submit(str(number)).id for number in range(20)]
    workers = [desk.worker(name=str(number)) for number in range(4)]
    threads = [threading.Thread(target=each.run) for each in workers]
    for thread in threads:
        thread.start()
    ends = time.monotonic() + 60
    while len(desk.done) < len(ids) and time.monotonic() < ends:
        time.sleep(0.02)
    for each in workers:
        each.stop.set()
    for thread in threads:
        thread.join()
    assert sorted(desk.done) == ids
    assert all(desk.job(id).status == "done" and desk.job(id).attempt == 1 for id in ids)
