"""Items on rules told as sentences, and the sentences that are no answer."""

from __future__ import annotations

from nlp.quiz.item import DraftItem
from tests.conftest import compared

STALLS = """# Market

## Stalls

Sellers must show the name of their maker. Sellers must answer a buyer within a week. You may rent a second table.
"""


def items(old: str, new: str) -> list[DraftItem]:
    return [item for item in compared(old, new).quiz.items if item.stem.id.startswith("quiz-rule-")]


def test_a_rule_that_came_is_asked_among_three_that_stand() -> None:
    added = STALLS + "\nYou may lend a cart to another seller.\n"
    (item,) = items(STALLS, added)
    keys = [option.content.text for option in item.options if option.correct]  # type: ignore[union-attr]
    assert item.stem.id == "quiz-rule-added"
    assert keys == ["You may lend a cart to another seller."]
    assert [option.origin for option in item.options].count("sibling_clause") == 3


def test_a_rule_that_went_is_asked_for_as_gone() -> None:
    (item,) = items(STALLS + "\nYou may lend a cart to another seller.\n", STALLS)
    assert item.stem.id == "quiz-rule-removed"
    assert {ground.side for ground in item.evidence} == {"old", "new"}


def test_without_three_rules_that_stand_nothing_is_asked() -> None:
    short = STALLS.replace(" You may rent a second table.", "")
    assert not items(short, short + "\nYou may lend a cart to another seller.\n")


def test_no_answer_points_back_to_the_sentence_before_it() -> None:
    assert not items(STALLS, STALLS + "\nThese may be lent for one evening only.\n")


def test_a_rule_that_several_headings_repeat_is_not_asked_about_under_one_of_them() -> None:
    rule = "\nYou may lend a cart to another seller.\n"
    assert not items(STALLS, STALLS + rule + "\n## Carts\n" + rule)
