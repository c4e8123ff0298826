"""The riskiest first is read in order from an index too."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013_riskiest_first"
down_revision = "0012_own_passwords"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_pieces_riskiest", "pieces", ["locale", "state", sa.text("risk DESC"), "id"], unique=False)
    op.create_index("ix_pieces_riskiest_anywhere", "pieces", ["state", sa.text("risk DESC"), "id"], unique=False)
