"""The evaluator: what a rule says about a case."""

from __future__ import annotations

from decimal import Decimal

from nlp.document import Span
from nlp.message import Quantity
from nlp.quiz.verdict import Scenario, reach, satisfies
from nlp.rules.rule import Comparator, Modality, Phrase, Rule, Threshold

PLACE, INSIDE = Span(10, 30), Span(12, 20)


def limit(comparator: Comparator, value: int, unit: str = "year", span: Span = INSIDE) -> Threshold:
    phrase = Phrase("", span)
    return Threshold("age", comparator, Quantity(Decimal(value), unit), phrase, phrase)


def rule(modality: Modality, *, thresholds: tuple[Threshold, ...] = (), conditions: tuple[Phrase, ...] = (),
         exceptions: tuple[Phrase, ...] = ()) -> Rule:  # fmt: skip
    return Rule("c1", modality, thresholds=thresholds, conditions=conditions, exceptions=exceptions)


def case(value: int, unit: str = "year") -> Scenario:
    return Scenario(values={INSIDE: Quantity(Decimal(value), unit)})


def test_a_limit_decides_at_and_beside_its_boundary() -> None:
    loans = rule("prohibition", thresholds=(limit("more_than", 36, "percent"),))
    assert [reach(loans, case(rate, "percent")) for rate in (35, 36, 37)] == ["out_of_reach", "out_of_reach", "applies"]


def test_durations_are_compared_by_length() -> None:
    assert satisfies(Quantity(Decimal(1), "day"), limit("at_most", 24, "hour"))
    assert not satisfies(Quantity(Decimal(2), "day"), limit("at_most", 24, "hour"))


def test_an_exception_that_is_met_exempts_and_a_condition_that_is_not_leaves_outside() -> None:
    banned = rule("prohibition", exceptions=(Phrase("unless it is satire", PLACE),))
    assert reach(banned, Scenario(met=frozenset({PLACE}))) == "exempt"
    bound = rule("duty", conditions=(Phrase("if it is paid", PLACE),))
    assert reach(bound, Scenario(unmet=frozenset({PLACE}))) == "out_of_reach"
    assert reach(bound, Scenario()) == "applies"


def test_a_limit_inside_a_condition_says_what_a_duty_reaches() -> None:
    host = rule("duty", thresholds=(limit("more_than", 500, ""),), conditions=(Phrase("when more than 500", PLACE),))
    assert reach(host, case(500, "")) == "out_of_reach"
    assert reach(host, case(501, "")) == "applies"
