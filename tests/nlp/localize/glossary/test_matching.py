"""Terms found in texts: longest first, by lemma or listed form, in scripts without spaces, fast with many terms."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.localize.glossary import Entry, Glossary, find_phrase
from nlp.localize.locales import LOCALES

PT, JA, EN = LOCALES["pt-BR"], LOCALES["ja"], LOCALES["en"]


def terms(*sources: str, language: str, **settings: object) -> Glossary:
    entries = tuple(Entry(source, "x", "preferred", **settings) for source in sources)  # type: ignore[arg-type]
    return Glossary(EN, entries, source_language=language)


def found(glossary: Glossary, text: str) -> list[str]:
    return [hit.span.of(text) for hit in glossary.find_terms(text)]


@pytest.mark.parametrize(
    ("language", "sources", "text", "expected"),
    [
        ("ja", ("ヘイト", "ヘイトスピーチ", "規則"), "ヘイトスピーチは規則に反します", ["ヘイトスピーチ", "規則"]),
        ("ja", ("ライブ",), "ライブラリとライブ配信", ["ライブ"]),
        ("ja", ("アカウント",), "アカウントセキュリティ", ["アカウント"]),
        ("ja", ("AI",), "ＡＩ生成とMAIL", ["ＡＩ"]),
        ("ja", ("コミュニティガイドライン",), "コミュニティ・ガイドライン違反", ["コミュニティ・ガイドライン"]),
        ("ja", ("禁止", "AI"), "https://a.jp/AI を禁。止", []),
        ("pt-BR", ("discurso de ódio",), "Discursos de ódio são proibidos", ["Discursos de ódio"]),
        ("de", ("Verwarnung",), "zwei Verwarnungen", ["Verwarnungen"]),
        ("ar", ("خطاب الكراهية",), "ممنوع خطاب الكراهية هنا", ["خطاب الكراهية"]),
    ],
)
def test_terms_of_any_language(language: str, sources: tuple[str, ...], text: str, expected: list[str]) -> None:
    assert found(terms(*sources, language=language), text) == expected


def test_listed_forms_and_the_case_rule() -> None:
    assert found(terms("child", language="en", source_variants=("children",)), "Children and a child") == [
        "Children",
        "child",
    ]
    assert found(terms("Live", language="en", case="exact"), "Go Live, do not live") == ["Live"]
    assert found(terms("Node.js", language="en"), "Use Node.js. Node. js") == ["Node.js"]


def test_a_rendering_is_no_part_of_another_word_in_a_script_without_spaces() -> None:
    assert list(find_phrase("BANDAIのライブラリ", "BAN", locale=JA)) == []
    assert list(find_phrase("BANDAIのライブラリ", "ライブ", locale=JA)) == []
    assert [span.of("18禁のban") for span in find_phrase("18禁のban", "BAN", locale=JA)] == ["ban"]
    assert list(find_phrase("o github", "GitHub", locale=PT, exact=True)) == []


def test_own_terms_stand_before_the_shipped_ones() -> None:
    own = Glossary(PT, (Entry("Strikes", "aviso", "preferred"),))
    shipped = Glossary(PT, (Entry("strike", "advertência", "preferred"), Entry("ban", "banimento", "preferred")))
    assert [entry.target for entry in own.over(shipped).entries] == ["aviso", "banimento"]


@given(st.lists(st.sampled_from("abcde"), min_size=1, max_size=40), st.sets(st.text("abcde ", min_size=1, max_size=7)))
def test_hits_are_listed_terms_in_order_and_never_overlap(letters: list[str], sources: set[str]) -> None:
    text = " ".join(letters)
    listed = {" ".join(source.split()) for source in sources if source.strip()}
    hits = terms(*listed, language="en").find_terms(text)
    assert all(hit.span.of(text) in {entry.source for entry in hit.entries} for hit in hits)
    assert all(left.span.end < right.span.start for left, right in pairwise(hits))
    if any(f" {term} " in f" {text} " for term in listed):
        assert hits


def test_twenty_thousand_terms_with_one_first_word_cost_no_more_than_a_look_up_each() -> None:
    glossary = terms(*(f"user {number} policy" for number in range(20_000)), language="en")
    text = "user 19999 policy and user policy. " * 200
    glossary.find_terms(text)
    start = time.perf_counter()
    assert len(glossary.find_terms(text)) == 200
    assert time.perf_counter() - start < 1.0
