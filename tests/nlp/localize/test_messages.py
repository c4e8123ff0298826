"""The sentences of the locales as their languages write them: plural forms, and punctuation with its spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
from babel import Locale as BabelLocale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from nlp.localize import load_catalog
from nlp.localize.locales import LOCALES
from nlp.message import Language, Quote, message

PACKAGES = ("nlp.localize", "api.web")
PLURALS = {"zero", "one", "two", "few", "many", "other"}
# What no sentence of the language may hold; Latin words and addresses only come in with arguments.
FOREIGN = {
    "fr": r" [;:?!»]|« |[^\s\u202f\u00a0][;?!]|'|\"",
    "ja": r"[,;?!:]|[^\w{}]\.|\. |\"|[（「] | [）」]",
    "ar": r"[,;?]|\"",
    "de": r"\"|'|”",
    "es": r"\"|'|(?:^|[.:)] )[^¿]*\?$",
    "pt-BR": r"\"|'",
    "id": r"\"|'",
}


class _Selectors(Visitor):
    """Collects the variant keys of every plural selector."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[set[str]] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        keys = {variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier)}
        if keys & (PLURALS - {"other"}):
            self.keys.append(keys)
        self.generic_visit(node)


class _Texts(Visitor):
    """Collects the stretches of words between the arguments."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def visit_Pattern(self, node: ast.Pattern) -> None:
        parts = [each.value if isinstance(each, ast.TextElement) else "{}" for each in node.elements]
        self.found.append("".join(parts))
        self.generic_visit(node)


def entries(tag: str) -> Iterator[ast.Message]:
    folders = [files(package) / "messages" / tag for package in PACKAGES]
    for file in sorted((each for folder in folders for each in folder.iterdir()), key=lambda each: each.name):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        yield from (each for each in resource.body if isinstance(each, ast.Message))


@pytest.mark.parametrize("tag", LOCALES)
def test_a_selector_on_a_number_has_the_plural_forms_of_its_language_and_no_others(tag: str) -> None:
    needed = set(BabelLocale.parse(tag, sep="-").plural_form.tags) | {"other"}
    # Portuguese, Spanish and French have "many" for millions, which no count of changes reaches.
    needed -= {"many"} if tag in ("pt-BR", "es", "fr") else set()
    wrong = []
    for entry in entries(tag):
        selectors = _Selectors()
        selectors.visit(entry)
        wrong += [(entry.id.name, keys) for keys in selectors.keys if not {"one"} & keys or not keys <= needed]
        if tag == "ar":
            wrong += [(entry.id.name, needed - keys) for keys in selectors.keys if needed - keys - {"zero"}]
    assert wrong == []


@pytest.mark.parametrize("tag", FOREIGN)
def test_punctuation_is_that_of_the_language(tag: str) -> None:
    wrong = []
    for entry in entries(tag):
        texts = _Texts()
        texts.visit(entry)
        if not entry.id.name.startswith("ui-"):
            wrong += [(entry.id.name, text) for text in texts.found if re.search(FOREIGN[tag], text)]
    assert wrong == []


@pytest.mark.parametrize(
    ("tag", "one", "many"),
    [
        ("en", "has one part", "has 3 parts"),
        ("de", "umfasst eine Passage", "umfasst 3 Passagen"),
        ("fr", "compte une partie", "compte 3 parties"),
        ("ar", "وفيه بند واحد", "وفيه 3 بنود"),
        ("ja", "全1項目", "全3項目"),
    ],
)
def test_one_is_no_plural(tag: str, one: str, many: str) -> None:
    for count, expected in ((1, one), (3, many)):
        said = load_catalog(tag).render(message("briefing-section-added", place=Quote("A", cited=True), count=count))
        assert expected in said


@pytest.mark.parametrize(
    ("tag", "names"), [("en", "French and German"), ("de", "Französisch und Deutsch"), ("ja", "フランス語とドイツ語")]
)
def test_languages_are_called_by_their_names(tag: str, names: str) -> None:
    said = load_catalog(tag).render(message("warning-two-languages", old=Language("fr"), new=Language("de-AT")))
    assert names in said
