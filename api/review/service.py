"""Doing it: edits and steps of pieces, each whole in one transaction, each in the audit log.

An edit and a step say which state of the piece they were made from (`Tag`); what was made from an older one changes
nothing, and the words of a late edit are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from api.audit.chain import digest
from api.audit.events import CommentAdded, DraftKept, PieceAssigned, PieceEdited, PieceMoved
from api.bases.learning import follow_segment
from api.db.repositories import pieces, users
from api.db.tables.pieces import KeptDraft, Piece, PieceComment, PieceStep, PieceVersion
from api.errors import ConflictError, ForbiddenError, InvalidError, NotFoundError, StaleError
from api.permissions import (
    ask_for,
    is_own,
    may_assign,
    may_comment,
    may_decide,
    may_edit,
    may_publish,
    may_read,
    require,
)
from api.review.pieces import RISKS, Content, Kind, Tag, authors_of, risk_of
from api.review.states import EXPLAINED, JUDGING, Move, State, Step, advance, moves_from
from api.ripple.tasks import hand_over, settle
from api.service import Work
from api.users.service import actor_of

_MAY: Mapping[Step, Callable[..., bool]] = {
    "submit": may_edit,
    "withdraw": may_edit,
    "approve": may_decide,
    "request_changes": may_decide,
    "reject": may_decide,
    "reopen": may_decide,
    "publish": may_publish,
    "retire": may_publish,
}
_WORDS: Mapping[Step, str] = {
    "submit": "send this to review",
    "withdraw": "take this back from review",
    "approve": "approve this",
    "request_changes": "ask for changes of this",
    "reject": "reject this",
    "reopen": "take this decision back",
    "publish": "publish this",
    "retire": "retire this",
}


@dataclass(frozen=True, slots=True)
class Late:
    """An edit that was made from an older state: nothing was changed, its words are kept as `draft`."""

    piece: Piece
    base: PieceVersion
    draft: KeptDraft


def load_piece(work: Work, id: int, kind: Kind | None = None) -> Piece:
    """Return a piece. Raises NotFoundError where there is none of this id and kind."""
    require(may_read(work.actor), work.actor, "read drafts")
    piece = pieces.get_piece(work.session, id, kind)
    if piece is None:
        raise NotFoundError(f"there is no such {kind or 'piece'}", value=str(id), hint="List them with GET /v1/queue")
    return piece


def load_version(work: Work, piece: Piece, number: int) -> PieceVersion:
    version = pieces.get_version(work.session, piece.id, number)
    if version is None:
        hint = f"It has the versions 1 to {piece.version}"
        raise NotFoundError("this piece has no such version", value=str(number), hint=hint)
    return version


def tag_of(piece: Piece) -> Tag:
    return Tag(piece.version, piece.revision)


def edit_piece(
    work: Work, piece: Piece, seen: Tag, content: Content, *, why: str, merged: int | None = None
) -> PieceVersion | Late:
    """Give `piece` new words that were made from the state `seen`; `merged` is a kept draft that is in them.

    Returns the new version, or Late where the piece has moved on: the words are kept then, so that the transaction
    must be committed. Raises ForbiddenError, ConflictError, NotFoundError.
    """
    require(may_edit(work.actor, piece.locale), work.actor, f"edit in {piece.locale}", ask_for(piece.locale))
    base = load_version(work, piece, seen.version)
    if tag_of(piece) != seen:
        # Words that came before, whose answer was lost on its way, are no edit of their own.
        came = piece.current
        again = came.author_id == work.actor.id and came.base == base.number and came.content == content
        return came if again else _keep(work, piece, base, content, why)
    after = _advance(piece, "edit")
    if content == base.content:
        raise ConflictError("these are the words that stand there", value=str(piece.id), hint="Change something")
    before, number, state = base.content, piece.version + 1, piece.state
    version = _add_version(work, piece, number, content, why, base=base.number)
    _move(piece, after, work)
    piece.version, piece.risk = number, RISKS.index(risk_of(content))
    work.record(PieceEdited(piece.id, number, base.number, digest(before), digest(content), why))
    settle(work, piece, "edited", why)
    if merged is not None:
        _mark_merged(work, piece, merged)
    if piece.parent_id is not None:
        _reopen(work, load_piece(work, piece.parent_id))
    work.session.flush()
    work.session.refresh(piece)
    follow_segment(work, piece, state)
    return version


def take_step(work: Work, piece: Piece, seen: Tag, step: Step, *, note: str = "") -> PieceStep:
    """Move `piece`, as it was `seen`, by one step of the review.

    Raises ForbiddenError for who may not, or who judges their own words; ConflictError where the step leads nowhere;
    StaleError where the piece has moved on; InvalidError where the step must say why.
    """
    require(_MAY[step](work.actor, piece.locale), work.actor, f"{_WORDS[step]} ({piece.locale})", ask_for(piece.locale))
    if tag_of(piece) != seen:
        raise StaleError(
            "this has changed since you read it",
            value=str(piece.id),
            hint="Read it again and decide on what it says now",
        )
    if _goes_along(piece, step):
        raise ConflictError("segments go with their briefing", value=str(piece.id), hint=f"Use {piece.parent_id}")
    after = _advance(piece, step)
    if step in EXPLAINED and not note.strip():
        raise InvalidError("this step must say why", value=step, hint="Give a note", code="note_missing")
    if step in JUDGING and _wrote(work, piece):
        raise ForbiddenError(
            "you may not judge your own words", value=work.actor.name, hint="Ask another reviewer", code="four_eyes"
        )
    if step == "reopen":
        return _take_back(work, piece, after, note)
    if piece.kind == "briefing":
        _carry(work, piece, step, note)
    return _record_step(work, piece, step, after, note)


def possible_steps(work: Work, found: Sequence[Piece]) -> dict[int, tuple[Step, ...]]:
    """Return by piece the steps that `take_step` lets this person take now, four eyes included, in two queries.

    Whether a briefing's segments are all approved is told when its approval is tried.
    """
    ids = [piece.id for piece in found]
    written, actors = pieces.written_by(work.session, ids), pieces.last_actors(work.session, ids)

    def steps(piece: Piece) -> tuple[Step, ...]:
        state: State = piece.state  # type: ignore[assignment]
        own = is_own(work.actor, authors_of(written[piece.id], piece.approved_version))
        decided = work.actor.id is not None and actors.get(piece.id) == work.actor.id
        return tuple(
            move for move in moves_from(state)
            if move != "edit" and _MAY[move](work.actor, piece.locale) and not _goes_along(piece, move)
            and not (move in JUDGING and own) and (move != "reopen" or decided)
        )  # fmt: skip

    return {piece.id: steps(piece) for piece in found}


def _goes_along(piece: Piece, step: Step) -> bool:
    """Tell whether a step is taken with the briefing only: a segment by itself is no message to anybody."""
    return piece.kind == "segment" and step in ("publish", "retire")


def _wrote(work: Work, piece: Piece) -> bool:
    """Tell whether the words to be judged are this person's own."""
    return is_own(work.actor, authors_of(pieces.written(work.session, piece.id), piece.approved_version))


