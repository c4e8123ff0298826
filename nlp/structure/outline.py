"""Blocks to lines: which are headings, which tiers, which lead-ins, and how deep each item really is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from nlp.document import Block, Mark, Tier
from nlp.structure.lexicon import CLAUSE_PATTERN, JOINING_LINES, TITLE_WORDS_MAX
from nlp.structure.tiers import is_bare_label, read_tier, speaks_of_following, stands_as_label

LineRole = Literal["heading", "tier", "text", "aside"]

_ENDS_SENTENCE = re.compile(r"[.!?。！？؟…][\"'”’»)\]]*$")
_WORD = re.compile(r"[^\W\d_]")
_NO_TITLE = re.compile(rf"[\d:]|[^\w)”’\"']$|{CLAUSE_PATTERN}", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:[;,，；、]|[;,]\s*(?:and|or|and/or))$")


@dataclass(frozen=True, slots=True)
class Line:
    """A block with its role. `level` is the heading level, the item depth, or 0 for a plain paragraph.

    A tier line that is no heading has heading level 0; `reaches` > 0 says that it governs the sections with deeper
    headings than that below it ("Do not post:" above headings in bold), and `ends_tier` that a line speaks of what
    follows it by itself, whatever tier stood above. `leads` says that the items below read as the end of this line's
    last sentence, `announces` that they follow a finished sentence, which may announce them.
    """

    block: Block
    role: LineRole
    level: int
    tier: Tier | None = None
    leads: bool = False
    announces: bool = False
    reaches: int = 0
    ends_tier: bool = False


def outline(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """Give every block its role and its true depth."""
    nested = _nest_flattened(_indent_loose_items(blocks))
    titles = _plain_titles(nested)
    lines: list[Line] = []
    heading_level = 0
    for index, block in enumerate(nested):
        following = nested[index + 1] if index + 1 < len(nested) else None
        line = _read_line(block, following, heading_level)
        if index in titles and line.role == "text":
            tier = read_tier(block.text)
            line = Line(block, "tier" if tier else "heading", 0 if tier else _level_by_looks(heading_level), tier)
        if block.kind == "heading":
            heading_level = block.level
        lines.append(line)
    return tuple(lines)


def _read_line(block: Block, following: Block | None, heading_level: int) -> Line:
    if block.kind == "heading":
        tier = read_tier(block.text)
        return Line(block, "tier" if tier else "heading", block.level, tier)
    leads = _leads(block, following)
    if block.kind in ("paragraph", "item") and (tier := _standing_tier(block, following, leads=leads)):
        reaches = _reach(following, heading_level) if block.kind == "paragraph" else 0
        return Line(block, "tier", 0 if block.kind == "paragraph" else block.level, tier, reaches=reaches)
    if _is_heading_by_looks(block, following):
        return Line(block, "heading", _level_by_looks(heading_level))
    if _is_aside(block):
        return Line(block, "aside", block.level)
    announces = not leads and _precedes_items(block, following)
    ends_tier = _is_open_paragraph(block) and speaks_of_following(block.text)
    return Line(block, "text", block.level, leads=leads, announces=announces, ends_tier=ends_tier)


def _plain_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """The short lines that head a text although nothing marks them: pages lose their headings' marks when captured.

    Each stands between finished sentences, and a document has more than one of them.
    """
    found = [
        index
        for index, block in enumerate(blocks[:-1])
        if _could_be_title(block) and (not index or _is_finished(blocks[index - 1])) and _is_prose(blocks[index + 1])
    ]
    return frozenset(found) if len(found) > 1 else frozenset()


def _could_be_title(block: Block) -> bool:
    """Whether a line is a capitalized phrase: no clause of its own, no date, no sign that it goes on."""
    plain = block.kind == "paragraph" and block.level == 0 and not block.marks
    phrase = plain and block.text[:1].isupper() and 0 < len(block.text.split()) <= TITLE_WORDS_MAX
    return phrase and block.text.lower() not in JOINING_LINES and not _NO_TITLE.search(block.text)


def _is_finished(block: Block) -> bool:
    return block.kind != "paragraph" or bool(_ENDS_SENTENCE.search(block.text))


def _is_prose(block: Block) -> bool:
    opens = block.kind == "paragraph" and block.level == 0 and not block.text[:1].islower()
    ends = _ENDS_SENTENCE.search(block.text) or block.text.endswith(":")
    return opens and bool(ends) and len(block.text.split()) > TITLE_WORDS_MAX


def _is_heading_by_looks(block: Block, following: Block | None) -> bool:
    """Whether a paragraph stands out, or a numbered line above one ("3. **Fees**")."""
    plain = block.kind == "paragraph" and block.level == 0
    above_text = following is not None and following.kind == "paragraph"
    numbered = block.kind == "item" and block.number not in ("", "-") and above_text
    return (plain or numbered) and stands_as_label(block) and not block.text.endswith((":", "?"))


def _is_aside(block: Block) -> bool:
    """Whether a line is no sentence and has no word but those of links that do not show their address."""
    if block.kind not in ("paragraph", "item") or _ENDS_SENTENCE.search(block.text):
        return False
    rest = list(block.text)
    for mark in block.marks:
        if mark.kind in ("template", "image") or (mark.kind == "link" and _shows_address(mark, block.text)):
            return False
        if mark.kind == "link":
            rest[mark.span.start : mark.span.end] = " " * (mark.span.end - mark.span.start)
    return not _WORD.search("".join(rest))


def _shows_address(link: Mark, text: str) -> bool:
    return link.target.startswith(("mailto:", "tel:")) or link.span.of(text) in link.target


def _level_by_looks(heading_level: int) -> int:
    return min(heading_level + 1, 6) if heading_level else 2


def _is_open_paragraph(block: Block) -> bool:
    return block.kind == "paragraph" and block.level == 0 and block.text.rstrip().endswith(":")


def _reach(following: Block | None, heading_level: int) -> int:
    """The heading level below which sections stay under a tier line: those of the deeper heading right after it."""
    if following is None:
        return 0
    if following.kind == "heading":
        return following.level - 1 if following.level > heading_level else 0
    return _level_by_looks(heading_level) - 1 if _is_heading_by_looks(following, None) else 0


def _standing_tier(block: Block, following: Block | None, *, leads: bool) -> Tier | None:
    tier = read_tier(block.text)
    if tier is None or _ENDS_SENTENCE.search(block.text):
        return None
    if block.text.endswith(":"):
        # Above items, a line that says more than the tier is the beginning of their sentence.
        stands = following is not None and _is_open_paragraph(block) and following.kind != "item"
        bare = (leads or stands) and is_bare_label(block.text)
        return tier if bare or (stands and speaks_of_following(block.text)) else None
    if block.kind == "item":
        return tier if leads and is_bare_label(block.text) else None
    opens_list = following is not None and following.kind == "item"
    return tier if stands_as_label(block) or (opens_list and is_bare_label(block.text)) else None


def _leads(block: Block, following: Block | None) -> bool:
    """Whether the next block is an item deeper than this one and this one is left open."""
    return _precedes_items(block, following) and not _ENDS_SENTENCE.search(block.text)


def _precedes_items(block: Block, following: Block | None) -> bool:
    if block.kind not in ("paragraph", "item") or following is None or following.kind != "item":
        return False
    return following.level > block.level


def _indent_loose_items(blocks: Sequence[Block]) -> list[Block]:
    """Turn plain paragraphs after a lead-in into items where a list lost its bullets.

    They are taken for items only while they are left open (";" or ", or" at the end) or start in lower
    case, plus the one that closes the list.
    """
    found: list[Block] = []
    inside = False
    previous_open = False
    for block in blocks:
        plain = block.kind == "paragraph" and block.level == 0
        if inside and plain and (previous_open or block.text[:1].islower() or _OPEN_END.search(block.text)):
            previous_open = bool(_OPEN_END.search(block.text))
            found.append(replace(block, kind="item", level=1))
            continue
        inside = plain and block.text.endswith(":")
        previous_open = False
        found.append(block)
    return found


def _nest_flattened(blocks: Sequence[Block]) -> list[Block]:
    """Push items one level down below an item that ends in a colon, where the list lost its indentation.

    The lost list ends at the next item that ends in a colon, at one in another letter case than its first item, or
    with the list itself; an item with a colon whose own items are in the other case leads a list inside the lost one.
    Items that are whole sentences do not finish a lead-in.
    """
    found: list[Block] = []
    lead: Block | None = None
    first_lower: bool | None = None
    inner: bool | None = None  # the letter case of the list inside, while one is open
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.kind != "item":
            if block.level == 0:
                lead = None
            found.append(block)
            continue
        lower = block.text[:1].islower()
        if lead is not None and block.level == lead.level and inner is not None and lower == inner:
            found.append(replace(block, level=block.level + 2))
            continue
        inner = None
        if lead is not None and block.level == lead.level and lower == first_lower and _led_by(block, following):
            assert following is not None
            if following.text[:1].islower() != lower:
                inner = not lower
                found.append(replace(block, level=block.level + 1))
                continue
        if lead is not None and block.level == lead.level and not block.text.endswith(":"):
            first_lower = lower if first_lower is None else first_lower
            if lower == first_lower:
                found.append(replace(block, level=block.level + 1))
                continue
            lead = None
        if lead is not None and block.level > lead.level:
            found.append(replace(block, level=block.level + 1) if first_lower is not None else block)
            continue
        lead = block if _led_by(block, following) else None
        first_lower = None
        found.append(block)
    return found


def _led_by(block: Block, following: Block | None) -> bool:
    """Whether the next item of the same depth reads as the end of this one."""
    if following is None or following.kind != "item" or following.level != block.level:
        return False
    sentence = following.text[:1].isupper() and following.text.endswith(".") and len(following.text.split()) > 5
    return block.text.endswith(":") and not sentence
