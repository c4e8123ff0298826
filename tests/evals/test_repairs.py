"""The data of repairs: each value stands in its sentence, and a change is the same in both languages."""

from __future__ import annotations

import re

from evals.localization.repairs import repairs
from nlp.localize.locales import LOCALES


def test_values_are_exchanged_in_every_locale_and_both_directions() -> None:
    found = list(repairs())
    assert len(found) > 1000
    assert {repair.locale for repair in found} == {repair.source_locale for repair in found} == LOCALES.keys()
    assert all(repair.old[0] != repair.new[0] for repair in found)
    assert all(repair.old[1] != repair.new[1] for repair in found)


def test_values_in_digits_are_the_same_on_both_sides() -> None:
    named = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
    for repair in repairs():
        if repair.source_locale == "en" and repair.locale in ("de", "id") and not named.search(repair.new[0]):
            ours, theirs = (sorted(re.findall(r"\d+", text)) for text in repair.new)
            assert ours == theirs
