"""The audit log in the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.audit.chain import Entry
from api.db.tables.audit import AuditEntry

_BATCH = 1_000


def last_entry(session: Session) -> Entry | None:
    """Return the end of the chain, None where nothing has happened yet."""
    row = session.scalars(select(AuditEntry).order_by(AuditEntry.seq.desc()).limit(1)).first()
    return None if row is None else _entry(row)


def append(session: Session, entry: Entry) -> None:
    session.add(AuditEntry(**{name: getattr(entry, name) for name in Entry.__slots__}))
    session.flush()


def all_entries(session: Session) -> Iterator[Entry]:
    """Yield the whole chain in its order, a batch of rows in memory at a time."""
    statement = select(AuditEntry).order_by(AuditEntry.seq).execution_options(yield_per=_BATCH)
    for row in session.scalars(statement):
        yield _entry(row)
        session.expunge(row)


def entries_before(session: Session, *, before: int | None, kind: str | None, limit: int) -> Sequence[Entry]:
    """Return the newest entries, or those before entry `before`, newest first."""
    statement = select(AuditEntry).order_by(AuditEntry.seq.desc()).limit(limit)
    if before is not None:
        statement = statement.where(AuditEntry.seq < before)
    if kind is not None:
        statement = statement.where(AuditEntry.kind == kind)
    return [_entry(row) for row in session.scalars(statement)]


def _entry(row: AuditEntry) -> Entry:
    return Entry(*(getattr(row, name) for name in Entry.__slots__))
