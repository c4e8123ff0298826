"""Queues are counted from an index."""

from __future__ import annotations

from alembic import op

revision = "0016_counted"
down_revision = "0015_withdrawals"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_pieces_counted", "pieces", ["state", "locale", "kind", "risk"], unique=False)
