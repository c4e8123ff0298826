"""Items on what is prohibited, required or allowed: a rule with its modal words left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.document import Clause, Span
from nlp.message import Message, Quote, message
from nlp.quiz.context import Context, ground, ground_modality, make_item
from nlp.quiz.gap import bare_item, gapped, readable
from nlp.quiz.item import DraftItem, DraftOption, OptionOrigin
from nlp.rules.rule import Modality, Phrase, Rule
from nlp.versions.change import Change
from nlp.versions.lexicon import DEONTIC

# Order in which the answers stand: a fixed scale needs no shuffling and is quick to read.
_SCALE: tuple[Modality, ...] = ("prohibition", "duty", "recommendation", "permission", "none")
# Words beside the gap that would tell what belongs in it; a plain "not" in a side clause does not.
_TELLING = DEONTIC - {
    "if",
    "only",
    "until",
    "can",
    "could",
    "not",
    "no",
    "without",
    "doesn't",
    "don't",
    "isn't",
    "will",
}
# Modal words that a question can leave out; a ban that lies in a noun ("an infringement of") is not asked.
_CUE = re.compile(
    r"\b(?:may|must|shall|should|will|can(?:not)?|no|not|never|need|ought|prohibit|forbid|ban|allow|"
    r"permit|requir|disallow|tolerat|refrain|remov|reserve|restrict|encourag|recommend|responsible|agree)",
    re.IGNORECASE,
)
# Fewer words of a list item do not say what it is about.
_LISTED_WORDS = 3
_PASSIVE_BAN = re.compile(
    r"\b(?:prohibited|forbidden|banned|not (?:be )?(?:allowed|permitted|tolerated|acceptable))\b", re.IGNORECASE
)
_WORD = re.compile(r"[\w']+")


def modality_items(change: Change, context: Context) -> Iterable[DraftItem]:
    """Yield an item where what was one modality is now another."""
    if len(change.old) != 1 or len(change.new) != 1:
        return
    old, new = change.old[0], change.new[0]
    before, after = context.rule_of("old", old), context.rule_of("new", new)
    if "modality" not in change.facets or before.modality == after.modality or after.modality == "none":
        return
    if item := _item(change, context, new, after, before.modality):
        yield item


def new_rule_items(change: Change, context: Context) -> Iterable[DraftItem]:
    """Yield an item for a rule that was added: before, the policy did not address it."""
    if change.kind != "added" or change.materiality != "substantive":
        return
    clause = change.new[0]
    rule = context.rule_of("new", clause)
    if _is_testable(clause, rule) and (item := _item(change, context, clause, rule, "none")):
        yield item


def _is_testable(clause: Clause, rule: Rule) -> bool:
    """Whether a new rule decides cases: a ban or duty on users, or a step of enforcement; not the platform's promises
    about itself, what other texts say, or a permission that nobody would doubt."""
    if rule.exceptions or rule.definitions or rule.actor == "other":
        return False
    if rule.modality == "prohibition":
        return rule.actor == "user" or rule.modal is None or bool(_PASSIVE_BAN.search(rule.modal.text))
    if rule.modal is None:
        return False
    if rule.modality == "duty":
        return rule.actor == "user"
    bounded = bool(rule.thresholds or rule.conditions)
    return rule.modality == "permission" and (bounded if rule.actor == "user" else bool(rule.consequences))


def _leaves_a_question(clause: Clause, context: Context, rule: Rule, modal: Phrase) -> bool:
    """Whether the sentence without its modal words asks something, and does not give the answer away."""
    return bool(_CUE.search(modal.text)) and not _gives_away(clause, context, modal.span)


def _item(change: Change, context: Context, clause: Clause, rule: Rule, before: Modality) -> DraftItem | None:
    if not readable(clause, context.new):
        return None
    tells = len(bare_item(clause).split()) >= _LISTED_WORDS
    listed = rule.modal is None and rule.modality == "prohibition" and bool(clause.lead_in) and tells
    if listed:
        stem = message("quiz-listed", area=context.area(clause), item=Quote(bare_item(clause)))
    elif rule.modal is not None and _leaves_a_question(clause, context, rule, rule.modal):
        stem = message("quiz-modality", area=context.area(clause), rule=gapped(clause, context.new, [rule.modal.span]))
    else:
        return None
    shown = [modality for modality in _SCALE if modality != "none" or (before == "none" and not listed)]
    options = [_option(modality, rule.modality, before, context) for modality in shown]
    evidence = [*ground_modality("new", clause, rule, context.new)]
    evidence += [ground("old", old) for old in change.old]
    return make_item(
        change, "modality", type="single_choice", stem=stem, options=options,
        facet="modality" if before != "none" else change.facet, bloom="understand", evidence=evidence,
    )  # fmt: skip


def _option(modality: Modality, key: Modality, before: Modality, context: Context) -> DraftOption:
    correct = modality == key
    origin: OptionOrigin = "key" if correct else "previous_version" if modality == before else "modality_swap"
    return DraftOption(message(f"option-{modality}"), correct, origin, _feedback(modality, key, before, context))


def _feedback(modality: Modality, key: Modality, before: Modality, context: Context) -> Message:
    if modality == key:
        return message("feedback-key-modality", modality=key)
    if modality == before == "none":
        return message("feedback-new-rule", version=context.new.label)
    if modality == before:
        return context.until()
    return message("feedback-wrong-modality", modality=key)


def _gives_away(clause: Clause, context: Context, span: Span) -> bool:
    """Whether words of duty or ban are left in the stem beside the gap."""
    text = gapped(clause, context.new, [span]).text.lower()
    return bool(set(_WORD.findall(text)) & _TELLING)
