"""A small part of every task holds its bars; `briefwright eval` measures the whole."""

import json

import pytest
from click.testing import CliRunner

from evals.figure import Figure, Result, Scope
from evals.report import Bar, as_json, bars, broken, table
from evals.tasks import TASKS, run_task

QUICK = Scope(seeds=range(1), quick=True)


@pytest.mark.slow
@pytest.mark.parametrize("task", TASKS)
def test_the_quick_part_of_a_task_holds_its_bars(task):
    result = run_task(task, QUICK)
    if not result.figures:
        pytest.skip(result.skipped[0])
    named = {figure.name for figure in result.figures}
    assert named & bars()[task].keys(), "no figure has a bar"
    assert min(figure.n for figure in result.figures) > 0
    assert broken(result) == []
    json.dumps(as_json([result]))


def test_a_figure_below_its_bar_is_named():
    assert Bar(least=0.9).holds(0.9)
    assert not Bar(most=0.1).holds(0.2)
    result = Result("search", (Figure("mrr", 0.01, 40), Figure("hit_at_1", 0.0, 0)))
    assert broken(result) == [
        "search: mrr is 0.010, the bar is ≥ 0.56 (n=40)".replace("0.56", f"{bars()['search']['mrr'].least:g}")
    ]
    assert table(result).row_count == 2


def test_every_bar_names_one_side():
    for task, entries in bars().items():
        assert task in TASKS
        for name, bar in entries.items():
            assert (bar.least is None) != (bar.most is None), f"{task} {name}"


def test_the_command_refuses_an_unknown_task():
    from api.cli.evaluate import evaluate

    done = CliRunner().invoke(evaluate, ["sleep"])
    assert done.exit_code == 2
    assert "search" in done.output


def test_the_command_prints_figures_as_json():
    from api.cli.evaluate import evaluate

    done = CliRunner().invoke(evaluate, ["quiz", "--json"])
    found = json.loads(done.output)["quiz"]
    assert found["figures"]["keys_confirmed"]["n"] > 10
    assert found["details"]["types"]
    assert done.exit_code == int(bool(found["broken"]))
