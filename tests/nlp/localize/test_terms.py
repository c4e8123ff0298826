"""Terms in translations: the case rule, and what may be exchanged without a person."""

from __future__ import annotations

import pytest

from nlp.document import Span
from nlp.finding import Finding
from nlp.localize.checks.terms import carried_over, check, repair_terms
from nlp.localize.glossary import Entry, Glossary, load_glossary
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
    findings = check("A strike.", "Wegen Streik.", source_locale=LOCALES["en"], target_locale=DE, glossary=glossary)
    text, told = repair_terms("Wegen Streik.", findings)
    assert [(each.code, each.target) for each in told] == [("term_replaced", Span(6, 16))]
    assert told[0].target is not None
    assert told[0].target.of(text) == "Verwarnung"


def test_findings_behind_an_exchanged_term_move_with_their_words() -> None:
    target = "Wegen Streik folgt."
    source = "A strike follows."
    glossary = Glossary(DE, ENTRIES)
    findings = check(source, target, source_locale=LOCALES["en"], target_locale=DE, glossary=glossary)
    text, _ = repair_terms(target, findings)
    places = [Span(target.find(word), target.find(word) + len(word)) for word in ("Wegen", "folgt")]
    moved = [carried_over(Finding("unknown_word", "warning", "", None, place), findings).target for place in places]
    assert [place.of(text) for place in moved if place] == ["Wegen", "folgt"]


@pytest.mark.parametrize(
    ("tag", "text", "old", "new", "safe"),
    [
        ("pt-BR", "Uma greve conta.", "greve", "advertência", True),
        ("pt-BR", "O aviso conta.", "aviso", "advertência", False),
        ("pt-BR", "O guardião decide.", "guardião", "responsável legal", True),
        ("pt-BR", "Recebe aviso.", "aviso", "advertência", True),
        ("es", "La póliza cambia.", "póliza", "política", True),
        ("es", "Del póster.", "póster", "política", False),
        ("es", "Una nota.", "nota", "programa", False),
        ("fr", "Le strike compte.", "strike", "sanction", False),
        ("de", "Ein Streik zählt.", "Streik", "Verwarnung", False),
        ("de", "Die Strafe zählt.", "Strafe", "Verwarnung", True),
        ("ja", "この警報は", "警報", "警告", True),
    ],
)
def test_a_term_is_exchanged_only_where_the_word_before_it_fits(
    tag: str, text: str, old: str, new: str, safe: bool
) -> None:
    locale = LOCALES[tag]
    entries = (Entry("strike", new, "preferred", "noun"), Entry("strike", old, "forbidden", "noun"))
    glossary = Glossary(locale, entries)
    (finding,) = check("A strike.", text, source_locale=LOCALES["en"], target_locale=locale, glossary=glossary)
    assert (finding.code, finding.fix) == ("term_forbidden", new if safe else None)
    assert f"Use: “{new}”" in finding.message


def test_a_term_that_stands_twice_is_exchanged_twice_and_never_on_top_of_itself() -> None:
    assert checked("A strike, then a strike.", "Streik, dann Streik.") == (
        [("term_forbidden", "Verwarnung")] * 2,
        "Verwarnung, dann Verwarnung.",
    )
    assert checked("A strike, then a strike.", "Streik, dann er.") == (
        [("term_forbidden", "Verwarnung")],
        "Verwarnung, dann er.",
    )
    assert checked("A strike, then a strike.", "Er, dann sie.")[0] == [("term_missing", None)]


def test_overlapping_repairs_are_made_once() -> None:
    twice = [Finding("term_forbidden", "error", "", None, Span(0, 6), "Verwarnung")] * 2
    assert repair_terms("Streik zählt.", twice)[0] == "Verwarnung zählt."


@pytest.mark.parametrize(
    ("source", "target", "mended"),
    [
        # The same form of another verb of the conjugation; one letter may be a noun's ending.
        ("Users share it.", "Usuários partilham isso.", "Usuários compartilham isso."),
        ("The shared symbols", "Os símbolos partilhados", "Os símbolos compartilhados"),
        ("Sharing symbols", "A partilha de símbolos", "A partilha de símbolos"),
        # A phrase that has one form stands for any form of an adjective.
        ("It is newsworthy.", "São vídeos noticiosos.", "São vídeos noticiosos."),
        ("A newsworthy video", "Uma matéria noticiosa", "Uma matéria de interesse jornalístico"),
    ],
)
def test_forms_that_answer_each_other_by_rule_are_exchanged(source: str, target: str, mended: str) -> None:
    pt = LOCALES["pt-BR"]
    findings = check(source, target, source_locale=LOCALES["en"], target_locale=pt, glossary=load_glossary("pt-BR"))
    assert repair_terms(target, findings)[0] == mended


def test_a_term_within_a_hyphenated_word_is_there() -> None:
    glossary = Glossary(LOCALES["pt-BR"], (Entry("harassment", "assédio", "preferred", "noun"),))
    target = "A política anti-assédio vale."
    assert not check(
        "The anti-harassment policy applies.", target, source_locale=LOCALES["en"],
        target_locale=LOCALES["pt-BR"], glossary=glossary,
    )  # fmt: skip
