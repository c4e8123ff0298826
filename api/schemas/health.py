"""Is it there, and does it work."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel


class Health(BaseModel):
    status: Literal["ok"] = "ok"
    version: str


class Readiness(BaseModel):
    """`problem` says what is missing where it is not ready."""

    ready: bool
    problem: str = ""
