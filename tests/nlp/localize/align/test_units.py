"""Aligned pairs to units: quoted words, neighbours, and every reason to leave something out."""

from __future__ import annotations

from nlp.document import Span
from nlp.localize.align import Alignment, align_documents, cut_segments
from nlp.localize.align.units import harvest_units, wording
from tests.conftest import document

SOURCE = """# Rules

Be kind to the others.

Never post private addresses here.

Appeals take 30 days.

Contact the team at https://example.org/help now.
"""
TARGET = """# Regeln

Sei nett zu den anderen.

Never post private addresses here.

Einsprüche dauern 30 Tage.

Erreiche das Team unter https://example.org/de/help jetzt.
"""


def harvested(source, target):
    ours, theirs = document(source), document(target)
    return harvest_units(align_documents(ours, theirs), ours, theirs, source_language="en", target_language="de")


def test_units_carry_words_languages_and_neighbours():
    units = harvested(SOURCE, TARGET).units
    by_source = {unit.source: unit for unit in units}
    unit = by_source["Appeals take 30 days."]
    assert unit.target == "Einsprüche dauern 30 Tage."
    assert (unit.source_language, unit.target_language, unit.state) == ("en", "de", "translated")
    assert unit.before == "Never post private addresses here."
    assert unit.after == "Contact the team at https://example.org/help now."
    assert by_source["Rules"].before == ""
    assert len({unit.id for unit in units}) == len(units)


def test_a_sentence_left_in_the_source_language_is_no_translation():
    found = harvested(SOURCE, TARGET)
    assert [each.reason for each in found.left_out] == ["same"]
    assert "Never post private addresses here." not in [unit.source for unit in found.units]


def test_what_stands_alone_is_listed_with_its_side():
    source, target = document(SOURCE), document(TARGET)
    lost, added = cut_segments(source)[3], cut_segments(target)[1]
    alignment = Alignment((), (), ((9, lost),), (added,), "meaning", 0.6)
    found = harvest_units(alignment, source, target, source_language="en", target_language="de")
    assert found.units == ()
    assert [(each.source, each.target, each.reason) for each in found.left_out] == [
        ("", added.text, "no_source"),
        ("Appeals take 30 days.", "", "no_translation"),
    ]


def test_words_over_two_blocks_are_one_line():
    english, japanese = document("One.\n\nTwo."), document("一つ。\n\n二つ。")
    assert wording(english, Span(0, len(english.text))) == "One. Two."
    assert wording(japanese, Span(0, len(japanese.text))) == "一つ。二つ。"
