"""Submitting updates and looking at them."""

from __future__ import annotations

import os
from collections.abc import Sequence

from api.audit.events import UpdateSubmitted
from api.bases.snapshots import revisions_of
from api.db.repositories.jobs import find_job
from api.db.tables.jobs import Job
from api.db.tables.policies import PolicyVersion
from api.db.tables.updates import Update
from api.engines import ORDER as ENGINES
from api.errors import ConflictError, InvalidError, NotFoundError
from api.jobs.rules import key_of
from api.jobs.service import QUEUE
from api.permissions import may_read, may_submit_updates, require
from api.service import Work
from api.updates.drafting import DRAFT
from api.updates.exporting import EXPORT, Choice, choose_state
from api.version import VERSION
from nlp.localize.locales import find_locale


def submit_update(work: Work, old: PolicyVersion, new: PolicyVersion, locales: Sequence[str]) -> Update:
    """Ask for the drafts of an update in some locales; they are made after this is committed.

    The same versions in the same locales are one update, whoever asks again, as long as the terms and memories that
    its drafts draw on are the same; one that failed or was cancelled is drafted once more.

    Raises ForbiddenError, LocaleError, ConflictError, InvalidError.
    """
    require(may_submit_updates(work.actor), work.actor, "submit updates")
    tags = list(dict.fromkeys(find_locale(tag).tag for tag in locales))
    if not tags:
        raise InvalidError("an update needs a locale", value="locales", hint="Give one or more, such as en, pt-BR")
    if old.policy_id != new.policy_id:
        raise ConflictError(
            "these are versions of two policies",
            value=f"{old.policy_id}, {new.policy_id}",
            hint="Give two of one policy",
        )
    if old.id == new.id:
        raise ConflictError("this is one version twice", value=old.name, hint="Give the version before and the new one")
    for version in (old, new):
        if version.withdrawn_at is not None:
            hint = "Give versions that hold"
            raise ConflictError("this version is withdrawn", value=version.name, hint=hint, code="version_withdrawn")
    assert work.actor.id is not None
    drawn = revisions_of(work, tags)
    key = key_of(DRAFT.name, _model(), {"old": old.id, "new": new.id, "locales": sorted(tags), "bases": drawn})
    known = find_job(work.session, key)
    if known is not None:
        QUEUE.submit(work, DRAFT.name, known.payload, key=key)
        return load_update(work, known.payload["update"])
    update = Update(
        old_version=old, new_version=new, locales=tags, state="queued", problem=None, warnings=[],
        submitted_by=work.actor.id, created_at=work.now,
    )  # fmt: skip
    work.session.add(update)
    work.session.flush()
    payload = {"update": update.id, "bases": drawn}
    update.job_id = QUEUE.submit(work, DRAFT.name, payload, key=key, user_id=work.actor.id).id
    work.record(UpdateSubmitted(update.id, old.id, new.id, tuple(tags)))
    return update


def _model() -> str:
    """What drafts are made with: those of a new release, or of other engines, are other drafts."""
    return f"{VERSION} {os.environ.get(ENGINES, '')}"


def submit_export(work: Work, update: Update, choice: Choice) -> Job:
    """Ask for an archive of an update's reviewed drafts; the same words and weights are the same archive.

    Raises ForbiddenError, and ConflictError where there is nothing to export.
    """
    require(may_read(work.actor), work.actor, "export updates")
    state = choose_state(work, update, choice)
    return QUEUE.submit(work, EXPORT.name, state, key=key_of(EXPORT.name, VERSION, state), user_id=work.actor.id)


def load_update(work: Work, id: int) -> Update:
    require(may_read(work.actor), work.actor, "read updates")
    update = work.session.get(Update, id)
    if update is None:
        raise NotFoundError("there is no such update", value=str(id), hint="List them with GET /v1/updates")
    return update
