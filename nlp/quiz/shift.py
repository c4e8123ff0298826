"""Items on a case that two versions decide otherwise: conduct that a rule came to forbid or want, or no longer does."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.document import Clause
from nlp.message import Message, Quote, message
from nlp.quiz.act import Act, act_of, team_act
from nlp.quiz.context import Context, Topic, ground, ground_modality, make_item, mix, other_side
from nlp.quiz.item import DraftItem
from nlp.quiz.lexicon import LEGAL_HEADING, NEGATED, OFF_TOPIC, SELF_EVIDENT
from nlp.quiz.reaches import ANSWERS, change_options, conduct_options, says
from nlp.quiz.verdict import Scenario, breaks
from nlp.quiz.wordforms import capitalized
from nlp.rules.rule import Rule
from nlp.versions.change import Side
from nlp.words import words

_BINDING = ("prohibition", "duty")
# What a rule that binds nobody says plainly.
_WEAK = ("recommendation", "permission")
# Rules of a section or list that did not change, from which a rule counts as taken out of it.
_STANDING_MIN = 2
_GENERAL_BAN = re.compile(
    r"\b(?:in any form|of any (?:kind|sort|form)|any (?:kind|form) of)\b.*\b(?:not|never|no|prohibited|zero)\b|"
    r"\b(?:not|never|no|prohibited|zero)\b.*\b(?:in any form|of any (?:kind|sort|form)|any (?:kind|form) of)\b",
    re.IGNORECASE,
)
# That forbidden content is removed goes without saying.
_REMOVAL = re.compile(r"(?:remove|delete|take down|not allow)\b", re.IGNORECASE)


def shift_items(topic: Topic, context: Context) -> Iterable[DraftItem | Message]:
    """Yield an item for a rule that came, went, began to bind or ceased to: what changes for a case of it?"""
    if topic.change is None:
        return
    # What a sentence said mostly stands in other words, or elsewhere: none is called gone.
    if topic.new is None:
        yield message("abstain-removed")
        return
    sides: list[tuple[Side, Clause]] = [*([("old", topic.old)] if topic.old else []), ("new", topic.new)]  # type: ignore[list-item]
    rules = {side: context.rule_of(side, clause) for side, clause in sides}
    if topic.old and (rules["old"].modality == rules["new"].modality or "modality" not in topic.facets):
        return
    if topic.old is None and (step := team_act(topic.new, rules["new"])):
        evident = _REMOVAL.match(step.text) or SELF_EVIDENT.search(step.text)
        if evident or not context.stands_beside(topic.new, _STANDING_MIN):
            yield message("abstain-evident")
        else:
            yield _reason_against(topic.new, step, context) or _step_item(topic, topic.new, step, context)
        return
    binding = [(side, clause) for side, clause in sides if rules[side].modality in _BINDING]
    if len(binding) != 1:
        return
    side, clause = binding[0]
    act = conduct(clause, rules[side])
    if isinstance(act, Message):
        yield act
        return
    other = next((clause for each, clause in sides if each != side), None)
    # What the other wording bans or wants in words that are not read as a ban ("this means please don't") is no news.
    if other is not None and (rules[other_side(side)].modality not in _WEAK or NEGATED.search(other.text)):
        yield message("abstain-elsewhere")
        return
    # A ban that gave way to a narrower permission is not simply gone.
    if side == "old" and other is not None and _rest(clause, rules["old"]) != _rest(other, rules["new"]):
        return
    if topic.old is None and (reason := _reason_against(clause, act, context)):
        yield reason
        return
    # Of a section that is new as a whole, nobody can say that no rule spoke of it before: what holds now is certain.
    if topic.old is None and not context.stands_beside(clause, 1):
        yield verdict_item(topic, clause, rules[side], act, context)
        return
    yield shift_item(topic, side, clause, rules, act, context)


def conduct(clause: Clause, rule: Rule) -> Act | Message:
    """The act that a rule decides, or why there is no case to make of it."""
    if (
        rule.exceptions
        or rule.definitions
        or rule.actor == "platform"
        or OFF_TOPIC.search(f"{' '.join(clause.path)} {clause.text}")
    ):
        return message("abstain-no-rule")
    if LEGAL_HEADING.search(" ".join(clause.path)):
        return message("abstain-no-rule")
    act = act_of(clause, rule)
    if act is None or act.text.startswith("be "):
        return message("abstain-wording")
    # What staff have to do about a threat does not go without saying; that threats are forbidden does.
    return message("abstain-evident") if SELF_EVIDENT.search(act.text) and not act.omitted else act


def _rest(clause: Clause, rule: Rule) -> tuple[str, ...]:
    """The words of a clause behind its modal words."""
    return words(clause.text[rule.modal.span.end - clause.start :]) if rule.modal else words(clause.text)


def _reason_against(clause: Clause, act: Act, context: Context) -> Message | None:
    """Why a rule that came gives no case: the older version says much the same, or was written anew there."""
    # Of a text that was largely written anew, nobody can say what it had no rule against.
    if not context.is_kept or context.said_before(act.text):
        return message("abstain-elsewhere")
    # A ban of everything of a kind forbade its cases too.
    general = any(_GENERAL_BAN.search(other.text) for other in context.old.clauses if other.path == clause.path)
    return message("abstain-elsewhere") if general else None


def shift_item(
    topic: Topic, side: Side, clause: Clause, rules: dict[Side, Rule], act: Act, context: Context
) -> DraftItem:
    """The item on an act that the clause decides; without a rule on the other side, nothing decides it there."""
    case = Scenario(done=not act.omitted)
    broken = {each: each in rules and breaks(rules[each], case) for each in ("old", "new")}
    key = ANSWERS[broken["old"], broken["new"]]
    other = rules.get(other_side(side))
    weak = {"recommendation": "advice", "permission": "allowed"}.get(other.modality if other else "", "none")
    area = context.area(clause, labelled=True)
    stem = message("quiz-shift", area=area, case=act.told(), version=context.new.label)
    feedback = says(side, clause, context)
    options = change_options("option-shift", key, feedback, old=context.old.label, weak=weak)
    evidence = [*ground_modality(side, clause, rules[side], context.document(side))]
    evidence += [ground("old", topic.old)] if topic.old and side == "new" else []
    evidence += [ground("new", topic.new)] if topic.new and side == "old" else []
    return make_item(
        topic, f"shift-{clause.id}", type="scenario", stem=stem, options=mix(options, topic.id),
        facet=topic.change.facet if topic.change else "modality", bloom="apply", evidence=evidence,
    )  # fmt: skip


def _step_item(topic: Topic, clause: Clause, act: Act, context: Context) -> DraftItem:
    """The item on a step that the policy came to provide for."""
    stem = message(
        "quiz-step-shift", area=context.area(clause), act=Quote(act.text, told=True), version=context.new.label
    )
    options = change_options("option-step", "since", says("new", clause, context), old=context.old.label)
    return make_item(
        topic, f"step-{clause.id}", type="scenario", stem=stem, options=mix(options, topic.id),
        facet=topic.change.facet if topic.change else "modality", bloom="apply", evidence=[ground("new", clause)],
    )  # fmt: skip


def verdict_item(topic: Topic, clause: Clause, rule: Rule, act: Act, context: Context) -> DraftItem:
    """The item on what holds for an act now: it breaks the rules, where the evaluator of the rule says so."""
    key = "breaks" if breaks(rule, Scenario(done=not act.omitted)) else "allowed"
    options = conduct_options(key, says("new", clause, context), omitted=act.omitted)
    stem = message("quiz-conduct", area=context.area(clause, labelled=True), case=act.told())
    return make_item(
        topic, "conduct", type="scenario", stem=stem,
        options=mix(options, topic.id), facet=topic.change.facet if topic.change else "modality", bloom="apply",
        evidence=ground_modality("new", clause, rule, context.new),
    )  # fmt: skip


def control_items(context: Context, near: Iterable[Clause], most: int) -> Iterable[DraftItem]:
    """Yield up to `most` items on rules that did not change, of the sections of `near` first: nothing changes there."""
    paths = [clause.path for clause in near]
    standing = [c for c in context.new.clauses if c.id in context.unchanged and c.role == "rule"]
    standing = [c for c in standing if context.is_placed(c)]
    standing.sort(key=lambda c: (paths.index(c.path) if c.path in paths else len(paths), c.ordinal))
    made = 0
    for clause in standing:
        rule = context.rule_of("new", clause)
        if made >= most:
            return
        if rule.modality not in _BINDING or len(clause.text.split()) > 30:
            continue
        act = conduct(clause, rule)
        if isinstance(act, Act):
            made += 1
            yield shift_item(Topic(None, clause), "new", clause, {"old": rule, "new": rule}, act, context)


def shown(act: Act) -> Quote:
    """An act as one answer among several."""
    return Quote(capitalized(act.text))
