"""A worker in a process of its own, and who keeps one running."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from types import FrameType

from api.jobs.worker import Worker

_log = logging.getLogger(__name__)

# A worker that lived this long (seconds) has worked: the next one is started at once, and after a pause otherwise.
_LIVED = 10.0
_LONGEST_PAUSE = 5.0


def make_name() -> str:
    """Return a name for a worker that none had before: machine, process and a random part."""
    return f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(4)}"


def run_worker(worker: Worker, *, watched: bool = False) -> None:
    """Run `worker` in the main thread until it is asked to end (SIGTERM, SIGINT); `watched`, also with who started it.

    Who started it holds the other end of its standard input: that ends with them, even if they are killed.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        worker.stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    if watched:
        threading.Thread(target=_await_end, args=(worker.stop,), name="watch", daemon=True).start()
    worker.run()


def _await_end(stop: threading.Event) -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    stop.set()


class Keeper:
    """Keeps a worker process running, and starts another when it dies.

    `command` is called with a new worker's name, and gives what to execute; `gone` with the name of one that has died,
    to take its job back at once rather than when its lease is over.
    """

    def __init__(self, command: Callable[[str], Sequence[str]], *, gone: Callable[[str], None]) -> None:
        self._command, self._gone = command, gone
        self._stop = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self.run, name="keeper of the worker", daemon=True)

    @property
    def pid(self) -> int | None:
        """The process that works now."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Keep the worker from a thread, beside a server."""
        self._thread.start()

    def stop(self, *, seconds: float = 30.0) -> None:
        """Let the worker end its stage and give its job back; end it after `seconds`."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(seconds)
        process = self._process
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()

    def run(self) -> None:
        """Keep the worker until `stop` is called, from another thread or a signal's handler."""
        pause = 0.0
        while not self._stop.wait(pause):
            name, started = make_name(), time.monotonic()
            # In a session of its own: a Ctrl-C at the terminal is for us, and we ask the worker to end.
            self._process = subprocess.Popen(self._command(name), stdin=subprocess.PIPE, start_new_session=True)
            status = self._await(self._process)
            if self._stop.is_set():
                return
            _log.warning("the worker %s ended with %s; another one is started", name, status)
            try:
                self._gone(name)
            except Exception:
                _log.exception("the job of worker %s waits for the end of its lease", name)
            lived = time.monotonic() - started
            pause = 0.0 if lived > _LIVED else min(_LONGEST_PAUSE, max(0.5, pause * 2))

    def ask_to_stop(self) -> None:
        """Stop from a signal's handler: `run` then waits for the worker and returns."""
        self._stop.set()

    def _await(self, process: subprocess.Popen[bytes]) -> int:
        assert process.stdin is not None
        with process.stdin:
            while True:
                try:
                    return process.wait(0.2)
                except subprocess.TimeoutExpired:
                    if self._stop.is_set():
                        break
        return process.wait()  # its standard input has ended, so it will
