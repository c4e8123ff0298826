"""A whole policy in a locale: memory before engine, origins told, and units for a translator to go on with."""

from __future__ import annotations

from nlp.localize.document import LocalizedDocument, localize_document, translation_units
from nlp.localize.engines import FakeEngine
from nlp.localize.exchange.units import read_units
from nlp.localize.exchange.xliff1 import write_xliff1
from nlp.localize.exchange.xliff2 import write_xliff2
from nlp.localize.locales import LOCALES
from nlp.localize.memory import TranslationUnit, make_memory
from nlp.pipeline import localized_page
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
    assert "“24” in the earlier translation was changed to “48”" in units[2].note
    for write in (write_xliff1, write_xliff2):
        assert read_units(write(units), name="x.xlf") == units
    bare = translation_units(localize_document(document(POLICY), "fr"))
    assert {(unit.target, unit.state) for unit in bare} == {("", "initial")}


def test_the_page_marks_origins_and_shows_what_needs_a_look() -> None:
    page = localized_page(localized())
    assert "# Spam ○" in page
    assert "Os usuários não devem publicar spam. ● Denúncias fecham em 48 horas. ◐" in page
    assert "- Anúncios ○\n- Robôs ○\n\n| Anúncios | Robôs ○ |\n|---|---|\n| Reports close" in page
    assert "was changed to “48”" in page
    assert page.rstrip().splitlines()[-1].count("·") == 2
    assert localized_page(localize_document(document(POLICY), "ar")).startswith('<div dir="rtl" lang="ar">')
