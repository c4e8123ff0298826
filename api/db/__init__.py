"""The store: tables, repositories, migrations, on SQLite or PostgreSQL."""

from api.db.database import Database, open_database
from api.db.migrate import upgrade

__all__ = ["Database", "open_database", "upgrade"]
