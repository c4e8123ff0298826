"""People: who works here, their roles and locales, their sign-in and their API keys.

A password or a key that we made is in the answer to the form that asked for it, and nowhere else: that answer is the
page itself, since an address would be kept by the browser.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import HTMLResponse, Response
from pydantic import ValidationError

from api.db.repositories.users import keys_of, users_after
from api.db.tables.users import ApiKey
from api.errors import ForbiddenError, status_of, tell
from api.http.paging import read_cursor, write_cursor
from api.permissions import may_manage_users, require
from api.schemas.common import PathId
from api.schemas.users import NewKey, NewUser, UserChange
from api.service import Work
from api.users.actor import EVERY_LOCALE, ROLES, Role
from api.users.passwords import make_password, new_password
from api.users.service import add_key, add_user, change_user, is_good, load_user, revoke_key
from api.web.rendering import go, page
from api.web.visitor import PersonDep, Visitor
from nlp.errors import BriefwrightError

router = APIRouter()
_SHOWN = 50
Many = Annotated[list[str] | None, Form()]
# Roles and locales as they are ticked.
Ticked = tuple[Collection[str], Collection[str]]


def find_admin(person: PersonDep) -> Visitor:
    require(may_manage_users(person.actor), person.actor, "manage people")
    return person


AdminDep = Annotated[Visitor, Depends(find_admin)]


@router.get("/people", response_model=None)
def show_all(person: AdminDep, cursor: str | None = None) -> HTMLResponse:
    return _list(person, cursor)


@router.post("/people", response_model=None)
def add(
    person: AdminDep,
    name: Annotated[str, Form()] = "",
    full_name: Annotated[str, Form()] = "",
    email: Annotated[str, Form()] = "",
    roles: Many = None,
    locales: Many = None,
) -> Response:
    """Add a person with a password for once."""
    t = person.words.t
    typed = {
        "name": name, "full_name": full_name, "email": email.strip(), "roles": roles or (), "locales": locales or ()
    }  # fmt: skip
    password = new_password(make_password())
    try:
        given = NewUser.model_validate(
            {**typed, "email": email.strip() or None, "roles": list(roles or ()), "locales": list(locales or ())}
        )
        with person.writing() as work:
            user = add_user(
                work, given.name, roles=given.roles, locales=given.locales, full_name=given.full_name,
                email=given.email, password=password, once=True,
            )  # fmt: skip
            added = user.id, user.name
    except ValidationError as error:
        said = {"name": "web-people-name-hint", "roles": "web-people-role-needed", "email": "web-people-email-wrong"}
        errors = {
            field: t(said[field]) if field in said else person.words.refusal(each)
            for each in error.errors()
            for field in (str(each["loc"][0]),)
        }
        return _list(person, None, typed, errors)
    except BriefwrightError as error:
        told, field = tell(error), "email" if error.code == "email_taken" else "name"
        return _list(person, None, typed, {field: f"{told.message}: {told.value}. {told.hint}."})
    return _show(person, added[0], secret=(t("web-people-secret-password", name=added[1]), password.text))


@router.get("/people/{id}", response_model=None)
def show(id: PathId, person: PersonDep) -> HTMLResponse:
    """One's own page, or anybody's for an admin."""
    return _show(person, id)


@router.post("/people/{id}/access", response_model=None)
def change_access(id: PathId, person: AdminDep, roles: Many = None, locales: Many = None) -> Response:
    known: list[Role] = [role for role in ROLES if role in (roles or ())]
    given = locales or []
    return _change(person, id, lambda work: change_user(work, id, roles=known, locales=given), ticked=(known, given))


@router.post("/people/{id}/email", response_model=None)
def change_email(id: PathId, person: AdminDep, email: Annotated[str, Form()] = "") -> Response:
    """Give another address, by which the provider's account is known; an empty one is none."""
    try:
        given = UserChange.model_validate({"email": email.strip()}).email
    except ValidationError:
        return _show(person, id, email=email, errors={"email": person.words.t("web-people-email-wrong")})
    return _change(person, id, lambda work: change_user(work, id, email=given), email=email)


@router.post("/people/{id}/disabled", response_model=None)
def disable(id: PathId, person: AdminDep, disabled: Annotated[bool, Form()]) -> Response:
    return _change(person, id, lambda work: change_user(work, id, disabled=disabled))


