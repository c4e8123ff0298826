"""Backups: the whole store and the signed end of its audit log as one file, made while the service runs.

The store is copied by its own tools, SQLite's online backup or `pg_dump`, in one state throughout. The library's index,
which is made again from the store, is left out, and so is the secret.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import inspect, make_url
from sqlalchemy.engine import URL

from api.audit.chain import Fault
from api.db import open_database
from api.errors import StoreError
from api.files import check_writable
from api.service import Service, open_service
from api.settings import Settings
from api.version import VERSION
from nlp.errors import InputError, OutputError

_FORMAT = "briefwright backup 1"
_MANIFEST, _HEAD = "manifest.json", "audit-head.json"
_STORES = {"sqlite": "store.db", "postgresql": "store.dump"}
_MANIFEST_BYTES = 100_000
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Restored:
    """What a backup held: when and by which version it was made, its audit entries and what is wrong with them."""

    made_at: str
    made_by: str
    entries: int
    faults: Sequence[Fault]


def back_up(service: Service, path: Path, *, now: datetime) -> int:
    """Write a backup of a service's store to `path`, whole or not at all; return its size in bytes.

    Safe while others read and write. Raises StoreError, and OutputError where it cannot be written.
    """
    path = path.resolve()
    check_writable(path.parent)
    with _beside(path) as folder:
        files: dict[str, Path] = {}
        # Read before the store: what is decided meanwhile comes after it.
        if service.settings.audit_head.exists():
            files[_HEAD] = Path(shutil.copy(service.settings.audit_head, folder / _HEAD))
        dialect = service.database.dialect
        store = files[_STORES[dialect]] = folder / _STORES[dialect]
        url = make_url(service.settings.database)
        _copy_sqlite(url, store) if dialect == "sqlite" else _dump_postgresql(url, store)
        manifest = {
            "format": _FORMAT, "made_at": now.isoformat(timespec="seconds"), "made_by": VERSION, "dialect": dialect,
            "sha256": {name: _digest(file) for name, file in files.items()},
        }  # fmt: skip
        whole = folder / "whole.zip"
        with whole.open("wb") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(_MANIFEST, json.dumps(manifest, indent=1))
                for name, file in files.items():
                    archive.write(file, name)
            stream.flush()
            os.fsync(stream.fileno())
        size = whole.stat().st_size
        os.replace(whole, path)
    return size


def restore(settings: Settings, path: Path) -> Restored:
    """Make the store of `settings`, which must not be there yet, from a backup, and verify its audit log.

    Every file is checked against its checksum before anything is made. Raises InputError for what is no whole backup
    or one of another database, StoreError where there is a store already or it cannot be made.
    """
    url = make_url(settings.database)
    dialect = url.get_backend_name()
    check_writable(settings.home)
    settings.home.mkdir(parents=True, exist_ok=True)
    with _beside(settings.audit_head) as folder:
        manifest = _unpack(path, folder)
        if manifest["dialect"] != dialect:
            hint = "Set BRIEFWRIGHT_DATABASE_URL to one of that kind"
            raise InputError(f"this is a backup of a {manifest['dialect']} store", value=dialect, hint=hint)
        _refuse_present(settings)
        store = folder / _STORES[dialect]
        _place_sqlite(url, store) if dialect == "sqlite" else _load_postgresql(url, store)
        if (folder / _HEAD).exists():
            os.replace(folder / _HEAD, settings.audit_head)
    service = open_service(settings)
    try:
        entries, faults = service.verify_audit()
    finally:
        service.database.close()
    return Restored(manifest["made_at"], manifest["made_by"], entries, faults)


def _unpack(path: Path, folder: Path) -> Mapping[str, str]:
    """Unpack a backup's files into `folder` and return what its manifest says; all are what they were."""
    damaged = InputError("this is no whole backup", value=str(path), hint="Give a file that `briefwright backup` made")
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(_MANIFEST).file_size > _MANIFEST_BYTES:
                raise damaged
            manifest = json.loads(archive.read(_MANIFEST))
            digests = dict(manifest["sha256"])
            if manifest["format"] != _FORMAT or not set(digests) <= {_HEAD, *_STORES.values()}:
                raise damaged
            if _STORES[manifest["dialect"]] not in digests:
                raise damaged
            for name, digest in digests.items():
                with archive.open(name) as packed, (folder / name).open("wb") as file:
                    shutil.copyfileobj(packed, file, _BLOCK)
                if _digest(folder / name) != digest:
                    raise damaged
            return {name: str(manifest[name]) for name in ("made_at", "made_by", "dialect")}
    except FileNotFoundError:
        raise InputError("there is no such file", value=str(path), hint="Check the path") from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        LookupError,
        ValueError,
        TypeError,
        EOFError,
        RuntimeError,
        OSError,
    ) as error:
        raise damaged from error


def _refuse_present(settings: Settings) -> None:
    """Nothing that is there is overwritten."""
    url = make_url(settings.database)
    if url.get_backend_name() == "sqlite":
        there = Path(url.database or "").exists()
    else:
        database = open_database(settings.database)
        try:
            with database.reading() as session:
                there = bool(inspect(session.connection()).get_table_names())
        finally:
            database.close()
    if there:
        raise StoreError(
            "there is a store already, and a backup is never laid over one",
            value=url.render_as_string(hide_password=True),
            hint="Move it away, or set BRIEFWRIGHT_HOME or BRIEFWRIGHT_DATABASE_URL to an empty place",
        )


def _copy_sqlite(url: URL, target: Path) -> None:
    try:
        with closing(sqlite3.connect(url.database or "")) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except sqlite3.Error as error:
        raise StoreError(f"the store cannot be copied: {error}", value=str(url.database), hint="Try again") from error


def _place_sqlite(url: URL, store: Path) -> None:
    path = Path(url.database or "")
    try:
        with closing(sqlite3.connect(store)) as opened:
            (said,) = opened.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.Error as error:
        said = str(error)
    if said != "ok":
        raise InputError(f"the backup's store is damaged: {said}", value=path.name, hint="Restore an earlier backup")
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(f".{path.name}.part")
    shutil.copyfile(store, staged)
    staged.chmod(0o600)
    with staged.open("rb+") as file:
        os.fsync(file.fileno())
    os.replace(staged, path)


def _dump_postgresql(url: URL, target: Path) -> None:
    _run(url, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}")


def _load_postgresql(url: URL, store: Path) -> None:
    _run(url, "pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", str(store))


def _run(url: URL, program: str, *arguments: str) -> None:
    """Run a program of PostgreSQL's on the store; its password is not among the arguments, which others may see."""
    address = url.set(drivername="postgresql", password=None).render_as_string()
    secret = {"PGPASSWORD": str(url.password)} if url.password else {}
    shown = url.render_as_string(hide_password=True)
    try:
        done = subprocess.run(
            [program, f"--dbname={address}", *arguments], env=os.environ | secret, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
    except FileNotFoundError:
        hint = "Install PostgreSQL's client programs (Debian: postgresql-client)"
        raise StoreError(f"{program} is not installed", value=shown, hint=hint) from None
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["it said nothing"])[0]
        raise StoreError(f"{program} failed: {said}", value=shown, hint="Nothing was left half-made; mend this first")


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Give a folder on the disk of `path`, gone at the end. Raises OutputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
            yield Path(folder)
    except OSError as error:
        reason = (error.strerror or "it cannot be written").lower()
        raise OutputError(reason, value=str(path), hint="Choose another place that you may write to") from error


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
