"""Passwords that are good for one sign-in: their users choose their own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012_own_passwords"
down_revision = "0011_one_file"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("users", sa.Column("password_once", sa.Boolean(), nullable=False, server_default=sa.false()))
