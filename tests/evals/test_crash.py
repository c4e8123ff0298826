from __future__ import annotations

import os

import pytest

from evals.crash import kill_many


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here")
def test_a_killed_process_leaves_a_whole_library(tmp_path):
    """Few kills for the checks of every day; `python -m evals.crash` does fifty."""
    outcomes = kill_many(tmp_path, kills=6, seed=7)
    assert [outcome.faults for outcome in outcomes] == [()] * 6
