"""What a version repeats of itself is no new rule, and a rule that is still said elsewhere is not gone."""

from __future__ import annotations

import pytest

from nlp.pipeline import say
from nlp.versions.change import Change
from tests.conftest import compared

RULES = """# Marketplace rules

## Weapons and ammunition

Sellers may not list firearms, ammunition, or parts that turn a toy into a weapon.
Antique swords may be listed if the blade is blunt.

## Fake reviews

We don't allow reviews that were bought, traded or written by the seller.
Sellers must answer a complaint about a review within 10 days.

## Photos

Sellers may not publish photos of customers without their consent.
We remove a listing that shows a customer's home address.
"""
SUMMARY = """## The rules in short

We have put together a brief overview of what we do not allow; the details stand further down.

* **Weapons and ammunition:** Sellers may not list firearms or ammunition.
* **Fake reviews:** We don't allow reviews that were bought or traded.
"""


def one(old: str, new: str) -> Change:
    changes = [c for c in compared(old, new).changes.changes if c.kind in ("added", "removed")]
    assert len(changes) == 1, [say(change.summary) for change in changes]
    return changes[0]


def opened_with(summary: str) -> str:
    return RULES.replace("## Weapons", f"{summary}\n## Weapons", 1)


def test_a_summary_of_rules_that_stand_below_forbids_nothing_new() -> None:
    changes = compared(RULES, opened_with(SUMMARY)).changes.changes
    assert {change.materiality for change in changes} == {"editorial"}
    told = [say(change.summary) for change in changes if change.summary.id == "change-sums-up"]
    assert told == [
        "This is new here, but it only sums up what “Weapons and ammunition” says in both versions.",
        "This is new here, but it only sums up what “Fake reviews” says in both versions.",
    ]


def test_a_summary_that_goes_lifts_nothing() -> None:
    changes = compared(opened_with(SUMMARY), RULES).changes.changes
    assert {change.materiality for change in changes} == {"editorial"}


@pytest.mark.parametrize(
    "item",
    [
        "* **Live animals:** Sellers may not list live animals.",  # no such section
        "* **Photos:** Sellers may not list tickets, vouchers, or medicine.",  # the section says nothing of it
        "* **Fake reviews:** Sellers must answer a complaint about a review within 5 days.",  # another limit
    ],
)
def test_a_summary_that_says_more_is_a_new_rule(item: str) -> None:
    new = opened_with(f"{SUMMARY.rstrip()}\n{item}\n")
    substantive = [c for c in compared(RULES, new).changes.changes if c.materiality == "substantive"]
    assert [item.partition(":** ")[2] in c.new[0].text for c in substantive] == [True]


def test_a_rule_said_a_second_time_is_told_with_the_place_that_said_it_before() -> None:
    change = one(RULES, f"{RULES}Sellers may not list firearms or ammunition.\n")
    assert say(change.summary) == (
        "This is new here, but “Weapons and ammunition” says it in both versions: "
        "“Sellers may not list firearms, ammunition, or parts that turn a toy …”."
    )


@pytest.mark.parametrize(
    ("said", "repeats"),
    [
        ("Note that sellers may not publish photos of customers without their consent.", True),
        ("That's why sellers may not list firearms or ammunition.", True),
        ("Sellers may not publish photos of customers.", False),  # wider: consent frees nobody any more
        ("Sellers may publish photos of customers without their consent.", False),
        ("We may publish photos of customers without their consent.", False),
        ("Sellers must answer a complaint about a review within 20 days.", False),
    ],
)
def test_a_rule_said_again_elsewhere_is_no_new_rule(said: str, repeats: bool) -> None:
    longer = f"{RULES}\n## Before you list\n\n{said}\n"
    for old, new, kind in ((RULES, longer, "added"), (longer, RULES, "removed")):
        change = next(c for c in compared(old, new).changes.changes if said in (c.new or c.old)[0].text)
        assert (change.kind, change.summary.id == "change-repeats") == (kind, repeats)
        assert (change.materiality == "editorial") == repeats


def test_a_list_of_the_headings_is_a_table_of_contents() -> None:
    contents = "\n* Weapons and ammunition\n* Fake reviews\n* Photos\n"
    new = RULES.replace("# Marketplace rules\n", f"# Marketplace rules\n{contents}", 1)
    changes = compared(RULES, new).changes.changes
    assert {(c.materiality, c.facets) for c in changes} == {("editorial", ("reference",))}


def test_a_list_that_also_forbids_something_else_is_no_table_of_contents() -> None:
    listed = "\nYou may not list:\n\n* Photos\n* Weapons\n* Medicine\n* Live animals\n"
    changes = compared(RULES, RULES + listed).changes.changes
    assert {c.materiality for c in changes} == {"substantive"}
