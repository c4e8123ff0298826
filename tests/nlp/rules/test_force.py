"""What sentences without a modality do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.rules.rule import Rule


@pytest.mark.parametrize(
    ("sentence", "force", "actor"),
    [
        ("Our team investigates every report.", "commissive", "platform"),
        ("All decisions on appeals are made by humans.", "commissive", "unknown"),
        ("You agree to the additional terms.", "commissive", "user"),
        ("You represent that the content is yours.", "commissive", "user"),
        ("This policy applies to direct messages.", "declaration", "unknown"),
        ("This includes messages in closed groups.", "declaration", "unknown"),
        ("A strike leads to suspension of the account.", "declaration", "unknown"),
        ("We want people to feel at home here.", "assertive", "unknown"),
        ("We are proud of our community.", "assertive", "unknown"),
        ("We handle nudity in two ways.", "assertive", "unknown"),
        ("Sarcasm is frequently misunderstood.", "assertive", "unknown"),
        ("It is hard to convey tone in writing.", "assertive", "unknown"),
        ("Staying on topic helps everyone.", "assertive", "unknown"),
        ("Before that law, services were sued often.", "assertive", "unknown"),
        ("This is because copies belong to different users.", "assertive", "unknown"),
        ("Millions of people post here every day.", "assertive", "unknown"),
        ("A private address", "unknown", "unknown"),
    ],
)
def test_a_sentence_promises_lays_down_or_tells(
    rule_of: Callable[..., Rule], sentence: str, force: str, actor: str
) -> None:
    rule = rule_of(sentence)
    assert (rule.force, rule.actor) == (force, actor)


def test_an_item_takes_its_modality_from_above_and_states_none(rule_of: Callable[..., Rule]) -> None:
    item = rule_of("a private address", lead_in="You may not post:")
    assert (item.modality, item.stated, item.force) == ("prohibition", False, "unknown")
    own = rule_of("You must not post a private address.")
    assert (own.modality, own.stated, own.force) == ("prohibition", True, "directive")
