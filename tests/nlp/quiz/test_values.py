"""Values of cases and of wrong answers."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from nlp.message import Quantity
from nlp.quiz.values import neighbours, value_between
from nlp.quiz.verdict import holds
from nlp.rules.rule import Comparator

COMPARATORS: tuple[Comparator, ...] = ("at_least", "more_than", "at_most", "less_than", "exactly")


def days(value: int) -> Quantity:
    return Quantity(Decimal(value), "day")


@given(st.sampled_from(COMPARATORS), st.integers(1, 90), st.integers(1, 90))
def test_a_case_between_two_limits_is_judged_differently(comparator: Comparator, old: int, new: int) -> None:
    case = value_between(days(old), days(new), comparator)
    if case is not None:
        assert holds(case.value, comparator, Decimal(old)) != holds(case.value, comparator, Decimal(new))
    else:
        assert old == new


def test_the_case_lies_at_the_boundary_that_is_new() -> None:
    assert value_between(days(30), days(14), "at_most") == days(15)
    assert value_between(days(14), days(30), "at_most") == days(30)
    followers = [Quantity(Decimal(value)) for value in (500_000, 250_000, 260_000)]
    assert value_between(followers[0], followers[1], "more_than") == followers[2]


@given(st.sampled_from(["year", "day", "hour", "percent", ""]), st.integers(1, 100))
def test_wrong_values_differ_from_the_key_by_value(unit: str, value: int) -> None:
    right = Quantity(Decimal(value), unit)
    found = neighbours(right, [Quantity(Decimal(7), "day")], 3)
    magnitudes = [quantity.magnitude for quantity in found]
    assert len(set(magnitudes)) == len(found) == 3
    assert right.magnitude not in magnitudes
