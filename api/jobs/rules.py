"""What may become of a job, as values only: its states, which errors are worth another try, and when."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta
from typing import Any, Literal

from api.audit.chain import digest
from api.errors import StoreError, tell
from nlp.errors import BriefwrightError, EngineError, OutputError

Status = Literal["queued", "running", "done", "failed", "cancelled"]
ENDED: frozenset[Status] = frozenset({"done", "failed", "cancelled"})

# So often a job is tried that ends with an error which may pass, and one whose worker is gone each time.
TRIES = 3
DEATHS = 5
# Seconds before the second try; twice as many before each one after it.
FIRST_DELAY, LONGEST_DELAY = 2.0, 120.0
# What passes by itself: a service that was away, a busy store, a full disk.
_PASSING = (EngineError, StoreError, OutputError)


class LostError(Exception):
    """Another attempt has taken the job over: what this one made must not be stored."""


class CancelledError(Exception):
    """Somebody asked for the job to be cancelled."""


class StoppedError(Exception):
    """The worker was asked to stop."""


def key_of(kind: str, model: str, given: Mapping[str, Any]) -> str:
    """Return what tells this work from all other: the digest of kind, model and input."""
    return digest({"kind": kind, "model": model, "input": dict(given)})


def may_pass(error: Exception) -> bool:
    """Tell whether another try may succeed; bad input stays bad."""
    return isinstance(error, _PASSING) or not isinstance(error, BriefwrightError)


def delay_after(count: int, *, job: int, seed: int) -> timedelta:
    """Return how long to wait after `count` (from 1) attempts went wrong: doubling, and a jitter drawn from `seed`.

    Half of it is fixed and half is drawn, so that jobs that failed together do not come back together.
    """
    longest = min(LONGEST_DELAY, FIRST_DELAY * 2 ** min(count - 1, 30))
    drawn = random.Random(f"{seed} {job} {count}").random()
    return timedelta(seconds=longest * (0.5 + 0.5 * drawn))


def told(error: Exception, job: int) -> dict[str, Any]:
    """Return an error as the job keeps it and people read it: code, message, value, hint; no traceback."""
    if isinstance(error, BriefwrightError):
        return {"code": error.code, **asdict(tell(error))}
    if isinstance(error, MemoryError):
        said = "the worker had not enough memory for this"
        return {"code": "job_memory", "message": said, "value": str(job), "hint": "Give it more, or a smaller file"}
    return {
        "code": "job_fault",
        "message": f"a fault in briefwright itself ({type(error).__name__})",
        "value": str(job),
        "hint": "Retry it; if it fails again, report it with the worker's log of this job",
    }
