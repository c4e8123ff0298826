"""What is written is read back, by us and by another tool; the bytes are pinned by golden files."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.localize.exchange.tmx import read_tmx, write_tmx
from nlp.localize.exchange.units import read_units
from nlp.localize.exchange.xliff1 import read_xliff1, write_xliff1
from nlp.localize.exchange.xliff2 import read_xliff2, write_xliff2
from nlp.localize.memory import InlineCode, TranslationUnit
from nlp.localize.tags import cut_tags

GOLDEN = Path(__file__).parent / "golden"
Write = Callable[[Sequence[TranslationUnit]], bytes]
FORMATS: dict[str, Write] = {"tmx": write_tmx, "1.2.xlf": write_xliff1, "2.0.xlf": write_xliff2}

# Everything XML can carry; a text of blanks alone is no segment.
words = st.text(
    st.one_of(
        st.sampled_from("<>&\"'/19\r\n\t é語ع"), st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"])
    ),
    min_size=1,
    max_size=20,
).filter(lambda text: text.strip() and "\ufffe" not in text and "\uffff" not in text)


@st.composite
def segments(draw: st.DrawFn) -> str:
    """Words with tags between them: nested, crossing, isolated, alone, doubled."""
    tags = draw(st.lists(st.sampled_from(["<1>", "</1>", "<2>", "</2>", "<3/>", "<12/>"]), max_size=6))
    return "".join(draw(words) + tag for tag in tags) + draw(words)


@st.composite
def coded(draw: st.DrawFn) -> TranslationUnit:
    """A unit that knows of some of its tags what they stand for."""
    unit = draw(units)
    parts = (*cut_tags(unit.source), *cut_tags(unit.target))
    numbers = sorted({part.number for part in parts if not isinstance(part, str)})
    known = draw(st.sets(st.sampled_from(numbers))) if numbers else set()
    kinds = st.sampled_from(["link", "bold", "image", "template", "code"])
    data = st.one_of(st.just(""), words)
    return replace(unit, codes=tuple(InlineCode(n, draw(kinds), draw(data)) for n in sorted(known)))


units = st.builds(
    TranslationUnit,
    source=segments(),
    target=segments(),
    source_language=st.just("en"),
    target_language=st.just("pt-BR"),
    state=st.sampled_from(["initial", "translated", "reviewed", "final"]),
    before=st.one_of(st.just(""), words),
    after=st.one_of(st.just(""), words),
    id=st.one_of(st.just(""), words),
    origin=st.one_of(st.just(""), words),
    changed_on=st.one_of(st.just(""), st.dates(min_value=date(1900, 1, 1)).map(date.isoformat)),
    note=st.one_of(st.just(""), words),
)


@settings(deadline=None)
@given(st.lists(units, min_size=1, max_size=4))
def test_units_come_back_from_tmx(given_units: list[TranslationUnit]) -> None:
    assert read_tmx(write_tmx(given_units), name="m.tmx") == tuple(given_units)


@settings(deadline=None)
@given(st.lists(coded(), min_size=1, max_size=4))
def test_units_come_back_from_xliff_with_an_id_each(given_units: list[TranslationUnit]) -> None:
    for write, read, prefix in ((write_xliff1, read_xliff1, ""), (write_xliff2, read_xliff2, "u")):
        named = tuple(replace(u, id=u.id or f"{prefix}{number}") for number, u in enumerate(given_units, start=1))
        assert read(write(given_units), name="m.xlf") == named


SAMPLE = (
    TranslationUnit(
        'Do <1>not</1> post "spam" <2/> & <3>ads</3>.', "<1>Não</1> publique “spam” <2/> e <3>anúncios</3>.", "en",
        "pt-BR", state="final", before="Spam", after="See <1>a < b</1>.", id="c1", origin="Ana",
        changed_on="2026-03-01", note="checked twice",
        codes=(
            InlineCode(1, "bold"), InlineCode(2, "template", "{{ site.name }}"),
            InlineCode(3, "link", 'https://example.org/ads?a=1&b="2"'),
        ),
    ),
    TranslationUnit(
        "One <1>crosses <2>another</1> pair</2>.", "Um <1>cruza.", "en", "pt-BR", state="reviewed",
        codes=(InlineCode(1, "link", "/terms"),),
    ),
    TranslationUnit("Users must be 16.", "Usuários devem ter 16 anos.", "en", "pt-BR"),
)  # fmt: skip
UNTRANSLATED = TranslationUnit("Not yet.", "", "en", "pt-BR", state="initial", id="c9")


@pytest.mark.parametrize("suffix", FORMATS)
def test_files_are_as_last_looked_at(suffix: str) -> None:
    data = FORMATS[suffix](SAMPLE if suffix == "tmx" else (*SAMPLE, UNTRANSLATED))
    path = GOLDEN / f"memory.{suffix}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(data)
    assert data == path.read_bytes(), f"{path.name} differs; look, then run with UPDATE_GOLDEN=1"


def test_the_format_is_told_from_the_file_and_xliff_units_know_their_neighbours() -> None:
    for suffix, write in FORMATS.items():
        found = read_units(write(SAMPLE), name=f"m.{suffix}")
        assert [unit.source for unit in found] == [unit.source for unit in SAMPLE]
        assert found[2].before == ("" if suffix == "tmx" else SAMPLE[1].source)
    assert read_units(write_xliff1([UNTRANSLATED]), name="m")[0] == UNTRANSLATED
    assert read_units(write_xliff2([UNTRANSLATED]), name="m")[0] == UNTRANSLATED


def test_a_tmx_of_another_tool_is_read() -> None:
    data = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "http://example.invalid/tmx14.dtd">
<tmx version="1.4"><header srclang="*all*" datatype="html"/><body>
<tu changedate="20250102T030405Z" creationid="Ana"><note>a</note><prop type="x-other">z</prop>
<tuv xml:lang="DE"><seg>Nicht <hi>hier</hi><bpt i="1">&lt;b&gt;</bpt>jetzt<ept i="1">&lt;/b&gt;</ept></seg></tuv>
<tuv xml:lang="EN-us">
<seg>Not here<!-- c --> <bpt i="1">&lt;b&gt;</bpt>now<ept i="1">&lt;/b&gt;</ept><ph>br</ph></seg></tuv>
<tuv xml:lang="pt_br"><seg>Não aqui<ph>br</ph></seg></tuv></tu></body></tmx>""".encode("utf-16")
    german, portuguese = read_units(data, name="m.tmx")
    assert (german.source, german.source_language) == ("Not here <1>now</1><2/>", "en-US")
    assert (german.target, german.target_language) == ("Nicht hier<1>jetzt</1>", "de")
    assert (portuguese.target, portuguese.target_language) == ("Não aqui<2/>", "pt-BR")
    assert (german.changed_on, german.origin, german.note, german.state) == ("2025-01-02", "Ana", "a", "translated")


