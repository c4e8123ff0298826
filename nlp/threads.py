"""Matrix products kept on one thread: a text's are so small that two threads wait longer than they work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

_lock = Lock()
_holders: list[Any] = []
"""One entry for everybody who wants one thread; the first is the limit that was set for all."""


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep matrix products on one thread; only the first to enter sets the limit, and the last to leave lifts it.

    Every setting wakes OpenBLAS' threads after a fork, and they spin for 25 ms before they rest.
    """
    with _lock:
        _holders.append(None if _holders else _controller().limit(limits=1))
    try:
        yield
    finally:
        with _lock:
            limit = _holders.pop()
            if limit is not None:
                limit.restore_original_limits()


def _controller() -> Any:
    """The matrix libraries of the process now: more may be loaded as it goes on."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController().select(user_api="blas")
