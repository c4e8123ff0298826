"""Locale packs: terms and market notes, and topics to choose them by."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from nlp.errors import LocaleError
from nlp.localize.glossary import find_phrase, load_glossary, read_glossary
from nlp.localize.locales import LOCALES
from nlp.localize.market import load_market, read_market, review_market
from nlp.localize.topics import topics_of

HEADER = "source,pos,target,status,variants,note\n"
TERMS = HEADER + (
    "hate speech,noun,discurso de ódio,preferred,discursos de ódio,\n"
    "hate,noun,ódio,preferred,,\n"
    "strike,noun,advertência,preferred,,\n"
    "strike,noun,greve,forbidden,greves,A labour dispute.\n"
    "GitHub,noun,,do_not_translate,,\n"
)
MARKET = """locale: pt-BR
market: Brazil
language_name: português
notes:
  - id: line
    topics: [self_harm, minors]
    kind: support_line
    text: Ligue 188.
    source: CVV
    url: https://cvv.org.br
    checked_on: 2026-01-02
    status: to_be_confirmed
  - id: alcohol
    topics: [alcohol, minors]
    kind: age
    text: 18 anos.
    source: Lei
    url: https://example.org
    checked_on: 2026-01-02
    status: confirmed
"""
PT = LOCALES["pt-BR"]


def terms_in(text: str) -> list[str]:
    glossary = read_glossary(TERMS.encode(), locale=PT, name="terms.csv")
    return [hit.span.of(text) for hit in glossary.find_terms(text)]


def test_terms_match_longest_first_in_any_form_and_as_whole_words() -> None:
    assert terms_in("Hate speeches get three strikes.") == ["Hate speeches", "strikes"]
    assert terms_in("hateful striking-off") == ["striking"]
    assert terms_in("Hate. Speech is free") == ["Hate"]


def test_terms_do_not_match_inside_addresses_and_tags_and_names_match_as_written() -> None:
    assert terms_in("See https://strike.org/hate and {% data strike %} on GitHub, not github") == ["GitHub"]


def test_a_listed_rendering_is_found_inflected_and_in_scripts_without_spaces() -> None:
    assert [span.of("duas advertências") for span in find_phrase("duas advertências", "advertência", locale=PT)] == [
        "advertências"
    ]
    text = "利用者はヘイトスピーチを禁止"
    assert [span.of(text) for span in find_phrase(text, "ヘイトスピーチ", locale=LOCALES["ja"])] == ["ヘイトスピーチ"]
    arabic = "ينتهك خطاب الكراهية القواعد"
    assert list(find_phrase(arabic, "خطاب كراهية", locale=LOCALES["ar"]))


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("a,noun,b,prefered,,\n", "line 2: unknown status 'prefered'"),
        ("a,noun,,preferred,,\n", "line 2: the target of 'a' is empty"),
        (",noun,b,preferred,,\n", "line 2: the source term is empty"),
        ("a,noun,b,preferred\n", "line 2: the row must have 6 fields"),
        ("a,noun,b,preferred,,\na,noun,b,preferred,,\n", "line 3: the same row stands on line 2"),
        ('a,noun,b,preferred,,"open\n', "line 2"),
    ],
)
def test_a_broken_glossary_names_file_and_line(row: str, fault: str) -> None:
    with pytest.raises(LocaleError) as caught:
        read_glossary((HEADER + row).encode(), locale=PT, name="terms.csv")
    assert f"terms.csv, {fault}" in str(caught.value)


def test_a_market_note_is_chosen_by_what_it_is_about() -> None:
    market = read_market(MARKET.encode(), locale=PT, name="market.yaml")
    assert [note.id for note in market.notes_on(["self_harm"])] == ["line"]
    assert [note.id for note in market.notes_on(["minors"])] == []
    assert [note.id for note in market.notes_on(["minors", "alcohol"])] == ["line", "alcohol"][1:]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("topics: [alcohol, minors]", "topics: [booze]", "line 14: unknown topic booze"),
        ("2026-01-02\n    status: confirmed", "soon\n    status: confirmed", "line 19: 'soon' is not a date"),
        ("    source: Lei\n", "", "line 13: source is missing"),
        ("status: confirmed", "status: maybe", "line 20: unknown status 'maybe'"),
        ("https://example.org", "example", "line 18: 'example' is not a web address"),
        ("id: alcohol", "id: line", "line 13: the note 'line' stands here twice, first on line 5"),
        ("kind: age", "kind: aged", "line 15: unknown kind 'aged'"),
        ("source: Lei", "source: Lei\n    source: Lei", "line 18: the field 'source' stands here twice"),
        ("market: Brazil", "market: [", "line"),
        ("locale: pt-BR", "locale: de", "line 1: this pack is for pt-BR"),
        ("locale: pt-BR", "locale: xx", "line 1: xx: unknown locale"),
    ],
)
def test_broken_market_notes_name_file_and_line(old: str, new: str, fault: str) -> None:
    with pytest.raises(LocaleError) as caught:
        read_market(MARKET.replace(old, new).encode(), locale=PT, name="market.yaml")
    assert fault in str(caught.value)
    assert "market.yaml" in str(caught.value)


def test_one_broken_note_does_not_hide_the_next() -> None:
    broken = MARKET.replace("kind: support_line", "kind: line").replace("status: confirmed", "status: sure")
    market, faults = review_market(broken.encode(), name="market.yaml")
    assert [fault.value for fault in faults] == ["market.yaml, line 7", "market.yaml, line 20"]
    assert (market.locale, market.notes) == (PT, ())


@pytest.mark.parametrize(
    ("checked", "months", "due"),
    [("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-12-15", 1, "2027-01-15")],
)
def test_a_note_is_due_after_calendar_months(checked: str, months: int, due: str) -> None:
    note = read_market(MARKET.replace("2026-01-02", checked).encode(), name="m").notes[0]
    day = date.fromisoformat(due)
    assert note.is_due(day, months=months)
    assert not note.is_due(day - timedelta(days=1), months=months)


@pytest.mark.parametrize("tag", [tag for tag in LOCALES if tag != "en"])
def test_shipped_packs_are_valid(tag: str) -> None:
    glossary, market = load_glossary(tag), load_market(tag)
    assert all(entry.line > 1 for entry in glossary.entries)
    if market is not None:
        assert all(note.url for note in market.notes)


def test_topics_are_found_by_keyword_in_any_form() -> None:
    assert topics_of("Deepfakes of candidates in an election") == ("synthetic_media", "elections")
    assert topics_of("Accounts of children under 13") == ("minors",)
    assert topics_of("The colour of the page") == ()
