"""What people do about stale pieces: say that one is still right, close a task; and what ends a mark by itself."""

from __future__ import annotations

from collections.abc import Sequence

from api.audit.events import StalenessEnded, TaskClosed, TaskOpened
from api.db.repositories.ripple import (
    count_open,
    find_task,
    get_task,
    marks_of,
    move_footings,
    open_marks,
    open_pieces,
    set_stale,
    tasks_waiting,
)
from api.db.tables.pieces import Piece
from api.db.tables.ripple import RippleTask, StaleMark
from api.errors import ConflictError, ForbiddenError, InvalidError, NotFoundError, StaleError
from api.permissions import may_decide, may_edit, may_read, require
from api.review.states import APPROVED
from api.ripple.effects import Outcome
from api.service import Work
from api.users.actor import EVERY_LOCALE


def load_task(work: Work, id: int) -> RippleTask:
    """Return a task. Raises NotFoundError."""
    require(may_read(work.actor), work.actor, "read tasks")
    task = get_task(work.session, id)
    if task is None:
        raise NotFoundError("there is no such task", value=str(id), hint="List them with GET /v1/tasks")
    return task


def waiting_tasks(work: Work, *, limit: int) -> Sequence[tuple[RippleTask, int]]:
    """Return what is stale for this person, the newest first, each task with how many pieces wait.

    That is what they are to see to, and all in the locales that they decide for.
    """
    served = work.actor.locales if "reviewer" in work.actor.roles else frozenset[str]()
    everywhere = EVERY_LOCALE in served
    tasks = tasks_waiting(work.session, work.actor.id, None if everywhere else served, limit=limit)
    counts = count_open(work.session, [task.id for task in tasks])
    return [(task, counts[task.id]) for task in tasks]


def open_mark(work: Work, piece: Piece) -> StaleMark | None:
    """Return why a piece is stale, None where it is not."""
    return open_marks(work.session, [piece.id]).get(piece.id) if piece.stale else None


def later_wordings(work: Work, piece: Piece) -> tuple[str, ...]:
    """Return what later versions made of the clauses that a piece rests on, as its marks tell."""
    return tuple(reason["new"] for mark in marks_of(work.session, piece.id) for reason in mark.reasons)


def task_for(work: Work, version_id: int, owner_id: int, locale: str) -> RippleTask:
    """Return the open task of a version for somebody in a locale; there is one at most."""
    task = find_task(work.session, version_id, owner_id, locale)
    if task is None:
        task = RippleTask(version_id=version_id, owner_id=owner_id, locale=locale, opened_at=work.now)
        work.session.add(task)
        work.session.flush()
    return task


def may_vouch(work: Work, piece: Piece) -> bool:
    """Tell whether this person may say that a piece is still right.

    Of approved words that is a judgement: by who may decide in the locale, and not by who wrote them. Of words that are
    still to be judged, whoever may edit them may say it.
    """
    if piece.state not in APPROVED:
        return may_edit(work.actor, piece.locale)
    return may_decide(work.actor, piece.locale) and piece.current.author_id != work.actor.id


def still_right(work: Work, piece: Piece, mark_id: int, reason: str) -> StaleMark:
    """Say that a stale piece holds under the wording that `mark_id` tells of, and why.

    Raises ForbiddenError, InvalidError without a reason, ConflictError where the piece is not stale, and StaleError
    where it is so for another reason by now.
    """
    require_reason(reason)
    mark = open_mark(work, piece)
    if mark is None:
        raise ConflictError("this is not stale", value=str(piece.id), hint="There is nothing to do", code="not_stale")
    if mark.id != mark_id:
        raise StaleError("the wording has changed again since you read it", value=str(piece.id), hint="Read it again")
    _require_vouching(work, piece)
    settle(work, piece, "still_right", reason.strip())
    return mark


def close_task(work: Work, task: RippleTask, reason: str) -> Sequence[Piece]:
    """Say of all pieces that a task still waits for that they are still right, and why; all or none. Return them.

    Raises as `still_right`, and ConflictError where the task is closed.
    """
    require_reason(reason)
    if task.closed_at is not None:
        raise ConflictError(
            "this task is closed", value=str(task.id), hint="There is nothing to do", code="task_closed"
        )
    pieces = open_pieces(work.session, task.id)
    for piece in pieces:
        _require_vouching(work, piece)
    for piece in pieces:
        settle(work, piece, "still_right", reason.strip())
    return pieces


def settle(work: Work, piece: Piece, outcome: Outcome, why: str = "") -> None:
    """End a piece's staleness, if it is stale: somebody has seen to it, and it rests on the new wording from now on."""
    mark = open_mark(work, piece)
    if mark is None:
        return
    piece.stale = False
    move_footings(work.session, mark.task.version_id, mark.footings)
    end_mark(work, mark, outcome, why)


def hand_over(work: Work, piece: Piece) -> None:
    """Let a stale piece wait for whoever sees to it now."""
    mark = open_mark(work, piece)
    owner_id = piece.assignee_id or piece.current.author_id
    if mark is None or mark.task.owner_id == owner_id:
        return
    before = mark.task
    mark.task = task_for(work, before.version_id, owner_id, piece.locale)
    work.session.flush()
    work.record(TaskOpened(mark.task.id, before.version_id, owner_id, piece.locale, (piece.id,)))
    _close_if_done(work, before)


def end_mark(work: Work, mark: StaleMark, outcome: Outcome, why: str = "") -> None:
    """Close a mark, and its task with the last one in it."""
    mark.closed_at, mark.outcome, mark.why, mark.closed_by = work.now, outcome, why, work.actor.id
    work.session.flush()
    work.record(StalenessEnded(mark.id, mark.piece_id, mark.task.version_id, outcome, why))
    _close_if_done(work, mark.task)


def end_marks(work: Work, marks: Sequence[StaleMark]) -> None:
    """End marks whose wording has gone: what they are on holds as it was."""
    for mark in marks:
        end_mark(work, mark, "restored")
    set_stale(work.session, (mark.piece_id for mark in marks), False)


def _close_if_done(work: Work, task: RippleTask) -> None:
    if not count_open(work.session, [task.id]):
        task.closed_at = work.now
        work.session.flush()
        work.record(TaskClosed(task.id))


def require_reason(reason: str) -> None:
    """Raises InvalidError where nothing is said."""
    if not reason.strip():
        raise InvalidError("this must say why", value="reason", hint="Give a reason", code="reason_missing")


def _require_vouching(work: Work, piece: Piece) -> None:
    if may_vouch(work, piece):
        return
    if may_decide(work.actor, piece.locale):
        raise ForbiddenError(
            "you may not judge your own words", value=work.actor.name, hint="Ask another reviewer", code="four_eyes"
        )
    what = f"say that this is still right ({piece.locale})"
    require(False, work.actor, what, f"Edit it, or ask a reviewer of {piece.locale}")
