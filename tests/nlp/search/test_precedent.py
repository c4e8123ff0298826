from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import ReadError
from nlp.search.precedent import (
    Citation,
    Precedent,
    read_citation,
    read_precedents,
    tell_precedent,
    write_precedent,
)

WORDS = st.text("aß漢😀 ;,:\"'#\\", max_size=12).map(str.strip)
CITATIONS = st.sampled_from(["live#c0123456789", "live@1.0#c0123456789-2", "live: be at least 13", "cabcdef0123"])
PRECEDENTS = st.builds(
    Precedent,
    id=WORDS.filter(bool),
    date=st.dates(),
    summary=WORDS.filter(bool),
    decision=WORDS,
    reasoning=WORDS,
    market=st.sampled_from(["", "BR", "JP"]),
    language=st.sampled_from(["", "en", "pt-BR"]),
    citations=st.lists(CITATIONS, max_size=3).map(lambda texts: tuple(read_citation(text) for text in texts)),
)


@given(PRECEDENTS)
def test_a_written_precedent_is_read_as_the_same(precedent):
    data = write_precedent(precedent)
    assert read_precedents(data, "one.json") == (precedent,)
    assert write_precedent(precedent) == data


def test_tables_lists_and_pages_hold_the_same_precedent():
    table = (
        "ID;Date;Market;Summary;Decision;Reasoning;Clauses cited;Lang\r\n"
        'case-1;2025-03-04;br;"Beer; in a\nrecipe";Allowed;Cooking;"food@2.0#c0123456789\nlive: at least 13";en\r\n'
    )
    value = {
        "id": "case-1", "date": "2025-03-04", "market": "BR", "summary": "Beer; in a\nrecipe", "decision": "Allowed",
        "reasoning": "Cooking", "clauses": ["food@2.0#c0123456789", "live: at least 13"], "language": "en",
    }  # fmt: skip
    page = (
        "---\nid: case-1\ndate: 2025-03-04\nmarket: BR\nlanguage: en\nclauses:\n  - food@2.0#c0123456789\n"
        '  - "live: at least 13"\n---\n# The title is left out\n\nBeer; in a\nrecipe\n\n## Decision\n\nAllowed\n\n'
        "## Reasoning\n\nCooking\n"
    )
    (expected,) = read_precedents(json.dumps({"precedents": [value]}).encode(), "cases.json")
    assert expected.date == date(2025, 3, 4)
    assert expected.citations[0] == Citation("food@2.0#c0123456789", "food", "2.0", "c0123456789")
    assert expected.citations[1] == Citation("live: at least 13", "live", quote="at least 13")
    for data, name in ((table, "cases.csv"), (json.dumps(value), "one.json"), (page, "case.md")):
        assert read_precedents(("\ufeff" + data).encode(), name) == (expected,), name
    told = tell_precedent(expected)
    assert told.startswith("# Beer; in a recipe\n")
    assert "## Decision\n\nAllowed" in told


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        ("id,date,summary\na,2025-01-01,x\na,2025-01-02,y\n", "c.csv", "line 3.*holds this id twice"),
        ("id,date,summary\na,1.2.2025,x\n", "c.csv", r"line 2: 1\.2\.2025.*no date"),
        ("id,date,summary\na,2025-01-01\n", "c.csv", "line 2.*2 fields, the header 3"),
        ("id,date,summary\na,2025-01-01,\n", "c.csv", "neither summary nor decision"),
        ('id,date,summary\na,2025-01-01,"open\n', "c.csv", "line"),
        ("a,b\n1,2\n", "c.csv", "must name the columns"),
        ("id,date,summary,clauses\na,2025-01-01,x,somewhere\n", "c.csv", "names no clause"),
        ("id,date,summary,language\na,2025-01-01,x,English!\n", "c.csv", "no language tag"),
        ("[1]", "c.json", "entry 1"),
        ("{", "c.json", "no JSON"),
        ("[]", "c.json", "holds no precedent"),
        ("no front matter", "c.md", "begins with its id"),
        ("---\na: &x [*x]\n---\n", "c.md", "begins with its id"),
        ("x", "c.docx", "CSV, JSON or Markdown"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_row(data, name, said):
    with pytest.raises(ReadError, match=said):
        read_precedents(data.encode(), name)
    with pytest.raises(ReadError, match="UTF-8"):
        read_precedents(b"\xff\xfe\x00", "c.csv")
