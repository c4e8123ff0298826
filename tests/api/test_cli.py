"""The command line: the main job, and one clear line for every bad input."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from api.cli.quiz import FORMAT_NAMES
from tests.conftest import ROOT

OLD = ROOT / "policies" / "youth-safety" / "1.0.md"
NEW = ROOT / "policies" / "youth-safety" / "2.0.md"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from api.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)


def test_update_writes_everything_and_json_is_clean(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("update", OLD, NEW, "--locale", "en", "--locale", "pt-BR", "--out", out, "--json")
    assert done.returncode == 0, done.stderr
    summary = json.loads(done.stdout)
    kinds = [
        "briefing.{}.json",
        "briefing.{}.md",
        "briefing.{}.html",
        "briefing.{}.docx",
        "quiz.{}.json",
        "quiz.{}.gift",
        "quiz.{}.moodle.xml",
        "quiz.{}.qti22.zip",
        "quiz.{}.qti30.zip",
        "quiz.{}.csv",
        "quiz.{}.xlsx",
    ]
    expected = {"changes.json", "changes.html"} | {kind.format(tag) for kind in kinds for tag in ("en", "pt-BR")}
    assert {path.name for path in out.iterdir()} == expected == set(summary["files"])
    changes = json.loads((out / "changes.json").read_text("utf-8"))
    for change in changes["changes"]:
        for side in ("old", "new"):
            for clause in change[side]:
                assert changes[side]["text"][clause["start"] : clause["end"]] == clause["text"]
    briefing = json.loads((out / "briefing.pt-BR.json").read_text("utf-8"))
    assert {segment["origin"] for segment in briefing["segments"]} <= {"template", "machine", "source", "market"}
    for segment in briefing["segments"]:
        for ground in segment["evidence"]:
            assert changes[ground["side"]]["text"][ground["start"] : ground["end"]] == ground["text"]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run("update", OLD, NEW, "--out", tmp_path / name, "--json").returncode == 0
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_the_same_file_twice_gives_an_empty_briefing_that_says_so(tmp_path: Path) -> None:
    done = run("update", OLD, OLD, "--out", tmp_path)
    assert done.returncode == 0
    assert "No changes" in done.stdout
    assert "No changes" in (tmp_path / "briefing.en.md").read_text("utf-8")


def test_a_bad_capture_is_warned_of(tmp_path: Path) -> None:
    page = tmp_path / "oops.md"
    page.write_text("# Oops! 404\n\nThis page could not be found.\n")
    done = run("diff", OLD, page)
    assert done.returncode == 0
    assert "bad capture" in " ".join(done.stdout.split())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("update", OLD, "missing.md"), "no such file"),
        (("update", OLD, ROOT), "folder"),
        (("update", OLD, NEW, "--locale", "xx"), "pt-BR"),
        (("update", OLD, NEW, "--out", OLD), "is a file, not a folder"),
        (("diff", OLD, NEW, "--html", "/proc/none/x.html"), "/proc/none"),
        (("diff", OLD), "NEW"),
        (("nonsense",), "nonsense"),
    ],
)
def test_bad_input_is_one_line_and_status_2(arguments: tuple[object, ...], told: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_an_empty_file_leaves_nothing_behind(tmp_path: Path) -> None:
    empty = tmp_path / "empty.md"
    empty.write_bytes(b"")
    done = run("update", OLD, empty, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert not (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["empty.md"]


def test_an_interrupted_run_leaves_nothing_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from api.cli import main; main()", "update", str(OLD), str(NEW), "--out"]
    process = subprocess.Popen([*command, str(tmp_path / "out")], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    time.sleep(1.0)
    os.kill(process.pid, signal.SIGINT)
    _, error = process.communicate(timeout=60)
    assert process.returncode != 0 or (tmp_path / "out" / "changes.json").exists()
    assert "Traceback" not in error
    assert not list(tmp_path.glob(".out-*"))


def test_help_shows_an_example() -> None:
    for command in ("update", "diff", "quiz", "search"):
        assert "Example" in run(command, "--help").stdout


def test_results_of_an_earlier_run_are_named(tmp_path: Path) -> None:
    (tmp_path / "briefing.es.md").write_text("old")
    (tmp_path / "notes.md").write_text("mine")
    done = run("update", OLD, NEW, "--out", tmp_path, "--json")
    assert json.loads(done.stdout)["stale"] == ["briefing.es.md"]


def test_a_folder_in_the_way_leaves_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "quiz.en.json").mkdir()
    done = run("update", OLD, NEW, "--out", tmp_path)
    assert done.returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["quiz.en.json"]


def test_a_device_is_no_policy() -> None:
    done = run("diff", OLD, "/dev/zero")
    assert done.returncode == 2
    assert "device" in done.stderr


@pytest.mark.parametrize("form", FORMAT_NAMES)
def test_quiz_writes_a_file_in_each_format(form: str, tmp_path: Path) -> None:
    out = tmp_path / "quiz"
    done = run("quiz", OLD, NEW, "--format", form, "--out", out, "--json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["left_out"] == []
    data = out.read_bytes()
    ids = [item["id"] for item in said["items"]]
    if form in ("qti22", "qti30", "xlsx"):
        assert zipfile.is_zipfile(out)
    else:
        assert ids
        assert all(id.encode() in data for id in ids)


def test_quiz_says_how_many_items_are_in_the_file(tmp_path: Path) -> None:
    done = run("quiz", OLD, NEW, "--format", "csv", "--out", tmp_path / "quiz.csv")
    assert done.returncode == 0, done.stderr
    assert re.match(r"(\d+) of \1 items written to ", done.stdout)


def test_format_and_out_go_together(tmp_path: Path) -> None:
    for arguments in (("--format", "gift"), ("--out", tmp_path / "x"), ("--format", "scorm", "--out", tmp_path / "x")):
        done = run("quiz", OLD, NEW, *arguments)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
