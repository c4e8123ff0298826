"""Choosing one's own password."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response

from api.errors import InvalidError
from api.users.passwords import check_password, new_password
from api.users.service import choose_password, load_user
from api.web.rendering import go, page
from api.web.visitor import SignedInDep, Visitor

router = APIRouter()
Typed = Annotated[str, Form(max_length=1000)]


@router.get("/password", response_model=None)
def show(person: SignedInDep) -> HTMLResponse:
    return _show(person, {})


@router.post("/password", response_model=None)
def choose(person: SignedInDep, old: Typed = "", new: Typed = "") -> Response:
    with person.reading() as work:
        assert person.caller is not None
        assert person.actor.id is not None
        kept = load_user(work, person.actor.id).password_hash
    if not check_password(kept, old):  # slow by intent: outside the transaction
        return _show(person, {"old": person.words.t("web-own-password-wrong")})
    try:
        if new == old:
            raise InvalidError("this is the old password")
        chosen = new_password(new)
        with person.writing() as work:
            choose_password(work, chosen, known=kept, token=person.caller.token)
    except InvalidError:
        return _show(person, {"new": person.words.t("web-own-password-weak")})
    return go("/", person, said="password")


def _show(person: Visitor, errors: dict[str, str]) -> HTMLResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if errors else HTTPStatus.OK
    return page("password.html", person, status=status, back="/password", errors=errors)
