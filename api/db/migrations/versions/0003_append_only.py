"""The audit log can only grow: the database itself refuses to change or delete an entry."""

from __future__ import annotations

from alembic import op

revision = "0003_append_only"
down_revision = "0002_review"
branch_labels = None
depends_on = None

_SQLITE = """
CREATE TRIGGER audit_entries_no_{name} BEFORE {action} ON audit_entries
BEGIN SELECT RAISE(ABORT, 'the audit log can only grow'); END
"""
_FUNCTION = """
CREATE FUNCTION audit_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit log can only grow'; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_refuse()
"""


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for action in ("UPDATE", "DELETE"):
            op.execute(_SQLITE.format(name=action.lower(), action=action))
    else:
        op.execute(_FUNCTION)
        op.execute(_POSTGRESQL)
