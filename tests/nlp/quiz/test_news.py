"""Items on lists that gained or lost something, and what is not asked about."""

from __future__ import annotations

from nlp.quiz.item import DraftItem
from tests.conftest import compared

RULES = """# Markets

## Sellers

You may not:

* offer a parcel without the name of its maker
* leave a question open for a week
* pack a parcel in printed paper
* send a parcel before noon
"""


def items(old: str, new: str, *ids: str) -> list[DraftItem]:
    return [item for item in compared(old, new).quiz.items if item.stem.id in ids]


def test_a_new_ban_is_asked_among_bans_that_stand() -> None:
    (item,) = items(RULES, RULES + "* hide the hours of a shop\n", "quiz-ban-added")
    keys = [option for option in item.options if option.correct]
    assert [option.content.text for option in keys] == ["Hide the hours of a shop"]  # type: ignore[union-attr]
    assert [option.origin for option in item.options].count("sibling_clause") == 3
    assert item.bloom == "analyse"


def test_bans_added_together_are_one_item_with_several_keys() -> None:
    (item,) = items(RULES, RULES + "* hide the hours of a shop\n* rent a table to a guest\n", "quiz-ban-added")
    assert item.type == "multiple_response"
    assert sum(option.correct for option in item.options) == 2
    assert len(item.change_ids) == 2


def test_no_rule_is_called_gone() -> None:
    quiz = compared(RULES + "* hide the hours of a shop\n", RULES).quiz
    assert not quiz.items
    assert [abstained.reason.id for abstained in quiz.abstained] == ["abstain-removed"]


def test_every_ban_that_came_is_asked_or_says_why_not() -> None:
    added = "* hide the hours of a shop\n* rent a table to a guest\n* whistle a song at noon\n* juggle with plates\n"
    analysis = compared(RULES, RULES + added)
    (item,) = [item for item in analysis.quiz.items if item.stem.id == "quiz-ban-added"]
    assert len(item.change_ids) == 3
    asked = {id for item in analysis.quiz.items for id in item.change_ids}
    told = {abstained.change_id for abstained in analysis.quiz.abstained}
    assert asked | told == {change.id for change in analysis.changes.of("substantive")}


def test_what_stands_below_the_end_of_a_page_is_not_asked() -> None:
    old = RULES + "\n## Learn more\n\nYou may not:\n\n* sing\n* dance slowly\n* eat an apple\n"
    assert not compared(old, old + "* hide the hours of a shop\n").quiz.items
