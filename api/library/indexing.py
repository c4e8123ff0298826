"""Indexing as a job: what was added to the service becomes part of the library, and is searched from then on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, select

from api.audit.events import PrecedentsAdded, PrecedentWithdrawn
from api.db.repositories.jobs import open_jobs
from api.db.repositories.users import get_user
from api.db.tables import LibraryRecord, PolicyVersion
from api.db.tables.jobs import Job
from api.errors import InvalidError, NotFoundError
from api.jobs.kinds import Kind
from api.jobs.queue import Queue
from api.jobs.rules import key_of
from api.library.adding import Said
from api.library.library import Library
from api.library.opening import add_file
from api.library.plan import Added
from api.library.records import Identity, raise_generation, read_records, withdraw_records
from api.permissions import may_keep_precedents, require
from api.service import Work
from nlp.search.precedent import read_precedents

if TYPE_CHECKING:
    from nlp.pipeline import Progress

INDEX = "index"
# Read the file, compare, embed, write.
_STAGES = 4
# The most that a file of precedents may have, in bytes: it waits in the job that reads it.
LARGEST = 5_000_000
# Accepts these jobs; `api.jobs.service` has the queue that works them.
_QUEUE = Queue({})


@dataclass(frozen=True, slots=True)
class Asked:
    """A file that is to be in the library, and what is known of it."""

    data: bytes
    name: str
    said: Said
    replacing: bool = False


def index_kind(library: Library) -> Kind[Asked, Sequence[Added]]:
    """Return the kind of job that adds to `library`.

    The library writes in a transaction of its own, before that of the job's end. Nothing is done twice all the same:
    adding what is there changes nothing. Drafts go first: somebody waits for them.
    """
    return Kind(INDEX, _load, partial(_add, library), _tell, stages=lambda asked: _STAGES, patient=True)


def index_version(work: Work, version: PolicyVersion) -> Job:
    """Ask for a version to be searched; asked again, it is the same job."""
    key = key_of(INDEX, "", {"version": version.id})
    return _QUEUE.submit(work, INDEX, {"version": version.id}, key=key, user_id=work.actor.id)


def index_missing(work: Work) -> int:
    """Ask for the versions that the library does not know, such as an earlier release stored; return how many."""
    known = exists().where(
        LibraryRecord.kind == "policy",
        LibraryRecord.policy == PolicyVersion.policy_id,
        LibraryRecord.version == PolicyVersion.name,
    )
    found = work.session.scalars(select(PolicyVersion).where(~known).order_by(PolicyVersion.id)).all()
    for version in found:
        index_version(work, version)
    return len(found)


def indexing_now(work: Work) -> tuple[Job | None, int]:
    """Return the job that reads, or is the next to, and how many files are still to be read with its own."""
    return open_jobs(work.session, INDEX)


@dataclass(frozen=True, slots=True)
class GivenPrecedents:
    """A file of precedents that can be used, as text, and the ids in it."""

    name: str
    text: str
    sha256: str
    ids: tuple[str, ...]


def read_given(data: bytes, name: str) -> GivenPrecedents:
    """Read a file of precedents; slow, so before any transaction.

    Raises InvalidError, and ReadError, which names the row, for the first one that cannot be used.
    """
    if len(data) > LARGEST:
        raise InvalidError("the file is too large", value=f"{len(data)} bytes", hint=f"Send {LARGEST} at most")
    ids = tuple(precedent.id for precedent in read_precedents(data, name))
    return GivenPrecedents(name, data.decode("utf-8-sig"), hashlib.sha256(data).hexdigest(), ids)


def submit_precedents(work: Work, given: GivenPrecedents, *, replacing: bool = False) -> Job:
    """Ask for the precedents of a file to be added, all or none. Raises ForbiddenError."""
    require(may_keep_precedents(work.actor), work.actor, "add precedents")
    payload = {"name": given.name, "text": given.text, "author": work.actor.name, "replacing": replacing}
    # Every upload is work of its own: a precedent may have been withdrawn since the same file came last.
    key = key_of(INDEX, "", {"precedents": given.sha256, "after": work.seq})
    job = _QUEUE.submit(work, INDEX, payload, key=key, user_id=work.actor.id)
    work.record(PrecedentsAdded(job.id, given.sha256, given.ids))
    return job


def withdraw_precedent(work: Work, id: str, reason: str) -> None:
    """Take a precedent out of every answer. Raises ForbiddenError, NotFoundError."""
    require(may_keep_precedents(work.actor), work.actor, "withdraw precedents")
    withdraw_records(work.session, [_identity(work, id)], at=work.now, why=reason)
    raise_generation(work.session)
    work.record(PrecedentWithdrawn(id, reason))


def hide_version(work: Work, version: PolicyVersion) -> None:
    """Take a version that was withdrawn out of every answer; one that is not indexed yet is taken out then."""
    _set_withdrawn(work, version, work.now, version.withdrawn_why)


def show_version(work: Work, version: PolicyVersion) -> None:
    """Let a version that was withdrawn be found again."""
    _set_withdrawn(work, version, None, "")


def _set_withdrawn(work: Work, version: PolicyVersion, at: datetime | None, why: str) -> None:
    found = _identities(work, version)
    if found:
        withdraw_records(work.session, found, at=at, why=why)
        raise_generation(work.session)


def _identities(work: Work, version: PolicyVersion) -> list[Identity]:
    wanted = ("policy", version.policy_id, version.name)
    records = read_records(work.session, withdrawn=True)
    return [one.identity for one in records if (one.kind, one.policy, one.identity.version) == wanted]


def _identity(work: Work, id: str) -> Identity:
    found = [one.identity for one in read_records(work.session) if (one.kind, one.policy) == ("precedent", id)]
    if not found:
        raise NotFoundError("there is no such precedent", value=id, hint="List them with GET /v1/precedents")
    return found[0]


def _load(work: Work, job: Job) -> Asked:
    given = job.payload
    if "version" not in given:
        said = Said(kind="precedent", author=given["author"])
        return Asked(given["text"].encode(), given["name"], said, given["replacing"])
    version = work.session.get_one(PolicyVersion, given["version"])
    author = get_user(work.session, version.created_by)
    said = Said(
        policy=version.policy_id, version=version.name, effective=version.effective, language=version.language,
        author=author.name if author else "",
    )  # fmt: skip
    return Asked(version.data, version.file_name, said)


def _add(library: Library, asked: Asked, progress: Progress) -> Sequence[Added]:
    """Add it, and say each stage when it begins."""
    last = ""

    def follow(stage: str, done: int, total: int) -> None:
        nonlocal last
        if stage != last:
            last = stage
            progress(stage)

    return add_file(library, asked.data, asked.name, asked.said, replacing=asked.replacing, progress=follow)


def _tell(work: Work, job: Job, added: Sequence[Added]) -> Mapping[str, Any]:
    if "version" in job.payload:
        (one,) = added
        version = work.session.get_one(PolicyVersion, job.payload["version"])
        if version.withdrawn_at is not None:
            hide_version(work, version)
        return {"version": job.payload["version"], "result": one.result, "clauses": one.clauses}
    results = [one.result for one in added]
    return {result: results.count(result) for result in ("added", "replaced", "unchanged")}
