"""Policies and versions in the store."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.db.tables.policies import Policy, PolicyVersion


def policies_after(session: Session, *, after: str, limit: int) -> Sequence[Policy]:
    return session.scalars(select(Policy).where(Policy.id > after).order_by(Policy.id).limit(limit)).all()


def find_version(session: Session, policy_id: str, name: str) -> PolicyVersion | None:
    wanted = (PolicyVersion.policy_id == policy_id, PolicyVersion.name == name)
    return session.scalars(select(PolicyVersion).where(*wanted)).first()


def versions_after(session: Session, policy_id: str, *, after: int, limit: int) -> Sequence[PolicyVersion]:
    wanted = (PolicyVersion.policy_id == policy_id, PolicyVersion.id > after)
    return session.scalars(select(PolicyVersion).where(*wanted).order_by(PolicyVersion.id).limit(limit)).all()


def earlier_versions(session: Session, version: PolicyVersion) -> Sequence[PolicyVersion]:
    """Return the versions of the same policy that held before, oldest first, without those that were withdrawn."""
    wanted = (
        PolicyVersion.policy_id == version.policy_id, PolicyVersion.effective < version.effective,
        PolicyVersion.withdrawn_at.is_(None),
    )  # fmt: skip
    order = (PolicyVersion.effective, PolicyVersion.id)
    return session.scalars(select(PolicyVersion).where(*wanted).order_by(*order)).all()
