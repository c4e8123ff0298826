"""The chain: every entry carries the hash of the one before, so none can be changed, left out or moved unseen.

An entry's hash is SHA-256 over its canonical JSON (RFC 8785). Where the chain ends is signed and kept outside the
store (`Head`), so that a tail cut off, or a whole chain made anew, is seen as well.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal

import rfc8785

# What the first entry has in place of a predecessor's hash.
START = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One link: what happened (`kind`, `data` as canonical JSON text), who did it, when (UTC), and its place."""

    seq: int
    at: str
    actor_id: int | None
    actor: str
    kind: str
    data: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain ended when it was last written to, signed with the service's secret."""

    seq: int
    hash: str
    signature: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the log at entry `seq`."""

    kind: Literal["gap", "unlinked", "edited", "cut_off", "head_missing", "head_damaged", "head_forged"]
    seq: int
    message: str


def make_entry(
    last: Entry | None, *, at: datetime, actor_id: int | None, actor: str, kind: str, data: dict[str, Any]
) -> Entry:
    """Return the entry that follows `last`."""
    entry = Entry(
        seq=last.seq + 1 if last else 1,
        at=at.astimezone(UTC).isoformat(timespec="microseconds"),
        actor_id=actor_id,
        actor=actor,
        kind=kind,
        data=canonical(data),
        previous=last.hash if last else START,
        hash="",
    )
    return replace(entry, hash=hash_of(entry))


def canonical(value: Any) -> str:
    """Return `value` as canonical JSON: one spelling for one value."""
    return rfc8785.dumps(value).decode()


def digest(value: Any) -> str:
    """Return SHA-256 of a value's canonical JSON, as hex digits: the same for the same value, however it is spelled."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def hash_of(entry: Entry) -> str:
    """Return the hash of all of an entry but its hash."""
    said = {name: getattr(entry, name) for name in Entry.__slots__ if name != "hash"}
    return digest(said)


def sign(seq: int, hash: str, secret: str) -> Head:
    """Return the signed head of a chain that ends with entry `seq`."""
    return Head(seq, hash, _signature(seq, hash, secret))


def verify(entries: Iterable[Entry], head: Head | Literal["damaged"] | None, secret: str) -> Iterator[Fault]:
    """Yield what is wrong with a log: entries in the order of `seq`, and the head that was kept for it."""
    last: Entry | None = None
    at_head: str | None = None
    for entry in entries:
        yield from _faults_of(entry, last)
        last = entry
        if isinstance(head, Head) and entry.seq == head.seq:
            at_head = entry.hash
    end = last.seq if last else 0
    if head is None:
        if end:
            yield Fault("head_missing", end, "the signed head is missing, so a tail that was cut off would not be seen")
    elif head == "damaged":
        yield Fault("head_damaged", end, "the signed head cannot be read, so a tail that was cut off would not be seen")
    elif not hmac.compare_digest(head.signature, _signature(head.seq, head.hash, secret)):
        yield Fault("head_forged", end, "the head was not signed with this service's secret")
    elif head.seq > end:
        yield Fault("cut_off", end, f"the log ends at {end}, but had {head.seq} entries")
    elif at_head != head.hash:
        yield Fault("edited", head.seq, f"entry {head.seq} is not the one that was signed")


def _faults_of(entry: Entry, last: Entry | None) -> Iterator[Fault]:
    expected = last.seq + 1 if last else 1
    if entry.seq != expected:
        missing = f"entries {expected} to {entry.seq - 1} are" if entry.seq - expected > 1 else f"entry {expected} is"
        yield Fault("gap", entry.seq, f"{missing} missing before entry {entry.seq}")
    elif entry.previous != (last.hash if last else START):
        yield Fault("unlinked", entry.seq, f"entry {entry.seq} does not follow from the entry before it")
    if entry.hash != hash_of(entry):
        yield Fault("edited", entry.seq, f"entry {entry.seq} was changed after it was written")


def _signature(seq: int, hash: str, secret: str) -> str:
    return hmac.new(secret.encode(), f"audit head\n{seq}\n{hash}".encode(), hashlib.sha256).hexdigest()
