"""Items that show several posts and ask for the one the policy treats otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.briefing.briefing import Grounding
from nlp.document import Clause
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, Topic, content_words, ground, ground_modality, make_item, mix
from nlp.quiz.gap import leans
from nlp.quiz.item import DraftItem, DraftOption
from nlp.quiz.tiers import described, is_listed, is_plain
from nlp.quiz.verdict import Scenario, breaks
from nlp.quiz.wordforms import of_users

_DISTRACTORS = 3
_WORDS = range(2, 19)
# Two descriptions that share so many content words are one thing, seen twice.
_ALIKE = 0.6
# Words that tell how content is treated.
_TREATMENT = re.compile(r"\b(?:we|our|allow\w*|permit\w*|prohibit\w*|remov\w+|must|may|only)\b", re.IGNORECASE)


def which_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for content that is not allowed among content that is, or the reverse, in one section."""
    clause = topic.new
    if clause is None or not _describes(clause, context) or (topic.old is not None and "tier" not in topic.facets):
        return
    banned = _banned(clause, context)
    kinds = ("allowed", "restricted") if banned else ("prohibited",)
    # What a clause was read to say and what its tier says must agree, of every post.
    if clause.tier is None or clause.tier.kind not in ("prohibited", "allowed") or not _agrees(clause, context):
        return
    others = [c for c in _siblings(clause, context) if c.tier and c.tier.kind in kinds]
    others = [c for c in others if _agrees(c, context) and not _alike(c, clause)]
    size = len(described(clause))
    others.sort(key=lambda c: (abs(len(described(c)) - size), c.ordinal))
    chosen = _apart(others)
    if len(chosen) < _DISTRACTORS:
        yield message("abstain-distractors")
        return
    key = DraftOption(_content(clause), True, "key", message("feedback-key-tier", tier=_tier(clause)))
    wrong = [
        DraftOption(_content(c), False, "sibling_clause", message("feedback-other-tier", tier=_tier(c))) for c in chosen
    ]
    stem = message("quiz-which", area=context.area(clause), banned=str(banned).lower())
    rule = context.rule_of("new", clause)
    yield make_item(
        topic, "which", type="scenario", stem=stem, options=mix([key, *wrong], topic.id), facet="tier",
        bloom="apply", evidence=ground_modality("new", clause, rule, context.new) + _grounds(chosen),
    )  # fmt: skip


def _describes(clause: Clause, context: Context) -> bool:
    listed = clause.role == "rule" and clause.tier is not None and is_listed(clause, context.rule_of("new", clause))
    rule = context.rule_of("new", clause)
    told = leans(described(clause)) or _TREATMENT.search(clause.text)
    return (
        listed
        and not told
        and is_plain(described(clause))
        and not rule.exceptions
        and len(described(clause).split()) in _WORDS
    )


def _banned(clause: Clause, context: Context) -> bool:
    return breaks(context.rule_of("new", clause), Scenario(done=True))


def _agrees(clause: Clause, context: Context) -> bool:
    return clause.tier is not None and _banned(clause, context) is (clause.tier.kind == "prohibited")


def _siblings(clause: Clause, context: Context) -> list[Clause]:
    """Other content of the same part of the policy, whatever tier it is listed under."""
    area = context.area(clause)
    near = [c for c in context.new.clauses if c.tier is not None and c.id != clause.id and context.area(c) == area]
    return [c for c in near if _describes(c, context)]


def _apart(clauses: list[Clause]) -> list[Clause]:
    chosen: list[Clause] = []
    for clause in clauses:
        if len(chosen) < _DISTRACTORS and not any(_alike(clause, other) for other in chosen):
            chosen.append(clause)
    return chosen


def _alike(one: Clause, other: Clause) -> bool:
    left, right = content_words(one.text), content_words(other.text)
    return len(left & right) >= _ALIKE * min(len(left), len(right)) if left and right else True


def _content(clause: Clause) -> Quote:
    text = of_users(described(clause))
    return Quote(text[:1].upper() + text[1:])


def _tier(clause: Clause) -> Quote:
    return Quote(clause.tier.label if clause.tier else "", cited=True)


def _grounds(clauses: list[Clause]) -> tuple[Grounding, ...]:
    return tuple(ground("new", clause) for clause in clauses)
