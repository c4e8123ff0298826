"""Items on enforcement tiers: which of the policy's own tiers an item stands under now."""

from __future__ import annotations

from collections.abc import Iterable

from nlp.document import Clause, Document, Tier
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, ground, make_item, tier_line
from nlp.quiz.gap import CLAUSE_WORDS_MAX
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.versions.change import Change

_OPTIONS_MAX = 4
_PER_CHANGE = 2


def tier_items(change: Change, context: Context) -> Iterable[DraftItem]:
    """Yield items for clauses that changed their tier, or that were added under one."""
    if "tier" in change.facets and change.kind in ("modified", "moved"):
        moved = [
            (old, new)
            for old, new in zip(
                [c for c in change.old if c.role == "rule"], [c for c in change.new if c.role == "rule"], strict=False
            )
            if old.tier and new.tier and old.tier.label != new.tier.label
        ]
        for old, new in moved[:_PER_CHANGE]:
            if item := _item(change, context, new, old):
                yield item
    elif change.kind == "added" and change.new[0].role == "rule" and change.new[0].tier is not None:
        item = _item(change, context, change.new[0], None)
        yield from [item] if item else []


def policy_tiers(document: Document, path: tuple[str, ...] | None = None) -> tuple[Tier, ...]:
    """The policy's tiers in order of first appearance, each label once; those under one heading `path` if given."""
    found: dict[str, Tier] = {}
    for clause in document.clauses:
        if clause.role == "tier" and clause.tier is not None and (path is None or clause.path == path):
            found.setdefault(clause.tier.label.lower(), clause.tier)
    return tuple(found.values())


def _item(change: Change, context: Context, new: Clause, old: Clause | None) -> DraftItem | None:
    assert new.tier is not None
    text = new.full_text or new.text
    options = _tier_options(context, new, old.tier if old else None)
    if len(options) < 3 or not 3 <= len(text.split()) <= CLAUSE_WORDS_MAX or _names_tier(text, options):
        return None
    stem = message("quiz-tier", area=context.area(new), content=Quote(text.rstrip(".;,")))
    line = tier_line(new, context.new)
    evidence = [ground("new", new), *([ground("new", line)] if line else []), *([ground("old", old)] if old else [])]
    return make_item(
        change, f"tier-{new.id}", type="single_choice", stem=stem, options=options, facet="tier",
        bloom="apply", evidence=evidence,
    )  # fmt: skip


def _tier_options(context: Context, clause: Clause, before: Tier | None) -> list[DraftOption]:
    """The key, the tier until now, and one tier of every other kind, those of the same section first."""
    key = clause.tier
    assert key is not None
    chosen = {key.label: key} | ({before.label: before} if before else {})
    kinds = {tier.kind for tier in chosen.values()}
    for tier in (*policy_tiers(context.new, clause.path), *policy_tiers(context.new), *policy_tiers(context.old)):
        if tier.kind not in kinds and len(chosen) < _OPTIONS_MAX:
            kinds.add(tier.kind)
            chosen[tier.label] = tier
    return [_option(tier, key, before, context) for tier in sorted(chosen.values(), key=lambda t: t.label.lower())]


def _option(tier: Tier, key: Tier, before: Tier | None, context: Context) -> DraftOption:
    correct = tier.label == key.label
    previous = before is not None and tier.label == before.label
    origin: OptionOrigin = "key" if correct else "previous_version" if previous else "other_tier"
    feedback: Message = (
        message("feedback-key-tier", tier=Quote(key.label, cited=True))
        if correct
        else context.until()
        if previous
        else message("feedback-wrong-tier", tier=Quote(key.label, cited=True))
    )
    return DraftOption(Quote(tier.label, cited=True), correct, origin, feedback)


def _names_tier(text: str, options: list[DraftOption]) -> bool:
    """Whether the described content already contains a tier's label."""
    return any(isinstance(o.content, Quote) and o.content.text.lower() in text.lower() for o in options)
