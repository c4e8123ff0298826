"""Reading inputs and writing results: whole files or none."""

from __future__ import annotations

import os
import re
import shutil
import signal
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from nlp.errors import OutputError, ReadError

_ELSEWHERE = "Choose another place that you may write to"
# No policy is larger; what is, is not read into memory at all.
MAX_BYTES = 60_000_000
# What `update` writes, so that results of an earlier run can be told from a person's own files.
_RESULTS = re.compile(
    r"changes\.(?:json|html)|briefing\.[\w-]+\.(?:json|md|html|docx)|"
    r"quiz\.[\w-]+\.(?:json|gift|moodle\.xml|qti22\.zip|qti30\.zip|csv|xlsx)"
)


def read_file(path: Path, *, limit: int = MAX_BYTES, what: str = "a policy file") -> bytes:
    """Return a file's bytes, at most `limit`; `what` it should be goes into the hints.

    Raises ReadError where it is missing, a folder, or may not be read.
    """
    try:
        state = path.stat()
        if not stat.S_ISDIR(state.st_mode) and not stat.S_ISREG(state.st_mode):
            raise ReadError("this is a device or a pipe, not a file", value=str(path), hint=f"Give {what}")
        if state.st_size > limit:
            size = f"it is larger than {limit // 1_000_000} MB"
            raise ReadError(size, value=str(path), hint="Give a smaller file")
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError("there is no such file", value=str(path), hint="Check the path") from None
    except IsADirectoryError:
        raise ReadError("this is a folder, not a file", value=str(path), hint=f"Name {what} in it") from None
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise ReadError(reason, value=str(path), hint="Check that you may read the file") from None


def check_writable(folder: Path) -> None:
    """Raise OutputError now, before long work, where `folder` cannot be made or written."""
    try:
        existing = folder
        while not existing.exists():
            existing = existing.parent
        if not existing.is_dir():
            raise OutputError(f"{existing} is a file, not a folder", value=str(folder), hint=_ELSEWHERE)
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        raise _cannot_write(folder, error) from None


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all `files` (name to bytes) into `folder`: staged beside it first, then renamed into place.

    Raises OutputError; then no file of this run is in `folder`.
    """
    folder = folder.resolve()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _cannot_write(folder, error) from None
    try:
        for name, data in files.items():
            with (staging / name).open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        folder.mkdir(exist_ok=True)
        blocked = next((name for name in files if (folder / name).is_dir()), None)
        if blocked is not None:
            raise OutputError("a folder stands where a file must go", value=str(folder / blocked), hint=_ELSEWHERE)
        with _undisturbed():
            for name in files:
                os.replace(staging / name, folder / name)
    except OSError as error:
        raise _cannot_write(folder, error) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let an interrupt wait until the block is done: the renames happen all or not at all."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def stale_results(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Name what an earlier run left in `folder` that is not among `files`."""
    return sorted(p.name for p in folder.iterdir() if _RESULTS.fullmatch(p.name) and p.name not in files)


def write_file(path: Path, data: bytes) -> None:
    """Write one file whole or not at all. Raises OutputError."""
    check_writable(path.parent)
    write_folder(path.parent, {path.name: data})


def _cannot_write(folder: Path, error: OSError) -> OutputError:
    reason = (error.strerror or "it cannot be written").lower()
    return OutputError(reason, value=str(folder), hint=_ELSEWHERE)
