"""Queues are read in order from their index."""

from __future__ import annotations

from alembic import op

revision = "0006_queues"
down_revision = "0005_jobs"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("pieces", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pieces_locale_state_kind_risk_id"))
        batch_op.drop_index(batch_op.f("ix_pieces_state_kind_id"))
        batch_op.create_index(batch_op.f("ix_pieces_locale_id"), ["locale", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pieces_locale_state_id"), ["locale", "state", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pieces_state_id"), ["state", "id"], unique=False)
