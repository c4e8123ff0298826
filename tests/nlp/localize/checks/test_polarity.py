"""Negation, "only", bounds and modality, sentence by sentence."""

from __future__ import annotations

import pytest

from nlp.localize.checks import polarity
from nlp.localize.locales import LOCALES


def codes(source: str, target: str, ours: str, theirs: str) -> list[str]:
    found = polarity.check(source, target, source_locale=LOCALES[ours], target_locale=LOCALES[theirs], glossary=None)
    return [finding.code for finding in found]


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("pt-BR", "Só adultos entram.", "Adultos entram."),
        ("es", "Solo entran adultos.", "Entran adultos."),
        ("fr", "Ne peuvent entrer que les adultes.", "Peuvent entrer les adultes."),
        ("de", "Nur Erwachsene dürfen hinein.", "Erwachsene dürfen hinein."),
        ("id", "Hanya orang dewasa yang masuk.", "Orang dewasa masuk."),
        ("ja", "入れるのは大人だけです。", "大人は入れます。"),
        ("ar", "لا يدخل إلا البالغون.", "يدخل البالغون."),
    ],
)
def test_an_only_that_was_dropped_is_found(tag: str, right: str, wrong: str) -> None:
    assert codes("Only adults enter.", right, "en", tag) == []
    assert codes("Only adults enter.", wrong, "en", tag) == ["only_lost"]


@pytest.mark.parametrize(
    ("source", "target", "tag", "found"),
    [
        ("It must be no longer than 80 signs.", "Debe tener 80 signos como máximo.", "es", []),
        ("It must not exceed 80 signs.", "Ne doit pas dépasser 80 signes.", "fr", []),
        ("It must not exceed 80 signs.", "Doit dépasser 80 signes.", "fr", ["negation_lost"]),
        ("The rule no longer applies.", "A regra deixa de valer.", "pt-BR", []),
        ("The rule no longer applies.", "A regra vale.", "pt-BR", ["negation_lost"]),
        ("Smoking is prohibited.", "Das Rauchen ist erlaubt.", "de", ["negation_lost"]),
        ("You may not enter.", "入ることはできません。", "ja", []),
        ("Violence is banned, apart from news.", "A violência é proibida.", "pt-BR", ["exception_lost"]),
        ("You must be 16.", "16歳以上でなければなりません。", "ja", []),
        ("Do not enter, except in danger.", "Não entre, excepto em perigo.", "pt-BR", []),
        ("You should knock.", "Debe llamar.", "es", ["modality_stronger"]),
        ("You may leave, but you must sign.", "Sie müssen gehen, und Sie müssen unterschreiben.", "de",
         ["modality_changed"]),
    ],
)  # fmt: skip
def test_meaning_is_compared_and_not_words(source: str, target: str, tag: str, found: list[str]) -> None:
    assert codes(source, target, "en", tag) == found


@pytest.mark.parametrize(
    ("tag", "forbids", "exempts"),
    [
        ("pt-BR", "Você não deve denunciar.", "Você não precisa denunciar."),
        ("es", "No debes denunciarlo.", "No tienes que denunciarlo."),
        ("fr", "Vous ne devez pas le signaler.", "Vous n'êtes pas obligé de le signaler."),
        ("de", "Sie dürfen es nicht melden.", "Sie müssen es nicht melden."),
        ("id", "Anda tidak boleh melaporkannya.", "Anda tidak wajib melaporkannya."),
        ("ja", "報告してはいけません。", "報告する必要はありません。"),
        ("ar", "لا يجوز لك الإبلاغ عنه.", "لا يلزمك الإبلاغ عنه."),
    ],
)
def test_what_nobody_may_is_not_what_nobody_must(tag: str, forbids: str, exempts: str) -> None:
    assert codes("You must not report it.", forbids, "en", tag) == []
    assert codes("You don't have to report it.", exempts, "en", tag) == []
    assert codes("You must not report it.", exempts, "en", tag) == ["modality_changed"]
    assert codes("You don't have to report it.", forbids, "en", tag) == ["modality_changed"]
    # Where both are said, neither is held against the other.
    both = "You must not report it, and you need not answer."
    assert "modality_changed" not in codes(both, f"{forbids[:-1]}, {exempts}", "en", tag)


def test_a_negation_lost_in_one_sentence_is_not_hidden_by_another() -> None:
    source = "You must not smoke. You must not drink."
    target = "Sie dürfen nicht rauchen. Sie dürfen trinken."
    (found,) = polarity.check(source, target, source_locale=LOCALES["en"], target_locale=LOCALES["de"], glossary=None)
    assert (found.code, found.source and source[found.source.start - 5 : found.source.end]) == (
        "negation_lost",
        "must not",
    )
    assert found.source is not None
    assert found.source.start > source.index(".")
