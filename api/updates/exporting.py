"""The reviewed drafts of an update as one archive: briefings, quizzes in all formats, translations, change report."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import select

from api.audit.chain import canonical
from api.db.repositories import policies
from api.db.tables.jobs import Job
from api.db.tables.pieces import Piece
from api.db.tables.updates import Update
from api.errors import ConflictError
from api.jobs.files import keep_files
from api.jobs.kinds import Kind
from api.service import Work
from nlp.pipeline import File, Pack, Progress, Reviewed, left_out_json, reviewed_pack

# What is exported: what was approved, or everything as it stands.
Choice = Literal["approved", "all"]
_APPROVED = ("approved", "published")
# An archive of the same files is the same bytes, whenever it is made.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Exported:
    """An update to export: the files, the versions before `old`, and the reviewed words by locale."""

    old: File
    new: File
    history: Sequence[File]
    locales: Mapping[str, Reviewed]


def chosen_pieces(work: Work, update: Update, choice: Choice) -> Sequence[Piece]:
    """Return the segments and items to export, in their order. Raises ConflictError where there is none."""
    wanted = [Piece.update_id == update.id, Piece.kind != "briefing"]
    if choice == "approved":
        wanted.append(Piece.state.in_(_APPROVED))
    found = work.session.scalars(select(Piece).where(*wanted).order_by(Piece.locale, Piece.kind, Piece.position)).all()
    if not found:
        said = "nothing of it is approved" if choice == "approved" else "it has no drafts"
        raise ConflictError(said, value=str(update.id), hint="Approve some pieces, or wait for the drafts")
    return found


def fingerprint(pieces: Sequence[Piece]) -> str:
    """Return what tells this state of pieces from every other."""
    return hashlib.sha256(canonical([[piece.id, piece.version] for piece in pieces]).encode()).hexdigest()


def load_exported(work: Work, job: Job) -> Exported:
    """Return the words to export as they stand now."""
    update = work.session.get_one(Update, job.payload["update"])
    pieces = chosen_pieces(work, update, job.payload["choice"])
    briefings = work.session.scalars(select(Piece).where(Piece.update_id == update.id, Piece.kind == "briefing")).all()
    history = [(v.data, v.file_name) for v in policies.earlier_versions(work.session, update.old_version)]
    locales = {
        briefing.locale: Reviewed(
            briefing.current.content,
            _contents(pieces, briefing.locale, "segment"),
            _contents(pieces, briefing.locale, "item"),
        )
        for briefing in sorted(briefings, key=lambda piece: piece.locale)
        if any(piece.locale == briefing.locale for piece in pieces)
    }
    versions = (update.old_version, update.new_version)
    old, new = ((version.data, version.file_name) for version in versions)
    return Exported(old, new, history, locales)


def make_export(given: Exported, progress: Progress) -> Pack:
    return reviewed_pack(given.old, given.new, given.locales, history=given.history, progress=progress)


def keep_export(work: Work, job: Job, pack: Pack) -> Mapping[str, Any]:
    """Keep the archive with the job; say what learning platforms' formats do not hold."""
    kept = keep_files(work, job, {f"update-{job.payload['update']}.zip": zip_files(pack.files)})
    left_out = {tag: left_out_json(reasons) for tag, reasons in pack.left_out.items() if reasons}
    return {"update": job.payload["update"], **kept, "contents": sorted(pack.files), "left_out": left_out}


def zip_files(files: Mapping[str, bytes]) -> bytes:
    """Return `files` (name to bytes) as an archive; the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    return out.getvalue()


def _contents(pieces: Sequence[Piece], locale: str, kind: str) -> list[Mapping[str, Any]]:
    return [piece.current.content for piece in pieces if (piece.locale, piece.kind) == (locale, kind)]


# Loading the parser, reading, comparing, writing.
EXPORT = Kind("export", load_exported, make_export, keep_export, stages=lambda _: 4)
