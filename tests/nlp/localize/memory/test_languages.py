"""Which of a memory's languages serves a locale."""

from __future__ import annotations

import pytest

from nlp.localize.locales import LOCALES
from nlp.localize.memory import TranslationUnit, make_memory
from nlp.localize.memory.languages import canonical_tag, match_language, same_language


@pytest.mark.parametrize(
    ("wanted", "available", "served"),
    [
        ("pt-BR", ["pt", "pt_br"], "pt_br"),
        ("pt-BR", ["pt-PT", "PT"], "PT"),
        ("pt-BR", ["pt-PT"], None),
        ("es", ["es-MX"], "es-MX"),
        ("es", ["es-MX", "es-ES"], None),
        ("es", ["es-MX", "es"], "es"),
        ("zh-Hans", ["zh-Hant"], None),
        ("zh-TW", ["zh-Hant-TW"], None),
        ("de", ["den"], None),
        ("de", ["German language"], None),
    ],
)
def test_the_fallback_is_the_documented_one(wanted: str, available: list[str], served: str | None) -> None:
    assert match_language(wanted, available) == served


def test_tags_have_one_spelling() -> None:
    assert [canonical_tag(tag) for tag in ("PT_br", "zh-hant-tw", "es-419", "deutsch", "")] == [
        "pt-BR",
        "zh-Hant-TW",
        "es-419",
        "",
        "",
    ]
    assert same_language("en-GB", "EN")
    assert not same_language("zh-Hant", "zh-Hans")


def test_a_memory_takes_its_own_pair_only() -> None:
    units = [
        TranslationUnit("Yes", text, source, target)
        for source, target, text in (("en-GB", "pt", "Sim"), ("en", "fr", "Oui"), ("de", "pt-BR", "Ja?"))
    ]
    assert [unit.target for unit in make_memory(units, LOCALES["pt-BR"]).units] == ["Sim"]