def _took_last(work: Work, steps: Sequence[PieceStep]) -> bool:
    return bool(steps) and steps[-1].actor_id == work.actor.id


def _take_back(work: Work, piece: Piece, after: State, note: str) -> PieceStep:
    """Undo the last judgement, by whoever judged; what was approved before it counts as approved again."""
    steps = pieces.steps_of(work.session, piece.id)
    if not _took_last(work, steps):
        raise ForbiddenError(
            "only who decided may take it back", value=work.actor.name, hint="Edit it, or ask who decided"
        )
    taken = _record_step(work, piece, "reopen", after, note)
    piece.approved_version = approved_version([*steps, taken])
    if piece.parent_id is not None:
        _reopen(work, load_piece(work, piece.parent_id))
    return taken


def approved_version(steps: Sequence[PieceStep]) -> int | None:
    """Return the version that was approved last by these steps, without the approvals that were taken back."""
    versions = []
    for taken in steps:
        if taken.step == "approve":
            versions.append(taken.version)
        elif taken.step == "reopen" and taken.before == "approved":
            versions.pop()
    return versions[-1] if versions else None


def assign_piece(work: Work, piece: Piece, user_id: int | None) -> None:
    """Ask a user to see to a piece, or nobody. Raises NotFoundError, and ConflictError for who could do nothing."""
    require(may_assign(work.actor, piece.locale), work.actor, f"assign in {piece.locale}", ask_for(piece.locale))
    if user_id is not None:
        user = users.get_user(work.session, user_id)
        if user is None:
            raise NotFoundError("there is no such user", value=str(user_id), hint="List the users")
        assignee = actor_of(user)
        if not (may_edit(assignee, piece.locale) or may_decide(assignee, piece.locale)):
            raise ConflictError(
                f"this user may neither edit nor decide in {piece.locale}", value=user.name, hint="Ask another one"
            )
    piece.assignee_id = user_id
    piece.changed_at = work.now
    work.record(PieceAssigned(piece.id, user_id))
    hand_over(work, piece)


