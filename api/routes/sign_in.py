"""Signing in with a password, out again, and who one is."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.db.repositories.users import keys_of
from api.http.caller import CallerDep, ServiceDep, address_of, drop_session, keep_session
from api.schemas.common import PathId, problems
from api.schemas.users import Credentials, KeyAdded, KeyOut, Keys, Me, NewKey, UserOut
from api.users.service import add_key, load_user, revoke_key
from api.users.sign_in import sign_in, sign_out
from api.users.tokens import csrf_token

router = APIRouter(tags=["me"])


@router.post("/sign-in", status_code=204, summary="Sign in with a password", responses=problems(401, 429))
def begin(credentials: Credentials, request: Request, response: Response, service: ServiceDep) -> None:
    """Sets the session's cookie. Then `GET /v1/me` has the token that changes need."""
    address = address_of(request)
    session = sign_in(service, credentials.name, credentials.password.get_secret_value(), address)
    keep_session(response, service.settings, session)


@router.delete("/sign-in", status_code=204, summary="Sign out", responses=problems())
def end(caller: CallerDep, response: Response) -> None:
    """The session opens nothing from now on; with a key, nothing happens."""
    if caller.token:
        sign_out(caller.service, caller.actor, caller.token)
        drop_session(response, caller.service.settings)


@router.get("/me", summary="Who you are", responses=problems())
def me(caller: CallerDep) -> Me:
    with caller.reading() as work:
        assert caller.actor.id is not None
        user = load_user(work, caller.actor.id)
        return Me(**UserOut.of(user).model_dump(), csrf_token=csrf_token(caller.token) if caller.token else "")


@router.get("/me/keys", summary="Your keys", responses=problems())
def own_keys(caller: CallerDep) -> Keys:
    with caller.reading() as work:
        assert caller.actor.id is not None
        return Keys(items=[KeyOut.of(row) for row in keys_of(work.session, caller.actor.id)])


@router.post("/me/keys", status_code=201, summary="Add a key for yourself", responses=problems(409))
def add_own_key(body: NewKey, caller: CallerDep) -> KeyAdded:
    """The key itself is in this answer only. So no Idempotency-Key: an answer that is kept would keep the key."""
    longest = caller.service.settings.key_days
    with caller.writing() as work:
        assert caller.actor.id is not None
        user = load_user(work, caller.actor.id)
        row, key = add_key(work, user, body.name, days=body.days or longest, longest=longest)
        return KeyAdded(**KeyOut.of(row).model_dump(), key=key)


@router.delete("/keys/{id}", summary="Revoke a key", responses=problems(404))
def revoke(id: PathId, caller: CallerDep) -> KeyOut:
    """Your own, or anybody's for an admin. It opens nothing from now on."""
    with caller.writing() as work:
        return KeyOut.of(revoke_key(work, id))
