"""Worker processes: started again when they die, ended with who started them, and when a job takes far too long."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

import pytest

from api.jobs.process import Keeper
from api.jobs.worker import GAVE_UP
from evals.jobs.work import submit, worker_command
from tests.api.jobs.desk import Desk

# A worker of one kind of job that never ends, of which it has half a second.
STUCK = """
import sys, time
from dataclasses import replace
from api.db import open_database
from api.jobs.hold import Timing
from api.jobs.kinds import PlainStore, register
from api.jobs.queue import Queue
from api.jobs.worker import Worker
from evals.jobs.work import count_kind

kind = replace(count_kind(), work=lambda number, progress: time.sleep(600), seconds=0.5)
store = PlainStore(open_database(sys.argv[1]))
Worker(store, Queue(register(kind)), name="stuck", timing=Timing(renewal=0.1)).run()
"""


def wait(condition: Callable[[], bool], seconds: float = 60) -> None:
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends, "it did not happen in time"
        time.sleep(0.02)


def command(script: str) -> Callable[[str], Sequence[str]]:
    return lambda name: [sys.executable, "-c", script, name]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_worker_that_dies_is_missed_and_another_one_is_started() -> None:
    gone: list[str] = []
    keeper = Keeper(command("import sys; sys.stdin.read()"), gone=gone.append)
    keeper.start()
    wait(lambda: keeper.pid is not None)
    first = keeper.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    wait(lambda: keeper.pid not in (None, first))
    keeper.stop()
    assert len(gone) == 1
    assert keeper.pid is not None
    assert not alive(keeper.pid)


def test_one_that_does_not_end_is_ended() -> None:
    keeper = Keeper(command("import time; time.sleep(600)"), gone=lambda name: None)
    keeper.start()
    wait(lambda: keeper.pid is not None)
    keeper.stop(seconds=0.5)
    assert keeper.pid is not None
    assert not alive(keeper.pid)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["asked", "starter gone"])
def test_a_worker_ends_when_it_is_asked_to_or_who_started_it_is_gone(desk: Desk, address: str, how: str) -> None:
    with desk.store.writing() as work:
        job = submit(work, 1)
    process = subprocess.Popen(worker_command(address, "one"), stdin=subprocess.PIPE)
    try:
        wait(lambda: desk.job(job.id).status == "done")
        assert process.stdin is not None
        if how == "asked":
            process.terminate()
        else:
            process.stdin.close()
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.communicate()


@pytest.mark.slow
def test_a_job_that_takes_far_too_long_is_given_up_with_its_worker(desk: Desk, address: str) -> None:
    with desk.store.writing() as work:
        job = submit(work, 1)
    done = subprocess.run([sys.executable, "-c", STUCK, address], timeout=120, check=False)
    assert done.returncode == GAVE_UP
    error = desk.job(job.id).error
    assert desk.job(job.id).status == "failed"
    assert error is not None
    assert (error["code"], error["message"]) == ("job_timeout", "it was not done after 0.5 seconds")
