"""Who may do what: one small predicate each, over values only."""

from __future__ import annotations

from collections.abc import Set

from api.errors import ForbiddenError
from api.users.actor import Actor


def may_read(actor: Actor) -> bool:
    """Policies, changes, drafts and queues are open to everybody with a role."""
    return bool(actor.roles)


def may_manage_users(actor: Actor) -> bool:
    return "admin" in actor.roles


def may_read_audit(actor: Actor) -> bool:
    return bool(actor.roles & {"admin", "quality"})


def may_keep_policies(actor: Actor) -> bool:
    """Add policies and their versions."""
    return bool(actor.roles & {"trainer", "quality"})


def may_keep_precedents(actor: Actor) -> bool:
    """Add precedents, and take them out."""
    return "quality" in actor.roles


def may_submit_updates(actor: Actor) -> bool:
    return "trainer" in actor.roles


def may_judge_changes(actor: Actor) -> bool:
    """Say that a change is editorial, or that it is substantive."""
    return bool(actor.roles & {"trainer", "reviewer", "quality"})


def may_propose(actor: Actor, locale: str) -> bool:
    """Propose terms and translations, one by one or as a file; deciding on them is `may_decide`, by another person."""
    return "trainer" in actor.roles or _reviews(actor, locale)


def may_steer_jobs(actor: Actor) -> bool:
    """Cancel jobs, and begin them again."""
    return bool(actor.roles & {"trainer", "admin"})


def may_edit(actor: Actor, locale: str) -> bool:
    """Change the words, and send them to review or take them back."""
    return "trainer" in actor.roles or _reviews(actor, locale)


def may_decide(actor: Actor, locale: str) -> bool:
    """Approve, ask for changes or reject; four eyes (`is_own`) come on top."""
    return _reviews(actor, locale)


def may_publish(actor: Actor, locale: str) -> bool:
    """Publish what is approved, and retire it."""
    return _reviews(actor, locale)


def may_assign(actor: Actor, locale: str) -> bool:
    return "trainer" in actor.roles or _reviews(actor, locale)


def may_comment(actor: Actor) -> bool:
    return bool(actor.roles)


def is_own(actor: Actor, authors: Set[int]) -> bool:
    """Tell whether `actor` is among the `authors` of what is to be decided."""
    return actor.id is None or actor.id in authors


def require(allowed: bool, actor: Actor, what: str, hint: str = "") -> None:
    """Raise ForbiddenError, saying what `actor` may not do, unless `allowed`."""
    if not allowed:
        raise ForbiddenError(f"you may not {what}", value=actor.name, hint=hint or "Ask an admin for the role")


def ask_for(locale: str) -> str:
    """Return what to do next for who may not do something in a locale."""
    return f"Ask an admin for the role and the locale {locale}"


def _reviews(actor: Actor, locale: str) -> bool:
    return "reviewer" in actor.roles and actor.serves(locale)
