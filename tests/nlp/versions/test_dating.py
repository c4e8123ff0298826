"""Lines that only bear a date: the date of the policy, and the date of the page."""

from __future__ import annotations

import pytest

from nlp.pipeline import say
from tests.conftest import compared


@pytest.mark.parametrize(
    ("old", "new", "materiality", "facet"),
    [
        # The one date of a policy stands for when it holds, whatever it is called.
        ("Last updated: 3 May 2023", "Effective: 1 June 2024", "substantive", "effective_date"),
        ("Updated 2-3-2024", "Updated 5-6-2025", "substantive", "effective_date"),
        # A page writes when it was saved, and a help centre how long ago.
        ("2023-05-30T15:39:54Z", "2024-02-26T20:16:47Z", "editorial", "wording"),
        ("Last updated: 3 May 2023", "May 3, 2023", "editorial", "wording"),
        ("Updated 2 years ago", "Updated 3 years ago", "editorial", "wording"),
        # Beside the date from which the policy holds, the other one only says when somebody wrote.
        (
            "Effective 1 March 2024.\n\nLast revised 2 January 2024",
            "Effective 1 March 2024.\n\nLast revised 9 February 2024",
            "editorial",
            "effective_date",
        ),
    ],
)
def test_a_line_that_bears_a_date(old: str, new: str, materiality: str, facet: str) -> None:
    text = "# Rules\n\n{}\n\nUsers may not post spam.\n"
    changes = compared(text.format(old), text.format(new)).changes.changes
    assert [(c.kind, c.materiality, c.facets, c.direction) for c in changes] == [
        ("modified", materiality, (facet,), "none")
    ]


def test_the_date_from_which_a_policy_holds_is_said() -> None:
    text = "# Rules\n\n{}\n\nUsers may not post spam.\n"
    old, new = "Last updated: 3 May 2023", "Released 2 April 2024 • Effective 1 June 2024"
    (change,) = compared(text.format(old), text.format(new)).changes.changes
    assert say(change.summary) == "The date from which this applies moves from May 3, 2023 to June 1, 2024."


def test_every_policy_of_a_page_has_its_own_date() -> None:
    page = (
        "# Spam policy\n\nMay 2023\n\nUsers may not post spam.\n\n# Sale policy\n\n{}\n\nUsers may not sell weapons.\n"
    )
    (change,) = compared(page.format("June 2023"), page.format("March 2024")).changes.changes
    assert (change.materiality, change.facets) == ("substantive", ("effective_date",))
