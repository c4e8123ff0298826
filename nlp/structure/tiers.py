"""Enforcement tiers, by a rule: a short standing line whose predicate permits, restricts or prohibits."""

from __future__ import annotations

import re

from nlp.document import Block, Tier, TierKind
from nlp.structure.lexicon import (
    FOLLOWING_PATTERN,
    FOLLOWING_WORDS_MAX,
    HEADING_WORDS_MAX,
    JOINING_LINES,
    LABEL_WORDS,
    TIER_PATTERNS,
    TIER_WORDS_MAX,
    TITLE_PATTERN,
)

_PATTERNS: tuple[tuple[TierKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern)) for kind, pattern in TIER_PATTERNS
)
_TITLE = re.compile(TITLE_PATTERN)
_FOLLOWING = re.compile(FOLLOWING_PATTERN)
_WORD = re.compile(r"\w+")


def read_tier(text: str) -> Tier | None:
    """Return the tier that a standing line names, or None where it names none."""
    label = text.strip().rstrip(":").strip()
    lowered = label.lower()
    words = _WORD.findall(lowered)
    if lowered.startswith("what ") and label.endswith("?"):
        label = label.rstrip("? ")  # "What is not allowed?" heads a list; "Is this allowed?" asks
    longest = FOLLOWING_WORDS_MAX if speaks_of_following(text) else TIER_WORDS_MAX
    if not 0 < len(words) <= longest or label.endswith((".", "!", "?", ",", ";")):
        return None
    if _TITLE.search(lowered):
        return None
    for kind, pattern in _PATTERNS:
        if pattern.search(lowered):
            return Tier(label, kind)
    return None


def speaks_of_following(text: str) -> bool:
    """Whether a line says what the platform does with all that stands below ("For the following content, we …:")."""
    return bool(_FOLLOWING.search(text.strip().lower()))


def is_bare_label(text: str) -> bool:
    """Whether a tier line names no topic of its own ("NOT ALLOWED", "What we remove")."""
    rest = text.lower()
    for _, pattern in _PATTERNS:
        rest = pattern.sub(" ", rest)
    return all(word in LABEL_WORDS for word in _WORD.findall(rest))


def is_bold_line(block: Block) -> bool:
    """Whether bold marks cover all of the block's words."""
    covered = 0
    for mark in block.marks:
        if mark.kind == "bold":
            covered += len(mark.span.of(block.text).strip())
    return bool(block.text) and covered >= len(block.text.strip().rstrip(":"))


def is_capital_line(text: str) -> bool:
    """Whether every letter that has a case is a capital, with two letters or more."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and text.upper() == text and text.lower() != text


def stands_as_label(block: Block) -> bool:
    """Whether a paragraph stands out as a line of its own: all bold or all capitals, short, no sentence."""
    words = len(_WORD.findall(block.text))
    if block.text.strip(" .:").lower() in JOINING_LINES:
        return False
    if not 0 < words <= HEADING_WORDS_MAX or block.text.rstrip().endswith((".", "!", ",", ";")):
        return False
    return is_bold_line(block) or is_capital_line(block.text)
