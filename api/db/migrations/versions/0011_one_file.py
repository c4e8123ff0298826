"""The bytes of a version stand once: those of the service are files of the library."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011_one_file"
down_revision = "0010_bases"
branch_labels = None
depends_on = None

_MOVE = """
INSERT INTO library_files (sha256, data)
SELECT sha256, data FROM policy_versions
WHERE id IN (SELECT MIN(id) FROM policy_versions GROUP BY sha256)
AND sha256 NOT IN (SELECT sha256 FROM library_files)
"""


def upgrade() -> None:
    op.execute(sa.text(_MOVE))
    with op.batch_alter_table("policy_versions", schema=None) as batch_op:
        batch_op.drop_column("data")
        batch_op.create_foreign_key(
            batch_op.f("fk_policy_versions_sha256_library_files"), "library_files", ["sha256"], ["sha256"]
        )
        batch_op.create_index(batch_op.f("ix_policy_versions_sha256"), ["sha256"], unique=False)
