"""Pieces: what people review. A briefing, a segment of one, a quiz item; each in one locale of one update.

A piece's words are its content, as in the JSON contracts; every edit makes a version of it. All here is pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from nlp.document import Document, Span
from nlp.ripple.footing import Footing, stand

Kind = Literal["briefing", "segment", "item"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Risk = Literal["low", "medium", "high"]
RISKS: tuple[Risk, ...] = get_args(Risk)
Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tag:
    """Which state of a piece somebody has seen: the version of its words, and the count of all its changes."""

    version: int
    revision: int


@dataclass(frozen=True, slots=True)
class Written:
    """A version of a piece's words, as far as four eyes are concerned."""

    number: int
    author_id: int | None


def authors_of(versions: Iterable[Written], approved: int | None) -> frozenset[int]:
    """Return whose words stand in a piece: all who wrote since version `approved`, which others have judged."""
    return frozenset(
        each.author_id for each in versions if each.author_id is not None and each.number > (approved or 0)
    )


def risk_of(content: Content) -> Risk:
    """Return how closely to look: as the worst that the checks found."""
    severities = {check["severity"] for check in content.get("checks", ())}
    return "high" if "error" in severities else "medium" if "warning" in severities else "low"


@dataclass(frozen=True, slots=True)
class Resting:
    """The clause words that a piece rests on: in the update's old or new version."""

    side: Literal["old", "new"]
    footing: Footing


def footings_of(content: Content, old: Document, new: Document) -> tuple[Resting, ...]:
    """Return what a piece rests on by its evidence, each clause's words once."""
    found: dict[Resting, None] = {}
    for evidence in content.get("evidence", ()):
        document = old if evidence["side"] == "old" else new
        if evidence["clause_id"] in document.by_id:
            span = Span(evidence["start"], evidence["end"])
            found[Resting(evidence["side"], stand(document, evidence["clause_id"], span))] = None
    return tuple(found)


def texts_of(content: Content) -> Mapping[str, str]:
    """Return the texts in a piece's words by the name of the field, as people compare versions of them."""
    texts = {name: content[name] for name in ("title", "text", "stem", "note") if content.get(name)}
    options: Sequence[Content] = content.get("options", ())
    for option in options:
        sign = "right" if option["correct"] else "wrong"
        texts[f"option {option['id']}"] = f"{option['text']} ({sign})"
        if option.get("feedback"):
            texts[f"feedback {option['id']}"] = option["feedback"]
    return texts


def first_words(content: Content) -> str:
    """Return the words by which a piece is known in a list: a title, a segment's text, a stem."""
    return next(iter(texts_of(content).values()), "")
