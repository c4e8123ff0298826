"""A translation unit: one segment in two languages, with what is known of its standing and its surroundings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# The states of XLIFF 2.0 (2.3.2.25), in order of trust.
State = Literal["initial", "translated", "reviewed", "final"]
# What a tag stands for, "" where nobody knows.
CodeKind = Literal["", "bold", "italic", "code", "link", "image", "template", "literal"]


@dataclass(frozen=True, slots=True)
class InlineCode:
    """What the tags with `number` stand for: a mark, and its data, such as a link's address."""

    number: int
    kind: CodeKind = ""
    data: str = ""


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """`source` and `target` are plain text with inline marks as numbered tags (`<1>bold</1>`, `<2/>`).

    Languages are BCP 47 tags. `before` and `after` are the neighbouring source segments, "" at an edge or where
    unknown. `origin` says who or what made it, `changed_on` when (an ISO 8601 date, "" where unknown). `codes` say what
    tags stand for where that is known; XLIFF carries them, TMX does not.
    """

    source: str
    target: str
    source_language: str
    target_language: str
    state: State = "translated"
    before: str = ""
    after: str = ""
    id: str = ""
    origin: str = ""
    changed_on: str = ""
    note: str = ""
    codes: tuple[InlineCode, ...] = ()
