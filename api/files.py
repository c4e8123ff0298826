"""Reading inputs and writing results: whole files or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from nlp.errors import OutputError, ReadError


def read_file(path: Path) -> bytes:
    """Return a file's bytes. Raises ReadError where it is missing, a folder, or may not be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError("there is no such file", value=str(path), hint="Check the path") from None
    except IsADirectoryError:
        raise ReadError("this is a folder, not a file", value=str(path), hint="Name a policy file in it") from None
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise ReadError(reason, value=str(path), hint="Check that you may read the file") from None


def check_writable(folder: Path) -> None:
    """Raise OutputError now, before long work, where `folder` cannot be made or written."""
    existing = folder
    while not existing.exists():
        existing = existing.parent
    if not existing.is_dir():
        raise OutputError(f"{existing} is a file, not a folder", value=str(folder), hint="Choose another --out folder")
    try:
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
        for name in files:
            os.replace(staging / name, folder / name)
    except OSError as error:
        raise _cannot_write(folder, error) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def write_file(path: Path, data: bytes) -> None:
    """Write one file whole or not at all. Raises OutputError."""
    check_writable(path.parent)
    write_folder(path.parent, {path.name: data})


def _cannot_write(folder: Path, error: OSError) -> OutputError:
    reason = (error.strerror or "it cannot be written").lower()
    return OutputError(reason, value=str(folder), hint="Choose a folder you may write to with --out")
