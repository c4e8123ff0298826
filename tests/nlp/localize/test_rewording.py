"""Terms asked for in other English words: only where one is missed, only where the checks then find less."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from nlp.localize import find_locale, load_glossary
from nlp.localize.engines.fake import FakeEngine
from nlp.localize.rewording import reword_terms
from nlp.localize.translation import translate_texts

GUARDIAN = "A guardian may close the account."
VIOLATION = "This is a minor violation."


def reworded(known: Mapping[str, str], text: str) -> str:
    # The cache knows engines by version.
    engine = FakeEngine(table=known, version=repr(known))
    locale, glossary = find_locale("pt-BR"), load_glossary("pt-BR")
    done = translate_texts([text], engine=engine, locale=locale, glossary=glossary)
    found = reword_terms(done, engine=engine, locale=locale, glossary=glossary)
    assert found[text].source == text
    return found[text].text


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        ("Um tutor legal pode encerrar a conta.", "Um tutor legal pode encerrar a conta."),
        # The term is right now, but the permission became a duty: the checks find no less.
        ("Um tutor legal não pode encerrar a conta.", "Um tutor pode encerrar a conta."),
    ],
)
def test_other_words_are_kept_only_where_the_checks_find_less(other: str, wanted: str) -> None:
    known = {GUARDIAN: "Um tutor pode encerrar a conta.", "A legal guardian may close the account.": other}
    assert reworded(known, GUARDIAN) == wanted


def test_an_adjective_is_not_taken_for_the_term() -> None:
    known = {VIOLATION: "Esta é uma violação menor.", "This is a underage person violation.": "Menor de idade."}
    assert reworded(known, VIOLATION) == "Esta é uma violação menor."


@pytest.mark.parametrize(
    ("text", "known", "wanted"),
    [
        # A capital within a sentence makes it a name for the engine.
        (
            "Ask for Reinstatements here.",
            {"Ask for Reinstatements here.": "Peça Reinstatements aqui.",
             "Ask for reinstatements here.": "Peça restabelecimentos aqui."},
            "Peça restabelecimentos aqui.",
        ),
        # At the start of a sentence it is none, and the translation begins with a capital as well.
        (
            "Write to us. Slurs stay.",
            {"Write to us.": "Escreva para nós.", "Slurs stay.": "Slurs ficam.",
             "Write to us. slurs stay.": "Escreva para nós. insultos discriminatórios ficam."},
            "Escreva para nós. Slurs ficam.",
        ),
        # Left as it was, it is no better than any translation with the term.
        ("Slurs", {"Discriminatory insults": "Insultos discriminatórios"}, "Insultos discriminatórios"),
        (
            "AGE-RESTRICTED (18+)",
            {"Age-restricted (18+)": "Idade-restricted (18+)", "Restricted by age (18+)": "Restrito por idade (18+)"},
            "RESTRITO POR IDADE (18+)",
        ),
    ],
)  # fmt: skip
def test_terms_that_an_engine_takes_for_names_are_asked_for_again(
    text: str, known: Mapping[str, str], wanted: str
) -> None:
    assert reworded(known, text) == wanted
