"""Updates and changes."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from api.db.tables.updates import ChangeRow, Update
from api.schemas.common import Given, Id, LocaleTag
from api.updates.exporting import Choice

UpdateState = Literal["queued", "drafting", "drafted", "failed", "cancelled"]
Materiality = Literal["substantive", "editorial", "uncertain"]


class NewUpdate(Given):
    old_version_id: Id
    new_version_id: Id
    locales: Annotated[list[LocaleTag], Field(min_length=1, max_length=20, examples=[["en", "pt-BR"]])]


class NewExport(Given):
    """Which drafts: those that were approved (or published), or all as they stand."""

    choice: Choice = "approved"


class UpdateProblem(BaseModel):
    """Why there are no drafts."""

    code: str
    detail: str
    value: str
    hint: str


class UpdateOut(BaseModel):
    """An update; its drafts are there once it is `drafted`."""

    id: Id
    policy_id: str
    old_version_id: Id
    new_version_id: Id
    locales: list[str]
    state: UpdateState
    problem: UpdateProblem | None
    warnings: list[str]
    job_id: Id | None = Field(description="The job that makes the drafts: follow it at `/v1/jobs/{id}/events`.")
    submitted_by: Id
    created_at: datetime
    drafted_at: datetime | None

    @classmethod
    def of(cls, row: Update) -> UpdateOut:
        problem = None if row.problem is None else UpdateProblem.model_validate(row.problem)
        names = ("id", "old_version_id", "new_version_id", "locales", "state", "warnings", "job_id", "submitted_by")
        fields = {name: getattr(row, name) for name in (*names, "created_at", "drafted_at")}
        return cls(policy_id=row.new_version.policy_id, problem=problem, **fields)


class ClauseOut(BaseModel):
    clause_id: str
    path: list[str]
    tier: str | None
    text: str
    start: int
    end: int
    lead_in: str


class WordsOut(BaseModel):
    text: str
    start: int
    end: int


class ChangeEvidence(BaseModel):
    facet: str
    old: WordsOut | None
    new: WordsOut | None


class ChangeOut(BaseModel):
    """One change, as in `briefwright diff --json`."""

    id: str
    kind: str
    materiality: Materiality
    facets: list[str]
    direction: str
    old: list[ClauseOut]
    new: list[ClauseOut]
    evidence: list[ChangeEvidence]
    summary: str
    returns_to: str | None

    @classmethod
    def of(cls, row: ChangeRow) -> ChangeOut:
        return cls.model_validate(row.content)
