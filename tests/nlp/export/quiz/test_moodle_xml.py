"""Moodle XML, read by moodle-xml-parser, and by expat where that one knows no such type."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from moodle_xml_parser import parser as moodle

from nlp.export.quiz.moodle_xml import quiz_moodle_xml
from nlp.export.quiz.shape import legible, split_blank
from nlp.export.quiz.weights import ALLOWED, moodle_shares
from nlp.quiz.item import Option
from tests.nlp.export.quiz.conftest import TEXTS, languages, many_items, shown, with_texts

# Moodle's syntax of embedded answers, as its documentation has it; entities are read after it.
EMBEDDED = re.compile(r"\{1:MULTICHOICE:(.*?)(?<!\\)\}", re.DOTALL)


def text_at(question, path):
    return question.findtext(f"{path}/text") or ""


def embedded(markup):
    """The choices of embedded answers: right or wrong, text, feedback."""
    found = []
    for answer in EMBEDDED.search(markup).group(1).split("~"):
        said, *feedback = re.split(r"(?<!&)#", answer, maxsplit=1)
        right = said.startswith("=")
        texts = [shown(html.unescape(part)) for part in (said.removeprefix("="), *feedback, "")[:2]]
        found.append((right, *texts))
    return found


def assert_holds(question, item):
    """A question as expat reads it says what the item says."""
    assert question.findtext("name/text") == item.id
    kind, markup = question.get("type"), text_at(question, "questiontext")
    if kind == "cloze":
        before, after = split_blank(legible(item.stem))
        assert shown(EMBEDDED.sub("\x00", markup)).split("\x00") == [before, after]
        assert embedded(markup) == [
            (option.correct, " ".join(legible(option.text).split("\n")), legible(option.feedback))
            for option in item.options
        ]
        return
    assert shown(markup) == legible(item.stem)
    answers = question.findall("answer")
    for option, answer in zip(item.options, answers, strict=True):
        assert (float(answer.get("fraction")) > 0) is option.correct
        assert shown(text_at(answer, "feedback")) == legible(option.feedback)
        assert shown(answer.findtext("text")) == (option.id if kind == "truefalse" else legible(option.text))


def read(exported):
    head, *questions = ET.fromstring(exported.data).findall("question")
    assert head.get("type") == "category"
    return questions


def test_moodle_xml(quiz, changes, golden, in_language):
    golden("quiz.moodle.xml", quiz_moodle_xml(quiz, changes).data.decode())
    golden("quiz.ar.moodle.xml", quiz_moodle_xml(in_language("ar"), changes).data.decode())


@pytest.mark.parametrize("locale", ["en", "ar", "ja"])
def test_every_item_is_the_question_that_it_should_be(locale, in_language, changes):
    quiz = in_language(locale)
    questions = read(quiz_moodle_xml(quiz, changes))
    assert [q.get("type") for q in questions] == ["multichoice", "cloze", "truefalse", "multichoice", "multichoice"]
    assert [q.findtext("single") for q in questions] == ["true", None, None, "false", "true"]
    for item, question in zip(quiz.items, questions, strict=True):
        assert_holds(question, item)
        assert question.findtext("idnumber") == f"bw_youth-safety_{item.id}_{locale}"
        assert [tag.findtext("text") for tag in question.findall("tags/tag")] == [
            item.facet, item.bloom, item.type, locale,
        ]  # fmt: skip
        direction = "rtl" if locale == "ar" else "ltr"
        assert set(languages(text_at(question, "questiontext"))) == {(locale, direction)}
        if item.evidence:
            assert languages(text_at(question, "generalfeedback")) == [("en", "ltr")]


def test_another_reader_finds_options_weights_and_gaps(quiz, changes):
    # That reader takes entities for signs before it reads embedded answers: it is given none there.
    blank = quiz.items[1]
    plain = replace(blank, options=tuple(replace(option, feedback="See the clause.") for option in blank.options))
    quiz = replace(quiz, items=(quiz.items[0], plain, *quiz.items[2:]))
    found = moodle.parse_bytes(quiz_moodle_xml(quiz, changes).data)
    one, many, case = found["multichoice"]
    assert [(o.score_fraction, shown(o.answer)) for o in one.options] == [
        (100.0, "16 years"), (0.0, "13 years"), (0.0, "~18 years"),
    ]  # fmt: skip
    assert (one.single, many.single, case.single) == (True, False, True)
    assert [o.score_fraction for o in many.options] == [50.0, 50.0, -33.33333, -33.33333, -33.33333]
    gap = found["cloze"][0].gaps[0]
    assert gap.sub_type == "MULTICHOICE"
    assert gap.options[0].score == 100
    assert [(option.answer, option.feedback) for option in gap.options][:2] == [
        ("16 years", "See the clause."), ("13 years", "See the clause."),
    ]  # fmt: skip


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stem=TEXTS, texts=TEXTS)
def test_any_text_comes_back(stem, texts, quiz, changes):
    said = [f"{texts} {n}" for n in range(3)] + [f"{n} {texts}" for n in range(2)]
    items = [with_texts(item, f"x {stem}" if item.type != "cloze" else "a { ____ } b", said) for item in quiz.items]
    questions = read(quiz_moodle_xml(replace(quiz, items=tuple(items)), changes))
    for item, question in zip(items, questions, strict=True):
        assert_holds(question, item)


def test_two_hundred_items_with_every_special_character_survive(quiz, changes):
    many = many_items(quiz, 200)
    exported = quiz_moodle_xml(many, changes)
    questions = read(exported)
    for item, question in zip(many.items, questions, strict=True):
        assert_holds(question, item)
    assert len({question.findtext("idnumber") for question in questions}) == 200
    read_elsewhere = moodle.parse_bytes(exported.data)
    assert len(read_elsewhere["multichoice"]) == 120
    assert len(read_elsewhere["cloze"]) == 40


@pytest.mark.parametrize("count", range(1, 21))
def test_weights_are_moodle_grades_and_total_one_hundred(count, quiz, changes):
    shares = moodle_shares(count)
    assert set(shares) <= {*ALLOWED, Decimal(100)}
    assert round(sum(shares), 2) == pytest.approx(100, abs=0.005)
    options = tuple(Option(str(n), f"option {n}", n < count, "key", "") for n in range(2 * count))
    item = replace(quiz.items[3], options=options)
    (question,) = read(quiz_moodle_xml(replace(quiz, items=(item,)), changes))
    fractions = [float(answer.get("fraction")) for answer in question.findall("answer")]
    assert sum(f for f in fractions if f > 0) == pytest.approx(100, abs=0.005)
    assert sum(fractions) == pytest.approx(0, abs=0.005)
