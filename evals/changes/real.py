"""Changes of real policies, labelled by hand (`LABELLING.md`), against what is reported on them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from evals.changes.open_terms import LABELS as PLATFORM_FOLDER
from evals.changes.sheet import keys
from evals.corpus import Version, analyse_pair, platform_versions, real_versions
from evals.figure import Figure, share
from nlp.versions.change import Change

# The settled labels; what each of two readers said before stands in the folders below.
FOLDER = Path(__file__).parent / "real_labels"
READERS = (FOLDER / "first", FOLDER / "second")
# Other platforms' policies: what is kept unseen here are whole platforms.
UNSEEN_PLATFORMS = frozenset("37signals BeReal LINE Medium".split())


@dataclass(frozen=True)
class RealLabel:
    """One labelled change, the changes reported on its clauses (best fit first), and whether the clauses exist."""

    pair: str
    entry: Mapping[str, Any]
    reported: tuple[Change, ...]
    found: bool

    @cached_property
    def best(self) -> Change | None:
        return self.reported[0] if self.reported else None

    @property
    def said(self) -> str:
        return self.best.materiality if self.best else "none"


def read_real_labels() -> list[RealLabel]:
    """Return the labels of the policies in `../shared/data/site-policy`; none where these are absent."""
    return list(_read(FOLDER, real_versions()))


def read_platform_labels(*, unseen: bool) -> list[RealLabel]:
    """Return the labels of other platforms' policies, those of the platforms kept unseen or all others."""
    read = _read(PLATFORM_FOLDER, platform_versions())
    return [label for label in read if (label.pair.split("_")[0] in UNSEEN_PLATFORMS) == unseen]


def _read(folder: Path, present: Sequence[Version]) -> Iterable[RealLabel]:
    versions = {(version.policy, version.name): version for version in present}
    for path in sorted(folder.glob("*.yaml")):
        policy, old, new = path.stem.split("__")
        if (policy, old) in versions:
            yield from _labels(path, versions[policy, old], versions[policy, new])


def _labels(path: Path, old: Version, new: Version) -> Iterable[RealLabel]:
    changes = analyse_pair(old, new).changes
    names = {
        side: dict(zip((c.id for c in document.clauses), keys(document), strict=True))
        for side, document in (("old", changes.old), ("new", changes.new))
    }
    spoken = [
        (change, {("old", names["old"][c.id]) for c in change.old} | {("new", names["new"][c.id]) for c in change.new})
        for change in changes.changes
    ]
    known = {(side, key) for side, ids in names.items() for key in ids.values()}
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
        wanted = {(side, str(key)) for side in ("old", "new") for key in entry[side]}
        fits = sorted(
            ((len(wanted & about) / len(wanted | about), change) for change, about in spoken if wanted & about),
            key=lambda fit: (-fit[0], fit[1].id),
        )
        yield RealLabel(path.stem, entry, tuple(change for _, change in fits), wanted <= known)


def figures(labels: Sequence[RealLabel], prefix: str) -> tuple[Figure, ...]:
    """Return how materiality, facets, kinds and directions agree; "uncertain" does not count as "substantive"."""
    sure = [label for label in labels if label.entry["materiality"] != "uncertain"]
    directed = [label for label in sure if label.entry["direction"] in ("tighter", "looser")]
    return (
        share(f"{prefix}_labels_found", [label.found for label in labels]),
        Figure(
            f"{prefix}_materiality_f1",
            _f1((label.entry["materiality"] == "substantive", label.said == "substantive") for label in sure),
            len(sure),
        ),
        Figure(f"{prefix}_facet_micro_f1", _facet_f1(labels), len(labels)),
        share(f"{prefix}_main_facet", [bool(x.best and x.best.facet == x.entry["facets"][0]) for x in sure]),
        share(f"{prefix}_kind", [bool(x.best and x.best.kind == x.entry["kind"]) for x in labels]),
        share(f"{prefix}_direction", [bool(x.best and x.best.direction == x.entry["direction"]) for x in directed]),
    )


