"""Bring the store to this version's tables: all steps in one transaction, by one process at a time."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from api.db.database import Database
from api.db.statistics import gather_statistics
from api.errors import StoreError


def upgrade(database: Database) -> bool:
    """Bring `database` to the newest tables; return whether there was anything to do.

    Safe while other processes start too: the first does it, the others wait. Raises StoreError for a store that a
    newer version has made.
    """
    if is_current(database):
        return False  # nobody has to wait for who only starts
    with database.migrating() as session:
        connection = session.connection()
        present = MigrationContext.configure(connection).get_current_heads()
        config = make_config(connection)
        script = ScriptDirectory.from_config(config)
        known = {revision.revision for revision in script.walk_revisions()}
        if unknown := sorted(set(present) - known):
            raise StoreError(
                f"a newer version of briefwright made this store (its tables are at {', '.join(unknown)})",
                value=database.name,
                hint="Start that version or a later one",
            )
        if set(present) == set(script.get_heads()):
            return False
        command.upgrade(config, "heads")
        _check_references(connection, database)
        gather_statistics(session)
        return True


def is_current(database: Database) -> bool:
    """Tell whether `database` has exactly this version's tables. Raises StoreError where it cannot be read."""
    with database.reading() as session:
        connection = session.connection()
        script = ScriptDirectory.from_config(make_config(connection))
        return set(MigrationContext.configure(connection).get_current_heads()) == set(script.get_heads())


def make_config(connection: Connection) -> Config:
    """Return Alembic's configuration for the packaged migrations, to run on `connection`."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s")
    config.attributes["connection"] = connection
    return config


def _check_references(connection: Connection, database: Database) -> None:
    if database.dialect != "sqlite":
        return
    broken = connection.execute(text("PRAGMA foreign_key_check")).first()
    if broken is not None:
        raise StoreError(
            f"after the upgrade a row of {broken[0]} would point at a row of {broken[2]} that is not there",
            value=database.name,
            hint="Nothing was changed; restore a backup, or report this",
        )
