"""Which limits of a changed sentence are asked about."""

from __future__ import annotations

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


def test_where_words_turn_a_rule_round_nobody_is_asked_whether_it_reaches_a_value() -> None:
    items = compared(REACHED.format("at once"), REACHED.format("within 72 hours")).quiz.items
    assert "quiz-limit" not in {item.stem.id for item in items}


def test_a_limit_behind_the_modal_is_one_that_is_kept_to() -> None:
    host = "# Streams\n\n## Hosts\n\nA host who sees a fight must end the stream {} after a warning.\n"
    items = compared(host.format("at once"), host.format("within 10 minutes")).quiz.items
    assert [item.stem.mapping["kept"] for item in items if item.stem.id == "quiz-limit"] == ["true"]


def test_pounds_may_be_money_or_weight() -> None:
    assert not asked(POUNDS.format("four"), POUNDS.format("two"))
