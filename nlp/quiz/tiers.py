"""Items on enforcement tiers: which of the policy's own tiers an item stands under now."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.document import Clause, Document, Tier
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, ground, make_item, tier_line
from nlp.quiz.gap import CLAUSE_WORDS_MAX, bare_item, leans
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.quiz.lexicon import BLATANT, POINTER, SELF_EVIDENT, SENSITIVE
from nlp.quiz.wordforms import (
    ALLOWING_HEAD,
    NAMING_HEAD,
    RELATIVE_HEAD,
    TITLE_CASE,
    is_nominal,
    of_users,
    uncapitalized,
)
from nlp.rules.rule import Rule

_OPTIONS_MAX = 4
_WORDS_MIN = 3
_LABEL_WORDS = 5
_APART = re.compile(r"\b(?:including|such as|defined as|(?:except|unless)\b.*)$", re.IGNORECASE)
_LABEL = re.compile(r"(?:[A-Z]{3,}\b\W*){1,}(?:\(|[A-Z][a-z])")


def tier_items(topic: Topic, context: Context) -> Iterable[DraftItem]:
    """Yield an item for a clause that changed its tier, that was added under one, or that stands under one."""
    old, new = topic.old, topic.new
    if new is None or new.tier is None or new.role != "rule" or not is_listed(new, context.rule_of("new", new)):
        return
    if topic.change is not None and old is not None:
        shifted = old.tier is not None and _is_another(old.tier, new.tier)
        item = _item(topic, context, new, old) if shifted else None
    else:
        item = _item(topic, context, new, None)
    yield from [item] if item else []


def _is_another(before: Tier, after: Tier) -> bool:
    """Whether content changed its tier: "Do not post" that became "We do not allow" only changed its name."""
    renamed = before.kind == after.kind and after.kind in ("prohibited", "allowed")
    return before.label != after.label and not renamed


def is_listed(clause: Clause, rule: Rule) -> bool:
    """Whether a clause names content and says nothing by itself about how it is treated: its tier does."""
    sentence = clause.text.rstrip().endswith(".") or rule.stated
    half = clause.tier is not None and RELATIVE_HEAD.search(clause.tier.label.rstrip(" :"))
    return (
        not sentence and not half and rule.modal is None and not any(mark.kind == "template" for mark in clause.marks)
    )


def policy_tiers(document: Document, path: tuple[str, ...] | None = None) -> tuple[Tier, ...]:
    """The policy's tiers in order of first appearance, each label once; those under one heading `path` if given."""
    found: dict[str, Tier] = {}
    for clause in document.clauses:
        if clause.role == "tier" and clause.tier is not None and (path is None or clause.path == path):
            found.setdefault(clause.tier.label.lower(), clause.tier)
    return tuple(found.values())


def described(clause: Clause) -> str:
    """The content a list item names, with its lead-in, without pointers to other texts."""
    lead = clause.lead_in.rstrip(" :")
    names = NAMING_HEAD.fullmatch(lead) or ALLOWING_HEAD.search(lead)
    head = f"{lead} " if lead and not names else ""
    item = uncapitalized(bare_item(clause)) if head else bare_item(clause)
    return POINTER.sub("", head + item).strip(" .;,")


def is_plain(text: str) -> bool:
    """Whether a described content has no label or pointer of the page in it ("RESTRICTED (18 years and older) …")."""
    named = _LABEL.match(text) or TITLE_CASE.match(text)
    return not named and is_nominal(uncapitalized(text)) and ":" not in text


def _item(topic: Topic, context: Context, new: Clause, old: Clause | None) -> DraftItem | None:
    assert new.tier is not None
    text = described(new)
    if context.rule_of("new", new).exceptions:
        return None
    options = _tier_options(context, new, old.tier if old else None, new_here=topic.change is not None)
    long = not _WORDS_MIN <= len(text.split()) <= CLAUSE_WORDS_MAX
    if len(options) < _OPTIONS_MAX or long or _names_tier(text, options) or leans(text) or not is_plain(text):
        return None
    # An item of exceptions or instances is not what the tier is said of; a torn one has lost what leads it in.
    if _APART.search(new.lead_in.rstrip(" :")) or (not new.lead_in and new.text.rstrip().endswith(",")):
        return None
    # That abuse is not allowed goes without saying; that a mention of it is allowed does not.
    evident = BLATANT.search(text) or (old is None and (SELF_EVIDENT.search(text) or SENSITIVE["child"].search(text)))
    if old is None and new.tier.kind == "prohibited":
        return None  # what a policy comes to forbid sounds like it
    if (new.tier.kind == "prohibited" and evident) or len(new.tier.label.split()) > _LABEL_WORDS:
        return None
    stem = message(
        "quiz-tier", area=context.area(new), version=context.new.label,
        content=Quote(uncapitalized(of_users(text)), told=True),
    )  # fmt: skip
    line = tier_line(new, context.new)
    evidence = [ground("new", new), *([ground("new", line)] if line else []), *([ground("old", old)] if old else [])]
    return make_item(
        topic, f"tier-{new.id}", type="single_choice", stem=stem, options=options, facet="tier",
        bloom="apply", evidence=evidence,
    )  # fmt: skip


def _tier_options(context: Context, clause: Clause, before: Tier | None, *, new_here: bool) -> list[DraftOption]:
    """The key, the tier until now, one tier of every other kind, those of the same section first; then no tier."""
    key = clause.tier
    assert key is not None
    now = (*policy_tiers(context.new, clause.path), *policy_tiers(context.new))
    # A tier that has another name now would be right by its meaning.
    stands = before is not None and before.label in {tier.label for tier in now}
    chosen = {key.label: key} | ({before.label: before} if before and stands else {})
    kinds = {tier.kind for tier in chosen.values()}
    for tier in now:
        if tier.kind not in kinds and len(chosen) < _OPTIONS_MAX:
            kinds.add(tier.kind)
            chosen[tier.label] = tier
    options = [_option(tier, key, before, context) for tier in sorted(chosen.values(), key=lambda t: t.label.lower())]
    if len(options) in (2, 3):
        unlisted = new_here and before is None
        feedback = (
            message("feedback-new-rule", version=context.new.label)
            if unlisted
            else message("feedback-wrong-tier", tier=Quote(key.label, cited=True))
        )
        origin: OptionOrigin = "previous_version" if unlisted else "other_tier"
        options.append(DraftOption(message("option-untiered"), False, origin, feedback))
    return options


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
