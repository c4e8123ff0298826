"""Pieces that a new version made stale, and the tasks about them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009_ripple"
down_revision = "0008_tokens"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "ripple_tasks",
        sa.Column("id", number, autoincrement=True, nullable=False),
        sa.Column("version_id", number, nullable=False),
        sa.Column("owner_id", number, nullable=False),
        sa.Column("locale", sa.String(length=35), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["users.id"], name=op.f("fk_ripple_tasks_owner_id_users")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["policy_versions.id"], name=op.f("fk_ripple_tasks_version_id_policy_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ripple_tasks")),
        sqlite_autoincrement=True,
    )
    for columns in (["version_id", "owner_id", "locale"], ["owner_id", "closed_at"], ["locale", "closed_at"]):
        op.create_index(op.f(f"ix_ripple_tasks_{'_'.join(columns)}"), "ripple_tasks", columns, unique=False)
    op.create_table(
        "stale_marks",
        sa.Column("id", number, autoincrement=True, nullable=False),
        sa.Column("task_id", number, nullable=False),
        sa.Column("piece_id", number, nullable=False),
        sa.Column("base_version_id", number, nullable=False),
        sa.Column("verdict", sa.String(length=12), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("footings", sa.JSON(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("closed_by", number, nullable=True),
        sa.ForeignKeyConstraint(
            ["base_version_id"], ["policy_versions.id"], name=op.f("fk_stale_marks_base_version_id_policy_versions")
        ),
        sa.ForeignKeyConstraint(["closed_by"], ["users.id"], name=op.f("fk_stale_marks_closed_by_users")),
        sa.ForeignKeyConstraint(["piece_id"], ["pieces.id"], name=op.f("fk_stale_marks_piece_id_pieces")),
        sa.ForeignKeyConstraint(["task_id"], ["ripple_tasks.id"], name=op.f("fk_stale_marks_task_id_ripple_tasks")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stale_marks")),
        sqlite_autoincrement=True,
    )
    for columns in (["task_id", "id"], ["piece_id", "closed_at"]):
        op.create_index(op.f(f"ix_stale_marks_{'_'.join(columns)}"), "stale_marks", columns, unique=False)
    op.add_column("pieces", sa.Column("stale", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index(op.f("ix_pieces_stale_locale_id"), "pieces", ["stale", "locale", "id"], unique=False)
    with op.batch_alter_table("piece_footings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("from_version_id", number, nullable=True))
        batch_op.add_column(sa.Column("before", sa.JSON(none_as_null=True), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_piece_footings_from_version_id_policy_versions"),
            "policy_versions",
            ["from_version_id"],
            ["id"],
        )
    with op.batch_alter_table("policy_versions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("impact_job_id", number, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_policy_versions_impact_job_id_jobs"), "jobs", ["impact_job_id"], ["id"]
        )
