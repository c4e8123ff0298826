"""TMX 1.4b: well-formed, readable back, safe for any text."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from hypothesis import given
from hypothesis import strategies as st

from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.memory.unit import TranslationUnit

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@given(st.text(min_size=1), st.text(min_size=1))
def test_whatever_the_words_the_file_is_xml(source, target):
    root = Xml.fromstring(write_tmx([TranslationUnit(source, target, "en", "ja")]))
    assert root.get("version") == "1.4"
    assert [variant.get(LANGUAGE) for variant in root.iter("tuv")] == ["en", "ja"]


def test_words_state_and_note_come_back():
    unit = TranslationUnit(
        "Stay <b>kind</b> & fair", "優しく", "en", "ja", "final", id="7", note="seen", before="Rules"
    )
    element = next(Xml.fromstring(write_tmx([unit])).iter("tu"))
    assert [seg.text for seg in element.iter("seg")] == [unit.source, unit.target]
    assert element.get("tuid") == "7"
    assert element.findtext("note") == "seen"
    assert {prop.get("type"): prop.text for prop in element.iter("prop")} == {"x-state": "final", "x-before": "Rules"}