def add_comment(work: Work, piece: Piece, text: str) -> PieceComment:
    """Say something about the version that stands."""
    require(may_comment(work.actor), work.actor, "comment")
    assert work.actor.id is not None
    comment = PieceComment(piece_id=piece.id, version=piece.version, author_id=work.actor.id, text=text, at=work.now)
    work.session.add(comment)
    work.session.flush()
    work.record(CommentAdded(piece.id, comment.id))
    return comment


def _carry(work: Work, briefing: Piece, step: Step, note: str) -> None:
    """A briefing's step and its segments: all are approved before it is, and go out and back with it."""
    segments = pieces.all_segments(work.session, briefing.id)
    if step == "submit":
        for segment in segments:
            if segment.state == "draft":
                _record_step(work, segment, step, _advance(segment, step), note)
    elif step in ("publish", "retire"):
        for segment in segments:
            _record_step(work, segment, step, _advance(segment, step), note)
    elif step == "approve":
        waiting = [segment for segment in segments if segment.state != "approved"]
        if waiting:
            raise ConflictError(
                f"{len(waiting)} of its {len(segments)} segments are not approved",
                value=str(waiting[0].id),
                hint="Decide on the segments first",
                code="segments_open",
            )


def _reopen(work: Work, briefing: Piece) -> None:
    """A segment was edited: an approval of the briefing was one of other words."""
    if briefing.state == "approved":
        before = briefing.state
        _move(briefing, "draft", work)
        work.record(PieceMoved(briefing.id, briefing.version, "edit", before, "draft", ""))


def _record_step(work: Work, piece: Piece, step: Step, after: State, note: str) -> PieceStep:
    assert work.actor.id is not None
    taken = PieceStep(
        piece_id=piece.id, version=piece.version, step=step, before=piece.state, after=after,
        actor_id=work.actor.id, note=note, at=work.now,
    )  # fmt: skip
    work.session.add(taken)
    _move(piece, after, work)
    if step == "approve":
        piece.approved_version = piece.version
    work.session.flush()
    work.record(PieceMoved(piece.id, piece.version, step, taken.before, after, note))
    if step == "retire":
        settle(work, piece, "retired", note)
    follow_segment(work, piece, taken.before)
    return taken


def _advance(piece: Piece, move: Move) -> State:
    state: State = piece.state  # type: ignore[assignment]
    after = advance(state, move)
    if after is None:
        possible = ", ".join(moves_from(state)) or "nothing"
        raise ConflictError(
            f"{move.replace('_', ' ')} is not possible while it is {state.replace('_', ' ')}",
            value=str(piece.id),
            hint=f"Possible is: {possible}",
            code="wrong_state",
        )
    return after


def _move(piece: Piece, state: State, work: Work) -> None:
    piece.state, piece.changed_at = state, work.now
    piece.revision += 1


def _keep(work: Work, piece: Piece, base: PieceVersion, content: Content, why: str) -> Late:
    assert work.actor.id is not None
    draft = KeptDraft(
        piece_id=piece.id, base=base.number, author_id=work.actor.id, why=why,
        created_at=work.now, content=dict(content),
    )  # fmt: skip
    work.session.add(draft)
    work.session.flush()
    work.record(DraftKept(piece.id, draft.id, base.number, piece.version))
    return Late(piece, base, draft)


def _mark_merged(work: Work, piece: Piece, id: int) -> None:
    draft = work.session.get(KeptDraft, id)
    if draft is None or draft.piece_id != piece.id or draft.author_id != work.actor.id:
        raise NotFoundError("you have no such kept draft of this piece", value=str(id), hint="Leave `merges` out")
    draft.merged_at = work.now


def _add_version(work: Work, piece: Piece, number: int, content: Content, why: str, *, base: int) -> PieceVersion:
    assert work.actor.id is not None
    version = PieceVersion(
        piece_id=piece.id, number=number, base=base, author_id=work.actor.id, why=why,
        created_at=work.now, content=dict(content),
    )  # fmt: skip
    work.session.add(version)
    return version
