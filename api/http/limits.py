"""No request is read further than it may be long, whatever its headers say."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.problems import problem


class BodyLimit:
    """ASGI middleware: at most `body` bytes in a request, `upload` in one with files."""

    def __init__(self, app: ASGIApp, *, body: int, upload: int) -> None:
        self._app, self._body, self._upload = app, body, upload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        limit = self._upload if headers.get("content-type", "").startswith("multipart/") else self._body
        said = headers.get("content-length", "0")
        if said.isdigit() and int(said) > limit:
            hint = "Send less at once"
            answer = problem(413, "too_large", _words(limit), value=said, hint=hint, headers={"Connection": "close"})
            await answer(scope, receive, send)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > limit:
                raise HTTPException(413, _words(limit))
            return message

        await self._app(scope, counted, send)


def _words(limit: int) -> str:
    return f"the request is larger than {limit:,} bytes"
