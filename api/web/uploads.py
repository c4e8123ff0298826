"""Files that somebody sent with a form that has to be mended: kept for a day, so that they need not send them again."""

from __future__ import annotations

import contextlib
import hashlib
import re
import time
from pathlib import Path

_FOLDER = "uploads"
_KEPT_SECONDS = 24 * 3600
# At most so many of one person; the oldest go first.
_MOST = 20
_TOKEN = re.compile(r"[0-9a-f]{64}")


def keep_upload(home: Path, user_id: int, data: bytes) -> str:
    """Keep a file of a user, forget their old ones, and return the token by which only they have it again."""
    folder = home / _FOLDER / str(user_id)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    token = hashlib.sha256(data).hexdigest()
    (folder / token).write_bytes(data)
    newest = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for number, path in enumerate(newest):
        if number >= _MOST or time.time() - path.stat().st_mtime > _KEPT_SECONDS:
            with contextlib.suppress(OSError):
                path.unlink()
    return token


def load_upload(home: Path, user_id: int, token: str) -> bytes | None:
    """Return a file that the user sent before; None where it is forgotten, or was never theirs."""
    if not _TOKEN.fullmatch(token):
        return None
    try:
        return (home / _FOLDER / str(user_id) / token).read_bytes()
    except OSError:
        return None
