"""A service to try: people of every role, the sample policies, one update being drafted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from importlib.resources import files

import yaml

from api.db.repositories.users import find_user, users_after
from api.policies.service import add_policy, add_version, read_policy
from api.service import Service
from api.updates.service import submit_update
from api.users.actor import COMMAND_LINE, Actor, Role
from api.users.service import actor_of, add_key, add_user

# Who is there: a trainer, a reviewer of every locale, one of one, quality, an admin.
PEOPLE: Mapping[str, tuple[Role, tuple[str, ...]]] = {
    "ada": ("admin", ()),
    "tom": ("trainer", ()),
    "rita": ("reviewer", ("*",)),
    "rob": ("reviewer", ("pt-BR",)),
    "quinn": ("quality", ()),
}
