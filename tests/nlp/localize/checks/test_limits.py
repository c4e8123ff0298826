"""Lower and upper limits: the number may be right and the rule its own opposite."""

from __future__ import annotations

import pytest

from nlp.localize.checks import limits
from nlp.localize.locales import LOCALES

LEAST, MOST, FEWER = "You must be at least 16 years old.", "Post at most 5 links.", "fewer than 1,000 followers"


def codes(source: str, target: str, tag: str) -> list[str]:
    found = limits.check(source, target, source_locale=LOCALES["en"], target_locale=LOCALES[tag], glossary=None)
    return [finding.code for finding in found]


@pytest.mark.parametrize(
    ("tag", "source", "right", "wrong"),
    [
        ("pt-BR", LEAST, "Você deve ter no mínimo 16 anos.", "Você deve ter no máximo 16 anos."),
        ("es", FEWER, "menos de 1000 seguidores", "más de 1000 seguidores"),
        ("fr", MOST, "Publiez 5 liens au maximum.", "Publiez au moins 5 liens."),
        ("de", FEWER, "weniger als 1.000 Follower", "mehr als 1.000 Follower"),
        ("id", LEAST, "Anda harus berusia minimal 16 tahun.", "Anda harus berusia maksimal 16 tahun."),
        ("ja", LEAST, "16歳以上でなければなりません。", "16歳以下でなければなりません。"),
        ("ar", FEWER, "أقل من ١٬٠٠٠ متابع", "أكثر من ١٬٠٠٠ متابع"),
    ],
)
def test_a_limit_turned_round_is_found(tag: str, source: str, right: str, wrong: str) -> None:
    assert codes(source, right, tag) == []
    assert codes(source, wrong, tag) == ["limit_reversed"]


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        # One language forbids from above what the other allows from below.
        ("People under 13 may not join.", "Nur wer über 13 ist, darf mitmachen.", "de"),
        ("You may not post more than 5 links.", "Você pode publicar no máximo 5 links.", "pt-BR"),
        ("No more than 5 links.", "Não mais de 5 links.", "pt-BR"),
        # Not a limit of a number.
        ("It is more than a rule: you have 5 days.", "Il y a moins de choix : vous avez 5 jours.", "fr"),
    ],
)
def test_the_same_said_from_the_other_side_is_no_error(source: str, target: str, tag: str) -> None:
    assert codes(source, target, tag) == []


def test_a_sign_of_comparison_needs_something_in_its_place() -> None:
    assert codes("Fines of ≤ 5% apply.", "Multas de 5% aplicam-se.", "pt-BR") == ["limit_lost"]
    assert codes("Fines of ≤ 5% apply.", "Aplicam-se multas de até 5%.", "pt-BR") == []
    assert codes("Users aged < 18", "usuários com idade > 18", "pt-BR") == ["limit_reversed"]
    assert codes("See <b>5</b> rules.", "Veja 5 regras.", "pt-BR") == []
