"""Items from changes: keys computed from the rule, wrong answers from the old one, and abstention."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from evals.quiz.confirm import confirm
from evals.quiz.keys import fact_in, grounds
from nlp.message import Message, Quantity, Quote
from nlp.pipeline import Analysis, analyse, load_document, say
from nlp.quiz.context import Context
from nlp.quiz.item import DraftItem, DraftOption
from nlp.versions.change import ChangeSet
from tests.conftest import ROOT, compared
from tests.nlp.versions.test_compare import BASE


def quizzed(old: str, new: str) -> Analysis:
    return compared(BASE, BASE.replace(old, new))


def only(analysis: Analysis) -> DraftItem:
    (item,) = analysis.quiz.items
    return item


def key(item: DraftItem) -> DraftOption:
    (option,) = [option for option in item.options if option.correct]
    return option


def arguments(option: DraftOption) -> dict[str, object]:
    assert isinstance(option.content, Message)
    return dict(option.content.args)


def test_a_limit_is_asked_on_a_case_that_both_versions_judge_differently() -> None:
    item = only(quizzed("within 30 days", "within 14 days"))
    assert item.type == "scenario"
    assert "“You may appeal within ____ of the decision.” In one case it took 15 days." in say(item.stem)
    assert arguments(key(item)) == {"verdict": "no", "limit": Quantity(Decimal(14), "day")}
    previous = next(option for option in item.options if option.origin == "previous_version")
    assert arguments(previous) == {"verdict": "yes", "limit": Quantity(Decimal(30), "day")}


def test_a_question_names_the_policy_its_heading_and_version_and_carries_neither_limit() -> None:
    stem = say(only(quizzed("within 30 days", "within 14 days")).stem)
    assert stem.startswith("Under “Safety – Accounts”, version new of the policy says")
    assert not {"14", "30"} & set(stem.split())


def test_a_translation_is_not_asked_about() -> None:
    new = (
        "# Regeln\n\n" + "Es ist verboten, hier gefälschte Ausweise, Waffen oder gestohlene Ware zu verkaufen.\n\n" * 3
    )
    assert compared(BASE, new).quiz.items == ()


@pytest.mark.parametrize(("new", "answer"), [("must", "required"), ("may", "open")])
def test_one_modal_word_is_asked_for_how_much_it_binds(new: str, answer: str) -> None:
    old = BASE + "\nUsers should label an advertisement.\n"
    item = only(compared(old, old.replace("should", new)))
    assert item.stem.id == "quiz-strength"
    assert arguments(key(item)) == {"answer": answer}
    previous = next(option for option in item.options if option.origin == "previous_version")
    assert arguments(previous) == {"answer": "advised"}


def test_a_sentence_under_several_headings_is_asked_about_once() -> None:
    line = "\nUsers should label an advertisement.\n"
    old = f"{BASE}{line}\n## Paid posts\n{line}\n## Gifts\n{line}"
    items = compared(old, old.replace("should", "must")).quiz.items
    assert [item.stem.id for item in items] == ["quiz-strength"]


def test_a_new_exception_is_asked_on_a_case_that_meets_it() -> None:
    item = only(quizzed("private person", "private person, unless the post is satire"))
    assert item.stem.id == "quiz-excepted"
    assert arguments(key(item))["answer"] == "until"
    assert item.stem.mapping["feature"] == Quote("the post is satire", told=True)


def test_an_exception_that_went_no_longer_exempts() -> None:
    old = BASE.replace("private person", "private person, unless the post is satire")
    (item,) = [item for item in compared(old, BASE).quiz.items if item.facet == "exception"]
    assert arguments(key(item))["answer"] == "since"


def test_a_condition_that_came_leaves_a_case_outside() -> None:
    item = only(quizzed("content that shows weapons", "content that shows weapons on a live stream"))
    assert item.stem.mapping["lack"] == Quote("on a live stream", told=True)
    assert arguments(key(item))["answer"] == "until"


def test_one_word_can_make_conditions_alternatives() -> None:
    old = BASE + "\nWe restore a post if the author asks for it and a second reviewer agrees.\n"
    item = only(compared(old, old.replace("for it and a second", "for it or a second")))
    assert item.stem.id == "quiz-connective"
    assert arguments(key(item))["answer"] == "since"


def test_an_exception_of_a_rule_written_anew_is_not_called_gone() -> None:
    old = BASE.replace("private person", "private person, unless the post is satire")
    anew = BASE.replace("private person", "neighbour, a guest, or anybody else whom the host has invited")
    assert not [item for item in compared(old, anew).quiz.items if item.facet == "exception"]


def test_an_item_that_changed_its_tier_is_asked_with_the_policys_own_tiers() -> None:
    old = BASE + "\nALLOWED\n\n* Satire of a public figure\n* Criticism of a company\n\nAGE-RESTRICTED\n\n* Boxing\n"
    new = old.replace("* Criticism of a company\n", "").replace("* Boxing\n", "* Boxing\n* Criticism of a company\n")
    items = [item for item in compared(old, new).quiz.items if item.facet == "tier"]
    assert [key(item).content for item in items] == [Quote("AGE-RESTRICTED", cited=True)]


def test_a_sensitive_topic_gets_a_content_note() -> None:
    old = BASE + "\nALLOWED\n\n* Satire of a public figure\n\nAGE-RESTRICTED\n\n* Boxing matches\n"
    (item,) = compared(old, f"{old}* Dares that involve self-harm\n").quiz.items
    assert item.note is not None
    assert item.note.mapping["topic"] == "self_harm"


def test_rules_that_stand_are_asked_about_on_request() -> None:
    analysis = quizzed("within 30 days", "within 14 days")
    standing = [item for item in analysis.write_quiz(whole=True).items if not item.change_ids]
    assert standing
    assert {item.id for item in analysis.quiz.items} <= {item.id for item in analysis.write_quiz(whole=True).items}
    assert not any(option.origin == "previous_version" for item in standing for option in item.options)


def test_a_change_without_a_rule_gets_a_reason_and_no_item() -> None:
    quiz = quizzed("Learn more about our rules", "Learn a lot about our mission").quiz
    assert not quiz.items
    assert len(quiz.abstained) == 1


def grounded(item: DraftItem, changes: ChangeSet) -> bool:
    """Whether the evidence contains the fact that the key rests on, and the key is what the texts say."""
    found = grounds(item, changes)
    return bool(found.quoted) and fact_in(item, found) and confirm(item, changes) != "wrong"


def sound(analysis: Analysis) -> None:
    for item in analysis.quiz.items:
        assert sum(option.correct for option in item.options) == 1 or item.type == "multiple_response"
        assert len({option.content for option in item.options}) == len(item.options)
        assert len(item.options) >= 4
        assert not [finding for finding in item.findings if finding.severity == "error"]
        assert grounded(item, analysis.changes)
    asked = {change_id for item in analysis.quiz.items for change_id in item.change_ids}
    passed = {abstention.change_id for abstention in analysis.quiz.abstained}
    told = {change.id for change in analysis.changes.changes if change.materiality != "editorial"}
    assert asked | passed == told


@pytest.mark.parametrize("policy", ["youth-safety", "hate-and-harassment", "regulated-goods", "synthetic-media"])
def test_items_on_the_sample_policies_are_sound(policy: str) -> None:
    paths = sorted((ROOT / "policies" / policy).glob("*.md"))
    documents = [load_document(path.read_bytes(), path.name) for path in paths]
    for old, new in pairwise(documents):
        analysis = analyse(old, new)
        sound(analysis)
        assert analysis.quiz.items


def test_items_on_real_policies_are_sound(real_policies: Path) -> None:
    for folder in sorted(real_policies.iterdir()):
        documents = [load_document(path.read_bytes(), path.name) for path in sorted(folder.glob("*.md"))]
        for old, new in pairwise(documents):
            sound(analyse(old, new))


def test_no_more_is_asked_for_memory_than_for_judgement_but_for_a_few() -> None:
    times = {"carts": 30, "stalls": 45, "tents": 60, "boats": 90, "bikes": 120}
    rule = "\n## Lending of {0}\n\nA seller who hides {0} of another seller cannot post a video of {0} for {1} days.\n"
    old, new = ("# Market\n" + "".join(rule.format(*each) for each in pairs) for pairs in (
        times.items(), ((thing, days // 3) for thing, days in times.items())))  # fmt: skip
    quiz = compared(old, new).quiz
    assert [item.bloom for item in quiz.items] == ["remember"] * 3
    assert [abstained.reason.id for abstained in quiz.abstained].count("abstain-enough") == 2


def test_what_a_text_is_about_is_said_where_its_opening_words_stand() -> None:
    old = "Do not post rude comments, personal attacks, or sustained disruption of talks.\n"
    analysis = compared(old, "Be kind.\n")
    context = Context(analysis.changes, analysis.rule_of)
    grown = "sustained disruption of meetings, fairs and all other activities organized by us or by any of our partners"
    assert context.said_elsewhere(grown, "old")
    assert not context.said_elsewhere(grown.removeprefix("sustained "), "old")
