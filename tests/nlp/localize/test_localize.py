"""Briefings and quizzes in a locale: origins, findings, market notes, keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from nlp.briefing.briefing import Coverage, Draft, DraftSegment
from nlp.document import Clause, Document
from nlp.localize import Catalog, localize, localize_briefing, localize_quiz, read_market, rendering
from nlp.localize.engines import FakeEngine
from nlp.localize.locales import LOCALES
from nlp.localize.memory import TranslationUnit, make_memory
from nlp.message import Quote, message
from nlp.quiz.item import DraftItem, DraftOption, DraftQuiz
from nlp.versions.change import Change, ChangeSet

FTL = {
    "title": "{ $policy }",
    "rises": "{ $old } → { $new }",
    "plain": "OK",
    "market-note": "{ $text } ({ $source }, { $date }) { $status }",
    "market-source": "{ $source }, { $url } { $linked }",
    "market-none": "–",
    "section-market": "Market",
}
OLD, NEW = "Users under 13 must not post.", "Users under 16 must not post."
ENGINE_TABLE = {
    OLD: "Usuários com menos de 13 anos não devem postar.",
    NEW: "Usuários com menos de 18 anos devem postar.",
}


@pytest.fixture(autouse=True)
def _messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages of the test's own, so that the shipped ones may change; those of checks are the shipped ones."""

    def load(tag: str) -> Catalog:
        folder = files("nlp.localize") / "messages" / tag
        shipped = {name: (folder / name).read_text(encoding="utf-8") for name in ("checks.ftl", "memory.ftl")}
        own = "\n".join(f"{id} = {text}" for id, text in FTL.items())
        return Catalog(LOCALES[tag], {"t.ftl": own, **shipped})

    monkeypatch.setattr(rendering, "load_catalog", load)


def clause(text: str) -> Clause:
    return Clause(id="c1", text=text, start=0, end=len(text), role="rule", path=("Child safety",), ordinal=0, block=0)


def draft(*segments: DraftSegment) -> Draft:
    change = Change(
        "x1", "modified", "substantive", ("threshold",), "tighter", (clause(OLD),), (clause(NEW),), (), message("plain")
    )
    changes = ChangeSet(Document(OLD, ()), Document(NEW, ()), (change,))
    return Draft(changes, message("title", policy="Youth"), segments, Coverage(1, 1))


SEGMENTS = (
    DraftSegment("s1", "tighter", "summary", message("rises", old=Quote(OLD), new=Quote(NEW)), ("x1",)),
    DraftSegment("s2", "tighter", "new", Quote(NEW), ("x1",)),
    DraftSegment("s3", "coverage", "note", message("plain")),
)
MARKET = """locale: pt-BR
market: Brazil
language_name: português
notes:
  - {id: line, topics: [minors], kind: support_line, text: Ligue 188., source: CVV, url: "https://cvv.org.br",
     checked_on: 2026-01-02, status: to_be_confirmed}
"""


def test_without_an_engine_quotes_stay_english_and_say_so() -> None:
    briefing = localize_briefing(draft(*SEGMENTS), "fr")
    first, second = briefing.segments[:2]
    assert (first.origin, first.language, [f.code for f in first.checks]) == ("template", "fr", ["source_quote"] * 2)
    assert first.text == f"«\u202f{OLD}\u202f» → «\u202f{NEW}\u202f»"
    assert (second.origin, second.language, second.text) == ("source", "en", NEW)


def test_in_english_nothing_is_translated_or_added() -> None:
    engine = FakeEngine()
    briefing = localize_briefing(draft(*SEGMENTS), "en", engine=engine)
    assert [(s.origin, s.language, s.checks) for s in briefing.segments] == [
        ("template", "en", ()),
        ("source", "en", ()),
        ("template", "en", ()),
    ]
    assert engine.calls == []


def test_a_machine_translation_carries_its_findings_at_their_place() -> None:
    engine = FakeEngine(table=ENGINE_TABLE)
    briefing = localize_briefing(draft(*SEGMENTS), "pt-BR", engine=engine)
    first, second = briefing.segments[:2]
    assert engine.calls == [(NEW, OLD)]
    assert (first.origin, second.origin, second.language) == ("machine", "machine", "pt-BR")
    assert second.source_text == NEW
    assert {finding.code for finding in second.checks} == {"engine", "number_changed", "negation_lost"}
    number = next(finding for finding in first.checks if finding.code == "number_changed")
    assert number.source is not None
    assert number.target is not None
    assert (number.source.of(first.source_text), number.target.of(first.text)) == ("16", "18")


