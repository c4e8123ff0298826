"""Why somebody who came from the identity provider is not signed in; the codes are what pages and the log say."""

from __future__ import annotations

from api.errors import ForbiddenError, ServiceError, UnauthenticatedError

_AGAIN = "Sign in again"
_ADMIN = "Ask an admin; the service's log says more"


class ProviderError(ServiceError):
    """The provider cannot be asked, or its answers are not what its settings here say."""

    code = "oidc_provider"
    status = 503


def refused(code: str, message: str, value: str = "") -> UnauthenticatedError:
    """Return the error for a way there and back that is not whole (`oidc_state`, `oidc_denied`, `oidc_token`)."""
    return UnauthenticatedError(message, value=value, hint=_AGAIN, code=code)


def unwelcome(code: str, message: str, value: str = "") -> ForbiddenError:
    """Return the error for somebody the provider knows and we do not let in (`oidc_unknown`, `oidc_disabled`)."""
    return ForbiddenError(message, value=value, hint=_ADMIN, code=code)


def away(message: str, value: str) -> ProviderError:
    return ProviderError(message, value=value, hint=_ADMIN)
