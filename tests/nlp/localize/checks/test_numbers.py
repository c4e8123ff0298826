"""Numbers, durations and dates by value, however a locale writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from nlp.localize.catalog import UNITS, Catalog, load_catalog
from nlp.localize.checks import numbers
from nlp.localize.checks.dates import find_dates
from nlp.localize.checks.figures import find_figures
from nlp.localize.locales import LOCALES, find_locale
from nlp.message import Quantity, message

TAGS = st.sampled_from(list(LOCALES))
AMOUNTS = st.integers(2, 9999)
DAYS = st.dates(date(1990, 1, 1), date(2049, 12, 31))


def codes(source: str, target: str, ours: str, theirs: str) -> list[str]:
    found = numbers.check(source, target, source_locale=LOCALES[ours], target_locale=LOCALES[theirs], glossary=None)
    return [finding.code for finding in found]


@settings(deadline=None)  # The first case loads what the locale needs.
@given(ours=TAGS, theirs=TAGS, amount=AMOUNTS, unit=st.sampled_from([*UNITS, "percent", ""]))
def test_what_the_catalogs_write_agrees_between_any_two_locales(ours: str, theirs: str, amount: int, unit: str) -> None:
    quantity = Quantity(Decimal(amount), unit)
    assert codes(load_catalog(ours).quantity(quantity), load_catalog(theirs).quantity(quantity), ours, theirs) == []


@settings(deadline=None)  # The first case loads what the locale needs.
@example(ours="en", theirs="en", one=2, other=2000, unit="year")
@given(ours=TAGS, theirs=TAGS, one=AMOUNTS, other=AMOUNTS, unit=st.sampled_from([*UNITS, "percent"]))
def test_another_amount_of_a_unit_is_found(ours: str, theirs: str, one: int, other: int, unit: str) -> None:
    assume(one != other)
    source = load_catalog(ours).quantity(Quantity(Decimal(one), unit))
    target = load_catalog(theirs).quantity(Quantity(Decimal(other), unit))
    assert codes(source, target, ours, theirs) == ["number_changed"]


@settings(deadline=None)  # The first case loads what the locale needs.
@given(ours=TAGS, theirs=TAGS, amount=st.integers(2, 6), units=st.permutations(["second", "hour", "day", "year"]))
def test_another_unit_is_found(ours: str, theirs: str, amount: int, units: list[str]) -> None:
    source = load_catalog(ours).quantity(Quantity(Decimal(amount), units[0]))
    target = load_catalog(theirs).quantity(Quantity(Decimal(amount), units[1]))
    assert codes(source, target, ours, theirs) == ["unit_changed"]


@settings(deadline=None)  # The first case loads what the locale needs.
@given(ours=TAGS, theirs=TAGS, one=DAYS, other=DAYS)
def test_dates_agree_when_they_are_the_same_day(ours: str, theirs: str, one: date, other: date) -> None:
    def written(tag: str, day: date) -> str:
        return Catalog(find_locale(tag), {"x.ftl": "x = { $day }"}).render(message("x", day=day))

    assert len(find_dates(written(ours, one), LOCALES[ours])) == 1
    assert codes(written(ours, one), written(theirs, one), ours, theirs) == []
    assert codes(written(ours, one), written(theirs, other), ours, theirs) == ["date_changed"] * (one != other)


@pytest.mark.parametrize(
    ("tag", "words", "value"),
    [
        ("en", "twenty-four hours", 24), ("pt-BR", "vinte e quatro horas", 24), ("es", "treinta y un días", 31),
        ("fr", "quatre-vingt-dix jours", 90), ("de", "vierundzwanzig Stunden", 24), ("id", "dua puluh empat jam", 24),
        ("ja", "二十四時間", 24), ("ja", "千五百人", 1500), ("ar", "أربع وعشرين ساعة", 24), ("ar", "أسبوعين", 2),
    ],
)  # fmt: skip
def test_number_words_are_read(tag: str, words: str, value: int) -> None:
    (figure,) = find_figures(words, LOCALES[tag])
    assert figure.values == (Decimal(value),)


@pytest.mark.parametrize(
    ("source", "target", "tag", "found"),
    [
        ("within 14 days", "innerhalb von zwei Wochen", "de", []),
        ("within two weeks", "14日以内に", "ja", []),
        ("within two weeks", "خلال أسبوعين", "ar", []),
        ("after one month", "após um mês", "pt-BR", []),
        ("after 1 month", "بعد شهر", "ar", []),
        ("within 24 hours", "en 24 días", "es", ["unit_changed"]),
        ("two parents", "drei Eltern", "de", ["number_changed"]),
        ("both parents", "die Eltern", "de", []),
        ("twenty a day", "zwanzig am Tag", "de", []),
        ("before 5 p.m.", "vor 17 Uhr", "de", []),
        ("before 5:30 p.m.", "午後5時30分まで", "ja", []),
        ("before 5 a.m.", "vor 17 Uhr", "de", ["number_changed"]),
        ("In 3/4/2026", "Am 4. März 2026", "de", []),
        ("a third of them", "3分の1", "ja", ["number_invented"]),
        ("Some parts are free.", "一部は無料です。", "ja", []),
    ],
)
def test_values_are_compared(source: str, target: str, tag: str, found: list[str]) -> None:
    assert codes(source, target, "en", tag) == found


@pytest.mark.parametrize(
    ("source", "target", "tag", "found"),
    [
        ("You have 30 days.", "Sie haben dreißig Tage.", "de", []),
        ("You have 36 days.", "Sie haben sechsunddreißig Tage.", "de", []),
        ("From March 1, 2026.", "A partir de 01/03/2026.", "pt-BR", []),
        ("From March 25, 2026.", "A partir de 03/25/2026.", "pt-BR", []),
        # What its readers take for January 3.
        ("From March 1, 2026.", "A partir de 03/01/2026.", "pt-BR", ["date_changed"]),
        ("From 3/1/2026.", "A partir de 3/1/2026.", "pt-BR", []),
    ],
)
def test_words_with_sharp_s_and_dates_in_figures_are_read_as_their_readers_do(
    source: str, target: str, tag: str, found: list[str]
) -> None:
    assert codes(source, target, "en", tag) == found


def test_a_unit_that_went_over_to_another_number_is_found() -> None:
    source = "You get 3 strikes in 90 days."
    assert codes(source, "Em 90 dias, você recebe 3 advertências.", "en", "pt-BR") == []
    assert codes(source, "Você recebe 90 advertências em 3 dias.", "en", "pt-BR") == ["number_changed"]
    assert codes(source, "3日間で90回の警告を受けます。", "en", "ja") == ["number_changed"]
