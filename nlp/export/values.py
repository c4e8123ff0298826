"""From the JSON contract back to values: what was stored or edited as JSON is exported like what was just drafted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from nlp.briefing.briefing import Grounding, Segment
from nlp.document import Span
from nlp.finding import Finding
from nlp.quiz.item import Item, Option

Json = Mapping[str, Any]


def read_segment(value: Json) -> Segment:
    """Return the segment that `nlp.export.contract.briefing_json` wrote so. Raises KeyError for a missing field."""
    return Segment(
        id=value["id"],
        section=value["section"],
        role=value["role"],
        text=value["text"],
        origin=value["origin"],
        source_text=value["source_text"],
        language=value["language"],
        change_ids=tuple(value["change_ids"]),
        evidence=_groundings(value["evidence"]),
        checks=_findings(value["checks"]),
    )


def read_item(value: Json) -> Item:
    """Return the item that `nlp.export.contract.quiz_json` wrote so. Raises KeyError for a missing field."""
    return Item(
        id=value["id"],
        type=value["type"],
        stem=value["stem"],
        options=tuple(_option(option) for option in value["options"]),
        locale=value["locale"],
        change_ids=tuple(value["change_ids"]),
        facet=value["facet"],
        bloom=value["bloom"],
        evidence=_groundings(value["evidence"]),
        checks=_findings(value["checks"]),
        note=value["note"],
    )


def _option(value: Json) -> Option:
    return Option(value["id"], value["text"], value["correct"], value["origin"], value["feedback"])


def _groundings(values: Iterable[Json]) -> tuple[Grounding, ...]:
    return tuple(Grounding(one["side"], one["clause_id"], Span(one["start"], one["end"])) for one in values)


def _findings(values: Iterable[Json]) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            one["code"], one["severity"], one["message"],
            source=_span(one["source"]), target=_span(one["target"]), fix=one["fix"],
        )
        for one in values
    )  # fmt: skip


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None
