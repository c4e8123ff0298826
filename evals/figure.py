"""What an evaluation gives: figures, each a value with how many cases it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value; `n` is the number of cases under it (the denominator of a share)."""

    name: str
    value: float
    n: int


@dataclass(frozen=True)
class Result:
    """The figures of one task; `details` goes to the JSON only, `skipped` says what could not be measured.

    `tables` are rows by title, for people: all rows of a table have the same columns.
    """

    task: str
    figures: tuple[Figure, ...]
    details: Mapping[str, object] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()
    tables: Mapping[str, Sequence[Mapping[str, object]]] = field(default_factory=dict)

    @property
    def values(self) -> Mapping[str, float]:
        return {figure.name: figure.value for figure in self.figures}


@dataclass(frozen=True, slots=True)
class Scope:
    """How much to measure: `seeds` for the generated cases, `quick` for the small part that tests hold.

    `held_out` adds the labels that are kept unseen while the code is changed.
    """

    seeds: Sequence[int] = range(3)
    quick: bool = False
    held_out: bool = False


def share(name: str, hits: Sequence[bool]) -> Figure:
    """Return the share of true values; 0.0 of no case at all."""
    return Figure(name, sum(hits) / len(hits) if hits else 0.0, len(hits))
