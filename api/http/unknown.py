"""What is under the API's prefix and is none of its routes: a problem like every other, and no page."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from api.http.problems import problem

_METHODS = ("DELETE", "GET", "PATCH", "POST", "PUT")


class Unknown:
    """ASGI application, to be mounted: tells an address that is not there from a method that an address has not."""

    def __init__(self, routes: Sequence[BaseRoute]) -> None:
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        allowed = ", ".join(method for method in _METHODS if self._has(scope, method))
        if allowed:
            said, hint = f"this address is not there for {scope['method']}", f"Use {allowed}"
            answer = problem(405, "method_not_allowed", said, value=path, hint=hint, headers={"Allow": allowed})
        else:
            answer = problem(404, "not_found", "there is no such address", value=path, hint="See /v1/docs")
        await answer(scope, receive, send)

    def _has(self, scope: Scope, method: str) -> bool:
        asked = {**scope, "method": method, "root_path": scope.get("app_root_path", "")}
        return any(route.matches(asked)[0] is Match.FULL for route in self._routes)
