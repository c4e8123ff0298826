"""Broken uploads: `python -m evals.fuzz` sends thousands of each type, this some dozens."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.fuzz.mutation import mutate
from evals.fuzz.uploads import TYPES, run
from evals.fuzz.whole import whole_files


@pytest.mark.slow
@pytest.mark.parametrize("type", TYPES)
def test_what_is_broken_is_refused_in_words_or_taken(type: str, tmp_path: Path) -> None:
    report = run(type, tmp_path, each=12 if type == "pdf" else 48, seed=7)
    assert report.failures == []
    assert report.holds, report
    assert len(report.answers) > 1, "all are refused alike, so the mutations reach nothing"


def test_a_failure_can_be_made_again() -> None:
    files = whole_files("md")
    first, second = ([mutate(files, "md", seed=1, number=number) for number in range(20)] for _ in range(2))
    assert first == second
    assert len(set(first)) > 15
