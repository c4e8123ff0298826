"""What a format cannot hold is told, item by item; identifiers stay and differ."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.cli.quiz import FORMAT_NAMES
from nlp.errors import OutputError
from nlp.export.quiz import FORMATS, export_quiz
from nlp.export.quiz.identity import identify, plain
from tests.nlp.export.quiz.conftest import broken_items

NEVER = {"q-age", "no-key", "two-keys", "alone", "empty"}


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_left_out_is_told(name, quiz, changes):
    exported = export_quiz(broken_items(quiz), changes, name)
    told = {(each.item_id, each.scope) for each in exported.left_out}
    dropped = {id for id, scope in told if scope == "item"}
    assert dropped == NEVER | ({"many"} if name in ("gift", "moodle") else set())
    in_part = {id for id, scope in told if scope == "part"}
    expected = {"control", "no-blank"}
    expected |= {"truth"} if name in ("gift", "moodle") else set()
    expected |= {"broken-line"} if name not in ("csv", "xlsx") else set()
    assert in_part == expected
    assert all(each.reason.endswith(".") for each in exported.left_out)


@pytest.mark.parametrize("name", FORMATS)
def test_same_quiz_same_bytes(name, quiz, changes):
    first = export_quiz(quiz, changes, name)
    assert first == export_quiz(quiz, changes, name)
    assert first.left_out == ()
    assert export_quiz(replace(quiz, items=()), changes, name).data


def test_the_command_line_names_every_format():
    assert tuple(FORMATS) == FORMAT_NAMES


def test_an_unknown_format_is_an_error(quiz, changes):
    with pytest.raises(OutputError, match="no such quiz format"):
        export_quiz(quiz, changes, "scorm")


def test_an_item_keeps_its_identifier_when_its_words_change(quiz, changes):
    item = quiz.items[0]
    assert identify(item, changes) == "bw_youth-safety_q-age_en"
    assert identify(replace(item, stem="Other words", options=item.options[:2]), changes) == identify(item, changes)
    assert identify(replace(item, locale="ar"), changes) != identify(item, changes)
    assert len(identify(replace(item, id="x" * 200, locale="y" * 200), changes)) <= 100  # Moodle's longest idnumber


@given(st.text(), st.text())
def test_identifiers_are_plain_short_and_differ(one, other):
    assert plain(one).replace("-", "a").replace(".", "a").isascii()
    assert 0 < len(plain(one)) <= 31
    assert (plain(one) == plain(other)) is (one == other)
