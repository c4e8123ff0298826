"""A whole policy in a locale: memory before engine, origins told, and units for a translator to go on with."""

from __future__ import annotations

from nlp.localize import load_glossary
from nlp.localize.document import LocalizedDocument, localize_document, translation_units
from nlp.localize.engines import FakeEngine
from nlp.localize.exchange.units import read_units
from nlp.localize.exchange.xliff1 import write_xliff1
from nlp.localize.exchange.xliff2 import write_xliff2
from nlp.localize.locales import LOCALES
from nlp.localize.memory import TranslationUnit, make_memory
from nlp.pipeline import load_document, localized_page
from tests.conftest import document

POLICY = """# Spam

Users must not post spam. Reports close in 48 hours.

- Ads
- Bots

| Ads | Bots |
|---|---|
| Reports close in 72 hours. | Ads |
"""
UNITS = [
    TranslationUnit("Users must not post spam.", "Os usuários não devem publicar spam.", "en", "pt-BR", state="final"),
    TranslationUnit("Reports close in 24 hours.", "Denúncias fecham em 24 horas.", "en", "pt-BR", state="final"),
]


def localized() -> LocalizedDocument:
    engine = FakeEngine(table={"Ads": "Anúncios", "Bots": "Robôs"})
    memory = make_memory(UNITS, LOCALES["pt-BR"])
    return localize_document(document(POLICY), "pt-BR", engine=engine, memory=memory)


def test_every_clause_says_where_it_came_from() -> None:
    found = [(each.clause.text, each.text, each.origin) for each in localized().clauses]
    assert found == [
        ("Spam", "Spam", "machine"),
        ("Users must not post spam.", "Os usuários não devem publicar spam.", "memory"),
        ("Reports close in 48 hours.", "Denúncias fecham em 48 horas.", "memory_fuzzy"),
        ("Ads", "Anúncios", "machine"),
        ("Bots", "Robôs", "machine"),
        ("Ads | Bots", "Anúncios | Robôs", "machine"),
        ("Reports close in 72 hours. | Ads", "Reports close in 72 hours. | Anúncios", "machine"),
    ]
    assert localized().origins == {"machine": 5, "memory": 1, "memory_fuzzy": 1}


def test_only_exact_matches_leave_as_a_persons_work() -> None:
    units = translation_units(localized())
    assert [unit.state for unit in units] == ["initial", "translated", *["initial"] * 5]
    assert (units[1].before, units[1].after) == ("Spam", "Reports close in 48 hours.")
    assert "“24”, na tradução anterior, foi alterado para “48”" in units[2].note
    for write in (write_xliff1, write_xliff2):
        assert read_units(write(units), name="x.xlf") == units
    bare = translation_units(localize_document(document(POLICY), "fr"))
    assert {(unit.target, unit.state) for unit in bare} == {("", "initial")}


def test_the_page_marks_origins_and_shows_what_needs_a_look() -> None:
    page = localized_page(localized())
    assert "# Spam ○" in page
    assert "Os usuários não devem publicar spam. ● Denúncias fecham em 48 horas. ◐" in page
    assert "- Anúncios ○\n- Robôs ○\n\n| Anúncios | Robôs ○ |\n|---|---|\n| Reports close" in page
    assert "foi alterado para “48”" in page
    assert page.rstrip().splitlines()[-1].count("·") == 2
    assert localized_page(localize_document(document(POLICY), "ar")).startswith('<div dir="rtl" lang="ar">')


MARKED = "Read **our rules** and the [terms](https://x.example/t).\n\n| **Ads** | Bots |\n|---|---|\n| a | b |\n"


