"""Pages by cursor: where the last page ended, not how many rows to skip."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Query
from pydantic import BaseModel, Field

from api.errors import InvalidError

T = TypeVar("T")
Row = TypeVar("Row")
LARGEST_PAGE = 200
LARGEST_ID = 2**63 - 1

Limit = Annotated[int, Query(ge=1, le=LARGEST_PAGE, description="How many at most.")]
Cursor = Annotated[str | None, Query(max_length=200, description="The `next` of the page before.")]


class Page(BaseModel, Generic[T]):
    """Some of a list, and where the rest begins."""

    items: list[T]
    next: str | None = Field(description="The cursor of the next page; null on the last one.")


def read_cursor(cursor: str | None, *, length: int = 1) -> tuple[int, ...] | None:
    """Return the `length` whole numbers in a cursor, None without one. Raises InvalidError."""
    if cursor is None:
        return None
    place = _decode(cursor)
    if len(place) == length and all(type(number) is int and 0 <= number <= LARGEST_ID for number in place):
        return tuple(place)
    raise _no_cursor(cursor)


def read_name_cursor(cursor: str | None) -> str:
    """Return the name in a cursor of a list by names, "" without one. Raises InvalidError."""
    if cursor is None:
        return ""
    place = _decode(cursor)
    if len(place) == 1 and isinstance(place[0], str) and "\0" not in place[0]:
        return place[0]
    raise _no_cursor(cursor)


def write_cursor(*place: int | str) -> str:
    return base64.urlsafe_b64encode(json.dumps(place, separators=(",", ":")).encode()).decode().rstrip("=")


def paged(
    rows: Sequence[Row], limit: int, show: Callable[[Row], T], place: Callable[[Row], tuple[int | str, ...]]
) -> Page[T]:
    """Return a page of `rows`, of which one more than `limit` was asked for; `place` is what a cursor holds."""
    more = len(rows) > limit
    return Page(items=[show(row) for row in rows[:limit]], next=write_cursor(*place(rows[limit - 1])) if more else None)


def _decode(cursor: str) -> list[Any]:
    """Return what a cursor holds; nothing of one that is none of ours."""
    try:
        place = json.loads(base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError):
        return []
    return place if isinstance(place, list) else []


def _no_cursor(cursor: str) -> InvalidError:
    return InvalidError("this is no cursor", value=cursor[:40], hint="Send the `next` of the page before, or nothing")
