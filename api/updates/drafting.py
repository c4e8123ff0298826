"""From a submitted update to pieces under review: read, drafted and stored, whole or not at all.

Drafting is a job (`api.jobs`): it takes seconds outside any transaction, and its results, the update's new state and
the job's end are one transaction.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from api.audit.events import DraftingFailed, DraftsStored
from api.bases.snapshots import drawn_from
from api.db.repositories import policies
from api.db.statistics import gather_statistics
from api.db.tables.jobs import Job
from api.db.tables.pieces import Piece, PieceFooting, PieceVersion
from api.db.tables.updates import ChangeRow, Update
from api.engines import read_engines
from api.jobs.kinds import Kind as JobKind
from api.policies.files import file_of
from api.review.pieces import RISKS, Content, Kind, footings_of, risk_of
from api.ripple.jobs import ripple_after
from api.service import Work
from nlp.document import Document
from nlp.export.contract import briefing_json, changes_json, quiz_json
from nlp.localize.glossary import Glossary
from nlp.localize.memory import TranslationMemory
from nlp.pipeline import STAGES_FIXED, Analysis, Progress, Resources, Version, draft_update, quiet, say
from nlp.rules.parser import load_parser

_FINISHED = ("drafted", "failed")
# By the status of an update's job.
_STATES = {"queued": "queued", "running": "drafting", "done": "drafted", "failed": "failed", "cancelled": "cancelled"}
_BRIEFING_WORDS = ("title", "direction", "coverage")


@dataclass(frozen=True)
class Drafts:
    """What became of an update: the changes, and for each locale a briefing and a quiz, as in the JSON contracts."""

    old: Document
    new: Document
    changes: Mapping[str, Any]
    briefings: Mapping[str, Mapping[str, Any]]
    quizzes: Mapping[str, Mapping[str, Any]]
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """An update to draft: the files, the versions before `old` (oldest first), the locales, what those draw on."""

    old: Version
    new: Version
    history: Sequence[Version]
    locales: Sequence[str]
    glossaries: Mapping[str, Glossary] = field(default_factory=dict)
    memories: Mapping[str, TranslationMemory] = field(default_factory=dict)


def load_asked(work: Work, job: Job) -> Asked:
    """Return what the job of an update is to draft."""
    update = work.session.get_one(Update, job.payload["update"])
    history = [file_of(version) for version in policies.earlier_versions(work.session, update.old_version)]
    drawn = drawn_from(work, job.payload.get("bases", {}), source_language=update.new_version.language)
    return Asked(file_of(update.old_version), file_of(update.new_version), history, list(update.locales), *drawn)


def make_drafts(asked: Asked, progress: Progress = quiet) -> Drafts:
    """Compare two files and draft for each locale. Raises ReadError, LocaleError."""
    resources = Resources(read_engines(os.environ), glossaries=asked.glossaries, memories=asked.memories)
    drafts = draft_update(
        asked.old, asked.new, asked.locales, history=asked.history, resources=resources, progress=progress
    )  # fmt: skip
    changes = drafts.analysis.changes
    return Drafts(
        changes.old,
        changes.new,
        _changes(drafts.analysis),
        {tag: briefing_json(briefing) for tag, briefing in drafts.briefings.items()},
        {tag: quiz_json(quiz, changes) for tag, quiz in drafts.quizzes.items()},
        tuple(dict.fromkeys(drafts.warnings)),
    )


def count_stages(asked: Asked) -> int:
    return STAGES_FIXED - 1 + len(asked.locales)  # no files are written


def keep_drafts(work: Work, job: Job, drafts: Drafts) -> Mapping[str, Any]:
    update = work.session.get_one(Update, job.payload["update"])
    store_drafts(work, update.id, drafts)
    gather_statistics(work.session)
    ripple_after(work, update.new_version.policy_id, {"drafted": update.id})
    return {"update": update.id}


def follow_job(work: Work, job: Job) -> None:
    """Let an update's state be that of its job."""
    update = work.session.get_one(Update, job.payload["update"])
    update.state, update.problem = _STATES[job.status], None
    if job.status == "failed" and job.error is not None:
        update.problem = {("detail" if name == "message" else name): said for name, said in job.error.items()}
        work.record(DraftingFailed(update.id, job.error["code"]))


