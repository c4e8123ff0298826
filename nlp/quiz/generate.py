"""A ChangeSet to quiz items: every key is computed from a rule, and what cannot be grounded is not asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from nlp.message import Message, message
from nlp.quiz.checks import cap_listed, check_item, drop_duplicates
from nlp.quiz.context import Context, RuleOf
from nlp.quiz.exceptions import exception_items
from nlp.quiz.item import Abstention, DraftItem, DraftQuiz
from nlp.quiz.modality import modality_items, new_rule_items
from nlp.quiz.thresholds import threshold_items
from nlp.quiz.tiers import tier_items
from nlp.versions.change import Change, ChangeSet

Writer = Callable[[Change, Context], Iterable[DraftItem]]

_WRITERS: tuple[Writer, ...] = (threshold_items, exception_items, tier_items, modality_items, new_rule_items)
# Facets that one of the writers can ask about when both wordings carry a value.
_ASKED = frozenset(("threshold", "exception", "tier", "modality"))


def generate_quiz(changes: ChangeSet, *, rule_of: RuleOf) -> DraftQuiz:
    """Return the items of all substantive changes, and for every other change why there is none."""
    context = Context(changes, rule_of)
    items: list[DraftItem] = []
    abstained: list[Abstention] = []
    for change in changes.changes:
        if change.materiality == "editorial":
            continue
        made, dropped = _write(change, context)
        items += made
        if not made:
            abstained.append(Abstention(change.id, dropped or _reason(change)))
    kept = cap_listed(drop_duplicates(items))
    lost = {change_id for item in items for change_id in item.change_ids}
    lost -= {change_id for item in kept for change_id in item.change_ids}
    abstained += [
        Abstention(change.id, message("abstain-duplicate")) for change in changes.changes if change.id in lost
    ]
    return DraftQuiz(tuple(kept), tuple(abstained))


def _write(change: Change, context: Context) -> tuple[list[DraftItem], Message | None]:
    """All sound items of a change, at most one a facet; and the reason if a check dropped one."""
    if change.materiality != "substantive":
        return [], None
    made: dict[tuple[str, str], DraftItem] = {}
    reason: Message | None = None
    for write in _WRITERS:
        for item in write(change, context):
            checked, flaw = check_item(item)
            if flaw is not None:
                reason = message("abstain-flaw", flaw=flaw)
            elif item.facet not in {facet for facet, _ in made} or item.facet in ("threshold", "tier"):
                made[item.facet, item.id] = checked
    return list(made.values()), reason


def _reason(change: Change) -> Message:
    if change.materiality == "uncertain":
        return message("abstain-uncertain")
    if change.kind == "removed":
        return message("abstain-removed")
    if set(change.facets) & _ASKED:
        return message("abstain-wording")
    return message("abstain-facet")
