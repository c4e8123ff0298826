"""What the editor of a briefing shows of each segment: words, terms, what the memory holds, what came too late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api.bases.snapshots import glossary_of, memory_of
from api.db.repositories import pieces
from api.db.repositories.users import names_of
from api.db.tables.pieces import KeptDraft, Piece
from api.http.conditions import write_tag
from api.permissions import may_edit
from api.review.service import possible_steps, tag_of
from api.review.states import moves_from
from api.service import Work
from api.web.sensitive import topic_of
from api.web.stale import StaleNote, notes_of
from api.web.visitor import Visitor
from nlp.export.labels import MARKS
from nlp.localize.glossary import TermHit
from nlp.localize.locales import SOURCE
from nlp.localize.memory import Query, TranslationMemory
from nlp.versions.redline import Run, redline

# So many forms of a rendering are shown; the glossary has them all.
_FORMS = 3


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary term in the source: how it is to be said, how not, and the note on it."""

    source: str
    targets: str
    forbidden: str
    note: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the memory holds for a segment: how like, in percent; `runs` turn its source into the segment's."""

    score: int
    text: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Words of this person that came too late, beside those that stand; `runs` turn the standing ones into theirs."""

    draft: KeptDraft
    text: str
    runs: tuple[Run, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Words of a segment that were not taken: they stay in its field, with why."""

    id: int
    text: str
    said: str


@dataclass(frozen=True, slots=True)
class Row:
    """A segment in the editor: `text` is what its field holds, `trouble` the message on it, "" for none.

    `source` is what it says in the source language, in parts of which some are glossary terms.
    """

    piece: Piece
    content: dict[str, Any]
    source: tuple[tuple[str, bool], ...]
    text: str
    trouble: str
    tag: str
    mark: str
    topic: str
    terms: tuple[Term, ...]
    remembered: Remembered | None
    conflicts: tuple[Conflict, ...]
    steps: tuple[str, ...]
    editable: bool
    stale: StaleNote | None


def rows_of(
    work: Work, person: Visitor, segments: Sequence[Piece], source_language: str, refused: Refused | None
) -> list[Row]:
    """Return the segments of one briefing as its editor shows them, in a fixed number of queries."""
    if not segments:
        return []
    locale, ids = segments[0].locale, [segment.id for segment in segments]
    translated = locale != SOURCE.tag
    glossary = glossary_of(work, locale)
    memory = memory_of(work, locale, source_language=source_language) if translated else None
    notes, steps = notes_of(work, segments), steps_of(work, segments)
    late: dict[int, list[KeptDraft]] = {}
    for draft in pieces.late_drafts(work.session, ids, person.actor.id):
        late.setdefault(draft.piece_id, []).append(draft)
    names = names_of(work.session, {segment.current.author_id for segment in segments if segment.id in late})

    def row(piece: Piece) -> Row:
        content = piece.current.content
        mine = refused if refused and refused.id == piece.id else None
        source = content["source_text"] or content["text"]
        hits = glossary.find_terms(source)
        editable = may_edit(person.actor, piece.locale) and "edit" in moves_from(piece.state)  # type: ignore[arg-type]
        by = names.get(piece.current.author_id, "")
        return Row(
            piece=piece,
            content=content,
            source=tuple(_parts(source, hits)),
            text=mine.text if mine else content["text"],
            trouble=mine.said if mine else "",
            tag=write_tag(tag_of(piece)),
            mark=MARKS.get(content["origin"], ""),
            topic=topic_of(content["source_text"]),
            terms=_terms(hits),
            remembered=_remembered(memory, content) if memory is not None and editable else None,
            conflicts=tuple(_conflict(piece, draft, by) for draft in late.get(piece.id, ())),
            steps=steps[piece.id],
            editable=editable,
            stale=notes.get(piece.id),
        )

    return [row(segment) for segment in segments]


def steps_of(work: Work, found: Sequence[Piece]) -> dict[int, tuple[str, ...]]:
    """Return by piece what this person may do with it now; segments are sent to review with their briefing."""
    steps = possible_steps(work, found)
    alone = {piece.id: piece.kind == "segment" for piece in found}
    return {id: tuple(step for step in some if not (alone[id] and step == "submit")) for id, some in steps.items()}


def _parts(source: str, hits: Sequence[TermHit]) -> Iterator[tuple[str, bool]]:
    """Cut a source text at its terms; each part with whether it is one."""
    at = 0
    for hit in hits:
        yield source[at : hit.span.start], False
        yield hit.span.of(source), True
        at = hit.span.end
    yield source[at:], False


def _terms(hits: Sequence[TermHit]) -> tuple[Term, ...]:
    found: dict[str, Term] = {}
    for hit in hits:
        wanted = [entry for entry in hit.entries if entry.status != "forbidden"]
        forbidden = [entry.target for entry in hit.entries if entry.status == "forbidden"]
        for entry in wanted:
            shown = " · ".join(entry.targets[:_FORMS])
            found.setdefault(entry.source, Term(entry.source, shown, " · ".join(forbidden), entry.note))
    return tuple(found.values())


def _remembered(memory: TranslationMemory, content: Mapping[str, Any]) -> Remembered | None:
    """Return what the memory holds for a segment, if that is not what stands there."""
    source = content["source_text"]
    match = memory.find(Query(source)) if source else None
    if match is None:
        return None
    text = match.text or match.unit.target
    if text == content["text"]:
        return None
    return Remembered(max(0, min(100, match.score)), text, redline(match.unit.source, source))


def _conflict(piece: Piece, draft: KeptDraft, by: str) -> Conflict:
    text = draft.content["text"]
    return Conflict(draft, text, redline(piece.current.content["text"], text), by)
