"""`memory align` and `check` as a user runs them."""

from __future__ import annotations

import json
from xml.etree import ElementTree as Xml

import pytest

from nlp.localize.exchange.tmx import write_tmx
from nlp.localize.memory import TranslationUnit
from tests.api.test_cli import run

ENGLISH = """# Rules

## Going live

You must be at least 16 years old to go live. Never share a home address.

You can appeal within 30 days.

Repeated violations lead to a permanent ban of the account.

Write to the support team at help@example.org with any question.
"""
GERMAN = """# Regeln

## Livestreams

Du musst mindestens 18 Jahre alt sein, um live zu gehen. Teile niemals eine Privatadresse.

Du kannst innerhalb von 30 Tagen Einspruch einlegen.

Schreib dem Support-Team bei Fragen an help@example.org.
"""


@pytest.fixture
def files(tmp_path):
    source, target = tmp_path / "en.md", tmp_path / "de.md"
    source.write_text(ENGLISH, encoding="utf-8")
    target.write_text(GERMAN, encoding="utf-8")
    return source, target


@pytest.mark.slow
def test_check_prints_the_contract(files):
    done = run("check", *files, "--to", "de", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    text = report["target"]["text"]
    codes = {}
    for segment in report["segments"]:
        assert text[segment["start"] : segment["end"]] == segment["target"]
        for found in segment["checks"]:
            assert set(found) == {"code", "severity", "message", "source", "target", "fix"}
            codes[found["code"]] = (segment, found)
    segment, found = codes["number_changed"]
    assert segment["target"][slice(*found["target"])] == "18"
    assert segment["source"][slice(*found["source"])] == found["fix"] == "16"
    segment, found = codes["missing_translation"]
    assert segment["source"].startswith("Repeated violations")
    assert segment["target"] == ""
    assert found["severity"] == "error"


@pytest.mark.slow
def test_check_tells_people_the_worst_first(files):
    done = run("check", *files, "--to", "de")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Errors")
    assert "“16” in the source, “18” here" in done.stdout
    assert "No translation of this was found" in done.stdout
    assert "in “Livestreams”:" in done.stdout
    assert "in “Going live”:" in done.stdout


@pytest.mark.slow
def test_check_takes_ones_own_terms_and_tells_what_was_approved_for_another_source(files, tmp_path):
    table = "source,pos,target,status,variants,note\nappeal,verb,Widerspruch,preferred,,\n"
    (tmp_path / "terms.csv").write_text(table, encoding="utf-8")
    approved = TranslationUnit(
        "You can appeal within 60 days.", "Du kannst innerhalb von 30 Tagen Einspruch einlegen.", "en", "de",
        state="final",
    )  # fmt: skip
    (tmp_path / "approved.tmx").write_bytes(write_tmx([approved]))
    options = ("--glossary", tmp_path / "terms.csv", "--memory", tmp_path / "approved.tmx")
    done = run("check", *files, "--to", "de", "--json", *options)
    assert done.returncode == 0, done.stderr
    segments = {each["source"]: each["checks"] for each in json.loads(done.stdout)["segments"]}
    found = {each["code"]: each for each in segments["You can appeal within 30 days."]}
    assert "“60” is now “30”" in found["stale"]["message"]
    assert "Widerspruch" in found["term_missing"]["message"]


@pytest.mark.slow
def test_memory_align_writes_units_and_lists_the_rest(files, tmp_path):
    out = tmp_path / "out" / "memory.tmx"
    done = run("memory", "align", *files, "--from", "en", "--to", "de", "--out", out)
    assert done.returncode == 0, done.stderr
    assert "no translation found" in done.stdout
    pairs = [[seg.text for seg in unit.iter("seg")] for unit in Xml.parse(out).iter("tu")]
    assert ["You can appeal within 30 days.", "Du kannst innerhalb von 30 Tagen Einspruch einlegen."] in pairs
    assert out.read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "en.md", "missing.md", "--to", "de"), "no such file"),
        (("check", "en.md", "de.md", "--to", "xx"), "unknown locale"),
        (("memory", "align", "en.md", "de.md", "--to", "not a tag!", "--out", "m.tmx"), "no language tag"),
        (("memory", "align", "en.md", "de.md", "--to", "de", "--out", "/proc/none/m.tmx"), "/proc/none"),
        (("memory", "align", "en.md", "de.md", "--to", "de"), "--out"),
    ],
)
def test_bad_input_is_one_line_and_status_2(files, arguments, told):
    source, target = files
    named = {"en.md": source, "de.md": target}
    done = run(*(named.get(argument, argument) for argument in arguments))
    assert done.returncode == 2
    assert told in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
