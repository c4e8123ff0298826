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
        # Whom it speaks of is said in the condition or in the subject.
        (
            "If you have a seller badge, you can edit your prices.",
            "Users with a seller badge can edit your prices.",
            "editorial",
            ("wording",),
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
        ("For example, you must not lend a tool.", "You must not lend a tool.", "editorial", ("wording",)),
        # What may have been binds nobody, whichever word supposes it.
        (
            "In other cases, we might not have kept the receipt.",
            "In other cases, we may not have kept the receipt.",
            "uncertain",
            ("wording",),
        ),
        (
            "Do not mock anybody for their age, faith or disability.",
            "Do not mock anybody for their disability, faith or age.",
            "editorial",
            ("wording",),
        ),
        (
            "A breach of our User Terms may end your rental.",
            "A breach of our Terms of Use may end your rental.",
            "uncertain",
            ("reference",),
        ),
        # What is said in front of a rule for its sake leaves it what it was; a permission there does not.
        (
            "We do not allow weapons.",
            "While our neighbours collect many things, we do not allow weapons.",
            "uncertain",
            ("wording",),
        ),
        (
            "We do not allow weapons.",
            "While you may lend kitchen knives, we do not allow weapons.",
            "substantive",
            ("scope",),
        ),
        # An item that nothing above bans or allows was meant as the ban that it says now; below "you may" it is turned.
        (
            "Hello.\n\n- Lend a tool to a stranger.",
            "Hello.\n\n- **Lending.** Do not lend a tool to a stranger.",
            "uncertain",
            ("wording",),
        ),
        (
            "You may:\n\n- lend a tool to a stranger.",
            "You may:\n\n- never lend a tool to a stranger.",
            "substantive",
            ("modality",),
        ),
        ("We may change the fees from time to time.", "We may change the fees.", "uncertain", ("wording",)),
        (
            "Seller acknowledges and agrees that fees are due at noon.",
            "Fees are due at noon.",
            "uncertain",
            ("wording",),
        ),
        (
            "“Seller account” refers to any account that a shop opens, such as a bakery or a florist.",
            "“Seller account” means an account that a shop opens.",
            "uncertain",
            ("example", "wording"),
        ),
        # Said in short or run together by a capture, a number in front of it or not: the same.
        (
            "Guests should not tip before they're served.",
            "Guests shouldn't tip before they are served.",
            "editorial",
            ("wording",),
        ),
        ("You may ask our customer service.", "You may ask ourcustomer service.", "editorial", ("wording",)),
        ("4.2 Sellers must pay fees.", "Sellers must pay fees.", "editorial", ("numbering",)),
        ("We review every report.", "We will continue to review every report.", "editorial", ("wording",)),
        # Said once for two, or taken on at once; one or several; a part of a name.
        (
            "If you pay and if you are an adult, you may sell.",
            "If you pay and are an adult, you may sell.",
            "editorial",
            ("wording",),
        ),
        ("You agree to grant us a right to copy it.", "You grant us a right to copy it.", "editorial", ("wording",)),
        ("We may close your account.", "We may close your account(s).", "editorial", ("wording",)),
        (
            "You may download a form at www.shop.example/form.",
            "You may download a form at shop.example/form.",
            "editorial",
            ("wording",),
        ),
        ("![A drawing of a shop](a.png)", "![A drawing of our rule against theft](a.png)", "editorial", ("wording",)),
        # Numbers that bound nothing.
        ("You must call (754) 273-8746.", "You must call (415) 798-8427.", "uncertain", ("reference",)),
        ("House rules 2/14/2021", "House rules 11/02/2021", "substantive", ("effective_date",)),
        (
            "You must write to 500 King Street, Ottawa.",
            "You must write to 240 King Street, Ottawa.",
            "uncertain",
            ("reference",),
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


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        # Whom a duty binds grows; how it may be met grows.
        ("Sellers must keep records.", "Sellers and agents must keep records.", "tighter"),
        ("Sellers must send a receipt.", "Sellers must send a receipt or an invoice.", "looser"),
        ("You must tell us of a theft.", "You must tell us of a theft by email.", "tighter"),
        # A condition of what is allowed has one thing more to meet, or one way more.
        ("You may post a link if it is safe.", "You may post a link if it is safe and you own it.", "tighter"),
        ("You may post a link if it is safe.", "You may post a link if it is safe or you own it.", "looser"),
        ("Users may not post photos of guests.", "Users may not knowingly post photos of guests.", "looser"),
        ("You must answer within the 24-hour window.", "You must answer within the window of 2 days.", "looser"),
        # What says no more than the rule itself, and what is put in other words, hides no clear way beside it.
        ("We prohibit insults of any kind.", "We prohibit insults.", "unclear"),
        ("All talk should suit a mixed audience.", "All talk and dress should suit a mixed setting.", "tighter"),
    ],
)
def test_a_rule_that_reaches_further_points_somewhere(old: str, new: str, direction: str) -> None:
    assert told(old, new).direction == direction