def mean_of_pairs(labels: Sequence[RealLabel], prefix: str) -> tuple[Figure, ...]:
    """Return materiality and facets as means over the pairs of versions, so that no long page outweighs the others."""
    pairs = {label.pair: [one for one in labels if one.pair == label.pair] for label in labels}
    by_pair = [figures(found, prefix) for found in pairs.values()]
    told = ((1, "materiality_f1_mean_of_pairs"), (2, "facet_micro_f1_mean_of_pairs"))
    return tuple(
        Figure(f"{prefix}_{name}", sum(found[at].value for found in by_pair) / len(by_pair), len(by_pair))
        for at, name in told
    )


def details(labels: Sequence[RealLabel]) -> dict[str, object]:
    """Return the confusion tables (label, then what was reported) and every label that was misread, by its keys."""
    return {
        "materiality_confusion": confusion((x.entry["materiality"], x.said) for x in labels),
        "main_facet_confusion": confusion((x.entry["facets"][0], x.best.facet if x.best else "none") for x in labels),
        "kind_confusion": confusion((x.entry["kind"], x.best.kind if x.best else "none") for x in labels),
        "misread": [_line(x) for x in labels if x.said != x.entry["materiality"]],
    }


def agreement() -> tuple[Figure, ...]:
    """Return how far two readers agree who knew nothing of each other: what can be asked of any reading."""
    first, second = (
        {(path.stem, _entry_key(e)): e for path in sorted(folder.glob("*.yaml")) for e in _entries(path)}
        for folder in READERS
    )
    both = [(first[key], second[key]) for key in sorted(first.keys() & second.keys())]
    sure = [(a, b) for a, b in both if a["materiality"] != "uncertain"]
    shared = sum(len({*a["facets"]} & {*b["facets"]}) for a, b in both)
    return (
        Figure(
            "readers_materiality_f1",
            _f1((a["materiality"] == "substantive", b["materiality"] == "substantive") for a, b in sure),
            len(sure),
        ),
        Figure(
            "readers_facet_micro_f1",
            2 * shared / max(1, sum(len(a["facets"]) + len(b["facets"]) for a, b in both)),
            len(both),
        ),
        share("readers_same_main_facet", [a["facets"][0] == b["facets"][0] for a, b in both]),
        share("readers_same_direction", [a["direction"] == b["direction"] for a, b in both]),
    )


def confusion(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for wanted, said in pairs:
        table[wanted][said] += 1
    return {wanted: dict(table[wanted].most_common()) for wanted in sorted(table)}


def _f1(pairs: Iterable[tuple[bool, bool]]) -> float:
    counts = Counter(pairs)
    hits, missed, false = counts[True, True], counts[True, False], counts[False, True]
    return 2 * hits / max(1, 2 * hits + missed + false)


def _facet_f1(labels: Sequence[RealLabel]) -> float:
    hits = wanted = said = 0
    for label in labels:
        mine, theirs = set(label.best.facets) if label.best else set(), set(label.entry["facets"])
        hits, wanted, said = hits + len(mine & theirs), wanted + len(theirs), said + len(mine)
    return 2 * hits / max(1, wanted + said)


def _entries(path: Path) -> list[Mapping[str, Any]]:
    return yaml.safe_load(path.read_text(encoding="utf-8")) or []


def _entry_key(entry: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(map(str, entry["old"])), tuple(map(str, entry["new"]))


def _line(label: RealLabel) -> str:
    entry, best = label.entry, label.best
    said = f"{best.kind} {best.materiality} {','.join(best.facets)}" if best else "nothing"
    wanted = f"{entry['kind']} {entry['materiality']} {','.join(entry['facets'])}"
    return f"{label.pair} {list(entry['old'])} {list(entry['new'])}: {wanted} -> {said}"
