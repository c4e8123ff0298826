"""Neighbouring clauses that came or went together are told together."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.document import Clause
from nlp.versions.change import Change


def group_changes(changes: Sequence[Change]) -> list[list[Change]]:
    """Group runs of added (or removed) clauses of one section that say the same kind of thing.

    A lead-in goes with the items below it; a section that came or went whole is one group.
    """
    groups: list[list[Change]] = []
    for change in changes:
        if groups and _goes_with(groups[-1], change):
            groups[-1].append(change)
        else:
            groups.append([change])
    return groups


def group_repeated(groups: Sequence[list[Change]]) -> list[list[Change]]:
    """Join single edits that say the very same thing in many places, such as a term renamed throughout."""
    joined: dict[object, list[Change]] = {}
    for position, group in enumerate(groups):
        change = group[0]
        repeats = len(group) == 1 and change.kind == "modified" and change.summary.args and not change.details
        key = (change.summary, change.direction) if repeats else position
        joined.setdefault(key, []).extend(group)
    return list(joined.values())


def speaker(group: Sequence[Change]) -> str:
    """What kind of clause a group is about: that of its first item, a lead-in taken by what it leads."""
    kinds = [str(change.summary.mapping.get("what", "statement")) for change in group]
    return next((kind for kind in kinds if kind not in ("lead-in", "heading")), kinds[0])


def _goes_with(group: Sequence[Change], change: Change) -> bool:
    last = group[-1]
    if change.kind != last.kind or change.kind not in ("added", "removed"):
        return False
    before, after = _clause(last), _clause(change)
    if before.path != after.path or after.ordinal - before.ordinal != 1 or before.tier != after.tier:
        return False
    if before.role == "lead_in" or before.id in after.lead_ins:
        return True
    return speaker(group) == speaker([change]) and after.role != "lead_in"


def _clause(change: Change) -> Clause:
    return (change.new or change.old)[0]
