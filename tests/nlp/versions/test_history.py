"""A longer history: lineage through all versions, and clauses that return to an earlier wording."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.pipeline import Analysis, analyse, load_document, say
from nlp.versions.history import carry_lineage
from tests.conftest import document

FIRST = "# Appeals\n\nYou may appeal within 30 days of the decision.\n\nWe answer every appeal in writing.\n"
SECOND = FIRST.replace("30 days", "14 days") + "\nWe charge a fee.\n"


def with_history(*texts: str) -> Analysis:
    *history, old, new = (document(text, f"v{number}.md") for number, text in enumerate(texts, start=1))
    return analyse(old, new, history=history)


def test_a_clause_that_returns_to_an_earlier_wording_says_to_which() -> None:
    changes = with_history(FIRST, SECOND, FIRST).changes.changes
    appeal = next(change for change in changes if change.kind == "modified")
    assert appeal.returns_to == "v1"
    assert say(appeal.details[-1]) == "This is again the wording of version v1."


def test_a_passing_addition_that_goes_again_says_so() -> None:
    changes = with_history(FIRST, SECOND, FIRST).changes.changes
    fee = next(change for change in changes if change.kind == "removed")
    assert fee.returns_to == "v1"
    assert say(fee.details[-1]) == "Version v1 did not have it either."


def test_what_is_new_or_always_was_there_returns_to_nothing() -> None:
    third = SECOND.replace("14 days", "7 days").replace("We answer every appeal in writing.\n\n", "")
    assert [change.returns_to for change in with_history(FIRST, SECOND, third).changes.changes] == ["", ""]
    assert all(not change.returns_to for change in with_history(SECOND, FIRST).changes.changes)


def test_the_latest_version_with_the_wording_is_named() -> None:
    changes = with_history(FIRST, FIRST, SECOND, FIRST).changes.changes
    assert {change.returns_to for change in changes} == {"v2"}


def test_lineage_goes_back_to_the_first_version() -> None:
    first, second, third = (document(text) for text in (FIRST, SECOND, SECOND.replace("14", "7")))
    carried = carry_lineage((first, second, third))
    rule = next(clause for clause in carried[-1].clauses if "7 days" in clause.text)
    origin = next(clause for clause in first.clauses if "30 days" in clause.text)
    assert rule.lineage == origin.id


@pytest.mark.parametrize("policy", ["youth-safety", "hate-and-harassment", "regulated-goods", "synthetic-media"])
def test_the_returns_planted_in_the_sample_policies_are_found(policy: str) -> None:
    files = sorted((Path(__file__).resolve().parents[3] / "policies" / policy).glob("*.md"))
    first, second, third = (load_document(file.read_bytes(), file.name) for file in files)
    found = [
        c for c in analyse(second, third, history=[first]).changes.changes if c.returns_to and c.kind == "modified"
    ]
    assert any(change.facet in ("threshold", "consequence") for change in found)
