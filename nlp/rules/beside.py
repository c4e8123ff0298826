"""Work in two processes that take from one pile: a forked one begins at once, this one joins in when it has to wait."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Generic, NoReturn, TypeVar

Result = TypeVar("Result")

# The number of a piece of work as it stands in the pipe: a read of so few bytes is never torn.
_BYTES = 2
# As many pieces as a pipe holds.
MOST = 30_000
# Bytes that results may take in the pipe: as many as Linux gives to anybody.
_ROOM = 1 << 20
# Seconds after which a piece is done here that the process began and does not hand over.
_PATIENCE = 60


def can_fork() -> bool:
    """Whether a second process is safe and gains anything: on Linux, in the main thread, with two processors."""
    if not sys.platform.startswith("linux") or threading.current_thread() is not threading.main_thread():
        return False
    return len(os.sched_getaffinity(0)) > 1


class Beside(Generic[Result]):
    """The pieces 0 to `count` (at most `MOST`) of a work, begun in a forked process. Raises OSError if there is none.

    A process that dies costs time and no results: what it did not hand over is done here.
    """

    def __init__(self, work: Callable[[int], Result], count: int) -> None:
        self._work = work
        self._done: dict[int, Result] = {}
        self._turns, turns = os.pipe()
        self._answers, answering = Pipe(duplex=False)
        _widen(answering)
        for number in range(count):
            os.write(turns, number.to_bytes(_BYTES, "big"))
        os.close(turns)
        # Memory is shared as long as nobody writes to it, and the collector writes to all that it visits. Rules and
        # parses hold no cycles: there is nothing for it to find, and its visits would cost a tenth of the time.
        self._collects = gc.isenabled()
        gc.disable()
        gc.freeze()
        try:
            self._process = _fork()
        except OSError:
            self._process = 0
            self.close()
            raise
        else:
            if not self._process:
                self._answer(answering)
        finally:
            answering.close()

    def result(self, number: int) -> Result:
        """Return the result of one piece: what the process handed over so far, else after doing what nobody began."""
        self._receive(wait=False)
        while number not in self._done:
            if turn := os.read(self._turns, _BYTES):
                mine = int.from_bytes(turn, "big")
                self._done[mine] = self._work(mine)
                self._receive(wait=False)
            elif not self._receive(wait=True):
                self._done[number] = self._work(number)
        return self._done[number]

    def close(self) -> None:
        """End the process and close the pipes."""
        os.close(self._turns)
        self._answers.close()
        gc.unfreeze()
        if self._collects:
            gc.enable()
        if self._process:
            with suppress(ProcessLookupError, ChildProcessError):
                os.kill(self._process, signal.SIGKILL)
                os.waitpid(self._process, 0)

    def _receive(self, *, wait: bool) -> bool:
        """Take over what the process hands over, at least one result with `wait`; return whether there was any."""
        found = False
        with suppress(EOFError, OSError):
            while self._answers.poll(_PATIENCE if wait and not found else 0):
                number, result = self._answers.recv()
                self._done[number] = result
                found = True
        return found

    def _answer(self, answering: Connection) -> NoReturn:
        """In the forked process: do pieces until none is left, hand each over, and end, whatever happens."""
        try:
            while turn := os.read(self._turns, _BYTES):
                number = int.from_bytes(turn, "big")
                answering.send((number, self._work(number)))
        finally:
            os._exit(0)


def _widen(pipe: Connection) -> None:
    """Let a pipe hold what is done while nobody receives: in a full one the process waits."""
    import fcntl

    with suppress(OSError):
        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _ROOM)


def _fork() -> int:
    with warnings.catch_warnings():
        # Python warns where there are threads, for the locks they may hold: BLAS gives its own up before a fork.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()
