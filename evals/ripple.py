"""Clause ripple: what is told stale, against what people's labels of the changes make stale.

Something is laid on every clause of an old version. By hand, it is stale where a label says that its clause, or a line
that it is read with (lead-in, tier line, heading), changed in substance, and kept or followed where all labels are
editorial.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from evals.changes.match import begins
from evals.changes.real import FOLDER
from evals.changes.sheet import keys
from evals.corpus import SAMPLES, analyse_pair, consecutive, real_versions, sample_versions
from evals.figure import Figure, Result, Scope, share
from nlp.document import Clause, Document
from nlp.ripple import Resting, ripple
from nlp.ripple.footing import stand
from nlp.ripple.ripple import Verdict, governing
from nlp.versions.change import ChangeSet


@dataclass(frozen=True, slots=True)
class Case:
    """One clause of an old version: what the labels make of what rests on it, and what was told."""

    pair: str
    text: str
    wanted: Verdict
    told: Verdict


def run(scope: Scope) -> Result:
    """Measure stale sets on the sample policies' versions and on the real ones that are labelled."""
    samples, real = list(_samples()), [] if scope.quick else list(_real())
    figures = (*_figures(samples, "sample"), *(_figures(real, "real") if real else ()))
    wrong = [
        f"{case.pair}: {case.text[:60]!r}: {case.wanted} -> {case.told}" for case in samples + real if _is_off(case)
    ]
    skipped = () if real or scope.quick else ("../shared/data/site-policy is absent: sample policies only",)
    return Result("ripple", figures, {"wrong": wrong}, skipped)


def _figures(cases: list[Case], prefix: str) -> tuple[Figure, ...]:
    stale = [case for case in cases if case.wanted == "stale"]
    quiet = [case for case in cases if case.wanted in ("kept", "relinked")]
    return (
        share(f"{prefix}_stale_told", [case.told == "stale" for case in stale]),
        share(f"{prefix}_stale_shown", [case.told in ("stale", "doubtful") for case in stale]),
        share(f"{prefix}_told_stale_that_is", [case.wanted == "stale" for case in cases if case.told == "stale"]),
        share(f"{prefix}_quiet_told_stale", [case.told == "stale" for case in quiet]),
        share(f"{prefix}_quiet_asked_about", [case.told == "doubtful" for case in quiet]),
    )


def _is_off(case: Case) -> bool:
    return (case.wanted == "stale") != (case.told == "stale")


def _cases(pair: str, changes: ChangeSet, labels: Mapping[str, Verdict]) -> Iterator[Case]:
    """The clauses of an old version, with the loudest label of those that each is read with."""
    lines = governing(changes.old)
    loudness = ("kept", "relinked", "doubtful", "stale")
    things = [Resting(clause.id, (stand(changes.old, clause.id),)) for clause in changes.old.clauses]
    for effect in ripple(changes, things):
        wanted = max((labels.get(id, "kept") for id in lines[effect.id]), key=loudness.index)
        yield Case(pair, changes.old.by_id[effect.id].text, wanted, effect.verdict)


_WANTED: Mapping[str, Verdict] = {"substantive": "stale", "uncertain": "doubtful", "editorial": "relinked"}


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


def _real() -> Iterator[Case]:
    present = {(version.policy, version.name): version for version in real_versions()}
    for path in sorted(FOLDER.glob("*.yaml")):
        policy, old, new = path.stem.split("__")
        if (policy, old) not in present:
            continue
        changes = analyse_pair(present[policy, old], present[policy, new]).changes
        ids = dict(zip(keys(changes.old), (clause.id for clause in changes.old.clauses), strict=True))
        yield from _cases(path.stem, changes, _loudest(_by_key(path, ids)))


def _by_key(path: Path, ids: Mapping[str, str]) -> Iterator[tuple[str, Verdict]]:
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
        for key in entry["old"]:
            if str(key) in ids:
                yield ids[str(key)], _wanted(entry)


def _samples() -> Iterator[Case]:
    told = yaml.safe_load((SAMPLES / "CHANGES.yaml").read_text(encoding="utf-8"))["policies"]
    for old, new in consecutive(sample_versions()):
        steps = [step for step in told[old.policy] if (step["from"], step["to"]) == (old.name, new.name)]
        changes = analyse_pair(old, new).changes
        labels = [label for step in steps for entry in step["changes"] for label in _by_opening(entry, changes.old)]
        yield from _cases(f"{old.policy} {old.name} to {new.name}", changes, _loudest(labels))


def _by_opening(entry: Mapping[str, Any], document: Document) -> Iterator[tuple[str, Verdict]]:
    openings = [(entry["old"], entry.get("old_under")), *((more, None) for more in entry.get("old_more", ()))]
    for clause in document.clauses:
        if any(opening and _is(clause, opening, under) for opening, under in openings):
            yield clause.id, _wanted(entry)


def _is(clause: Clause, opening: str, under: str | None) -> bool:
    return begins(clause, opening) and (under is None or under in (*clause.path, clause.text))
