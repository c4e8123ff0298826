"""Matrix products are on one thread for as long as anybody wants it, and then on as many as before."""

from __future__ import annotations

from threadpoolctl import threadpool_info

from nlp.threads import one_thread


def threads() -> set[int]:
    return {int(pool["num_threads"]) for pool in threadpool_info() if pool["user_api"] == "blas"}


def test_one_thread_until_the_last_has_left() -> None:
    before = threads()
    with one_thread():
        with one_thread():
            assert threads() == {1}
        assert threads() == {1}
    assert threads() == before
