"""Glossaries and memories in the store: their entries, and which of them counted at which revision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, or_, select, tuple_
from sqlalchemy.orm import Session

from api.bases.entries import STANDING, BaseKind, EntryState, folded
from api.db.tables.bases import LanguageBase, MemoryUnit, Term
from api.db.tables.users import User

Row = TypeVar("Row", Term, MemoryUnit)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries of a locale to list: those that hold `text`, in a state, of one file; "" is any."""

    locale: str
    state: EntryState | str = ""
    text: str = ""
    batch: str = ""


def find_base(session: Session, kind: BaseKind, locale: str) -> LanguageBase | None:
    return session.get(LanguageBase, (kind, locale))


def list_terms(session: Session, wanted: Filter, *, after: int | None, limit: int) -> Sequence[Term]:
    """Return terms by the alphabet, those after the term `after`."""
    statement = select(Term).where(*_conditions(Term, wanted))
    last = session.get(Term, after) if after is not None else None
    if last is not None:
        statement = statement.where(tuple_(Term.folded, Term.id) > (last.folded, last.id))
    return session.scalars(statement.order_by(Term.folded, Term.id).limit(limit)).all()


def list_units(session: Session, wanted: Filter, *, before: int | None, limit: int) -> Sequence[MemoryUnit]:
    """Return units, the newest first, those before the unit `before`."""
    statement = select(MemoryUnit).where(*_conditions(MemoryUnit, wanted))
    if before is not None:
        statement = statement.where(MemoryUnit.id < before)
    return session.scalars(statement.order_by(MemoryUnit.id.desc()).limit(limit)).all()


def count_states(session: Session, table: type[Row], locale: str) -> dict[str, int]:
    """Return how many entries of a locale are in each state."""
    statement = select(table.state, func.count()).where(table.locale == locale).group_by(table.state)
    return {state: count for state, count in session.execute(statement)}  # noqa: C416 - a row is no pair to mypy


def count_all(session: Session, table: type[Row]) -> dict[tuple[str, str], int]:
    """Return how many entries each locale has in each state, by (locale, state)."""
    statement = select(table.locale, table.state, func.count()).group_by(table.locale, table.state)
    return {(locale, state): count for locale, state, count in session.execute(statement)}


def entries_at(session: Session, table: type[Row], locale: str, revision: int) -> Sequence[Row]:
    """Return the entries that counted at a revision of their base, the oldest first."""
    counted = (table.since <= revision, or_(table.until.is_(None), table.until > revision))
    return session.scalars(select(table).where(table.locale == locale, *counted).order_by(table.id)).all()


def entries_between(
    session: Session, table: type[Row], locale: str, after: int, until: int
) -> tuple[Sequence[Row], Sequence[int]]:
    """Return the entries that began to count after one revision and count at a later one, and the ids of those that
    counted at the first and do no longer."""
    began = (table.since > after, table.since <= until, or_(table.until.is_(None), table.until > until))
    ended = (table.since <= after, table.until > after, table.until <= until)
    rows = session.scalars(select(table).where(table.locale == locale, *began).order_by(table.id)).all()
    return rows, session.scalars(select(table.id).where(table.locale == locale, *ended)).all()


def standing(session: Session, table: type[Row], locale: str, *, digest: str = "") -> dict[str, int]:
    """Return the ids of the entries that are proposed or approved, by digest: of all, or of one."""
    statement = select(table.digest, table.id).where(table.locale == locale, table.state.in_(STANDING))
    if digest:
        statement = statement.where(table.digest == digest)
    return {digest: id for digest, id in session.execute(statement)}  # noqa: C416


def proposed_in(session: Session, table: type[Row], locale: str, batch: str) -> Sequence[Row]:
    """Return the entries of a file that wait for a decision."""
    wanted = (table.locale == locale, table.batch == batch, table.state == "proposed")
    return session.scalars(select(table).where(*wanted).order_by(table.id)).all()


def waiting_batches(session: Session, table: type[Row], locale: str) -> Sequence[tuple[str, str, list[str], int]]:
    """Return the files with entries that wait: checksum, name, who brought it, how many."""
    statement = (
        select(table.batch, func.min(table.origin), User.name, func.count())
        .join(User, User.id == table.proposed_by)
        .where(table.locale == locale, table.state == "proposed", table.batch != "")
        .group_by(table.batch, User.name)
        .order_by(func.min(table.id))
    )
    # Who brings a file again proposes what was rejected of it meanwhile.
    by_batch: dict[str, list[Any]] = defaultdict(list)
    for row in session.execute(statement):
        by_batch[row[0]].append(row)
    return [
        (batch, rows[0][1], [row[2] for row in rows], sum(row[3] for row in rows)) for batch, rows in by_batch.items()
    ]


def unit_of_piece(session: Session, piece_id: int) -> MemoryUnit | None:
    """Return what the memory holds of an approved segment."""
    wanted = (MemoryUnit.piece_id == piece_id, MemoryUnit.state == "approved")
    return session.scalars(select(MemoryUnit).where(*wanted)).first()


def _conditions(table: type[Row], wanted: Filter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [table.locale == wanted.locale]
    if wanted.state:
        found.append(table.state == wanted.state)
    if wanted.batch:
        found.append(table.batch == wanted.batch)
    if wanted.text.strip():
        found.append(table.folded.contains(folded(wanted.text), autoescape=True))
    return found
