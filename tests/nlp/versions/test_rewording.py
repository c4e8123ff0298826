"""What rewordings change, and which way: sentences of our own, one for every habit of policies that was mended."""

from __future__ import annotations

import pytest

from nlp.pipeline import say
from nlp.versions.change import Change
from tests.conftest import compared


def told(old: str, new: str) -> Change:
    changes = compared(f"# Rules\n\n{old}\n", f"# Rules\n\n{new}\n").changes.changes
    assert len(changes) == 1, [say(change.summary) for change in changes]
    return changes[0]


@pytest.mark.parametrize(
    ("old", "new", "materiality", "facets"),
    [
        # Both forbid: what differs is what, not that.
        (
            "Under no circumstances will sellers list, trade or lend weapons.",
            "We do not allow knives or the trade of weapons.",
            "substantive",
            ("scope",),
        ),
        ("Users may not post spam.", "Users may post spam.", "substantive", ("modality",)),
        ("We do not sell your photos.", "We sell your photos.", "substantive", ("modality",)),
        (
            "Unwelcome conduct includes:",
            "Unwelcome conduct includes, but is not limited to:",
            "editorial",
            ("wording",),
        ),
        # The limit is the news; the words around it were only put elsewhere.
        (
            "You must tell us within the 48-hour window.",
            "You must tell us within the window of 2 business days.",
            "substantive",
            ("threshold",),
        ),
        ("Design badges using mild words.", "Design badges that use mild words.", "editorial", ("wording",)),
        (
            "If you have questions about fees, please contact our help desk.",
            "If you have questions about fees, you can find the answers here.",
            "editorial",
            ("reference",),
        ),
        (
            "Sellers may appeal a fee (see “Fees and appeals”).",
            "Sellers may appeal a fee.",
            "uncertain",
            ("reference",),
        ),
        (
            "**Ask first.** You may not lend a tool.",
            "**Ask first.** As noted above, you may not lend a tool.",
            "editorial",
            ("wording",),
        ),
    ],
)
def test_a_rewording(old: str, new: str, materiality: str, facets: tuple[str, ...]) -> None:
    change = told(old, new)
    assert (change.kind, change.materiality, change.facets) == ("modified", materiality, facets)


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("You may not post stolen music videos.", "You may not post music videos.", "tighter"),
        ("You may not post music videos.", "You may not post stolen music videos.", "looser"),
        ("Sellers may use plain paper boxes.", "Sellers may use paper boxes.", "looser"),
        ("We may remove your shop.", "We may remove your shop, or suspend your account.", "tighter"),
        ("You must answer within 24 hours.", "You must answer within 1 business day.", "looser"),
    ],
)
def test_which_way_a_rule_turns(old: str, new: str, direction: str) -> None:
    assert told(old, new).direction == direction


@pytest.mark.parametrize(
    ("line", "materiality", "facets"),
    [
        ("That's why sellers may not list fireworks.", "substantive", ("modality",)),
        ("We understand that parcels may arrive late.", "editorial", ("wording",)),
        ("We will notify the owner of the shop.", "substantive", ("modality", "consequence")),
        ("There are three ways to open a shop:\n\n* On the website", "editorial", ("wording",)),
        ("We encourage you to keep reading.", "editorial", ("reference",)),
        ("A badge (a “Token”) is a mark beside the name of a shop.", "substantive", ("definition",)),
    ],
)
def test_what_came_is_weighed(line: str, materiality: str, facets: tuple[str, ...]) -> None:
    old = "# Rules\n\nUsers may not sell counterfeit clothing.\n"
    changes = compared(old, f"{old}\n{line}\n").changes.changes
    assert [(c.kind, c.materiality, c.facets) for c in changes][:1] == [("added", materiality, facets)]


def test_examples_of_what_is_banned_say_what_the_ban_reaches() -> None:
    old = "# Rules\n\n## Not allowed\n\n* Counterfeit clothing.\n"
    (change,) = compared(old, old.replace("clothing.", "clothing. Examples include hats and scarves.")).changes.changes
    assert (change.materiality, change.facets, change.direction) == ("substantive", ("example",), "tighter")


def test_a_permission_in_the_midst_of_what_is_banned_is_an_exception() -> None:
    old = "# Rules\n\n## Not allowed\n\n* Used electric devices.\n"
    (change,) = compared(old, f"{old}* New telephones are permitted.\n").changes.changes
    assert (change.facets, change.direction) == (("modality", "exception"), "looser")


def test_a_rule_put_in_other_words_elsewhere_is_one_change() -> None:
    items = "".join(f"* is {word};\n" for word in ("unlawful", "libelous", "stolen", "false", "cruel to animals"))
    old = f"# Rules\n\nUsers may not upload content that:\n\n* is or contains obscene humour;\n{items}"
    new = f"# Rules\n\nWe do not allow content that:\n\n* is obscene humour or mocks an infant;\n{items}"
    kinds = [c.kind for c in compared(old, new).changes.changes if "obscene" in (c.old or c.new)[0].text]
    assert kinds in (["modified"], ["moved"])


def test_what_became_a_heading_is_set_otherwise() -> None:
    change = told(
        "What is a paid badge?\n\nUsers may not lend badges.", "## What is a paid badge?\n\nUsers may not lend badges."
    )
    assert (change.materiality, change.facets) == ("editorial", ("formatting",))


def test_a_page_that_lost_its_links_raises_a_doubt_and_no_news() -> None:
    lines = (
        "If you see spam, please {report it to us}.",
        "You can always {contact us}.",
        "Sellers must follow our {fee rules}.",
        "Check out our {brand book} for the colours.",
        "You may not sell anything that our {sale rules} name.",
    )
    pages = [
        "# Rules\n\n" + "\n\n".join(line.replace("{", a).replace("}", b) for line in lines) + "\n"
        for a, b in (("", ""), ("<!--", "-->"))
    ]
    changes = compared(*pages).changes.changes
    assert {(c.materiality, c.facets) for c in changes} == {("uncertain", ("reference",))}
    assert "Words seem to be missing here" in say(changes[0].summary)