def test_marks_come_back_from_the_memory_with_tags_or_without_and_are_told_where_lost() -> None:
    tagged = "Leia <2>os termos</2> e <1>nossas regras</1>."
    with_tags = TranslationUnit("Read <1>our rules</1> and the <2>terms</2>.", tagged, "en", "pt-BR", state="final")
    plain = TranslationUnit("Read our rules and the terms.", "Leia nossas regras e os termos.", "en", "pt-BR")
    broken = TranslationUnit(with_tags.source, "Leia <1>nossas regras e <2>os</1> termos</2>.", "en", "pt-BR")
    pages = {}
    for name, unit in {"tags": with_tags, "plain": plain, "broken": broken}.items():
        made = localize_document(document(MARKED), "pt-BR", memory=make_memory([unit], LOCALES["pt-BR"]))
        first = made.clauses[0]
        assert first.origin in ("memory", "memory_fuzzy")
        assert "<" not in first.text
        pages[name] = (localized_page(made), [each.code for each in first.checks if each.code.startswith("tag_")])
        units = translation_units(made)
        for write in (write_xliff1, write_xliff2):
            assert read_units(write(units), name="x.xlf") == units
    assert "Leia [os termos](https://x.example/t) e **nossas regras**. ●" in pages["tags"][0]
    assert pages["tags"][1] == []
    assert "Leia nossas regras e os termos. ●" in pages["plain"][0]
    assert pages["plain"][1] == ["tag_lost", "tag_lost"]
    assert "Leia nossas regras e os termos. ●" in pages["broken"][0]
    assert set(pages["broken"][1]) == {"tag_crossed"}


def test_marks_survive_the_engine_in_running_text_and_in_a_table() -> None:
    engine = FakeEngine(table={"Read our rules and the terms.": "Read our rules and the terms, please."}, name="marks")
    page = localized_page(localize_document(document(MARKED), "pt-BR", engine=engine))
    assert "[terms](https://x.example/t)" in page
    assert "**our rules**" in page
    assert "| **Ads** | Bots ○ |" in page


def test_an_exchanged_term_leaves_the_marks_around_it_in_their_places() -> None:
    engine = FakeEngine(table={"You may report spam to us.": "Você pode relatar spam a nós."})
    source = document("You may report **spam** to [us](https://x.example/).")
    made = localize_document(source, "pt-BR", engine=engine, glossary=load_glossary("pt-BR")).clauses[0]
    assert "term_replaced" in {each.code for each in made.checks}
    lost = {each.code for each in made.checks} & {"tag_lost"}
    assert lost or [mark.span.of(made.text) for mark in made.marked.marks] == ["spam", "nós"]
    assert all(mark.span.of(made.text) in ("spam", "nós") for mark in made.marked.marks)
    assert made.marked.marks


def test_two_rules_translated_alike_are_told_in_the_readers_language() -> None:
    same = "Nunca publique dados de terceiros."
    engine = FakeEngine(table={"Never post private data.": same, "Never sell stolen data.": same})
    made = localize_document(document("Never post private data.\n\nNever sell stolen data.\n"), "pt-BR", engine=engine)
    found = [[each.message for each in clause.checks if each.code == "translated_alike"] for clause in made.clauses]
    assert found == [[], ["O segmento 1 tem outro original e a mesma tradução: “Never post private data.”."]]


STRUCTURED = """# Rules

## 1. Not allowed

1. No spam:

    Spam is what nobody asked for.

    - Ads
    - \\# of bots

## Allowed

- 2.1 Fan art
- (a) Memes
"""


def test_nothing_stands_so_deep_that_it_would_be_code() -> None:
    page = "<ul><li><h3>Reports</h3><p>Report in the app.</p></li></ul><p>Or:</p><ul><ul><li>by mail</li></ul></ul>"
    text = localized_page(localize_document(load_document(page.encode(), "a.html"), "fr"))
    assert "\n\nReport in the app. ◇\n\nOr: ◇\n\n- by mail ◇\n" in text


def test_headings_numbers_and_levels_of_the_page_are_the_policys() -> None:
    page = localized_page(localize_document(document(STRUCTURED), "fr"))
    body, legend = page.split("\n\n", 1)[1].rsplit("\n\n---\n\n", 1)
    assert body.replace(" ◇", "") + "\n" == STRUCTURED
    assert legend.startswith("Origine de chaque phrase\N{NO-BREAK SPACE}: ◇")
