"""A service to try: people of every role, the sample policies, an update to draft."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from api.db.repositories.users import users_after
from api.policies.service import add_policy, add_version, read_policy
from api.service import Service
from api.updates.service import submit_update
from api.users.actor import COMMAND_LINE, Role
from api.users.passwords import new_password
from api.users.service import actor_of, add_key, add_user, change_user

# Who is there: a trainer, a reviewer of every locale and one of one, a quality analyst, an admin.
PEOPLE: Mapping[str, tuple[Role, tuple[str, ...]]] = {
    "ada": ("admin", ()),
    "tom": ("trainer", ()),
    "rita": ("reviewer", ("*",)),
    "rob": ("reviewer", ("pt-BR",)),
    "quinn": ("quality", ()),
}
_UPDATED = "youth-safety"
_LOCALES = ("en", "pt-BR")


def add_sample(service: Service) -> Mapping[str, str]:
    """Fill an empty store and return everybody's key by name; empty where the store has users already.

    A key is its owner's password on the pages too.
    """
    with service.reading(COMMAND_LINE) as work:
        if users_after(work.session, after=0, limit=1):
            return {}
    read = {
        folder.name: [read_policy(file.read_bytes(), file.name) for file in sorted(folder.glob("*.md"))]
        for folder in sorted(Path(str(files("policies"))).iterdir())
        if folder.is_dir() and any(folder.glob("*.md"))
    }
    keys: dict[str, str] = {}
    with service.writing(COMMAND_LINE) as work:
        for name, (role, locales) in PEOPLE.items():
            user = add_user(work, name, roles=(role,), locales=locales)
            keys[name] = add_key(work, user, "sample", days=30, longest=30)[1]
            change_user(work, user.id, password=new_password(keys[name]))
            if role == "trainer":
                trainer = actor_of(user)
    with service.writing(trainer) as work:
        for name, versions in read.items():
            policy = add_policy(work, name, versions[0].document.title)
            added = [add_version(work, policy, version) for version in versions]
            if name == _UPDATED:
                submit_update(work, added[0], added[1], _LOCALES)
    return keys
