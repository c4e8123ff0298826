"""The service's settings: the environment (`BRIEFWRIGHT_…`), checked once, before anything is opened."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from nlp.errors import InputError

_PREFIX = "BRIEFWRIGHT_"
_SHORTEST_SECRET = 32
# A secret with fewer different signs than this was typed, not drawn.
_FEWEST_SIGNS = 10
_MAKE_ONE = "Set BRIEFWRIGHT_SECRET to what `python3 -c 'import secrets; print(secrets.token_urlsafe(48))'` prints"
_PLACEHOLDERS = ("changeme", "change-me", "change_me", "default", "example", "secret", "password", "development")


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
    encoder: str = "both"

    key_days: Annotated[int, Field(ge=1, le=3650)] = 90
    session_hours: Annotated[int, Field(ge=1, le=24 * 30)] = 12
    # Failed sign-ins in 15 minutes: for one name from one address, and for one name or one address alone.
    sign_in_tries: Annotated[int, Field(ge=1, le=100)] = 5
    sign_in_tries_in_all: Annotated[int, Field(ge=1, le=10_000)] = 50

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
    problem = _weakness(settings.secret.get_secret_value())
    if problem is None:
        return settings
    if not settings.development:
        raise InputError(problem, value="BRIEFWRIGHT_SECRET", hint=_MAKE_ONE, code="settings")
    return settings.model_copy(update={"secret": SecretStr(_development_secret(settings.home))})


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
