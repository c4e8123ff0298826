"""GIFT, read by gift-pegjs."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from nlp.export.quiz.gift import escape, quiz_gift
from nlp.export.quiz.shape import legible, split_blank
from nlp.quiz.item import Option
from tests.nlp.export.quiz.conftest import TEXTS, languages, many_items, shown, with_texts


def text_of(quiz, changes):
    return quiz_gift(quiz, changes).data.decode()


def spaced(text):
    return " ".join(text.split())


def assert_holds(question, item):
    """A question read by gift-pegjs says what the item says."""
    stem = shown(question["stem"]["text"])
    if question["hasEmbeddedAnswers"]:
        before, after = split_blank(legible(item.stem))
        assert spaced(stem) == spaced(f"{before} _____ {after}")
    else:
        assert stem.strip() == legible(item.stem)
    if question["type"] == "TF":
        right, wrong = sorted(item.options, key=lambda option: not option.correct)
        assert question["isTrue"] == (right.id == "true")
        feedback = [question["trueFeedback"], question["falseFeedback"]]  # wrong first, as GIFT has it
        expected = [wrong.feedback, right.feedback]
        assert [shown(f["text"]) if f else "" for f in feedback] == [legible(text) for text in expected]
        return
    for option, choice in zip(item.options, question["choices"], strict=True):
        text = legible(option.text)
        assert shown(choice["text"]["text"]) == (" ".join(text.split("\n")) if item.type == "cloze" else text)
        assert shown(choice["feedback"]["text"] if choice["feedback"] else "") == legible(option.feedback)
        right = choice["isCorrect"] or (choice["weight"] or 0) > 0
        assert right is option.correct


def test_gift(quiz, changes, golden, in_language):
    golden("quiz.gift", text_of(quiz, changes))
    golden("quiz.ar.gift", text_of(in_language("ar"), changes))


@pytest.mark.parametrize("locale", ["en", "ar", "ja"])
def test_another_reader_reads_every_item(locale, in_language, changes, gift_reader):
    quiz = in_language(locale)
    category, *questions = gift_reader.read(text_of(quiz, changes))
    assert category["title"] == f"Briefwright/Youth safety // check ({locale})"
    for item, question in zip(quiz.items, questions, strict=True):
        assert_holds(question, item)
        assert question["title"] == item.id
        assert question["id"] == f"bw_youth-safety_{item.id}_{locale}"
        assert question["tags"] == [item.facet, item.bloom, item.type, locale]
        if locale != "en":
            assert (locale, "rtl" if locale == "ar" else "ltr") in languages(question["stem"]["text"])
    assert questions[1]["hasEmbeddedAnswers"]
    assert "You must be at least 16 years old to open an account." in questions[0]["globalFeedback"]["text"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stem=TEXTS, texts=TEXTS)
def test_any_text_comes_back(stem, texts, quiz, changes, gift_reader):
    said = [f"{texts} {n}" for n in range(3)] + [f"{n} {texts}" for n in range(2)] + [texts + "x"]
    items = [with_texts(item, f"x {stem}" if item.type != "cloze" else "a ____ b", said) for item in quiz.items]
    read = gift_reader.read(text_of(replace(quiz, items=tuple(items)), changes))[1:]
    for item, question in zip(items, read, strict=True):
        assert_holds(question, item)


def test_two_hundred_items_with_every_special_character(quiz, changes, gift_reader):
    many = many_items(quiz, 200)
    exported = quiz_gift(many, changes)
    questions = gift_reader.read(exported.data.decode())[1:]
    for item, question in zip(many.items, questions, strict=True):
        assert_holds(question, item)
    assert {each.scope for each in exported.left_out} <= {"part"}


def test_control_characters_are_escaped_and_text_is_not_markup():
    assert escape("a~b=c#d{e}f:g\\h") == r"a\~b\=c\#d\{e\}f\:g\\h"
    assert escape("1 < 2\n& 3") == "1 &lt; 2<br>&amp; 3"
    assert escape("%50% of [all]") == r"&\#37;50% of [all]"
    assert escape("[html] is a format") == r"&\#91;html] is a format"


def test_questions_stay_apart_whatever_the_text(quiz, changes):
    item = replace(quiz.items[0], stem="First\n\n::second::{=no}\n\n// not a comment\n$CATEGORY: x")
    text = text_of(replace(quiz, items=(item,)), changes)
    assert len(re.findall(r"^::", text, re.MULTILINE)) == 1
    assert len(re.findall(r"(?<!\\)\{", text)) == len(re.findall(r"(?<!\\)\}", text)) == 1
    assert len(text.strip().split("\n\n")) == 3


def test_weights_of_several_answers_sum_to_one_hundred(quiz, changes):
    options = tuple(Option(str(n), f"option {n}", n < 3, "key", "") for n in range(7))
    text = text_of(replace(quiz, items=(replace(quiz.items[3], options=options),)), changes)
    weights = [float(weight) for weight in re.findall(r"~%(-?[\d.]+)%", text)]
    assert weights == [33.33333] * 3 + [-25.0] * 4


def test_a_missing_word_at_the_end_keeps_its_blank(quiz, changes, gift_reader):
    item = replace(quiz.items[1], stem="The age is ____")
    question = gift_reader.read(text_of(replace(quiz, items=(item,)), changes))[1]
    assert question["hasEmbeddedAnswers"]
