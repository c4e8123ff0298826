"""Items on rules that came or went."""

from __future__ import annotations

from nlp.message import Message, Quote
from nlp.quiz.item import DraftItem
from tests.conftest import compared

RULES = """# Markets

## Sellers

Sellers must name the maker of a product.
Sellers must answer a question within two days.
Buyers may return a product after a week.
Sellers must pack a parcel in paper.
"""


def items(old: str, new: str) -> list[DraftItem]:
    return [item for item in compared(old, new).quiz.items if item.stem.id in ("quiz-added", "quiz-removed")]


def test_a_removed_rule_is_asked_among_rules_that_still_stand() -> None:
    (item,) = items(RULES + "Hosts must publish the hours of a stream.\n", RULES)
    key = next(option for option in item.options if option.correct)
    assert key.content == Quote("Hosts must publish the hours of a stream")
    assert [option.origin for option in item.options].count("sibling_clause") == 3
    assert {ground.side for ground in item.evidence} == {"old", "new"}


def test_rules_removed_together_are_one_item_with_several_keys() -> None:
    old = RULES + "Hosts must publish the hours of a stream.\nGuests may bring a small table.\n"
    (item,) = items(old, RULES)
    assert item.type == "multiple_response"
    assert sum(option.correct for option in item.options) == 2
    assert len(item.change_ids) == 2


def test_what_the_policy_says_in_another_place_too_is_not_asked() -> None:
    again = RULES + "\n## Streams\n\nA host must publish the hours of a stream.\n"
    old = again + "\n## Hosts\n\nA host must publish the hours of each stream.\n"
    quiz = compared(old, again).quiz
    assert not [item for item in quiz.items if item.stem.id == "quiz-removed"]
    assert all(isinstance(abstained.reason, Message) for abstained in quiz.abstained)


def test_what_goes_without_saying_is_not_asked() -> None:
    new = RULES + "Users must not post malware.\n"
    quiz = compared(RULES, new).quiz
    assert not quiz.items
    assert [abstained.reason.id for abstained in quiz.abstained] == ["abstain-evident"]
