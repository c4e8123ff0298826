"""Policies and versions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from api.db.tables.policies import Policy, PolicyVersion
from api.schemas.common import Given, Id, Name, Note, Text, Title

VersionName = Annotated[Text, StringConstraints(min_length=1, max_length=80)]


class PolicyOut(BaseModel):
    id: str
    title: str
    created_at: datetime

    @classmethod
    def of(cls, policy: Policy) -> PolicyOut:
        return cls(id=policy.id, title=policy.title, created_at=policy.created_at)


class NewPolicy(Given):
    id: Annotated[Name, Field(description="The same for all its versions.", examples=["youth-safety"])]
    title: Annotated[Title, Field(examples=["Youth safety"])]


class VersionOut(BaseModel):
    """A version of a policy; all offsets are in its text (`GET /v1/versions/{id}/text`)."""

    id: Id
    policy_id: str
    name: str
    effective: date
    title: str
    language: str
    file_name: str
    sha256: str
    clauses: int
    created_at: datetime
    withdrawn_at: datetime | None
    withdrawn_why: str

    @classmethod
    def of(cls, row: PolicyVersion) -> VersionOut:
        return cls.model_validate(row, from_attributes=True)


class VersionWithdrawal(Given):
    reason: Annotated[Note, Field(examples=["Published by mistake."])]


class NewVersionText(Given):
    """A version as text; what is not given must be in the text's front matter."""

    text: Annotated[Text, StringConstraints(min_length=1, max_length=800_000), Field(examples=["# Youth safety\n\n…"])]
    name: VersionName | None = None
    effective: date | None = None


class VersionText(BaseModel):
    id: Id
    text: str
