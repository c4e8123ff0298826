"""What a clause says, as values: modality, thresholds, exceptions, conditions, consequences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nlp.document import Span
from nlp.message import Quantity

Modality = Literal["prohibition", "duty", "permission", "recommendation", "none"]
Comparator = Literal["at_least", "more_than", "at_most", "less_than", "exactly"]
ThresholdKind = Literal["age", "duration", "count", "percent", "money"]
Actor = Literal["user", "platform", "other", "unknown"]
Force = Literal["directive", "commissive", "declaration", "assertive", "unknown"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a clause; `span` is in the document's text, `text` what stands there."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Threshold:
    """A quantity that decides a case: "under 16 years", "within 30 days", "three strikes".

    `phrase` covers comparator, number and unit; `number` the number and its unit only.
    `noun` is the lemma of what is counted or bounded ("year", "strike", "follower").
    """

    kind: ThresholdKind
    comparator: Comparator
    quantity: Quantity
    phrase: Phrase
    number: Phrase
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and the words that define it."""

    term: Phrase
    meaning: Phrase


@dataclass(frozen=True, slots=True)
class Rule:
    """What one clause says; every phrase carries its place in the document's text.

    `modality` takes the tier and lead-in into account; `modal` is the marker in the clause itself, None
    where the modality is inherited. `actor` is who the rule binds. `stated` says that the clause gives its modality
    itself, if only as an imperative. `force` is what the clause does: "directive" where it has a modality, else
    whether it binds its speaker, lays something down, or only tells. `continues` says that it only goes on listing
    what the sentence before it is about. `verbs` are the places of words that are used as verbs.
    """

    clause_id: str
    modality: Modality
    modal: Phrase | None = None
    negated: bool = False
    stated: bool = False
    force: Force = "unknown"
    actor: Actor = "unknown"
    subject: Phrase | None = None
    action: Phrase | None = None
    thresholds: tuple[Threshold, ...] = ()
    exceptions: tuple[Phrase, ...] = ()
    conditions: tuple[Phrase, ...] = ()
    consequences: tuple[Phrase, ...] = ()
    examples: tuple[Phrase, ...] = ()
    definitions: tuple[Definition, ...] = ()
    dates: tuple[Phrase, ...] = ()
    continues: bool = False
    verbs: tuple[Span, ...] = ()
