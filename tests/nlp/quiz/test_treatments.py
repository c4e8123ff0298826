"""Items on how a policy treats what it lists."""

from __future__ import annotations

import pytest

from nlp.document import Tier
from nlp.message import Message
from nlp.quiz.treatments import treatment
from tests.conftest import compared

POLICY = """# Health goods

We do not allow:

Content that:

* Sells empty bottles of another maker.

For the following content, we limit the ability to view the content to adults, ages 18 and older:

Content that:

* Shows how a cream is mixed at home.
"""


@pytest.mark.parametrize(
    ("label", "kind", "expected"),
    [
        ("We do not allow", "prohibited", "banned"),
        ("For the following content, we limit the ability to view it to adults", "restricted", "adults"),
        ("We include a label so that people are aware", "restricted", "labelled"),
        ("We include a warning screen and limit the content to adults", "restricted", "adults_labelled"),
        ("Not eligible for recommendation", "restricted", "unrecommended"),
        ("Restricted content", "restricted", "conditions"),
        ("Restricted goods and services", "restricted", None),
        ("Required", "required", None),
    ],
)
def test_a_tier_is_told_by_what_it_does(label: str, kind: str, expected: str | None) -> None:
    assert treatment(Tier(label, kind)) == expected  # type: ignore[arg-type]


def test_new_content_of_a_graded_tier_is_asked_for_its_treatment() -> None:
    new = POLICY + "* Compares the skin of a buyer before and after a cure.\n"
    (item,) = [item for item in compared(POLICY, new).quiz.items if item.stem.id == "quiz-treatment"]
    (key,) = [option.content for option in item.options if option.correct]
    assert isinstance(key, Message)
    assert key.mapping["answer"] == "adults"
    assert len(item.options) == 4


def test_where_all_is_treated_alike_nothing_is_asked() -> None:
    banned = POLICY.split("For the following")[0]
    quiz = compared(banned, banned + "* Compares the skin of a buyer before and after a cure.\n").quiz
    assert not [item for item in quiz.items if item.stem.id == "quiz-treatment"]
