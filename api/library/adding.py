"""What a file becomes in the library: one version of a policy, or the precedents it holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api.library.library import Library
from api.library.plan import Entry
from api.library.records import Identity, Record, check_id
from api.library.stock import Read
from nlp.errors import LibraryError
from nlp.search.edition import Kind
from nlp.search.precedent import Precedent, is_table, read_precedents, write_precedent

_DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of a file; "" and None leave it to the file."""

    policy: str = ""
    version: str = ""
    effective: date | None = None
    until: date | None = None
    kind: Kind = "policy"
    language: str = ""
    market: str = ""
    author: str = ""


def read_entries(data: bytes, name: str, said: Said, *, library: Library, read: Read) -> list[Entry]:
    """Return what is to be added of a file; CSV and JSON hold precedents, Markdown where `said` says so.

    Raises ReadError, and LibraryError where neither the file nor `said` says which version it is.
    """
    if said.kind == "precedent" or is_table(name):
        return [make_precedent(precedent, name, said, read=read) for precedent in read_precedents(data, name)]
    document = read(data, name, False, said.language)
    policy, version = said.policy or document.policy, said.version or document.version
    market = said.market.upper()
    effective = said.effective or (document.effective if document.effective_stated else None)
    if effective is None:
        # A translation holds from the day of its original.
        effective = library.effective_of(policy, version, market) or document.effective
    if not policy or not version or effective is None:
        options = (("--policy", policy), ("--version", version), ("--effective", effective))
        missing = ", ".join(option for option, value in options if not value)
        raise LibraryError(
            "neither the command nor the file says which version this is", value=name, hint=f"Give {missing}"
        )
    if said.until is not None and said.until <= effective:
        raise LibraryError(
            "the version would end before it begins", value=f"{effective} to {said.until}", hint="Give a later end"
        )
    language = said.language or document.language or _DEFAULT_LANGUAGE
    identity = Identity("policy", check_id(policy), check_id(version), language, market)
    return [Entry(_record(identity, effective, name, data, said), data, document)]


def make_precedent(precedent: Precedent, name: str, said: Said, *, read: Read) -> Entry:
    """Return the entry of one precedent; its file in the library is its JSON."""
    data = write_precedent(precedent)
    own = f"{Path(name).stem}.json"
    document = read(data, own, True, precedent.language or said.language)
    market = precedent.market or said.market.upper()
    language = precedent.language or said.language or document.language or _DEFAULT_LANGUAGE
    identity = Identity("precedent", check_id(precedent.id), "", language, market)
    return Entry(_record(identity, precedent.date, own, data, said), data, document)


def _record(identity: Identity, effective: date, name: str, data: bytes, said: Said) -> Record:
    sha256 = hashlib.sha256(data).hexdigest()
    until = said.until if identity.kind == "policy" else None
    return Record(identity, effective, Path(name).name, sha256, until, said.author)
