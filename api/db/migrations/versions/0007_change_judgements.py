"""What people say of the weight of changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007_change_judgements"
down_revision = "0006_queues"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "change_judgements",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("change_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("before", sa.String(length=20), nullable=False),
        sa.Column("after", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_change_judgements_author_id_users")),
        sa.ForeignKeyConstraint(["change_id"], ["changes.id"], name=op.f("fk_change_judgements_change_id_changes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_judgements")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("change_judgements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_change_judgements_change_id"), ["change_id"], unique=False)
