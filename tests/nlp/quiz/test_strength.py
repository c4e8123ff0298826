"""Items on one modal word, read from the rule or, where no rule was read, from the word."""

from __future__ import annotations

import pytest

from nlp.message import Message
from tests.conftest import compared

DESK = "# Safety\n\n## Crisis\n\nThe Crisis Desk {} contact the emergency services within one hour.\n"


@pytest.mark.parametrize(("before", "after", "key"), [("may", "must", "required"), ("should", "must", "required")])
def test_a_step_of_a_team_that_binds_more_or_less_is_asked_about(before: str, after: str, key: str) -> None:
    quiz = compared(DESK.format(before), DESK.format(after)).quiz
    (item,) = [item for item in quiz.items if item.stem.id == "quiz-strength"]
    (right,) = [option.content for option in item.options if option.correct]
    assert isinstance(right, Message)
    assert right.mapping["answer"] == key
