"""Files that a job makes, for who wants to fetch them."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from typing import Any

from api.db.repositories import jobs
from api.db.tables.jobs import Job, JobFile
from api.jobs.kinds import Transaction

# What Python's table does not know everywhere.
_MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gift": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def keep_files(work: Transaction, job: Job, files: Mapping[str, bytes]) -> Mapping[str, Any]:
    """Keep `files` (name to bytes) with a job, in the transaction that ends it; return what the job says of them."""
    rows = [
        JobFile(job_id=job.id, name=name, media_type=media_type(name), content=content)
        for name, content in files.items()
    ]
    jobs.put_files(work.session, job, rows)
    return {"files": sorted(files)}


def media_type(name: str) -> str:
    suffix = name.rpartition(".")[2]
    return _MEDIA_TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
