"""Glossaries and translation memories by locale."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010_bases"
down_revision = "0009_ripple"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bases",
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("locale", sa.String(length=35), nullable=False),
        sa.Column("revision", _number(), nullable=False),
        sa.Column("shipped", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("kind", "locale", name=op.f("pk_bases")),
    )
    op.create_table(
        "terms",
        *_entry_columns(),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.Column("target", sa.String(length=300), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("pos", sa.String(length=10), nullable=False),
        sa.Column("case", sa.String(length=10), nullable=False),
        sa.Column("example", sa.Text(), nullable=False),
        sa.Column("variants", sa.JSON(), nullable=False),
        sa.Column("source_variants", sa.JSON(), nullable=False),
        sa.Column("replaces_id", _number(), nullable=True),
        sa.ForeignKeyConstraint(["replaces_id"], ["terms.id"], name=op.f("fk_terms_replaces_id_terms")),
        *_entry_constraints("terms"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "memory_units",
        *_entry_columns(),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("source_language", sa.String(length=35), nullable=False),
        sa.Column("quality", sa.String(length=10), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("changed_on", sa.String(length=10), nullable=False),
        sa.Column("piece_id", _number(), nullable=True),
        sa.Column("piece_version", _number(), nullable=True),
        sa.ForeignKeyConstraint(["piece_id"], ["pieces.id"], name=op.f("fk_memory_units_piece_id_pieces")),
        *_entry_constraints("memory_units"),
        sqlite_autoincrement=True,
    )
    for table in ("terms", "memory_units"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.create_index(batch_op.f(f"ix_{table}_locale_state_id"), ["locale", "state", "id"], unique=False)
            batch_op.create_index(batch_op.f(f"ix_{table}_locale_digest"), ["locale", "digest"], unique=False)
            batch_op.create_index(batch_op.f(f"ix_{table}_locale_batch"), ["locale", "batch"], unique=False)
    with op.batch_alter_table("memory_units", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_memory_units_piece_id"), ["piece_id"], unique=False)


def _number() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _entry_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("id", _number(), autoincrement=True, nullable=False),
        sa.Column("locale", sa.String(length=35), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("revision", _number(), nullable=False),
        sa.Column("since", _number(), nullable=True),
        sa.Column("until", _number(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(length=200), nullable=False),
        sa.Column("batch", sa.String(length=64), nullable=False),
        sa.Column("proposed_by", _number(), nullable=True),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", _number(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
    ]


def _entry_constraints(table: str) -> list[sa.Constraint]:
    return [
        sa.ForeignKeyConstraint(["proposed_by"], ["users.id"], name=op.f(f"fk_{table}_proposed_by_users")),
        sa.ForeignKeyConstraint(["decided_by"], ["users.id"], name=op.f(f"fk_{table}_decided_by_users")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]
