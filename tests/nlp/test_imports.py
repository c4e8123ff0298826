"""Who may import whom: the folders are the way the data flows."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FEATURES = ("readers", "structure", "versions", "rules", "search", "briefing", "localize", "quiz", "ripple")
SHARED = ("document", "errors", "message", "finding", "dates")
# The modules that hold a feature's value types: these, others may use; and the pure reading of words and values.
VALUES = {
    "nlp.rules.rule",
    "nlp.versions.change",
    "nlp.versions.layers",
    "nlp.versions.measure",
    "nlp.versions.lexicon",
    "nlp.versions.redline",
    "nlp.versions.similarity",
    "nlp.versions.vocabulary",
    "nlp.rules.markers",
    "nlp.briefing.briefing",
    "nlp.quiz.item",
}


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


def faults() -> list[str]:
    found: list[str] = []
    for path in sorted((ROOT / "nlp").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        feature = parts[1] if len(parts) > 2 else ""
        for name in imports(path):
            where = f"{'/'.join(parts)} imports {name}"
            if name.split(".")[0] in (
                "api",
                "evals",
                "fastapi",
                "sqlalchemy",
                "translate",
                "qti_convert",
                "moodle_xml_parser",
                "openpyxl",
            ):  # the last four: tests only
                found.append(where)
            target = name.split(".")[1] if name.startswith("nlp.") else ""
            if feature in FEATURES and target in (*FEATURES, "export", "pipeline") and target != feature:
                found += [] if name in VALUES else [where]
            if feature == "" and parts[-1] in SHARED and target and target not in SHARED:
                found.append(where)
            if feature == "export" and target == "pipeline":
                found.append(where)
    return found


def test_features_import_only_each_others_values() -> None:
    assert faults() == []