def load_models() -> None:
    """Load the parser, so that the first update does not wait for it; engines load with the first text of theirs."""
    _ = load_parser().pipeline


DRAFT = JobKind(
    "draft", load_asked, make_drafts, keep_drafts, stages=count_stages, changed=follow_job, warm=load_models
)  # fmt: skip


def store_drafts(work: Work, update_id: int, drafts: Drafts) -> None:
    """Store the drafts of an update that has none: a briefing, its segments and quiz items a locale, all as pieces."""
    update = work.session.get(Update, update_id)
    if update is None or update.state in _FINISHED:
        return
    for place, change in enumerate(drafts.changes["changes"], 1):
        fields = {name: change[name] for name in ("kind", "materiality", "direction")}
        work.session.add(ChangeRow(update_id=update.id, key=change["id"], position=place, content=change, **fields))
    briefings = {
        tag: _New(_piece(work, update, "briefing", tag, "", 0), {name: briefing[name] for name in _BRIEFING_WORDS})
        for tag, briefing in drafts.briefings.items()
    }
    work.session.add_all(new.piece for new in briefings.values())
    work.session.flush()
    rest: list[_New] = []
    for tag, briefing in briefings.items():
        rest += _segments(work, update, tag, briefing.piece.id, drafts.briefings[tag]["segments"])
        rest += _items(work, update, tag, drafts.quizzes[tag]["items"])
    work.session.add_all(new.piece for new in rest)
    work.session.flush()
    everything = [*briefings.values(), *rest]
    for new in everything:
        work.session.add_all(_belongings(new, update, drafts, work))
    update.state, update.drafted_at, update.warnings = "drafted", work.now, list(drafts.warnings)
    work.record(DraftsStored(update.id, len(everything), len(drafts.changes["changes"])))


@dataclass(frozen=True, slots=True)
class _New:
    """A piece on its way into the store, and its words."""

    piece: Piece
    content: Content


def _segments(work: Work, update: Update, tag: str, briefing_id: int, segments: Sequence[Content]) -> Iterator[_New]:
    for place, segment in enumerate(segments, 1):
        piece = _piece(work, update, "segment", tag, segment["id"], place)
        piece.parent_id, piece.risk = briefing_id, RISKS.index(risk_of(segment))
        yield _New(piece, segment)


def _items(work: Work, update: Update, tag: str, items: Sequence[Content]) -> Iterator[_New]:
    for place, item in enumerate(items, 1):
        piece = _piece(work, update, "item", tag, item["id"], place)
        piece.risk = RISKS.index(risk_of(item))
        yield _New(piece, {**item, "grounding": "kept"})


def _piece(work: Work, update: Update, kind: Kind, locale: str, key: str, position: int) -> Piece:
    return Piece(
        update_id=update.id, kind=kind, locale=locale, key=key, position=position, state="draft",
        version=1, revision=1, risk=0, created_at=work.now, changed_at=work.now,
    )  # fmt: skip


def _belongings(new: _New, update: Update, drafts: Drafts, work: Work) -> Iterator[PieceVersion | PieceFooting]:
    """The first version of a piece, of which the submitter is the author, and what it rests on."""
    yield PieceVersion(
        piece_id=new.piece.id, number=1, base=1, author_id=update.submitted_by, why="", created_at=work.now,
        content=dict(new.content),
    )  # fmt: skip
    versions = {"old": update.old_version_id, "new": update.new_version_id}
    for resting in footings_of(new.content, drafts.old, drafts.new):
        footing = resting.footing
        yield PieceFooting(
            piece_id=new.piece.id, version_id=versions[resting.side], clause_id=footing.clause_id,
            digest=footing.digest, start=footing.span.start, end=footing.span.end,
        )  # fmt: skip


def _changes(analysis: Analysis) -> Mapping[str, Any]:
    changes = analysis.changes
    return changes_json(changes, {change.id: say(change.summary) for change in changes.changes}, ())