@pytest.mark.parametrize(
    ("come", "direction"),
    [
        ("If you wish to appeal a decision, please contact our help desk.", "looser"),
        ("This does not mean that all nudity is prohibited.", "looser"),
        ("While it is often okay to swear, we do not allow slurs.", "tighter"),
        ("Feel free to ask us before you post.", "looser"),
        ("Selling spam may result in the suspension of your account.", "tighter"),
        ("All fees are non-refundable.", "tighter"),
        ("We do not monitor private messages.", "looser"),
        ("We may offer badges at a lower price.", "looser"),
    ],
)
def test_what_came_binds_or_frees(come: str, direction: str) -> None:
    page = "# Rules\n\nUsers may not post spam.\n"
    (change,) = compared(page, f"{page}\n{come}\n").changes.changes
    assert change.direction == direction


@pytest.mark.parametrize(
    ("come", "materiality"),
    [
        ("We would do this because copies spread fast.", "editorial"),
        ("This means you must label every copy.", "substantive"),
        ("They may have listed an address on their page.", "uncertain"),
    ],
)
def test_reasons_rule_nothing_and_what_follows_from_them_does(come: str, materiality: str) -> None:
    page = "# Rules\n\nUsers may not post spam.\n"
    (change,) = compared(page, f"{page}\n{come}\n").changes.changes
    assert change.materiality == materiality


@pytest.mark.parametrize(
    ("old", "new", "direction", "said"),
    [
        # A duty that went from beside a ban did not become one.
        (
            "Your posts must follow our style guide, and you agree that you will not post spam.",
            "You agree that you will not post spam.",
            "looser",
            "The rule no longer includes “Your posts must follow our style guide”.",
        ),
        # What you may ask for, and what we do, are two things.
        (
            "If you are charged twice, you may seek a refund of the fee.",
            "If we charge you twice, we’ll refund you the fee.",
            "unclear",
            "The rule is largely rewritten; compare the two wordings.",
        ),
        # A parse that missed the verb on one side shows no change of it.
        (
            "Users that run a shop or enable +Shop must not use the service to trick others.",
            "Users must not trick others.",
            "tighter",
            None,
        ),
        (
            "We’ll also take action against the user.",
            "We may also take action against the user.",
            "looser",
            "What was required is now optional.",
        ),
    ],
)
def test_a_norm_beside_another_does_not_become_it(old: str, new: str, direction: str, said: str | None) -> None:
    change = told(old, new)
    assert change.direction == direction
    assert said is None or say(change.summary) == said


