"""What a moderator does differently because of a change."""

from __future__ import annotations

from nlp.message import Message, message
from nlp.versions.change import Change

_WITH_VALUES = frozenset(
    ("change-threshold-age", "change-threshold-duration", "change-threshold-amount", "change-threshold-count")
)


def action_for(change: Change, *, what: str = "") -> Message:
    """Return the sentence that tells a moderator what to do now; `what` is the kind of clause in a group."""
    if change.materiality == "uncertain":
        return message("action-uncertain", kind=change.kind)
    if change.kind in ("added", "removed"):
        return message(f"action-{change.kind}", what=what or str(change.summary.mapping.get("what", "statement")))
    said = change.summary
    values = said.mapping
    if said.id in _WITH_VALUES:
        old, new = values["old"], values["new"]
        if said.id == "change-threshold-age":
            old, new = message("value-age", value=old), message("value-age", value=new)
        return message("action-value", old=old, new=new)
    if said.id == "change-tier" and values["state"] == "changed":
        return message("action-tier", old=values["old"], new=values["new"])
    if said.id == "change-modality" and values["new"] == "none":
        return message("action-removed", what=values["old"])
    if said.id == "change-modality":
        return message("action-modality", new=values["new"])
    if said.id == "change-date" and values["effective"] == "true":
        return message("action-date", new=values["new"])
    if said.id == "change-definition":
        return message("action-definition", state="removed" if values["state"] == "removed" else "added")
    for facet in ("exception", "condition", "consequence"):
        for state in ("added", "removed"):
            if said.id == f"change-{facet}-{state}":
                return message(f"action-{facet}", state=state)
    return message("action-wording", direction=change.direction)
