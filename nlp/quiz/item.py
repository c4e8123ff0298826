"""Quiz items as values: generated once without a language, then localized with the same key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nlp.briefing.briefing import Grounding
from nlp.finding import Finding
from nlp.message import Content, Message
from nlp.versions.change import Facet

ItemType = Literal["single_choice", "multiple_response", "true_false", "cloze", "scenario"]
Bloom = Literal["remember", "apply", "analyse"]
OptionOrigin = Literal[
    "key", "previous_version", "sibling_clause", "modality_swap", "boundary_flip", "neighbour_value", "other_tier",
    "wrong_version",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class DraftOption:
    """An answer not yet in a language; `feedback` says why it is right or wrong."""

    content: Content
    correct: bool
    origin: OptionOrigin
    feedback: Message


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An item not yet in a language; `note` warns of a distressing topic. Asked with `--all`, it rests on no change."""

    id: str
    type: ItemType
    stem: Message
    options: tuple[DraftOption, ...]
    change_ids: tuple[str, ...]
    facet: Facet
    bloom: Bloom
    evidence: tuple[Grounding, ...]
    findings: tuple[Finding, ...] = ()
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class Abstention:
    """A change that no item was made of, and why."""

    change_id: str
    reason: Message


@dataclass(frozen=True, slots=True)
class DraftQuiz:
    """Items and abstentions; `findings` are about the set as a whole."""

    items: tuple[DraftItem, ...]
    abstained: tuple[Abstention, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    text: str
    correct: bool
    origin: OptionOrigin
    feedback: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item in one locale; exactly the same key as in every other.

    The stem of a "cloze" item holds exactly one blank, `____`, and its options are the choices.
    """

    id: str
    type: ItemType
    stem: str
    options: tuple[Option, ...]
    locale: str
    change_ids: tuple[str, ...]
    facet: Facet
    bloom: Bloom
    evidence: tuple[Grounding, ...]
    checks: tuple[Finding, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quiz:
    """The items of one locale; `checks` are findings on the set as a whole."""

    locale: str
    title: str
    items: tuple[Item, ...]
    abstained: tuple[tuple[str, str], ...]
    checks: tuple[Finding, ...] = ()
