"""Flaws of items and of sets: each planted one is found, and policy words are exempt."""

from __future__ import annotations

from dataclasses import replace

from evals.quiz.planted import GOOD, missed, planted_sets, read_planted
from nlp.quiz.flaws import CODES, check_text
from nlp.quiz.item import Item, Option
from nlp.quiz.sets import check_set
from nlp.quiz.wordings import MESSAGES


def item(stem: str, *answers: str, locale: str = "en") -> Item:
    options = tuple(
        Option(chr(97 + at), text.lstrip("*"), text.startswith("*"), "key", "") for at, text in enumerate(answers)
    )
    return Item("q", "single_choice", stem, options, locale, (), "scope", "apply", ())


def codes(*args: str, quoted: tuple[str, ...] = (), locale: str = "en") -> set[str]:
    return {finding.code for finding in check_text(item(*args, locale=locale), quoted=quoted)}


def test_every_flaw_has_ten_planted_items_and_each_is_found() -> None:
    planted = read_planted()
    assert set(planted) - {GOOD} == set(CODES)
    assert all(len(items) >= 10 for items in planted.values())
    assert missed() == {"planted_flaws_missed": [], "alarms_on_good_items": {}}


def test_every_flaw_of_a_set_is_found() -> None:
    for code, items in planted_sets(read_planted()[GOOD]).items():
        assert code in {finding.code for finding in check_set(items)}
        assert code in MESSAGES


def test_words_are_words_and_not_parts_of_words() -> None:
    assert "absolute_terms" not in codes("Which is it?", "*A ballad", "A nevermore", "A song", "A poem")
    assert "negative_stem" not in codes("Which notice applies?", "*One", "Two", "Three", "Four")


def test_the_policys_own_words_are_no_flaw_of_the_item() -> None:
    answers = ("*Always label an ad", "Label a trip", "Label a gift", "Label a prize")
    assert "absolute_terms" in codes("Which rule is new?", *answers)
    assert "absolute_terms" not in codes("Which rule is new?", *answers, quoted=("always",))
    assert "vague_terms" not in codes("Under “Ads”, what does “We usually remove it” rule?", *answers)
    assert "negative_stem" not in codes("Which one is not allowed?", *answers)


def test_equal_values_are_equal_answers_in_every_language() -> None:
    assert "more_than_one_correct" in codes("How long is it?", "*24 hours", "1 day", "2 days", "3 days")
    wrong = ("*Ja: 250.000", "Nein: 100.000", "Nein: 100.000", "Nein: 50.000")
    assert "duplicate_options" in codes("Wie viele?", *wrong, locale="de")
    assert "lost_focus" not in codes("どれですか。", *wrong, locale="ja")


def test_changes_without_an_item_are_counted() -> None:
    asked = replace(item("Which?", "*a", "b", "c", "d"), change_ids=("c1",))
    (finding,) = check_set([asked], changes=["c1", "c2"])
    assert (finding.code, finding.severity) == ("coverage", "info")
