"""What joined or left an enumeration."""

from __future__ import annotations

import pytest

from nlp.quiz.enumerations import find_member


@pytest.mark.parametrize(
    ("old", "new", "element", "joined"),
    [
        ("Sale of arms, parts, or explosives", "Sale of arms, parts, fireworks, or explosives", "fireworks", True),
        ("A minor using alcohol, tobacco, or drugs", "A minor using alcohol or drugs", "tobacco", False),
        ("who received money.", "who received money, free products, or another benefit.", "free products", True),
    ],
)
def test_the_element_is_found_with_its_place(old: str, new: str, element: str, joined: bool) -> None:
    member = find_member(old, new)
    assert member is not None
    assert (member.text, member.joined) == (element, joined)
    assert (new if joined else old)[member.span.start : member.span.end] == element


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Adults may post, share, or sell", "Adults may post, share, or buy"),
        ("We keep it for 90 days.", "We keep it for 90 days, unless the law asks for more, and delete it."),
        ("Guardians may post if they consent.", "Guardians may post if they are 16 or over and consent."),
        ("Art, music, or film", "Film, music, art, or dance"),
        ("A working link to each file", "A working, clickable link to each file"),
    ],
)
def test_other_edits_are_no_new_element(old: str, new: str) -> None:
    assert find_member(old, new) is None
