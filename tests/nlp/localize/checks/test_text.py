"""Language and script, sentences, punctuation, unseen characters: the text by itself."""

from __future__ import annotations

import pytest

from nlp.finding import Finding
from nlp.localize.checks import run_checks
from nlp.localize.locales import LOCALES


def findings(source: str, target: str, tag: str, *, ours: str = "en") -> tuple[Finding, ...]:
    return run_checks(source, target, source_locale=LOCALES[ours], target_locale=LOCALES[tag])


def codes(source: str, target: str, tag: str, *, ours: str = "en") -> list[str]:
    return [finding.code for finding in findings(source, target, tag, ours=ours)]


@pytest.mark.parametrize(
    ("source", "target", "tag", "ours", "found"),
    [
        ("The cat sleeps here.", "Die Katze schläft hier.", "ar", "en", ["wrong_script"]),
        ("The cat sleeps here.", "القطة تنام هنا الآن", "ja", "en", ["wrong_script"]),
        ("猫はここで寝ています。", "Die Katze schläft hier.", "de", "ja", []),
        ("Ask GitHub Support.", "GitHub Supportにお問い合わせください。", "ja", "en", []),
        ("She writes to the office.", "Ella escribe a la oficina y al jefe.", "de", "en", ["wrong_language"]),
        ("The cat sleeps.", "Die Katze 寝ています.", "de", "en", ["script_mixed"]),
    ],
)
def test_language_and_script(source: str, target: str, tag: str, ours: str, found: list[str]) -> None:
    assert codes(source, target, tag, ours=ours) == found


def test_one_sentence_in_another_language_is_pointed_at() -> None:
    target = "Die Katze schläft hier. Elle a mangé tout le poisson qui restait dans la cuisine hier soir."
    (found,) = findings(
        "The cat sleeps here. It ate all the fish that was left in the kitchen last night.", target, "de"
    )
    assert found.code == "wrong_language"
    assert found.target is not None
    assert found.target.of(target).startswith("Elle a mangé")


@pytest.mark.parametrize(
    ("source", "target", "tag", "code", "where"),
    [
        ("to feel insecure, unsafe", "sentir-se inseguro, inseguro", "pt-BR", "doubled_word", "inseguro, inseguro"),
        ("Safe, secure rooms for us", "安全、安全な場所です", "ja", "doubled_word", "安全、安全"),
        ("Last updated: May 5, 2026", "Last updated: 5 de maio de 2026", "pt-BR", "source_leaked", "Last updated"),
        ("Gracefully accept criticism.", "Gracefully aceite as críticas.", "pt-BR", "source_leaked", "Gracefully"),
    ],
)
def test_two_words_translated_alike_and_one_left_in_the_source_language_are_seen(
    source: str, target: str, tag: str, code: str, where: str
) -> None:
    (found,) = findings(source, target, tag)
    assert found.target is not None
    assert (found.code, found.fix, found.target.of(target)) == (code, None, where)


def test_what_the_source_doubles_may_be_doubled() -> None:
    assert codes("It is very, very old.", "Es ist sehr, sehr alt.", "de") == []
    assert codes("The family rally is on.", "Die Family-Rally findet statt.", "de") == []


def test_a_missing_sentence_is_told_from_a_joined_one() -> None:
    source = "The door is open. Please come in. Take a seat and wait for the clerk."
    assert codes(source, "Die Tür ist offen; bitte kommen Sie herein. Setzen Sie sich und warten Sie.", "de") == []
    assert codes(source, "Die Tür ist offen. Bitte kommen Sie herein.", "de") == ["sentence_missing"]


@pytest.mark.parametrize(
    ("source", "target", "tag", "found"),
    [
        ("Is it open?", "¿Está abierto?", "es", []),
        ("Is it open?", "Está abierto?", "es", ["opening_mark_missing"]),
        ("Is it open?", "هل هو مفتوح؟", "ar", []),
        ("Is it open?", "هل هو مفتوح?", "ar", ["foreign_mark"]),
        ("Is it open?", "Est-ce ouvert ?", "fr", []),
        ("Is it open?", "Est-ce ouvert?", "fr", ["space_missing"]),
        ("Is it open?", "開いていますか。", "ja", []),
        ("It is open.", "開いています.", "ja", ["foreign_mark"]),
        ("Is it open?", "Es ist offen.", "de", ["end_mark"]),
        ("It is (now) open.", "Es ist (jetzt offen.", "de", ["bracket_unpaired"]),
        ("a) It is open (to all).", "a) Es ist offen (für alle).", "de", []),
        ("The “door” is open.", "Die „Tür ist offen.", "de", ["quote_unpaired"]),
        ("The “door” is open.", "Die “Tür” ist offen.", "de", ["quote_unpaired"]),
        ("It is open.", "Es ist\u200b offen.", "de", ["invisible_character"]),
        ("It is open.", "Es ist \u202eneffo\u202c.", "de", ["bidi_override"]),
        ("It is open.", "هذا \u2068GitHub\u2069 مفتوح.", "ar", []),
        ("It is open.", "هذا \u2068GitHub مفتوح.", "ar", ["bidi_unpaired"]),
        ("It is open.", "Es ist  offen.", "de", ["double_space"]),
        ("The <1>door</1> is open.", "Die </1>Tür<1> ist offen.", "de", ["tag_order"]),
        ("Dear {name},", "Liebe {nome},", "de", ["placeholder_changed"]),
    ],
)
def test_marks_and_characters(source: str, target: str, tag: str, found: list[str]) -> None:
    assert codes(source, target, tag) == found


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        ("Is it open?", "هل هو مفتوح?", "ar"),
        ("Is it open?", "Est-ce ouvert?", "fr"),
        ("It is open.", "開いています.", "ja"),
        ("It is open.", "Es ist\u200b offen.", "de"),
        ("It is open.", "Es ist  offen.", "de"),
        ("It is open.", "Es ist ist offen.", "de"),
        ("Dear {name},", "Liebe {nome},", "de"),
        ("A fine of 1,500 euros", "Eine Strafe von 1,500 Euro", "de"),
        ("within 24 hours", "innerhalb von 48 Stunden", "de"),
    ],
)
def test_a_fix_mends_what_was_found(source: str, target: str, tag: str) -> None:
    (found,) = findings(source, target, tag)
    assert found.fix is not None
    assert found.target is not None
    assert codes(source, target[: found.target.start] + found.fix + target[found.target.end :], tag) == []
