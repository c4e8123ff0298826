"""Users and their keys, for admins."""

from __future__ import annotations

from fastapi import APIRouter

from api.db.repositories.users import keys_of, users_after
from api.http.caller import CallerDep
from api.http.once import IdempotencyKey, once
from api.http.paging import Cursor, Limit, Page, paged, read_cursor
from api.permissions import may_manage_users, require
from api.schemas.common import PathId, problems
from api.schemas.users import KeyAdded, KeyOut, Keys, NewKey, NewUser, UserChange, UserOut
from api.users.passwords import new_password
from api.users.service import add_key, add_user, change_user, load_user

router = APIRouter(prefix="/users", tags=["users"])


@router.get("", summary="List the users", responses=problems())
def list_users(caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[UserOut]:
    require(may_manage_users(caller.actor), caller.actor, "list users")
    after = read_cursor(cursor) or (0,)
    with caller.reading() as work:
        rows = users_after(work.session, after=after[0], limit=limit + 1)
        return paged(rows, limit, UserOut.of, lambda user: (user.id,))


@router.post("", status_code=201, summary="Add a user", responses=problems(409))
def add(body: NewUser, caller: CallerDep, key: IdempotencyKey = None) -> UserOut:
    require(may_manage_users(caller.actor), caller.actor, "add users")
    password = new_password(body.password.get_secret_value()) if body.password else None
    request = ["users", body.model_dump(mode="json", exclude={"password"})]

    def do() -> UserOut:
        user = add_user(
            work, body.name, roles=body.roles, locales=body.locales, full_name=body.full_name,
            email=body.email, password=password,
        )  # fmt: skip
        return UserOut.of(user)

    with caller.writing() as work:
        return once(work, key, request, UserOut, do)


@router.patch("/{id}", summary="Change a user", responses=problems(404, 409))
def change(id: PathId, body: UserChange, caller: CallerDep) -> UserOut:
    """Roles, locales, an address, a new password, or the end of their access.

    Users are never deleted: what they did stays.
    """
    require(may_manage_users(caller.actor), caller.actor, "change users")
    password = new_password(body.password.get_secret_value()) if body.password else None
    with caller.writing() as work:
        return UserOut.of(
            change_user(
                work, id, roles=body.roles, locales=body.locales, disabled=body.disabled,
                email=body.email, password=password,
            )
        )  # fmt: skip


@router.get("/{id}/keys", summary="A user's keys", responses=problems(404))
def list_keys(id: PathId, caller: CallerDep) -> Keys:
    require(may_manage_users(caller.actor), caller.actor, "list the keys of others")
    with caller.reading() as work:
        load_user(work, id)
        return Keys(items=[KeyOut.of(row) for row in keys_of(work.session, id)])


@router.post("/{id}/keys", status_code=201, summary="Add a key for a user", responses=problems(404, 409))
def add_key_for(id: PathId, body: NewKey, caller: CallerDep) -> KeyAdded:
    """For programs, mostly. The key itself is in this answer only."""
    require(may_manage_users(caller.actor), caller.actor, "add keys for others")
    longest = caller.service.settings.key_days
    with caller.writing() as work:
        row, key = add_key(work, load_user(work, id), body.name, days=body.days or longest, longest=longest)
        return KeyAdded(**KeyOut.of(row).model_dump(), key=key)
