"""The planted changes of the sample policies (`policies/CHANGES.yaml`) against what is reported on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from evals.changes.match import begins
from evals.corpus import SAMPLES, Version, analyse_pair, consecutive, sample_versions
from evals.figure import Figure, share
from nlp.document import Clause
from nlp.versions.change import Change


@dataclass(frozen=True)
class Label:
    """One labelled change and the changes reported on its clauses."""

    pair: str
    entry: Mapping[str, Any]
    reported: tuple[Change, ...]

    @property
    def materiality(self) -> str:
        return str(self.entry["materiality"])

    @cached_property
    def best(self) -> Change | None:
        """The reported change that fits best: by kind, then materiality, then main facet."""
        return max(self.reported, key=self._fit, default=None)

    @property
    def facet_right(self) -> bool:
        return self.best is not None and self.best.facet in self.entry["facets"]

    @property
    def direction_right(self) -> bool:
        return self.best is not None and self.best.direction == self.entry["direction"]

    def _fit(self, change: Change) -> tuple[bool, bool, bool]:
        return (
            change.materiality == self.materiality,
            change.kind == self.entry["kind"],
            change.facet in self.entry["facets"],
        )


def read_labels() -> list[Label]:
    """Return every label of every consecutive pair with what is reported on it."""
    entries = yaml.safe_load((SAMPLES / "CHANGES.yaml").read_text(encoding="utf-8"))["policies"]
    labels: list[Label] = []
    for old, new in consecutive(sample_versions()):
        steps = [step for step in entries[old.policy] if (step["from"], step["to"]) == (old.name, new.name)]
        changes = analyse_pair(old, new).changes.changes
        for step in steps:
            labels += [Label(_name(old, new), entry, tuple(_about(entry, changes))) for entry in step["changes"]]
    return labels


def unlabelled() -> list[tuple[str, Change]]:
    """Return the substantive changes reported that no label speaks of."""
    told = {(label.pair, change.id) for label in read_labels() for change in label.reported}
    return [
        (_name(old, new), change)
        for old, new in consecutive(sample_versions())
        for change in analyse_pair(old, new).changes.of("substantive")
        if (_name(old, new), change.id) not in told
    ]


def figures(labels: Sequence[Label]) -> tuple[Figure, ...]:
    """Return how many labels were reported, with the right materiality, kind and facet, and false alarms."""
    grave = [label for label in labels if label.materiality == "substantive"]
    light = [label for label in labels if label.materiality == "editorial"]
    directed = [label for label in grave if label.entry["direction"] in ("tighter", "looser")]
    loose = unlabelled()
    reported = len({(label.pair, c.id) for label in labels for c in label.reported if c.materiality == "substantive"})
    return (
        share("labels_reported", [bool(label.reported) for label in labels]),
        share("labels_substantive_recall", [_is(label, "substantive") for label in grave]),
        share("labels_editorial_called_substantive", [_is(label, "substantive") for label in light]),
        share("labels_kind", [_kind_right(label) for label in labels]),
        share("labels_main_facet", [label.facet_right for label in grave]),
        share("labels_direction", [label.direction_right for label in directed]),
        Figure("labels_unlabelled_substantive", len(loose) / max(1, reported + len(loose)), reported + len(loose)),
    )  # fmt: skip


def details(labels: Sequence[Label]) -> dict[str, object]:
    """Return recall by kind and by main facet, and every label that was missed or misread."""
    by: dict[str, dict[str, list[bool]]] = {"kind": defaultdict(list), "facet": defaultdict(list)}
    for label in labels:
        right = label.best is not None and label.best.materiality == label.materiality
        by["kind"][str(label.entry["kind"])].append(right and _kind_right(label))
        by["facet"][str(label.entry["facets"][0])].append(
            right and label.best is not None and label.best.facet in label.entry["facets"]
        )
    rows = {
        name: {key: f"{sum(hits)}/{len(hits)}" for key, hits in sorted(table.items())} for name, table in by.items()
    }
    return {
        **rows,
        "misread": list(_misread(labels)),
        "unlabelled": [f"{pair}: {_opening(c)}" for pair, c in unlabelled()],
    }


def _misread(labels: Sequence[Label]) -> Iterator[str]:
    for label in labels:
        found = label.best
        said = f"{found.kind} {found.materiality} {','.join(found.facets)}" if found else "nothing"
        wanted = f"{label.entry['kind']} {label.materiality} {','.join(label.entry['facets'])}"
        wrong = found is None or found.materiality != label.materiality or not _kind_right(label)
        if wrong or (
            label.materiality == "substantive" and found is not None and found.facet not in label.entry["facets"]
        ):
            yield f"{label.pair}: {label.entry['old'] or label.entry['new']!r}: {wanted} -> {said}"


def _is(label: Label, materiality: str) -> bool:
    return any(change.materiality == materiality for change in label.reported)


def _kind_right(label: Label) -> bool:
    return any(change.kind == label.entry["kind"] for change in label.reported)


def _about(entry: Mapping[str, Any], changes: Sequence[Change]) -> Iterator[Change]:
    sides = (("old", entry["old"], entry.get("old_under")), ("new", entry["new"], entry.get("new_under")))
    for change in changes:
        if all(
            any(_is_clause(clause, opening, under) for clause in getattr(change, side))
            for side, opening, under in sides
            if opening
        ):
            yield change


def _is_clause(clause: Clause, opening: str, under: str | None) -> bool:
    return begins(clause, opening) and (under is None or under in (*clause.path, clause.text))


def _opening(change: Change) -> str:
    return f"{change.kind} {change.facet} {(change.new or change.old)[0].text[:50]!r}"


def _name(old: Version, new: Version) -> str:
    return f"{old.policy} {old.name} to {new.name}"