@pytest.mark.parametrize(
    ("come", "direction", "said"),
    [
        ("You can only use coins in our shop.", "tighter", "There is a new requirement."),
        ("We make no warranties regarding the badges.", "tighter", "There is a new statement."),
        ("The operator is not responsible for the acts of a guest.", "tighter", "There is a new statement."),
        ("We will inform you of your right to terminate the contract.", "looser", None),
        ("We will discontinue the coins feature on January 31, 2026.", "tighter", None),
        ("We use age assurance to find out whether users are adults.", "tighter", None),
        ("All amendments shall become effective after 30 days.", "unclear", None),
        ("In the US, the best known copyright exception is fair use.", "none", "There is a new statement."),
        ("Show more", "none", "There is a new statement."),
        ("$84,959.74", "none", "There is a new statement."),
        ("Chats may include strong words and users must be 13 years old.", "tighter", None),
        ("Everyone can post, but when we find spam, we’ll remove it.", "tighter", "There is a new enforcement step."),
        ("In no event will the shop be liable to you for any loss.", "tighter", "There is a new statement."),
        ("If you come back later, you will be charged the new price.", "tighter", None),
        ("Learn how you can use your rights here.", "none", "There is a new link."),
        ("We take the safety of our guests seriously.", "none", "There is a new statement."),
        ("Reviews may be shared with our partners.", "tighter", "There is something new that the platform may do."),
        ("We may from time to time offer badges at a lower price.", "looser", None),
        ("Unless you explain it within 72 hours, your account will be suspended.", "tighter", None),
        ("You may solely use coins in our shop.", "tighter", "There is a new requirement."),
    ],
)
def test_what_came_is_told_as_what_it_is(come: str, direction: str, said: str | None) -> None:
    page = "# Rules\n\nUsers may not post spam.\n"
    (change,) = compared(page, f"{page}\n{come}\n").changes.changes
    assert change.direction == direction
    assert said is None or say(change.summary) == said


def test_a_list_that_goes_on_what_is_banned_is_banned() -> None:
    page = "# Rules\n\nDo not post hoaxes.\n\nThis includes:\n\n* False reports of a death\n"
    (change,) = compared(page, f"{page}* Made-up cures\n").changes.changes
    assert (change.materiality, change.facets, change.direction) == ("substantive", ("scope",), "tighter")


def test_a_speaker_by_another_name_says_the_same() -> None:
    lines = (
        "{} may end your trial.",
        "You agree to tell {} of theft.",
        "Fees are paid to {}.",
        "{} has no duty to answer.",
    )
    pages = [
        f'# Terms\n\n{name} ("{name}", "we" or "us") and Beta run the Beta shop.\n\n'
        + "\n\n".join(line.format(name) for line in lines)
        for name in ("Alpha", "Beta")
    ]
    changes = compared(*pages).changes.changes
    assert {c.materiality for c in changes if c.old[0].text.startswith(("You", "Fees"))} == {"editorial"}


def test_an_address_is_no_name() -> None:
    lines = (
        "For help please write to {}.",
        "Send a form to {}.",
        "You must tell {} of a loss.",
        "Any claim goes to {}.",
    )
    pages = [
        "# Rules\n\n" + "\n\n".join(line.format(a) for line in lines) for a in ("law@one.example", "legal@one.example")
    ]
    changes = compared(*pages).changes.changes
    assert len(changes) == len(lines)
    assert {c.facets for c in changes} == {("reference",)}


def test_an_item_that_went_to_the_opposite_list_is_no_mere_move() -> None:
    lists = (
        "# Removal\n\nThese are sensitive:\n\n{}* Keys\n* Maps\n\nThese are not sensitive:\n\n* Servers\n{}* Logos\n"
    )
    item = "* Names of people in documents\n"
    (change,) = compared(lists.format(item, ""), lists.format("", item)).changes.changes
    assert (change.materiality, change.facets, change.direction) == ("substantive", ("scope", "moved"), "unclear")
    assert say(change.summary) == "A rule goes from “These are sensitive” to “These are not sensitive”."


def test_a_notice_in_advance_frees_and_more_to_keep_free_of_binds() -> None:
    assert told("We will notify you.", "We will notify you at least 30 days in advance.").direction == "looser"
    change = told("Posts must be free of slurs.", "Posts must be free of slurs or threats.")
    assert change.direction != "looser"
