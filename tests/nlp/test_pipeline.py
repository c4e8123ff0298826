"""The whole path: every segment has an origin, every offset quotes exactly, in every locale."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nlp.localize import LOCALES
from nlp.pipeline import Analysis, analyse, changes_text, load_document, localize_brief, localize_items, update_policy
from nlp.rules.parser import Parser
from tests.conftest import ROOT, compared

ORIGINS = {"template", "memory", "memory_fuzzy", "machine", "source", "market"}


def check_briefing(analysis: Analysis, tag: str) -> None:
    briefing = localize_brief(analysis, tag)
    documents = {"old": analysis.changes.old, "new": analysis.changes.new}
    assert briefing.coverage.covered == briefing.coverage.substantive
    for segment in briefing.segments:
        assert segment.origin in ORIGINS
        assert segment.text.strip()
        for ground in segment.evidence:
            clause = documents[ground.side].by_id[ground.clause_id]
            assert clause.start <= ground.span.start < ground.span.end <= clause.end
        whole = segment.role in ("old", "new") and segment.evidence
        if whole:
            (ground,) = segment.evidence
            assert documents[ground.side].quote(ground.span) == segment.source_text


@pytest.mark.parametrize("tag", sorted(LOCALES))
def test_a_briefing_in_every_locale(tag: str) -> None:
    paths = sorted((ROOT / "policies" / "synthetic-media").glob("*.md"))
    old, new = (load_document(path.read_bytes(), path.name) for path in paths[:2])
    analysis = analyse(old, new)
    check_briefing(analysis, tag)
    quiz = localize_items(analysis, tag)
    assert [item.id for item in quiz.items] == [item.id for item in analysis.quiz.items]
    for item, draft in zip(quiz.items, analysis.quiz.items, strict=True):
        assert [option.correct for option in item.options] == [option.correct for option in draft.options]


def test_a_second_process_changes_nothing(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = sorted((ROOT / "policies" / "youth-safety").glob("*.md"))
    old, new = (load_document(path.read_bytes(), path.name, parser=parser) for path in paths[:2])
    alone = changes_text(analyse(old, new, parser=parser))
    monkeypatch.setattr("nlp.rules.ahead.TEXT_MIN", 0)
    assert changes_text(analyse(old, new, parser=parser)) == alone


def test_briefings_on_real_policies(real_policies: Path, parser: Parser) -> None:
    for folder in sorted(real_policies.iterdir()):
        documents = [load_document(path.read_bytes(), path.name, parser=parser) for path in sorted(folder.glob("*.md"))]
        for old, new in pairwise(documents):
            check_briefing(analyse(old, new, parser=parser), "en")


SENTENCES = st.sampled_from(
    [
        "## Safety",
        "NOT ALLOWED",
        "- selling drugs, unless a doctor prescribed them",
        "- threats",
        "You may not:",
        "You must be at least 13 years old. We remove accounts after three strikes.",
        "You may appeal within 30 days.",
        "{% data variables.contact %}",
        "| Goods | Age |\n|---|---|\n| Wine | 18 |",
        "Learn more [here](/x).",
    ]
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=8).map("\n\n".join)


@given(TEXTS, TEXTS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_briefings_on_generated_policies(old: str, new: str) -> None:
    check_briefing(compared(old, new), "en")


def test_html_gives_the_clauses_of_markdown() -> None:
    for path in sorted((ROOT / "policies").glob("*/*.md")):
        _, _, body = path.read_text("utf-8").partition("\n---\n")
        page = MarkdownIt().enable("table").render(body)
        one, other = load_document(body.encode(), "a.md"), load_document(page.encode(), "a.html")
        assert [(c.text, c.role, c.path, c.tier, c.lead_in) for c in one.clauses] == [
            (c.text, c.role, c.path, c.tier, c.lead_in) for c in other.clauses
        ]


def test_a_link_only_or_rewrapped_update_changes_nothing_in_substance() -> None:
    path = ROOT / "policies" / "youth-safety" / "1.0.md"
    old = path.read_text("utf-8")
    linked = old.replace("](", "](/new/place/")
    head, _, body = old.partition("\n---\n")
    # A break after the first word of a paragraph's line; list marks and table rows stay whole.
    lines = [line.replace(" ", "\n", 1) if line[:1].isalpha() else line for line in body.split("\n")]
    wrapped = "\n---\n".join((head, "\n".join(lines)))
    for new in (linked, wrapped):
        pack = update_policy((old.encode(), "old.md"), (new.encode(), "new.md"), ["en"])
        assert pack.analysis.changes.counts["substantive"] == pack.analysis.changes.counts["uncertain"] == 0


def test_two_versions_of_one_day_have_two_names() -> None:
    texts = {
        "2024-03-11-1a2b.md": "# Rules\n\nYou may post.\n",
        "2024-03-11-3c4d.md": "# Rules\n\nYou must not post.\n",
    }
    analysis = analyse(*(load_document(text.encode(), name) for name, text in texts.items()))
    assert [analysis.changes.old.label, analysis.changes.new.label] == ["2024-03-11-1a2b", "2024-03-11-3c4d"]
