"""What a rule says about a case: the evaluator that every key comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from nlp.document import Span
from nlp.message import Quantity
from nlp.rules.rule import Comparator, Phrase, Rule, Threshold

Reach = Literal["applies", "exempt", "out_of_reach"]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A case under one rule: what is known of it, by the places of the rule's phrases.

    `values` gives the case's value for a threshold (by the span
    of its number), `met` the exceptions that are fulfilled, `unmet` the conditions that are not. What a scenario does
    not mention is as the rule wants it: no exception met, every condition fulfilled, every limit kept.
    """

    values: Mapping[Span, Quantity] = field(default_factory=lambda: MappingProxyType({}))
    met: frozenset[Span] = frozenset()
    unmet: frozenset[Span] = frozenset()


def holds(value: Decimal, comparator: Comparator, bound: Decimal) -> bool:
    """Whether `value` satisfies the comparator with `bound`, both in one unit."""
    return {
        "at_least": value >= bound,
        "more_than": value > bound,
        "at_most": value <= bound,
        "less_than": value < bound,
        "exactly": value == bound,
    }[comparator]


def satisfies(value: Quantity, limit: Threshold) -> bool:
    """Whether a value keeps to a limit; durations are compared by length, whatever their units."""
    return holds(value.magnitude, limit.comparator, limit.quantity.magnitude)


def reach(rule: Rule, scenario: Scenario) -> Reach:
    """Whether the rule decides the case: an exception exempts it; a condition or limit not met leaves it outside.

    A limit of a duty is part of what is required, not of what the duty reaches; it counts only inside a condition.
    """
    if any(phrase.span in scenario.met for phrase in rule.exceptions):
        return "exempt"
    if any(phrase.span in scenario.unmet for phrase in rule.conditions):
        return "out_of_reach"
    reaching = [t for t in rule.thresholds if rule.modality != "duty" or _inside_any(t, rule.conditions)]
    values = scenario.values
    kept = all(satisfies(values[t.number.span], t) for t in reaching if t.number.span in values)
    return "applies" if kept else "out_of_reach"


def _inside_any(limit: Threshold, phrases: tuple[Phrase, ...]) -> bool:
    span = limit.number.span
    return any(phrase.span.start <= span.start and span.end <= phrase.span.end for phrase in phrases)
