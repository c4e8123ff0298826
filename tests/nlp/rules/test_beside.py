"""Work shared with a forked process comes out whole and in order, whatever becomes of the process."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

import pytest

from nlp.rules.beside import Beside

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forks on Linux only")


def results(work: Callable[[int], object], count: int = 40) -> list[object]:
    beside = Beside(work, count)
    try:
        return [beside.result(number) for number in range(count)]
    finally:
        beside.close()


def children() -> bool:
    """Whether this process has children, living or dead."""
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return False
    return True


def test_both_processes_take_part_and_all_results_come_out() -> None:
    ours = os.getpid()

    def work(number: int) -> tuple[int, bool]:
        if os.getpid() == ours:
            signal.sigtimedwait([], 0.005)
        return number, os.getpid() == ours

    found = results(work)
    assert [number for number, _ in found] == list(range(40))  # type: ignore[misc]
    assert {here for _, here in found} == {True, False}  # type: ignore[misc]


def test_results_of_any_size_pass() -> None:
    assert results(lambda number: "x" * 300_000 + str(number), 8) == ["x" * 300_000 + str(n) for n in range(8)]


def test_a_process_that_dies_or_fails_costs_no_result() -> None:
    ours = os.getpid()

    def dies(number: int) -> int:
        if os.getpid() != ours and number == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    def fails(number: int) -> int:
        if os.getpid() != ours and number == 3:
            raise ValueError(number)
        return number

    assert results(dies) == results(fails) == list(range(40))


def test_what_fails_in_both_is_raised_here() -> None:
    def fails(number: int) -> int:
        raise ValueError(number)

    with pytest.raises(ValueError, match="0"):
        results(fails)


def test_no_process_is_left() -> None:
    before = children()
    results(lambda number: number)
    assert children() == before
