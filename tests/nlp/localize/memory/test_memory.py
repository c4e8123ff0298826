"""Matches: exact, in context, fuzzy; what is repaired, and what is never accepted unseen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.localize.checks.numbers import find_figures
from nlp.localize.glossary import read_glossary
from nlp.localize.locales import LOCALES
from nlp.localize.memory import Match, Query, TranslationUnit, make_memory
from nlp.localize.memory.context import with_neighbours

OLD = "Users must not post spam within 24 hours, unless a moderator agrees."
IN = {
    "pt-BR": "Os usuários não devem publicar spam em até 24 horas, a menos que um moderador concorde.",
    "es": "Los usuarios no deben publicar spam en 24 horas, a menos que un moderador lo acepte.",
    "fr": "Les utilisateurs ne doivent pas publier de spam dans les 24 heures, sauf si un modérateur l’accepte.",
    "de": "Nutzer dürfen innerhalb von 24 Stunden keinen Spam posten, es sei denn, ein Moderator stimmt zu.",
    "id": "Pengguna tidak boleh memposting spam dalam 24 jam, kecuali moderator setuju.",
    "ja": "モデレーターが同意する場合を除き、利用者は24時間以内にスパムを投稿してはならない。",
    "ar": "يجب ألا ينشر المستخدمون رسائل مزعجة خلال ٢٤ ساعة، إلا إذا وافق مشرف.",
}


def unit(source: str, target: str, locale: str = "pt-BR", **more: str) -> TranslationUnit:
    return replace(TranslationUnit(source, target, "en", locale, state="final"), **more)


def find(text: str, *units: TranslationUnit, glossary: str = "", before: str = "", after: str = "") -> Match | None:
    locale = LOCALES[units[0].target_language]
    terms = read_glossary(glossary.encode(), locale=locale, name="g") if glossary else None
    return make_memory(units, locale, glossary=terms).find(Query(text, before, after))


def codes(match: Match) -> list[str]:
    return [finding.code for finding in match.findings]


def test_exact_in_context_and_their_penalties() -> None:
    known = unit("See below.", "Veja abaixo.", before="One.", after="Two.")
    here = find("See  below.", known, before="One.", after="Two.")
    assert here == Match(known, "context", 101, "Veja abaixo.")
    elsewhere = find("See below.", known, before="Three.", after="Four.")
    assert elsewhere is not None
    assert (elsewhere.kind, elsewhere.score, elsewhere.text, codes(elsewhere)) == (
        "exact",
        98,
        "Veja abaixo.",
        ["memory_context"],
    )
    unknown = find("See below.", known)
    assert (unknown and unknown.score, unknown and unknown.origin) == (100, "memory")
    unreviewed = find("See below.", replace(known, state="translated"))
    assert unreviewed is not None
    assert (unreviewed.score, unreviewed.text, codes(unreviewed)) == (97, "Veja abaixo.", ["memory_unreviewed"])
    draft = find("See below.", replace(known, state="initial"))
    assert draft is not None
    assert (draft.text, codes(draft)) == (None, ["memory_suggestion"])
    assert find("See below.", replace(known, target="", state="initial")) is None


def test_of_several_translations_the_one_of_this_place_then_the_newest_is_taken_and_rivals_are_named() -> None:
    old = unit("Ban", "Banimento", before="A", after="B", changed_on="2024-01-01")
    new = unit("Ban", "Bloqueio", before="C", after="D", changed_on="2025-01-01")
    assert (found := find("Ban", old, new, before="A", after="B")) is not None
    assert (found.text, codes(found)) == ("Banimento", [])
    assert (found := find("Ban", old, new)) is not None
    assert (found.text, codes(found)) == ("Bloqueio", ["memory_ambiguous"])


@pytest.mark.parametrize("tag", IN)
def test_a_number_alone_is_repaired_in_every_locale(tag: str) -> None:
    match = find(OLD.replace("24", "48"), unit(OLD, IN[tag], tag))
    assert match is not None
    assert match.text == IN[tag].replace("24", "48").replace("٢٤", "٤٨")
    assert (match.origin, codes(match)) == ("memory_fuzzy", ["memory_repaired"])
    place = match.findings[0].target
    assert place is not None
    assert place.of(match.text) in ("48", "٤٨")


@pytest.mark.parametrize("tag", IN)
@pytest.mark.parametrize(
    ("old", "new", "critical"),
    [
        ("must not", "must", "negation"),
        ("must not", "may not", "must or may"),
        (", unless a moderator agrees", "", "exception"),
        ("24 hours", "24 minutes", ""),
        ("24 hours", "two days", "number"),
        ("spam", "threats", ""),
    ],
)
def test_other_words_are_only_suggested_and_named(tag: str, old: str, new: str, critical: str) -> None:
    match = find(OLD.replace(old, new), unit(OLD, IN[tag], tag))
    assert match is not None
    assert match.text is None
    assert codes(match) == ["memory_suggestion"]
    assert critical in match.findings[0].message
    assert IN[tag] in match.findings[0].message


@pytest.mark.parametrize(
    ("source", "target", "asked", "text"),
    [
        # Formats of the locale, and the digits and separators of the old translation.
        ("A fine of $1,500.", "Uma multa de US$ 1.500.", "A fine of $12,750.50.", "Uma multa de US$ 12.750,50."),
        ("A fine of $1,500.", "Uma multa de US$ 1500.", "A fine of $2,500.", "Uma multa de US$ 2500."),
        ("At 12.5% of it.", "Em 12,5% disso.", "At 20% of it.", "Em 20% disso."),
        ("From March 15, 2026.", "Desde 15 de março de 2026.", "From May 2, 2027.", "Desde 2 de maio de 2027."),
        ("From March 15, 2026.", "Desde 15/03/2026.", "From May 2, 2027.", "Desde 02/05/2027."),
        ("See https://a.org/x.", "Veja https://a.org/x.", "See https://a.org/y.", "Veja https://a.org/y."),
        ("From 13 to 16 years.", "De 13 a 16 anos.", "From 16 to 13 years.", "De 16 a 13 anos."),
        # Typography, letter case and minor words ask for no other translation.
        ("Don’t post the spam!", "Não publique spam!", "Don't post spam.", "Não publique spam!"),
        ("Share <1>news</1>.", "Compartilhe <1>notícias</1>.", "Share news.", "Compartilhe notícias."),
        ("At <1>24</1> hours.", "Em <1>24</1> horas.", "At <1>48</1> hours.", "Em <1>48</1> horas."),
        # Not safe: another plural, ambiguous, in words, written otherwise, misread, missing.
        ("Within 24 hours.", "Em 24 horas.", "Within 1 hours.", None),
        ("From 24 to 24 hours.", "De 24 a 24 horas.", "From 24 to 48 hours.", None),
        ("For 2 days.", "Por 2 dias, os dois.", "For 3 days.", None),
        ("For 2 days.", "Por dois dias.", "For 3 days.", None),
        ("From March 15, 2026.", "Desde 15 de março de 2026.", "From May 1, 2027.", None),
        ("From March 15, 2026.", "Desde meados de março de 2026.", "From March 16, 2026.", None),
        ("A fine of $1,500.", "Uma multa de US$ 1,500.", "A fine of $2,500.", None),
        ("For 24 hours.", "Por um dia.", "For 48 hours.", None),
        ("US users may post.", "Usuários dos EUA podem publicar.", "us users may post.", None),
        ("Click <1/> now.", "Clique em <1/> agora.", "Click now.", None),
    ],
)  # fmt: skip
def test_what_can_be_rewritten_safely_and_what_not(source: str, target: str, asked: str, text: str | None) -> None:
    match = find(asked, unit(source, target))
    assert match is not None
    assert (match.text, match.kind) == (text, "fuzzy")


def test_punctuation_within_a_sentence_is_pointed_out() -> None:
    known = unit("No, posting ads is allowed.", "Não, publicar anúncios é permitido.")
    inner, end = find("No posting ads is allowed.", known), find("No, posting ads is allowed;", known)
    assert inner is not None
    assert [(finding.code, finding.severity) for finding in inner.findings] == [("memory_fuzzy", "warning")]
    assert end is not None
    assert [(finding.code, finding.severity) for finding in end.findings] == [("memory_fuzzy", "info")]


def test_arabic_plurals_hold_a_number_back() -> None:
    known = unit("Users under 16 must not post.", "يجب ألا ينشر المستخدمون دون سن 16.", "ar")
    same, other = find("Users under 13 must not post.", known), find("Users under 5 must not post.", known)
    assert same is not None
    assert same.text == "يجب ألا ينشر المستخدمون دون سن 13."
    assert other is not None
    assert other.text is None


def test_a_listed_name_is_exchanged_where_nothing_leans_on_it() -> None:
    names = "source,pos,target,status,variants,note\nTikkr,noun,,do_not_translate,,\nPostly,noun,,do_not_translate,,\n"
    asked = "Report it to Postly."
    safe = find(asked, unit("Report it to Tikkr.", "Denuncie à Tikkr."), glossary=names)
    assert safe is not None
    assert (safe.text, codes(safe)) == ("Denuncie à Postly.", ["memory_repaired"])
    elided = find(asked, unit("Report it to Tikkr.", "Denuncie d’Tikkr."), glossary=names)
    assert elided is not None
    assert elided.text is None
    unlisted = find(asked, unit("Report it to Tikkr.", "Denuncie à Tikkr."))
    assert unlisted is not None
    assert unlisted.text is None


def test_the_best_usable_match_wins_over_a_more_alike_reversal() -> None:
    reversed_, usable = unit(OLD.replace(" not", ""), "Reversed"), unit(OLD.replace("24", "36"), IN["pt-BR"])
    usable = replace(usable, target=IN["pt-BR"].replace("24", "36"))
    match = find(OLD, reversed_, usable)
    assert match is not None
    assert match.text == IN["pt-BR"]


@settings(deadline=None)
@given(st.integers(2, 99_999), st.integers(2, 99_999), st.sampled_from(sorted(IN)), st.booleans())
def test_a_repaired_number_reads_as_the_new_one(old: int, new: int, tag: str, grouped: bool) -> None:
    """Whatever is put in is read back as the new value in the locale, or nothing is put in."""
    style = "{:,}" if grouped else "{}"
    target = IN[tag].replace("24", str(old)).replace("٢٤", str(old))
    match = find(OLD.replace("24", style.format(new)), unit(OLD.replace("24", style.format(old)), target, tag))
    assert match is not None
    if match.text is not None:
        values = [figure.values[0] for figure in find_figures(match.text, LOCALES[tag]) if not figure.optional]
        assert values == [new]


def test_a_source_language_without_a_lexicon_gets_exact_matches_only() -> None:
    units = [replace(unit("Nem szabad 24 óráig.", "Não pode por 24 horas."), source_language="hu")]
    memory = make_memory(units, LOCALES["pt-BR"], source_language="hu")
    assert (found := memory.find(Query("Nem szabad 24 óráig."))) is not None
    assert found.kind == "exact"
    assert memory.find(Query("Nem szabad 48 óráig.")) is None


def test_neighbours_are_filled_in_where_a_file_does_not_say() -> None:
    first, second = with_neighbours([unit("A", "a"), unit("B", "b", before="X")])
    assert (first.before, first.after, second.before, second.after) == ("", "B", "X", "")
