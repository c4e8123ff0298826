"""What a version would make stale, as a job found it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api.db.repositories import jobs
from api.db.tables.jobs import Job
from api.db.tables.policies import PolicyVersion
from api.errors import ConflictError
from api.permissions import may_keep_policies, require
from api.ripple.jobs import IMPACT_FILE, submit_impact
from api.service import Work


@dataclass(frozen=True, slots=True)
class Impact:
    """`job` says when it was found, and how many pieces are what; `pieces` are those that somebody would see to."""

    job: Job
    pieces: Sequence[Mapping[str, Any]]


def ask_impact(work: Work, version: PolicyVersion) -> Job:
    """Ask anew what a version would make stale. Raises ForbiddenError."""
    require(may_keep_policies(work.actor), work.actor, "ask what a version would make stale")
    return submit_impact(work, version)


def read_impact(work: Work, version: PolicyVersion) -> Impact:
    """Return what a version would make stale. Raises ConflictError where it was not asked for or is not known yet."""
    job = jobs.get_job(work.session, version.impact_job_id) if version.impact_job_id else None
    if job is None:
        hint = f"Ask with POST /v1/versions/{version.id}/impact"
        raise ConflictError("nobody has asked yet what this version would make stale", value=version.name, hint=hint)
    file = jobs.get_file(work.session, job.id, IMPACT_FILE) if job.status == "done" else None
    if file is None:
        hint = f"Follow GET /v1/jobs/{job.id}, then come again"
        raise ConflictError(
            f"the versions are not compared yet: job {job.id} is {job.status}",
            value=version.name, hint=hint, code="impact_open",
        )  # fmt: skip
    return Impact(job, json.loads(file.content))
