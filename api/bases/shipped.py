"""The shipped glossaries are what a store's glossaries begin with; a new release brings its changes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, insert, not_, select, update
from sqlalchemy.orm import Session

from api.bases.values import term_columns
from api.db.database import Database
from api.db.tables.bases import LanguageBase, Term
from nlp.localize.glossary import Entry, load_glossary
from nlp.localize.glossary.matching import term_key
from nlp.localize.locales import LOCALES, SOURCE, Locale
from nlp.localize.pack import read_pack

ORIGIN = "shipped"


def plant(database: Database, now: datetime) -> None:
    """Take up the shipped terms that the store has not met, and take out those that are shipped no longer.

    What people decided stays: a shipped term that they took out does not come back, and none is added beside a term
    that they approved of the same source. Raises StoreError.
    """
    sums = {locale: _checksum(locale) for locale in LOCALES.values() if locale != SOURCE}
    with database.reading() as session:
        if all(_taken_up(session, locale) == known for locale, known in sums.items()):
            return
    with database.writing() as session:
        for locale, checksum in sums.items():
            if _taken_up(session, locale) != checksum:
                _take_up(session, locale, checksum, now)


def _checksum(locale: Locale) -> str:
    data = read_pack(locale, "terms.csv")
    return hashlib.sha256(data).hexdigest() if data is not None else ""


def _taken_up(session: Session, locale: Locale) -> str:
    base = session.get(LanguageBase, ("glossary", locale.tag))
    return base.shipped if base else ""


def _take_up(session: Session, locale: Locale, checksum: str, now: datetime) -> None:
    base = session.get(LanguageBase, ("glossary", locale.tag))
    if base is None:
        base = LanguageBase(kind="glossary", locale=locale.tag, revision=0, shipped="")
        session.add(base)
    base.revision, base.shipped = base.revision + 1, checksum
    # What an earlier release took out by itself comes as if it were new, should it be shipped again.
    released = and_(Term.origin == ORIGIN, Term.state == "retired", Term.decided_by.is_(None))
    columns = (Term.digest, Term.origin, Term.state, Term.source)
    rows = session.execute(select(*columns).where(Term.locale == locale.tag, not_(released)))
    known = [(digest, origin, state, source) for digest, origin, state, source in rows]
    entries = load_glossary(locale.tag).entries
    shipped = {columns["digest"]: columns for columns in map(term_columns, _unspoken(entries, known))}
    gone = {digest for digest, origin, _, _ in known if origin == ORIGIN} - {
        columns["digest"] for columns in map(term_columns, entries)
    }
    if gone:
        out = update(Term).where(Term.locale == locale.tag, Term.origin == ORIGIN, Term.state == "approved")
        session.execute(
            out.where(Term.digest.in_(gone)).values(state="retired", until=base.revision, revision=Term.revision + 1)
        )
    met = {digest for digest, _, _, _ in known}
    shared = {
        "locale": locale.tag, "state": "approved", "revision": 1, "since": base.revision, "until": None,
        "origin": ORIGIN, "batch": "", "proposed_by": None, "proposed_at": now, "decided_by": None,
        "decided_at": now, "why": "", "replaces_id": None,
    }  # fmt: skip
    new = [{**shared, **columns} for digest, columns in shipped.items() if digest not in met]
    if new:
        session.execute(insert(Term), new)


def _unspoken(entries: Sequence[Entry], known: Sequence[tuple[str, str, str, str]]) -> list[Entry]:
    """Return the entries of whose source term people have approved none of their own."""
    theirs = {
        term_key(source, language=SOURCE.tag)
        for _, origin, state, source in known
        if origin != ORIGIN and state == "approved"
    }
    return [entry for entry in entries if term_key(entry.source, language=SOURCE.tag) not in theirs]
