"""Records: which versions of which policies the library holds. The truth; all else is derived from it."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from api.library.files import read_json, safe_name, write_json, write_whole
from nlp.errors import LibraryError
from nlp.search.edition import Kind


@dataclass(frozen=True, slots=True)
class Record:
    """One version of one policy; `name` is the file's name as added, `sha256` of its bytes, `added` a count."""

    policy: str
    version: str
    effective: date
    kind: Kind
    name: str
    sha256: str
    added: int

    @property
    def digest(self) -> str:
        """What the parsed document depends on: the bytes and the kind of file."""
        return hashlib.sha256(f"{self.sha256}{Path(self.name).suffix.lower()}".encode()).hexdigest()[:32]


class RecordStore:
    """`policies/<policy>/<version>.json` beside `<sha256>.<type>`, the bytes as they were added.

    The record is written last, by a rename: a version is there whole or not at all.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "policies"

    def all(self) -> tuple[Record, ...]:
        """Return all records by policy and effective date; on one date, the one added later comes later.

        Raises LibraryError for a record that cannot be read.
        """
        found = [_read_record(path) for path in sorted(self._folder.glob("*/*.json"))]
        return tuple(sorted(found, key=in_order))

    def data(self, record: Record) -> bytes:
        """Return the bytes of a version. Raises LibraryError where they are missing or not what was added."""
        path = self._original(record)
        try:
            data = path.read_bytes()
        except OSError:
            data = b""
        if hashlib.sha256(data).hexdigest() != record.sha256:
            raise LibraryError(
                f"the file of version {record.version} is missing or damaged",
                value=str(path),
                hint="Add it again with `briefwright library add … --replace`",
            )
        return data

    def keep(self, record: Record, data: bytes) -> None:
        """Keep the bytes of a version to come; without a record they are nothing yet."""
        write_whole(self._original(record), data)

    def put(self, record: Record) -> None:
        """Store a version whose bytes are kept, in place of one of the same policy and version."""
        write_json(
            self._folder / safe_name(record.policy) / f"{safe_name(record.version)}.json",
            {**asdict(record), "effective": record.effective.isoformat()},
        )

    def prune(self, records: Sequence[Record]) -> None:
        """Delete originals that no record names any more."""
        kept = {self._original(record) for record in records}
        for path in self._folder.glob("*/files/*"):
            if path not in kept:
                path.unlink(missing_ok=True)
        for folder in self._folder.glob("*"):
            if folder.is_dir() and not any(folder.glob("*.json")):
                shutil.rmtree(folder, ignore_errors=True)

    def _original(self, record: Record) -> Path:
        suffix = safe_name(Path(record.name).suffix.lower() or ".txt").replace("%2E", ".")
        return self._folder / safe_name(record.policy) / "files" / (record.sha256[:32] + suffix)


def in_order(record: Record) -> tuple[str, date, int]:
    """Sort key: by policy, then in the order in which versions held."""
    return record.policy, record.effective, record.added


def _read_record(path: Path) -> Record:
    value = read_json(path)
    try:
        assert value is not None
        kind: Kind = "precedent" if value["kind"] == "precedent" else "policy"
        return Record(
            policy=str(value["policy"]),
            version=str(value["version"]),
            effective=date.fromisoformat(value["effective"]),
            kind=kind,
            name=str(value["name"]),
            sha256=str(value["sha256"]),
            added=int(value["added"]),
        )
    except (AssertionError, KeyError, TypeError, ValueError):
        raise LibraryError(
            "this record of the library is damaged", value=str(path), hint="Delete it and add the version again"
        ) from None
