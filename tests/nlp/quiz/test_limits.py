"""Which limits of a changed sentence are asked about."""

from __future__ import annotations

from nlp.pipeline import say
from tests.conftest import compared

PAUSE = "# Streams\n\n## Hosts\n\nA host must end a stream {} after a warning.\n"
FIGURE = "# Streams\n\n## Terms\n\nA public figure is a person who has more than {} followers.\n"
BODIES = "# Streams\n\n## Terms\n\nA named group is a group that at least {} named as such.\n"


def asked(old: str, new: str) -> list[str]:
    return [item.stem.id for item in compared(old, new).quiz.items if item.facet == "threshold"]


def test_a_limit_in_the_place_of_words_is_one_that_came() -> None:
    assert asked(PAUSE.format("at once"), PAUSE.format("within 10 minutes"))


def test_a_definition_binds_by_its_number() -> None:
    assert asked(FIGURE.format("500,000"), FIGURE.format("100,000"))


def test_a_count_whose_noun_tells_one_from_many_is_not_asked() -> None:
    assert not asked(BODIES.format("two courts have"), BODIES.format("one court has"))


REACHED = "# Streams\n\n## Hosts\n\nUnless you explain it {}, we suspend your account.\n"
POUNDS = "# Ads\n\n## Diets\n\nAds must not promise a loss of {} pounds or more a week.\n"


def test_where_words_turn_a_rule_round_nobody_is_asked_whether_a_case_was_in_time() -> None:
    items = compared(REACHED.format("at once"), REACHED.format("within 72 hours")).quiz.items
    assert "quiz-limit" not in {item.stem.id for item in items}


STRIKES = "# Streams\n\n## Hosts\n\nThree strikes within {} days lead to closure of the account.\n"


def test_the_time_in_which_strikes_are_counted_is_a_value_and_no_deadline() -> None:
    (item,) = compared(STRIKES.format(90), STRIKES.format(180)).quiz.items
    assert item.stem.id == "quiz-gap-value"


GROUPS = "# Groups\n\n## Owners\n\nAn owner must appoint a helper when more than {} people join the group.\n"


def test_the_number_from_which_a_rule_applies_is_asked_with_a_case_between_the_two() -> None:
    (item,) = compared(GROUPS.format(100), GROUPS.format(50)).quiz.items
    assert item.stem.id == "quiz-reach"
    assert say(item.stem).endswith("In one case the figure is 51. Does the rule apply to it?")
    turned = GROUPS.replace("join the group", "join the group, unless a friend helps")
    assert "quiz-reach" not in {each.stem.id for each in compared(turned.format(100), turned.format(50)).quiz.items}


def test_a_limit_behind_the_modal_is_one_that_is_kept_to() -> None:
    host = "# Streams\n\n## Hosts\n\nA host who sees a fight must end the stream {} after a warning.\n"
    items = compared(host.format("at once"), host.format("within 10 minutes")).quiz.items
    assert [item.stem.id for item in items] == ["quiz-limit"]


def test_pounds_may_be_money_or_weight() -> None:
    assert not asked(POUNDS.format("four"), POUNDS.format("two"))


def test_who_is_told_in_advance_is_told_of_what_the_sentence_before_says() -> None:
    told = "# Streams\n\n## Hosts\n\nWe close channels left empty for 6 months. We tell the host {} days in advance.\n"
    (item,) = compared(told.format(30), told.format(14)).quiz.items
    assert "We close channels left empty for 6 months. We tell the host ____ in advance." in say(item.stem)
    alone = told.replace("We close channels left empty for 6 months. ", "")
    assert not asked(alone.format(30), alone.format(14))


def test_a_long_name_of_a_policy_stands_before_the_heading() -> None:
    named = STRIKES.replace("# Streams", "# House Rules: What Hosts and Guests Owe Each Other Here")
    (item,) = compared(named.format(90), named.format(180)).quiz.items
    assert "House Rules: What Hosts and Guests Owe Each Other Here – Hosts" in say(item.stem)
