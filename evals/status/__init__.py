"""Whether a clause of an old version is told right as what it is today."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import numpy as np
import yaml

from evals.corpus import PLATFORMS, Version, analyse_pair, load, platform_versions, real_versions
from evals.figure import Figure, Result, Scope, share
from nlp.search.edition import Edition, make_edition
from nlp.search.encoder import Vectors
from nlp.search.minilm import load_minilm
from nlp.search.status import trace_fates
from nlp.search.timeline import Place, Timeline

# Every so many of the labels is kept unseen while the code is changed.
_UNSEEN_STEP = 3
_UNDATED = date(2020, 1, 1)
_read_vectors: dict[str, Vectors] = {}


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader says of a clause, by the hash of its words; `right` are the statuses that are right, best first.

    `versions` are all of the policy from the one that the clause is in to the one it is asked of, in order.
    """

    versions: tuple[Version, ...]
    clause: str
    right: tuple[str, ...]

    @property
    def policy(self) -> str:
        return self.versions[0].policy

    @property
    def then(self) -> str:
        return self.versions[0].name


@dataclass(frozen=True, slots=True)
class Told:
    """A label and the status that was told; "" where the clause was not found."""

    label: Label
    status: str

    @property
    def right(self) -> bool:
        return self.status in self.label.right

    @property
    def standing_right(self) -> bool:
        """Whether it is told right that the clause holds, changed or is gone, in whatever direction."""
        return _standing(self.status) in map(_standing, self.label.right)


def run(scope: Scope) -> Result:
    """Follow every labelled clause of the real policies and of other platforms' through all versions to the latest."""
    shown: list[Figure] = []
    skipped, wrong = [], []
    apart = f"{PLATFORMS} names no folder: other platforms' policies are left out"
    for prefix, labels, missing in (
        ("", read_labels(), "the real policies (shared/data beside the repository) are not here"),
        ("second_", read_labels("second"), "the real policies are not here, nor the second labels of them"),
        ("platform_", read_platform_labels(), apart),
        ("second_platform_", read_platform_labels("second"), f"{PLATFORMS} holds none of the policies labelled second"),
        ("further_", read_platform_labels("read"), f"{PLATFORMS} holds none of the policies labelled last"),
    ):
        if not labels:
            skipped.append(missing)
            continue
        seen, unseen = parted(labels, prefix)
        told = [tell(label) for label in (seen[::4] if scope.quick else seen)]
        shown += figures(told, prefix)
        if scope.held_out and unseen:
            shown += figures([tell(label) for label in unseen], f"held_out_{prefix}")
        wrong += [{**_described(one), "told": one.status} for one in told if not one.right]
    return Result("status", tuple(shown), {"wrong": wrong}, tuple(skipped))


def parted(labels: Sequence[Label], prefix: str) -> tuple[list[Label], list[Label]]:
    """Return the labels read and those kept unseen: of a second list its second half, of the further none."""
    if prefix == "further_":
        return list(labels), []
    half = len(labels) // 2
    kept = range(half, len(labels)) if prefix.startswith("second_") else range(0, len(labels), _UNSEEN_STEP)
    return [label for number, label in enumerate(labels) if number not in kept], [labels[number] for number in kept]


def read_labels(kind: str = "labels") -> list[Label]:
    """Return the labels of `labels.yaml`, in their order; none where the texts are not here.

    `kind` is "labels", or "second" for those of another reader.
    """
    by_policy = _by_policy(real_versions())
    return [
        Label(tuple(v for v in by_policy[e["policy"]] if e["then"] <= v.name <= e["now"]), e["clause"], tuple(e["is"]))
        for e in _read("labels.yaml")[kind]
        if e["policy"] in by_policy
    ]


def read_platform_labels(kind: str = "labels") -> list[Label]:
    """Return the labels of `platform_labels.yaml`, in their order, of policies all of whose versions are here.

    `kind` is "labels", of which every so many are unseen, "read", or "second" for those of another reader.
    """
    read = _read("platform_labels.yaml")
    here = {(version.policy, version.name): version for version in platform_versions()}
    lines = {
        policy: tuple(here[policy, commit] for commit in commits)
        for policy, commits in read["versions"].items()
        if all((policy, commit) in here for commit in commits)
    }
    return [Label(lines[e["policy"]], e["clause"], tuple(e["is"])) for e in read[kind] if e["policy"] in lines]


def tell(label: Label) -> Told:
    """Return a label with the status that the library tells of its clause."""
    line = timeline(label.versions)
    passages = line.editions[0].passages
    found = (p for p in passages if hashlib.sha256(p.text.encode()).hexdigest()[:12] == label.clause)
    passage = next(found, None)
    return Told(label, line.now(Place(0, passage))[0] if passage is not None else "")


def figures(told: Sequence[Told], prefix: str = "") -> tuple[Figure, ...]:
    """Return the share told right, as the first reading only, and of clauses that changed in substance or went."""
    changed = [one for one in told if _standing(one.label.right[0]) != "holds"]
    return (
        share(f"{prefix}found", [bool(one.status) for one in told]),
        share(f"{prefix}right", [one.right for one in told]),
        share(f"{prefix}right_by_first_reading", [one.status == one.label.right[0] for one in told]),
        share(f"{prefix}right_of_changed", [one.right for one in changed]),
        share(f"{prefix}standing_right", [one.standing_right for one in told]),
    )


@cache
def timeline(versions: tuple[Version, ...]) -> Timeline:
    """Return a policy through its versions."""
    editions = tuple(_edition(version, number) for number, version in enumerate(versions))
    changes = (analyse_pair(old, new).changes for old, new in pairwise(versions))
    return Timeline(editions, tuple(trace_fates(each, encode=_encode) for each in changes))


def _encode(texts: Sequence[str]) -> Vectors:
    """The vectors of texts, each read once."""
    unread = [text for text in dict.fromkeys(texts) if text not in _read_vectors]
    _read_vectors.update(zip(unread, load_minilm().encode(unread) if unread else (), strict=True))
    return np.stack([_read_vectors[text] for text in texts])


def _standing(status: str) -> str:
    return {"current": "holds", "moved": "holds", "removed": "removed"}.get(status, "changed")


def _edition(version: Version, number: int) -> Edition:
    """An edition; a page without a date of its own gets one in order."""
    document = load(version)
    effective = document.effective or _UNDATED + timedelta(days=number)
    return make_edition(document, policy=version.policy, version=version.name, effective=effective)


def _read(name: str) -> Any:
    return yaml.safe_load((files("evals.status") / name).read_text(encoding="utf-8"))


def _by_policy(versions: Iterable[Version]) -> dict[str, list[Version]]:
    found: dict[str, list[Version]] = {}
    for version in versions:
        found.setdefault(version.policy, []).append(version)
    return found


def _described(told: Told) -> dict[str, object]:
    label = told.label
    return {"policy": label.policy, "then": label.then, "clause": label.clause, "is": list(label.right)}
