"""An update as one archive: the JSON contracts as reviewed so far, and a page to read for each locale."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator

from api.db.repositories.pieces import Filter, all_segments, list_pieces
from api.db.repositories.updates import changes_after
from api.db.tables.pieces import Piece
from api.db.tables.updates import Update
from api.service import Work
from api.web.reading import reading_page
from api.web.visitor import Visitor

_MOST = 100_000
# A date of our own, so that the same drafts are the same archive.
_DATE = (1980, 1, 1, 0, 0, 0)


def pack_update(work: Work, update: Update, visitor: Visitor) -> bytes:
    """Return the archive of an update's changes, briefings and quiz items in the words that stand now."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _files(work, update, visitor):
            archive.writestr(zipfile.ZipInfo(name, _DATE), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _files(work: Work, update: Update, visitor: Visitor) -> Iterator[tuple[str, str]]:
    changes = changes_after(work.session, update.id, materiality=None, after=0, limit=_MOST)
    yield "changes.json", _text({"changes": [row.content for row in changes]})
    for briefing in list_pieces(
        work.session, Filter(update_id=update.id, kind="briefing"), order="age", after=None, limit=_MOST
    ):
        tag = briefing.locale
        segments = all_segments(work.session, briefing.id)
        yield (
            f"briefing.{tag}.json",
            _text({"locale": tag, **_reviewed(briefing), "segments": [_reviewed(each) for each in segments]}),
        )
        yield f"briefing.{tag}.html", reading_page(briefing, segments, visitor, alone=True)
        wanted = Filter(update_id=update.id, kind="item", locale=tag)
        items = list_pieces(work.session, wanted, order="age", after=None, limit=_MOST)
        yield f"quiz.{tag}.json", _text({"items": [_reviewed(item) for item in items]})


def _reviewed(piece: Piece) -> dict[str, object]:
    return {**piece.current.content, "state": piece.state, "version": piece.version}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
