"""A planted edit: what was done to which words, and what a change detector should say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml

from nlp.versions.change import Direction, Facet, Kind, Materiality


@dataclass(frozen=True, slots=True)
class Expected:
    """What is right to report. Empty `kinds` or `facets` and direction None are not judged.

    `facets` are the main facets that count as right.
    """

    materiality: Materiality
    kinds: tuple[Kind, ...] = ("modified",)
    facets: tuple[Facet, ...] = ()
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: the visible words before and after; `site` says whether the edited words are the document's own."""

    name: str
    old: str
    new: str
    expected: Expected
    site: str = "real"


@dataclass(frozen=True, slots=True)
class Variant:
    """Two wordings of one passage of Markdown, and what the step from `old` to `new` is."""

    name: str
    old: str
    new: str
    expected: Expected
    site: str = "real"


@cache
def material() -> Mapping[str, Any]:
    """Return the words that edits are made of (`material.yaml`)."""
    loaded: Mapping[str, Any] = yaml.safe_load((files("evals.changes") / "material.yaml").read_text(encoding="utf-8"))
    return loaded


def opposite(direction: Direction | None) -> Direction | None:
    if direction == "tighter":
        return "looser"
    return "tighter" if direction == "looser" else direction


def pick(rng: Random, options: Sequence[Any]) -> Any:
    return options[rng.randrange(len(options))]
