"""Items from changes: keys computed from the rule, wrong answers from the old one, and abstention."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nlp.quiz.thresholds import holds, neighbours, value_between

from nlp.message import Message, Quantity, Quote
from nlp.pipeline import Analysis, analyse, load_document
from nlp.quiz.item import DraftItem, DraftOption
from nlp.rules.rule import Comparator
from nlp.versions.change import ChangeSet
from tests.conftest import ROOT, compared
from tests.nlp.versions.test_compare import BASE

COMPARATORS: tuple[Comparator, ...] = ("at_least", "more_than", "at_most", "less_than", "exactly")


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
    case = item.stem.mapping["case"]
    assert isinstance(case, Quantity)
    assert 14 < case.value <= 30
    assert arguments(key(item)) == {"verdict": "no", "limit": Quantity(Decimal(14), "day")}
    previous = next(option for option in item.options if option.origin == "previous_version")
    assert arguments(previous) == {"verdict": "yes", "limit": Quantity(Decimal(30), "day")}


def test_the_stem_leaves_the_limit_out() -> None:
    rule = only(quizzed("within 30 days", "within 14 days")).stem.mapping["rule"]
    assert isinstance(rule, Quote)
    assert "14" not in rule.text
    assert "_____" in rule.text


def test_a_modality_is_asked_with_its_words_left_out() -> None:
    item = only(quizzed("Users may not sell", "Users may sell"))
    assert isinstance(key(item).content, Message)
    assert key(item).content.id == "option-permission"  # type: ignore[union-attr]
    assert {option.origin for option in item.options} >= {"key", "previous_version", "modality_swap"}


def test_a_new_exception_is_asked_on_a_case_that_meets_it() -> None:
    item = only(quizzed("private person", "private person, unless it is satire"))
    assert item.facet == "exception"
    assert arguments(key(item)) == {"answer": "exempt"}
    assert item.stem.mapping["case"] == Quote("it is satire")


def test_an_item_that_changed_its_tier_is_asked_with_the_policys_own_tiers() -> None:
    old = BASE + "\nALLOWED\n\n* Satire of a public figure\n* Criticism of a company\n\nAGE-RESTRICTED\n\n* Boxing\n"
    new = old.replace("* Criticism of a company\n", "").replace("* Boxing\n", "* Boxing\n* Criticism of a company\n")
    items = [item for item in compared(old, new).quiz.items if item.facet == "tier"]
    assert [key(item).content for item in items] == [Quote("AGE-RESTRICTED", cited=True)]


def test_a_change_without_a_rule_gets_a_reason_and_no_item() -> None:
    quiz = quizzed("Learn more about our rules", "Learn a lot about our mission").quiz
    assert not quiz.items
    assert len(quiz.abstained) == 1


@given(st.sampled_from(COMPARATORS), st.integers(1, 90), st.integers(1, 90))
def test_a_case_between_two_limits_is_judged_differently(comparator: Comparator, old: int, new: int) -> None:
    case = value_between(Quantity(Decimal(old), "day"), Quantity(Decimal(new), "day"), comparator)
    if case is not None:
        assert holds(case.value, comparator, Decimal(old)) != holds(case.value, comparator, Decimal(new))
    else:
        assert old == new


@given(st.sampled_from(["year", "day", "hour", "percent", ""]), st.integers(1, 100))
def test_wrong_values_differ_from_the_key_by_value(unit: str, value: int) -> None:
    right = Quantity(Decimal(value), unit)
    found = neighbours(right, [Quantity(Decimal(7), "day")], 3)
    magnitudes = [quantity.magnitude for quantity in found]
    assert len(set(magnitudes)) == len(found) == 3
    assert right.magnitude not in magnitudes


def grounded(item: DraftItem, changes: ChangeSet) -> bool:
    """Whether the evidence contains the fact that the key rests on."""
    documents = {"old": changes.old, "new": changes.new}
    texts = [documents[ground.side].quote(ground.span) for ground in item.evidence]
    return all(texts) and any(ground.side == "new" for ground in item.evidence) | (item.facet == "exception")


def sound(analysis: Analysis) -> None:
    for item in analysis.quiz.items:
        assert sum(option.correct for option in item.options) == 1
        assert len({option.content for option in item.options}) == len(item.options) >= 3
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
