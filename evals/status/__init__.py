"""Whether a clause of an old version is told right as what it is today."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

import yaml

from evals.corpus import Version, analyse_pair, load, real_versions
from evals.figure import Figure, Result, Scope, share
from nlp.search.edition import Edition, make_edition
from nlp.search.status import trace_fates
from nlp.search.timeline import Place, Timeline

# Every so many of the labels is kept unseen while the code is changed.
_UNSEEN_STEP = 3


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader says of a clause, by the hash of its words; `right` are the statuses that are right, best first."""

    policy: str
    then: str
    now: str
    clause: str
    right: tuple[str, ...]


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
    """Follow every labelled clause of the real policies through all versions to the latest."""
    if not real_versions():
        return Result("status", (), skipped=("the real policies (shared/data beside the repository) are not here",))
    labels = read_labels()
    seen = [label for number, label in enumerate(labels) if number % _UNSEEN_STEP]
    told = [tell(label) for label in (seen[::4] if scope.quick else seen)]
    shown = list(figures(told))
    if scope.held_out:
        shown += figures([tell(label) for label in labels[::_UNSEEN_STEP]], "held_out_")
    wrong = [{**_described(one), "told": one.status} for one in told if not one.right]
    return Result("status", tuple(shown), {"wrong": wrong})


def read_labels() -> list[Label]:
    """Return the labels of `labels.yaml`, in their order."""
    entries = yaml.safe_load((files("evals.status") / "labels.yaml").read_text(encoding="utf-8"))["labels"]
    return [Label(e["policy"], e["then"], e["now"], e["clause"], tuple(e["is"])) for e in entries]


def tell(label: Label) -> Told:
    """Return a label with the status that the library tells of its clause."""
    line = timeline(label.policy, label.now)
    at = next(number for number, edition in enumerate(line.editions) if edition.version == label.then)
    found = (p for p in line.editions[at].passages if hashlib.sha256(p.text.encode()).hexdigest()[:12] == label.clause)
    passage = next(found, None)
    return Told(label, line.now(Place(at, passage))[0] if passage is not None else "")


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
def timeline(policy: str, last: str) -> Timeline:
    """Return a real policy through all its versions up to `last`."""
    versions = [version for version in real_versions() if version.policy == policy and version.name <= last]
    editions = tuple(_edition(version) for version in versions)
    return Timeline(editions, tuple(trace_fates(analyse_pair(old, new).changes) for old, new in pairwise(versions)))


def _standing(status: str) -> str:
    return {"current": "holds", "moved": "holds", "removed": "removed"}.get(status, "changed")


def _edition(version: Version) -> Edition:
    document = load(version)
    assert document.effective is not None
    return make_edition(document, policy=version.policy, version=version.name, effective=document.effective)


def _described(told: Told) -> dict[str, object]:
    label = told.label
    return {"policy": label.policy, "then": label.then, "clause": label.clause, "is": list(label.right)}
