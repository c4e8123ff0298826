"""Work shared with a forked process comes out whole and in order, whatever becomes of the process."""

from __future__ import annotations

import gc
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


def test_the_process_takes_part_and_all_results_come_out_in_order() -> None:
    ours = os.getpid()
    begun, begins = os.pipe()

    def work(number: int) -> tuple[int, int]:
        if os.getpid() == ours:
            os.read(begun, 1)  # waits for the other
        else:
            os.write(begins, b"." * 40)
        return number, os.getpid()

    found = results(work)
    os.close(begun)
    os.close(begins)
    assert [number for number, _ in found] == list(range(40))  # type: ignore[misc]
    assert any(process != ours for _, process in found)  # type: ignore[misc]


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
    with pytest.raises(ZeroDivisionError):
        results(lambda number: number // 0)


def test_no_process_is_left() -> None:
    before = children()
    results(lambda number: number)
    assert children() == before


def test_the_collector_rests_meanwhile_and_then_is_what_it_was() -> None:
    for collects in (True, False):
        gc.enable() if collects else gc.disable()
        beside = Beside(lambda number: number, 2)
        try:
            assert not gc.isenabled()
        finally:
            beside.close()
        assert gc.isenabled() == collects
    gc.enable()
