"""Clause ripple: what is told stale, against what people's labels of the changes make stale.

Something is laid on every clause of an old version. By hand, it is stale where a label says that its clause, or a line
that it is read with (lead-in, tier line, heading), changed in substance, and kept or followed where all labels are
editorial. The service is given chains of three versions: what is drafted of the first two rests on the second, and what
the third makes of it is compared in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator

from evals.corpus import analyse_pair, consecutive, sample_versions
from evals.figure import Figure, Result, Scope, share
from evals.ripple.labels import Case, Labels, labelled_pairs, real_labels, sample_labels, wanted_of
from evals.ripple.served import real_chains, sample_chains, through_service
from nlp.ripple import Resting, ripple
from nlp.ripple.footing import stand
from nlp.versions.change import ChangeSet


def run(scope: Scope) -> Result:
    """Measure stale sets on the sample policies' versions and on the real ones that are labelled."""
    samples, real = list(_samples()), [] if scope.quick else list(_real())
    chains = sample_chains()[: 1 if scope.quick else None]
    served, touched = through_service([*chains, *([] if scope.quick else real_chains())])
    figures = (
        *_figures(samples, "sample"), *(_figures(real, "real") if real else ()), *_figures(served, "service"),
        share("service_touched_else", touched),
    )  # fmt: skip
    wrong = [
        f"{case.pair}: {case.text[:60]!r}: {case.wanted} -> {case.told}"
        for case in (*samples, *real, *served)
        if _is_off(case)
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


def _cases(pair: str, changes: ChangeSet, labels: Labels) -> Iterator[Case]:
    """The clauses of an old version, with the loudest label of those that each is read with."""
    wanted = wanted_of(changes.old, labels)
    things = [Resting(clause.id, (stand(changes.old, clause.id),)) for clause in changes.old.clauses]
    for effect in ripple(changes, things):
        yield Case(pair, changes.old.by_id[effect.id].text, wanted[effect.id], effect.verdict)


def _real() -> Iterator[Case]:
    for old, new, path in labelled_pairs():
        changes = analyse_pair(old, new).changes
        yield from _cases(path.stem, changes, real_labels(path, changes.old))


def _samples() -> Iterator[Case]:
    for old, new in consecutive(sample_versions()):
        changes = analyse_pair(old, new).changes
        yield from _cases(f"{old.policy} {old.name} to {new.name}", changes, sample_labels(old, new, changes.old))
