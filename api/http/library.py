"""The library that this process keeps open, for requests."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from api.library import Library


def library_of(request: Request) -> Library:
    library = request.app.state.library
    assert isinstance(library, Library)
    return library


LibraryDep = Annotated[Library, Depends(library_of)]
