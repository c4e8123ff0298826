"""Rippling as jobs, since versions are compared for seconds: doing it, and telling beforehand what it would do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any

from api.db.repositories.ripple import (
    bases_of,
    is_rested_on,
    newest_published,
    open_marks_of_version,
    open_marks_on_base,
)
from api.db.tables.jobs import Job
from api.db.tables.policies import PolicyVersion
from api.errors import ConflictError
from api.jobs.files import keep_files
from api.jobs.kinds import Kind, register
from api.jobs.queue import Queue
from api.jobs.rules import key_of
from api.ripple.effects import count_verdicts
from api.ripple.rippling import STAGES_BEFORE, Asked, Compared, ask, compare_bases, foresee, ripple_version
from api.ripple.tasks import end_marks
from api.service import Work
from api.version import VERSION

IMPACT_FILE = "impact.json"


def _load_newest(work: Work, job: Job) -> Asked | None:
    target = newest_published(work.session, job.payload["policy"], work.now.date())
    return None if target is None else ask(work, target, again=job.payload["again"])


def _load_version(work: Work, job: Job) -> Asked | None:
    return ask(work, work.session.get_one(PolicyVersion, job.payload["version"]))


def _compare(asked: Asked | None, progress: Any) -> Compared | None:
    return None if asked is None else compare_bases(asked, progress)


def _count_stages(asked: Asked | None) -> int:
    return 0 if asked is None else STAGES_BEFORE + len(asked.bases)


def _keep_ripple(work: Work, job: Job, compared: Compared | None) -> Mapping[str, Any]:
    if compared is None:
        return {"policy": job.payload["policy"]}
    return {"version": compared.target_id, **ripple_version(work, compared)}


def _keep_impact(work: Work, job: Job, compared: Compared | None) -> Mapping[str, Any]:
    assert compared is not None
    effects = [(base, effect) for base, found in foresee(work, compared) for effect in found]
    loud = [
        {
            "piece_id": effect.piece.piece_id, "kind": effect.piece.kind, "locale": effect.piece.locale,
            "owner_id": effect.piece.owner_id, "base_version_id": base, "verdict": effect.verdict,
            "reasons": effect.reasons,
        }
        for base, effect in effects if effect.verdict is not None
    ]  # fmt: skip
    kept = keep_files(work, job, {IMPACT_FILE: json.dumps(loud, ensure_ascii=False).encode()})
    counts = count_verdicts(effect for _, effect in effects)
    return {"version": compared.target_id, **counts, **kept}


RIPPLE = Kind("ripple", _load_newest, _compare, _keep_ripple, stages=_count_stages)
IMPACT = Kind("impact", _load_version, _compare, _keep_impact, stages=_count_stages)
# Accepts these jobs; `api.jobs.service` has the queue that works them, beside all others.
_QUEUE = Queue(register(RIPPLE, IMPACT))


def ripple_after(work: Work, policy_id: str, cause: Mapping[str, Any], *, again: bool = False) -> None:
    """Let a policy's pieces follow its newest published version, where some rest on one before it.

    `cause` says what happened, so that this is done once for it; `again`, that what has followed may have done so
    wrongly.
    """
    target = newest_published(work.session, policy_id, work.now.date())
    if target is not None and bases_of(work.session, target, again=again):
        _submit_ripple(work, policy_id, cause, again=again)


def ripple_back(work: Work, version: PolicyVersion) -> None:
    """Let pieces fall back from a version that was just withdrawn to the one that holds in its place.

    Raises ConflictError where there is none, and pieces rest on it.
    """
    if newest_published(work.session, version.policy_id, work.now.date()) is None and is_rested_on(
        work.session, version.id
    ):
        raise ConflictError(
            "drafts rest on this version, and no other would hold in its place",
            value=version.name, hint="Retire them first, or add the version that holds", code="nothing_holds",
        )  # fmt: skip
    end_marks(work, open_marks_of_version(work.session, version.id))
    ripple_after(work, version.policy_id, {"withdrawn": version.id, "revision": version.revision})


def ripple_again(work: Work, version: PolicyVersion) -> None:
    """Let pieces follow a version that holds again after it was withdrawn."""
    end_marks(work, open_marks_on_base(work.session, version.id))
    ripple_after(work, version.policy_id, {"restored": version.id, "revision": version.revision})


def ripple_when_due(work: Work, version: PolicyVersion) -> None:
    """Let pieces follow a new version: now where it is in force, else on its day; and tell what that will do."""
    cause = {"in force": version.id}
    if version.effective <= work.now.date():
        ripple_after(work, version.policy_id, cause)
    else:
        _submit_ripple(work, version.policy_id, cause, due_at=datetime.combine(version.effective, time(), UTC))
    if bases_of(work.session, version):
        submit_impact(work, version)


def submit_impact(work: Work, version: PolicyVersion) -> Job:
    """Ask what a version would make stale; while nothing at all has happened since, that is the same job."""
    given = {"version": version.id, "after": work.seq}
    key = key_of(IMPACT.name, VERSION, given)
    job = _QUEUE.submit(work, IMPACT.name, {"version": version.id}, key=key, user_id=work.actor.id)
    version.impact_job_id = job.id
    return job


def _submit_ripple(
    work: Work, policy_id: str, cause: Mapping[str, Any], *, again: bool = False, due_at: datetime | None = None
) -> None:
    key = key_of(RIPPLE.name, VERSION, {"policy": policy_id, **cause})
    payload = {"policy": policy_id, "again": again}
    _QUEUE.submit(work, RIPPLE.name, payload, key=key, user_id=work.actor.id, due_at=due_at)
