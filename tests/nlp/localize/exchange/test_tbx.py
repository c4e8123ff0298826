"""TBX: round trips of every dialect, another tool's reading, foreign files, and files that must be refused."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translate.storage.tbx import tbxfile

from nlp.errors import LocaleError
from nlp.localize.exchange.tbx import read_tbx
from nlp.localize.exchange.tbx_writing import DIALECTS, Dialect, write_tbx
from nlp.localize.glossary import Entry, Glossary, load_glossary, read_any, read_table, write_table
from nlp.localize.glossary.entry import CASE_RULES, PARTS_OF_SPEECH, STATUSES
from nlp.localize.locales import LOCALES

GOLDEN = Path(__file__).parent / "golden"
DE = LOCALES["de"]

_word = st.text("aB1,;=\"'<>&]\t\n\u00a0\u2028\u200f\ufeffßñ語ق\U0001f6ab", max_size=12)
_line = _word.map(lambda text: " ".join(text.split()))
_term = st.tuples(_line, st.sampled_from("aßñ語ق")).map(lambda parts: " ".join(parts).strip())


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    status = draw(st.sampled_from(STATUSES))
    source = draw(_term)
    return Entry(
        source=source,
        target=source if status == "do_not_translate" else draw(_term),
        status=status,
        pos=draw(st.sampled_from(PARTS_OF_SPEECH)),
        variants=tuple(draw(st.lists(_term.map(lambda text: text.replace(";", ",")), max_size=2))),
        note=draw(_line),
        case=draw(st.sampled_from(CASE_RULES)),
        example=draw(_line),
        source_variants=tuple(draw(st.lists(_term.map(lambda text: text.replace(";", ",")), max_size=2))),
    )


def unplaced(rows: tuple[Entry, ...]) -> list[Entry]:
    """The rows without their lines, in an order of their own: a concept brings rows of one term together."""
    return sorted((replace(row, line=0) for row in rows), key=repr)


@given(st.lists(entries(), max_size=4), st.sampled_from(DIALECTS))
def test_a_glossary_comes_back_from_tbx_as_it_went(rows: list[Entry], dialect: Dialect) -> None:
    glossary = Glossary(DE, tuple(rows))
    data = write_tbx(glossary, title="terms", dialect=dialect)
    assert data == write_tbx(glossary, title="terms", dialect=dialect)
    if rows:
        read, problems = read_tbx(data, name="x.tbx").entries("en", "de")
        assert problems == ()
        assert unplaced(read) == unplaced(glossary.entries)


@given(st.lists(entries(), max_size=4))
def test_a_glossary_comes_back_from_csv_as_it_went(rows: list[Entry]) -> None:
    read, problems = read_table(write_table(rows), name="x.csv")
    assert problems == ()
    assert [replace(row, line=0) for row in read] == rows


@pytest.mark.parametrize("tag", [tag for tag in LOCALES if tag != "en"])
def test_another_tool_reads_the_same_terms(tag: str) -> None:
    glossary = load_glossary(tag)
    other = tbxfile.parsestring(write_tbx(glossary, title=tag, dialect="2"))
    seen: set[tuple[str, str, bool]] = set()
    for unit in other.units:
        for term in unit.get_target_terms(tag):
            seen.add((unit.get_source_terms()[0].text, term.text, term.deprecated))
    ours = {(e.source, word, e.status == "forbidden") for e in glossary.entries for word in e.targets}
    assert seen == ours


def test_what_another_tool_writes_is_read() -> None:
    other = tbxfile()
    other.settargetlanguage("de")
    unit = other.addsourceunit("hate speech")
    unit.set_target_terms(["Hassrede"], "de")
    glossary = read_any(bytes(other), locale=DE, name="other.tbx")
    assert [(entry.source, entry.target, entry.status) for entry in glossary.entries] == [
        ("hate speech", "Hassrede", "preferred")
    ]


FOREIGN = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en-US"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body>
 <termEntry id="e1">
  <descrip type="definition">Content that attacks a group.</descrip>
  <langSet xml:lang="en-US"><ntig><termGrp><term>hate <hi>speech</hi></term></termGrp></ntig></langSet>
  <langSet xml:lang="de-DE">
   <tig><term>Hetze</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
   <tig><term>Hassrede</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
     <termNote type="partOfSpeech">noun</termNote></tig>
   <tig><term>Hasssprache</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
  </langSet>
 </termEntry>
 <termEntry id="e2"><langSet xml:lang="en-US"><tig><term>ban</term></tig></langSet></termEntry>
</body></text></martif>
"""


