"""`briefwright localize` and memories on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.memories import load_units, save_units
from nlp.localize.memory import TranslationUnit
from tests.api.test_cli import NEW, OLD, run

RESPOND = TranslationUnit(
    "The account holder has 30 days to respond.",
    "O titular da conta tem 30 dias para responder.",
    "en",
    "pt-BR",
    state="reviewed",
    changed_on="2026-03-01",
)
REPAIRED = "O titular da conta tem 14 dias para responder."


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    path = tmp_path / "pt.tmx"
    save_units(path, [RESPOND])
    assert load_units(path) == (RESPOND,)
    return path


def test_a_policy_is_drafted_in_another_language(tmp_path: Path, memory: Path) -> None:
    done = run("localize", NEW, "--to", "pt-BR", "--memory", memory, "--json")
    assert done.returncode == 0, done.stderr
    draft = json.loads(done.stdout)
    text = draft["document"]["text"]
    for segment in draft["segments"]:
        source = segment["source"]
        assert text[source["start"] : source["end"]] == segment["source_text"] == source["text"]
    repaired = next(segment for segment in draft["segments"] if segment["origin"] == "memory_fuzzy")
    assert repaired["text"] == REPAIRED
    assert [check["code"] for check in repaired["checks"]] == ["memory_repaired"]
    assert sum(draft["origins"].values()) == len(draft["segments"])


def test_a_draft_goes_to_a_file_that_translators_open(tmp_path: Path, memory: Path) -> None:
    for version in ("1.2", "2.0"):
        out = tmp_path / f"draft {version}.xlf"
        done = run("localize", NEW, "--to", "pt", "--memory", memory, "--out", out, "--xliff", version)
        assert done.returncode == 0, done.stderr
        assert "1 repaired" in done.stdout
        assert f'version="{version}"' in out.read_text("utf-8")
        [unit] = [unit for unit in load_units(out) if unit.origin == "memory_fuzzy"]
        assert (unit.target, unit.target_language, unit.state) == (REPAIRED, "pt-BR", "initial")


def test_an_update_uses_the_memory_of_each_locale(tmp_path: Path, memory: Path) -> None:
    done = run(
        "update", OLD, NEW, "--locale", "en", "--locale", "pt-BR", "--memory", memory, "--out", tmp_path / "o", "--json"
    )
    assert done.returncode == 0, done.stderr
    briefing = json.loads((tmp_path / "o" / "briefing.pt-BR.json").read_text("utf-8"))
    origins = {segment["source_text"]: segment["origin"] for segment in briefing["segments"]}
    assert origins[RESPOND.source] == "memory"
    assert origins[RESPOND.source.replace("30", "14")] == "memory_fuzzy"
    assert json.loads(done.stdout)["locales"]["pt-BR"]["origins"]["memory"] == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--to", "fr", "--memory", "{memory}"), "en to pt-BR, and not en to fr"),
        (("--to", "pt-BR", "--memory", "{broken}"), "broken.tmx, line 3"),
        (("--to", "pt-BR", "--memory", "missing.tmx"), "no such file"),
        (("--to", "pt-BR", "--glossary", "{memory}"), "line 2: this is <tmx>"),
        (("--to", "xx"), "unknown locale"),
        (("--to", "fr", "--out", "draft.pdf"), ".xlf"),
        ((), "--to"),
    ],
)
def test_bad_input_is_one_line_and_nothing_is_written(
    tmp_path: Path, memory: Path, arguments: tuple[str, ...], told: str
) -> None:
    broken = tmp_path / "broken.tmx"
    broken.write_text("<tmx>\n<body>\n<tu>")
    files = sorted(tmp_path.iterdir())
    done = run("localize", NEW, *(argument.format(memory=memory, broken=broken) for argument in arguments))
    assert done.returncode == 2
    assert told in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == files
