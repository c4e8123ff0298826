"""The library: records, files, what is derived from them, vectors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004_library"
down_revision = "0003_append_only"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "library_derived",
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("stamp", sa.String(length=120), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_library_derived")),
    )
    op.create_table(
        "library_files",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_library_files")),
    )
    op.create_table(
        "library_indexes",
        sa.Column("encoder", sa.String(length=120), nullable=False),
        sa.Column("checksum", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("encoder", name=op.f("pk_library_indexes")),
    )
    op.create_table(
        "library_state",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("generation", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_state")),
    )
    op.create_table(
        "library_vectors",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("encoder", sa.String(length=120), nullable=False),
        sa.Column("key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("row", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_vectors")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("library_vectors", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_library_vectors_encoder_key"), ["encoder", "key"], unique=True)

    op.create_table(
        "library_records",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("policy", sa.String(length=120), nullable=False),
        sa.Column("version", sa.String(length=120), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("market", sa.String(length=35), nullable=False),
        sa.Column("effective", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("author", sa.String(length=120), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["library_files.sha256"], name=op.f("fk_library_records_sha256_library_files")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_records")),
        sa.UniqueConstraint(
            "kind",
            "policy",
            "version",
            "language",
            "market",
            name=op.f("uq_library_records_kind_policy_version_language_market"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("library_records", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_library_records_policy"), ["policy"], unique=False)
        batch_op.create_index(batch_op.f("ix_library_records_sha256"), ["sha256"], unique=False)
