"""How often one caller may ask: a bucket each, in this process's memory."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from api.errors import TooManyError

# Buckets that were not touched for so long are full again, and forgotten.
_FORGET_SECONDS = 60.0


class Rates:
    """Token buckets that hold a minute's requests and fill evenly; safe to use from several threads."""

    def __init__(self, a_minute: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._size, self._clock = float(a_minute), clock
        self._buckets: dict[str, tuple[float, float]] = {}
        self._lock = threading.Lock()
        self._swept = clock()

    def take(self, who: str) -> None:
        """Count one request of `who`. Raises TooManyError."""
        with self._lock:
            now = self._clock()
            self._sweep(now)
            level, at = self._buckets.get(who, (self._size, now))
            level = min(self._size, level + (now - at) * self._size / 60)
            self._buckets[who] = (max(level - 1, 0.0) if level >= 1 else level, now)
        if level < 1:
            seconds = int((1 - level) * 60 / self._size) + 1
            raise TooManyError(f"more than {self._size:.0f} requests a minute", seconds=seconds)

    def _sweep(self, now: float) -> None:
        if now - self._swept > _FORGET_SECONDS:
            self._buckets = {who: kept for who, kept in self._buckets.items() if now - kept[1] <= _FORGET_SECONDS}
            self._swept = now
