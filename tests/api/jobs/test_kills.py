"""Whoever is killed, nothing is lost or done twice; `python -m evals.jobs.kills` does it fifty times."""

from __future__ import annotations

import pytest

from evals.jobs.kills import run


@pytest.mark.slow
def test_who_is_killed_loses_nothing(address: str) -> None:
    report = run(address, kills=4, seed=1, longest=0.4)
    assert report.holds, report
    assert report.kills_of_worker + report.kills_of_submitter == 4
    assert report.accepted > 0
