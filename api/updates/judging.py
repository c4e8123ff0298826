"""People's word on the weight of a change: stored with its reason, and what counts from then on."""

from __future__ import annotations

from typing import Literal

from api.audit.events import ChangeJudged
from api.db.repositories.updates import find_change
from api.db.tables.updates import ChangeJudgement, ChangeRow
from api.errors import InvalidError, NotFoundError
from api.permissions import may_judge_changes, require
from api.ripple.jobs import ripple_after
from api.service import Work
from api.updates.service import load_update

Weight = Literal["substantive", "editorial"]


def judge_change(work: Work, update_id: int, key: str, weight: Weight, reason: str) -> ChangeRow:
    """Give a change of an update the weight that a person sees in it.

    Raises ForbiddenError, NotFoundError, and InvalidError without a reason.
    """
    require(may_judge_changes(work.actor), work.actor, "judge changes")
    update = load_update(work, update_id)
    change = find_change(work.session, update_id, key)
    if change is None:
        raise NotFoundError("this update has no such change", value=key, hint="Load its changes again")
    if not reason.strip():
        raise InvalidError("a judgement must say why", value=weight, hint="Give a reason", code="reason_missing")
    assert work.actor.id is not None
    before = change.materiality
    judgement = ChangeJudgement(
        change_id=change.id, before=before, after=weight, reason=reason.strip(), author_id=work.actor.id, at=work.now
    )  # fmt: skip
    work.session.add(judgement)
    change.materiality, change.content = weight, {**change.content, "materiality": weight}
    work.session.flush()
    work.record(ChangeJudged(update_id, key, before, weight, reason.strip()))
    if weight != before:
        ripple_after(work, update.new_version.policy_id, {"judged": judgement.id}, again=True)
    return change
