"""Adding policies and versions: a file is read before the transaction, what was read is stored in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from api.audit.events import PolicyAdded, VersionAdded, VersionRestored, VersionWithdrawn
from api.db.repositories import policies
from api.db.tables.policies import Policy, PolicyVersion
from api.errors import ConflictError, InvalidError, NotFoundError, StaleError
from api.library.indexing import hide_version, index_version, show_version
from api.library.records import keep_file
from api.permissions import may_keep_policies, may_read, require
from api.review.pieces import Tag
from api.ripple.jobs import ripple_again, ripple_back, ripple_when_due
from api.ripple.tasks import require_reason
from api.service import Work
from nlp.document import Document
from nlp.pipeline import load_document

_LONGEST_TITLE = 300
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A policy's file and what it says."""

    data: bytes
    name: str
    document: Document

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @property
    def clauses(self) -> int:
        return sum(clause.role == "rule" for clause in self.document.clauses)


def read_policy(data: bytes, name: str) -> ReadFile:
    """Read a file; slow, so before any transaction. Raises ReadError, and InvalidError where it holds no clause."""
    name = PurePath(name.replace("\\", "/")).name[-_LONGEST_NAME:] or "policy.md"
    read = ReadFile(data, name, load_document(data, name))
    if not read.clauses:
        raise InvalidError("the file holds no clause", value=name, hint="Check that it is a policy")
    return read


def add_policy(work: Work, id: str, title: str) -> Policy:
    """Add a policy that has no versions yet. Raises ForbiddenError, and ConflictError where the id is taken."""
    require(may_keep_policies(work.actor), work.actor, "add policies")
    if work.session.get(Policy, id) is not None:
        raise ConflictError("there is a policy of this id", value=id, hint="Choose another id", code="id_taken")
    assert work.actor.id is not None
    policy = Policy(id=id, title=title, created_at=work.now, created_by=work.actor.id)
    work.session.add(policy)
    work.session.flush()
    work.record(PolicyAdded(id))
    return policy


def add_version(
    work: Work, policy: Policy, read: ReadFile, *, name: str | None = None, effective: date | None = None
) -> PolicyVersion:
    """Add what was read as a version of `policy`; what is not given must be in the file.

    The same again changes nothing, but that a version which was withdrawn holds again.

    Raises ForbiddenError, InvalidError, and ConflictError where the version is there with other content.
    """
    require(may_keep_policies(work.actor), work.actor, "add versions")
    name, effective = name or read.document.version, effective or read.document.effective
    if not name or effective is None:
        missing = " and ".join(field for field, value in (("name", name), ("effective", effective)) if not value)
        raise InvalidError("neither the request nor the file says which version this is", value=missing, hint="Give it")
    present = policies.find_version(work.session, policy.id, name)
    if present is not None:
        if (present.sha256, present.effective) == (read.sha256, effective):
            return _restored(work, present) if present.withdrawn_at is not None else present
        raise ConflictError(
            "this version is there with another text or date",
            value=name,
            hint="Give another name",
            code="version_taken",
        )
    assert work.actor.id is not None
    document = read.document
    version = PolicyVersion(
        policy_id=policy.id, name=name, effective=effective, title=document.title[:_LONGEST_TITLE],
        language=document.language, file_name=read.name, clauses=read.clauses,
        created_at=work.now, created_by=work.actor.id, text=document.text,
        file=keep_file(work.session, read.sha256, read.data),
    )  # fmt: skip
    work.session.add(version)
    work.session.flush()
    work.record(VersionAdded(version.id, policy.id, name, read.sha256))
    ripple_when_due(work, version)
    index_version(work, version)
    return version


def withdraw_version(work: Work, version: PolicyVersion, seen: Tag, reason: str) -> None:
    """Take a version, as it was `seen`, back: it holds no more, and the one before it holds in its place.

    It is in no answer of the search, nothing is drafted for it, and what rests on words that it alone has is stale.
    Adding it again brings it back.

    Raises ForbiddenError, InvalidError, StaleError, and ConflictError where it is withdrawn, or drafts rest on it and
    no version would hold.
    """
    require(may_keep_policies(work.actor), work.actor, "withdraw versions")
    require_reason(reason)
    if tag_of(version) != seen:
        raise StaleError("this has changed since you read it", value=version.name, hint="Read it again")
    if version.withdrawn_at is not None:
        raise ConflictError("this version is withdrawn", value=version.name, hint="There is nothing to do")
    version.withdrawn_at, version.withdrawn_why = work.now, reason.strip()
    version.revision += 1
    work.session.flush()
    work.record(VersionWithdrawn(version.id, version.policy_id, version.name, version.withdrawn_why))
    ripple_back(work, version)
    hide_version(work, version)


def tag_of(version: PolicyVersion) -> Tag:
    return Tag(1, version.revision)


def _restored(work: Work, version: PolicyVersion) -> PolicyVersion:
    version.withdrawn_at, version.withdrawn_why = None, ""
    version.revision += 1
    work.session.flush()
    work.record(VersionRestored(version.id, version.policy_id, version.name))
    ripple_again(work, version)
    show_version(work, version)
    return version


def load_policy(work: Work, id: str) -> Policy:
    require(may_read(work.actor), work.actor, "read policies")
    policy = work.session.get(Policy, id)
    if policy is None:
        raise NotFoundError("there is no such policy", value=id, hint="List them with GET /v1/policies")
    return policy


def load_version(work: Work, id: int) -> PolicyVersion:
    require(may_read(work.actor), work.actor, "read policies")
    version = work.session.get(PolicyVersion, id)
    if version is None:
        raise NotFoundError("there is no such version", value=str(id), hint="List a policy's versions")
    return version
