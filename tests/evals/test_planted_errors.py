"""Planted errors: enough of them, each a change of a right translation, and the held-out ones not shown."""

from __future__ import annotations

import json
from collections import Counter

from evals.localization.planted_errors import figures_of_planted_errors
from evals.localization.planting import Segment, own_segments, plant
from nlp.localize.locales import LOCALES


def key(segment: Segment) -> tuple[str, str, str, str]:
    return segment.document, segment.source_locale, segment.locale, segment.source


def test_own_sentences_stand_in_every_locale_and_are_split_for_good() -> None:
    segments = own_segments()
    by_locale = Counter(segment.locale for segment in segments)
    assert by_locale.keys() == LOCALES.keys()
    assert len(set(by_locale.values())) == 1
    assert "[[" not in "".join(segment.target for segment in segments)
    parts = [{s.source for s in segments if s.source_locale == "en" and s.held_out is part} for part in (True, False)]
    assert parts[0]
    assert not parts[0] & parts[1]


def test_each_error_changes_the_right_translation() -> None:
    right = {key(segment): segment.target for segment in own_segments()}
    own = [error for error in plant() if error.segment.document.startswith("planted")]
    assert len(own) > 500
    assert all(error.segment.target != right[key(error.segment)] for error in own)
    for kind in ("not-", "not+", "must>may", "may>must", "should>must", "unless-", "only-", "unit", "date"):
        assert {error.segment.locale for error in own if error.kind == kind} == LOCALES.keys(), kind


def test_held_out_cases_are_counted_and_not_shown() -> None:
    figures, details = figures_of_planted_errors(held_out=True, quick=True)
    assert any(figure.name.startswith("held_out_") for figure in figures)
    shown = json.dumps(details, ensure_ascii=False)
    assert all(segment.target not in shown for segment in own_segments() if segment.held_out)
