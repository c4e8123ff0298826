"""The signed head of the audit chain: one small file outside the store."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

from filelock import FileLock

from api.audit.chain import Head
from nlp.errors import InputError


def write_head(path: Path, head: Head) -> None:
    """Keep `head`, whole or not at all, unless a later one is there already.

    Raises OSError, and InputError where what is there is damaged: to write over it would hide what was done to it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.with_suffix(".lock")):
        kept = read_head(path)
        if kept is None or kept.seq < head.seq:
            part = path.with_suffix(".part")
            with part.open("wb") as file:
                file.write((json.dumps(asdict(head)) + "\n").encode())
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)


def read_head(path: Path) -> Head | None:
    """Return the head that was kept, None where there is none. Raises InputError where the file is damaged."""
    try:
        kept = json.loads(path.read_bytes())
        return Head(int(kept["seq"]), str(kept["hash"]), str(kept["signature"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        hint = "Put a copy of it back. Without any, verify the log and delete the file: the next entry signs anew"
        raise InputError("the signed head of the audit log is damaged", value=str(path), hint=hint) from None
