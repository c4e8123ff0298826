"""Alembic's entry: runs the steps on the connection that `api.db.migrate` gives, in its transaction."""

from __future__ import annotations

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from api.db import tables as tables  # so that all tables are known
from api.db.base import Base, UtcTime


def render_item(kind: str, item: object, _: AutogenContext) -> str | Literal[False]:
    """A step stands by itself: it names no class of ours, which may change after it."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcTime) else False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
