"""Messages: the same in every locale, rendered with the locale's numbers, dates and marks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import LocaleError
from nlp.localize.catalog import UNITS, Catalog, load_catalog, message_variables
from nlp.localize.checks.numbers import find_figures
from nlp.localize.locales import LOCALES, find_locale
from nlp.message import Quantity, Quote, message

# What is said in briefings and exports, and on the pages.
PACKAGES = ("nlp.localize", "api.web")
OTHERS = [tag for tag in LOCALES if tag != "en"]


def messages(tag: str) -> dict[str, frozenset[str]]:
    """The ids of a locale with their variables; `x_n` is another view of `x`."""
    folders = [files(package) / "messages" / tag for package in PACKAGES]
    found: dict[str, frozenset[str]] = {}
    for entry in (entry for folder in folders for entry in folder.iterdir()):
        resource = FluentParser().parse(entry.read_text(encoding="utf-8"))
        junk = [each.content for each in resource.body if isinstance(each, ast.Junk)]
        assert not junk, f"{tag}/{entry.name}: {junk[0]}"
        for each in resource.body:
            if isinstance(each, ast.Message):
                found[each.id.name] = frozenset(name.removesuffix("_n") for name in message_variables(each))
    return found


@pytest.mark.parametrize("tag", OTHERS)
def test_every_locale_has_the_messages_of_english_with_the_same_variables(tag: str) -> None:
    english, other = messages("en"), messages(tag)
    assert sorted(english.keys() - other.keys()) == [], f"{tag} lacks messages"
    assert sorted(other.keys() - english.keys()) == [], f"{tag} has messages that English lacks"
    assert {id: names for id, names in other.items() if names != english[id]} == {}


def test_all_eight_locales_load() -> None:
    assert [load_catalog(tag).locale.tag for tag in LOCALES] == ["en", "pt-BR", "es", "fr", "de", "id", "ja", "ar"]


@pytest.mark.parametrize(
    ("tag", "years", "money", "share", "day"),
    [
        ("en", "16 years", "$1,500", "12.5%", "March 1, 2026"),
        ("pt-BR", "16 anos", "US$\u00a01.500", "12,5%", "1 de março de 2026"),
        ("es", "16 años", "1.500\u00a0US$", "12,5\u00a0%", "1 de marzo de 2026"),
        ("fr", "16 ans", "1\u202f500\u00a0$US", "12,5\u00a0%", "1er mars 2026"),
        ("de", "16 Jahre", "1.500\u00a0$", "12,5\u00a0%", "1. März 2026"),
        ("id", "16 tahun", "US$1.500", "12,5%", "1 Maret 2026"),
        ("ja", "16年", "$1,500", "12.5%", "2026年3月1日"),
        ("ar", "16 سنة", "1,500\u00a0US$", "12.5%", "1 مارس 2026"),
    ],
)
def test_arguments_are_written_as_the_locale_writes_them(
    tag: str, years: str, money: str, share: str, day: str
) -> None:
    catalog = Catalog(find_locale(tag), {"units.ftl": UNIT_YEAR[tag], "x.ftl": "x = { $a }|{ $b }|{ $c }|{ $d }"})
    text = catalog.render(
        message(
            "x",
            a=Quantity(Decimal(16), "year"),
            b=Quantity(Decimal(1500), "USD"),
            c=Quantity(Decimal("12.5"), "percent"),
            d=date(2026, 3, 1),
        )
    )
    assert text.split("|") == [years, money, share, day]


UNIT_YEAR = {
    tag: (files("nlp.localize") / "messages" / tag / "units.ftl").read_text(encoding="utf-8") for tag in LOCALES
}


def test_messages_select_on_the_plain_number_of_a_formatted_one() -> None:
    catalog = Catalog(
        LOCALES["pt-BR"], {"x.ftl": "x = { $n_n ->\n    [one] { $n } regra\n   *[other] { $n } regras\n}"}
    )
    assert catalog.render(message("x", n=1)) == "1 regra"
    assert catalog.render(message("x", n=12000)) == "12.000 regras"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "“hate speech”"),
        ("fr", "«\u202fhate speech\u202f»"),
        ("de", "„hate speech“"),
        ("ja", "「hate speech」"),
        ("ar", "«\u2068hate speech\u2069»"),
    ],
)
def test_quotes_stand_in_the_marks_of_the_locale(tag: str, expected: str) -> None:
    catalog = Catalog(find_locale(tag), {"x.ftl": "x = { $q }\ny = { $inner }"})
    assert catalog.render(message("y", inner=message("x", q=Quote("hate speech")))) == expected


def test_a_quote_within_a_quote_takes_the_inner_marks_and_keeps_its_words() -> None:
    assert load_catalog("en").quote("the “Service”") == "‘the “Service”’"


def test_only_foreign_words_in_a_right_to_left_sentence_are_isolated() -> None:
    catalog = Catalog(LOCALES["ar"], {"x.ftl": "x = { $name ->\n    [GitHub] { $name }\n   *[other] { $name }\n}"})
    assert "\u2068" not in catalog.quote("خطاب الكراهية")
    assert catalog.render(message("x", name="GitHub")) == "GitHub"  # a selector's value stays what it is


def test_a_very_long_quotation_renders() -> None:
    words = "a word " * 900
    assert words in Catalog(LOCALES["fr"], {"x.ftl": "x = { $q }"}).render(message("x", q=Quote(words)))


def test_a_missing_message_or_argument_is_a_coded_error() -> None:
    catalog = Catalog(LOCALES["es"], {"x.ftl": "x = { $a } { $b }"})
    with pytest.raises(LocaleError, match=r"es: no message y\. .*\[message_unknown\]"):
        catalog.render(message("y"))
    with pytest.raises(LocaleError, match=r"x cannot be rendered.*\[message_argument\]"):
        catalog.render(message("x", a="1"))
    with pytest.raises(LocaleError, match=r"\[message_unit\]"):
        catalog.quantity(Quantity(Decimal(3), "furlong"))


def test_broken_messages_name_file_and_line() -> None:
    with pytest.raises(LocaleError, match=r"de/a.ftl: line 3.*\[message_syntax\]"):
        Catalog(LOCALES["de"], {"a.ftl": "a = 1\n\nb = { $x\n"})
    with pytest.raises(LocaleError, match=r"de/b.ftl: line 1: a is defined twice"):
        Catalog(LOCALES["de"], {"a.ftl": "a = 1", "b.ftl": "a = 2"})


@given(
    tag=st.sampled_from(list(LOCALES)),
    value=st.decimals(min_value=0, max_value=10**9, places=2).map(lambda number: number.normalize()),
    unit=st.sampled_from([*UNITS, "percent", "USD", "JPY", ""]),
)
def test_rendering_never_loses_a_digit_of_an_argument(tag: str, value: Decimal, unit: str) -> None:
    text = load_catalog(tag).quantity(Quantity(value, unit))
    assert value in find_figures(text, find_locale(tag))[0].values


@pytest.mark.parametrize(
    ("given_tag", "found"),
    [("pt_br", "pt-BR"), ("PT", "pt-BR"), ("es-ES", "es"), ("fr_CA", "fr"), ("ja-JP", "ja"), (" en-us ", "en")],
)
def test_locales_are_found_in_any_usual_spelling(given_tag: str, found: str) -> None:
    assert find_locale(given_tag).tag == found


@pytest.mark.parametrize(
    ("given_tag", "hint"), [("german", "Did you mean de?"), ("zh", "Use one of en, pt-BR"), ("", "en")]
)
def test_an_unknown_locale_names_the_known_ones(given_tag: str, hint: str) -> None:
    with pytest.raises(LocaleError) as caught:
        find_locale(given_tag)
    assert hint in str(caught.value)
    assert "pt-BR, es, fr, de, id, ja, ar" in str(caught.value)
