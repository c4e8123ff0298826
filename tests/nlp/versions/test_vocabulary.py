"""Words that say the same: near synonyms, the platform's name, a term renamed throughout."""

from __future__ import annotations

import pytest

from nlp.pipeline import Analysis, analyse, load_document
from nlp.rules.parser import Parser, load_parser
from nlp.versions.synonyms import near_synonyms
from nlp.versions.vocabulary import platform_names

OLD = """# Rules

## Accounts

Lantern removes a starter account that sells weapons.
The staff of Lantern may close a starter account after three strikes.
You may not lend a starter account to another person.
We will investigate any abuse reports on Lantern.
A request to Lantern must name the data it is about.
People come to Lantern because they want to learn, and Lantern is glad of that.
In order for us to see who wrote to Lantern, you must sign the request.
"""


@pytest.fixture(scope="module")
def parser() -> Parser:
    return load_parser()


def compared(new: str, parser: Parser) -> Analysis:
    return analyse(load_document(OLD.encode(), "old.md", parser=parser), load_document(new.encode(), "new.md"))


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("data", "information", True), ("personnel", "force", True), ("tools", "instruments", True),
     ("weapons", "tobacco", False), ("remove", "keep", False), ("users", "creators", False)],
)  # fmt: skip
def test_near_synonyms_share_a_common_sense(one: str, other: str, near: bool) -> None:
    assert near_synonyms(one, other) is near
    assert near_synonyms(other, one) is near


def test_a_near_synonym_is_doubtful_and_never_passes_as_editorial(parser: Parser) -> None:
    (change,) = compared(OLD.replace("the data it", "the information it"), parser).changes.changes
    assert (change.materiality, change.facet) == ("uncertain", "wording")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We will investigate", "Lantern will investigate"),
        ("We will investigate any abuse reports", "Lantern staff will investigate any reports of abuse"),
        ("they want to learn", "they wish to be taught"),
    ],
)
def test_who_speaks_and_what_only_explains_may_be_said_otherwise(old: str, new: str, parser: Parser) -> None:
    (change,) = compared(OLD.replace(old, new), parser).changes.changes
    assert change.materiality == "editorial"


def test_a_term_renamed_everywhere_is_editorial_and_one_renamed_in_part_is_not(parser: Parser) -> None:
    everywhere = compared(OLD.replace("starter account", "trial account"), parser).changes.changes
    assert [change.materiality for change in everywhere] == ["editorial"] * 3
    in_part = OLD.replace("starter account", "trial account", 2)
    assert "editorial" not in [change.materiality for change in compared(in_part, parser).changes.changes]


def test_where_the_platform_only_is_named_the_reading_stays(parser: Parser) -> None:
    (change,) = compared(
        OLD.replace("starter account to another", "starter account on Lantern to another"), parser
    ).changes.changes
    assert (change.materiality, change.facet) == ("uncertain", "wording")


def test_a_platform_is_called_as_its_titles_call_it_and_no_common_word_is_its_name(parser: Parser) -> None:
    titled = (
        "# Lampad Community Rules\n\nPeople write to Lampad about content.\n",
        "# Content Policy\n\nYou own content.\n",
    )
    clauses = [load_document(text.encode(), "a.md", parser=parser).clauses for text in titled]
    assert platform_names((*clauses[0], *clauses[1])) == {"lampad"}


def test_a_party_that_has_a_name_now_is_a_term_renamed(parser: Parser) -> None:
    old = "# Terms\n\n" + "".join(f"You must keep {what}.\n" for what in ("receipts", "your key", "a record", "quiet"))
    new = old.replace("You", "Customer").replace("your", "Customer’s")
    changes = analyse(*(load_document(text.encode(), "a.md", parser=parser) for text in (old, new))).changes.changes
    assert "substantive" not in [change.materiality for change in changes]


def test_a_defined_term_that_was_qualified_throughout_is_renamed(parser: Parser) -> None:
    old = "# Terms\n\n" + "".join(f"You must {act} the Products.\n" for act in ("label", "keep", "weigh", "count"))
    new = old.replace("the Products", "the Seller Products")
    changes = analyse(*(load_document(text.encode(), "a.md", parser=parser) for text in (old, new))).changes.changes
    assert "substantive" not in [change.materiality for change in changes]


def test_a_reason_put_otherwise_is_doubtful_and_the_duty_behind_it_is_not(parser: Parser) -> None:
    (reason,) = compared(OLD.replace("see who wrote", "find out which member wrote"), parser).changes.changes
    assert reason.materiality == "uncertain"
    (duty,) = compared(OLD.replace("must sign the request", "must sign the request twice"), parser).changes.changes
    assert duty.materiality == "substantive"
