"""The static files of the pages, under names that change with what is in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Response

from api.errors import NotFoundError
from nlp.export.page import asset as shared

PREFIX = "/assets"
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
_HASHED = re.compile(r"(?P<stem>[\w-]+)\.[0-9a-f]{12}\.(?P<suffix>\w+)")
# Whoever has a name has the file for good: another content has another name.
_FOREVER = "public, max-age=31536000, immutable"

router = APIRouter(include_in_schema=False)


@cache
def contents() -> Mapping[str, bytes]:
    """Return the files by name; the stylesheet begins with what the exported pages share."""
    folder = files("api.web") / "static"
    found = {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.name.rpartition(".")[2] in _TYPES}
    return {**found, "site.css": shared("base.css").encode() + found["site.css"]}


@cache
def address(name: str) -> str:
    """Return where a file is served. Raises KeyError for a file that is not there."""
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(contents()[name]).hexdigest()[:12]
    return f"{PREFIX}/{stem}.{digest}.{suffix}"


@router.get(PREFIX + "/{name}")
def serve(name: str) -> Response:
    match = _HASHED.fullmatch(name)
    plain = f"{match['stem']}.{match['suffix']}" if match else ""
    if plain not in contents() or address(plain) != f"{PREFIX}/{name}":
        raise NotFoundError("there is no such file", value=name, hint="Load the page again")
    return Response(contents()[plain], media_type=_TYPES[plain.rpartition(".")[2]], headers={"Cache-Control": _FOREVER})
