"""Checks: planted errors are found in every language, and faithful translations pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nlp.localize.checks import run_checks
from nlp.localize.glossary import Glossary, read_glossary
from nlp.localize.locales import LOCALES

DATA = Path(__file__).resolve().parents[3] / "../shared/data/contributor-covenant"
SOURCE = "Users must not post within 24 hours, unless 12.5% of 1,500 people agree."
FAITHFUL = {
    "pt-BR": "Os usuários não devem postar dentro de 24 horas, a menos que 12,5% de 1.500 pessoas concordem.",
    "es": "Los usuarios no deben publicar en 24 horas, a menos que el 12,5 % de 1.500 personas esté de acuerdo.",
    "fr": "Les utilisateurs ne doivent pas publier dans les 24 heures, sauf si 12,5 % de 1 500 personnes l’acceptent.",
    "de": "Nutzer dürfen innerhalb von 24 Stunden nicht posten, es sei denn, 12,5 % von 1.500 Personen stimmen zu.",
    "id": "Pengguna tidak boleh memposting dalam 24 jam, kecuali 12,5% dari 1.500 orang setuju.",
    "ja": "1,500人の12.5%が同意する場合を除き、利用者は24時間以内に投稿してはなりません。",
    "ar": "يجب ألا ينشر المستخدمون خلال 24 ساعة، إلا إذا وافق 12.5% من 1,500 شخص.",
}
# What turns each faithful translation into one that says something else.
PLANTED = {
    "pt-BR": {"não devem": "devem", "24": "48", "a menos que": "e", "%": ""},
    "es": {"no deben": "deben", "24": "48", "a menos que": "y", " %": ""},
    "fr": {"ne doivent pas": "doivent", "24": "48", "sauf si": "et", " %": ""},
    "de": {"nicht ": "", "24": "48", "es sei denn,": "und", " %": ""},
    "id": {"tidak ": "", "24": "48", "kecuali": "dan", "%": ""},
    "ja": {"投稿してはなりません。": "投稿する。", "24": "48", "を除き": "に", "%": ""},
    "ar": {"ألا ينشر": "أن ينشر", "24": "48", "إلا إذا": "و", "%": ""},
}
EXPECTED = ("negation_lost", "number_changed", "exception_lost", "percent_lost")


def codes(source: str, target: str, tag: str, *, glossary: Glossary | None = None, errors: bool = False) -> list[str]:
    found = run_checks(source, target, source_locale=LOCALES["en"], target_locale=LOCALES[tag], glossary=glossary)
    return [finding.code for finding in found if finding.severity == "error" or not errors]


@pytest.mark.parametrize("tag", FAITHFUL)
def test_faithful_translations_pass(tag: str) -> None:
    assert codes(SOURCE, FAITHFUL[tag], tag) == []


@pytest.mark.parametrize(
    ("tag", "old", "new", "code"),
    [
        (tag, old, new, code)
        for tag, changes in PLANTED.items()
        for (old, new), code in zip(changes.items(), EXPECTED, strict=True)
    ],
)
def test_planted_errors_are_found(tag: str, old: str, new: str, code: str) -> None:
    planted = FAITHFUL[tag].replace(old, new)
    assert planted != FAITHFUL[tag]
    assert code in codes(SOURCE, planted, tag, errors=True)


@pytest.mark.parametrize(
    ("tag", "must", "may"),
    [
        ("pt-BR", "Você deve denunciar.", "Você pode denunciar."),
        ("es", "Debes denunciarlo: tienes que hacerlo.", "Puedes denunciarlo."),
        ("fr", "Vous devez le signaler.", "Vous pouvez le signaler."),
        ("de", "Sie müssen es melden.", "Sie können es melden."),
        ("id", "Anda harus melaporkannya.", "Anda boleh melaporkannya."),
        ("ja", "報告しなければならない。", "報告することができる。"),
        ("ar", "يجب عليك الإبلاغ عنه.", "يمكنك الإبلاغ عنه."),
    ],
)
def test_must_that_became_may_is_found(tag: str, must: str, may: str) -> None:
    assert "modality_changed" not in codes("You must report it.", must, tag)
    assert "modality_changed" in codes("You must report it.", may, tag)
    assert "modality_changed" in codes("You may report it.", must, tag)


def test_must_not_and_may_not_both_prohibit() -> None:
    assert codes("You may not post it.", "Você não deve postá-lo.", "pt-BR") == []


@pytest.mark.parametrize(
    ("source", "target", "tag", "found"),
    [
        ("after three strikes", "após três advertências", "pt-BR", []),
        ("after 3 strikes", "após três advertências", "pt-BR", []),
        ("after three strikes", "após 5 advertências", "pt-BR", ["number_changed"]),
        ("By March 1, 2026", "2026年3月1日まで", "ja", []),
        ("By March 1, 2026", "2026年4月1日まで", "ja", ["date_changed"]),
        ("users under 16", "مستخدمون دون سن ١٦", "ar", []),
        ("A fine of $1,500 applies.", "Es gilt eine Strafe von 1,500 $.", "de", ["number_format"]),
        ("COVID-19 rules", "Regeln zu COVID-19", "de", []),
        ("Call us.", "Ligue 188.", "pt-BR", ["number_invented"]),
    ],
)
def test_numbers_are_compared_by_value(source: str, target: str, tag: str, found: list[str]) -> None:
    assert codes(source, target, tag) == found


def test_literals_must_stay() -> None:
    source = "See {% data x %} at https://a.org/help or mail a@b.org."
    assert codes(source, "Veja {% data x %} em https://a.org/help ou escreva a a@b.org.", "pt-BR") == []
    assert codes(source, "Veja {% data y %} em https://a.org/pt-br/help ou escreva.", "pt-BR", errors=True) == [
        "tag_changed",
        "email_lost",
    ]


def test_untranslated_doubled_and_looping_text_is_found() -> None:
    assert codes("Do not post it here.", "Do not post it here.", "fr") == ["same_as_source"]
    assert codes("Please follow the rules of the site.", "Por favor, siga as rules of the site.", "pt-BR") == [
        "source_leaked"
    ]
    assert codes("The rules apply.", "As regras regras valem.", "pt-BR") == ["doubled_word"]
    assert codes("The quick rules apply.", "As regras rápidas e rápidas valem.", "pt-BR") == ["doubled_word"]
    assert codes("The rules.", "a regra e a regra e a regra e", "pt-BR", errors=True) == ["loop"]
    assert codes("CSAM", "CSAM", "fr") == []


def test_terms_must_be_the_preferred_ones() -> None:
    data = (
        "source,pos,target,status,variants,note\nstrike,noun,advertência,preferred,,\n"
        "strike,noun,greve,forbidden,greves,\nGitHub,noun,,do_not_translate,,\n"
    )
    glossary = read_glossary(data.encode(), locale=LOCALES["pt-BR"], name="t")
    assert codes("Three strikes on GitHub", "Três advertências no GitHub", "pt-BR", glossary=glossary) == []
    assert codes("Strikes", "Avisos", "pt-BR", glossary=glossary) == ["term_missing"]
    assert codes("On GitHub", "No Github", "pt-BR", glossary=glossary) == ["term_translated"]
    target = "Uma greve"
    found = run_checks(
        "A strike", target, source_locale=LOCALES["en"], target_locale=LOCALES["pt-BR"], glossary=glossary
    )
    assert [(f.code, f.fix, f.target.of(target) if f.target else "") for f in found] == [
        ("term_forbidden", "advertência", "greve")
    ]


def _sections(path: Path) -> list[list[str]]:
    """The paragraphs and list items of a page, a list a heading."""
    body = re.sub(r"\A\+\+\+.*?\+\+\+", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    body = re.sub(r"^\[[^\]]*\]:.*$", "", body, flags=re.MULTILINE)
    body = re.sub(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])", r"\1", body).replace("**", "")
    sections: list[list[str]] = [[]]
    for block in re.split(r"\n\s*\n", body):
        for item in re.split(r"\n(?=[*-] )", block.strip()):
            if item.startswith("#"):
                sections.append([])
            text = re.sub(r"\s+", " ", re.sub(r"^(?:#+|[*-]) +", "", item)).strip()
            sections[-1] += [text] if text else []
    return sections


def _pairs(tag: str) -> list[tuple[str, str]]:
    """Paragraphs and their human translations, from sections that have as many in both languages."""
    pairs: list[tuple[str, str]] = []
    for path in sorted(DATA.glob(f"*/{tag}.md")):
        ours, theirs = _sections(path.with_name("en.md")), _sections(path)
        if len(ours) == len(theirs):
            for left, right in zip(ours, theirs, strict=True):
                pairs += zip(left, right, strict=True) if len(left) == len(right) else ()
    return pairs


@pytest.mark.skipif(not DATA.is_dir(), reason="shared/data is not beside the repository")
def test_human_translations_raise_few_false_alarms() -> None:
    pairs = errors = warnings = 0
    for tag in FAITHFUL:
        for ours, theirs in _pairs(tag):
            found = run_checks(ours, theirs, source_locale=LOCALES["en"], target_locale=LOCALES[tag])
            pairs += 1
            errors += sum(finding.severity == "error" for finding in found)
            warnings += sum(finding.severity == "warning" for finding in found)
    assert pairs > 100
    assert errors / pairs <= 0.05
    assert warnings / pairs <= 0.15
