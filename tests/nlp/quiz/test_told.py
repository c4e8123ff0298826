"""Items on rules told as sentences, and the sentences that are no answer."""

from __future__ import annotations

from nlp.quiz.item import DraftItem
from tests.conftest import compared

STALLS = """# Market

## Stalls

Sellers must show the name of their maker. Sellers must answer a buyer within a week. You may rent a second table.
"""


def items(old: str, new: str) -> list[DraftItem]:
    return [item for item in compared(old, new).quiz.items if item.stem.id == "quiz-rule-added"]


def test_a_rule_that_came_is_asked_among_three_that_stand() -> None:
    added = STALLS + "\nYou may lend a cart to another seller.\n"
    (item,) = items(STALLS, added)
    keys = [option.content.text for option in item.options if option.correct]  # type: ignore[union-attr]
    assert item.stem.id == "quiz-rule-added"
    assert keys == ["You may lend a cart to another seller."]
    assert [option.origin for option in item.options].count("sibling_clause") == 3


def test_a_sentence_that_went_is_not_called_gone() -> None:
    assert not items(STALLS + "\nYou may lend a cart to another seller.\n", STALLS)


def test_rules_of_other_headings_do_not_stand_in_where_a_heading_has_too_few() -> None:
    old = STALLS + "\n## Carts\n\nYou may park beside the fountain.\n"
    assert not items(old, old + "\nYou may lend a cart to another seller.\n")


def test_a_rule_that_is_worded_anew_is_no_news() -> None:
    old = STALLS + "\nLending, borrowing and swapping of carts among sellers is fine.\n"
    new = STALLS + "\nYou may borrow, lend and swap a cart with another seller at noon.\n"
    assert not items(old, new)


def test_of_a_text_that_is_largely_new_nothing_is_called_new() -> None:
    anew = "".join(
        f"\n## Part {word}\n\nYou may bring a {word} of your own.\n" for word in ("fork", "mat", "lamp", "dog")
    )
    assert not items(STALLS, STALLS + anew)


def test_what_a_list_came_to_require_is_asked_with_its_lead_in() -> None:
    papers = "# Permits\n\n## Requests\n\nYour request must include:\n\n* the number of your stall\n"
    papers += "* a photo of the cart\n* the day of the market\n"
    quiz = compared(papers, papers + "* two references from neighbours\n").quiz
    (item,) = [item for item in quiz.items if item.stem.id == "quiz-item-added"]
    assert item.stem.mapping["lead"].text == "Your request must include: ____."  # type: ignore[union-attr]


def test_a_contract_is_asked_about_only_where_it_governs_conduct() -> None:
    terms = STALLS.replace("# Market", "# Commercial Terms", 1)
    assert not items(terms, terms + "\nYou may lend a cart to another seller.\n")


def test_without_three_rules_that_stand_nothing_is_asked() -> None:
    short = STALLS.replace(" You may rent a second table.", "")
    assert not items(short, short + "\nYou may lend a cart to another seller.\n")


def test_no_answer_points_back_to_the_sentence_before_it() -> None:
    assert not items(STALLS, STALLS + "\nThese may be lent for one evening only.\n")


def test_a_rule_that_several_headings_repeat_is_not_asked_about_under_one_of_them() -> None:
    rule = "\nYou may lend a cart to another seller.\n"
    assert not items(STALLS, STALLS + rule + "\n## Carts\n" + rule)
