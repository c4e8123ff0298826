"""What a reader chooses for every page: the language and the theme; kept in cookies, so before they sign in too."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from api.web.rendering import keep_cookie
from api.web.sensitive import cookie_of
from api.web.visitor import LANGUAGE_COOKIE, THEME_COOKIE, THEMES, PersonDep, VisitorDep, own_address
from nlp.localize.locales import LOCALES

router = APIRouter()


@router.post("/preferences", response_model=None)
def choose(
    visitor: VisitorDep,
    language: Annotated[str, Form()] = "",
    theme: Annotated[str, Form()] = "",
    here: Annotated[str, Form()] = "/",
) -> Response:
    """Whoever forges this form changes the look of a page, no more: it needs no token."""
    response = RedirectResponse(own_address(here), HTTPStatus.SEE_OTHER)
    for name, value, known in ((LANGUAGE_COOKIE, language, tuple(LOCALES)), (THEME_COOKIE, theme, THEMES)):
        if value in known:
            keep_cookie(response, visitor, name, value)
    return response


@router.post("/graphic", response_model=None)
def show_graphic(
    person: PersonDep, graphic: Annotated[str, Form()] = "", here: Annotated[str, Form()] = "/"
) -> Response:
    """Show distressing texts without asking from now on, or hide them again."""
    response = RedirectResponse(own_address(here), HTTPStatus.SEE_OTHER)
    keep_cookie(response, person, cookie_of(person.actor.id), "shown" if graphic == "shown" else "hidden")
    return response
