"""ETag and If-Match: a change says which state of the thing it was made from."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import Header

from api.errors import InvalidError, UnconditionalError
from api.review.pieces import Tag

_TAG = re.compile(r'"v(\d{1,18})\.r(\d{1,18})"')

IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=100,
        description="The ETag that came with what you changed. Without it nothing is changed (428).",
        examples=['"v1.r1"'],
    ),
]


def write_tag(tag: Tag) -> str:
    """Return an ETag: the version of the words, and the count of all changes, of words or of state."""
    return f'"v{tag.version}.r{tag.revision}"'


def read_tag(if_match: str | None) -> Tag:
    """Return what a change was made from. Raises UnconditionalError without it, InvalidError for what is no ETag."""
    if if_match is None or if_match.strip() == "*":
        raise UnconditionalError(
            "a change must say which state it was made from", value="If-Match", hint="Send the ETag of what you read"
        )
    match = _TAG.fullmatch(if_match.strip())
    if match is None:
        raise InvalidError("this is no ETag of ours", value=if_match[:40], hint='Send the ETag as it came, as "v1.r1"')
    return Tag(int(match[1]), int(match[2]))
