"""Sending all drafts of a locale to review at once: its briefing with every segment, and its quiz items."""

from __future__ import annotations

from api.db.repositories.pieces import Filter, list_pieces
from api.permissions import may_edit, require
from api.review.service import tag_of, take_step
from api.service import Work

_MOST = 10_000


def send_drafts(work: Work, update_id: int, locale: str) -> int:
    """Send what is a draft in a locale of an update to review, as it is now; return how much that was.

    Raises ForbiddenError for who may not.
    """
    require(may_edit(work.actor, locale), work.actor, f"send drafts to review ({locale})")
    wanted = Filter(update_id=update_id, locale=locale, state="draft")
    found = list_pieces(work.session, wanted, order="age", after=None, limit=_MOST)
    for piece in sorted(found, key=lambda piece: piece.kind != "briefing"):
        if piece.state == "draft":  # else it went with its briefing
            take_step(work, piece, tag_of(piece), "submit")
    return len(found)
