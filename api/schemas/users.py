"""Users, keys, sign-in."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, SecretStr, StringConstraints

from api.db.tables.users import ApiKey, User
from api.schemas.common import Given, Id, LocaleTag, Name, Text, Title
from api.users.actor import ROLES, Role

Locales = list[LocaleTag | Annotated[str, StringConstraints(pattern=r"^\*$")]]
# ASCII only: letters that look alike, or become alike in small letters, are not the same address.
Email = Annotated[str, StringConstraints(pattern=r"^[!-?A-~]{1,64}@[A-Za-z0-9.-]{1,189}$", max_length=254)]
Password = Annotated[SecretStr, Field(min_length=1, max_length=256)]


class UserOut(BaseModel):
    """A user; `locales` are those they may decide for, `*` all of them."""

    id: Id
    name: str
    full_name: str
    email: str | None
    roles: list[Role]
    locales: list[str]
    disabled: bool
    has_password: bool
    created_at: datetime

    @classmethod
    def of(cls, user: User) -> UserOut:
        held = {row.role for row in user.roles}
        return cls(
            id=user.id,
            name=user.name,
            full_name=user.full_name,
            email=user.email,
            roles=[role for role in ROLES if role in held],
            locales=sorted(row.locale for row in user.locales),
            disabled=user.disabled_at is not None,
            has_password=user.password_hash is not None,
            created_at=user.created_at,
        )


class NewUser(Given):
    name: Annotated[Name, Field(examples=["ana"])]
    full_name: Annotated[Text, StringConstraints(max_length=200)] = ""
    roles: Annotated[list[Role], Field(min_length=1, max_length=4, examples=[["reviewer"]])]
    locales: Annotated[Locales, Field(max_length=50, default_factory=list, examples=[["pt-BR"]])]
    email: Email | None = Field(default=None, description="For sign-in at the provider (OpenID Connect).")
    password: Password | None = None


class UserChange(Given):
    """Only what is given is changed."""

    roles: Annotated[list[Role], Field(max_length=4)] | None = None
    locales: Annotated[Locales, Field(max_length=50)] | None = None
    disabled: bool | None = None
    email: Email | Literal[""] | None = Field(default=None, description="Empty: none. Ends what was linked to it.")
    password: Password | None = None


class KeyOut(BaseModel):
    """A key, by the part of it that people tell keys apart by."""

    id: Id
    user_id: Id
    name: str
    prefix: str
    created_at: datetime
    expires_at: datetime
    revoked: bool

    @classmethod
    def of(cls, row: ApiKey) -> KeyOut:
        return cls(
            id=row.id, user_id=row.user_id, name=row.name, prefix=row.prefix, created_at=row.created_at,
            expires_at=row.expires_at, revoked=row.revoked_at is not None,
        )  # fmt: skip


class NewKey(Given):
    name: Annotated[Title, Field(max_length=80, examples=["laptop"])]
    days: int | None = Field(default=None, ge=1, le=3650, description="How long it is good; the service sets a limit.")


class KeyAdded(KeyOut):
    key: str = Field(description="The key itself. It is shown now and never again.")


class Keys(BaseModel):
    items: list[KeyOut]


class Credentials(Given):
    name: Annotated[str, Field(min_length=1, max_length=80, examples=["ana"])]
    password: Password


class Me(UserOut):
    csrf_token: str = Field(description="For changes with a session's cookie; empty for a key.")
