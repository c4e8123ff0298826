"""Types that all resources share."""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import Path, Query
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from api.http.paging import LARGEST_ID

# Tab and line ends are text; other control signs are not, and PostgreSQL stores no NUL.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def _printable(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError("a text holds no control signs")
    return text


LONGEST_WORDS, LONGEST_NOTE = 10_000, 2_000
Text = Annotated[str, AfterValidator(_printable)]
Words = Annotated[Text, StringConstraints(min_length=1, max_length=LONGEST_WORDS)]
Note = Annotated[Text, StringConstraints(max_length=LONGEST_NOTE)]
Title = Annotated[Text, StringConstraints(min_length=1, max_length=300)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._@-]{0,79}$")]
LocaleTag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$", max_length=35)]
Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]
PathId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
QueryId = Annotated[int | None, Query(ge=1, le=LARGEST_ID)]


class Given(BaseModel):
    """What a caller sends: no field that we do not know."""

    model_config = ConfigDict(extra="forbid")


class Problem(BaseModel):
    """What went wrong (RFC 9457), under a code that stays."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "example": {
                "type": "urn:briefwright:problem:four_eyes",
                "title": "Forbidden",
                "status": 403,
                "code": "four_eyes",
                "detail": "you may not judge your own words",
                "value": "ana",
                "hint": "Ask another reviewer",
            }
        },
    )

    type: str = Field(description="The code as a URN.")
    title: str
    status: int
    code: str = Field(description="Stable and machine-readable.")
    detail: str = Field(description="What is wrong.")
    value: str = Field(description="The value that is wrong, as the caller knows it.")
    hint: str = Field(description="What to do next.")


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return the answers of a route that are problems, for its documentation."""
    return {status: {"model": Problem, "description": _SAID[status]} for status in sorted({*statuses, *_ALWAYS})}


_ALWAYS = (401, 403, 422, 429, 503)
_SAID = {
    401: "Nobody we know is asking.",
    403: "They may not.",
    404: "There is no such thing.",
    409: "Not in this state.",
    412: "It has changed since it was read.",
    413: "The request is too large.",
    422: "The request is not what the contract says.",
    428: "If-Match is missing.",
    429: "Too many requests.",
    503: "The store is busy or cannot be used.",
}
