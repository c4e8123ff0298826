"""Items on what is prohibited, required or left open: conduct judged by a rule whose modal words are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from nlp.document import Clause, Span
from nlp.message import Message, message
from nlp.quiz.context import Context, Topic, ground, ground_modality, make_item
from nlp.quiz.gap import gapped, readable
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.quiz.lexicon import SELF_EVIDENT
from nlp.quiz.verdict import Scenario, breaks
from nlp.rules.rule import Modality, Rule
from nlp.versions.lexicon import DEONTIC

# Order in which the answers stand: a fixed scale needs no shuffling and is quick to read.
_SCALE: tuple[Modality, ...] = ("prohibition", "duty", "recommendation", "permission")
# Words beside the gap that would tell what belongs in it; a plain "not" in a side clause does not.
_TELLING = DEONTIC - frozenset("if only until can could not no without doesn't don't isn't will".split())
# Modal words that a question can leave out; a ban that lies in a noun ("an infringement of") is not asked.
_CUE = re.compile(
    r"\b(?:may|must|shall|should|will|cannot|no|not|never|need|ought|prohibit|forbid|ban|allow|"
    r"permit|requir|disallow|tolerat|refrain|remov|reserve|restrict|encourag|recommend)",
    re.IGNORECASE,
)
_PASSIVE_BAN = re.compile(
    r"\b(?:prohibited|forbidden|banned|not (?:be )?(?:allowed|permitted|tolerated|acceptable))\b", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:allowed|permitted|welcome|acceptable)\b", re.IGNORECASE)
_RESPONSIBLE = re.compile(r"\bresponsible\b", re.IGNORECASE)
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
_WORD = re.compile(r"[\w']+")


def conduct_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for a rule whose modality changed, that was added, or that stands unchanged."""
    clause = topic.new
    if clause is None:
        return
    rule = context.rule_of("new", clause)
    before: Modality = context.rule_of("old", topic.old).modality if topic.old else "none"
    changed = topic.old is not None and topic.change is not None
    if rule.modality == "none" or (changed and ("modality" not in topic.facets or before == rule.modality)):
        return
    if not changed and not _is_testable(rule):
        return
    if rule.modal is None or not readable(clause, context.new) or not _leaves_a_question(clause, context, rule):
        return
    if rule.modality == "duty" and (_RESPONSIBLE.search(rule.modal.text) or _ONLY.search(clause.text)):
        return  # "not done" would leave open what was not done
    if before == "none" and SELF_EVIDENT.search(clause.text):
        yield message("abstain-evident")
        return
    yield _item(topic, clause, context, rule, before)


def _is_testable(rule: Rule) -> bool:
    """Whether a rule decides cases: a ban or duty on users, or a step of enforcement; not the platform's promises
    about itself, what other texts say, or a permission that nobody would doubt."""
    if rule.modal is None or rule.exceptions or rule.definitions or rule.actor == "other":
        return False
    if rule.modality == "prohibition":
        return rule.actor == "user" or bool(_PASSIVE_BAN.search(rule.modal.text))
    if rule.modality == "duty":
        return rule.actor == "user"
    bounded = bool(rule.thresholds or rule.conditions)
    return rule.modality == "permission" and (bounded if rule.actor == "user" else bool(rule.consequences))


def _leaves_a_question(clause: Clause, context: Context, rule: Rule) -> bool:
    """Whether the sentence without its modal words asks something, and does not give the answer away."""
    assert rule.modal is not None
    return bool(_CUE.search(rule.modal.text)) and not _gives_away(clause, context, rule.modal.span)


def _item(topic: Topic, clause: Clause, context: Context, rule: Rule, before: Modality) -> DraftItem:
    assert rule.modal is not None
    done = _asked_as_done(rule, before)
    case = Scenario(done=done)
    options = [_option(modality, rule, case, before, context) for modality in _SCALE]
    stem = message(
        "quiz-conduct",
        place=context.place(clause),
        rule=gapped(clause, context.new, [rule.modal.span]),
        done=str(done).lower(),
    )
    evidence = [*ground_modality("new", clause, rule, context.new)]
    evidence += [ground("old", topic.old)] if topic.old and topic.change else []
    return make_item(
        topic, "conduct", type="scenario", stem=stem, options=options,
        facet="modality" if before != "none" or topic.change is None else topic.change.facet, bloom="apply",
        evidence=evidence,
    )  # fmt: skip


def _asked_as_done(rule: Rule, before: Modality) -> bool:
    """Whether the case does what the rule speaks of: it must decide the rule, or what stood in its place."""
    if rule.modality == "permission":
        passive = rule.modal is not None and bool(_PASSIVE.search(rule.modal.text))
        return before == "prohibition" or (before != "duty" and passive)
    return rule.modality == "prohibition" or (rule.modality == "recommendation" and rule.negated)


def _option(modality: Modality, rule: Rule, case: Scenario, before: Modality, context: Context) -> DraftOption:
    """The verdict on the case if the rule had this modality, with the modality as its reason."""
    broken = breaks(replace(rule, modality=modality), case)
    right = modality == rule.modality
    origin: OptionOrigin = "key" if right else "previous_version" if modality == before else "modality_swap"
    content = message("option-conduct", breaks=str(broken).lower(), modality=modality)
    return DraftOption(content, right, origin, _feedback(modality, rule.modality, before, context))


def _feedback(modality: Modality, key: Modality, before: Modality, context: Context) -> Message:
    if modality == key:
        return message("feedback-key-modality", modality=key)
    if modality == before:
        return context.until()
    return message("feedback-wrong-modality", modality=key)


def _gives_away(clause: Clause, context: Context, span: Span) -> bool:
    """Whether words of duty or ban are left in the stem beside the gap."""
    text = gapped(clause, context.new, [span]).text.lower()
    return bool(set(_WORD.findall(text)) & _TELLING)
