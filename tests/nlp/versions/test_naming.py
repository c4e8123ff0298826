"""What changes beside the rule itself: documents named, meanings given in passing, conditions, where pointers lead."""

from __future__ import annotations

import pytest

from nlp.versions.change import Change
from tests.conftest import compared

BASE = "# Rules\n\nUsers may not post spam.\n"


def told(old: str, new: str) -> Change:
    changes = compared(f"# Rules\n\n{old}\n", f"# Rules\n\n{new}\n").changes.changes
    assert len(changes) == 1
    return changes[0]


def came(line: str) -> Change:
    changes = compared(BASE, f"{BASE}\n{line}\n").changes.changes
    assert len(changes) == 1
    return changes[0]


@pytest.mark.parametrize(
    ("old", "new", "facets"),
    [
        # Another document is named with the words that changed the rule.
        (
            "Staff may only open private albums in the following cases.",
            "Staff may only open private albums in the cases described in our Privacy Statement.",
            ("scope", "reference"),
        ),
        (
            "We prohibit nudity involving minors.",
            "We prohibit nudity involving minors (i.e., people who are still at school).",
            ("definition", "scope"),
        ),
        # The term had a meaning of its own, the words that are there now have none.
        (
            "You must not sell any User Personal Information to brokers.",
            "You must not sell any personal information to brokers.",
            ("definition", "scope"),
        ),
        # Where a pointer leads stayed; only why one should follow it is said otherwise.
        (
            "If you would like us to remove stolen photos, please review our [Copyright Policy](/c).",
            "If you would like to report stolen photos, please review our [Copyright Policy](/c).",
            ("wording",),
        ),
        (
            "To report stolen photos, please review our [Copyright Policy](/c).",
            "To report stolen photos, please review our [Takedown Policy](/c).",
            ("reference",),
        ),
        # No wording is told beside a change of meaning.
        (
            "Organisers must quickly remove rude guests.",
            "Organisers must rapidly remove rude guests and performers.",
            ("scope",),
        ),
        ("You may not post pornography.", "You may not post content that is pornographic.", ("wording",)),
    ],
)
def test_what_words_name(old: str, new: str, facets: tuple[str, ...]) -> None:
    assert told(old, new).facets == facets


def test_two_template_tags_dropped_are_no_exchange_of_one_for_another() -> None:
    old = "You can {% data contact.report_abuse %} or {% data contact.report_content %} at any time."
    change = told(old, "You can report what you see at any time.")
    assert (change.summary.id, change.materiality) == ("change-template", "uncertain")


@pytest.mark.parametrize(
    ("line", "facets"),
    [
        ("You must pay on time and may contact support.", ("modality", "reference")),
        # What stands in the condition in front befalls nobody by this rule.
        ("When we disable content, we will keep a copy of your issues.", ("modality", "condition")),
        # A duty and a debt are no consequences.
        ("You are solely responsible for complying with all laws.", ("modality",)),
        ("Photos of minors are not tolerated and will be removed at once.", ("modality", "consequence")),
        ("Except as permitted by law, you must delete all copies at the end of the term.", ("modality", "exception")),
    ],
)
def test_what_a_rule_that_came_says_beside_its_modality(line: str, facets: tuple[str, ...]) -> None:
    assert came(line).facets == facets


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        # One more way to meet a condition frees where the rule permits, and binds where it forbids.
        (
            "You may sell tickets if you hold a licence.",
            "You may sell tickets if you hold a licence or if you give them away later.",
            "looser",
        ),
        (
            "You must not sell tickets if you hold a licence.",
            "You must not sell tickets if you hold a licence or if you give them away later.",
            "tighter",
        ),
        (
            "You must warn viewers if a video shows blood or wounds.",
            "You must warn viewers if a video shows blood, wounds, or accidents.",
            "tighter",
        ),
        (
            "We remove claims that are misleading.",
            "We remove claims that are misleading and likely to cause harm.",
            "looser",
        ),
    ],
)
def test_which_way_a_bound_turns(old: str, new: str, direction: str) -> None:
    assert told(old, new).direction == direction


@pytest.mark.parametrize(
    ("line", "direction"),
    [
        ("Your messages will not be used to choose advertisements.", "looser"),
        ("You acknowledge and agree that we will have a perpetual licence to your feedback.", "tighter"),
        ("We will not be liable to you for lost profits.", "tighter"),
    ],
)
def test_what_is_spared_and_what_is_granted(line: str, direction: str) -> None:
    assert came(line).direction == direction


def test_items_of_a_list_of_what_violates_a_policy_are_forbidden() -> None:
    lead = "Examples of content that violates this policy include, but are not limited to:"
    old = f"# Rules\n\n{lead}\n\n- selling stolen goods\n- posting threats\n"
    change = compared(old, f"{old}- recruiting for gangs\n").changes.changes[0]
    assert (change.facets, change.direction) == (("scope",), "tighter")


def test_a_clause_that_went_to_the_next_section_in_order_has_moved() -> None:
    rule, other = "Sellers must answer every question of a buyer in time.", "Sellers must ship goods within a week."
    before = f"# Buying\n\nBuyers must pay at once.\n\n{rule}\n\n# Selling\n\n{other}\n"
    after = f"# Buying\n\nBuyers must pay at once.\n\n# Selling\n\n{rule}\n\n{other}\n"
    changes = compared(before, after).changes.changes
    assert [(change.kind, change.facets) for change in changes] == [("moved", ("moved",))]
