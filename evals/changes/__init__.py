"""How well change detection finds, names and weighs edits."""

from __future__ import annotations

from evals.changes import known_edits, labels, properties, real
from evals.changes.cases import HELD_OUT, make_cases
from evals.corpus import PLATFORMS, all_versions, platform_versions, real_versions, sample_versions
from evals.figure import Result, Scope

__all__ = ["HELD_OUT", "run"]


def run(scope: Scope) -> Result:
    """Measure the known-edit benchmark, the labelled sample policies, and the properties that always hold."""
    versions = sample_versions() if scope.quick else all_versions()
    found = known_edits.run_cases(make_cases(versions, scope.seeds))
    labelled = labels.read_labels()
    seen = [] if scope.quick else real.read_real_labels()
    platforms = [] if scope.quick else real.read_platform_labels(unseen=False)
    platforms_unseen = real.read_platform_labels(unseen=True) if scope.held_out else []
    read = {"real": seen, "platforms": platforms}
    tables = {name: real.details(found_labels) for name, found_labels in read.items() if found_labels}
    absent = (
        (real_versions(), "../shared/data/site-policy is absent: sample policies only"),
        (platform_versions(), f"{PLATFORMS} names no folder: the labels of other platforms are left out"),
    )
    skipped = () if scope.quick else tuple(reason for present, reason in absent if not present)
    return Result(
        "changes",
        (
            *known_edits.figures(found),
            *labels.figures(labelled),
            *properties.figures(versions),
            *(real.figures(seen, "real") if seen else ()),
            *(real.figures(platforms, "platforms") if platforms else ()),
            *(real.figures(platforms_unseen, "platforms_unseen") if platforms_unseen else ()),
            *(real.mean_of_pairs(platforms_unseen, "platforms_unseen") if platforms_unseen else ()),
            *(real.agreement() if seen else ()),
        ),
        {"known_edits": known_edits.details(found), "labels": labels.details(labelled), **tables},
        skipped,
    )
