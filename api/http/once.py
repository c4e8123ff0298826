"""Idempotency-Key: a request that comes again gets the answer that it got, and does nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Annotated, TypeVar

from fastapi import Header
from pydantic import BaseModel
from sqlalchemy import delete

from api.audit.chain import digest
from api.db.tables.idempotency import GivenAnswer
from api.errors import ConflictError
from api.service import Work

Answer = TypeVar("Answer", bound=BaseModel)
# For so long an answer is kept.
KEPT = timedelta(days=2)

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=8,
        max_length=200,
        pattern=r"^[\x21-\x7e]+$",
        description="Any text of yours, new for each new request: sent again with it, a request is done once.",
        examples=["5f3c1c9e-0b0f-4d0a-9f43-1a7f7f0c6a2b"],
    ),
]


def once(work: Work, key: str | None, request: object, kind: type[Answer], do: Callable[[], Answer]) -> Answer:
    """Return what `do` answers, or the answer that `request` was given before under `key`.

    The answer is stored with what was done, in one transaction. Raises ConflictError where `key` came with another
    request.
    """
    if key is None or work.actor.id is None:
        return do()
    asked = digest(request)
    given = work.session.get(GivenAnswer, (work.actor.id, key))
    if given is not None and work.now - given.at <= KEPT:
        if given.request_hash != asked:
            raise ConflictError(
                "this Idempotency-Key came with another request", value=key, hint="Take a new one", code="key_reused"
            )
        return kind.model_validate_json(given.body)
    work.session.execute(delete(GivenAnswer).where(GivenAnswer.at < work.now - KEPT))
    answer = do()
    work.session.add(
        GivenAnswer(user_id=work.actor.id, key=key, request_hash=asked, body=answer.model_dump_json(), at=work.now)
    )
    return answer
