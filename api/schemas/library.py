"""Search, histories of clauses, precedents: the contract of `api.library.contract` as types."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from api.schemas.common import Given, Note
from nlp.search.edition import Kind
from nlp.search.holding import Verdict
from nlp.search.status import Status

Doubt = Literal["uncited", "unknown", "ambiguous", "unclear"]


class ClauseText(BaseModel):
    """A clause by its words."""

    clause_id: str
    text: str


class ClauseEvent(BaseModel):
    """What a version made of a clause."""

    version: str
    date: date
    what: Status | Literal["introduced"]
    facets: list[str] = Field(description="What changed in substance, the main one first.", examples=[["threshold"]])
    unclear: bool = Field(description="A careful reader has to decide.")
    said: list[str] = Field(description="All changes, a sentence each.")
    clause_id: str
    text: str


class CitedOut(BaseModel):
    """A clause that a precedent rests on, then and now."""

    citation: str
    verdict: Verdict
    doubt: Doubt | None
    policy: str | None
    version: str | None
    moved: bool
    then: ClauseText | None
    now: ClauseText | None
    events: list[ClauseEvent]


class HoldingOut(BaseModel):
    """Whether a precedent still holds: "review" is for a person to decide, and `doubt` says why."""

    verdict: Verdict
    doubt: Doubt | None
    cited: list[CitedOut]


class SpanOut(BaseModel):
    start: int
    end: int


class WhyOut(BaseModel):
    """How it was found, and its words that the question has too."""

    by: Literal["id", "quotation", "meaning"]
    words: list[str]


class ResultOut(BaseModel):
    """A clause or a precedent that answers; offsets are in the version's normalized text."""

    policy: str = Field(description="A precedent's is its id.")
    version: str
    kind: Kind
    language: str
    market: str = Field(description="Empty for everywhere.")
    clause_id: str
    path: list[str]
    tier: str | None
    text: str
    start: int
    end: int
    span: SpanOut = Field(description="The best words of it.")
    why: WhyOut
    score: float = Field(description="The chance that it answers; 1 where it was asked for by its id.")
    effective_from: date
    effective_to: date | None
    status: Status = Field(description="How it stands today.")
    now: ClauseText | None = Field(description="What it is today; null where it is gone.")
    holds: HoldingOut | None = Field(default=None, description="Of a precedent.")


class SearchOut(BaseModel):
    """The answers, best first; without any, `silence` says why."""

    query: str
    language: str
    read_as: str | None = Field(
        description="The English it was put into to be searched; null where it was searched as it is."
    )
    unquoted: bool = Field(description="Nothing holds the words in quotation marks; they were searched by meaning.")
    as_of: date | None
    silence: Literal["nothing_held", "nothing_near"] | None
    results: list[ResultOut]


class HistoryOut(BaseModel):
    """A clause through all versions, oldest first."""

    policy: str
    language: str
    clause_id: str
    version: str
    text: str
    status: Status
    now: ClauseText | None
    events: list[AuthoredEvent]


class AuthoredEvent(ClauseEvent):
    author: str | None = Field(description="Who added the version.")


class HistoriesOut(BaseModel):
    """One history for each language and market that has the clause, the newest first."""

    histories: list[HistoryOut]


class PrecedentOut(BaseModel):
    """A decision on a case, or a clarification, and whether it still holds."""

    id: str
    date: date
    market: str
    language: str
    summary: str
    decision: str
    reasoning: str
    holds: HoldingOut


class Withdrawal(Given):
    reason: Annotated[Note, Field(examples=["Decided anew in case-31."])] = ""


class WithdrawnOut(BaseModel):
    id: str
    withdrawn_at: datetime
    reason: str
