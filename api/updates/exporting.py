"""The reviewed drafts of an update as one archive: briefings, quizzes in all formats, translations, change report."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import select

from api.db.repositories import policies
from api.db.repositories.ripple import judged_weights
from api.db.tables.jobs import Job
from api.db.tables.pieces import Piece, PieceVersion
from api.db.tables.updates import Update
from api.errors import ConflictError
from api.jobs.files import keep_files
from api.jobs.kinds import Kind
from api.policies.files import file_of
from api.review.states import APPROVED
from api.service import Work
from nlp.pipeline import Pack, Progress, Reviewed, Version, left_out_json, reviewed_pack
from nlp.versions.change import Materiality

# What is exported: what was approved, or everything as it stands.
Choice = Literal["approved", "all"]
# An archive of the same files is the same bytes, whenever it is made.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Exported:
    """An update to export: the files, the versions before `old`, the reviewed words by locale, people's weights."""

    old: Version
    new: Version
    history: Sequence[Version]
    locales: Mapping[str, Reviewed]
    weights: Mapping[str, Materiality]


def choose_state(work: Work, update: Update, choice: Choice) -> dict[str, Any]:
    """Return which state of an update is exported: versions of its pieces by number, and the weights of its changes.

    It is what the job is given, so that the archive holds the words that were asked for, whenever it is made. Raises
    ConflictError where there is nothing to export.
    """
    chosen = Piece.kind != "briefing", *([Piece.state.in_(APPROVED)] if choice == "approved" else [])
    found = work.session.execute(
        select(Piece.id, Piece.version, Piece.locale).where(Piece.update_id == update.id, *chosen).order_by(Piece.id)
    ).all()
    if not found:
        said = "nothing of it is approved" if choice == "approved" else "it has no drafts"
        raise ConflictError(said, value=str(update.id), hint="Approve some pieces, or wait for the drafts")
    briefings = work.session.execute(
        select(Piece.id, Piece.version)
        .where(Piece.update_id == update.id, Piece.kind == "briefing", Piece.locale.in_({row[2] for row in found}))
        .order_by(Piece.id)
    )
    versions = [[id, number] for id, number, *_ in (*found, *briefings)]
    weights = judged_weights(work.session, update.old_version_id, update.new_version_id)
    return {"update": update.id, "versions": versions, "weights": dict(weights)}


def load_exported(work: Work, job: Job) -> Exported:
    """Return the words that were to be exported."""
    update = work.session.get_one(Update, job.payload["update"])
    numbers = {id: number for id, number in job.payload["versions"]}  # noqa: C416 - JSON has lists for pairs
    statement = (
        select(Piece.id, Piece.kind, Piece.locale, PieceVersion.number, PieceVersion.content)
        .join(PieceVersion, PieceVersion.piece_id == Piece.id)
        .where(Piece.update_id == update.id)
        .order_by(Piece.locale, Piece.kind, Piece.position)
    )
    words: dict[str, dict[str, list[Mapping[str, Any]]]] = {}
    for id, kind, locale, number, content in work.session.execute(statement):
        if numbers.get(id) == number:
            words.setdefault(locale, {}).setdefault(kind, []).append(content)
    locales = {
        locale: Reviewed(kinds["briefing"][0], kinds.get("segment", []), kinds.get("item", []))
        for locale, kinds in words.items()
    }
    history = [file_of(version) for version in policies.earlier_versions(work.session, update.old_version)]
    old, new = file_of(update.old_version), file_of(update.new_version)
    return Exported(old, new, history, locales, job.payload["weights"])


def make_export(given: Exported, progress: Progress) -> Pack:
    return reviewed_pack(
        given.old, given.new, given.locales, history=given.history, weights=given.weights, progress=progress
    )  # fmt: skip


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


# Loading the parser, reading, comparing, writing.
EXPORT = Kind("export", load_exported, make_export, keep_export, stages=lambda _: 4)
