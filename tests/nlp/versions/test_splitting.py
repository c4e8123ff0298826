"""Clauses that became several: split with edits, merged, and what only looks so."""

from __future__ import annotations

import pytest

from nlp.versions.change import Change
from tests.conftest import compared

LEAD = "# Events\n\nGuests do not do any of this:\n\n"
WHOLE = "Mocking, nasty or hurtful remarks, private or religious taunts, or noisy interruption of shows or other acts"


def changed(old: str, new: str) -> tuple[Change, ...]:
    return compared(LEAD + old, LEAD + new).changes.changes


def items(*texts: str) -> str:
    return "".join(f"- {text}\n" for text in texts)


def test_a_list_item_that_became_three_is_split_though_each_gained_words() -> None:
    parts = (
        "Mocking, nasty or hurtful remarks or gestures",
        "Private or religious taunts toward other guests",
        "Noisy interruption of shows or any other acts that a partner of ours holds in the same building",
    )
    (change,) = changed(items(WHOLE), items(*parts))
    assert (change.kind, change.materiality, len(change.new)) == ("split", "substantive", 3)


def test_parts_that_lost_words_are_merged() -> None:
    parts = ("Nasty or hurtful remarks about a guest or host", "Noisy interruption of shows and of the breaks between")
    (change,) = changed(items(*parts), items("Nasty or hurtful remarks, or noisy interruption of shows"))
    assert (change.kind, len(change.old)) == ("merged", 2)


@pytest.mark.parametrize(
    "beside",
    ["Noisy dogs, loud music and other interruption after ten at night in the yard", "Hurtful posts about shows"],
)
def test_an_item_that_shares_a_few_words_is_new(beside: str) -> None:
    (change,) = changed(items(WHOLE), items(WHOLE, beside))
    assert change.kind == "added"
