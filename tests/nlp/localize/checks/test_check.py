"""All checks together: whatever the texts, findings point into them and are said in every locale."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.localize.catalog import load_catalog
from nlp.localize.checks import run_checks, run_document_checks, say
from nlp.localize.locales import LOCALES

MARKS = " .,;:!?\n<>{}/%0123456789٠١一二十百千万時間日年月«»“”()[]'’-aeé無ない\u202e\u2068\u2069\u200b"
TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(MARKS)), max_size=80)
TAGS = st.sampled_from(list(LOCALES))


@settings(deadline=None)  # The first case loads what the locale needs.
@given(source=TEXTS, target=TEXTS, ours=TAGS, theirs=TAGS)
def test_findings_lie_within_the_texts(source: str, target: str, ours: str, theirs: str) -> None:
    found = run_checks(
        source, target, source_locale=LOCALES[ours], target_locale=LOCALES[theirs], approved_source=target
    )
    for finding in found:
        assert finding.source is None or 0 <= finding.source.start <= finding.source.end <= len(source)
        assert finding.target is None or 0 <= finding.target.start <= finding.target.end <= len(target)
        assert finding.message


@settings(deadline=None)  # The first case loads what the locale needs.
@given(pairs=st.lists(st.tuples(TEXTS, TEXTS), max_size=4), ours=TAGS, theirs=TAGS)
def test_a_document_gets_as_many_answers_as_segments(pairs: list[tuple[str, str]], ours: str, theirs: str) -> None:
    found = run_document_checks(pairs, source_locale=LOCALES[ours], target_locale=LOCALES[theirs])
    assert len(found) == len(pairs)


def test_a_finding_is_said_in_the_reader_s_language() -> None:
    source, target = "You must not post within 24 hours.", "Sie dürfen innerhalb von 48 Stunden nicht posten."
    (found,) = run_checks(source, target, source_locale=LOCALES["en"], target_locale=LOCALES["de"])
    assert found.message == "Number changed: “24” in the source, “48” here."
    assert say(found, load_catalog("ja")).message == "数値が異なります。原文は「24」、訳文は「48」です。"
    assert (found.fix, found.target and found.target.of(target)) == ("24", "48")


def test_a_text_in_another_language_is_told_as_that_alone() -> None:
    source = "You must report it within 24 hours, unless {name} has left."
    target = "Deve segnalarlo entro 48 ore e non dopo, per favore, come abbiamo detto nella nostra lettera."
    found = run_checks(source, target, source_locale=LOCALES["en"], target_locale=LOCALES["de"])
    assert [finding.code for finding in found] == ["wrong_language"]
