"""What the database knows of how its rows are spread, by which it chooses indexes."""

from __future__ import annotations

from sqlalchemy.orm import Session

# Rows that are looked at of each index: enough to tell an update's fifty pieces from a locale's thousands.
_ROWS = 1_000


def gather_statistics(session: Session) -> None:
    """Look at the rows anew, in milliseconds; after many have come. PostgreSQL does so by itself."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA analysis_limit = {_ROWS}")
        connection.exec_driver_sql("ANALYZE")
