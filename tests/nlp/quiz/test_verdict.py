"""The evaluator: what a rule says about a case."""

from __future__ import annotations

from decimal import Decimal

from nlp.document import Span
from nlp.message import Quantity
from nlp.quiz.verdict import Scenario, breaks, meets, reach
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


def test_a_prohibition_is_broken_by_doing_and_a_duty_by_not_doing() -> None:
    assert breaks(rule("prohibition"), Scenario(done=True))
    assert not breaks(rule("prohibition"), Scenario(done=False))
    assert breaks(rule("duty"), Scenario(done=False))
    assert not breaks(rule("permission"), Scenario(done=True))
    assert not breaks(rule("recommendation"), Scenario(done=False))


def test_a_limit_decides_at_and_beside_its_boundary() -> None:
    grown = rule("duty", thresholds=(limit("at_least", 25),))
    assert [breaks(grown, case(age)) for age in (24, 25, 26)] == [True, False, False]
    loans = rule("prohibition", thresholds=(limit("more_than", 36, "percent"),))
    assert [breaks(loans, case(rate, "percent")) for rate in (35, 36, 37)] == [False, False, True]


def test_durations_are_compared_by_length() -> None:
    soon = rule("duty", thresholds=(limit("at_most", 24, "hour"),))
    assert meets(soon, case(1, "day"))
    assert not meets(soon, case(2, "day"))


def test_an_exception_that_is_met_exempts_and_a_condition_that_is_not_leaves_outside() -> None:
    banned = rule("prohibition", exceptions=(Phrase("unless it is satire", PLACE),))
    assert reach(banned, Scenario(met=frozenset({PLACE}))) == "exempt"
    assert not breaks(banned, Scenario(met=frozenset({PLACE})))
    bound = rule("duty", conditions=(Phrase("if it is paid", PLACE),))
    assert reach(bound, Scenario(done=False, unmet=frozenset({PLACE}))) == "out_of_reach"
    assert breaks(bound, Scenario(done=False))


def test_a_limit_inside_a_condition_says_what_a_duty_reaches() -> None:
    host = rule("duty", thresholds=(limit("more_than", 500, ""),), conditions=(Phrase("when more than 500", PLACE),))
    assert reach(host, case(500, "")) == "out_of_reach"
    assert reach(host, case(501, "")) == "applies"
