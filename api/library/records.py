"""Records: which versions of which policies, and which precedents, the library holds. All else is derived from them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from api.db.tables import LibraryFile, LibraryRecord, LibraryState, PolicyVersion
from nlp.errors import LibraryError
from nlp.search.edition import Kind

_LONGEST_ID = 120
_STATE = 1


@dataclass(frozen=True, slots=True)
class Identity:
    """What a record is known by; a precedent's `policy` is its id."""

    kind: Kind
    policy: str
    version: str
    language: str
    market: str


@dataclass(frozen=True, slots=True)
class Record:
    """One version in one language and market, or one precedent; `name` is the file's name, `sha256` of its bytes.

    It holds from `effective`, to before `until` where that is set. `author` is who added it, as far as it was said.
    `id` orders records by when they were added; 0 where that is to come.
    """

    identity: Identity
    effective: date
    name: str
    sha256: str
    until: date | None = None
    author: str = ""
    added_at: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawn_why: str = ""
    id: int = 0

    @property
    def policy(self) -> str:
        return self.identity.policy

    @property
    def version(self) -> str:
        return self.identity.version

    @property
    def kind(self) -> Kind:
        return self.identity.kind

    @property
    def key(self) -> tuple[str, ...]:
        """What there is one of in the library: a precedent has its id, whatever market and language it states."""
        if self.kind == "precedent":
            return (self.kind, self.policy)
        return (self.kind, self.policy, self.version, self.identity.language, self.identity.market)

    @property
    def digest(self) -> str:
        """What the parsed document depends on: the bytes, the kind of file, how it is read."""
        said = f"{self.sha256}{Path(self.name).suffix.lower()}{self.kind}{self.identity.language}"
        return hashlib.sha256(said.encode()).hexdigest()[:32]

    def says_as(self, other: Record) -> bool:
        """Say whether adding `other` in this one's place would change nothing."""
        same = (self.sha256, self.effective, self.until) == (other.sha256, other.effective, other.until)
        return same and self.withdrawn_at is None and Path(self.name).suffix.lower() == Path(other.name).suffix.lower()


def in_order(record: Record) -> tuple[str, str, str, str, date, int]:
    """Sort key: by kind, policy, market and language, then in the order in which versions held."""
    identity = record.identity
    return identity.kind, identity.policy, identity.market, identity.language, record.effective, record.id


def check_id(text: str) -> str:
    """Return an id of a policy, version or precedent. Raises LibraryError where it is empty or too long."""
    if not text or len(text) > _LONGEST_ID or not text.isprintable():
        raise LibraryError(
            f"an id must have 1 to {_LONGEST_ID} characters, on one line", value=text[:60], hint="Choose a shorter id"
        )
    return text


def read_generation(session: Session) -> int:
    """Return how often the library was changed."""
    state = session.get(LibraryState, _STATE)
    return state.generation if state is not None else 0


def raise_generation(session: Session) -> int:
    """Count a change of the library; return the count."""
    state = session.get(LibraryState, _STATE)
    if state is None:
        state = LibraryState(id=_STATE, generation=0)
        session.add(state)
    state.generation += 1
    return state.generation


def read_records(session: Session, *, withdrawn: bool = False) -> tuple[Record, ...]:
    """Return the records in order; withdrawn ones only where they are asked for."""
    rows = session.scalars(select(LibraryRecord))
    found = [_read(row) for row in rows if withdrawn or row.withdrawn_at is None]
    return tuple(sorted(found, key=in_order))


def read_data(session: Session, sha256: str) -> bytes:
    """Return the bytes of a version. Raises LibraryError where they are missing or not what was added."""
    row = session.get(LibraryFile, sha256)
    data = row.data if row is not None else b""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise LibraryError(
            "the file of a version is missing or damaged",
            value=sha256[:12],
            hint="Add it again, in its place: `briefwright library add … --replace`",
        )
    return data


def put_record(session: Session, record: Record, data: bytes) -> None:
    """Store a record with its bytes, in place of one of the same identity, withdrawn or not."""
    keep_file(session, record.sha256, data)
    row = _row(session, record.identity)
    if row is None:
        identity = record.identity
        row = LibraryRecord(
            kind=identity.kind,
            policy=identity.policy,
            version=identity.version,
            language=identity.language,
            market=identity.market,
        )
        session.add(row)
    row.effective, row.until, row.name, row.author = record.effective, record.until, record.name, record.author
    assert record.added_at is not None
    row.sha256, row.added_at, row.withdrawn_at, row.withdrawn_why = record.sha256, record.added_at, None, ""
    session.flush()


def withdraw_records(session: Session, identities: Iterable[Identity], *, at: datetime | None, why: str) -> None:
    """Mark records as withdrawn; with None for `at`, let those that were be there again."""
    for identity in identities:
        row = _row(session, identity)
        assert row is not None
        row.withdrawn_at, row.withdrawn_why = at, why


def _row(session: Session, identity: Identity) -> LibraryRecord | None:
    return session.scalars(
        select(LibraryRecord).filter_by(
            kind=identity.kind,
            policy=identity.policy,
            version=identity.version,
            language=identity.language,
            market=identity.market,
        )
    ).one_or_none()


def keep_file(session: Session, sha256: str, data: bytes) -> LibraryFile:
    """Store bytes, once for all that have them."""
    file = session.get(LibraryFile, sha256)
    if file is None:
        file = LibraryFile(sha256=sha256, data=data)
        session.add(file)
        session.flush()
    return file


def prune_files(session: Session) -> None:
    """Delete the bytes that nothing names any more."""
    named = select(LibraryRecord.sha256).union(select(PolicyVersion.sha256))
    session.execute(delete(LibraryFile).where(LibraryFile.sha256.not_in(named)))


def _read(row: LibraryRecord) -> Record:
    kind: Kind = "precedent" if row.kind == "precedent" else "policy"
    return Record(
        Identity(kind, row.policy, row.version, row.language, row.market),
        row.effective,
        row.name,
        row.sha256,
        row.until,
        row.author,
        row.added_at,
        row.withdrawn_at,
        row.withdrawn_why,
        row.id,
    )
