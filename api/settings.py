"""The service's settings: the environment (`BRIEFWRIGHT_…`), checked once, before anything is opened."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from api.oidc.address import host_of
from api.users.actor import Role
from nlp.errors import InputError
from nlp.search.encoder import DEFAULT_ENCODER

_PREFIX = "BRIEFWRIGHT_"
_SHORTEST_SECRET = 32
# A secret with fewer different signs than this was typed, not drawn.
_FEWEST_SIGNS = 10
_MAKE_ONE = "Set BRIEFWRIGHT_SECRET to what `python3 -c 'import secrets; print(secrets.token_urlsafe(48))'` prints"
_PLACEHOLDERS = ("changeme", "change-me", "change_me", "default", "example", "secret", "password", "development")


def _split(given: object) -> object:
    return tuple(given.lower().replace(",", " ").split()) if isinstance(given, str) else given


# Words with commas or spaces between them.
Listed = NoDecode, BeforeValidator(_split)


class Settings(BaseSettings):
    """What `briefwright serve` runs with; every field is the environment variable BRIEFWRIGHT_ and its name."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, frozen=True, extra="ignore")

    home: Path
    # A development service makes and keeps a secret of its own, and its cookies travel over http.
    development: bool = False
    secret: SecretStr = SecretStr("")
    # Empty: SQLite in `home`.
    database_url: SecretStr = SecretStr("")

    # The encoder of the library's search (`nlp.search.encoder.ENCODERS`).
    encoder: str = DEFAULT_ENCODER

    key_days: Annotated[int, Field(ge=1, le=3650)] = 90
    session_hours: Annotated[int, Field(ge=1, le=24 * 30)] = 12
    # Failed sign-ins in 15 minutes: for one name from one address, and for one name or one address alone.
    sign_in_tries: Annotated[int, Field(ge=1, le=100)] = 5
    sign_in_tries_in_all: Annotated[int, Field(ge=1, le=10_000)] = 50

    # Where browsers find the service; only sign-in at a provider needs to know.
    public_url: str = ""
    # The identity provider (OpenID Connect) for sign-in on the pages, and who we are to it; empty: none.
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: SecretStr = SecretStr("")
    # How the pages call it; unless set, its host.
    oidc_name: str = ""
    # Hosts that it may name besides its own, for its keys and tokens.
    oidc_hosts: Annotated[tuple[str, ...], *Listed] = ()
    # What somebody it knows and we do not may be here; empty: nobody unknown comes in.
    oidc_new_roles: Annotated[tuple[Role, ...], *Listed] = ()

    body_bytes: Annotated[int, Field(ge=1_000)] = 1_000_000
    upload_bytes: Annotated[int, Field(ge=1_000)] = 20_000_000
    # Requests a minute of one caller.
    requests_a_minute: Annotated[int, Field(ge=1)] = 1_200

    @property
    def database(self) -> str:
        """The address of the store."""
        return self.database_url.get_secret_value() or f"sqlite:///{self.home / 'service.db'}"

    @property
    def audit_head(self) -> Path:
        """The file outside the store that says where the audit chain ends."""
        return self.home / "audit-head.json"


def read_settings(**given: Any) -> Settings:
    """Return the settings of the environment; `given` fields come first.

    Raises InputError for a value that cannot be, and for a secret that is missing, short or a placeholder, unless the
    service is a development one: then a secret is drawn once and kept in the home folder.
    """
    from api.library.opening import find_home

    try:
        settings = Settings(**{"home": find_home(), **given})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = _PREFIX + "_".join(map(str, first["loc"])).upper()
        raise InputError(_lower(first["msg"]), value=name, hint="Correct this variable", code="settings") from None
    _check_oidc(settings)
    problem = _weakness(settings.secret.get_secret_value())
    if problem is None:
        return settings
    if not settings.development:
        raise InputError(problem, value="BRIEFWRIGHT_SECRET", hint=_MAKE_ONE, code="settings")
    return settings.model_copy(update={"secret": SecretStr(_development_secret(settings.home))})


def _check_oidc(settings: Settings) -> None:
    """Raise InputError for a provider that is set in part, or in a way that would not be safe."""
    if not settings.oidc_issuer:
        return
    said = {"OIDC_ISSUER": settings.oidc_issuer, "PUBLIC_URL": settings.public_url}
    problems = [
        (name, "it is not an https address (http only on this machine)") for name in said if not host_of(said[name])
    ]
    if not settings.oidc_client_id:
        problems.append(("OIDC_CLIENT_ID", "it is not set, but BRIEFWRIGHT_OIDC_ISSUER is"))
    if "admin" in settings.oidc_new_roles:
        problems.append(("OIDC_NEW_ROLES", "nobody becomes an admin by signing in"))
    if problems:
        name, why = problems[0]
        raise InputError(why, value=_PREFIX + name, hint="See docs/service.md", code="settings")


def _weakness(secret: str) -> str | None:
    if not secret:
        return "it is not set, and there is no default"
    if len(secret) < _SHORTEST_SECRET:
        return f"it is shorter than {_SHORTEST_SECRET} signs"
    if len(set(secret)) < _FEWEST_SIGNS or any(word in secret.lower() for word in _PLACEHOLDERS):
        return "it is a placeholder, not a secret"
    return None


def _development_secret(home: Path) -> str:
    """Return the secret kept in `home`, drawn at the first start; only its owner may read it."""
    path = home / "development-secret"
    try:
        home.mkdir(parents=True, exist_ok=True)
        with (
            contextlib.suppress(FileExistsError),
            os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file,
        ):
            file.write(secrets.token_urlsafe(48))
        secret = path.read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("the development secret cannot be kept", value=str(path), hint=_MAKE_ONE) from error
    if _weakness(secret):
        raise InputError("the development secret is damaged", value=str(path), hint="Delete the file", code="settings")
    return secret


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
