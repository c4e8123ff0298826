"""Numbered inline tags: `<1>bold</1>` stands around words, `<2/>` alone; the same numbers in source and target.

The one notation of units, exchange files, engines (`nlp.localize.marks` knows what a number stands for) and checks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from nlp.document import Span

TagKind = Literal["open", "close", "alone"]

# As a pattern for other patterns too; `</1/>` is no tag.
NUMBERED = r"<(?:/[1-9]\d{0,4}|[1-9]\d{0,4}/?)>"
_TAG = re.compile(NUMBERED, re.ASCII)


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag of a text; `isolated` says that an opening or closing one has no partner in this text."""

    kind: TagKind
    number: int
    isolated: bool = False

    def __str__(self) -> str:
        return f"<{'/' * (self.kind == 'close')}{self.number}{'/' * (self.kind == 'alone')}>"


def find_tags(text: str) -> Iterator[tuple[Span, Tag]]:
    """Yield every tag of `text` with its place, in order, whether they fit together or not."""
    for match in _TAG.finditer(text):
        written = match.group().strip("<>")
        kind: TagKind = "close" if written.startswith("/") else "alone" if written.endswith("/") else "open"
        yield Span(*match.span()), Tag(kind, int(written.strip("/")))


def cut_tags(text: str) -> tuple[str | Tag, ...]:
    """Return `text` as words and tags, in order; joined as strings they are `text` again.

    A text in which a number is used twice has no tags that could be told apart: it is returned as words alone.
    """
    if "<" not in text:
        return (text,) if text else ()
    parts: list[str | Tag] = []
    at = 0
    for span, tag in find_tags(text):
        parts += [text[at : span.start]] if span.start > at else []
        parts.append(tag)
        at = span.end
    parts += [text[at:]] if at < len(text) else []
    tags = [part for part in parts if isinstance(part, Tag)]
    if _doubled(tags):
        return (text,)
    paired = _paired(tags)
    return tuple(
        Tag(part.kind, part.number, isolated=part.kind != "alone" and part.number not in paired)
        if isinstance(part, Tag)
        else part
        for part in parts
    )


def is_nested(parts: Sequence[str | Tag]) -> bool:
    """Say whether every pair of tags stands wholly inside or outside every other, none of them isolated."""
    opened: list[int] = []
    for part in parts:
        if not isinstance(part, Tag) or part.kind == "alone":
            continue
        if part.isolated:
            return False
        if part.kind == "open":
            opened.append(part.number)
        elif opened.pop() != part.number:
            return False
    return True


def strip_tags(text: str) -> str:
    """Return the words of `text` without its tags."""
    return "".join(part for part in cut_tags(text) if isinstance(part, str))


def blank_tags(text: str) -> str:
    """Return `text` with every tag overwritten by blanks, so that offsets stay and its number is none of the text's."""
    return "".join(part if isinstance(part, str) else " " * len(str(part)) for part in cut_tags(text))


def tags_of(text: str) -> frozenset[str]:
    """Return the tags of `text` as they are written."""
    return frozenset(str(part) for part in cut_tags(text) if isinstance(part, Tag))


def _doubled(tags: Sequence[Tag]) -> bool:
    written = Counter(map(str, tags))
    alone = {tag.number for tag in tags if tag.kind == "alone"}
    return any(count > 1 for count in written.values()) or any(t.kind != "alone" and t.number in alone for t in tags)


def _paired(tags: Sequence[Tag]) -> frozenset[int]:
    """The numbers that open before they close."""
    opened = {tag.number: place for place, tag in enumerate(tags) if tag.kind == "open"}
    return frozenset(
        tag.number
        for place, tag in enumerate(tags)
        if tag.kind == "close" and tag.number in opened and opened[tag.number] < place
    )