@router.post("/people/{id}/password", response_model=None)
def give_password(id: PathId, person: AdminDep) -> HTMLResponse:
    password = new_password(make_password())
    with person.writing() as work:
        name = change_user(work, id, password=password, once=True).name
    return _show(person, id, secret=(person.words.t("web-people-secret-password", name=name), password.text))


@router.post("/people/{id}/keys", response_model=None)
def make_key(
    id: PathId, person: PersonDep, name: Annotated[str, Form()] = "", days: Annotated[str, Form()] = ""
) -> HTMLResponse:
    longest = person.service.settings.key_days
    try:
        given = NewKey.model_validate({"name": name.strip(), "days": days.strip() or None})
        with person.writing() as work:
            user = load_user(work, id)
            _, key = add_key(work, user, given.name, days=given.days or longest, longest=longest)
            title = person.words.t("web-people-secret-key", name=user.name)
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0])
        said = f"1–{longest}" if field == "days" else person.words.refusal(error.errors()[0])
        return _show(person, id, key=(name, days), errors={f"key-{field}": said})
    except BriefwrightError as error:
        return _show(person, id, key=(name, days), error=error)
    return _show(person, id, secret=(title, key))


@router.post("/keys/{id}/revoke", response_model=None)
def revoke(id: PathId, person: PersonDep) -> Response:
    with person.writing() as work:
        owner = revoke_key(work, id).user_id
    return go(f"/people/{owner}", person, said="done")


def _list(
    person: Visitor, cursor: str | None, typed: Mapping[str, object] | None = None, errors: dict[str, str] | None = None
) -> HTMLResponse:
    after = read_cursor(cursor) or (0,)
    with person.reading() as work:
        rows = users_after(work.session, after=after[0], limit=_SHOWN + 1)
        return page(
            "people.html",
            person,
            status=HTTPStatus.UNPROCESSABLE_ENTITY if errors else HTTPStatus.OK,
            back="/people" if errors else "",
            people=rows[:_SHOWN],
            first="/people" if after[0] else "",
            following=f"/people?cursor={write_cursor(rows[_SHOWN - 1].id)}" if len(rows) > _SHOWN else "",
            typed=typed or {"name": "", "full_name": "", "email": "", "roles": (), "locales": ()},
            errors=errors or {},
            roles=ROLES,
            every=EVERY_LOCALE,
        )


def _change(
    person: Visitor,
    id: int,
    change: Callable[[Work], object],
    ticked: Ticked | None = None,
    email: str | None = None,
) -> Response:
    try:
        with person.writing() as work:
            change(work)
    except BriefwrightError as error:
        return _show(person, id, ticked=ticked, email=email, error=error)
    return go(f"/people/{id}", person, said="done")


def _show(
    person: Visitor, id: int, *, secret: tuple[str, str] | None = None, key: tuple[str, str] | None = None,
    ticked: Ticked | None = None, email: str | None = None,
    errors: dict[str, str] | None = None, error: BriefwrightError | None = None,
) -> HTMLResponse:  # fmt: skip
    """Show a person; `secret` is what is shown this once, with its title.

    `key` (its name and days), `ticked` (roles and locales) and `email` are what was given with a form to be mended.
    """
    manages = may_manage_users(person.actor)
    if not manages and id != person.actor.id:
        raise ForbiddenError("this is another's page", value=person.actor.name, hint="Ask an admin")
    status = HTTPStatus(status_of(error)) if error else HTTPStatus.UNPROCESSABLE_ENTITY if errors else HTTPStatus.OK
    with person.reading() as work:
        user = load_user(work, id)
        held = [role for role in ROLES if role in {row.role for row in user.roles}]
        served = {row.locale for row in user.locales}
        return page(
            "person.html",
            person,
            status=status,
            back=f"/people/{id}",
            user=user,
            held=held,
            served=served,
            ticked=ticked or (held, served),
            email=(user.email or "") if email is None else email,
            keys=[(row, _standing(row, work)) for row in keys_of(work.session, id)],
            secret=secret,
            key=key or ("", str(person.service.settings.key_days)),
            errors=errors or {},
            error=tell(error) if error else None,
            manages=manages,
            own=id == person.actor.id,
            longest_days=person.service.settings.key_days,
            roles=ROLES,
            every=EVERY_LOCALE,
        )


def _standing(row: ApiKey, work: Work) -> str:
    return "revoked" if row.revoked_at else "good" if is_good(row, work.now) else "expired"
