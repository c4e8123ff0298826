"""Who acts, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Role = Literal["trainer", "reviewer", "quality", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
# In place of a list of locales: all of them.
EVERY_LOCALE = "*"


@dataclass(frozen=True, slots=True)
class Actor:
    """A user as permissions see them; `locales` are those they may decide for. `id` is None for the command line."""

    id: int | None
    name: str
    roles: frozenset[Role]
    locales: frozenset[str] = frozenset()

    def serves(self, locale: str) -> bool:
        return EVERY_LOCALE in self.locales or locale in self.locales


# Who has the machine has the store: the command line may do what an admin may.
COMMAND_LINE = Actor(None, "command line", frozenset(("admin",)))
