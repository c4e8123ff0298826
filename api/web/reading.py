"""A briefing as the moderator will read it, from the words that stand now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.db.tables.pieces import Piece
from api.review.states import APPROVED
from api.web.rendering import environment
from api.web.visitor import Visitor
from nlp.export.labels import direction
from nlp.export.page import asset as shared


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the briefing: its role in it, its words and their language."""

    role: str
    text: str
    language: str


def reading_page(briefing: Piece, segments: Sequence[Piece], visitor: Visitor, *, alone: bool = False) -> str:
    """Return the page of a briefing; `alone` is one file that needs nothing else."""
    content = briefing.current.content
    return (
        environment()
        .get_template("reading.html")
        .render(
            title=content["title"],
            locale=briefing.locale,
            direction=direction(briefing.locale),
            lines=list(lines(segments)),
            draft=briefing.state not in APPROVED,
            style=shared("base.css") if alone else "",
            state=visitor.words.t(f"web-state-{briefing.state}"),
            back="" if alone else f"/briefings/{briefing.id}",
            back_word=visitor.words.t("web-back-to-editor"),
            back_language=visitor.words.locale.tag,
        )
    )


def lines(segments: Sequence[Piece]) -> Iterator[Line]:
    for segment in segments:
        content = segment.current.content
        yield Line(content["role"], content["text"], content["language"])
