"""Signing in as somebody whom the identity provider knows: which user of ours that is."""

from __future__ import annotations

import logging

from api.audit.events import IdentityLinked, SignInRefused
from api.db.repositories import users
from api.db.tables.users import Identity, User
from api.errors import ServiceError
from api.oidc.attempt import Attempt
from api.oidc.errors import unwelcome
from api.oidc.provider import Provider
from api.oidc.tokens import Claims
from api.service import Service, Work
from api.users.actor import Actor
from api.users.service import add_user
from api.users.sign_in import NOBODY, Session, begin_session, count_try

_log = logging.getLogger(__name__)
# Who adds users that nobody has added, where the settings say so.
_PROVIDER = Actor(None, "identity provider", frozenset(("admin",)))
_NAME_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._@-")


def sign_in_identity(
    service: Service, provider: Provider, attempt: Attempt, *, code: str, issuer: str, address: str
) -> Session:
    """Sign in who comes back from the provider with `code`, from a network `address`; tries count as passwords do.

    Raises UnauthenticatedError, ForbiddenError, ProviderError, TooManyError.
    """
    with service.writing(NOBODY) as work:
        counted = count_try(work, service, None, address)
    user_id: int | None = None
    try:
        claims = provider.claims(attempt, code, issuer, service.clock())
        if service.settings.oidc_new_roles:
            _add_unknown(service, provider.issuer, claims)
        with service.writing(NOBODY) as work:
            user = _find(work, provider.issuer, claims)
            user_id = user.id
            _check(work, user, provider.issuer, claims)
            return begin_session(work, service, user, counted, by="oidc")
    except ServiceError as error:
        refuse(service, error, address, user_id)
        raise


def refuse(service: Service, error: ServiceError, address: str, user_id: int | None = None) -> None:
    """Keep in both logs that nobody was signed in, and why."""
    _log.warning("sign-in at the identity provider refused (%s): %s %s", error.code, error.message, error.value)
    with service.writing(NOBODY) as work:
        work.record(SignInRefused(user_id, address, error.code))


def _find(work: Work, issuer: str, claims: Claims) -> User:
    """Return who it is: by what the provider calls them, or the first time by the address that it has verified."""
    known = users.find_identity(work.session, issuer, claims.subject)
    if known is not None:
        return known.user
    user = users.find_by_email(work.session, claims.email) if claims.email else None
    if user is None:
        said = "no user has the address of this account" if claims.email else "the provider has verified no address"
        raise unwelcome("oidc_unknown", said, claims.subject)
    return user


def _check(work: Work, user: User, issuer: str, claims: Claims) -> None:
    if user.disabled_at is not None:
        raise unwelcome("oidc_disabled", "this user is disabled", user.name)
    subjects = {row.subject for row in users.identities_of(work.session, user.id, issuer)}
    if claims.subject in subjects:
        return
    if subjects:
        # The address went over to another person there: they do not inherit what the first one may do here.
        raise unwelcome("oidc_unknown", "this user is another account at the provider", user.name)
    work.session.add(Identity(user_id=user.id, issuer=issuer, subject=claims.subject, created_at=work.now))
    work.record(IdentityLinked(user.id, issuer, claims.subject))


def _add_unknown(service: Service, issuer: str, claims: Claims) -> None:
    """Add a user for somebody with a verified address whom we do not know."""
    with service.reading(_PROVIDER) as work:  # nearly always they are known, and nobody has to wait
        if not _is_new(work, issuer, claims):
            return
    with service.writing(_PROVIDER) as work:
        if _is_new(work, issuer, claims):  # nobody else has added them meanwhile
            name, roles = _name(work, claims.email), service.settings.oidc_new_roles
            add_user(work, name, roles=roles, full_name=claims.name, email=claims.email)


def _is_new(work: Work, issuer: str, claims: Claims) -> bool:
    if not claims.email or users.find_identity(work.session, issuer, claims.subject) is not None:
        return False
    return users.find_by_email(work.session, claims.email) is None


def _name(work: Work, email: str) -> str:
    """Return a free name like an address."""
    like = "".join(sign if sign in _NAME_SIGNS else "-" for sign in email).lstrip("._@-")[:76]
    name, number = like, 1
    while users.find_user(work.session, name) is not None:
        number += 1
        name = f"{like}-{number}"
    return name
