"""Versions of policies that were withdrawn."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015_withdrawals"
down_revision = "0014_identities"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("policy_versions", sa.Column("revision", number, nullable=False, server_default="1"))
    op.add_column("policy_versions", sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("policy_versions", sa.Column("withdrawn_why", sa.Text(), nullable=False, server_default=""))
