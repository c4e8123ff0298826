"""What shows only across segments or versions: consistency, the language of a section, a source that moved on."""

from __future__ import annotations

from nlp.localize.checks import check_stale, run_document_checks
from nlp.localize.locales import LOCALES

EN, DE, ES = LOCALES["en"], LOCALES["de"], LOCALES["es"]


def codes(pairs: list[tuple[str, str]]) -> list[list[str]]:
    found = run_document_checks(pairs, source_locale=EN, target_locale=DE)
    return [[finding.code for finding in findings] for findings in found]


def test_the_rarer_of_two_translations_is_told() -> None:
    pairs = [
        ("Close the door.", "Tür zu."),
        ("Close the door.", "Schließen Sie die Tür."),
        ("Close the door.", "Tür zu."),
    ]
    assert codes(pairs) == [[], ["inconsistent"], []]
    found = run_document_checks(pairs, source_locale=EN, target_locale=DE)[1][0]
    assert found.message == "The same source is translated otherwise in segment 1: “Tür zu.”."


def test_two_sources_with_one_translation_are_told_but_not_singular_and_plural() -> None:
    pairs = [
        ("Close the front door.", "Tür zu."),
        ("Open the back window.", "Tür zu."),
        ("Users", "Nutzer"),
        ("User", "Nutzer"),
    ]
    assert codes(pairs) == [[], ["translated_alike"], [], []]


def test_short_segments_in_another_language_show_together() -> None:
    words = ["casa grande", "puerta abierta", "ventana rota", "mesa redonda", "silla vieja", "techo rojo"] * 4
    pairs = [(f"thing {number}", word) for number, word in enumerate(words)]
    assert "section_language" in {code for found in codes(pairs) for code in found}
    spanish = run_document_checks(pairs, source_locale=EN, target_locale=ES)
    assert "section_language" not in {finding.code for found in spanish for finding in found}


def test_a_changed_source_makes_a_translation_stale() -> None:
    old, new = "Users under 13 must not post.", "Users under 16 must not post."
    (found,) = check_stale(new, old)
    assert (found.code, found.severity, found.source and found.source.of(new)) == ("stale", "error", "16")
    assert found.message == "The source has changed since this was approved: “13” is now “16”."
    assert check_stale(old, old) == ()
    assert [each.code for each in check_stale("Do not post!", "Do not post.")] == ["stale_wording"]