def test_an_approved_translation_comes_before_the_engine() -> None:
    unit = TranslationUnit(NEW, "Menores de 16 anos não devem postar.", "en", "pt-BR", state="final")
    approved = make_memory([unit], LOCALES["pt-BR"])
    engine = FakeEngine(table=ENGINE_TABLE)
    first, second = localize_briefing(draft(*SEGMENTS), "pt-BR", engine=engine, memory=approved).segments[:2]
    assert (second.origin, second.text, second.checks) == ("memory", unit.target, ())
    # The old wording differs in its number alone: repaired, and said so at its place in the sentence.
    assert first.origin == "memory_fuzzy"
    assert engine.calls == []
    repaired = next(finding for finding in first.checks if finding.code == "memory_repaired")
    assert repaired.source is not None
    assert repaired.target is not None
    assert (repaired.source.of(first.source_text), repaired.target.of(first.text)) == ("13", "13")


def test_what_the_memory_only_suggests_stands_beside_the_engines_translation() -> None:
    unit = TranslationUnit("Users under 16 may post.", "Menores de 16 anos podem postar.", "en", "pt-BR")
    engine = FakeEngine(table=ENGINE_TABLE)
    memory = make_memory([unit], LOCALES["pt-BR"])
    second = localize_briefing(draft(*SEGMENTS), "pt-BR", engine=engine, memory=memory).segments[1]
    assert second.origin == "machine"
    assert any(f.code == "memory_suggestion" and "must" in f.message for f in second.checks)


def test_market_notes_stand_before_the_coverage_line_with_their_source() -> None:
    market = read_market(MARKET.encode(), locale=LOCALES["pt-BR"], name="m")
    segments = localize_briefing(draft(*SEGMENTS), "pt-BR", market=market).segments
    assert [segment.section for segment in segments] == ["tighter", "tighter", "market", "market", "coverage"]
    note = segments[3]
    assert (note.origin, note.role, note.change_ids) == ("market", "note", ("x1",))
    assert note.text == "Ligue 188. (CVV, https://cvv.org.br true, 2 de janeiro de 2026) unconfirmed"
    assert [s.id for s in localize_briefing(draft(), "ja").segments] == ["market.heading", "market.none"]


def test_a_note_that_nobody_checked_for_a_year_says_so_on_the_given_day() -> None:
    market = read_market(MARKET.encode(), locale=LOCALES["pt-BR"], name="m")
    last_good, first_due = date(2027, 1, 1), date(2027, 1, 2)
    said = [
        localize_briefing(draft(*SEGMENTS), "pt-BR", market=market, as_of=day).segments[3].text.rpartition(" ")[2]
        for day in (last_good, first_due)
    ]
    assert said == ["unconfirmed", "due"]


def test_an_arabic_briefing_is_right_to_left() -> None:
    briefing = localize_briefing(draft(*SEGMENTS), "ar")
    assert (briefing.locale, briefing.direction) == ("ar", "rtl")
    assert f"\u2068{OLD}\u2069" in briefing.segments[0].text


def quiz(*texts: str) -> DraftQuiz:
    options = tuple(
        DraftOption(Quote(text), number == 0, "key" if number == 0 else "boundary_flip", message("plain"))
        for number, text in enumerate(texts)
    )
    item = DraftItem("q1", "single_choice", message("plain"), options, ("x1",), "threshold", "apply", ())
    return DraftQuiz((item, replace(item, id="q2")), ())


def test_a_quiz_keeps_its_key_and_reports_options_that_became_alike() -> None:
    engine = FakeEngine(table={"Adult content": "Conteúdo adulto", "Mature content": "Conteúdo adulto", "Spam": "Spam"})
    item = localize_quiz(
        quiz("Adult content", "Mature content", "Spam"), message("plain"), "pt-BR", engine=engine
    ).items[0]
    assert [(option.id, option.text, option.correct) for option in item.options] == [
        ("a", "Conteúdo adulto", True),
        ("b", "Conteúdo adulto", False),
        ("c", "Spam", False),
    ]
    assert "options_alike" in [finding.code for finding in item.checks]
    english = localize_quiz(quiz("Adult content", "Spam"), message("plain"), "en").items[0]
    assert english.checks == ()


def test_the_module_offers_its_functions() -> None:
    assert localize.localize_briefing is localize_briefing