def test_a_foreign_termbase_is_read_by_what_its_statuses_say() -> None:
    rows, problems = read_tbx(FOREIGN.encode(), name="f.tbx").entries("en", "de")
    assert [(r.source, r.target, r.status, r.variants, r.pos, r.line) for r in rows] == [
        ("hate speech", "Hassrede", "preferred", ("Hetze",), "noun", 10),
        ("hate speech", "Hasssprache", "forbidden", (), "", 12),
    ]
    assert rows[0].note == "Content that attacks a group."
    assert [(problem.line, problem.code) for problem in problems] == [(15, "tbx_untranslated")]


BOMB = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (FOREIGN.replace("</ntig>", ""), r"line 7: mismatched tag.*\[tbx_syntax\]"),
        (BOMB, r"line 1: it uses entities.*\[tbx_entity\]"),
        (FOREIGN.replace("ban", "&ban;"), r"line 15: it uses entities.*\[tbx_entity\]"),
        (FOREIGN.replace("Hasssprache", " "), r"line 12: the term is empty.*\[tbx_term\]"),
        (FOREIGN.replace("Hasssprache", "x" * 1001), r"line 12: a term longer than 1000.*\[tbx_limit\]"),
        (FOREIGN.replace(' xml:lang="de-DE"', ""), r"line 8: <langSet> has no xml:lang.*\[tbx_language\]"),
        (FOREIGN.replace("de-DE", "da"), r"no terms in de; the languages of this file are: en-US, da"),
        ("<tmx version='1.4'/>", r"line 1: this is <tmx>, not TBX.*\[tbx_root\]"),
        ("<tbx>" + "<text>" * 70 + "</text>" * 70 + "</tbx>", r"nested deeper than 64.*\[tbx_limit\]"),
        ("<tbx", r"line 1: .*\[tbx_syntax\]"),
    ],
)
def test_a_bad_file_is_refused_whole_with_its_line(text: str, fault: str) -> None:
    with pytest.raises(LocaleError, match=fault):
        read_any(text.encode(), locale=DE, name="bad.tbx")


def test_characters_that_a_format_cannot_hold_are_refused() -> None:
    with pytest.raises(LocaleError, match=r"\[tbx_character\]"):
        write_tbx(Glossary(DE, (Entry("a\x01", "b", "preferred"),)), title="x")
    with pytest.raises(LocaleError, match=r"a;b: .*\[glossary_variant\]"):
        write_table([Entry("a", "b", "preferred", variants=("a;b",))])


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_file_is_the_golden_one(dialect: Dialect) -> None:
    rows = (
        Entry("strike", "Verwarnung", "preferred", "noun", ("Verwarnungen",), "Formal.", example="Eine Verwarnung."),
        Entry("strike", "Streik", "forbidden", "noun", ("Streiks",), "Use: Verwarnung."),
        Entry("CSAM", "CSAM", "do_not_translate", "name"),
        Entry("hate & <fear>", "Hass „&“ Angst", "preferred", "phrase", case="exact", source_variants=("H&F",)),
    )
    text = write_tbx(Glossary(DE, rows), title="Golden", dialect=dialect).decode()
    path = GOLDEN / f"terms.{dialect}.tbx"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8"), f"{path.name} differs; look, then run with UPDATE_GOLDEN=1"
