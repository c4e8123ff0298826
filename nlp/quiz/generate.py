"""A ChangeSet to quiz items: every key is computed from a rule, and what cannot be grounded is not asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from nlp.message import Message, message
from nlp.quiz.checks import Say, Wording, cap_listed, check_item, drop_duplicates
from nlp.quiz.conditions import condition_items
from nlp.quiz.connectives import connective_items
from nlp.quiz.context import Context, RuleOf, Topic
from nlp.quiz.effect import consequence_items, effect_items
from nlp.quiz.exceptions import exception_items
from nlp.quiz.item import Abstention, DraftItem, DraftQuiz, Item
from nlp.quiz.limits import limit_items
from nlp.quiz.members import member_items
from nlp.quiz.news import news_items
from nlp.quiz.notes import note_of
from nlp.quiz.rows import row_items
from nlp.quiz.sets import check_apart, clash
from nlp.quiz.steps import step_items
from nlp.quiz.strength import strength_items
from nlp.quiz.tiers import tier_items
from nlp.quiz.treatments import treatment_items
from nlp.versions.change import Change, ChangeSet

Writer = Callable[[Topic, Context], Iterable[DraftItem | Message]]


def post_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item on content of a list: its tier, else in plain words how the policy treats it."""
    made = list(tier_items(topic, context))
    yield from made or treatment_items(topic, context)


# Those that ask for a judgement first: a change gets the first few items that pass the checks.
_WRITERS: tuple[Writer, ...] = (
    effect_items, exception_items, condition_items, connective_items, strength_items, limit_items, consequence_items,
    post_items, member_items, row_items, step_items,
)  # fmt: skip
_PER_CHANGE = 2
# A quiz that asks more often which rules came, or which went, asks for memory.
_PER_WAY = 5
# Items that ask for memory, which any quiz may have.
_RECALLED_MIN = 3
# Facets that one of the writers can ask about when both wordings carry a value.
_ASKED = frozenset(("threshold", "exception", "condition", "tier", "modality", "consequence", "effective_date"))


def generate_quiz(changes: ChangeSet, *, rule_of: RuleOf, say: Say | None = None, whole: bool = False) -> DraftQuiz:
    """Return the items of all substantive changes, and for every other change why there is none.

    `say` renders a content in English: with it, the wording of every item is checked too, and an item with an error
    is dropped. With `whole`, rules that did not change are asked about as well; their items have no `change_ids`.
    """
    context = Context(changes, rule_of)
    wording = Wording(say) if say else None
    items: list[DraftItem] = []
    reasons: dict[str, Message] = {}
    for change in changes.of("substantive"):
        if (against := _reason_against(change, context)) is not None:
            reasons[change.id] = against
        made, reason = _write(_topics(change, context), context, wording, most=_PER_CHANGE)
        items += made
        if reason is not None:
            reasons[change.id] = reason
    items += _news(items, context, wording, reasons)
    if whole:
        items += _standing(context, wording)
    order = {change.id: at for at, change in enumerate(changes.changes)}
    items.sort(key=lambda item: order[item.change_ids[0]] if item.change_ids else len(order))
    kept = [replace(item, note=note_of(item)) for item in cap_listed(drop_duplicates(items))]
    kept = _without_clashes(kept, wording) if wording else kept
    recalled = _beyond_half(kept)
    reasons |= {id: message("abstain-enough") for item in recalled for id in item.change_ids}
    kept = [item for item in kept if item not in recalled]
    items = [item for item in items if item not in recalled]
    grave = [change.id for change in changes.of("substantive")]
    findings = check_apart([wording(item) for item in kept], changes=grave) if wording else ()
    return DraftQuiz(tuple(kept), tuple(_abstentions(changes, items, kept, reasons)), findings)


def _without_clashes(items: Sequence[DraftItem], wording: Wording) -> list[DraftItem]:
    """Keep, of items that repeat each other or give each other away, the one that asks for more judgement."""
    kept: list[tuple[DraftItem, Item]] = []
    for item in sorted(items, key=lambda item: item.bloom == "remember"):
        words = wording(item)
        if not any(clash(words, other) for _, other in kept):
            kept.append((item, words))
    chosen = {item.id for item, _ in kept}
    return [item for item in items if item.id in chosen]


