"""Terms in translations: the case rule, and what may be exchanged without a person."""

from __future__ import annotations

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.terms import carried_over, check, repair_terms
from nlp.localize.glossary import Entry, Glossary
from nlp.localize.locales import LOCALES

DE = LOCALES["de"]
ENTRIES = (
    Entry("Trusted Flagger", "Trusted Flagger", "preferred", "name", case="exact"),
    Entry("strike", "Verwarnung", "preferred", "noun", ("Verwarnungen",)),
    Entry("strike", "Streik", "forbidden", "noun", ("Streiks", "Streikwelle")),
)


def checked(source: str, target: str) -> tuple[list[tuple[str, str | None]], str]:
    glossary = Glossary(DE, ENTRIES)
    findings = check(source, target, source_locale=LOCALES["en"], target_locale=DE, glossary=glossary)
    return [(finding.code, finding.fix) for finding in findings], repair_terms(target, findings)[0]


def test_a_term_in_the_wrong_letter_case_is_mended() -> None:
    assert checked("A Trusted Flagger may", "Ein trusted flagger darf") == (
        [("term_case", "Trusted Flagger")],
        "Ein Trusted Flagger darf",
    )
    assert checked("A Trusted Flagger may", "Ein Trusted Flagger darf")[0] == []
    assert checked("a trusted flagger may", "Ein Hinweisgeber darf")[0] == []  # not the name


def test_a_forbidden_form_is_exchanged_only_for_the_form_that_answers_it() -> None:
    assert checked("Three strikes.", "Drei Streiks.") == ([("term_forbidden", "Verwarnungen")], "Drei Verwarnungen.")
    assert checked("Many strikes.", "Eine Streikwelle.") == ([("term_forbidden", None)], "Eine Streikwelle.")


def test_what_was_exchanged_is_told_with_its_place() -> None:
    glossary = Glossary(DE, ENTRIES)
    findings = check("A strike.", "Ein Streik.", source_locale=LOCALES["en"], target_locale=DE, glossary=glossary)
    text, told = repair_terms("Ein Streik.", findings)
    assert [(each.code, each.target) for each in told] == [("term_replaced", Span(4, 14))]
    assert told[0].target is not None
    assert told[0].target.of(text) == "Verwarnung"


def test_findings_behind_an_exchanged_term_move_with_their_words() -> None:
    target = "Ein Streik folgt."
    source = "A strike follows."
    glossary = Glossary(DE, ENTRIES)
    findings = check(source, target, source_locale=LOCALES["en"], target_locale=DE, glossary=glossary)
    text, _ = repair_terms(target, findings)
    places = [Span(target.find(word), target.find(word) + len(word)) for word in ("Ein", "folgt")]
    moved = [carried_over(Finding("unknown_word", "warning", "", None, place), findings).target for place in places]
    assert [place.of(text) for place in moved if place] == ["Ein", "folgt"]
