"""Rules told as cases: who did what, in a rule's own words."""

from __future__ import annotations

import pytest

from nlp.message import Quote
from nlp.pipeline import load_document, say
from nlp.quiz.act import Act, act_of, team_act
from nlp.quiz.wordforms import of_users, uncapitalized
from nlp.rules.extract import extract
from nlp.rules.parser import Parser


def told(text: str, parser: Parser) -> str | None:
    document = load_document(f"# Rules\n\n## Part\n\n{text}\n".encode(), "rules.md")
    clause = [clause for clause in document.clauses if clause.role == "rule"][-1]
    act = act_of(clause, extract([clause], document, parser=parser)[0])
    if act is None or act.form == "noun":
        return say(act.told()) if act else None
    return f"{act.who or 'users'} who {'do not ' if act.omitted else ''}{act.text}"


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("You may not sell your account.", "users who sell their account"),
        ("Sellers must name the maker.", "sellers who do not name the maker"),
        ("We do not allow links to spyware.", "a report about links to spyware"),
        ("Staged rescues of animals are not allowed.", "a report about staged rescues of animals"),
        ("Each promotion must name the firm.", "a report about a promotion that does not name the firm"),
        (
            "We do not allow content that:\n\n* shows a live location",
            "a report about content that shows a live location",
        ),
        ("We do not allow content that is:\n\n* meant to mislead", "a report about content that is meant to mislead"),
        ("You may not:\n\n* rent out an account", "users who rent out an account"),
        ("Fake personas: You may not use a face twice.", "users who use a face twice"),
        ("A listing must not include the following:\n\n* Live animals", "a report about live animals"),
        (
            "Some examples of policy violations:\n\n* Posting a photo of a crash to mock it",
            "a report about posting a photo of a crash to mock it",
        ),
        (
            "We do not allow pointing your camera at strangers.",
            "a report about a user pointing their camera at strangers",
        ),
        ("No staged rescues of animals.", "a report about staged rescues of animals"),
        ("A customer must name the maker.", "customers who do not name the maker"),
        ("Any ads with shocking imagery are prohibited.", "a report about ads with shocking imagery"),
        ("Maximum Checks. Do not check texts of others.", "users who check texts of others"),
    ],
)
def test_a_rule_is_told_as_a_case(text: str, case: str, parser: Parser) -> None:
    assert told(text, parser) == case


@pytest.mark.parametrize(
    "text",
    [
        "Do not post it on the platform.",  # what "it" is stands elsewhere
        "You may not post this, but we may make an exception.",
        "Such accounts are not allowed.",
        "You may not share a preview",  # torn off
        "The seller must give the reasons in writing.",  # which one, an earlier sentence says
        "If an ad is shown in Ghana, we do not allow:\n\n* Dating sites",  # elsewhere it is allowed
        "The firmware requires users to update it by hand.",  # what it wants is of another
        "Any streams featuring minors must take place with a guardian.",  # no minor "did not take place"
        "We do not allow content that:\n\n* Examples: romance tours",  # no verb stands behind "that"
        "Tools may not be accurate.",  # how they are, and not what is done
        "If you are promoting a product, you must use the label.",  # a condition of the person, told behind the act
        "We do not allow:\n\n* Business and Income Opportunities",  # the name of a section
    ],
)
def test_what_cannot_be_read_alone_is_not_told(text: str, parser: Parser) -> None:
    assert told(text, parser) is None


def test_words_said_to_the_reader_are_said_of_somebody() -> None:
    assert of_users("your posts on our platform") == "their posts on the platform"
    assert of_users("contact you to learn more") == "contact them to learn more"
    assert of_users("prices in US dollars") == "prices in US dollars"
    assert uncapitalized("GitHub accounts") == "GitHub accounts"
    assert uncapitalized("Personal accounts") == "personal accounts"


def test_told_words_stand_without_marks_in_english_only() -> None:
    case = Act("sell an account", "verb").told()
    assert "“" not in say(case)
    assert "«" in say(case, "fr")
    assert Quote("a", told=True) != Quote("a")


def test_steps_of_enforcement_are_told_of_a_colleague(parser: Parser) -> None:
    document = load_document(b"# Rules\n\nWe will suspend the account for a week.\nWe value your trust.\n", "rules.md")
    clauses = [clause for clause in document.clauses if clause.role == "rule"]
    rules = extract(clauses, document, parser=parser)
    acts = [team_act(clause, rule) for clause, rule in zip(clauses, rules, strict=True)]
    assert [act.text for act in acts if act] == ["suspend the account for a week"]