def _beyond_half(items: Sequence[DraftItem]) -> list[DraftItem]:
    """The items that only ask for memory beyond as many as ask for a judgement; a few may be asked in any quiz.

    Values that were another before are the last to go: whoever decided by the old one has to know them.
    """
    recalled = [item for item in items if item.bloom == "remember"]
    surplus = len(recalled) - max(_RECALLED_MIN, len(items) - len(recalled))
    recalled.sort(key=lambda item: any(option.origin == "previous_version" for option in item.options))
    return recalled[: max(0, surplus)]


def _topics(change: Change, context: Context) -> list[Topic]:
    """The clauses of a change, those of both versions paired in order where it has several; none without a place."""
    if _reason_against(change, context) is not None:
        return []
    if not change.old or not change.new:
        return [Topic(old, None, change) for old in change.old[:1]] + [Topic(None, new, change) for new in change.new]
    if len(change.old) == len(change.new):
        pairs = zip(change.old, change.new, strict=True)
        return [
            Topic(old, new, change) for old, new in pairs if new.role == old.role and new.role in ("rule", "lead_in")
        ]
    return []


def _reason_against(change: Change, context: Context) -> Message | None:
    """Why nothing can be asked about a change, whatever it is; None where something can."""
    clauses = (*change.old, *change.new)
    if context.is_replaced:
        return message("abstain-replaced")
    if not all(map(context.is_placed, clauses)):
        return message("abstain-unplaced")
    return None if any(map(context.decides, clauses)) else message("abstain-contract")


def _write(
    topics: Sequence[Topic],
    context: Context,
    wording: Wording | None,
    *,
    most: int,
    writers: Sequence[Writer] = _WRITERS,
) -> tuple[list[DraftItem], Message | None]:
    """The first sound items on some clauses, at most one a writer and clause; and why there are none."""
    made: dict[str, DraftItem] = {}
    reason: Message | None = None
    for topic in topics:
        for write in writers:
            for item in write(topic, context):
                if isinstance(item, Message):
                    reason = reason or item
                    continue
                checked, flaw = check_item(item, wording)
                if flaw is not None:
                    reason = message("abstain-flaw", flaw=flaw)
                elif len(made) < most:
                    made.setdefault(item.id, checked)
            if len(made) >= most:
                return list(made.values()), None
    return list(made.values()), reason


def _news(
    items: Sequence[DraftItem],
    context: Context,
    wording: Wording | None,
    reasons: dict[str, Message],
) -> list[DraftItem]:
    """Items on rules that came or went and that no other item asks about, few a way; `reasons` are completed."""
    asked = {id for item in items for id in item.change_ids}
    left = [change for change in context.changes.of("substantive") if change.id not in asked]
    left = [change for change in left if _reason_against(change, context) is None]
    made: list[DraftItem] = []
    ways: Counter[str] = Counter()
    for found in news_items(left, context):
        if not isinstance(found, DraftItem):
            reasons.setdefault(*found)
            continue
        checked, flaw = check_item(found, wording)
        way = found.stem.id
        if flaw is None and ways[way] < _PER_WAY:
            ways[way] += 1
            made.append(checked)
            continue
        for id in found.change_ids:
            reasons[id] = message("abstain-flaw", flaw=flaw) if flaw else message("abstain-enough")
    return made


def _standing(context: Context, wording: Wording | None) -> list[DraftItem]:
    """At most one item for each rule that did not change."""
    clauses = [clause for clause in context.new.clauses if clause.role == "rule" and clause.id in context.unchanged]
    clauses = [clause for clause in clauses if context.is_placed(clause)]
    return [item for clause in clauses for item in _write([Topic(None, clause)], context, wording, most=1)[0]]


def _abstentions(
    changes: ChangeSet, items: Sequence[DraftItem], kept: Sequence[DraftItem], reasons: dict[str, Message]
) -> Iterable[Abstention]:
    asked = {id for item in kept for id in item.change_ids}
    written = {id for item in items for id in item.change_ids}
    for change in changes.changes:
        if change.materiality == "editorial" or change.id in asked:
            continue
        if change.id in written:
            yield Abstention(change.id, message("abstain-duplicate"))
        else:
            yield Abstention(change.id, reasons.get(change.id) or _reason(change))


def _reason(change: Change) -> Message:
    if change.materiality == "uncertain":
        return message("abstain-uncertain")
    if change.kind == "removed":
        return message("abstain-removed")
    if set(change.facets) & _ASKED:
        return message("abstain-wording")
    return message("abstain-facet")
