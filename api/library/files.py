"""Files written whole or not at all, and read only when they are what was written."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from filelock import FileLock

from nlp.errors import LibraryError

_LONGEST_NAME = 120


def write_whole(path: Path, data: bytes) -> None:
    """Write to a temporary file beside `path`, flush it to disk, and rename. Raises LibraryError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(name, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise LibraryError(
            f"the library cannot be written: {(error.strerror or str(error)).lower()}",
            value=str(path.parent),
            hint="Set BRIEFWRIGHT_HOME to a folder you may write to",
        ) from error


def sweep(folder: Path) -> None:
    """Delete what killed writers left in `folder`; only for one who holds the lock it is written under."""
    for path in folder.rglob(".*.part"):
        path.unlink(missing_ok=True)


def write_json(path: Path, value: object) -> None:
    write_whole(path, (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode())


def read_json(path: Path) -> dict[str, Any] | None:
    """Return the object in a JSON file, None where the file is missing or is no such thing."""
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) else None


def safe_name(text: str) -> str:
    """Return a file name for any id; different ids, different names. Raises LibraryError where it is too long."""
    name = quote(text, safe=" ").replace("~", "%7E")
    if name.startswith((".", " ")) or name.endswith((".", " ")):
        name = name.replace(".", "%2E").replace(" ", "%20")
    if not name or len(name) > _LONGEST_NAME:
        raise LibraryError("an id must have 1 to 120 characters", value=text[:60], hint="Choose a shorter id")
    return name


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the library for one writer. Raises LibraryError where the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / ".lock")
        lock.acquire()
    except OSError as error:
        raise LibraryError(
            f"the library cannot be written: {(error.strerror or str(error)).lower()}",
            value=str(folder),
            hint="Set BRIEFWRIGHT_HOME to a folder you may write to",
        ) from error
    try:
        yield
    finally:
        lock.release()


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
