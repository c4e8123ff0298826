"""What clauses say: modality, actor, thresholds, exceptions, conditions, consequences, definitions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from nlp.document import TierKind
from nlp.rules.rule import Phrase, Rule

RuleOf = Callable[..., Rule]

MODALITY = [
    ("You must not post spam.", "prohibition", "must not", "user"),
    ("You may not sell weapons.", "prohibition", "may not", "user"),
    ("No user may share private links.", "prohibition", "No user may", "user"),
    ("Under no circumstances will Users upload malware.", "prohibition", "Under no circumstances will", "user"),
    ("Do not post spam.", "prohibition", "Do not", "user"),
    ("Never share another person's medical records.", "prohibition", "Never", "user"),
    ("Please do not submit false reports.", "prohibition", "do not", "user"),
    ("Refrain from personal attacks.", "prohibition", "Refrain", "user"),
    ("No hate speech.", "prohibition", "No", "user"),
    ("We don't allow posting hateful symbols.", "prohibition", "don't allow", "user"),
    ("We do not tolerate bullying.", "prohibition", "do not tolerate", "user"),
    ("Bullying will not be tolerated.", "prohibition", "will not be tolerated", "user"),
    ("Users are prohibited from selling weapons.", "prohibition", "are prohibited", "user"),
    ("Content that may harm minors is not allowed.", "prohibition", "is not allowed", "user"),
    ("Selling tobacco is strictly prohibited.", "prohibition", "is strictly prohibited", "user"),
    ("You agree not to scrape the site.", "prohibition", "agree not", "user"),
    ("Minors cannot send virtual gifts.", "prohibition", "cannot", "other"),
    ("Hate speech has no place on our platform.", "prohibition", "has no place", "user"),
    ("Leaving a match early counts as an offense.", "prohibition", "counts as an offense", "user"),
    ("Verification is optional.", "permission", "is optional", "user"),
    ("Examples of unacceptable behavior include sexual comments.", "prohibition", "unacceptable", "user"),
    ("We will not share your address.", "prohibition", "will not", "platform"),
    ("Advertisers must label synthetic media.", "duty", "must", "user"),
    ("Users are required to verify their age.", "duty", "are required", "user"),
    ("You are responsible for keeping your account secure.", "duty", "are responsible", "user"),
    ("It is your responsibility to keep your password safe.", "duty", "is your responsibility", "user"),
    ("You agree to comply with all applicable laws.", "duty", "agree", "user"),
    ("You have to confirm your email address.", "duty", "have to", "user"),
    ("We will notify you of the decision.", "duty", "will", "platform"),
    ("Accounts that evade a ban will be removed.", "duty", "will", "platform"),
    ("Severe violations may be reported to law enforcement.", "permission", "may", "platform"),
    ("Photos with the watermark of another app will be rejected.", "duty", "will", "platform"),
    ("AI-generated content must be clearly labelled.", "duty", "must", "user"),
    ("Be kind to others.", "duty", None, "user"),
    ("You may appeal the decision.", "permission", "may", "user"),
    ("Political satire is allowed.", "permission", "is allowed", "user"),
    ("We allow satire.", "permission", "allow", "user"),
    ("You are not required to use your real name.", "permission", "are not required", "user"),
    ("Only verified accounts may run ads.", "permission", "may", "user"),
    ("We may remove your content.", "permission", "may", "platform"),
    ("Content may be removed without notice.", "permission", "may", "platform"),
    ("We reserve the right to terminate accounts.", "permission", "reserve the right", "platform"),
    ("You should not tag strangers.", "recommendation", "should not", "user"),
    ("We recommend that you enable alerts.", "recommendation", "recommend", "user"),
    ("Please report content that violates our rules.", "recommendation", None, "user"),
    ("In rare cases, you may be alleging infringement in a whole repository.", "none", None, "unknown"),
    ("This may include memes and parody.", "none", None, "unknown"),
    ("You may or may not receive an answer.", "none", None, "unknown"),
    ("You may not be able to see all features.", "none", None, "unknown"),
    ("Users who may be at risk will see a prompt.", "none", None, "unknown"),
    ("Videos that you must not miss are listed below.", "none", None, "unknown"),
    ("We are not responsible for third-party sites.", "none", None, "unknown"),
    ("As part of our service, we will recommend videos to you.", "duty", "will", "platform"),
    ("Please also be advised we do not run a call center.", "none", None, "unknown"),
    ("TO THE EXTENT PERMITTED BY APPLICABLE LAW, WE WILL NOT BE LIABLE FOR LOSSES.", "none", None, "unknown"),
    ("No responsibility for guests.", "none", None, "unknown"),
    ("Harmful content includes, but is not limited to, fake reviews.", "none", None, "unknown"),
    ("Search terms based on your chat may be sent to our partners.", "permission", "may", "platform"),
    ("Users that run a shop, or that use Shop+, must not trick others.", "prohibition", "must not", "user"),
    ("See our privacy policy for details.", "none", None, "unknown"),
]


@pytest.mark.parametrize(("text", "modality", "modal", "actor"), MODALITY)
def test_modality_of_a_sentence(rule_of: RuleOf, text: str, modality: str, modal: str | None, actor: str) -> None:
    rule = rule_of(text)
    assert (rule.modality, rule.modal and rule.modal.text, rule.actor) == (modality, modal, actor)


@pytest.mark.parametrize(
    ("text", "lead_in", "tier", "modality", "actor"),
    [
        ("Post spam", "You may not:", None, "prohibition", "user"),
        ("is unlawful", "Under no circumstances will Users upload any Content that:", None, "prohibition", "user"),
        ("plans for self-harm", "We do not allow:", None, "prohibition", "user"),
        ("Sexual comments", "Examples of unacceptable behaviour include:", None, "prohibition", "user"),
        ("Selling tobacco is forbidden", "We do not allow:", None, "prohibition", "user"),
        ("label synthetic media", "Advertisers must:", None, "duty", "user"),
        ("not impersonate others", "Users must:", None, "prohibition", "user"),
        (
            "interfere with the service",
            "Unless we say so, you will not and you have no right to:",
            None,
            "prohibition",
            "user",
        ),
        (
            "Delete the post",
            "If it breaks a rule, we take one or more of these actions:",
            None,
            "permission",
            "platform",
        ),
        ("Suspending the account", "These are some of the ways we may respond:", None, "permission", "platform"),
        ("Showing blood or gore", "", "prohibited", "prohibition", "user"),
        ("Artistic nudity", "", "allowed", "permission", "user"),
        ("A link to the source", "", "required", "duty", "user"),
        ("You must be 18.", "", "allowed", "duty", "user"),
        ("Nudity means visible genitals.", "", "prohibited", "none", "unknown"),
    ],
)
def test_modality_is_inherited(
    rule_of: RuleOf, text: str, lead_in: str, tier: TierKind | None, modality: str, actor: str
) -> None:
    rule = rule_of(text, lead_in=lead_in, tier=tier)
    assert (rule.modality, rule.actor) == (modality, actor)


def test_an_inherited_modality_has_no_marker_in_the_clause(rule_of: RuleOf) -> None:
    rule = rule_of("post spam", lead_in="You may not:")
    assert rule.modal is None
    assert rule.action is not None
    assert rule.action.text == "post spam"


THRESHOLDS = [
    ("Users under 13 cannot create an account.", ["age less_than 13 year | under 13 | 13"]),
    ("Users aged 13 or older may join.", ["age at_least 13 year | aged 13 or older | 13"]),
    ("You must be at least 16 years old.", ["age at_least 16 year | at least 16 years old | 16 years"]),
    ("The minimum age is 16.", ["age at_least 16 year | The minimum age is 16 | 16"]),
    ("Accounts of anyone under the age of 13 are removed.", ["age less_than 13 year | under the age of 13 | 13"]),
    ("Livestreams are shown to people aged 18+.", ["age at_least 18 year | aged 18+ | 18"]),
    ("Anyone under eighteen (18) years of age is a minor.", [
        "age less_than 18 year | under eighteen (18) years of age | eighteen (18) years"]),
    ("Minors between 13 and 17 may not go live.", ["age at_least 13 year | 13 | 13", "age at_most 17 year | 17 | 17"]),
    ("A person under 18 years of age, or under the local age.", [
        "age less_than 18 year | under 18 years of age | 18 years"]),
    ("Appeal within 30 days.", ["duration at_most 30 day | within 30 days | 30 days"]),
    ("You may appeal no later than thirty (30) days after it.", [
        "duration at_most 30 day | no later than thirty (30) days | thirty (30) days"]),
    ("Sellers must answer within two business days.", [
        "duration at_most 2 day | within two business days | two business days"]),
    ("We lock the account for a 24-hour period.", ["duration exactly 24 hour | 24-hour | 24-hour"]),
    ("Records are kept for at least six months.", ["duration at_least 6 month | at least six months | six months"]),
    ("You may only have one account.", ["count exactly 1 | one account | one"]),
    ("You can't use more than one account.", ["count more_than 1 | more than one account | one"]),
    ("Use up to five hashtags.", ["count at_most 5 | up to five hashtags | five"]),
    ("Accounts with more than 10,000 followers must comply.", [
        "count more_than 10000 | more than 10,000 followers | 10,000"]),
    ("You will lose access after three strikes.", ["count exactly 3 | three strikes | three"]),
    ("A third violation leads to a ban.", ["count exactly 3 | third violation | third"]),
    ("Do not post more than twice a day.", ["count more_than 2 | more than twice | twice"]),
    ("Videos must not exceed 10 minutes.", ["duration at_most 10 minute | not exceed 10 minutes | 10 minutes"]),
    ("Discounts of fifty percent or more need approval.", [
        "percent at_least 50 percent | fifty percent or more | fifty percent"]),
    ("Prizes over $500 or EUR 450 need approval.", [
        "money more_than 500 USD | over $500 | $500", "money more_than 450 EUR | EUR 450 | EUR 450"]),
    ("See Section 4.2, Regulation (EU) 2022/2065 and 17 U.S.C. § 512(c).", []),
    ("In the 2020 election, no one may deceive one another.", []),
    ("Third parties use two-factor authentication, 24/7.", []),
    ("The policy of 1 May 2024 is version 2.0.", []),
    ("Call +1 415 555 0100 or write to 88 Main Street.", []),
    ("There is zero tolerance for one of these acts.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), THRESHOLDS)
def test_thresholds(rule_of: RuleOf, text: str, expected: Sequence[str]) -> None:
    found = [
        f"{t.kind} {t.comparator} {t.quantity.value} {t.quantity.unit}".rstrip()
        + f" | {t.phrase.text} | {t.number.text}"
        for t in rule_of(text).thresholds
    ]
    assert found == expected


def test_what_is_counted(rule_of: RuleOf) -> None:
    nouns = [
        t.noun for t in rule_of("Three strikes within 90 days, or ten business days, or 1,000 followers.").thresholds
    ]
    assert nouns == ["strike", "day", "business day", "follower"]


PHRASES = [
    ("You may not show gore unless it is newsworthy.", "exceptions", ["unless it is newsworthy"]),
    ("Unless you have permission, you may not use our logo.", "exceptions", ["Unless you have permission"]),
    ("No user may share links, except for news.", "exceptions", ["except for news"]),
    ("Nudity is not allowed, except in the context of breastfeeding, and may be age-restricted.", "exceptions",
     ["except in the context of breastfeeding"]),
    ("You may not post ads, other than in designated channels.", "exceptions", ["other than in designated channels"]),
    ("This policy does not apply to educational content.", "exceptions",
     ["This policy does not apply to educational content"]),
    ("We may make exceptions for satire.", "exceptions", ["We may make exceptions for satire"]),
    ("If you are under 18, you may not go live.", "conditions", ["If you are under 18"]),
    ("Ads are permitted only when they are labelled.", "conditions", ["only when they are labelled"]),
    ("Satire is fine as long as the intent is clear.", "conditions", ["as long as the intent is clear"]),
    ("Links are allowed, provided that they are labelled.", "conditions", ["provided that they are labelled"]),
    ("We suspend the account after three strikes.", "conditions", ["after three strikes"]),
    ("Gore is allowed if it is newsworthy, but it must be labelled.", "conditions", ["if it is newsworthy"]),
    ("If it is hateful we remove it, unless it is quoted.", "conditions", ["If it is hateful"]),
    ("Check if your account is affected.", "conditions", []),
    ("Places where people meet are public.", "conditions", []),
    ("We ban slurs, including racial ones, unless quoted.", "examples", ["including racial ones"]),
    ("Dangerous challenges, such as choking games, are not allowed.", "examples", ["such as choking games"]),
    ("Weapons (e.g., guns or knives) are banned.", "examples", ["e.g., guns or knives"]),
    ("We may remove your content or suspend your account.", "consequences",
     ["remove your content", "suspend your account"]),
    ("Your account will be permanently suspended if you lie.", "consequences", ["be permanently suspended"]),
    ("Violations may result in the removal of content.", "consequences", ["the removal of content"]),
    ("We will report child exploitation to law enforcement.", "consequences",
     ["report child exploitation to law enforcement"]),
    ("We will not delete your posts.", "consequences", []),
    ("You may delete your account.", "consequences", []),
    ("This policy is effective as of May 1, 2024.", "dates", ["effective as of May 1, 2024"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "expected"), PHRASES)
def test_phrases(rule_of: RuleOf, text: str, kind: str, expected: Sequence[str]) -> None:
    phrases: tuple[Phrase, ...] = getattr(rule_of(text), kind)
    assert [phrase.text for phrase in phrases] == expected


def test_a_lead_in_that_ends_in_unless_makes_its_items_exceptions(rule_of: RuleOf) -> None:
    rule = rule_of("the content is newsworthy", lead_in="We remove such content unless:")
    assert [phrase.text for phrase in rule.exceptions] == ["the content is newsworthy"]


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("“Doxxing” means publishing private information.", "Doxxing", "publishing private information"),
        ("Hate speech refers to attacks on people.", "Hate speech", "attacks on people"),
        ("For the purposes of this policy, a minor is any person under 18.", "minor", "any person under 18"),
        ("By “public figure” we mean an elected official.", "public figure", "an elected official"),
        ("A “strike” is where we record a violation.", "strike", "we record a violation"),
        ("Spam is defined as unwanted bulk content.", "Spam", "unwanted bulk content"),
    ],
)
def test_definitions(rule_of: RuleOf, text: str, term: str, meaning: str) -> None:
    assert [(d.term.text, d.meaning.text) for d in rule_of(text).definitions] == [(term, meaning)]


def test_this_means_that_defines_nothing(rule_of: RuleOf) -> None:
    assert rule_of("This means that we remove it.").definitions == ()


@pytest.mark.parametrize(
    ("text", "action", "subject"),
    [
        ("You may not use our logo unless you have permission.", "use our logo", "You"),
        ("Users are prohibited from selling weapons.", "selling weapons", "Users"),
        ("We do not allow posting hateful symbols.", "posting hateful symbols", "We"),
        ("It is prohibited to sell tobacco.", "to sell tobacco", "It"),
        ("We reserve the right to terminate accounts if you lie.", "terminate accounts", "We"),
        (
            "Content that may harm minors is not allowed.",
            "Content that may harm minors",
            "Content that may harm minors",
        ),
    ],
)
def test_action_and_subject(rule_of: RuleOf, text: str, action: str, subject: str) -> None:
    rule = rule_of(text)
    assert (rule.action and rule.action.text, rule.subject and rule.subject.text) == (action, subject)


def test_an_item_that_completes_its_lead_in_orders_nothing(rule_of: RuleOf) -> None:
    rule = rule_of("Attempts to buy high-risk drugs.", lead_in="Content that:", tier="prohibited")
    assert (rule.modality, rule.stated) == ("prohibition", False)
