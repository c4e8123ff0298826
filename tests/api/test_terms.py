"""`glossary` and `market` on the command line, and a house glossary in the main job."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.api.test_cli import NEW, OLD, ROOT, run

HEADER = "source,pos,target,status,variants,note\n"


def test_a_good_glossary_passes_and_a_bad_one_names_every_line(tmp_path: Path) -> None:
    assert run("glossary", "check", ROOT / "glossaries" / "de" / "terms.csv").returncode == 0
    bad = tmp_path / "bad.csv"
    bad.write_text(HEADER + "a,noun,b,preferred,b,\na,noun,b,forbidden,,\na,nuon,c,preferred,,\n", "utf-8")
    done = run("glossary", "check", bad)
    assert done.returncode == 2
    places = [line.partition(": ")[0] for line in done.stdout.splitlines()]
    assert places == [f"{bad}, line 2", f"{bad}, line 3", f"{bad}, line 4", str(bad)]
    told = json.loads(run("glossary", "check", bad, "--json").stdout)["problems"]
    assert [problem["code"] for problem in told] == ["variant_equal", "term_contradiction", "glossary_row"]


def test_csv_to_tbx_and_back_is_the_same_glossary(tmp_path: Path) -> None:
    source, tbx, back = ROOT / "glossaries" / "ar" / "terms.csv", tmp_path / "t.tbx", tmp_path / "t.csv"
    assert run("glossary", "convert", source, tbx).returncode == 2  # CSV does not say its language
    assert run("glossary", "convert", source, tbx, "--locale", "ar").returncode == 0
    assert run("glossary", "check", tbx).returncode == 0
    assert run("glossary", "convert", tbx, back).returncode == 0
    assert sorted(back.read_text("utf-8").splitlines()) == sorted(source.read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("glossary", "check", ROOT / "README.md"), "line 1: the header must be"),
        (("glossary", "check", ROOT / "glossaries/de/terms.csv", "--locale", "xx"), "unknown locale"),
        (("glossary", "convert", ROOT / "glossaries/de/terms.csv", "terms.doc", "--locale", "de"), "terms.doc"),
        (("market", "check", ROOT / "README.md"), "README.md, line 3"),
        (("market", "check", "--as-of", "soon"), "--as-of"),
        (("update", OLD, NEW, "--glossary", ROOT / "glossaries/de/terms.csv"), "Write LOCALE="),
        (("update", OLD, NEW, "--glossary", f"de={ROOT / 'glossaries/de/terms.csv'}"), "Add --locale de"),
    ],
)
def test_bad_input_is_one_line_and_status_2(arguments: tuple[object, ...], told: str) -> None:
    done = run(*arguments)
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (2, 1)
    assert told in done.stderr


def test_market_notes_are_due_by_the_day_given() -> None:
    fresh = run("market", "check", "--as-of", "2026-11-30")
    due = run("market", "check", ROOT / "glossaries/ja/market.yaml", "--as-of", "2027-11-30")
    assert (fresh.returncode, due.returncode) == (0, 0)
    assert "check again:" not in fresh.stdout
    assert "market.yaml, line 5: check again: self-harm-support-line, last checked on 2026-11-22" in due.stdout


def test_house_terms_stand_before_the_shipped_ones(tmp_path: Path) -> None:
    terms = tmp_path / "house.csv"
    terms.write_text(HEADER + "minor,noun,adolescente,preferred,adolescentes,\n", "utf-8")
    done = run("update", OLD, NEW, "--locale", "pt-BR", "--glossary", f"pt-BR={terms}", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    briefing = json.loads((tmp_path / "out" / "briefing.pt-BR.json").read_text("utf-8"))
    told = [check["message"] for segment in briefing["segments"] for check in segment["checks"]]
    assert any("adolescente" in message for message in told)
