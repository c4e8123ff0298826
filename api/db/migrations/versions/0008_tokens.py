"""Token vectors beside a passage's vector; those kept without them are made anew."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008_tokens"
down_revision = "0007_change_judgements"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM library_vectors")
    op.execute("DELETE FROM library_indexes")
    with op.batch_alter_table("library_vectors", schema=None) as batch_op:
        batch_op.add_column(sa.Column("tokens", sa.LargeBinary(), nullable=False))
