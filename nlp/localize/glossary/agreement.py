"""Whether a term can stand where another stood: the word before it must fit its gender."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from nlp.document import Span
from nlp.localize.locales import Locale
from nlp.localize.wordform import words


@dataclass(frozen=True, slots=True)
class _Genders:
    """The genders that a word before a noun allows, and that an ending shows."""

    determiners: Mapping[str, frozenset[str]]
    endings: Mapping[str, str]
    prepositions: frozenset[str] = frozenset()

    def of_noun(self, noun: str) -> str:
        """The gender that the ending gives away, "" where none does."""
        fitting = [ending for ending in self.endings if noun.endswith(ending)]
        return self.endings[max(fitting, key=len)] if fitting else ""


def may_replace(text: str, at: Span, noun: str, *, locale: Locale) -> bool:
    """Say whether `noun` may stand at `at` in `text` without the word before it contradicting its gender.

    What is unknown, or a language without gender, is no conflict.
    """
    genders = _load().get(locale.language)
    before = [word.casefold() for word, span in words(text[: at.start]) if span.end >= at.start - 1]
    if genders is None or not before:
        return True
    allowed = genders.determiners.get(before[-1], frozenset())
    # The head of "nome de usuário", "conteúdo gráfico" is its first word.
    head = next((word.casefold() for word, _ in words(noun)), "")
    gender = genders.of_noun(head)
    return not (allowed and gender) or gender in allowed


def is_invariable(phrase: str, *, locale: Locale) -> bool:
    """Say whether `phrase` begins with a preposition and so has one form, whatever it says something of."""
    genders = _load().get(locale.language)
    first = next((word.casefold() for word, _ in words(phrase)), "")
    return genders is not None and first in genders.prepositions


@cache
def _load() -> Mapping[str, _Genders]:
    text = (files("nlp.localize.glossary") / "agreement.yaml").read_text(encoding="utf-8")
    # BaseLoader: "no" is a word here, not a value.
    data = yaml.load(text, Loader=yaml.BaseLoader)
    found: dict[str, _Genders] = {}
    for language, lists in data.items():
        determiners: dict[str, frozenset[str]] = {}
        for gender, listed in lists["determiners"].items():
            for word in listed:
                determiners[word] = determiners.get(word, frozenset()) | {gender}
        endings = {ending: gender for gender, listed in lists["endings"].items() for ending in listed}
        found[language] = _Genders(determiners, endings, frozenset(lists.get("prepositions", ())))
    return found
