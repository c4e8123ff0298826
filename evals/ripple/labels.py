"""People's labels of changes, as what they make of clauses and of what rests on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from evals.changes.match import begins
from evals.changes.real import FOLDER
from evals.changes.sheet import keys
from evals.corpus import SAMPLES, Version, real_versions
from nlp.document import Clause, Document
from nlp.ripple.ripple import Verdict, governing

# By the id of a clause of an old version, where it was labelled.
Labels = Mapping[str, Verdict]
LOUDNESS: tuple[Verdict, ...] = ("kept", "relinked", "doubtful", "stale")
_WANTED: Mapping[str, Verdict] = {"substantive": "stale", "uncertain": "doubtful", "editorial": "relinked"}


@dataclass(frozen=True, slots=True)
class Case:
    """Something that rests on an old version: what the labels make of it, and what was told."""

    pair: str
    text: str
    wanted: Verdict
    told: Verdict


def wanted_of(document: Document, labels: Labels) -> dict[str, Verdict]:
    """Return for every clause the loudest label of the lines that it is read with."""
    lines = governing(document)
    return {
        clause.id: max((labels.get(id, "kept") for id in lines[clause.id]), key=LOUDNESS.index)
        for clause in document.clauses
    }  # fmt: skip


def labelled_pairs() -> Iterator[tuple[Version, Version, Path]]:
    """Yield the real versions whose changes are labelled, with the file of the labels; none where they are absent."""
    present = {(version.policy, version.name): version for version in real_versions()}
    for path in sorted(FOLDER.glob("*.yaml")):
        policy, old, new = path.stem.split("__")
        if (policy, old) in present:
            yield present[policy, old], present[policy, new], path


def real_labels(path: Path, document: Document) -> Labels:
    ids = dict(zip(keys(document), (clause.id for clause in document.clauses), strict=True))
    return _loudest(_by_key(path, ids))


def sample_labels(old: Version, new: Version, document: Document) -> Labels:
    told = yaml.safe_load((SAMPLES / "CHANGES.yaml").read_text(encoding="utf-8"))["policies"]
    steps = [step for step in told[old.policy] if (step["from"], step["to"]) == (old.name, new.name)]
    return _loudest(label for step in steps for entry in step["changes"] for label in _by_opening(entry, document))


def _wanted(entry: Mapping[str, Any]) -> Verdict:
    """What rests on a clause that is gone cannot be followed: somebody has to look, even if no rule went with it."""
    wanted = _WANTED[entry["materiality"]]
    return "doubtful" if entry["kind"] == "removed" and wanted == "relinked" else wanted


def _loudest(labels: Iterable[tuple[str, Verdict]]) -> dict[str, Verdict]:
    found: dict[str, Verdict] = {}
    for id, verdict in labels:
        if found.get(id) != "stale":
            found[id] = verdict
    return found


def _by_key(path: Path, ids: Mapping[str, str]) -> Iterator[tuple[str, Verdict]]:
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
        for key in entry["old"]:
            if str(key) in ids:
                yield ids[str(key)], _wanted(entry)


def _by_opening(entry: Mapping[str, Any], document: Document) -> Iterator[tuple[str, Verdict]]:
    openings = [(entry["old"], entry.get("old_under")), *((more, None) for more in entry.get("old_more", ()))]
    for clause in document.clauses:
        if any(opening and _is(clause, opening, under) for opening, under in openings):
            yield clause.id, _wanted(entry)


def _is(clause: Clause, opening: str, under: str | None) -> bool:
    return begins(clause, opening) and (under is None or under in (*clause.path, clause.text))
