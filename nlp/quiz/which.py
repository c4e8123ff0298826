"""Items that show several posts and ask for the one the policy treats otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nlp.document import Clause
from nlp.message import Message, Quote, message
from nlp.quiz.act import Act, act_of
from nlp.quiz.context import Context, Topic, alike, ground, ground_modality, make_item, mix
from nlp.quiz.gap import bare_item, leans
from nlp.quiz.item import DraftItem, DraftOption
from nlp.quiz.lexicon import POINTER, SELF_EVIDENT, SENSITIVE
from nlp.quiz.reaches import conduct_options, says
from nlp.quiz.tiers import described, is_listed, is_plain
from nlp.quiz.verdict import Scenario, breaks
from nlp.quiz.wordforms import ALLOWING_HEAD, UNFIT, capitalized, of_users, uncapitalized

_DISTRACTORS = 3
_WORDS = range(2, 26)
_KINDS = ("prohibited", "allowed", "restricted")
# Two descriptions that share so many content words are one thing, seen twice.
_ALIKE = 0.6
# Words that tell how content is treated.
_TREATMENT = re.compile(r"\b(?:we|our|allow\w*|permit\w*|prohibit\w*|remov\w+|must|may|only)\b", re.IGNORECASE)


def which_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for content that is not allowed among content that is, or the reverse, in one section."""
    clause = topic.new
    if clause is None or (topic.old is not None and "tier" not in topic.facets):
        return
    if clause.tier is not None and clause.tier.kind == "restricted":
        return  # neither allowed nor not
    told = _told(clause, context)
    if told is None:
        return
    banned = _banned(clause, context)
    if banned and SELF_EVIDENT.search(told):
        yield message("abstain-evident")
        return
    others = [(text, c) for text, c in _siblings(clause, context) if _banned(c, context) is not banned]
    # What sounds bad and is allowed is hard to tell from what is evidently not; what sounds harmless is not.
    plain = not banned and not SELF_EVIDENT.search(told)
    others = [
        (text, c) for text, c in others if not alike(c, clause, _ALIKE) and not (plain and SELF_EVIDENT.search(text))
    ]
    others.sort(key=lambda entry: (abs(len(entry[0]) - len(told)), entry[1].ordinal))
    chosen = _apart(others)
    if len(chosen) < _DISTRACTORS:
        yield message("abstain-distractors")
        return
    key = DraftOption(_shown(told), True, "key", message("feedback-key-tier", tier=_list_of(clause)))
    wrong = [
        DraftOption(_shown(text), False, "sibling_clause", message("feedback-other-tier", tier=_list_of(c)))
        for text, c in chosen
    ]
    stem = message("quiz-which", area=context.area(clause), banned=str(banned).lower())
    rule = context.rule_of("new", clause)
    yield make_item(
        topic, "which", type="scenario", stem=stem, options=mix([key, *wrong], topic.id), facet="tier",
        bloom="apply",
        evidence=ground_modality("new", clause, rule, context.new) + tuple(ground("new", c) for _, c in chosen),
    )  # fmt: skip


def allowed_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for content that a list lets stand although it sounds like a violation: how is it treated?"""
    clause = topic.new
    if clause is None or (topic.old is not None and "tier" not in topic.facets):
        return
    text = _told(clause, context)
    if text is None or (clause.tier is not None and clause.tier.kind != "allowed") or _banned(clause, context):
        return
    if not (SELF_EVIDENT.search(text) or any(pattern.search(text) for pattern in SENSITIVE.values())):
        return  # that what is harmless is allowed goes without saying
    stem = message("quiz-conduct", area=context.area(clause), case=Act(text, "noun").told())
    rule = context.rule_of("new", clause)
    yield make_item(
        topic, "allowed", type="scenario", stem=stem,
        options=mix(conduct_options("allowed", says("new", clause, context)), topic.id), facet="modality",
        bloom="apply", evidence=ground_modality("new", clause, rule, context.new),
    )  # fmt: skip


def _told(clause: Clause, context: Context) -> str | None:
    """What an item of a list names, where the list says what is done with it and the rule read from it agrees."""
    rule = context.rule_of("new", clause)
    listed = clause.role == "rule" and rule.modal is None and not rule.stated and not rule.exceptions
    if not listed or _TREATMENT.search(clause.text):
        return None
    if clause.tier is not None:
        agrees = clause.tier.kind in _KINDS and _banned(clause, context) is (clause.tier.kind == "prohibited")
        text = described(clause) if agrees and is_listed(clause, rule) else ""
    elif rule.modality == "prohibition":
        act = act_of(clause, rule)
        text = act.text if act is not None and act.form == "noun" else ""
    else:
        allows = rule.modality == "permission" and ALLOWING_HEAD.search(clause.lead_in)
        text = uncapitalized(POINTER.sub("", bare_item(clause)).strip(" .;,")) if allows else ""
    whole = is_plain(text) and not leans(text) and not UNFIT.search(text) and len(text.split()) in _WORDS
    return of_users(text) if whole else None


def _banned(clause: Clause, context: Context) -> bool:
    return breaks(context.rule_of("new", clause), Scenario(done=True))


def _siblings(clause: Clause, context: Context) -> list[tuple[str, Clause]]:
    """Other content of the same part of the policy, whatever list it stands in, as it is told."""
    near = [c for c in context.section(clause) if c.role == "rule" and (c.lead_in or c.tier) and c.id != clause.id]
    return [(text, c) for c in near if (text := _told(c, context)) is not None]


def _apart(entries: Sequence[tuple[str, Clause]]) -> list[tuple[str, Clause]]:
    chosen: list[tuple[str, Clause]] = []
    for text, clause in entries:
        if len(chosen) < _DISTRACTORS and not any(alike(clause, other, _ALIKE) for _, other in chosen):
            chosen.append((text, clause))
    return chosen


def _shown(text: str) -> Quote:
    return Quote(capitalized(text))


def _list_of(clause: Clause) -> Quote:
    """The tier or lead-in that says what is done with an item."""
    return Quote(clause.tier.label if clause.tier else clause.lead_in.rstrip(" :"), cited=True)
