from dataclasses import replace
from decimal import Decimal

import pytest

from evals.corpus import analyse_pair, consecutive, sample_versions
from evals.quiz import key_position_bias
from evals.quiz.keys import fact_in, grounds, judge_limit, key_limit
from evals.quiz.limits import read_limits


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("You must be at least 13 years old.", 13, "year", "at_least"),
        ("people who are sixteen years or older", 16, "year", "at_least"),
        ("answer within forty-eight hours", 48, "hour", "at_most"),
        ("more than 250,000 followers", 250000, "", "more_than"),
        ("anyone under 18 may not", 18, "", "less_than"),
        ("takes up to 15 business days", 15, "day", "at_most"),
        ("three or more accounts", 3, "", "at_least"),
        ("no later than 2 weeks", 2, "week", "at_most"),
        ("a rate of 30 percent or less", 30, "percent", "at_most"),
        ("the hold lasts 7 days", 7, "day", None),
    ],
)
def test_limits_are_read_from_plain_words(text, value, unit, comparator):
    reading = read_limits(text)[0]
    assert (reading.value, reading.unit, reading.comparator) == (Decimal(value), unit, comparator)


def test_a_wrong_key_is_found():
    judged = 0
    for old, new in consecutive(sample_versions()):
        analysis = analyse_pair(old, new)
        for item in analysis.quiz.items:
            found = grounds(item, analysis.changes)
            if key_limit(item.options[0]) is None or judge_limit(item, found) != "right":
                continue
            shifted = tuple(
                replace(option, correct=place == wrong)
                for wrong in [next(i for i, o in enumerate(item.options) if not o.correct)]
                for place, option in enumerate(item.options)
            )
            judged += 1
            assert judge_limit(replace(item, options=shifted), found) == "wrong"
            assert not fact_in(replace(item, evidence=()), grounds(replace(item, evidence=()), analysis.changes))
    assert judged >= 10


def test_even_keys_show_no_bias():
    items = [item for old, new in consecutive(sample_versions()) for item in analyse_pair(old, new).quiz.items]
    turned = [
        replace(item, options=item.options[step:] + item.options[:step])
        for item in items
        for step in range(len(item.options))
    ]
    assert key_position_bias(turned) == pytest.approx(0)
    first = [
        replace(item, options=tuple(sorted(item.options, key=lambda option: not option.correct))) for item in items
    ]
    assert key_position_bias(first) > 1.5