def test_xliff_of_another_tool_is_read() -> None:
    one = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en"
 target-language="fr-CA" datatype="x"><header/><body><group><trans-unit id="7"><source>
   Two   <g id="a">bold</g> <bx id="b"/>words<ex id="b"/> <mrk mtype="term">here</mrk></source>
 <target state="needs-review-translation"><g id="a">Deux</g> mots</target>
 <alt-trans><source>Other</source><target>Autre</target></alt-trans></trans-unit></group></body></file></xliff>"""
    [unit] = read_units(one.encode(), name="a.xlf")
    assert (unit.source, unit.target) == ("Two <1>bold</1> <2>words</2> here", "<1>Deux</1> mots")
    assert (unit.target_language, unit.state, unit.id) == ("fr-CA", "translated", "7")
    two = """<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"><file id="f">
<unit id="u"><segment id="s1" state="reviewed"><source>One<cp hex="0007"/></source><target>Eins</target></segment>
<ignorable><source> </source></ignorable><segment id="s2"><source>Two</source></segment></unit></file></xliff>"""
    first, second = read_units(two.encode(), name="b.xlf")
    assert (first.source, first.target, first.state, first.id) == ("One\a", "Eins", "reviewed", "u.s1")
    assert (second.target, second.state, second.id, second.before) == ("", "initial", "u.s2", first.source)
