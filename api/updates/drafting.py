"""From a submitted update to pieces under review: read, drafted and stored, whole or not at all.

Drafting takes seconds and is done outside any transaction; the results and the update's new state are one
transaction, so that drafting twice, after a crash or by two workers, stores once.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api.audit.events import DraftingFailed, DraftsStored
from api.db.repositories import policies
from api.db.tables.pieces import Piece, PieceFooting, PieceVersion
from api.db.tables.updates import ChangeRow, Update
from api.engines import read_engines
from api.review.pieces import RISKS, Content, Kind, footings_of, risk_of
from api.service import Service, Work
from api.users.actor import Actor
from nlp.document import Document
from nlp.errors import BriefwrightError
from nlp.export.contract import briefing_json, changes_json, quiz_json
from nlp.pipeline import Analysis, File, Progress, Resources, analyse_files, localize_both, quiet, say

_log = logging.getLogger(__name__)
# Called with an update's id after it was committed; whoever is called makes the drafts, now or later.
Enqueue = Callable[[int], None]
# Who the log names for what no person did.
DRAFTING = Actor(None, "drafting", frozenset())
_FINISHED = ("drafted", "failed")
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


def draft_update(service: Service, update_id: int, *, progress: Progress = quiet) -> None:
    """Make and store the drafts of a submitted update; what went wrong with it is stored as its problem."""
    with service.writing(DRAFTING) as work:
        update = work.session.get(Update, update_id)
        if update is None or update.state in _FINISHED:
            return
        update.state = "drafting"
        old, new = _file(update, "old"), _file(update, "new")
        history = [(v.data, v.file_name) for v in policies.earlier_versions(work.session, update.old_version)]
        locales = list(update.locales)
    try:
        drafts = make_drafts(old, new, locales, history=history, progress=progress)
    except BriefwrightError as error:
        _fail(service, update_id, error)
        return
    except Exception as error:
        _log.exception("update %s could not be drafted", update_id)
        said = BriefwrightError("a fault in briefwright itself", value=type(error).__name__, code="fault")
        _fail(service, update_id, said)
        return
    with service.writing(DRAFTING) as work:
        store_drafts(work, update_id, drafts)


def make_drafts(old: File, new: File, locales: list[str], *, history: list[File], progress: Progress = quiet) -> Drafts:
    """Compare two files and draft for each locale. Raises ReadError, LocaleError."""
    analysis = analyse_files(old, new, history=history, progress=progress)
    resources = Resources(engines=read_engines(os.environ))
    briefings: dict[str, Mapping[str, Any]] = {}
    quizzes: dict[str, Mapping[str, Any]] = {}
    warnings = [say(warning) for warning in analysis.changes.warnings]
    for tag in locales:
        progress(f"Drafting for {tag}")
        briefing, quiz, failed = localize_both(analysis, tag, resources)
        briefings[tag], quizzes[tag] = briefing_json(briefing), quiz_json(quiz, analysis.changes)
        warnings += failed
    changes = analysis.changes
    return Drafts(changes.old, changes.new, _changes(analysis), briefings, quizzes, tuple(dict.fromkeys(warnings)))


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


def _file(update: Update, side: str) -> File:
    version = update.old_version if side == "old" else update.new_version
    return version.data, version.file_name


def _changes(analysis: Analysis) -> Mapping[str, Any]:
    changes = analysis.changes
    return changes_json(changes, {change.id: say(change.summary) for change in changes.changes}, ())


def _fail(service: Service, update_id: int, error: BriefwrightError) -> None:
    with service.writing(DRAFTING) as work:
        update = work.session.get(Update, update_id)
        if update is not None and update.state not in _FINISHED:
            update.state = "failed"
            update.problem = {
                "code": error.code, "detail": error.message, "value": error.value, "hint": error.hint
            }  # fmt: skip
            work.record(DraftingFailed(update_id, error.code))
