"""The gold of alignment and the memory path: what counts as right."""

from __future__ import annotations

import pytest

from evals.localization.alignment import Side, cases, judge, score
from evals.localization.gold import versions
from evals.localization.recall import Given, delivered_chrf, exact, matched, oracle_delivered_chrf, steps
from nlp.document import Span
from nlp.localize.align import align_documents
from nlp.localize.memory import Query, TranslationUnit
from tests.conftest import document


@pytest.fixture
def covenant():
    if not versions():
        pytest.skip("the translated policies (shared/data beside the repository) are not here")


def test_a_span_holds_the_keys_it_covers_for_the_most_part():
    side = Side(document("Eins. Zwei."), ((Span(0, 5), (0, 0)), (Span(6, 11), (0, 1))))
    assert side.keys(Span(0, 5)) == {(0, 0)}
    assert side.keys(Span(0, 11)) == {(0, 0), (0, 1)}
    assert side.keys(Span(6, 8)) == {(0, 1)}
    assert side.keys(Span(5, 6)) == frozenset()


def test_units_are_asked_by_their_words():
    ask = exact([TranslationUnit("Stay  kind.", "Bleib nett.", "en", "de")])
    assert ask(Query("Stay kind.")) == Given("Bleib nett.", "memory")
    assert ask(Query("Stay mean.")) is None


def test_the_shipped_memory_repairs_what_units_by_their_words_do_not_know():
    units = [TranslationUnit("Answer within 24 hours.", "Antworten Sie innerhalb von 24 Stunden.", "en", "de")]
    query = Query("Answer within 48 hours.")
    assert exact(units)(query) is None
    assert matched(units, "de")(query) == Given("Antworten Sie innerhalb von 48 Stunden.", "memory_fuzzy")
    assert matched(units, "ko")(query) is None


def test_disturbed_documents_know_their_gold(covenant):
    case = next(case for case in cases([0]) if case.language == "de" and case.version == "2.0")
    assert case.source.present != case.target.present
    own = align_documents(case.source.document, case.source.document)
    same = type(case)(case.version, "en", case.source, case.source)
    assert score(same, judge(same, own), unsure=True).f1 == 1.0


@pytest.mark.slow
def test_memory_gives_unchanged_segments_back_in_every_language(covenant):
    found = [step for step in steps(None) if step.unchanged]
    assert len({step.language for step in found}) >= 10
    assert all(all(step.right) for step in found)
    assert all(delivered_chrf(s.segments) > oracle_delivered_chrf(s.segments) - 1 for s in found)
