"""Approved translations enter the memory, and leave it when they are approved no longer."""

from __future__ import annotations

from api.audit.events import TranslationForgotten, TranslationLearned
from api.bases.snapshots import change_base
from api.bases.values import unit_columns
from api.db.repositories.bases import unit_of_piece
from api.db.tables.bases import MemoryUnit
from api.db.tables.pieces import Piece
from api.db.tables.updates import Update
from api.review.pieces import Content
from api.review.states import APPROVED
from api.service import Work
from nlp.localize.memory import TranslationUnit

_TRANSLATED = frozenset(("machine", "memory", "memory_fuzzy"))


def follow_segment(work: Work, piece: Piece, before: str) -> None:
    """Let the memory hold the translation in `piece`, which was in the state `before`, exactly while it is approved."""
    stands = piece.state in APPROVED
    if piece.kind != "segment" or stands == (before in APPROVED):
        return
    if stands:
        _learn(work, piece)
    elif (unit := unit_of_piece(work.session, piece.id)) is not None:
        unit.state, unit.until = "retired", change_base(work, "memory", unit.locale)
        unit.revision += 1
        unit.decided_by, unit.decided_at = work.actor.id, work.now
        work.record(TranslationForgotten(unit.id, unit.locale, piece.id))


def is_translation(content: Content, locale: str) -> bool:
    """Tell whether a segment says in the locale what its source says: translated, or put in its place by a person."""
    source, text = content["source_text"].strip(), content["text"].strip()
    written = content["origin"] in _TRANSLATED or (content["origin"] == "source" and content.get("edited", False))
    return bool(source and text) and source != text and content["language"] == locale and written


def _learn(work: Work, piece: Piece) -> None:
    content = piece.current.content
    update = work.session.get_one(Update, piece.update_id)
    language = update.new_version.language
    if not is_translation(content, piece.locale) or language == piece.locale:
        return
    unit = TranslationUnit(
        content["source_text"], content["text"], language, piece.locale, state="reviewed",
        changed_on=work.now.date().isoformat(),
    )  # fmt: skip
    row = MemoryUnit(
        **unit_columns(unit), locale=piece.locale, state="approved", revision=1,
        since=change_base(work, "memory", piece.locale), until=None, origin=f"update {update.id}", batch="",
        proposed_by=piece.current.author_id, proposed_at=piece.current.created_at,
        decided_by=work.actor.id, decided_at=work.now, why="", piece_id=piece.id, piece_version=piece.version,
    )  # fmt: skip
    work.session.add(row)
    work.session.flush()
    work.record(TranslationLearned(row.id, row.locale, piece.id, piece.version))
