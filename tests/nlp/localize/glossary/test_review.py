"""A glossary reviewed as a whole: what is wrong between its rows, each with its line."""

from __future__ import annotations

import pytest

from nlp.errors import LocaleError
from nlp.localize.exchange.tbx_writing import write_tbx
from nlp.localize.glossary import Glossary, load_glossary, read_glossary, read_table, review_file
from nlp.localize.locales import LOCALES

HEADER = "source,pos,target,status,variants,note,case,example,source_variants\n"
CLEAN = "strike,noun,advertência,preferred,advertências,Formal.,exact,Uma advertência.,strikes\n"


def found(rows: str) -> list[tuple[int, str, str]]:
    problems = review_file((HEADER + rows).encode(), name="terms.csv")
    return [(problem.line, problem.code, problem.severity) for problem in problems]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("Strike,noun,aviso,preferred,,,,,\n" + CLEAN, "term_rivals"),
        (CLEAN + "strikes,noun,Advertências,forbidden,,,,,\n", "term_contradiction"),
        (CLEAN + "strike,verb,greve,forbidden,advertência,,,,\n", "term_contradiction"),
        (CLEAN + "strike,noun,strike,do_not_translate,,,,,\n", "term_contradiction"),
        (CLEAN + CLEAN, "row_twice"),
        ("strike,noun,greve,preferred,greve,,,,\n", "variant_equal"),
        ("strike,noun,greve,preferred,greves;greves,,,,\n", "variant_twice"),
        ("Live,name,Vivo,do_not_translate,,,,,\n", "verbatim_translated"),
        (" ,noun,greve,preferred,,,,,\n", "glossary_row"),
        ("strike,nuon,greve,preferred,,,,,\n", "glossary_row"),
        ("strike,noun,greve,preferred,,,upper,,\n", "glossary_row"),
        ("strike " * 200 + ",noun,greve,preferred,,,,,\n", "glossary_row"),
        ("strike,noun,greve,preferred," + "x" * 1_001 + ",,,,\n", "glossary_row"),
    ],
)
def test_every_error_is_found(rows: str, code: str) -> None:
    assert code in [each for _, each, severity in found(rows) if severity == "error"]


def test_two_parts_of_speech_and_terms_inside_terms_do_no_harm() -> None:
    rows = "report,noun,relatório,preferred,,,,,\nreport,verb,denunciar,preferred,,,,,\n"
    assert found(rows + "report abuse,phrase,denunciar abuso,preferred,,,,,\n") == [(4, "term_nested", "note")]


def test_all_problems_of_a_file_are_told_at_once_in_the_order_of_its_lines() -> None:
    assert [line for line, _, _ in found(",noun,b,preferred,,,,,\n" + CLEAN + "a,noun,b\n" + CLEAN)] == [2, 4, 5]


def test_a_quoted_line_break_does_not_move_the_lines_after_it() -> None:
    rows = 'hate,noun,ódio,preferred,,"two\nlines",,,\nstrike,noun,greve,preferred,greve,,,,\n'
    assert found(rows) == [(4, "variant_equal", "error")]


def test_a_contradictory_glossary_is_not_loaded() -> None:
    data = (HEADER + CLEAN + "strike,noun,advertência,forbidden,,,,,\n").encode()
    with pytest.raises(LocaleError, match=r"terms.csv, line 3: .* but line 2 asks for it.*\[term_contradiction\]"):
        read_glossary(data, locale=LOCALES["pt-BR"], name="terms.csv")


def test_the_optional_columns_are_read_and_may_be_left_out() -> None:
    (entry,), problems = read_table((HEADER + CLEAN).encode(), name="terms.csv")
    assert problems == ()
    assert (entry.case, entry.example, entry.source_variants) == ("exact", "Uma advertência.", ("strikes",))
    plain = b"source,pos,target,status,variants,note\nstrike,noun,greve,preferred,,\n"
    assert read_table(plain, name="terms.csv")[0][0].case == "any"


def test_a_termbase_is_reviewed_in_all_its_languages_and_unknown_ones_are_named() -> None:
    german = write_tbx(load_glossary("de"), title="de")
    assert [problem for problem in review_file(german, name="de.tbx") if problem.severity == "error"] == []
    dutch = german.replace(b'xml:lang="de"', b'xml:lang="nl"')
    assert {(p.code, p.severity) for p in review_file(dutch, name="nl.tbx")} == {("locale_unknown", "error")}
    one = Glossary(LOCALES["de"], load_glossary("de").entries[:1])
    single = write_tbx(one, title="x")
    body = single.partition(b"<body>")[2].partition(b"</body>")[0]
    doubled = single.replace(body, body + body)
    assert [problem.code for problem in review_file(doubled, name="x.tbx")] == ["row_twice"]
