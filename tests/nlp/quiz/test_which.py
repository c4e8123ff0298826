"""Items that show what a policy forbids among what it lets stand, whatever lists say so."""

from __future__ import annotations

from nlp.message import Quote
from tests.conftest import compared

PAGE = """# Community rules

## Quarrels

### Examples of what is not allowed

Some examples of policy violations:

* Flooding a mailbox with greetings

### What is fine

Some examples that do not violate this policy:

* A comment that calls somebody a jerk
* A post about the votes of a mayor
* A group that comments on a singer's clothes

## Gifts

Some examples that do not violate this policy:

* A parcel with a ribbon
"""


def test_a_new_example_of_a_violation_is_asked_among_those_that_are_none() -> None:
    new = PAGE.replace("greetings\n", "greetings\n* A chain of letters to a stranger\n")
    (item,) = [item for item in compared(PAGE, new).quiz.items if item.stem.id == "quiz-which"]
    right = [option.content for option in item.options if option.correct]
    assert right == [Quote("A chain of letters to a stranger")]
    texts = [option.content.text for option in item.options if isinstance(option.content, Quote)]
    assert "A parcel with a ribbon" not in texts  # that is another section


def test_what_sounds_harmless_is_not_asked_among_what_is_evidently_wrong() -> None:
    old = PAGE.replace("Flooding a mailbox with greetings", "Harassing a guest\n* Threats to a host\n* Insults")
    new = old.replace("clothes\n", "clothes\n* A song about the moon\n")
    assert not [item for item in compared(old, new).quiz.items if item.stem.id == "quiz-which"]
